"""One award with all that belongs to it: [number] award [giver] [years] [how often] [for whom] [breakdown].

"02 Bằng khen của Bộ Y tế (2021, 2023)", "CSTĐ cơ sở 4 năm liền", "Giấy khen: 45, trong đó 12 tập thể".
"""

from collections.abc import Callable
from dataclasses import replace

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    DecisionMention,
    Giver,
    TierMention,
    TimesMention,
    YearsMention,
)
from extractor.span import Span
from extractor.statements.cursor import (
    Tokens,
    at,
    is_cue,
    is_mark,
    is_word,
    skip_light,
)
from extractor.statements.draft import AwardPhrase
from extractor.statements.phrase.beyond_parts import beyond_parts
from extractor.statements.phrase.counts import counted
from extractor.statements.phrase.details import bracket, breakdown
from extractor.statements.phrase.given_behind import given_behind, given_to_pronoun
from extractor.statements.phrase.givers import follows_as_giver, giver_list
from extractor.statements.phrase.once_more import once_more
from extractor.statements.phrase.outright import given_outright
from extractor.statements.phrase.reasons import past_reason
from extractor.statements.phrase.shared_out import shared_out
from extractor.statements.phrase.state import PhraseState, is_addressed
from extractor.statements.phrase.tallies import is_one_of, tally_of
from extractor.statements.phrase.tiers_meant import past_sister
from extractor.statements.phrase.times import times_of_award
from extractor.statements.phrase.years import years_of_award
from extractor.words import rulebook

_MAX_SKIP = 40

Step = Callable[["PhraseState"], "PhraseState"]


def award_phrases(tokens: Tokens, index: int, text: str) -> tuple[tuple[AwardPhrase, ...], int]:
    """The phrase that begins at `index`, once for each grade it names, and the place behind it."""
    state = _opening(tokens, index, text)
    if state is None:
        return (), index
    state = _taken(state)
    grades = state.phrase.award.grades
    if len(grades) == 1:
        others, end = _by_others(state)
        return (state.phrase, *others), end
    each = (replace(state.phrase, award=replace(state.phrase.award, grades=(grade,))) for grade in grades)
    return tuple(each), state.index


def _taken(state: PhraseState) -> PhraseState:
    """All that the steps take, one after the other, until none takes more."""
    for _ in range(6):
        before = state
        for step in _STEPS:
            state = step(state)
        if state is before or state.index == before.index:
            break
    return state


def _by_others(state: PhraseState) -> tuple[tuple[AwardPhrase, ...], int]:
    """ "Bằng khen của UBND tỉnh năm 2019[, của Bộ Y tế năm 2023]", "của A: 3 tập thể[; của B: 2 cá nhân]": the same
    award by others, with years or numbers of their own."""
    first, found = state.phrase, list[AwardPhrase]()
    while first.givers and (first.years or first.tallies) and not (first.recipients or first.names or first.parts):
        place = state.index + (
            is_mark(at(state.tokens, state.index), ",;") or is_cue(at(state.tokens, state.index), "and")
        )
        givers, end = giver_list(state.tokens, place + 1) if is_cue(at(state.tokens, place), "of") else ((), place)
        if not givers or place == state.index:
            break
        span = first.span.over(state.tokens[end - 1].span)
        other = _taken(replace(state, index=end, phrase=AwardPhrase(first.award, span, givers=givers)))
        if not (other.phrase.tallies if first.tallies else other.phrase.years):
            break
        found.append(other.phrase)
        state = other
    return tuple(found), state.index


def _opening(tokens: Tokens, index: int, text: str) -> PhraseState | None:
    """The number before the award, and the award; of "giấy khen Tập thể LĐXS" the title (ruling 5)."""
    start, first, count, times = index, tokens[index], None, None
    if isinstance(first, CountMention):
        count = None if is_one_of(tokens, index, text) else tally_of(first)
        index = skip_light(tokens, index + 1)
    elif isinstance(first, TimesMention):
        times, index = tally_of(first), _past_verbs(tokens, index + 1)
        if _is_period(tokens, start, text):
            first, times = tokens[index], None
    award = at(tokens, skip_light(tokens, index))
    if not isinstance(award, AwardMention):
        return None
    index = skip_light(tokens, index) + 1
    title = at(tokens, skip_light(tokens, index))
    if isinstance(title, AwardMention) and is_paper(award) and not is_paper(title):
        award, index = title, skip_light(tokens, index) + 1
    span = Span(first.span.start, award.span.end)
    consecutive = isinstance(first, TimesMention) and first.consecutive
    withdrawn = any(is_cue(token, "revoked") for token in tokens[max(0, start - 2) : start])
    withdrawn = withdrawn or is_withdrawn_behind(tokens, index, text)
    return PhraseState(tokens, index, text, AwardPhrase(award, span, count, times, consecutive, withdrawn=withdrawn))


def _is_period(tokens: Tokens, index: int, text: str) -> bool:
    """ "[qua 5 năm] Giấy khen của xã đã trao cho 40 cá nhân": how long, and not how often."""
    before, award = at(tokens, index - 1), at(tokens, index + 1)
    led = is_word(before, text, "periods")
    return led and isinstance(award, AwardMention) and is_paper(award)


