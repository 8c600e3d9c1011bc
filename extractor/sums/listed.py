"""Numbers whose names stand in the lines below: "Cá nhân: 05", and a line for each of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from extractor.assemble import Placed
from extractor.document import Block
from extractor.folding import fold
from extractor.form.signs import sign_in
from extractor.span import Span
from extractor.statements.draft import Draft
from extractor.sums.reach import Outline
from extractor.words.phrases import phrase

_FILE = "totals.toml"
_ByBlock = Mapping[int, Sequence[Placed]]


def with_lists(lines: Outline, placed: Sequence[Placed]) -> Iterator[Placed]:
    """The same, each number with how many names the list below it has, where every line of that names one."""
    by_block: dict[int, list[Placed]] = defaultdict(list)
    for item in placed:
        by_block[lines.block_at(item.span.start).span.start].append(item)
    for item in placed:
        names = _names_below(lines, item, by_block)
        yield replace(item, draft=replace(item.draft, listed=names)) if names else item


def _names_below(lines: Outline, item: Placed, by_block: _ByBlock) -> int:
    """How many are named in the list below a number; 0 where that is no list of them alone."""
    block = lines.block_at(item.span.start)
    if not _may_head(lines, item, block):
        return 0
    told, region = _list_of(lines, item, block, by_block)
    if not region or not _one_a_kind(told):
        return 0
    below = [one for one in region if not _names_nobody(lines, one, by_block)]
    each = [by_block.get(one.span.start, ()) for one in below]
    if any(phrase(_FILE, "some_lines").search(fold(one.span.of(lines.document.text))) for one in region):
        return 0
    named = [one.draft for members in each for one in members]
    beside = [one.draft for one in told]
    if not all(each) or not all(any(_is_one_of(draft, counted) for counted in beside) for draft in named):
        return 0
    people = [draft.recipient for draft in named if draft.recipient and draft.kind == item.draft.kind]
    return len(people) if len(people) == item.draft.count else len({one.name for one in people})


def _list_of(
    lines: Outline, item: Placed, block: Block, by_block: _ByBlock
) -> tuple[Sequence[Placed], tuple[Block, ...]]:
    """The lines of the list that names those counted, and all numbers that it may be of."""
    last = _last_told(lines, block, by_block) or _told_with(lines, item, block, by_block)  # ". Danh sách như sau:"
    signed = lines.blocks_in(lines.below(block.span))
    below = tuple(takewhile(lambda one: not _opens_another(lines, one), signed)) or _of_kinds(lines, block)
    if below and item in last:
        return last, _in_running_words(lines, below, by_block) or below
    return _told_with(lines, item, block, by_block), _in_annex(lines, item, block)


def _in_running_words(lines: Outline, below: Sequence[Block], by_block: _ByBlock) -> tuple[Block, ...]:
    """The line right below that names several in one sentence, where the next lines tell of other things: "cho 3 thầy,
    cô giáo:" over "thầy A, cô B.", and "Phường cũng thăm 27 nhà giáo" under these."""
    first, text = below[0], lines.document.text
    several = first.kind == "paragraph" and len(by_block.get(first.span.start, ())) > 1
    ends = first.span.of(text).rstrip().endswith(".")
    behind = any(by_block.get(one.span.start) or sign_in(lines.document, one) for one in below[1:])
    return (first,) if several and ends and not behind and not sign_in(lines.document, first) else ()


def _of_kinds(lines: Outline, block: Block) -> tuple[Block, ...]:
    """The lines right below that name those of a kind each: "Tập thể: Chi hội A, Chi đoàn B.", "Cá nhân: ông C."."""
    after = lines.blocks_in(Span(block.span.end, len(lines.document.text)))
    pattern = phrase(_FILE, "kind_of_names")
    return tuple(takewhile(lambda one: pattern.match(one.span.of(lines.document.text)) is not None, after))


