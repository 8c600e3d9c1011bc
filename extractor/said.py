"""From a document to what it says: facts of the report, placed drafts, stated totals, leftovers."""

from dataclasses import dataclass, replace

from extractor.assemble import Placed, PlacedTotal
from extractor.document import Block, Document
from extractor.form.sections import Section
from extractor.headline import without_headline
from extractor.span import Span
from extractor.statements.blocks import read_blocks
from extractor.statements.draft import Leftover, Reading, TotalDraft
from extractor.sums.at_large import at_large
from extractor.sums.cited import cited
from extractor.sums.headed import with_headed_sums
from extractor.sums.levels import levels_named
from extractor.sums.listed import with_lists
from extractor.sums.parts.rows import with_parts
from extractor.sums.pointed import without_retold
from extractor.sums.reach import Outline, outline
from extractor.sums.summed import with_sums


@dataclass(frozen=True, slots=True)
class Statements:
    """All that the blocks of one document say about awards, in order of place."""

    placed: tuple[Placed, ...]
    totals: tuple[PlacedTotal, ...]
    unread: tuple[Leftover, ...]
    unknown: tuple[Span, ...]
    lone: tuple[PlacedTotal, ...]
    """Numbers of recipients that nothing has taken, which may sum figures of other places."""


def statements(document: Document, sections: tuple[Section, ...]) -> Statements:
    """Reads every block; offsets count the document's text."""
    placed: list[Placed] = []
    totals: list[PlacedTotal] = []
    unread: list[Leftover] = []
    unknown: list[Span] = []
    shape = outline(document, sections)
    read = with_sums(shape, tuple(with_headed_sums(shape, tuple(read_blocks(document, sections)))))
    read = without_retold(shape, read)
    for block, section, reading in without_headline(document.text, list(read)):
        first = len(placed)
        placed.extend(_placed(block, section, reading, first))
        totals.extend(_placed_total(shape, block, section, total, first) for total in reading.totals)
        unread.extend(one.shifted(block.span.start) for one in reading.unread)
        unknown.extend(span.shifted(block.span.start) for span in reading.unknown)
    rows, sums = with_parts(document, tuple(with_lists(shape, placed)), totals)
    known, lone = at_large(shape, rows, sums)
    return Statements(rows, known, tuple(unread), tuple(unknown), lone)


def _placed_total(lines: Outline, block: Block, section: Section, total: TotalDraft, first: int) -> PlacedTotal:
    span, own = total.span.shifted(block.span.start), total.under or block.span
    if total.covers:
        return PlacedTotal(total, span, section.label, first, own, Span(own.end, own.end))
    before = block.span.of(lines.document.text)[: total.tally.span.start]
    return PlacedTotal(
        replace(total, levels=levels_named(before)),
        span,
        section.label,
        first,
        own,
        lines.below(own),
        lines.before(own),
        lines.around(own),
        cited(lines, own, total.tally.span.shifted(block.span.start)),
    )


def _placed(block: Block, section: Section, reading: Reading, first: int) -> list[Placed]:
    return [Placed(draft, draft.span.shifted(block.span.start), section.label, first) for draft in reading.drafts]
