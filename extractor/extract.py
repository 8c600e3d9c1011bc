"""From a document to what it says: facts of the report, placed drafts, stated totals, leftovers."""

from dataclasses import dataclass

from extractor.annotate import annotate
from extractor.assemble import Placed, PlacedTotal
from extractor.document import Block, Document
from extractor.sections import Section
from extractor.span import Span
from extractor.statements.blocks import read_blocks
from extractor.statements.draft import Reading


@dataclass(frozen=True, slots=True)
class Statements:
    """All that the blocks of one document say about awards, in order of place."""

    placed: tuple[Placed, ...]
    totals: tuple[PlacedTotal, ...]
    unread: tuple[Span, ...]


def statements(document: Document, sections: tuple[Section, ...]) -> Statements:
    """Reads every block; offsets count the document's text."""
    lines = annotate(block.span.of(document.text) for block in document.blocks)
    placed: list[Placed] = []
    totals: list[PlacedTotal] = []
    unread: list[Span] = []
    for number, (block, section, reading) in enumerate(read_blocks(document, sections, list(lines))):
        first = len(placed)
        placed.extend(_placed(block, section, reading, first))
        totals.extend(PlacedTotal(total, total.span.shifted(block.span.start), section.label, first, number) for total in reading.totals)
        unread.extend(span.shifted(block.span.start) for span in reading.unread)
    return Statements(tuple(placed), tuple(totals), tuple(unread))


def _placed(block: Block, section: Section, reading: Reading, first: int) -> list[Placed]:
    return [Placed(draft, draft.span.shifted(block.span.start), section.label, first) for draft in reading.drafts]
