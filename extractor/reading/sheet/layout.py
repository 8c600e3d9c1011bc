"""Where the tables of a sheet are: titles before them and notes behind them are paragraphs, and so is prose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import regex

from extractor.reading.drafts import CellDraft, Draft, RowDraft, TableDraft, guessed_line
from extractor.reading.normalise import collapse
from extractor.reading.paragraphs.layout import block_of
from extractor.reading.paragraphs.signs import is_whole, starts_with
from extractor.reading.sheet.grid import Grid
from extractor.resources import load_toml

_HEAD_LINES = {"nation", "motto", "party", "number", "place_date"}
_FOOT_OPENERS = {"recipients", "signer"}
_FORM_CELLS = 3
_FIGURE = regex.compile(r"\d[\d.,]*\s*%?")
_YEAR = regex.compile(r"(?:19|20)\d\d")
_LONG = 60


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that is not empty: its number in the sheet and its filled cells by column."""

    number: int
    cells: dict[int, str]

    @property
    def texts(self) -> list[str]:
        return list(self.cells.values())


def drafts(grid: Grid, page: int) -> Iterator[Draft]:
    """The blocks and tables of one sheet, in order."""
    head, body, foot = _parted(_filled(grid))
    yield from _paragraphs(head, page)
    for part in _parts(body):
        first = next((index for index, row in enumerate(part) if len(row.cells) > 1), len(part))
        last = next((index for index in range(len(part), 0, -1) if len(part[index - 1].cells) > 1), first)
        yield from _paragraphs(part[:first], page)
        yield from _table(grid, part[first:last], page)
        yield from _paragraphs(part[last:], page)
    yield from _paragraphs(foot, page)


def _filled(grid: Grid) -> list[_Row]:
    rows = (
        _Row(number, {column: text for column, text in enumerate(row) if text}) for number, row in enumerate(grid.rows)
    )
    return [row for row in rows if row.cells]


def _parted(rows: list[_Row]) -> tuple[list[_Row], list[_Row], list[_Row]]:
    """The letterhead, what is between, and the foot with recipients and signers."""
    head = max((index + 1 for index, row in enumerate(rows) if _is_form(row, "alone", _HEAD_LINES)), default=0)
    foot = next(
        (index for index in range(head, len(rows)) if _is_form(rows[index], "opener", _FOOT_OPENERS)), len(rows)
    )
    if any(_has_figures(row) for row in rows[foot:]):
        foot = len(rows)
    return rows[:head], rows[head:foot], rows[foot:]


def _is_form(row: _Row, kind: str, names: set[str]) -> bool:
    if len(row.cells) > _FORM_CELLS:
        return False
    told = is_whole if kind == "alone" else starts_with
    return any(told(kind, collapse(line)) in names for text in row.texts for line in text.split("\n"))


def _parts(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Runs of rows between empty ones; a run whose first row of several cells has figures goes on with the table."""
    parts: list[list[_Row]] = []
    for _, group in groupby(enumerate(rows), key=lambda numbered: numbered[1].number - numbered[0]):
        run = [row for _, row in group]
        if parts and _goes_on(run):
            parts[-1] += run
        else:
            parts.append(run)
    return parts


def _goes_on(run: Sequence[_Row]) -> bool:
    first = next((row for row in run if len(row.cells) > 1), None)
    return first is not None and _has_figures(first)


def _has_figures(row: _Row) -> bool:
    return len(row.cells) > 1 and any(_FIGURE.fullmatch(text) and not _YEAR.fullmatch(text) for text in row.texts)


def _paragraphs(rows: Sequence[_Row], page: int) -> Iterator[Draft]:
    """Every line of every cell is a block."""
    for row in rows:
        for text in row.texts:
            yield from (block_of([guessed_line(line, page)]) for one in text.split("\n") if (line := collapse(one)))


def _table(grid: Grid, rows: Sequence[_Row], page: int) -> Iterator[Draft]:
    if not rows:
        return
    if _is_list(rows):
        yield from (block_of([guessed_line(collapse(" ".join(row.texts)), page)]) for row in rows)
        return
    columns = {old: new for new, old in enumerate(sorted({column for row in rows for column in row.cells}))}
    places = {row.number: place for place, row in enumerate(rows)}
    spans = _Spans.of(grid, places, columns)
    yield TableDraft(tuple(RowDraft(tuple(_cells(row, places, columns, spans)), page) for row in rows))


def _is_list(rows: Sequence[_Row]) -> bool:
    """Whether rows are items, their signs in one column and their prose in the next."""
    sign = regex.compile(load_toml("sheets.toml")["sign"]["pattern"], regex.I)
    pairs = [row.texts for row in rows if len(row.cells) == 2]
    width = len({column for row in rows for column in row.cells})
    if width > 2 or not all(sign.fullmatch(first) for first, _ in pairs):
        return False
    return sum(len(text) for _, text in pairs) > _LONG * len(pairs)


@dataclass(frozen=True)
class _Spans:
    """Extents of merged cells by their first places, and the places that they cover besides."""

    extents: dict[tuple[int, int], tuple[int, int]]
    covered: frozenset[tuple[int, int]]

    @classmethod
    def of(cls, grid: Grid, places: dict[int, int], columns: dict[int, int]) -> "_Spans":
        """Counted in the rows and columns of the table; a merged cell ends where the table does."""
        extents, covered = {}, set()
        for (top, left), (bottom, right) in grid.merges:
            down = [place for number, place in places.items() if top <= number <= bottom]
            across = [place for number, place in columns.items() if left <= number <= right]
            if top in places and left in columns and len(down) * len(across) > 1:
                first = (places[top], columns[left])
                extents[first] = (len(down), len(across))
                covered |= {(row, column) for row in down for column in across} - {first}
        return cls(extents, frozenset(covered))


def _cells(row: _Row, places: dict[int, int], columns: dict[int, int], spans: _Spans) -> Iterator[CellDraft]:
    number = places[row.number]
    for old, new in columns.items():
        text = collapse(row.cells.get(old, ""))
        if text or (number, new) not in spans.covered:
            yield CellDraft(text, number, new, *spans.extents.get((number, new), (1, 1)))
