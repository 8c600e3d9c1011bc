"""The parts that the words behind a number tell of it: by year, sector, unit, occupation, merit, grade, or sex."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from extractor.record import RecipientKind
from extractor.words.phrases import phrase

_FILE = "parts.toml"
_NEAR, _CLOSE, _QUARTER = 0.02, 0.05, 0.25
_LITTLE, _THREE = 3, 3


@dataclass(frozen=True, slots=True)
class Told:
    """The sum of the parts told. `end`: characters from the number to their end.

    `whole`: their words claim that they are all of it, `some`: that they are a few of it. `full`: the parts themselves
    leave nothing out (both sexes, years that follow each other), `shares`: they are units, sectors, or grades, of which
    a report tells all.
    """

    sum: int
    number: int
    end: int
    whole: bool = True
    some: bool = False
    full: bool = False
    shares: bool = False

    def differs_from(self, count: int) -> bool:
        """Whether they are meant as all of the count, and are a little more or less than it."""
        gap = abs(self.sum - count)
        if gap == 0 or gap > max(_LITTLE, count * _NEAR) or gap > count * _QUARTER:
            return False
        if self.sum > count or self.full:
            return True
        if self.whole and not self.some:
            return True
        if self.shares and not self.some:
            return self.number >= _THREE
        return self.number >= _THREE and gap <= count * (_NEAR if self.number == _THREE else _CLOSE)


@dataclass(frozen=True, slots=True)
class _One:
    number: int
    label: str
    year: str
    sex: str


def told_behind(room: str, kind: RecipientKind) -> Told | None:
    """The parts in the words right behind a number of that kind; `room`: those words, folded."""
    if listed := phrase(_FILE, "respectively").match(room):
        numbers = [int(one) for one in _DIGITS.findall(listed["list"])]
        return Told(sum(numbers), len(numbers), listed.end(), full=True)
    found = phrase(_FILE, "opening").match(room)
    if found is None:
        return None
    end = _closing(room, found.end()) if found["bracket"] else _sentence_end(room, found.end())
    if end is None:
        return None
    parts = _read(room[found.end() : end], kind)
    if found["stop"] and not all(one.year or one.sex or found["stop"] == "," for one in parts):
        return None
    whole = not (found["opened"] or found["within"])
    some = bool(found["some"] or found["some_within"]) and not whole
    return _told(parts, end, whole=whole, some=some)


def told_until(room: str) -> int | None:
    """Where the sentence ends that "trong đó" or "gồm" opens right behind a number; None where none does."""
    found = phrase(_FILE, "opening").match(room)
    return _sentence_end(room, found.end()) if found and (found["opened"] or found["closed"]) else None


def numbers_in(words: str) -> int:
    """How many numbers stand there, years left out."""
    return sum(_COUNT.search(piece) is not None for piece in _PARTING.split(words))


_DIGITS = regex.compile(r"\d+")


def _closing(room: str, start: int) -> int | None:
    depth = 1
    for place in range(start, len(room)):
        depth += {"(": 1, ")": -1}.get(room[place], 0)
        if depth == 0:
            return place
    return None


def _sentence_end(room: str, start: int) -> int | None:
    found = _STOP.search(room, start)
    return found.start() if found else None


_STOP = regex.compile(r"\.(?=\s|$)|\n(?!\p{Ll})")


def _read(words: str, kind: RecipientKind) -> tuple[_One, ...]:
    """The parts of a stretch of words; none where one of them says anything else."""
    found: list[_One] = []
    for chunk in _chunks(words):
        one = _part(chunk, kind)
        if one is None:
            return ()
        found.append(one)
    return tuple(found)


def _chunks(words: str) -> Iterator[str]:
    """The stretches with one number each: words between commas without one belong to those beside them."""
    pieces = [piece.strip() for piece in _PARTING.split(words.replace("\n", " ")) if piece.strip()]
    if pieces and not _NUMBER_FIRST.match(pieces[0]):  # the label stands before its number
        pieces = list(_joined(pieces[::-1], before=True))[::-1]
        yield from pieces
        return
    yield from _joined(pieces, before=False)


def _joined(pieces: Sequence[str], *, before: bool) -> Iterator[str]:
    """The pieces, each without a number put to the one that comes earlier in their order."""
    held = ""
    for piece in pieces:
        if held and _COUNT.search(piece):
            yield held
            held = piece
        else:
            held = (f"{piece}, {held}" if before else f"{held}, {piece}") if held else piece
    if held:
        yield held


_NUMBER_FIRST = regex.compile(r"(?:có\s)?(?!20\d\d)\d")
_PARTING = regex.compile(r"[,;](?=\s)|\s(?=và\s(?:\d|năm\s\d))")
_COUNT = regex.compile(r"(?<!\d)(?!20\d\d)\d")


def _part(chunk: str, kind: RecipientKind) -> _One | None:
    chunk = chunk.strip(" .;,")
    found = phrase(_FILE, "labelled_before").match(chunk) or phrase(_FILE, "labelled_behind").match(chunk)
    if found is None or phrase(_FILE, "overlapping").search(chunk):
        return None
    other = any(found[name] and name != kind for name in ("individual", "collective", "household") if kind)
    if other:
        return None
    label = (found["label"] or "").strip()
    sex = next((name for name in ("woman", "man") if phrase(_FILE, name).search(label)), "")
    return _One(int(found["number"].replace(".", "")), label, found["year"] or "", sex)


def _told(parts: Sequence[_One], end: int, *, whole: bool, some: bool) -> Told | None:
    """The parts together, when nobody can be of two of them."""
    if len(parts) < 2 or len({(one.label, one.year) for one in parts}) < len(parts):
        return None
    both = sorted(one.sex for one in parts) == ["man", "woman"]
    years = [int(one.year[:4]) for one in parts if one.year]
    yearly = len(years) == len(parts) >= _THREE and all(later - one == 1 for one, later in pairwise(sorted(years)))
    if (years and not yearly) or (any(one.sex for one in parts) and not both):
        return None
    shares = all(phrase(_FILE, "sharing").match(one.label) for one in parts)
    return Told(sum(one.number for one in parts), len(parts), end, whole, some, both or yearly, shares)


def told_below(line: str, room: str, kind: RecipientKind) -> Told | None:
    """The parts in the lines below a number, of a sign that stands deeper than that of its own line; both folded."""
    head = phrase(_FILE, "line_end").match(room)
    if head is None:
        return None
    own, place, parts, sign = _rank(line), head.end(), list[_One](), ""
    for below in room[head.end() :].split("\n"):
        mark = _SIGN.match(below)
        if mark is None or _rank(below) <= own or (sign and mark[1] != sign):
            break
        one, sign = _part(below[mark.end() :], kind), mark[1]
        if one is None:
            return None
        parts.append(one)
        place += len(below) + 1
    return _told(parts, place - 1, whole=True, some=False)


_SIGN = regex.compile(r"\s*([-+*•])\s*")
_RANKS = {"-": 1, "*": 1, "•": 2, "+": 3}


def _rank(line: str) -> int:
    mark = _SIGN.match(line)
    return _RANKS[mark[1]] if mark else 0
