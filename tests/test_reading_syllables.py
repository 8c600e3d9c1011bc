from itertools import chain
from pathlib import Path

import pytest
from reports_of import ROOT

from extractor.reading.syllables import is_syllable, share
from extractor.resources import load_toml

CORPUS = sorted((ROOT / "corpus" / "reports").glob("*.txt"))


@pytest.mark.parametrize("entry", load_toml("syllables.toml")["onset"], ids=lambda entry: "-".join(entry["letters"]))
def test_an_onset_takes_its_examples_and_no_counterexample(entry: dict[str, list[str]]) -> None:
    assert [word for word in entry["examples"] if not is_syllable(word)] == []
    assert [word for word in entry["counterexamples"] if is_syllable(word)] == []


def test_no_rime_is_listed_twice() -> None:
    data = load_toml("syllables.toml")
    rimes = [*data["open"], *data["stopped"]]
    assert len(rimes) == len(set(rimes))


def test_foreign_words_are_no_syllables_and_in_small_letters() -> None:
    words = load_toml("syllables.toml")["foreign"]["words"]
    assert [word for word in words if word != word.lower()] == []
    assert len(words) == len(set(words))


@pytest.mark.parametrize("report", CORPUS, ids=lambda path: path.stem)
def test_a_report_is_nearly_all_syllables(report: Path) -> None:
    assert share(report.read_text("utf-8")) > 0.98


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("", 1, 1),
        ("12/BC-UBND 2021-2025 • \uf0b7", 1, 1),
        ("UBND, HĐND, GD&ĐT, a) b)", 1, 1),
        ("«Bằng khen» của Ủy ban", 1, 1),
        ("QUYẾT ĐỊNH KHEN THƯỞNG", 1, 1),
        ("Ho\u0300a, hoà, khoẻ, thuỷ, quý", 1, 1),
        ("nhận qua Zalo, website", 1, 1),
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", 0, 0.4),
        ("x· nhµ v¨n hãa", 0, 0.4),
        ("QuyÕt ®Þnh tÆng giÊy khen", 0, 0.3),
        ("Quyt đnh tng giy khen", 0, 0.4),
        ("B\ufffdng khen c\ufffda U\ufffd ban", 0, 0.4),
        ("\ue001\ue002\ue003 \ue004\ue005", 0, 0),
        ("UYÛ BAN NHAÂN DAÂN TÆNH", 0, 0.4),
    ],
)
def test_share(text: str, least: float, most: float) -> None:
    assert least <= share(text) <= most


def test_lists_have_no_tones() -> None:
    data = load_toml("syllables.toml")
    assert [one for one in chain(data["open"], data["stopped"]) if set(one) - set("aăâbcdeêghimnoôơptuưy")] == []
