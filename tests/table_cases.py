"""The tables of `corpus/tables`, and each as a report in any format.

    ! what sets it apart
    The line above it
    TT | Họ và tên | Năm
    1 | Cù Thị Mơ | 2023
    Tổng số: 01 cá nhân.
        BANG_KHEN | ... (a row, in the notation of `statements_of`)
        = individual | 1 | 1 | match (a stated total: kind, number, sum, verdict)

Cells are parted by "|"; "<" is merged with the cell to its left, "^" with the one above. A line `? reason` says that
the table is not read yet, and why. A case without rows tells of no award.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

import docx
from docx.shared import Mm, Pt

TABLES = Path(__file__).parent.parent / "corpus" / "tables"
OPENING, CLOSING = "I. KẾT QUẢ", "Trên đây là báo cáo của xã."


@dataclass(frozen=True, slots=True)
class Case:
    """One table with the lines around it, and what is to be read."""

    name: str
    lines: tuple[str, ...]
    rows: tuple[str, ...]
    totals: tuple[str, ...]
    miss: str = ""

    @property
    def parts(self) -> Iterator[tuple[bool, list[str]]]:
        """Runs of lines of a table, and of others."""
        for is_table, group in groupby(self.lines, key=lambda line: " | " in line or line.endswith(" |")):
            yield is_table, list(group)


def cases() -> Iterator[Case]:
    """Every case of every file."""
    for path in sorted(TABLES.glob("*.txt")):
        numbered = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for filled, group in groupby(numbered, key=lambda pair: bool(pair[1].strip())):
            lines = list(group)
            if filled and not all(line.startswith(("!", "#")) for _, line in lines):
                yield _case(f"{path.stem}:{lines[0][0]}", [line for _, line in lines])


def _case(name: str, lines: list[str]) -> Case:
    told = [line.strip() for line in lines if line.startswith("    ")]
    totals = tuple(line.removeprefix("=").strip() for line in told if line.startswith("="))
    rows = tuple(line.rstrip(" |") for line in told if not line.startswith("="))
    miss = " ".join(line.removeprefix("? ") for line in lines if line.startswith("? "))
    return Case(name, tuple(line for line in lines if not line.startswith(("    ", "!", "?", "#"))), rows, totals, miss)


def grid_of(lines: list[str]) -> list[list[str]]:
    """The cells of the lines of a table, "<" and "^" left in; every row as wide as the first."""
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    return [row + [""] * (len(rows[0]) - len(row)) for row in rows]


def as_text(case: Case) -> str:
    """With tabs between the cells, as copied out of a word processor: merged cells are empty."""
    lines = [OPENING]
    for is_table, part in case.parts:
        rows = ("\t".join("" if cell in "<^" else cell for cell in row) for row in grid_of(part))
        lines += list(rows) if is_table else part
    return "\n".join([*lines, CLOSING])


def as_html(case: Case) -> str:
    """A page with a table whose merged cells span."""
    body = [f"<p>{OPENING}</p>"]
    for is_table, part in case.parts:
        body += [_html_table(grid_of(part))] if is_table else [f"<p>{escape(line)}</p>" for line in part]
    return f'<html><head><meta charset="utf-8"></head><body>{"".join(body)}<p>{CLOSING}</p></body></html>'


def _html_table(grid: list[list[str]]) -> str:
    rows = ("".join(_html_cell(grid, row, column) for column in range(len(line))) for row, line in enumerate(grid))
    return f"<table>{''.join(f'<tr>{cells}</tr>' for cells in rows)}</table>"


def _html_cell(grid: list[list[str]], row: int, column: int) -> str:
    if grid[row][column] in ("<", "^"):
        return ""
    height, width = _extent(grid, row, column)
    return f'<td rowspan="{height}" colspan="{width}">{escape(grid[row][column])}</td>'


def _extent(grid: list[list[str]], row: int, column: int) -> tuple[int, int]:
    height = width = 1
    while row + height < len(grid) and grid[row + height][column] == "^":
        height += 1
    while column + width < len(grid[row]) and grid[row][column + width] == "<":
        width += 1
    return height, width


def as_docx(case: Case, target: Path) -> Path:
    """A word processor's file with ruled tables."""
    made = docx.Document()
    made.sections[0].page_width, made.sections[0].page_height = Mm(297), Mm(210)
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = "DejaVu Serif", Pt(9)
    made.add_paragraph(OPENING)
    for is_table, part in case.parts:
        if is_table:
            _docx_table(made, grid_of(part))
        else:
            for line in part:
                made.add_paragraph(line)
    made.add_paragraph(CLOSING)
    made.save(str(target))
    return target


def _docx_table(made: docx.document.Document, grid: list[list[str]]) -> None:
    table = made.add_table(len(grid), len(grid[0]), style="Table Grid")
    for row, line in enumerate(grid):
        for column, text in enumerate(line):
            if text in ("<", "^"):
                continue
            height, width = _extent(grid, row, column)
            cell = table.cell(row, column).merge(table.cell(row + height - 1, column + width - 1))
            cell.text = text
