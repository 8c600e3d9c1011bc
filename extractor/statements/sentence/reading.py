"""Reads one block from left to right, sentence by sentence."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    DecisionMention,
    GradeMention,
    Mark,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.record import RecipientKind, Status
from extractor.span import Span
from extractor.statements.cursor import Tokens, at, behind_mark, is_cue, is_mark, starts_award
from extractor.statements.draft import Context, Reading, Recipient
from extractor.statements.sentence.abbreviated import without_short_forms
from extractor.statements.sentence.again import tells_again
from extractor.statements.sentence.awarding import read_award, read_next_grade
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.commendation import read_commend
from extractor.statements.sentence.common_nouns import with_common_nouns
from extractor.statements.sentence.deciding import carried_over, read_decision
from extractor.statements.sentence.first_person import with_speaker
from extractor.statements.sentence.frequency import read_times
from extractor.statements.sentence.headings import alone, kind_alone, level_alone, year_alone
from extractor.statements.sentence.inner_bodies import with_inner_bodies
from extractor.statements.sentence.leftovers import goes_on
from extractor.statements.sentence.names import read_name
from extractor.statements.sentence.one_more import with_one_more
from extractor.statements.sentence.plain_verb import with_plain_verb
from extractor.statements.sentence.pointing import without_pointing
from extractor.statements.sentence.receivers import meant_by
from extractor.statements.sentence.relative_awards import without_relative_word
from extractor.statements.sentence.short_names import with_short_names
from extractor.statements.sentence.standing import read_cue, standing_ahead
from extractor.statements.sentence.subjects import read_tally
from extractor.statements.sentence.tiers import read_tier
from extractor.statements.sentence.turns import read_turns
from extractor.statements.sentence.years_told import read_year
from extractor.words.phrases import matches

_SHORT = 6
"""Tokens in a line that heads others with a year alone ("Năm 2023:")."""


def read_block(tokens: Tokens, text: str, above: Context) -> Reading:
    """The facts of one block, given what the blocks above it settled."""
    tokens = with_short_names(without_short_forms(tokens, text), text, above.spoken)
    tokens = with_speaker(tokens, text, above.spoken)
    tokens = with_plain_verb(tokens, text)
    tokens = with_one_more(with_common_nouns(tokens, text, above.spoken), text)
    tokens = without_relative_word(without_pointing(with_inner_bodies(tokens, text), text), text)
    clause = Clause(
        tokens,
        text,
        above,
        status=above.status,
        rate=above.rate,
        years=above.years,
        kind=headed_kind(text.partition(";")[0]) or headed_kind(text),
    )
    clause.status = standing_ahead(clause)
    while clause.index < len(tokens):
        _step(clause)
    return Reading(
        drafts=tuple(clause.drafts),
        totals=tuple(clause.totals),
        unread=tuple(dict.fromkeys((*clause.unread, *goes_on(clause)))),
        unknown=tuple(unknown_awards(tokens, text)) if above.status == "granted" else (),
        context=_context_below(clause),
        follows=_follows(tokens),
    )


def unknown_awards(tokens: Tokens, text: str) -> Iterator[Span]:
    """Words that are told as an award is told ("được tặng danh hiệu ...") where no list knows one (ruling 24)."""
    for match in matches("statements.toml", "unknown", text):
        span = Span(*match.span("award"))
        if not any(isinstance(token, AwardMention) and token.span.overlaps(span) for token in tokens):
            yield span


_KINDS: tuple[RecipientKind, ...] = ("collective", "individual", "household")


@lru_cache(maxsize=256)
def headed_kind(text: str) -> RecipientKind:
    """ "Tập thể: 12 Giấy khen", "Số cá nhân được tặng ... là 18": the kind told at the head of the line."""
    folded = fold(text)
    return next((kind for kind in _KINDS if any(matches("statements.toml", kind, folded))), "")


def _follows(tokens: Tokens) -> bool:
    """Whether the block opens with an award: it goes on about whoever the line above named."""
    index = 0
    while is_mark(at(tokens, index), "-+*•–.)") or is_cue(
        at(tokens, index), "receive", "filler", "granted", "pronoun", "and"
    ):
        index += 1
    return starts_award(tokens, index)


def _step(clause: Clause) -> None:
    """Reads what stands at the clause's place, and moves on."""
    tokens, index = clause.tokens, clause.index
    token = tokens[index]
    if isinstance(token, Word):  # most are, and they say nothing here
        clause.index += 1
    elif _is_award(tokens, index) or tells_again(clause):
        read_award(clause)
    elif is_cue(token, "commend"):
        read_commend(clause)
    elif isinstance(token, Mark):
        _read_mark(clause, token)
    elif isinstance(token, GradeMention) and clause.last is not None:
        read_next_grade(clause, token)
    else:
        _READERS.get(type(token), _skip)(clause, token)