def _in_annex(lines: Outline, item: Placed, block: Block) -> tuple[Block, ...]:
    """The numbered lines of the only list behind it, where its sentence leads to one: "(danh sách tại Phụ lục 1)"."""
    said = fold(lines.document.text[item.span.start : _sentence(lines, item, block)[1]])
    if phrase(_FILE, "leads_to_list").search(said) is None:
        return ()
    after = lines.blocks_in(Span(block.span.end, len(lines.document.text)))
    heads = [place for place, one in enumerate(after) if _opens_another(lines, one)]
    titles = " ".join(fold(after[place].span.of(lines.document.text)) for place in heads)
    apart = bool(heads) and heads[-1] - heads[0] >= len(heads)  # several lists: whose is which is not certain
    if not heads or apart or phrase("retold.toml", "a_few").search(titles) is not None:
        return ()
    return tuple(takewhile(lambda one: sign_in(lines.document, one) == "1", after[heads[-1] + 1 :]))


_HEAD = 80
"""Characters of a line that heads some of a list at the most: "a) Thôn Đông:"."""


def _opens_another(lines: Outline, block: Block) -> bool:
    """ "PHỤ LỤC 2", "Danh sách ...": the list above has ended."""
    return phrase(_FILE, "opens_list").search(fold(block.span.of(lines.document.text))) is not None


def _names_nobody(lines: Outline, block: Block, by_block: _ByBlock) -> bool:
    """Whether a line of a list only tells of what kind those below it are, or is the head or sum of a table."""
    text, table = fold(block.span.of(lines.document.text)), lines.document.table_at(block.span.start)
    if block.kind != "row":
        heads = len(text) <= _HEAD and text.rstrip().endswith(":") and not by_block.get(block.span.start)
        return heads or _heads_kind(lines, block)
    first = table is not None and table.span.start == block.span.start
    return not by_block.get(block.span.start) and (first or phrase(_FILE, "behind").search(f"{text}: ") is not None)


def _heads_kind(lines: Outline, block: Block) -> bool:
    """ "* Tập thể:", "Cá nhân": a line between a number and its names that only tells of what kind they are."""
    text = fold(block.span.of(lines.document.text))
    return block.kind == "paragraph" and phrase(_FILE, "kind_alone").search(text) is not None


def _may_head(lines: Outline, item: Placed, block: Block) -> bool:
    """Whether it is a number without names of its own, and does not say that it names some only."""
    draft = item.draft
    trail = fold(lines.document.text[item.span.start : block.span.end])
    some = any(phrase(_FILE, name).search(trail) for name in ("some", "open"))
    plain = draft.recipient is None and draft.listed is None and (draft.count or 0) > 1
    return plain and not some and block.kind == "paragraph"


def _last_told(lines: Outline, block: Block, by_block: _ByBlock) -> list[Placed]:
    """The numbers of the last sentence of a line, which leads to the list below it."""
    text = lines.document.text[: block.span.end].rstrip(" .;:")
    start = max(text.rfind(". ", block.span.start), text.rfind("; ", block.span.start))
    return [item for item in by_block[block.span.start] if item.span.start >= start]


def _told_with(lines: Outline, item: Placed, block: Block, by_block: _ByBlock) -> list[Placed]:
    """The numbers of its own sentence."""
    start, end = _sentence(lines, item, block)
    return [one for one in by_block[block.span.start] if start <= one.span.start < end]


def _sentence(lines: Outline, item: Placed, block: Block) -> tuple[int, int]:
    text = lines.document.text
    start, end = text.rfind(". ", block.span.start, item.span.start), text.find(". ", item.span.end, block.span.end)
    return max(start, block.span.start), end if end > 0 else block.span.end


def _one_a_kind(items: Sequence[Placed]) -> bool:
    """Whether the numbers of a line are of one award, each of a kind of its own: "03 tập thể, 04 cá nhân"."""
    kinds = {item.draft.kind for item in items}
    return len(kinds) == len(items) and len({item.draft.code for item in items}) == 1


def _is_one_of(named: Draft, counted: Draft) -> bool:
    givers = (one.giver and one.giver.name for one in (named, counted))
    same = (named.code, named.kind) == (counted.code, counted.kind) and len(set(givers)) == 1
    return named.recipient is not None and named.parent is None and same
