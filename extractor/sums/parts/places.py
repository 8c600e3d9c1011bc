"""Where the parts of a number are told: right behind it, in brackets, in its next sentence, or in the lines below."""

from dataclasses import dataclass

import regex

from extractor.record import RecipientKind
from extractor.span import Span
from extractor.sums.parts.told import Claim, One
from extractor.sums.parts.words import ones, plain
from extractor.words.phrases import phrase

_FILE = "parts.toml"


@dataclass(frozen=True, slots=True)
class Found:
    """Parts, what leads to them, and where they end, in characters behind the number."""

    parts: tuple[One, ...]
    claim: Claim
    end: int
    bracketed: bool = False
    """Whether they stand in brackets of their own."""
    kind: RecipientKind = ""
    """Of which of several numbers side by side they are, where that is told."""


def behind(room: str) -> Found | None:
    """The parts in the words right behind a number; `room`: those words, folded."""
    if listed := phrase(_FILE, "respectively").match(room):
        return Found(tuple(_in_turn(listed)), Claim(), listed.end())
    room = plain(room)
    found = phrase(_FILE, "opening").match(room)
    if found is None:
        return None
    end = _closing(room, found.end()) if found["bracket"] else _sentence_end(room, found.end())
    if end is None:
        return None
    remark = phrase(_FILE, "remark").search(room, found.end(), end)
    parts = ones(room[found.end() : remark.start() if remark else end], found.end())
    whole = not (found["opened"] or found["within"])
    some = bool(found["some"] or found["some_within"]) and not whole
    if not parts:
        return None
    stop = found["stop"] or ""
    exact = bool(stop) and not _stands_alone(parts, stop)
    claim = Claim(whole, some, bare=bool(stop), divided=whole and _divides(found[0]), exact=exact)
    kind = next((one for one in _KINDS if found[f"of_{one}"]), _ANY)
    return Found(parts, claim, end, bracketed=bool(found["bracket"]), kind=kind)


_KINDS: tuple[RecipientKind, ...] = ("individual", "collective", "household")
_ANY: RecipientKind = ""


def _in_turn(listed: regex.Match[str]) -> list[One]:
    """ "các năm lần lượt là 4, 6, 8": parts with no label but their place."""
    start = listed.start("list")
    spans = [Span(start + one.start(), start + one.end()) for one in _DIGITS.finditer(listed["list"])]
    years = _years(listed[0][: start - listed.start()], len(spans))
    return [
        One(int(span.of(listed.string)), span, span.start, label=str(place), year=year, rest=True)
        for place, (span, year) in enumerate(zip(spans, years, strict=True))
    ]


_DIGITS = regex.compile(r"\d+")
_YEAR = regex.compile(r"\b20\d\d\b")


def _years(words: str, number: int) -> list[str]:
    """The years that as many numbers are of, told one by one or by their ends; empty where they are others."""
    told = _YEAR.findall(words)
    if len(told) == _ENDS and number > _ENDS:
        told = [str(year) for year in range(int(told[0]), int(told[1]) + 1)]
    return told if len(told) == number else [""] * number


_ENDS = 2


def _stands_alone(parts: tuple[One, ...], stop: str) -> bool:
    """Whether parts that only a stop leads to are parts all the same: of years, sexes, givers, or of one sort."""
    if all(one.year or one.sex or one.rest for one in parts):
        return True
    heads = {one.label.split(" ")[0] for one in parts}
    owned = len(parts) > 1 and all(phrase(_FILE, "owned").match(one.label) for one in parts)
    alike = len(heads) == 1 and len(parts) > 1 and all(one.shares for one in parts)
    return (alike and stop == ";") or owned or (stop == "," and not any(one.free for one in parts))


def sentence_of_parts(room: str) -> int | None:
    """Where the sentence ends that "trong đó" or "gồm" opens right behind a number; None where none does."""
    found = phrase(_FILE, "opening").match(room)
    return _sentence_end(room, found.end()) if found and (found["opened"] or found["closed"]) else None


def _closing(room: str, start: int) -> int | None:
    depth = 1
    for place in range(start, len(room)):
        depth += {"(": 1, ")": -1}.get(room[place], 0)
        if depth == 0:
            return place
    return None


def _sentence_end(room: str, start: int) -> int | None:
    """Where the sentence of the parts ends, or the remark behind them begins: ", con số lệch nhau là do biên chế"."""
    found = _STOP.search(room, start)
    end = found.start() if found else len(room)
    remark = phrase(_FILE, "remark").search(room, start, end)
    return remark.start() if remark else found and found.start()


_STOP = regex.compile(r"\.(?=\s|$)|\n(?!\p{Ll}|\d{1,5}(?:[;,] | \p{Ll}|\.\n))")
"""A line goes on with a word, or with a number that is no sign of a list and no cell of a table."""


def below(line: str, room: str) -> Found | None:
    """The parts in the lines below a number, of a sign that stands deeper than that of its own line; both folded."""
    room = plain(room)
    head = phrase(_FILE, "line_end").match(room)
    if head is None:
        return None
    place, parts, sign = head.end(), list[One](), ""
    for item in room[head.end() :].split("\n"):
        mark = _SIGN.match(item)
        if not mark or (mark[1] and not _is_deeper(item, line)) or (parts and _class(mark[1]) != sign):
            break
        told, sign = ones(item[mark.end() :], place + mark.end(), line=True), _class(mark[1])
        if not sign and not (told and _is_line(told[0], head[0]) and item.strip()[-1:] != "."):
            break
        if not told or len({one.kind for one in told}) < len(told):
            return None
        parts.extend(told)
        place += len(item) + 1
    return Found(tuple(parts), Claim(divided=_divides(head[0])), place - 1) if parts else None


def _is_line(one: One, lead: str) -> bool:
    """Whether a line with no sign is an item: of a year or sector, or of a known sort where a colon leads to it."""
    return bool(one.year or one.shares or (lead.rstrip().endswith(":") and not one.free))


def _divides(lead: str) -> bool:
    return phrase(_FILE, "divided").search(lead) is not None


_SIGN = regex.compile(r"\s*([-+*•◦○▪▫■□▸►➢➔✓–](?=\s)|[-+*•]|\d{1,2}[.)](?=\s)|\p{Ll}\)|\.(?=\s)|)\s*")
_RANKS = {"1": -1, "a": 0, "-": 1, "*": 1, "•": 2, "+": 3}
_NO_SIGN, _OTHER_SIGN = -2, 4


def _class(sign: str) -> str:
    """The sign without its place in the list."""
    return "1" if sign[:1].isdigit() else "a" if sign[:1].isalpha() else sign


def _is_deeper(item: str, line: str) -> bool:
    """Whether the sign of an item stands deeper than that of a line; of "•" and "-" either may."""
    return _rank(item) > _rank(line) or (line.lstrip()[:1] == "•" and item.lstrip()[:1] == "-")


def _rank(line: str) -> int:
    mark = _SIGN.match(line)
    return _RANKS.get(_class(mark[1]), _OTHER_SIGN) if mark and mark[1] else _NO_SIGN


def number_in(words: str, count: int | None) -> regex.Match[str] | None:
    """Where the number of a row stands in its words."""
    return regex.search(rf"(?<![\d.,/])0?{count}(?![\d.,/])", words)


def opens_bracket(words: str, count: int | None) -> bool:
    """Whether a bracket opens right behind the number of a row and its noun."""
    number = number_in(words, count)
    return number is not None and _BRACKET.match(words, number.end()) is not None


_BRACKET = regex.compile(r"[^\d(),;.:]*\(")