def is_withdrawn_behind(tokens: Tokens, index: int, text: str) -> bool:
    """ "Danh hiệu A của ông B [cũng bị hủy bỏ]": the withdrawal is said of the award, behind it."""
    for place in range(index, min(index + _MAX_SKIP, len(tokens))):
        token = tokens[place]
        if is_cue(token, "revoked"):
            return token.span.of(text).lower().startswith(_PASSIVE) or _by_body(tokens, place, text)
        if isinstance(token, AwardMention) or is_mark(token, ";.:") or is_cue(token, "receive", "granted", "proposed"):
            return False
    return False


def _by_body(tokens: Tokens, verb: int, text: str) -> bool:
    """ "Bằng khen tặng ông A [bị UBND tỉnh] thu hồi"."""
    word = at(tokens, verb - 2)
    return isinstance(at(tokens, verb - 1), BodyMention) and word is not None and word.span.of(text).lower() == "bị"


_PASSIVE = ("bị ", "đã bị ", "được ")


def _past_verbs(tokens: Tokens, index: int) -> int:
    while is_cue(at(tokens, index), "receive", "filler", "granted", "consecutive"):
        index += 1
    return index


def is_paper(award: AwardMention) -> bool:
    """Whether it is a paper or flag, which somebody must give, and not a title."""
    return rulebook.awards()[award.code].paper


def _tier(state: PhraseState) -> PhraseState:
    """ "cấp tỉnh" tells the level; "huyện" behind a paper its People's Committee (ruling 26)."""
    token = state.token
    if not isinstance(token, TierMention) or state.phrase.level is not None or state.phrase.givers:
        return state
    if not token.rank and token.bare and is_paper(state.phrase.award):
        givers, end = giver_list(state.tokens, state.index)
        return state.take(end, givers=givers) if givers else state
    if is_cue(at(state.tokens, state.index + 1), "and") and (more := giver_list(state.tokens, state.index + 2))[0]:
        return state.take(more[1], givers=(Giver("", token.level, ""), *more[0]))
    return state.take(past_sister(state.tokens, state.index), level=token.level)


def _giver(state: PhraseState) -> PhraseState:
    """The giver, with "của" or "do" or right behind the award."""
    if state.phrase.givers or state.phrase.to_class or _from_whom(state) or is_addressed(state):
        return state
    if given_outright(state.tokens, state.index):
        return state
    given = is_cue(at(state.tokens, state.index), "give") and is_cue(at(state.tokens, state.index + 1), "of")
    index = state.index + given + is_cue(at(state.tokens, state.index + given), "of")
    if index > state.index and is_word(at(state.tokens, index), state.text, "plural"):
        index += 1
    if not follows_as_giver(state.tokens, index, after_of=index > state.index, paper=is_paper(state.phrase.award)):
        return state
    givers, end = giver_list(state.tokens, index)
    late = bool(state.phrase.tallies or state.phrase.recipients or state.phrase.names)
    return state.take(end, givers=givers, late=late) if givers else state


def _recognised(state: PhraseState) -> PhraseState:
    """ "Sáng kiến [được công nhận] cấp huyện: 30", "SKKN [được công nhận]: cấp huyện 50, cấp tỉnh 2"."""
    behind = at(state.tokens, state.index + 1)
    levelled = isinstance(behind, TierMention) and behind.rank
    counts = isinstance(at(state.tokens, state.index + 2), TierMention | YearsMention | CountMention)
    told = levelled or (is_mark(behind, ":") and counts)
    received = is_cue(at(state.tokens, state.index), "receive")
    return replace(state, index=state.index + 1) if received and told else state


def _from_whom(state: PhraseState) -> bool:
    """ "thu hồi Bằng khen [của Công ty A]": a body that gives no papers itself."""
    body = at(state.tokens, state.index + 1)
    named = isinstance(body, BodyMention) and body.receives and (body.giver is None or body.giver.excluded)
    return state.phrase.withdrawn and named and is_cue(at(state.tokens, state.index), "of")


def _passive(state: PhraseState) -> PhraseState:
    """ "Giải thưởng A [được Trung ương Đoàn trao] cho 2 thanh niên": who gave it, up to for whom."""
    if state.phrase.givers or not is_cue(at(state.tokens, state.index), "receive"):
        return state
    givers, end = giver_list(state.tokens, state.index + 1)
    handed = is_cue(at(state.tokens, end), "give") and is_cue(at(state.tokens, end + 1), "for")
    return state.take(end + 1, givers=givers) if givers and handed else state


def _decision(state: PhraseState) -> PhraseState:
    token = at(state.tokens, state.index + is_mark(at(state.tokens, state.index), ","))
    if not isinstance(token, DecisionMention) or state.phrase.decision_no:
        return state
    upto = state.index + 1 + is_mark(at(state.tokens, state.index), ",")
    return state.take(upto, decision_no=token.number, decision_date=token.date)


def _each(state: PhraseState) -> PhraseState:
    """ "mỗi trạm" behind the list gives each the full count (ruling 6)."""
    return state.take(state.index + 1, each=True) if is_cue(at(state.tokens, state.index), "each") else state


_STEPS: tuple[Step, ...] = (
    _recognised,
    _tier,
    once_more,
    given_behind,
    _giver,
    given_to_pronoun,
    _passive,
    times_of_award,
    years_of_award,
    bracket,
    _decision,
    counted,
    bracket,
    beyond_parts,
    _each,
    breakdown,
    past_reason,
    shared_out,
)
