"""From a document and what was read of it to the account of its lines."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from extractor.document import Document
from extractor.explain.leftovers import Used, leftovers
from extractor.explain.lines import Line, Piece, lines
from extractor.explain.meaning import kind_of, meaning
from extractor.explain.sources import made_by
from extractor.explain.told import Account, Marked, Said
from extractor.explain.trace import traced
from extractor.form.sections import sections
from extractor.messages import Lang
from extractor.record import Award, Extraction, Finding, Total
from extractor.span import Span

R = TypeVar("R", Award, Total, Finding)


def account(document: Document, extraction: Extraction, lang: Lang = "vi") -> Account:
    """How `document` was read into `extraction`, which must be of the same text."""
    read = tuple(lines(document, sections(document)))
    used = traced([placed for line in read for placed in line.mentions], extraction.awards, document.text)
    return Account(extraction, tuple(_said(document, line, used, extraction, lang) for line in read))


def _said(document: Document, line: Line, used: Used, extraction: Extraction, lang: Lang) -> Said:
    span = line.block.span
    return Said(
        span,
        span.of(document.text),
        document.page_at(span.start),
        line.section.label,
        line.state,
        tuple(marked for piece in line.pieces for marked in _marked(piece, used, lang)),
        tuple(_beginning(span, extraction.awards)),
        tuple(_beginning(span, extraction.totals)),
        tuple(one for one in _beginning(span, extraction.findings) if one.code != "UNREAD_AWARD"),
        tuple(leftovers(line, used, extraction, document.text)),
    )


def _beginning(line: Span, rows: Iterable[R]) -> Iterator[R]:
    """The rows that begin in the line."""
    return (row for row in rows if row.char_start is not None and line.start <= row.char_start < line.end)


def _marked(piece: Piece, used: Used, lang: Lang) -> list[Marked]:
    source = piece.annotated.line
    return [
        Marked(
            span,
            mention.span.of(source.text),
            kind,
            meaning(mention, lang),
            mention.method,
            made_by(source, mention),
            used.get(span, ()),
        )
        for span, mention in piece.mentions
        if (kind := kind_of(mention))
    ]
