from pathlib import Path

import pytest

from extractor.config import ConfigError, load
from extractor.config.model import Config, settings
from extractor.config.template import template, written
from extractor.messages import Lang
from extractor.resources import load_toml


def file(folder: Path, text: str) -> Path:
    path = folder / "extractor.toml"
    path.write_text(text, "utf-8")
    return path


def refusal(folder: Path, text: str, lang: Lang = "en") -> str:
    with pytest.raises(ConfigError) as problem:
        load(file(folder, text))
    return problem.value.told(lang)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[run]\njbos = 2", ["run.jbos", "nearest one is run.jobs", "extractor.toml"]),
        ("[run]\nissuer = 'A'", ["run.issuer", "nearest one is letters.issuer"]),
        ("[rnu]\njobs = 2", ["rnu", "nearest one is run"]),
        ("jobs = 2", ["jobs", "nearest one is run.jobs"]),
        ("[run]\njobs = '2'", ["run.jobs cannot be 2", "a whole number, without quotes"]),
        ("[run]\njobs = 2.5", ["run.jobs cannot be 2.5", "a whole number"]),
        ("[run]\njobs = true", ["run.jobs", "a whole number"]),
        ("[run]\njobs = 0", ["run.jobs cannot be 0", "at least 1"]),
        ("[run]\ntime_limit = 'x'", ["run.time_limit", "a number"]),
        ("[run]\nstrict = 'yes'", ["run.strict cannot be yes", "true or false"]),
        ("[run]\nstrict = 1", ["run.strict cannot be 1", "true or false"]),
        ("[run]\nlang = 'fr'", ["run.lang cannot be fr", "one of: 'vi' or 'en'"]),
        ("[run]\nprovince = 31", ["run.province cannot be 31", "text in quotes"]),
        ("[run]\nprovince = '3'", ["run.province", 'text such as "31"']),
        ("[run]\nperiod = '2021'\n[law]\non = 'a'", ["law.on", "a list in square brackets"]),
        ("[law]\non = [1]", ["law.on.0 cannot be 1", "text in quotes"]),
        ("[run]\nperiod = '21-25'", ["run.period", 'text such as "2021-2025"']),
        ("[letters]\nissuer = ''", ["letters.issuer", "text that is not empty"]),
        ("run = 3", ["run cannot be 3", "a line with run in square brackets"]),
        ("[run\njobs", ["not written as it must be", "line 1"]),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(tmp_path: Path, text: str, said: list[str]) -> None:
    told = refusal(tmp_path, text)
    assert [words for words in said if words not in told] == [] and "\n" not in told
    assert refusal(tmp_path, text, "vi") != told


def test_every_refusal_names_the_file(tmp_path: Path) -> None:
    for text in ("[run]\njbos = 2", "x = 1", "[run]\njobs = '2'", "["):
        assert str(tmp_path / "extractor.toml") in refusal(tmp_path, text)


def test_a_file_that_is_not_text_or_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes("[run]\nout = 'kết quả'".encode("utf-16"))
    for name, said in (("a.toml", "UTF-8"), ("none.toml", "cannot be read")):
        with pytest.raises(ConfigError) as problem:
            load(tmp_path / name)
        assert said in problem.value.told("en")


def test_paths_count_from_the_folder_of_the_file(tmp_path: Path) -> None:
    told = load(file(tmp_path, f"[run]\nout = 'ra'\nunits = '{tmp_path / 'x.csv'}'\ndecisions = ''\n"))
    run = told.parameters("run")
    assert run == {"out": str(tmp_path / "ra"), "units": str(tmp_path / "x.csv"), "decisions": ""}


def test_each_command_is_told_its_own(tmp_path: Path) -> None:
    told = load(file(tmp_path, "[run]\nout = 'a'\n[law]\noff = ['cstdcs-15']\n[letters]\nout = 'b'\ndays = 3\n"))
    assert told.parameters("run") == {"out": str(tmp_path / "a"), "law_off": ("cstdcs-15",)}
    assert told.parameters("letters") == {"out": str(tmp_path / "b"), "days": 3}


def test_a_byte_order_mark_does_not_matter(tmp_path: Path) -> None:
    assert load(file(tmp_path, "\ufeff[run]\njobs = 2\n")).parameters("run") == {"jobs": 2}


# --- the file that is written for a start


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_template_says_nothing_but_can_be_used(tmp_path: Path, lang: Lang) -> None:
    assert load(file(tmp_path, template(lang))).told == {"run": {}, "law": {}, "letters": {}}


def test_every_line_of_the_template_holds_when_its_sign_is_taken_away(tmp_path: Path) -> None:
    used = "\n".join(
        line[1:] if line.startswith("#") and line[1:2] != " " else line for line in template().splitlines()
    )
    told = load(file(tmp_path, used)).told
    assert {f"{table}.{key}" for table, keys in told.items() for key in keys} == {one.name for one in settings()}
    defaults = {one.name: one.default for one in settings() if one.default not in ("", None, ())}
    assert {name: told[name.partition(".")[0]][name.partition(".")[2]] for name in defaults} == defaults


def test_every_setting_is_explained() -> None:
    assert list(load_toml("labels.toml")["settings"]) == [one.name for one in settings()]
    assert list(load_toml("labels.toml")["config_tables"]) == list(Config.model_fields)


@pytest.mark.parametrize(
    ("value", "text"), [(120.0, "120"), (0.5, "0.5"), (True, "true"), (("a", "ấ"), '["a", "ấ"]'), ('"', '"\\""')]
)
def test_values_as_toml(value: object, text: str) -> None:
    assert written(value) == text
