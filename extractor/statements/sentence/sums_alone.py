"""A number with no noun behind the words of a sum: "cá nhân 37, tập thể 12, cộng 49", "...; cả thảy 57"."""

from extractor.folding import fold
from extractor.mention import CountMention
from extractor.statements.cursor import at, is_mark
from extractor.statements.draft import TotalDraft
from extractor.statements.phrase.tallies import tally_of
from extractor.statements.sentence.clause import Clause
from extractor.words.phrases import phrase

_SEVERAL = 2


def sums_before(clause: Clause, start: int) -> bool:
    """Whether the words before the number at `start` are those of a sum: "Cộng năm 2021:", "Tổng:"."""
    return phrase("totals.toml", "behind").search(fold(clause.text[:start])) is not None


def sum_alone(clause: Clause) -> TotalDraft | None:
    """The total that such a number states: of the facts before it in its part of the sentence, or, behind a semicolon,
    of what stands around. None where fewer than two numbers go before it, or anything but a stop follows."""
    token = clause.tokens[clause.index]
    if not isinstance(token, CountMention) or token.value is None or not _ends(clause):
        return None
    before = fold(clause.text[: token.span.start])
    if phrase("totals.toml", "sums_alone").search(before) is None or _numbers(clause) < _SEVERAL:
        return None
    covers = _own(clause)
    if len(covers) == 1:
        return None
    return TotalDraft(tally_of(token), token.span, covers=covers, beside=not covers)


def _ends(clause: Clause) -> bool:
    after = at(clause.tokens, clause.index + 1)
    return after is None or is_mark(after, ".;")


def _numbers(clause: Clause) -> int:
    """How many numbers the sentence has told before."""
    found = 0
    for token in reversed(clause.tokens[: clause.index]):
        if is_mark(token, "."):
            break
        found += isinstance(token, CountMention) and token.value is not None
    return found


def _own(clause: Clause) -> tuple[int, ...]:
    """The facts told since the last stop, semicolon, or total."""
    marks = (token.span.end for token in clause.tokens[: clause.index] if is_mark(token, ".;"))
    start = max([*marks, *(one.span.end for one in clause.totals)], default=0)
    return tuple(place for place, draft in enumerate(clause.drafts) if draft.span.end > start and draft.parent is None)
