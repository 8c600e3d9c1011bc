import unicodedata
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
import regex
from reports_of import ROOT

from extractor.reading.legacy import (
    Encoding,
    convert,
    encoding_of_document,
    encoding_of_font,
    encoding_of_letters,
    encodings,
    mend,
)
from extractor.reading.syllables import share
from extractor.resources import load_toml

VOWELS = "aăâeêioôơuưy"
SMALL = [
    *(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in "\u0300\u0301\u0303\u0309\u0323"),
    *"ăâêôơưđ",
]
TCVN3, VNI = encodings()
CORPUS = sorted((ROOT / "corpus" / "reports").glob("*.txt"))


def encoded(text: str, encoding: Encoding) -> str:
    """`text` as typed in the fonts of an encoding; in TCVN3 the font makes capitals."""
    signs = {letter: sign for sign, letter in reversed(encoding.letters.items())}
    if not encoding.one_case:
        signs |= {letter.upper(): signs[letter].upper() for letter in SMALL}
    missing = {letter.upper(): signs[letter] for letter in SMALL if letter.upper() not in signs}
    return "".join((signs | missing).get(letter, letter) for letter in text)


def seen_as(codec: str) -> Callable[[str], str]:
    return lambda text: text.encode("latin-1").decode(codec, "replace")


SEEN: dict[str, Callable[[str], str]] = {
    "1252": str,
    "1258": seen_as("cp1258"),
    "symbol font": lambda text: "".join(chr(0xF000 + ord(one)) if ord(one) > 0xA0 else one for one in text),
    "1258 in NFC": lambda text: unicodedata.normalize("NFC", seen_as("cp1258")(text)),
}


def test_there_are_67_small_letters_with_marks() -> None:
    assert len(set(SMALL)) == 67


@pytest.mark.parametrize("letter", [*SMALL, *map(str.upper, SMALL)])
@pytest.mark.parametrize("seen", SEEN)
def test_every_letter(letter: str, seen: str) -> None:
    for encoding, font in ((TCVN3, ".VnTime" if letter.islower() else ".VnTimeH"), (VNI, "VNI-Times")):
        typed = SEEN[seen](encoded(letter, encoding))
        assert convert(typed, font) == letter


def test_tables_are_whole() -> None:
    for encoding in encodings():
        assert {one for one in encoding.letters.values() if one.islower()} == set(SMALL)


@pytest.mark.parametrize("entry", load_toml("encodings.toml")["encoding"], ids=lambda entry: entry["name"])
def test_fonts(entry: dict[str, Any]) -> None:
    assert {font for font in entry["examples"] if getattr(encoding_of_font(font), "name", "") != entry["name"]} == set()
    told = {font for font in entry["counterexamples"] if getattr(encoding_of_font(font), "name", "") == entry["name"]}
    assert told == set()
    capitals = regex.compile(entry.get("capitals", "(?!)"), regex.I)
    assert [font for font in entry.get("capital_examples", []) if convert("a", font) != "A"] == []
    assert [font for font in entry.get("capital_counterexamples", []) if convert("a", font) != "a"] == []
    assert not capitals.fullmatch("")


@pytest.mark.parametrize(
    ("text", "font", "expected"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Times New Roman", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("céng hoµ x· héi", ".VnTimeH", "CỘNG HOÀ XÃ HỘI"),
        ("CéNG HOµ X· HéI CHñ NGHÜA", "", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA"),
        ("UBND x· §«ng H-ng", ".VnTime", "UBND xã Đông H-ng"),
        ("x\xad\xf1ng", ".VnTime", "xưủng"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("COÄNG HOØA XAÕ HOÄI", "", "CỘNG HÒA XÃ HỘI"),
        ("AÁn töôïng, Öu tuù", "VNI-Times", "Ấn tượng, Ưu tú"),
        ("tập thể", "", None),
        ("tập thể", ".VnTime", None),
        ("cá nhân là", ".VnTime", None),
        ("Bằng khen", ".VnTimeH", None),
        ("cã", "Times New Roman", None),
        ("cã", ".VnTime", "có"),
        ("UBND 2021-2025", "", None),
        ("", "", None),
        ("", ".VnTime", ""),
        ("Müller, São Paulo, déjà vu", "", None),
        ("Quyt đnh tng giy khen", "", None),
        ("© 2025", "", None),
    ],
)
def test_convert(text: str, font: str, expected: str | None) -> None:
    assert convert(text, font) == expected


def test_a_document_tells_what_a_short_text_does_not() -> None:
    told = encoding_of_document(["TÆng giÊy khen cho 5 tËp thÓ", "cã"])
    assert [mend(text, told) for text in ("cã", "Ủy ban", "là", "5 ¸o")] == ["có", "Ủy ban", "là", "5 áo"]


def test_a_document_that_is_mixed_tells_nothing() -> None:
    texts = ["TÆng giÊy khen cho 5 tËp thÓ", "cã", "cá nhân", "Ủy ban"]
    told = encoding_of_document(texts)
    assert [mend(text, told) for text in texts] == ["Tặng giấy khen cho 5 tập thể", "cã", "cá nhân", "Ủy ban"]


@pytest.mark.parametrize(("report", "encoding"), product(CORPUS, encodings()), ids=lambda one: getattr(one, "stem", ""))
def test_reports_are_told_by_their_letters(report: Any, encoding: Encoding) -> None:
    text = report.read_text("utf-8")
    assert encoding_of_letters(text.split("\n")) is None
    typed = encoded(text, encoding)
    assert encoding_of_letters(typed.split("\n")) is encoding
    found = encoding.decoded(typed)
    assert share(found) > 0.98
    assert found.lower() == text.lower()
