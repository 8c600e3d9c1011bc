"""Lays a report out anew as a Word file or a workbook, tables as tables; LibreOffice saves it in other formats."""

import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import docx
import xlsxwriter
from test_reading_legacy import TCVN3, VNI, encoded

from extractor.document import Document, Table
from extractor.reading import read

Write = Callable[[Any, str], None]
"""Puts a text into a paragraph of python-docx."""


def plain(paragraph: Any, text: str) -> None:
    paragraph.add_run(text)


def in_tcvn3(paragraph: Any, text: str) -> None:
    """As typed in an old office: capitals that have no sign of their own in the capital font, letter by letter."""
    for part in re.findall(r"[^\W\da-z_]+|.[^A-ZÀ-Ỹ]*", text, re.S):
        bare = encoded(part, TCVN3)
        needs_font = part.isupper() and bare != part
        run = paragraph.add_run(encoded(part.lower(), TCVN3) if needs_font else bare)
        run.font.name = ".VnTimeH" if needs_font else ".VnTime"


def in_vni(paragraph: Any, text: str) -> None:
    paragraph.add_run(encoded(text, VNI)).font.name = "VNI-Times"


def as_docx(report: Path, target: Path, write: Write = plain) -> Path:
    made = docx.Document()
    for part, text in parts(report):
        if isinstance(part, str):
            write(made.add_paragraph(), part)
        else:
            _put_table(made, part, text, write)
            made.add_paragraph()
    made.save(str(target))
    return target


def as_xlsx(report: Path, target: Path) -> Path:
    """Every paragraph in the first column; figures as numbers, but codes as text."""
    with xlsxwriter.Workbook(str(target)) as book:
        sheet, row = book.add_worksheet("Báo cáo"), 0
        for part, text in parts(report):
            if isinstance(part, str):
                sheet.write_string(row, 0, part)
                row += 1
                continue
            for cell in part.cells:
                _put_cell(sheet, row + 1, cell, cell.span.of(text))
            row += 2 + max(cell.row + cell.row_span for cell in part.cells)
    return target


def by_office(files: Sequence[Path], folder: Path, ending: str) -> None:
    """The files as LibreOffice saves them with that ending, in `folder`."""
    profile = f"-env:UserInstallation={(files[0].parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def parts(report: Path) -> Iterator[tuple[str | Table, str]]:
    """Paragraphs and tables in order, each with the text of the document."""
    document: Document = read(report)
    tables = {table.span.start: table for table in document.tables}
    end = -1
    for block in document.blocks:
        if block.span.start < end:
            continue
        table = tables.get(block.span.start)
        end = table.span.end if table else end
        yield table or block.span.of(document.text), document.text


def _put_table(made: Any, table: Table, text: str, write: Write) -> None:
    rows = max(cell.row + cell.row_span for cell in table.cells)
    columns = max(cell.column + cell.column_span for cell in table.cells)
    grid = made.add_table(rows, columns)
    for cell in table.cells:
        last = grid.cell(cell.row + cell.row_span - 1, cell.column + cell.column_span - 1)
        write(grid.cell(cell.row, cell.column).merge(last).paragraphs[0], cell.span.of(text))


def _put_cell(sheet: Any, top: int, cell: Any, text: str) -> None:
    value: str | int = int(text) if re.fullmatch(r"0|[1-9]\d{0,2}", text) else text
    first, last = (
        (top + cell.row, cell.column),
        (top + cell.row + cell.row_span - 1, cell.column + cell.column_span - 1),
    )
    if first != last:
        sheet.merge_range(*first, *last, value)
    elif text:
        sheet.write(*first, value)
