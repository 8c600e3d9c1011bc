"""Which rows a stated total may speak of, told by the words and lists around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from extractor.assemble import PlacedTotal
from extractor.document import Document
from extractor.folding import fold
from extractor.form.signs import sign_in
from extractor.mention import AwardMention
from extractor.mentions.annotate import Annotated
from extractor.record import Award
from extractor.span import Span
from extractor.statements.draft import Leftover
from extractor.words import rulebook
from extractor.words.phrases import phrase

_FILE = "totals.toml"
_NO_COUNT = regex.compile(r"(?<!\d)(?:(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d)(?!\d)|(?:\d+\.)*\d+\s?[.)/-](?=\s)")

_SENTENCE = regex.compile(r"\.\s")

Group = tuple[PlacedTotal, ...]
"""The figures of one statement: "40 tập thể, 12 cá nhân và 3 hộ"."""


@dataclass(frozen=True, slots=True)
class Covered:
    """Rows that a statement may sum.

    `whole`: they are all that it sums, if it sums these. `complete`: and nothing there was left unread. `loose`: only
    a sum that fits shows that these are meant. `partial`: the statement leaves some of them out ("không kể").
    `apart`: what stands among them and was not granted, which leaves nothing open where another figure fits.
    """

    rows: tuple[Award, ...]
    whole: bool = True
    complete: bool = True
    loose: bool = False
    partial: bool = False
    apart: tuple[Award, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What a report says, as far as its totals need it."""

    document: Document
    awards: Sequence[Award]
    totals: Sequence[PlacedTotal]
    unread: Sequence[Leftover]
    lone: Sequence[PlacedTotal] = ()
    """Numbers that only a sum that fits shows to be totals."""


def groups(told: Told, items: Sequence[PlacedTotal]) -> Iterator[Group]:
    """The totals whose rows are to be found, those of one statement together."""
    group: Group = ()
    for item in sorted((item for item in items if not item.total.covers), key=lambda item: item.span.start):
        if group and not _joined(told, group[-1], item):
            yield group
            group = ()
        group = (*group, item)
    if group:
        yield group


def _joined(told: Told, one: PlacedTotal, other: PlacedTotal) -> bool:
    between = fold(told.document.text[one.span.end : other.span.start])
    if one.total.under is not None:
        return one.total.under == other.total.under
    return one.block == other.block and phrase(_FILE, "between").search(between) is not None


def candidates(told: Told, group: Group) -> tuple[Covered, ...]:
    """What the statement may sum, the likeliest first; of several only a sum that fits can tell which."""
    partial = leaves_out(told, group)
    found = [replace(covered, partial=partial) for covered in _regions(told, group) if covered.rows]
    return (*found, *(other for covered in found for other in _narrowed(told, covered)))


def _regions(told: Told, group: Group) -> Iterator[Covered]:
    block, end = group[0].block, group[-1].span.end
    lead, trail = _around(told, group)
    own = rows_in(told, Span(end, block.end))
    closed, opens = _says("closed", trail), _says("open", trail)
    if counts_others(told, group) or _leads_to_others(told, group):
        return
    named = _cited(told, group[0].cited)
    if named.rows:
        yield named
        yield from (replace(other, loose=True) for other in _above(told, group))
    elif group[0].total.beside or (_says("behind", lead) and not ((closed or opens) and _leads(told, group))):
        yield from _above(told, group)
        if not own:
            yield _region(told, group[0].below, listed=True)
    elif own:
        whole = closed or _set_apart(told, block) or _shared_out(lead, trail, own)
        yield _region(told, Span(end, block.end), whole=whole)
    else:
        heads = closed or opens or trail.rstrip().endswith(":") or group[0].total.heads
        yield _region(told, group[0].below, whole=heads and not _says("some", trail), listed=True)


def counts_others(told: Told, group: Group) -> bool:
    """Whether a statement is of something else than awards here: of an earlier year, or of turns of persons."""
    lead, trail = _around(told, group)
    if _says("compared", lead):
        return True
    return _says("elsewhere", lead + _SENTENCE.split(trail, 1)[0]) or _says("turns", trail)


