"""Every entry of the word lists against its own examples, both ways, and the files as a whole."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from shutil import copytree

import pytest

from extractor.resources import load_toml, patterns_dir
from extractor.wordings.check import check_patterns
from extractor.wordings.examples import Place, award_forms, entries, entry_examples, phrase_examples
from extractor.wordings.finding import FOUND, Entry
from extractor.wordings.keys import name_of, with_phrases
from extractor.words import lawbook, rulebook

# The family `achievement` as the contract lists it (ruling 11).
ACHIEVEMENTS = {
    "BANG_TO_QUOC_GHI_CONG",
    "SANG_KIEN",
    "DE_TAI_KHOA_HOC",
    "GIAO_VIEN_DAY_GIOI",
    "GIAO_VIEN_CHU_NHIEM_GIOI",
    "TONG_PHU_TRACH_GIOI",
    "BOI_DUONG_HOC_SINH_GIOI",
    "HOC_SINH_GIOI",
    "GIAI_HOI_THI",
    "XEP_LOAI_HOAN_THANH_NHIEM_VU",
    "DANG_VIEN_HOAN_THANH_XUAT_SAC",
    "TO_CHUC_DANG_HOAN_THANH_XUAT_SAC",
    "CONG_DOAN_VUNG_MANH",
    "DOAN_VIEN_CONG_DOAN_XUAT_SAC",
    "DOAN_CO_SO_XUAT_SAC",
    "LIEN_DOI_MANH",
    "CHAU_NGOAN_BAC_HO",
    "HOI_CO_SO_VUNG_MANH",
    "NONG_DAN_SXKD_GIOI",
    "GIOI_VIEC_NUOC_DAM_VIEC_NHA",
    "MO_HINH_HOC_TAP",
    "TUOI_CAO_GUONG_SANG",
    "CCB_GUONG_MAU",
    "GIA_DINH_5_KHONG_3_SACH",
    "NGUOI_TOT_VIEC_TOT",
    "DIEN_HINH_TIEN_TIEN",
    "SINH_VIEN_5_TOT",
    "DON_VI_VAN_HOA",
    "XA_VAN_HOA_NTM",
    "XA_NONG_THON_MOI",
    "SAN_PHAM_OCOP",
    "AN_TOAN_AN_NINH_TRAT_TU",
    "CHUAN_TIEP_CAN_PHAP_LUAT",
    "CHINH_QUYEN_THAN_THIEN",
    "TIEU_CHI_QUOC_GIA_Y_TE",
    "TRUONG_CHUAN_QUOC_GIA",
    "DON_VI_VUNG_MANH_TOAN_DIEN",
    "HIEN_DAT_DONG_GOP",
    "HIEN_MAU",
    "THANH_TICH_KHONG_RO",
}
ENTRIES = [pytest.param(place, entry, id=f"{place[1]}-{name_of(entry)}") for place in FOUND for entry in entries(place)]


@pytest.mark.parametrize(("place", "entry"), ENTRIES)
def test_an_entry_finds_its_examples_and_no_counterexample(place: Place, entry: Entry) -> None:
    assert list(entry_examples(place, entry)) == []


@pytest.mark.parametrize("entry", entries(("awards.toml", "award")), ids=name_of)
def test_every_way_to_write_an_award_is_read_as_that_award(entry: Entry) -> None:
    assert list(award_forms(entry)) == []


def test_phrases_find_their_examples_and_no_counterexample() -> None:
    files = {"numbers.toml", "composition.toml", "totals.toml", "tables.toml", "statements.toml", "facts.toml"}
    assert files <= set(with_phrases(patterns_dir())) and list(phrase_examples(patterns_dir())) == []


def test_the_pattern_files_have_no_problem() -> None:
    assert [problem.told("en") for problem in check_patterns()] == []


def test_achievements_are_those_of_the_contract() -> None:
    assert {code for code, rule in rulebook.awards().items() if rule.achievement} == ACHIEVEMENTS


def test_rules_of_the_law_have_an_article_and_a_name_of_their_own() -> None:
    told = [(table, rule) for table in lawbook.TABLES for rule in load_toml("law.toml")[table]]
    # In two tables each award, or each end, has its own article.
    assert [rule["name"] for table, rule in told if not rule["article"] and table not in ("recipient", "defunct")] == []
    names = [rule["name"] for _, rule in told]
    assert len(names) == len(set(names)) and all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)


TABLES: dict[str, tuple[str, Callable[[], object]]] = {
    "award": ("awards.toml", rulebook.awards),
    "body": ("authorities.toml", rulebook.stems),
    "tier": ("authorities.toml", rulebook.tiers),
    "office": ("authorities.toml", rulebook.offices),
    "cue": ("cues.toml", rulebook.cues),
    "noun": ("nouns.toml", rulebook.nouns),
}


@pytest.mark.parametrize("table", [*TABLES, "bodies"])
def test_an_unknown_key_fails(table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file, rules = TABLES.get(table, ("bodies.toml", rulebook.heads))
    data = deepcopy(load_toml(file))
    data[table if table in data else "head"][0]["colour"] = "red"
    monkeypatch.setattr(rulebook, "load_toml", lambda name: data)
    with pytest.raises(ValueError, match="colour"):
        rules.__wrapped__()  # type: ignore[attr-defined]


def shell(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "extractor.cli", "patterns", "check", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copytree(patterns_dir(), tmp_path_factory.mktemp("copied") / "patterns")


@pytest.fixture
def damaged(copied: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder in which one file has something else at one place."""
    file, old, new = request.param
    path = copied / file
    whole = path.read_text("utf-8")
    assert old in whole
    path.write_text(whole.replace(old, new, 1), "utf-8")
    yield copied
    path.write_text(whole, "utf-8")


