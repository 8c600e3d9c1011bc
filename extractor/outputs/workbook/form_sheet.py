"""The statistics form: its sums hold by identity, its counts are added up from the list of sums."""

from collections.abc import Sequence

from xlsxwriter.utility import xl_rowcol_to_cell as cell_name

from extractor.outputs.workbook.book import Book, Sheet
from extractor.outputs.workbook.form import Form, FormColumn
from extractor.outputs.workbook.grid_sheet import style, sum_or_blank, value_of
from extractor.outputs.workbook.ledger import Block, total
from extractor.outputs.workbook.lists import rows_target
from extractor.outputs.workbook.sums import Sum, name_of
from extractor.outputs.workbook.texts import phrase, word

_TOP, _FIRST = 2, 5  # two rows of heads and one of column numbers
_NAME, _CODE, _COUNTS = 0, 1, 2
_WIDTHS = (54.0, 7.0, 14.0)
_HEAD_HEIGHTS = (18.0, 32.0, 16.0)
_INDENT = "    "


class _Filled:
    """The form with the sums that fill it; the blocks of its figures are rows in the list of sums."""

    def __init__(self, form: Form, found: Sequence[Sum]) -> None:
        self.form = form
        self._sums: dict[str, list[tuple[int, Sum]]] = {}
        for at, one in enumerate(found):
            self._sums.setdefault(one.line, []).append((at, one))
        self._figures: dict[tuple[int, FormColumn], Block | None] = {}

    def figure(self, at: int, column: FormColumn) -> Block | None:
        """What line `at` comes to: its parts, or its own sums."""
        if (at, column) not in self._figures:
            parts = [self.figure(part, column) for part in self.form.parts(at)] or self._own(at, column)
            self._figures[at, column] = total(part for part in parts if part)
        return self._figures[at, column]

    def units(self, at: int) -> int:
        """Units of the city's list that tell a number for line `at`."""
        found = (one for leaf in self.form.leaves(at) for _, one in self._sums.get(leaf, ()))
        return len({one.place.code for one in found if one.told and one.told.value is not None and one.place.status})

    def _own(self, at: int, column: FormColumn) -> list[Block | None]:
        return [_part(place, one, column) for place, one in self._sums.get(self.form.rows[at].code, ())]


def write_form(book: Book, form: Form, found: Sequence[Sum], expected: int) -> None:
    """Writes the form for a city of so many units."""
    filled = _Filled(form, found)
    sheet = book.sheet("form", form.title)
    _write_head(sheet, form, expected)
    for at in range(len(form.rows)):
        _write_line(sheet, filled, at)
    sheet.raw.freeze_panes(_FIRST, _COUNTS)
    sheet.raw.repeat_rows(_TOP, _FIRST - 1)


def _write_head(sheet: Sheet, form: Form, expected: int) -> None:
    last = _COUNTS + len(form.columns) - 1
    sheet.heading(form.title, form.note, last)
    for row, height in enumerate(_HEAD_HEIGHTS, _TOP):
        sheet.raw.set_row(row, height)
    for at in range(last + 1):
        sheet.raw.set_column(at, at, _WIDTHS[min(at, _COUNTS)])
    sheet.merged((_TOP, _NAME), (_TOP + 1, _NAME), form.name_head, "head")
    sheet.merged((_TOP, _CODE), (_TOP + 1, _CODE), form.code_head, "head")
    kinds = [at for at, column in enumerate(form.columns, _COUNTS) if column.measure == "kind"]
    sheet.merged((_TOP, kinds[0]), (_TOP, kinds[-1]), form.of_which, "head")
    for at, column in enumerate(form.columns, _COUNTS):
        head = column.head.format(expected=expected)
        sheet.merged((_TOP + (at in kinds), at), (_TOP + 1, at), head, "head")
    for at, letter in enumerate(("A", "B", *(str(one + 1) for one in range(len(form.columns))))):
        sheet.text(_FIRST - 1, at, letter, "head")
    sheet.raw.ignore_errors({"number_stored_as_text": f"A{_FIRST}:{cell_name(_FIRST + len(form.rows), last)}"})


def _write_line(sheet: Sheet, filled: _Filled, at: int) -> None:
    line, row = filled.form.rows[at], _FIRST + at
    is_sum = bool(filled.form.parts(at))
    sheet.text(row, _NAME, f"{_INDENT * line.depth}{line.name}", "sum_name" if is_sum else "boxed")
    sheet.text(row, _CODE, line.code, "boxed_code")
    for place, column in enumerate(filled.form.columns, _COUNTS):
        if column.measure == "units":
            sheet.put(row, place, filled.units(at) or None, "covered")
        else:
            _write_figure(sheet, filled, at, (row, place), column)


def _write_figure(sheet: Sheet, filled: _Filled, at: int, cell: tuple[int, int], column: FormColumn) -> None:
    block = filled.figure(at, column)
    base = "sum" if filled.form.parts(at) or column.measure == "total" else "figure"
    if block:
        sheet.link(*cell, rows_target("sums", block.first, block.last))
    sheet.formula(*cell, _formula(filled, at, cell, column), value_of(block), style(base, block))


def _formula(filled: _Filled, at: int, cell: tuple[int, int], column: FormColumn) -> str:
    """Of its kinds for the total, of its parts for a sum, of the list of sums for a count."""
    row, place = cell
    form = filled.form
    if column.measure == "total":
        kinds = [other for other, one in enumerate(form.columns, _COUNTS) if one.measure == "kind"]
        return sum_or_blank(f"{cell_name(row, kinds[0])}:{cell_name(row, kinds[-1])}")
    if parts := form.parts(at):
        return sum_or_blank(",".join(cell_name(_FIRST + part, place) for part in parts))
    return _count(form.rows[at].code, column)


def _count(code: str, column: FormColumn) -> str:
    counts = name_of("named" if column.measure == "named" else "count")
    wanted = f'{name_of("line")},"{phrase("form_line", code=code)}"'
    if column.kind is not None:
        wanted += f',{name_of("kind")},"{word("kinds", column.kind)}"'
    return f'=IF(COUNTIFS({wanted},{counts},">=0")=0,"",SUMIFS({counts},{wanted}))'


def _part(at: int, one: Sum, column: FormColumn) -> Block | None:
    """What a sum adds to a column, as row `at` of the list of sums."""
    told = one.named if column.measure == "named" else one.told
    if told is None or (column.kind is not None and column.kind != one.kind):
        return None
    return Block(at, at, told.value, told.at_least)