def names_award(told: Told, group: Group) -> bool:
    """Whether the line of a statement names an award: else it is that of a heading, or of the lines above."""
    return any(isinstance(one, AwardMention) for one in Annotated.of(group[0].block.of(told.document.text)).tokens)


def leaves_out(told: Told, group: Group) -> bool:
    """Whether a statement leaves out some of what it sums: "không kể", "ngoài ra"."""
    return _says("without", "".join(_around(told, group)))


def _leads(told: Told, group: Group) -> bool:
    """Whether rows follow in the block or the list below it."""
    return bool(rows_in(told, Span(group[-1].span.end, group[0].block.end)) or rows_in(told, group[0].below))


def _cited(told: Told, spans: Sequence[Span]) -> Covered:
    parts = [_region(told, span, listed=True) for span in spans]
    rows = tuple(row for part in parts for row in part.rows)
    return Covered(rows, complete=all(part.complete for part in parts))


def _around(told: Told, group: Group) -> tuple[str, str]:
    """The words of the block before the figures, from the statement before it on, and those up to the next one."""
    block, text = group[0].block, told.document.text
    ends = (other.span.end for other in told.totals if block.start <= other.span.start < group[0].span.start)
    start = max(ends, default=block.start)
    return fold(text[start : group[0].span.start]), fold(text[group[-1].span.end : _next(told, group)])


def _next(told: Told, group: Group) -> int:
    """Where the next statement of the block begins, or the block ends."""
    behind = (other.span.start for other in told.totals if group[-1].span.end <= other.span.start < group[0].block.end)
    return min(behind, default=group[0].block.end)


def _leads_to_others(told: Told, group: Group) -> bool:
    """ "3 xã cũ có 31 tập thể được khen; xã mới có 24 tập thể, gồm:": the list below is of the later statement."""
    end = _next(told, group)
    return (
        end < group[0].block.end and not rows_in(told, group[0].block) and not _says("behind", _around(told, group)[0])
    )


def _above(told: Told, group: Group) -> Iterator[Covered]:
    """ "Cộng: ..." sums what its own block has told since the last such line, or else a list above it."""
    block, start = group[0].block, group[0].span.start
    ends = (other.span.end for other in told.totals if block.start <= other.span.start < start)
    own = Span(max(ends, default=block.start), start)
    inside, left = bool(rows_in(told, own)), _leaves_numbers(told, own)
    if inside:
        yield _region(told, own)
    for span in group[0].before:
        found = _region(told, Span(span.start, max(span.end, own.end)), listed=True)
        yield replace(found, loose=inside, complete=found.complete and not left)
    for span in group[0].around:
        found = _region(told, Span(span.start, max(span.end, own.end)))
        yield replace(found, loose=True, complete=found.complete and not left)


def _says(name: str, text: str) -> bool:
    return phrase(_FILE, name).search(text) is not None


def _shared_out(lead: str, trail: str, rows: Sequence[Award]) -> bool:
    """ "Trong tổng số 204 cá nhân được khen, xã tặng 149 người, Đảng ủy xã 38, tỉnh 17.": by each giver in turn, and
    nobody is left."""
    givers = {row.authority_name for row in rows}
    return len(givers) == len(rows) >= _SEVERAL and _says("out_of_all", lead) and not _says("not_all", trail)


_SEVERAL = 3


def _set_apart(told: Told, block: Span) -> bool:
    """Whether the next paragraph says that it goes beyond "số liệu nêu trên"."""
    below = next((other for other in told.document.blocks if other.span.start >= block.end), None)
    return below is not None and _says("apart", fold(below.span.of(told.document.text)))


def _region(told: Told, span: Span, *, whole: bool = True, listed: bool = False) -> Covered:
    read = is_read(told, span, listed=listed)
    rest = () if read else _not_granted(told, span)
    apart = rest if rest and is_read(told, span, listed=listed, but_for=rest) else ()
    return Covered(rows_in(told, span), whole, read, apart=apart)


def _not_granted(told: Told, span: Span) -> tuple[Award, ...]:
    """The rows of a region that are asked for, aimed at, or taken back."""
    return tuple(row for row in told.awards if span.start <= row.char_start < span.end and row.status != "granted")


