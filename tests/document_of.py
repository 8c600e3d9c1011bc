"""Makes a Document of a text as a reader would: one block a line."""

from pathlib import Path

import regex

from extractor.document import Block, Document, Line
from extractor.span import Span


def document_of(text: str) -> Document:
    """A one-page document; a line with a tab is a row of a table."""
    spans = [Span(match.start(), match.end()) for match in regex.finditer(r"[^\n]+", text)]
    blocks = tuple(Block(span, "row" if "\t" in span.of(text) else "paragraph") for span in spans)
    return Document(Path("report.txt"), "txt", text, blocks, tuple(Line(span, 1) for span in spans))
