"""Every line of `corpus/lines` gives the rows that stand below it, and holds what is marked in it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from statements_of import document_of, rows

from extractor.mention import AwardMention, BodyMention, CountMention, Mention, PersonMention, TimesMention
from extractor.mentions.annotate import Annotated
from extractor.span import Span

CORPUS = Path(__file__).parent.parent / "corpus"
sys.path.insert(0, str(CORPUS))

from marked import Mark, Passage, passages, unmarked  # noqa: E402

FILES = sorted((CORPUS / "lines").glob("*.txt"))
OF_LABEL: dict[str, tuple[type[Mention], ...]] = {
    "award": (AwardMention,),
    "count": (CountMention, TimesMention, AwardMention),
    "person": (PersonMention,),
    "body": (BodyMention,),
}
COLUMNS = ("unit", "role", "no", "date")


def cases() -> Iterator[ParameterSet]:
    for path in FILES:
        for passage in passages(path):
            missed = pytest.mark.xfail(reason=passage.miss, strict=True)
            yield pytest.param(passage, id=f"{path.stem}:{passage.line}", marks=[missed] if passage.miss else [])


def mentions(text: str) -> Iterator[tuple[Span, Mention]]:
    """The mentions of every block of a text, by their places in it."""
    document = document_of(text)
    for block in document.blocks:
        for mention in Annotated.of(block.span.of(document.text)).tokens:
            yield mention.span.shifted(block.span.start), mention


def reads(mention: Mention, span: Span, mark: Mark, text: str) -> bool:
    """Whether a mention is of the mark's sort and overlaps it; that of a person names just who is marked."""
    marked = Span(mark.start, mark.end)
    named = not isinstance(mention, PersonMention) or mention.name.split() == marked.of(text).split()
    return isinstance(mention, OF_LABEL[mark.label]) and span.overlaps(marked) and named


@pytest.mark.parametrize("passage", list(cases()))
def test_a_line_gives_its_rows(passage: Passage) -> None:
    shown = [name for name in COLUMNS if any(f"{name}=" in row for row in passage.rows)]
    assert rows(passage.text, *shown) == list(passage.rows)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_marked_is_read(path: Path) -> None:
    unread = [
        (passage.line, passage.text[mark.start : mark.end])
        for passage in passages(path)
        if not passage.miss
        for read in [list(mentions(passage.text))]
        for mark in passage.marks
        if not any(reads(mention, span, mark, passage.text) for span, mention in read)
    ]
    assert unread == []


def test_enough_of_each_kind() -> None:
    read = {path.stem: list(passages(path)) for path in FILES}
    assert sum(map(len, read.values())) >= 400
    assert [name for name, lines in read.items() if all(line.rows for line in lines)] == []
    assert [name for name, lines in read.items() if not any(line.rows for line in lines)] == []


def test_what_gives_rows_is_marked() -> None:
    unlike = [
        (path.stem, line.line)
        for path in FILES
        for line in passages(path)
        if any(not row.startswith("GIAI_") for row in line.rows) != any(mark.label == "award" for mark in line.marks)
    ]
    assert unlike == []


def test_a_label_that_is_none() -> None:
    with pytest.raises(ValueError, match="no label"):
        unmarked("Tặng [Bằng khen](awards).")
