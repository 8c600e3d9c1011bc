"""From a document to what it says: facts of the report, placed drafts, stated totals, leftovers."""

from dataclasses import dataclass

from extractor.assemble import Placed, PlacedTotal
from extractor.document import Block, Document
from extractor.form.sections import Section
from extractor.mentions.annotate import annotate
from extractor.span import Span
from extractor.statements.blocks import read_blocks
from extractor.statements.draft import Reading, TotalDraft
from extractor.statements.signs import listed


@dataclass(frozen=True, slots=True)
class Statements:
    """All that the blocks of one document say about awards, in order of place."""

    placed: tuple[Placed, ...]
    totals: tuple[PlacedTotal, ...]
    unread: tuple[Span, ...]
    unknown: tuple[Span, ...]


def statements(document: Document, sections: tuple[Section, ...]) -> Statements:
    """Reads every block; offsets count the document's text."""
    lines = annotate(block.span.of(document.text) for block in document.blocks)
    placed: list[Placed] = []
    totals: list[PlacedTotal] = []
    unread: list[Span] = []
    unknown: list[Span] = []
    for block, section, reading in read_blocks(document, sections, list(lines)):
        first = len(placed)
        placed.extend(_placed(block, section, reading, first))
        totals.extend(_placed_total(document, block, section, total, first) for total in reading.totals)
        unread.extend(span.shifted(block.span.start) for span in reading.unread)
        unknown.extend(span.shifted(block.span.start) for span in reading.unknown)
    return Statements(tuple(placed), tuple(totals), tuple(unread), tuple(unknown))


def _placed_total(document: Document, block: Block, section: Section, total: TotalDraft, first: int) -> PlacedTotal:
    span = total.span.shifted(block.span.start)
    return PlacedTotal(total, span, section.label, first, block.span, _end_of_list(document, block))


def _end_of_list(document: Document, block: Block) -> int:
    """The end of the list items and table rows that stand right below a block."""
    end = block.span.end
    for below in document.blocks:
        if below.span.start > block.span.start:
            if not listed(below, below.span.of(document.text)) and below.kind != "row":
                break
            end = below.span.end
    return end


def _placed(block: Block, section: Section, reading: Reading, first: int) -> list[Placed]:
    return [Placed(draft, draft.span.shifted(block.span.start), section.label, first) for draft in reading.drafts]
