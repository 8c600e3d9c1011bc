"""A worksheet whose rows may come as the text that they are in the file, below those that XlsxWriter makes itself.

A city has 143,000 cells in lists, and each as an object of XlsxWriter, kept until the end, took two thirds of the time
of the workbook. `tests/test_workbook_rows.py` holds the text to XlsxWriter's own.
"""

from functools import cache
from itertools import starmap
from typing import Any

from xlsxwriter.worksheet import Worksheet

from extractor.outputs.workbook.waiting import Waiting

_EXTERNAL = "external"


class ListSheet(Worksheet):
    """A worksheet of XlsxWriter; with no rows or links of text it is just that.

    One with links of text takes no others.
    """

    def __init__(self) -> None:
        super().__init__()
        self._waiting = Waiting()

    def take(self, waiting: Waiting, first: int, last: int) -> None:
        """Rows `first` to `last` below all others, and what leads somewhere in them, from now on those of `waiting`."""
        self._waiting = waiting
        for row in (first, last):
            self._check_dimensions(row, 0)

    def add_row(self, row: int, text: str) -> None:
        """A `<row>` below all others; `row` counts from 0."""
        self._check_dimensions(row, 0)
        self._waiting.add_row(text)

    def add_link(self, cell: str, target: str) -> None:
        """Makes a cell lead to `internal:` cells, or a place of an `external:` file."""
        self._waiting.add_link(cell, target)

    def _prepare_formula(self, formula: str, *_: Any) -> str:
        """Called by XlsxWriter for each formula, to look for functions later than Excel 2007; ours have none."""
        return formula.removeprefix("=")

    def _write_rows(self) -> None:
        """Called by XlsxWriter for all between `<sheetData>` and its end."""
        super()._write_rows()
        file: Any = self.fh
        self._waiting.copy_rows(file)

    def _write_hyperlinks(self) -> None:
        """Called by XlsxWriter where links stand; each that leads out of the file has a relation of its own."""
        if not self._waiting.has_links:
            super()._write_hyperlinks()
            return
        file: Any = self.fh
        file.write("<hyperlinks>")
        file.writelines(starmap(self._link, self._waiting.links()))
        file.write("</hyperlinks>")

    def _link(self, cell: str, target: str) -> str:
        kind, _, place = target.partition(":")
        if kind != _EXTERNAL:
            return f'<hyperlink ref="{cell}" location="{_attribute(place)}" display=""/>'
        path, _, anchor = place.partition("#")
        self.rel_count += 1
        self.external_hyper_links.append(_relation(path))
        return f'<hyperlink ref="{cell}" r:id="rId{self.rel_count}" location="{_attribute(anchor)}"/>'


@cache
def _relation(path: str) -> list[str]:
    """What leads out of the file: one for all links to the same, of which there are tens of thousands."""
    return ["/hyperlink", path, "External"]


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
