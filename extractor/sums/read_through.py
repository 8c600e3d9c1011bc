"""Whether a stretch of a report was read to its end: else a total over it cannot be vouched for."""

from collections.abc import Sequence

import regex

from extractor.folding import fold
from extractor.record import Award
from extractor.span import Span
from extractor.statements.draft import Leftover
from extractor.sums.told import Told, counts
from extractor.words import rulebook
from extractor.words.phrases import phrase

_FILE = "totals.toml"
_NO_COUNT = regex.compile(r"(?<!\d)(?:(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d)(?!\d)|(?:\d+\.)*\d+\s?[.)/-](?=\s)")
_SENTENCE = regex.compile(r"\.\s")


def is_read(told: Told, span: Span, *, listed: bool, but_for: Sequence[Award] = ()) -> bool:
    """Whether each award there became a row that counts or was rejected, and each item with a figure gave one; rows of
    `but_for` need not count."""
    inside = [row for row in told.awards if span.start <= row.char_start < span.end and not row.part_of]
    inside = [row for row in inside if row not in but_for and not _is_merit(row)]
    left = any(span.start <= one.span.start < span.end and not _is_beside_fact(told, one) for one in told.unread)
    if left or not all(counts(row) or row.review_status == "rejected" for row in inside):
        return False
    blocks = [block.span for block in told.document.blocks if _in(block.span, span)] if listed else []
    if not listed and leaves_numbers(told, span):
        return False
    return all(_block_is_read(told, block) for block in blocks)


def _is_beside_fact(told: Told, left: Leftover) -> bool:
    """ "Phong trào dân vận khéo: UBND xã tặng Giấy khen cho 6 tập thể": it is only spoken of, where another is told."""
    block = told.document.block_at(left.span.start).span
    return left.why == "general" and any(block.start <= row.char_start < block.end for row in told.awards)


def _is_merit(row: Award) -> bool:
    """Whether it tells, with no number, what somebody named has reached, which no sum of awards counts."""
    return row.scope == "named" and row.count_qualifier == "implied" and rulebook.awards()[row.award_code].achievement


def leaves_numbers(told: Told, span: Span) -> bool:
    """Whether a stretch of one paragraph has more numbers of recipients than were read there, or were read before."""
    text = span.of(told.document.text)
    fresh = (one for one in _SENTENCE.split(fold(text)) if not phrase(_FILE, "retelling").match(one))
    ends = [row.char_end for row in told.awards] + [item.span.end for item in told.totals]
    read = sum(span.start <= end <= span.end for end in ends)
    return "\n" not in text and len(phrase(_FILE, "counted").findall(" ".join(fresh))) > read


def _in(block: Span, region: Span) -> bool:
    return region.start <= block.start and block.end <= region.end


def _block_is_read(told: Told, block: Span) -> bool:
    text = _NO_COUNT.sub("", fold(block.of(told.document.text)))
    starts = [row.char_start for row in told.awards] + [item.span.start for item in told.totals]
    tells_none = not regex.search(r"\d", text) or phrase(_FILE, "other_matters").search(text) is not None
    return tells_none or any(block.start <= start < block.end for start in starts)