AWARD = """
[[award]]
code = '{}'
name = 'Cúp'
family = 'paper'
forms = [{}]
examples = ['{}']
counterexamples = ['{}']
"""


def award(code: str, forms: str, example: str, counterexample: str = "cúp điện") -> tuple[str, str, str]:
    """One more award at the end of the catalogue."""
    last = (patterns_dir() / "awards.toml").read_text("utf-8")[-60:]
    return "awards.toml", last, last + AWARD.format(code, forms, example, counterexample)


@pytest.mark.parametrize(
    ("damaged", "lines"),
    [
        (("cues.toml", "[[cue]]", "[[cue"), ["cues.toml: no valid TOML"]),
        (("cues.toml", "[[cue]]", "[[cue]]\ncolour = 'red'"), ["cues.toml: receive: the key “colour” means nothing"]),
        (("cues.toml", "name = ", "nome = "), ["the key “nome” means nothing", "the key “name” is missing"]),
        (("numbers.toml", "[fragments]", "[fragments]\nspare = 'x'"), ["numbers.toml: spare: no pattern uses"]),
        (("numbers.toml", "<<digits>>", "<<no_such>>"), ["the lists cannot be built: KeyError"]),
        (("law.toml", "award = '", "award = 'NO_"), ["law.toml", "no list has “NO_"]),
        (award("CUP_LUA", "'cúp lúa'", "đoạt cúp lúa"), []),
        (award("CUP_LUA", "'cúp lúa'", "đoạt cúp ngô"), ["CUP_LUA: the example “đoạt cúp ngô” is not found"]),
        (award("CUP_LUA", "'cúp lúa'", "cúp lúa", "mất cúp lúa"), ["the counterexample “mất cúp lúa” is found"]),
        (award("CUP_LUA", "'cúp lúa', 'Cúp Lúa'", "cúp lúa"), ["“Cúp Lúa” is in this entry already (“cúp lúa”)"]),
        (
            award("CUP_LUA", "'giấy khen'", "được giấy khen"),
            [
                "“giấy khen” belongs to GIAY_KHEN",
                "other entries have all forms",
                "is not found",
                "is read as GIAY_KHEN",
            ],
        ),
        (award("Cup_lua", "'cúp lúa'", "cúp lúa"), ["the code “Cup_lua” must be upper-case"]),
        (award("CUP_LUA", "'được tặng'", "được tặng"), ["receive: “được tặng” belongs to CUP_LUA"]),
    ],
    indirect=["damaged"],
)
def test_a_problem_is_told_with_its_file_and_entry(damaged: Path, lines: list[str]) -> None:
    done = shell("--patterns", damaged, "--lang", "en")
    assert done.returncode == (4 if lines else 0), done.stdout + done.stderr
    assert [line for line in lines if line not in done.stdout] == [], done.stdout
    assert "Traceback" not in done.stderr


def test_a_folder_without_pattern_files_is_wrong_usage(tmp_path: Path) -> None:
    done = shell("--patterns", tmp_path)
    assert done.returncode == 2 and str(tmp_path) in done.stderr and done.stdout == ""


def test_the_files_of_the_program_are_clean() -> None:
    done = shell()
    assert (done.returncode, done.stdout) == (0, "") and "Không có vấn đề" in done.stderr
