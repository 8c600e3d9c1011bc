"""The top of a report: issuer, number, place and date, title.

Imports span, document, phrases, resources, and units' modules.

A number or a date counts only above the body: those in the body are other documents'.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import regex

from extractor.document import Block, Document
from extractor.resources import load_toml
from extractor.span import Span
from extractor.units.mentions import UnitMention, unit_mention_at
from extractor.units.registry import Units
from extractor.words.phrases import phrase

_FILE = "facts.toml"
_BLOCKS = 40
_TITLE_LINES = 5
_TITLE_WORDS = 40
_SENTENCE_WORDS = 8
_PROSE_WORDS = 20
_TOP = 15
_FOOT_LINE = 120
_SEGMENT = regex.compile(r"[^\n\t]+")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The part above the body, up to `end`; `text` is the document's with state name and motto blanked out."""

    text: str
    end: int
    title: Span | None


def read_letterhead(document: Document) -> Letterhead:
    """Finds where the body begins, and the title."""
    blocks = document.blocks[:_BLOCKS]
    top = blocks[: _body_begins([block.span.of(document.text) for block in blocks])]
    end = top[-1].span.end if top else 0
    head = phrase(_FILE, "motto").sub(lambda match: " " * len(match[0]), document.text[:end])
    return Letterhead(head + document.text[end:], end, _title(document.text, top))


def _body_begins(lines: Sequence[str]) -> int:
    """The first line of the body; an addressee may stand above the title."""
    titles = [n for n, line in enumerate(lines) if phrase(_FILE, "type_name").match(line)]
    ahead = titles[0] if titles else 0
    begins = (n for n, line in enumerate(lines) if n not in titles and _is_body(line))
    return next((n for n in begins if not n < ahead <= n + _TITLE_LINES), min(len(lines), _TOP))


def _is_body(text: str) -> bool:
    """Whether the body begins here: by its words, or because it is a long sentence."""
    prose = len(text.split()) > _PROSE_WORDS and text.rstrip().endswith((".", ":", ";"))
    return prose or phrase(_FILE, "body_begins").match(text) is not None


def _title(text: str, top: Sequence[Block]) -> Span | None:
    """Type name and subject, over a few lines, to the first rule or sentence."""
    for name in ("type_name", "bare_title"):
        first = next((n for n, block in enumerate(top) if phrase(_FILE, name).match(block.span.of(text))), None)
        if first is not None:
            lines = [top[first].span, *_subject(text, top[first : first + _TITLE_LINES])]
            return Span(_trimmed(text, lines[0]).start, _trimmed(text, lines[-1]).end)
    return None


def _subject(text: str, lines: Sequence[Block]) -> Iterator[Span]:
    """The lines after the first that go on with the title: set as it is, and no sentence."""
    alone = phrase(_FILE, "type_name_alone").match(lines[0].span.of(text)) is not None
    for number, line in enumerate(lines[1:], start=1):
        words = line.span.of(text).split()
        sentence = len(words) > _SENTENCE_WORDS and words[-1].endswith((".", ":"))
        # A line as wide as the page does not look centred.
        uncentred = "centred" in lines[0].style and "centred" not in line.style and not (alone and number == 1)
        if (
            phrase(_FILE, "not_subject").search(line.span.of(text))
            or sentence
            or uncentred
            or len(words) > _TITLE_WORDS
        ):
            return
        yield line.span


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def find_number(head: Letterhead) -> regex.Match[str] | None:
    """The report's own number: from the header, else from an annex that says whose it is."""
    own = phrase(_FILE, "number").search(head.text, 0, head.end)
    return own or phrase(_FILE, "annex_number").search(head.text, head.end)


def printed_number(match: regex.Match[str]) -> str:
    """The number as printed, without white space."""
    return "".join((match["number"] + match["kind"]).split())


def find_date(document: Document, head: Letterhead) -> tuple[str, Span] | None:
    """The report's own date in ISO form: from the header, a line of its own at the end, or an annex."""
    for match in _dates(document, head):
        inside = head.title and head.title.start <= match.start() < head.title.end
        if (iso := _iso(match)) and not inside:
            return iso, Span(*match.span("date"))
    return None


