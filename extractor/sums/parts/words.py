"""A stretch of words taken apart into the parts of a number: "thôn Đông 3, thôn Nam 4", "12 giáo viên, 5 nông dân"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from extractor.record import RecipientKind
from extractor.span import Span
from extractor.sums.parts.told import One
from extractor.words.phrases import phrase

_FILE = "parts.toml"
_REMEMBERED = 64  # stretches: each is asked for behind its number, and again for the lines below
_KINDS: tuple[RecipientKind, ...] = ("individual", "collective", "household")


def ones(words: str, start: int, *, line: bool = False) -> tuple[One, ...]:
    """The parts that folded words tell, which begin `start` characters behind the number; none where one of them says
    anything else. `line`: they are a line of their own, where a colon ends the label."""
    found: list[One] = []
    if line and (one := part(words, start, line=True)):
        return (one,)
    for chunk in _chunks(words.replace("\n", " ")):
        one = part(words[chunk.start : chunk.end].replace("\n", " "), start + chunk.start, found[-1:])
        if one is None:
            return ()
        found.append(one)
    return tuple(found)


@lru_cache(_REMEMBERED)
def plain(words: str) -> str:
    """The same, as long, with remarks left out, "139 người (65%)", "33 người, tăng 2", and the figures of labels."""
    for name in ("aside", "compared", "denied"):
        words = phrase(_FILE, name).sub(lambda found: " " * len(found[0]), words)
    return _HALF.sub(lambda found: "x" * len(found[0]), words)


_HALF = regex.compile(r"(?<![\d,.])0?6(?=\stháng\s(?:đầu|cuối)\snăm\b)")
"""The figure of "6 tháng đầu năm", which is part of a label."""


def _chunks(words: str) -> Iterator[Span]:
    """The stretches with one number each: words between commas without one belong to those beside them."""
    pieces = [piece for piece in _pieces(words) if words[piece.start : piece.end].strip()]
    if pieces and not _NUMBER_FIRST.match(words[pieces[0].start :]):  # the label stands before its number
        yield from list(_joined(words, _without_remark(words, pieces)[::-1]))[::-1]
    else:
        yield from _joined(words, pieces)


def _without_remark(words: str, pieces: Sequence[Span]) -> Sequence[Span]:
    """The pieces without what stands behind the last number and tells of no others: "năm 2024 là 9[, năm sau hơn năm
    trước]"."""
    last = next((place for place in reversed(range(len(pieces))) if _COUNT.search(pieces[place].of(words))), -1)
    behind = words[pieces[last].end :] if 0 <= last < len(pieces) - 1 else ""
    return pieces[: last + 1] if behind and phrase(_FILE, "others").search(behind) is None else pieces


def _pieces(words: str) -> Iterator[Span]:
    start = 0
    for found in _PARTING.finditer(words):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, len(words))


def _joined(words: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """The pieces, each without a number put to the one that comes earlier in their order."""
    held: Span | None = None
    for piece in pieces:
        if held and _COUNT.search(words[piece.start : piece.end]):
            yield held
            held = piece
        else:
            held = held.over(piece) if held else piece
    if held:
        yield held


_NUMBER_FIRST = regex.compile(r"\s*(?:có\s)?(?!20\d\d|\d\d năm\b)\d")
_PARTING = regex.compile(r"[,;](?=\s)\s*|\s(?=và\s)")
_COUNT = regex.compile(r"(?<!\d)(?!20\d\d|\d\d năm\b)\d")


def numbers_in(words: str) -> int:
    """How many numbers stand there, years left out."""
    return sum(_COUNT.search(words[piece.start : piece.end]) is not None for piece in _pieces(words))


def part(chunk: str, start: int, before: Sequence[One] = (), *, line: bool = False) -> One | None:
    """One part; `before`: the one told before it, whose label holds for a number of another kind alone."""
    lead = len(chunk) - len(chunk.lstrip(" .;,"))
    words, start = chunk.strip(" .;,"), start + lead
    rest = phrase(_FILE, "rest").match(words)
    offset = rest.end() if rest else 0
    found = _labelled(words[offset:], rest=rest is not None)
    if found is None and line and not phrase(_FILE, "overlapping").search(words):
        found = phrase(_FILE, "line_label").match(words)
    if found is None:
        return _beside(words, start, before)
    label = (found["label"] or "").strip()
    return One(
        _number(found["number"]),
        Span(start, start + len(words)),
        start + offset + found.start("number"),
        label,
        found["year"] or "",
        _kind(found),
        next((name for name in ("woman", "man") if phrase(_FILE, name).search(label)), ""),
        phrase(_FILE, "sharing").match(label) is not None,
        found.re in _free() and rest is None,
        rest is not None,
        next((name for name in ("heads", "hands") if phrase(_FILE, name).search(label)), ""),
    )


def _free() -> tuple[regex.Pattern[str], ...]:
    return tuple(phrase(_FILE, name) for name in ("free_before", "free_behind"))


def _labelled(words: str, *, rest: bool) -> regex.Match[str] | None:
    found = _known(words)
    if found is None and (alone := phrase(_FILE, "number_alone").match(words)):
        return alone if rest else None
    if found is None and not phrase(_FILE, "no_label").search(words):
        found = phrase(_FILE, "free_before").match(words) or phrase(_FILE, "free_behind").match(words)
    if found is None or phrase(_FILE, "overlapping").search(words):
        return None
    return found


def _known(words: str) -> regex.Match[str] | None:
    return phrase(_FILE, "labelled_before").match(words) or phrase(_FILE, "labelled_behind").match(words)


def _beside(words: str, start: int, before: Sequence[One]) -> One | None:
    """ "thôn Đông 3 tập thể, [12 cá nhân]"."""
    found = phrase(_FILE, "number_alone").match(words)
    kind = _kind(found) if found else ""
    if found is None or not before or not kind or before[0].kind in ("", kind):
        return None
    one = before[0]
    span = Span(start, start + len(words))
    number = _number(found["number"])
    return One(number, span, start + found.start("number"), one.label, one.year, kind, one.sex, one.shares, one.free)


def _number(digits: str) -> int:
    return int(digits.replace(".", ""))


def _kind(found: regex.Match[str]) -> RecipientKind:
    return next((kind for kind in _KINDS if found[kind]), "")
