from pathlib import Path

import pytest

from extractor.document import Block, Cell, Document, Line, Table
from extractor.span import Span

# Two lines, a table of two rows, a line.
TEXT = "một hai\nba bốn\na\tb\nc\td\ncuối"
SPANS = [Span(0, 7), Span(8, 14), Span(15, 18), Span(19, 22), Span(23, 27)]
TABLE = Table(Span(15, 22), (Cell(Span(15, 16), 0, 0),))
DOCUMENT = Document(
    Path("a.pdf"),
    "pdf",
    TEXT,
    tuple(map(Block, SPANS)),
    tuple(Line(span, page) for span, page in zip(SPANS, (1, 1, 2, 2, 3), strict=True)),
    (TABLE,),
    page_count=3,
)


@pytest.mark.parametrize("start", range(len(TEXT)))
@pytest.mark.parametrize("length", [1, 2, 9, 30])
def test_the_lines_of_a_span_are_those_that_share_a_character(start: int, length: int) -> None:
    span = Span(start, start + length)
    assert DOCUMENT.lines_of(span) == tuple(line for line in DOCUMENT.lines if line.span.overlaps(span))


def test_an_empty_span_has_the_line_around_it() -> None:
    assert DOCUMENT.lines_of(Span(3, 3)) == DOCUMENT.lines[:1]
    assert DOCUMENT.lines_of(Span(0, 0)) == ()


@pytest.mark.parametrize(
    ("offset", "inside"), [(0, False), (14, False), (15, True), (18, True), (21, True), (22, False), (26, False)]
)
def test_the_table_at_an_offset(offset: int, inside: bool) -> None:
    assert DOCUMENT.table_at(offset) == (TABLE if inside else None)


@pytest.mark.parametrize(("offset", "page"), [(0, 1), (7, 1), (14, 1), (15, 2), (22, 2), (23, 3), (99, 3)])
def test_the_page_at_an_offset(offset: int, page: int) -> None:
    assert DOCUMENT.page_at(offset) == page
