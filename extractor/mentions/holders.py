"""Names of persons that run on from the body whose office they hold: "Chủ tịch Hội Phụ nữ xã | Tạ Thị Ngát".

A name by its place alone looks like the body's own ("Trường Tiểu học Lê Lợi", "xã Nguyễn Lương Bằng"): it is a person's
when an office opens the body, and its make (a middle name, capitals throughout) or no unit of that name says so.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

import regex

from extractor.folding import fold
from extractor.mentions.persons import listed_names
from extractor.span import Span
from extractor.units.registry import Units
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit
from extractor.words.phrases import phrase

LABEL = "holder"
_NAME = regex.compile(r"(?<=\p{Ll}\s)\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){1,4}")
_MIDDLE = frozenset({"thị", "văn"})
_NAMED_AFTER_PERSONS = ("trường", "liên đội", "chi đoàn", "công ty", "doanh nghiệp")


def with_holders(line: Lexed) -> Lexed:
    """The line with a hit where the name of an office's holder begins: there the name of the body ends."""
    found = tuple(_holders(line))
    return replace(line, more=found) if found else line


def _holders(line: Lexed) -> Iterator[Hit]:
    offices = {hit.span.end for hit in line.hits if hit.label in ("role", "office")}
    for body in line.labelled("head"):
        if offices & {body.span.start - 1, body.span.start}:
            yield from _behind(line, body)


def _behind(line: Lexed, body: Hit) -> Iterator[Hit]:
    """The first name behind the body's first word, in the same stretch of text."""
    stretch = phrase("composition.toml", "unbroken").match(line.text, body.span.end)
    name = _NAME.search(line.text, body.span.end, stretch.end()) if stretch else None
    if name and (place := _inner(name[0]) or _behind_place(line.text, name)):  # "Trường Mầm non Hoa Sen Tạ Thị Ngát"
        yield Hit(Span(name.start() + place, name.end()), LABEL, "")
        return
    if name and _is_person(line.text, name[0], body.span.of(line.folded), line.text[body.span.start : name.start()]):
        yield Hit(Span(*name.span()), LABEL, "")


def _inner(run: str) -> int:
    """Where a person's name begins inside a run of capitals, told by a family's name with "Thị" or "Văn"; 0 if none."""
    words, place = run.split(" "), 0
    for word, following in pairwise(words):
        if place and fold(word) in listed_names("families") and fold(following) in _MIDDLE:
            return place
        place += len(word) + 1
    return 0


def _behind_place(text: str, run: regex.Match[str]) -> int:
    """ "phường Hoa Sen | Lê Thu Hạnh": where the name begins behind a commune's of two words; 0 if none does."""
    words = run[0].split(" ")
    told = len(words) > 3 and fold(text[: run.start()]).endswith(_COMMUNES) and fold(words[2]) in _surnames()
    return len(words[0]) + len(words[1]) + 2 if told else 0


_COMMUNES = ("phường ", "xã ", "thị trấn ", "đặc khu ")


@cache
def _surnames() -> frozenset[str]:
    """The family names that are no plain words."""
    return listed_names("families") - listed_names("ambiguous_families")


def _is_person(text: str, name: str, head: str, body: str) -> bool:
    words = fold(name).split()
    if words[0] not in listed_names("families") or text.isupper():
        return False
    capitals = name.isupper() and not body.isupper()
    if head.startswith(_NAMED_AFTER_PERSONS):
        return capitals
    made = capitals or words[1] in _MIDDLE
    return made or (len(words) > 2 and not Units.of_province("").knows(name, anywhere=True))
