"""Plain text, as saved from an editor or taken out of a PDF: lines, pages, tables by tabs or pipes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, starmap
from pathlib import Path

from extractor.document import Document
from extractor.reading.build import build
from extractor.reading.drafts import CellDraft, Item, PrintedLine, RowDraft, TableDraft, guessed_line
from extractor.reading.normalise import clean, collapse, decode
from extractor.reading.paragraphs.furniture import is_page_number, without_furniture
from extractor.reading.paragraphs.layout import join_lines
from extractor.reading.paragraphs.signs import is_whole, marker_of, starts_with

_LINE_END = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
_COLUMNS = re.compile(r"\s{3,}|\t")
_PIPE_RULE = re.compile(r"\|?[\s:|+=-]*-{2,}[\s:|+=-]*\|?")
_DOUBLE_SPACED = 0.85
_HEAD_LINES = 16
_FAR_PAGES = 12


@dataclass(frozen=True, slots=True)
class _RawLine:
    """A line as it stands in the file: with its spaces, its page, and the empty lines before it."""

    text: str
    page: int
    blanks: int


def read_bytes(path: Path, data: bytes) -> Document:
    """The document of a text file. Raises ReadError: empty, unsupported (no known encoding)."""
    raw = _paged(_raw_lines(clean(decode(data))))
    pages = [list(group) for _, group in groupby(raw, key=lambda line: line.page)]
    items = [item for page in _bare_pages(pages) for item in page]
    return build(path, "txt", join_lines(items), raw[-1].page if raw else 1)


def _raw_lines(text: str) -> list[_RawLine]:
    """The lines that are not empty; a form feed opens a page."""
    lines, page, blanks = [], 1, 0
    for number, sheet in enumerate(text.split("\f")):
        page = number + 1
        for line in _LINE_END.split(sheet):
            if line.strip():
                lines.append(_RawLine(line, page, blanks))
            blanks = 0 if line.strip() else blanks + 1
    return lines


def _paged(lines: list[_RawLine]) -> list[_RawLine]:
    """Lines with their page and only the empty lines that mean something."""
    if _is_double_spaced(lines):
        return _split_at_missing_blanks(lines)
    if lines and lines[-1].page == 1:
        return _split_at_numbers(_without_lone_number(lines))
    return lines


def _without_lone_number(lines: list[_RawLine]) -> list[_RawLine]:
    """The same without the only page number, between empty lines, of a text that was cut out of a report: what stood
    on two pages is one list or table again."""
    places = [index for index, line in enumerate(lines) if is_page_number(line.text.strip())]
    place = places[0] if len(places) == 1 else 0
    if not 0 < place < len(lines) - 1 or not (lines[place].blanks and lines[place + 1].blanks):
        return lines
    if _is_figure(*lines[place - 1 : place + 2]):
        label = replace(lines[place - 1], text=f"{lines[place - 1].text.rstrip()} {lines[place].text.strip()}")
        return [*lines[: place - 1], label, *lines[place + 1 :]]
    return [*lines[:place], *(replace(line, blanks=0) for line in lines[place + 1 : place + 2]), *lines[place + 2 :]]


def _is_figure(before: _RawLine, number: _RawLine, behind: _RawLine) -> bool:
    """Whether a lone number is what the line before it asks for, "Số Giấy khen của UBND xã:", and no list or table that
    this heads goes on behind the number of a page."""
    listed = marker_of(behind.text.strip()) or len(_cells(behind.text)) > 1
    asked = is_whole("figure_label", collapse(before.text))
    return bool(asked) and not listed and is_whole("page_number", number.text.strip()) == "plain"


def _is_double_spaced(lines: Sequence[_RawLine]) -> bool:
    """Whether an empty line follows every line, so that it means nothing."""
    spaced = sum(line.blanks > 0 for line in lines[1:])
    return len(lines) > 4 and spaced >= _DOUBLE_SPACED * (len(lines) - 1)


def _split_at_missing_blanks(lines: Sequence[_RawLine]) -> list[_RawLine]:
    """In double spacing a page ends where the empty line is missing and the next line begins with a space."""
    page, result = 0, []
    for index, line in enumerate(lines):
        page += line.blanks == 0 and line.text[0] == " " if index else 0
        result.append(replace(line, page=line.page + page, blanks=max(line.blanks - 1, 0)))
    return result


def _split_at_numbers(lines: list[_RawLine]) -> list[_RawLine]:
    """Lone page numbers that count up, a page apart, part the pages of a text without form feeds."""
    places = [index for index, line in enumerate(lines) if is_page_number(line.text.strip())]
    numbers = [int(re.findall(r"\d+", lines[index].text)[0]) for index in places]
    steps = [(b - a, n - m) for (a, m), (b, n) in pairwise(zip(places, numbers, strict=True))]
    if not steps or any(distance < _FAR_PAGES or step != 1 for distance, step in steps):
        return lines
    return [replace(line, page=1 + sum(place <= index for place in places)) for index, line in enumerate(lines)]


def _bare_pages(pages: Sequence[Sequence[_RawLine]]) -> Iterator[list[Item]]:
    """The items of each page without what is not the report's."""
    printed = [[_printed(line) for line in page] for page in pages]
    kept = without_furniture(printed)
    for page, lines, left in zip(pages, printed, kept, strict=True):
        identity = {id(line) for line in left}
        yield list(_items([raw for raw, line in zip(page, lines, strict=True) if id(line) in identity]))


