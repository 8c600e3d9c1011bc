"""Numbers whose label tells what they sum: "Tổng số tập thể được khen: 14"."""

from dataclasses import replace
from functools import cache

from extractor.folding import fold
from extractor.mention import AwardMention, CountMention
from extractor.record import RecipientKind
from extractor.span import Span
from extractor.statements.cursor import at, is_cue, is_mark
from extractor.statements.draft import TotalDraft
from extractor.statements.phrase.kinds import class_kind, only_kind
from extractor.statements.phrase.tallies import tally_of
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.sums_alone import sum_alone, sums_before
from extractor.words import rulebook
from extractor.words.phrases import phrase


def labelled_total(clause: Clause) -> TotalDraft | None:
    """ "Tổng số tập thể được khen: 14", "Tổng số danh hiệu của cán bộ là 140": a number that the words before it tell
    of."""
    token = clause.tokens[clause.index]
    if not isinstance(token, CountMention) or token.value is None or token.noun or clause.status != "granted":
        return None
    before = fold(clause.text[: token.span.start])
    if phrase("totals.toml", "of_others").search(_own_sentence(before) + _rest_of_sentence(clause, token.span.end)):
        return None
    found = phrase("totals.toml", "labelled").search(before)
    if found is None:
        return TotalDraft(tally_of(token), token.span) if _sums_turns(clause) else sum_alone(clause)
    kind, codes = _labels(clause, Span(*found.span("label")))
    if not (kind or codes) or phrase("totals.toml", "of_part").search(found["label"]):
        return None
    tally = replace(tally_of(token), kind=kind, span=token.span)
    span = Span(found.start("label"), token.span.end)
    return TotalDraft(tally, span, codes[0], also=codes[1:], beside=not _lists_parts(clause))


def total_of_kind(clause: Clause) -> TotalDraft | None:
    """ "Tổng: 189 lượt, riêng [tập thể 43 lượt], [cá nhân 128 lượt]": of all that a sum counts, those of one kind."""
    token, after = clause.tokens[clause.index], at(clause.tokens, clause.index + 1)
    whole = next((one for one in reversed(clause.totals) if not one.tally.kind), None)
    ends = after is None or is_mark(after, ",.;)")
    if not isinstance(token, CountMention) or token.value is None or whole is None or whole.covers or not ends:
        return None
    behind = fold(clause.text[whole.span.end : token.span.end])
    found = phrase("totals.toml", "down_to_kind").match(behind)
    if found is None or not sums_before(clause, whole.span.start):
        return None
    span = Span(whole.span.end + found.start("kind"), token.span.end)
    return TotalDraft(replace(tally_of(token), kind=only_kind(found["kind"]), span=span), span, beside=True)


def _own_sentence(before: str) -> str:
    return before[max(before.rfind(". "), before.rfind("; ")) + 1 :]


def _rest_of_sentence(clause: Clause, start: int) -> str:
    return fold(clause.text[start:]).partition(". ")[0].partition("; ")[0]


def _labels(clause: Clause, label: Span) -> tuple[RecipientKind, tuple[str, ...]]:
    """The kind and the awards that a label tells of; the empty code is all awards, no code at all none."""
    words = fold(label.of(clause.text))
    inside = (token for token in clause.tokens if label.contains(token.span))
    codes = tuple(dict.fromkeys(token.code for token in inside if isinstance(token, AwardMention)))
    if phrase("totals.toml", "labels_things").match(words):
        titles = phrase("totals.toml", "labels_titles").match(words) is not None
        return "", codes or (_titles() if titles else ("",))
    kind = only_kind(words) or class_kind(phrase("totals.toml", "label_opens").sub("", words, count=1))
    return kind, codes or (("",) if kind else ())


@cache
def _titles() -> tuple[str, ...]:
    """Titles of emulation, as opposed to papers and orders: those of a year."""
    return tuple(code for code, rule in rulebook.awards().items() if rule.yearly)


def _lists_parts(clause: Clause) -> bool:
    """Whether "trong đó", "gồm" or a colon leads from a number to its parts."""
    index = clause.index + 1
    return is_cue(at(clause.tokens, index + is_mark(at(clause.tokens, index), ",;")), "including") or is_mark(
        at(clause.tokens, index), ":"
    )


def _sums_turns(clause: Clause) -> bool:
    """ "Tổng số lượt khen thưởng: 110, gồm:": a number of all that was given, with no noun of its own."""
    after = at(clause.tokens, clause.index + 1)
    start = clause.tokens[clause.index].span.start
    ends = after is None or is_mark(after, ",;.:") or is_cue(after, "including")
    told = phrase("totals.toml", "commending").search(fold(clause.text[:start])) is not None
    return ends and told and sums_before(clause, start)