def _dates(document: Document, head: Letterhead) -> Iterator[regex.Match[str]]:
    """Dates that may be the report's, the likeliest first."""
    for name in ("place_date", "own_date", "labelled_date"):
        yield from phrase(_FILE, name).finditer(head.text, 0, head.end)
    for name in ("place_date", "own_date"):
        yield from _alone(document, head.end, name)
    yield from phrase(_FILE, "labelled_date").finditer(document.text, head.end)
    yield from phrase(_FILE, "annex_date").finditer(document.text, head.end)


def _alone(document: Document, after: int, name: str) -> Iterator[regex.Match[str]]:
    """Dates that fill a line or a cell behind the header."""
    text = document.text
    short = (block.span for block in document.blocks if block.span.start >= after and len(block.span) < _FOOT_LINE)
    segments = (Span(*match.span()) for span in short for match in _SEGMENT.finditer(text, span.start, span.end))
    bare = (_trimmed(text, segment) for segment in segments if segment.of(text).strip())
    yield from filter(None, (phrase(_FILE, name).fullmatch(text, span.start, span.end) for span in bare))


def _iso(match: regex.Match[str]) -> str:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat()
    except ValueError:
        return ""


def find_place(head: Letterhead, units: Units) -> Span | None:
    """The unit's name before the date, even where the date has blanks."""
    place = phrase(_FILE, "place_blank").search(head.text, 0, head.end)
    place = place or phrase(_FILE, "place_date").search(head.text, 0, head.end)
    if place is None:
        return None
    end = place.start("place") + len(place["place"].rstrip())
    starts = [place.start("place") + word.start() for word in regex.finditer(r"\S+", place["place"])]
    return next((Span(start, end) for start in starts if units.knows(head.text[start:end])), None)


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body named with its unit: `body` in full, `mention` of the unit, `span` over both."""

    body: str
    mention: UnitMention
    span: Span


def issuers(text: str, units: Units, start: int, end: int) -> Iterator[Issuer]:
    """Bodies named with a unit that is known ("UBND xã Hồng Lạc"), in order."""
    for match in phrase(_FILE, "body_before_unit").finditer(text, start, end):
        if mention := unit_mention_at(text, units, match.end(), end):
            yield Issuer(body_name(match["body"]), mention, Span(match.start(), mention.span.end))


def body_alone(document: Document, head: Letterhead) -> Span | None:
    """A body of the unit, printed in the header, as a rule under the council's name."""
    end = head.title.start if head.title else head.end
    tops = (block.span for block in document.blocks[:_BLOCKS] if block.span.end <= end)
    found = ((span, phrase(_FILE, "body_alone").search(span.of(head.text))) for span in tops)
    return next((Span(*match.span("body")).shifted(span.start) for span, match in found if match), None)


def body_name(printed: str) -> str:
    """The body's name in full."""
    words = " ".join(printed.split())
    known = (name for pattern, name in _bodies() if pattern.search(words))
    return next(known, "") or normal_case(words)


@cache
def _bodies() -> tuple[tuple[regex.Pattern[str], str], ...]:
    """What tells each body, and its name in full."""
    return tuple((regex.compile(body["pattern"]), body["name"]) for body in load_toml(_FILE)["bodies"])


def has_own_name(printed: str) -> bool:
    """Whether the body's name needs no unit behind it: a school's."""
    words = " ".join(printed.split())
    return next((not name for pattern, name in _bodies() if pattern.search(words)), False)


def normal_case(words: str) -> str:
    """A name in capitals as it is written in running text."""
    if not words.isupper():
        return words
    table: dict[str, str] = load_toml(_FILE)["body_words"]
    known = "|".join(sorted(map(regex.escape, table), key=len, reverse=True))
    either = regex.compile(rf"(?<!\w)(?:{known})(?!\w)|\w+")
    return either.sub(lambda match: table.get(match[0], match[0].capitalize()), words.lower())