def _items(page: Sequence[_RawLine]) -> Iterator[Item]:
    """Lines, tables, and the halves of lines that hold two columns."""
    head = _head_end(page)
    foot = next((index for index, line in enumerate(page) if _opens_foot(line.text)), len(page))
    for is_table, group in groupby(
        enumerate(page), key=lambda numbered: numbered[0] >= head and len(_cells(numbered[1].text)) > 1
    ):
        lines = list(group)
        if is_table and len(lines) > 1:
            yield _table([line for _, line in lines])
            continue
        for index, line in lines:
            yield from _halves(line) if index < head or index >= foot else [_printed(line)]


def _head_end(page: Sequence[_RawLine]) -> int:
    """Where the two columns of a report's head end: after the line of its number or date."""
    head = [line.text for line in page[:_HEAD_LINES]]
    if not any(_part_is(text, {"nation", "motto", "party"}) for text in head):
        return 0
    return 1 + max(
        index for index, text in enumerate(head) if _part_is(text, {"nation", "motto", "party", "number", "place_date"})
    )


def _part_is(text: str, names: set[str]) -> bool:
    return any(is_whole("alone", collapse(part)) in names for part in _COLUMNS.split(text.strip()))


def _opens_foot(text: str) -> bool:
    return any(starts_with("opener", part) in {"recipients", "signer"} for part in _COLUMNS.split(text.strip()))


def _halves(line: _RawLine) -> Iterator[PrintedLine]:
    """The columns of a line of the form's head or foot."""
    for part in _COLUMNS.split(line.text.strip()):
        if collapse(part):
            yield guessed_line(collapse(part), line.page, gap=line.blanks > 0)


def _printed(line: _RawLine) -> PrintedLine:
    text = line.text.expandtabs(4)
    return guessed_line(collapse(text), line.page, float(len(text) - len(text.lstrip())) * 0.25, gap=line.blanks > 0)


def _cells(text: str) -> list[str]:
    """The cells of a line that reads as a table row: between pipes or tabs; the tab after a list sign is none."""
    bare = text.strip()
    tabbed = text.strip(" ")
    if _has_bars(bare) or _PIPE_RULE.fullmatch(bare):
        return bare.split("|")
    cells = bare.split("\t")
    if marker_of(bare) and marker_of(bare) == cells[0].strip():
        return []
    # Cells that are empty stand for those that a merged one covers; a tab before a lone text is its indent.
    return tabbed.split("\t") if len(cells) > 1 or tabbed.endswith("\t\t") else cells


def _has_bars(bare: str) -> bool:
    """Whether bars part cells: one alone is enough, in the middle or before an empty cell, but not beside tabs."""
    number = bare.count("|")
    return number > 1 if "\t" in bare else "|" in bare.strip("|") or (number == 1 and bare.endswith("|"))


def _table(lines: Sequence[_RawLine]) -> TableDraft:
    head = lines[0].text.split()
    repeated = [number > 0 and line.text.split() == head for number, line in enumerate(lines)]  # on the next page
    rows = [
        line
        for line, again in zip(lines, repeated, strict=True)
        if not again and not _PIPE_RULE.fullmatch(line.text.strip())
    ]
    bars = [bare for line in rows if _has_bars(bare := line.text.strip())]
    left, right = all(bar.startswith("|") for bar in bars), all(bar.endswith("|") for bar in bars)
    return TableDraft(tuple(_row(number, line, left=left, right=right) for number, line in enumerate(rows)))


def _row(number: int, line: _RawLine, *, left: bool, right: bool) -> RowDraft:
    """A row; `left`, `right`: bars stand at that edge of every row, so that those are its frame, and part no cells."""
    bare = line.text.strip()
    framed = bare.removeprefix("|" * left).removesuffix("|" * right)
    texts = framed.split("|") if _has_bars(bare) else _cells(line.text)
    cells = tuple(CellDraft(collapse(text), number, column) for column, text in enumerate(texts))
    return RowDraft(cells, line.page, bars=tuple(starmap(_bar, pairwise(texts))) if _has_bars(bare) else ())


def _bar(before: str, behind: str) -> str:
    """The bar between two cells with the spaces at it."""
    return f"{' ' * before[-1:].isspace()}|{' ' * behind[:1].isspace()}"
