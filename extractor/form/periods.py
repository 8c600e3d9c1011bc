"""The years that a report covers, as its title, body, and closing tell them.

Imports span, document, phrases, sections only. Periods of movements, programmes, plans, terms of office, and the
coming period are not the report's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from extractor.document import Document
from extractor.form.sections import Section
from extractor.span import Span
from extractor.words.phrases import matches, phrase

_FILE = "facts.toml"
_LONGEST = 10
_YEAR = regex.compile(r"(?<!\d)20\d\d(?!\d)")
Place = Literal["title", "body", "closing"]


@dataclass(frozen=True, slots=True)
class Period:
    """Years `start` to `end` that the report is said to cover; `span` holds the words that say so."""

    start: int
    end: int
    span: Span
    place: Place
    school_year: bool = False

    @property
    def years(self) -> tuple[int, int]:
        """First and last year."""
        return self.start, self.end

    def inside(self, other: "Period") -> bool:
        """Whether it covers less than `other`, and nothing outside it."""
        return self.years != other.years and other.start <= self.start and self.end <= other.end

    def meets(self, other: "Period") -> bool:
        """Whether they share more than a first or last year."""
        return self.years == other.years or (self.start < other.end and other.start < self.end)


def title_period(text: str, title: Span, doc_date: str = "") -> Period | None:
    """The period in a title: before words on the next one, and stretches of years before single ones.

    One that goes on "đến nay" ends in the year of `doc_date`, or in the latest that the text names.
    """
    open_end = phrase(_FILE, "until_now").search(text, title.start, title.end)
    if open_end:
        start = int(open_end["start"])
        return Period(start, _latest_year(text, start, doc_date), Span(*open_end.span()), "title")
    next_one = phrase(_FILE, "next_period").search(text, title.start, title.end)
    cut = Span(title.start, next_one.start()) if next_one else title
    return _first_period(text, cut, "title") or _first_period(text, title, "title")


def _latest_year(text: str, start: int, doc_date: str) -> int:
    years = [int(doc_date[:4])] if doc_date else [int(year) for year in _YEAR.findall(text)]
    return max((year for year in years if start <= year <= start + _LONGEST), default=start)


def labelled_period(text: str, end: int) -> Period | None:
    """The period that a line of the header gives: "Kỳ báo cáo: 6 tháng đầu năm 2026"."""
    label = phrase(_FILE, "labelled_period").search(text, 0, end)
    return _first_period(text, Span(*label.span("words")), "title") if label else None


def _first_period(text: str, span: Span, place: Place) -> Period | None:
    found = phrase(_FILE, "period").finditer(text, span.start, span.end)
    periods = [period for match in found if (period := _period(match, place))]
    return next((period for period in periods if period.start != period.end), periods[0] if periods else None)


def _period(match: regex.Match[str], place: Place) -> Period | None:
    """The period of a match, unless its years run backwards or too far."""
    start = int(match["start"])
    end = int(match["end"] or start)
    groups = match.groupdict()
    span = Span(*(match.span("words") if groups.get("words") else match.span()))
    return Period(start, end, span, place, bool(groups.get("school"))) if start <= end <= start + _LONGEST else None


def stated_periods(document: Document, sections: Sequence[Section], title: Period | None) -> tuple[Period, ...]:
    """All statements on which years this report covers, the title's first, in the order of the text."""
    found = [title] if title else []
    opened = False
    for block, section in zip(document.blocks, sections, strict=True):
        opened = opened or bool(section.label)
        closes = phrase(_FILE, "closing").search(document.text, block.span.start, block.span.end)
        ahead = section.outlook and not closes
        if block.kind == "row" or ahead or (title and block.span.overlaps(title.span)):
            continue
        if closes:
            found += _in_closing(document.text, block.span, title)
        else:
            found += (one for one in _in_body(document.text, block.span) if not opened or _rival(one, title))
    return tuple(found)


def _in_closing(text: str, span: Span, title: Period | None) -> list[Period]:
    """The first period of "Trên đây là báo cáo ...", before the words on the next one."""
    next_one = phrase(_FILE, "next_period").search(text, span.start, span.end)
    cut = Span(span.start, next_one.start()) if next_one else span
    said = phrase(_FILE, "said_of_report").search(text, cut.start, cut.end)
    period = _period(said, "closing") if said else _first_period(text, cut, "closing")
    foreign = period and (phrase(_FILE, "others_period").search(text, cut.start, period.span.start) is not None)
    schools = title is not None and title.school_year
    return [period] if period and not foreign and period.school_year == schools else []


def _in_body(text: str, span: Span) -> Iterator[Period]:
    for name in ("said_of_report", "whole_period"):
        found = matches(_FILE, name, text, span.start, span.end)
        yield from (period for match in found if (period := _period(match, "body")))


def _rival(period: Period, title: Period | None) -> bool:
    """Whether it speaks of the title's period: neither of a part of it, nor of one before or after."""
    return title is None or (not period.inside(title) and period.meets(title))