def _is_award(tokens: Tokens, index: int) -> bool:
    return isinstance(tokens[index], AwardMention | CountMention | TimesMention) and starts_award(tokens, index)


def _skip(clause: Clause, _: Mention) -> None:
    clause.index += 1


_READERS: dict[type[Mention], Callable[[Clause, Any], None]] = {
    DecisionMention: read_decision,
    TimesMention: read_times,
    PersonMention: read_name,
    BodyMention: read_name,
    CountMention: read_tally,
    YearsMention: read_year,
    TierMention: read_tier,
    CueMention: read_cue,
}


def _read_mark(clause: Clause, mark: Mark) -> None:
    if mark.sign in ".!?":
        _end_sentence(clause)
    elif mark.sign == ";":
        _part_sentence(clause)
    else:
        clause.index += 1


def _part_sentence(clause: Clause) -> None:
    """A semicolon ends numbers and years; named recipients go on, and so does the giver of a verb that follows."""
    clause.tallies, clause.to_class, clause.pending, clause.pending_years = (), False, None, ()
    clause.beside = ()
    clause.index += 1
    clause.subject = () if _told_among(clause) else clause.subject
    clause.kind = _kind_ahead(clause) or clause.kind
    counted = clause.index + is_cue(at(clause.tokens, clause.index), "receive.has")  # "; có 2 cá nhân đạt"
    counts_on = isinstance(at(clause.tokens, counted), CountMention)
    clause.years = (clause.opening_years if counts_on or clause.dated else ()) or clause.above.years
    place = clause.index + _decision_ahead(clause)
    if not is_cue(at(clause.tokens, place), "give") and not starts_award(clause.tokens, place):
        clause.givers = ()
    if clause.ranked:
        clause.level, clause.ranked = "", False


def _told_among(clause: Clause) -> bool:
    """ "6 Bà mẹ Việt Nam Anh hùng, trong đó [mẹ A] còn sống; 1 Anh hùng": one of those counted, and no more of her."""
    part = clause.tokens[: clause.index - 1]
    among = next((token.span.end for token in reversed(part) if is_cue(token, "including")), len(clause.text))
    got = any(draft.recipient is not None for draft in clause.drafts if draft.span.end > among)
    named = bool(clause.subject) and all(one.span.start >= among for one in clause.subject)
    counts = isinstance(at(clause.tokens, clause.index), CountMention) and starts_award(clause.tokens, clause.index)
    return named and counts and not got and bool(clause.drafts)


def _kind_ahead(clause: Clause) -> RecipientKind:
    """The kind that what follows is headed by: "...; 23 Giấy khen. Tập thể: 2 Bằng khen"."""
    start = clause.tokens[clause.index].span.start if clause.index < len(clause.tokens) else len(clause.text)
    return headed_kind(clause.text[start:].partition(";")[0])


def _decision_ahead(clause: Clause) -> int:
    """Tokens of a decision that stands before the next award: "; Quyết định số 46/QĐ-UBND, Giấy khen: 8"."""
    decided = isinstance(at(clause.tokens, clause.index), DecisionMention)
    return decided + (decided and is_mark(at(clause.tokens, clause.index + 1), ",:"))