def rows_in(told: Told, span: Span) -> tuple[Award, ...]:
    """The rows in a region that count: granted, told there for the first time, named ones unless a number has them."""
    inside = [row for row in told.awards if span.start <= row.char_start < span.end and counts(row)]
    ids = {row.record_id for row in inside}
    fresh = [row for row in inside if row.restates not in ids]
    return tuple(row for row in fresh if row.scope == "aggregate" or not _counted_in(row, fresh))


def counts(row: Award) -> bool:
    """Whether a row may count in a total (rulings 11, 12)."""
    granted = row.status == "granted" and row.rate == "total" and not row.part_of
    kept = row.review_status != "rejected"
    return kept and granted and not rulebook.awards()[row.award_code].achievement


def _counted_in(named: Award, rows: Sequence[Award]) -> bool:
    """Whether a named row is one of those that a number before it counts: "02 cá nhân: A, B"."""
    key = (named.award_code, named.recipient_kind, named.authority_name)
    return any(
        row.scope == "aggregate" and (row.award_code, row.recipient_kind, row.authority_name) == key for row in rows
    )


def is_read(told: Told, span: Span, *, listed: bool, but_for: Sequence[Award] = ()) -> bool:
    """Whether each award there became a row that counts or was rejected, and each item with a figure gave one; rows of
    `but_for` need not count."""
    inside = [row for row in told.awards if span.start <= row.char_start < span.end and not row.part_of]
    inside = [row for row in inside if row not in but_for and not _is_merit(row)]
    left = any(span.start <= one.span.start < span.end and not _is_beside_fact(told, one) for one in told.unread)
    if left or not all(counts(row) or row.review_status == "rejected" for row in inside):
        return False
    blocks = [block.span for block in told.document.blocks if _in(block.span, span)] if listed else []
    if not listed and _leaves_numbers(told, span):
        return False
    return all(_block_is_read(told, block) for block in blocks)


def _is_beside_fact(told: Told, left: Leftover) -> bool:
    """ "Phong trào dân vận khéo: UBND xã tặng Giấy khen cho 6 tập thể": it is only spoken of, where another is told."""
    block = told.document.block_at(left.span.start).span
    return left.why == "general" and any(block.start <= row.char_start < block.end for row in told.awards)


def _is_merit(row: Award) -> bool:
    """Whether it tells, with no number, what somebody named has reached, which no sum of awards counts."""
    return row.scope == "named" and row.count_qualifier == "implied" and rulebook.awards()[row.award_code].achievement


def _leaves_numbers(told: Told, span: Span) -> bool:
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
    tells_none = not regex.search(r"\d", text) or _says("other_matters", text)
    return tells_none or any(block.start <= start < block.end for start in starts)


def _narrowed(told: Told, covered: Covered) -> Iterator[Covered]:
    """A statement may leave out titles; and of nested items it may sum the outer ones alone."""
    papers = tuple(row for row in covered.rows if not rulebook.awards()[row.award_code].yearly)
    if papers and len(papers) < len(covered.rows):
        yield Covered(papers, covered.whole, covered.complete, loose=True)
    outer = _outer(told, covered.rows)
    if outer and len(outer) < len(covered.rows):
        yield Covered(outer, covered.whole, covered.complete)


def _outer(told: Told, rows: Sequence[Award]) -> tuple[Award, ...]:
    """The rows of items with the sign of the first one, where items below one tell its award and kind again."""
    signs = [_sign_at(told, row) for row in rows]
    keys = [(row.award_code, row.recipient_kind) for row in rows]
    nested = any(
        one == signs[0] != below and key == again
        for (one, key), (below, again) in pairwise(zip(signs, keys, strict=True))
    )
    return tuple(row for row, sign in zip(rows, signs, strict=True) if sign == signs[0]) if nested else ()


def _sign_at(told: Told, row: Award) -> str:
    block = next(one for one in told.document.blocks if one.span.start <= row.char_start <= one.span.end)
    return sign_in(told.document, block)
