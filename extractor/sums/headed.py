"""A sum told in lines of its own: "Tổng cộng các cấp:" over "+ Tập thể: 114" and "+ Cá nhân: 1.226"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.document import Block
from extractor.folding import fold
from extractor.form.sections import Section
from extractor.mentions.numbers import counts
from extractor.span import Span
from extractor.statements.draft import Reading, Tally, TotalDraft
from extractor.statements.phrase.kinds import only_kind
from extractor.sums.reach import Outline
from extractor.words.phrases import phrase

Read = tuple[Block, Section, Reading]
_FILE = "totals.toml"
_HEAD = 100
"""Characters of a line that heads a sum at the most."""
_KINDS = 3
"""Lines of a sum at the most: one a kind of recipient."""


def with_headed_sums(lines: Outline, read: Sequence[Read]) -> Iterator[Read]:
    """The readings of a report, with the lines under a sum's head as stated totals instead of rows."""
    head, left = Span(0, 0), 0
    for block, section, reading in read:
        text = block.span.of(lines.document.text) if block.kind != "row" else ""
        if _is_head(text, reading):
            head, left = block.span, _KINDS
        elif left and (total := _total(text, head)):
            left -= 1
            yield block, section, replace(reading, drafts=(), totals=(total,), unread=())
            continue
        else:
            left = 0
        yield block, section, reading


def _is_head(text: str, reading: Reading) -> bool:
    """Whether a line says "Tổng cộng ...:" and no number."""
    plain = 0 < len(text) <= _HEAD and not (reading.drafts or reading.totals)
    return plain and phrase(_FILE, "behind").search(fold(text)) is not None


def _total(text: str, head: Span) -> TotalDraft | None:
    """The number of a line that says nothing but a kind of recipient and how many: "+ Cá nhân: 1.226."."""
    folded = fold(text)
    if not phrase(_FILE, "of_kind").search(folded):
        return None
    kind, count = only_kind(text), next(counts(folded), None)
    if not kind or count is None or count.value is None:
        return None
    label = len(text) - len(text.lstrip(" -+*•\t"))
    span = Span(label, count.span.end)
    return TotalDraft(Tally(count.value, count.qualifier, kind, span), span, beside=True, under=head)
