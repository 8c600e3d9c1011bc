"""What speaks against a record: by its own columns, and by the line that it was read from.

Every doubt has a name, and under it a weight in `patterns/confidence.toml`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from extractor.confidence.lines import Left, Line
from extractor.document import Block, Document
from extractor.record import Award
from extractor.resources import load_toml
from extractor.words import rulebook

_NEXT_WORD = regex.compile(r"(?: |-)(\p{L}+)")
_LAST_WORD = regex.compile(r"(\p{L}+) $")
_FAR = 60  # characters between a name and its award that seldom part them
_SOME_CAPITALS, _MANY_CAPITALS = 2, 5
_SOME_NUMBERS = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """A record, who found its recipient's name (a rule or the model), and its line; a row of a table has none."""

    row: Award
    named_by: str
    line: Line | None


@dataclass(frozen=True, slots=True)
class Place:
    """A record in its line: where its sentence starts, and what of that sentence no record tells."""

    row: Award
    line: Line
    start: int
    left: Left


def doubts(document: Document, rows: Sequence[Award], named_by: Sequence[str]) -> list[tuple[str, ...]]:
    """The names of what speaks against each record, in the order of the records."""
    lines = _lines(document, rows)
    seen = (Seen(row, by, lines[row.char_start]) for row, by in zip(rows, named_by, strict=True))
    return [tuple(_against(one)) for one in seen]


def _lines(document: Document, rows: Sequence[Award]) -> Mapping[int, Line | None]:
    """The line of each record by where the record starts."""
    blocks = {row.char_start: document.block_at(row.char_start) for row in rows}
    held: dict[int, list[Award]] = defaultdict(list)
    for row in rows:
        held[blocks[row.char_start].span.start].append(row)
    made = {start: _line(document, blocks[members[0].char_start], members) for start, members in held.items()}
    return {place: made[block.span.start] for place, block in blocks.items()}


def _line(document: Document, block: Block, rows: Sequence[Award]) -> Line | None:
    return Line(block, block.span.of(document.text), rows) if block.kind == "paragraph" else None


def _against(seen: Seen) -> Iterator[str]:
    yield from (name for name, holds in OF_ROWS.items() if holds(seen))
    if seen.line is not None:
        place = _place(seen.row, seen.line)
        yield from (name for name, holds in OF_LINES.items() if holds(place))


def _place(row: Award, line: Line) -> Place:
    sentence = line.sentence(row)
    return Place(row, line, sentence.start, line.left(sentence))


def _nobody_named(seen: Seen) -> bool:
    return seen.row.scope == "aggregate" and seen.row.count_qualifier == "implied"


def _years_of_nobody(seen: Seen) -> bool:
    count = seen.row.count or 0
    return seen.row.scope == "aggregate" and count > 1 and seen.row.years.count(";") + 1 == count


def _short_name(seen: Seen) -> bool:
    return bool(seen.row.recipient_name) and " " not in seen.row.recipient_name


def _no_home(seen: Seen) -> bool:
    return seen.row.scope == "named" and seen.row.recipient_kind != "collective" and not seen.row.recipient_unit


def _not_eligible(seen: Seen) -> bool:
    kind = seen.row.recipient_kind
    return kind != "" and kind not in rulebook.awards()[seen.row.award_code].recipients


def _no_giver(seen: Seen) -> bool:
    return _needs_giver(seen.row) and not seen.row.authority_level


def _level_alone(seen: Seen) -> bool:
    return _needs_giver(seen.row) and bool(seen.row.authority_level)


def _needs_giver(row: Award) -> bool:
    return rulebook.awards()[row.award_code].paper and not row.authority_name


OF_ROWS: Mapping[str, Callable[[Seen], bool]] = {
    "nobody_named": _nobody_named,
    "years_of_nobody": _years_of_nobody,
    "short_name": _short_name,
    "name_by_model": lambda seen: seen.named_by.startswith("model."),
    "no_home": _no_home,
    "no_kind": lambda seen: not seen.row.recipient_kind,
    "not_eligible": _not_eligible,
    "no_giver": _no_giver,
    "level_alone": _level_alone,
    "no_number": lambda seen: seen.row.count_qualifier == "unspecified",
    "withdrawn": lambda seen: seen.row.status == "revoked",
    "slip": lambda seen: seen.row.method == "award.slip",
}
"""Doubts that the columns of a record tell."""


def _name_goes_on(at: Place) -> bool:
    name = at.line.place(at.row.recipient_name)
    behind = _NEXT_WORD.match(at.line.text, name.end) if name else None
    ends_oddly = at.row.recipient_name.rpartition(" ")[2] in _words("behind_names")
    return ends_oddly or (behind is not None and behind[1] not in _words("behind_names"))


def _body_goes_back(at: Place) -> bool:
    name = at.line.place(at.row.recipient_name) if at.row.recipient_kind == "collective" else None
    before = _LAST_WORD.search(at.line.text, at.line.start, name.start) if name else None
    return before is not None and before[1].lower() not in _words("before_bodies")


@cache
def _words(name: str) -> frozenset[str]:
    """Small words of the pattern file that stand beside a name and are no part of it."""
    return frozenset(load_toml("confidence.toml")[name])


def _kinds_beside(at: Place) -> bool:
    same = (one for one in at.line.rows if one.scope == "named" and _award(one) == _award(at.row))
    return at.row.scope == "named" and len({one.recipient_kind for one in same}) > 1


def _award(row: Award) -> tuple[str, str]:
    return row.award_code, row.authority_name


def _year_beside(at: Place) -> bool:
    """Whether a year stands in the line of a record without one, and is not in the number of its decision."""
    row = at.row
    return not row.years and any(year not in row.decision_no + row.decision_date for year in at.line.years)


def _far_from_name(at: Place) -> bool:
    name = at.line.place(at.row.recipient_name)
    return name is not None and at.row.char_start - at.line.block.span.start - name.end > _FAR


OF_LINES: Mapping[str, Callable[[Place], bool]] = {
    "name_goes_on": _name_goes_on,
    "body_goes_back": _body_goes_back,
    "kinds_beside": _kinds_beside,
    "year_beside_number": lambda at: at.row.scope == "aggregate" and _year_beside(at),
    "year_beside_name": lambda at: at.row.scope == "named" and _year_beside(at),
    "number_left": lambda at: at.left.numbers >= 1,
    "numbers_left": lambda at: at.left.numbers >= _SOME_NUMBERS,
    "capitals_left": lambda at: at.left.capitals >= _SOME_CAPITALS,
    "many_capitals_left": lambda at: at.left.capitals >= _MANY_CAPITALS,
    "far_from_name": _far_from_name,
    "later_sentence": lambda at: at.start > at.line.start,
}
"""Doubts that the line of a record tells; rows of tables have none of them."""