def _end_sentence(clause: Clause) -> None:
    """A full stop ends what the sentence settled; who it spoke of stays as antecedent (ruling 20)."""
    following = at(clause.tokens, clause.index + 1)
    if (
        following is not None
        and clause.tokens[clause.index].span.end == following.span.start
        and not is_mark(following, '."”)')
    ):
        clause.index += 1
        return
    clause.earlier, clause.whole = _numbers_told(clause), -1
    clause.decided, clause.decision = carried_over(clause), ("", "")
    clause.antecedent = clause.subject or clause.antecedent
    clause.subject, clause.tallies, clause.givers, clause.to_class = (), (), (), False
    clause.beside, clause.series = (), ()
    clause.status, clause.rate, clause.years = standing_ahead(clause), clause.above.rate, clause.above.years
    clause.negated = clause.received = clause.pronoun = clause.many = clause.started = False
    clause.common, clause.noun, clause.aims, clause.lead, clause.opening_years = None, "", False, -1, ()
    clause.aside = ""
    clause.home, clause.spoken, clause.principals, clause.behalf = "", (-1, -1), (), False
    clause.dated = False
    if clause.ranked:
        clause.level, clause.ranked = "", False
    clause.index += 1
    read_turns(clause)
    clause.kind = _kind_ahead(clause) or clause.kind


def _numbers_told(clause: Clause) -> tuple[Status, int] | None:
    """The standing of the sentence that ends, and the place of the only number that it told, -1 where it told several;
    None where it told none."""
    start = behind_mark(clause.tokens, clause.index, ".!?")
    begin = clause.tokens[start].span.start
    told = [place for place, draft in enumerate(clause.drafts) if draft.span.start >= begin]
    if not told:
        return None
    plain = len(told) == 1 and clause.drafts[told[0]].recipient is None and clause.drafts[told[0]].parent is None
    return clause.status, told[0] if plain else -1


def _announces(clause: Clause) -> bool:
    """ "UBND xã đã khen thưởng như sau." heads the lines below without a colon."""
    last = [token for token in clause.tokens[-2:] if not is_mark(token, ".,;")]
    return bool(clause.givers) and not clause.drafts and bool(last) and is_cue(last[-1], "including")


def _awarded_below(clause: Clause) -> tuple[Recipient, ...]:
    """Whom a line means that tells of giving to him, and lists below what: "công lao của ông, Nhà nước đã tặng:"."""
    word, end = clause.noun or clause.aside, len(clause.tokens) - 2
    last = at(clause.tokens, end - is_cue(at(clause.tokens, end), "pronoun.individual"))
    gave = is_cue(last, "give", "granted", "including") or (is_cue(last, "receive") and not is_cue(last, "receive.has"))
    told = not (clause.drafts or clause.tallies or clause.subject)
    return meant_by(clause, word) if word and gave and told else ()


def _context_below(clause: Clause) -> Context:
    """What holds for the blocks below: who was named, or the award, giver, or years of a heading line."""
    ends_open = bool(clause.tokens) and (is_mark(clause.tokens[-1], ":") or _announces(clause))
    recipients = clause.subject if clause.own_subject else _awarded_below(clause) if ends_open else ()
    opens = ends_open or clause.titled
    header = Context(recipients=recipients, status=clause.status if opens else "granted", owner=alone(clause))
    if clause.heading:
        bare = replace(clause.heading, count=None, tallies=(), parts=(), names=None, recipients=())
        return replace(header, award=bare, years=clause.heading.years, recipients=(), titled=clause.titled)
    if ends_open or clause.heads:
        kinds = {tally.kind for tally in clause.tallies if tally.value is None}
        years = clause.years if len(clause.tokens) <= _SHORT else ()
        kind = clause.kind or (kinds.pop() if len(kinds) == 1 else "")
        return replace(header, givers=clause.givers or clause.decided, level=clause.level, years=years, kind=kind)
    return replace(header, level=level_alone(clause), years=year_alone(clause), kind=kind_alone(clause))
