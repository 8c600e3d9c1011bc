"""Who gave an award, to whom, and when, told behind it in a clause of its own: "Bằng khen: Bộ Y tế tặng anh năm 2023",
"Bằng khen của Bộ A, người ta trao cho ông năm 2005", "Nhà giáo Ưu tú, được phong năm 2010"."""

from dataclasses import replace

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    Mention,
    PersonMention,
    TierMention,
    Word,
    YearsMention,
)
from extractor.statements.cursor import Tokens, at, ends_sentence, is_cue, is_mark, is_word, listed_words, sentence_end
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.tallies import tally_list


def given_behind(state: PhraseState) -> PhraseState:
    """The phrase at the giver of such a clause, to read on as without what parts it; or with its year."""
    if state.phrase.recipients or state.phrase.tallies or state.phrase.names or state.phrase.referred:
        return state
    if not state.phrase.years and (end := _year_end(state)):
        years = state.tokens[end - 1]
        return state.take(end, years=years.years) if isinstance(years, YearsMention) else state
    if (numbers := _given_out(state)) > state.index:
        tallies, end = tally_list(state.tokens, numbers, bare=False)
        return state.take(end, tallies=tallies)
    place = _past_people(state, _past_parting(state))
    if place > state.index and _comes_to(state, place):
        return replace(state, index=place)
    by_people = place > _past_parting(state)
    verb = _verb(state.tokens, place) if not by_people else place
    if place == state.index or verb < 0 or not _gives_it(state, verb):
        return state
    return replace(state, index=place)


def _given_out(state: PhraseState) -> int:
    """ "ký 66 Giấy khen[, tặng cho] 10 tập thể và 56 cá nhân": the place of the numbers of those who got the papers;
    else that of the phrase."""
    verb = state.index + 1
    parted = is_mark(at(state.tokens, state.index), ",;")
    if not (state.phrase.count and parted and is_cue(at(state.tokens, verb), "give")):
        return state.index
    place = verb + 1 + is_cue(at(state.tokens, verb + 1), "for")
    behind = state.tokens[place : sentence_end(state.tokens, place)]
    counts = [token for token in behind if isinstance(token, CountMention)]
    others = any(isinstance(token, AwardMention) or is_cue(token, "each") for token in behind)
    others = others or not all(one.kind for one in counts)
    gap = abs(sum(one.value or 0 for one in counts) - (state.phrase.count.value or 0))
    near = gap <= max(_LITTLE, (state.phrase.count.value or 0) * _NEAR)  # else something else may have been given
    return place if at(state.tokens, place) in counts and near and not others else state.index


_LITTLE, _NEAR = 3, 0.2
"""How far those who got papers may be from the papers, and by which share of them."""


def given_to_pronoun(state: PhraseState) -> PhraseState:
    """ "Bằng khen: Bộ Y tế [tặng anh] năm 2023": whom the pronoun means is looked for later."""
    phrase, verb = state.phrase, state.index
    told = phrase.recipients or phrase.tallies or phrase.names or phrase.referred or phrase.to_class
    whom = verb + 1 + is_cue(at(state.tokens, verb + 1), "for")
    word, behind = at(state.tokens, whom), at(state.tokens, whom + 1)
    if told or not phrase.givers or word is None or not is_cue(at(state.tokens, verb), "give"):
        return state
    whole = behind is None or isinstance(behind, YearsMention) or is_mark(behind, ".,;!?")
    if not is_cue(word, "pronoun.individual") or not (whole or is_word(behind, state.text, "behind_pronouns")):
        return state
    return state.take(whom + 1, referred=word.span.of(state.text))


def _past_parting(state: PhraseState) -> int:
    """Past "này", and the comma or colon."""
    place = state.index + is_word(at(state.tokens, state.index), state.text, "pointing")
    return place + is_mark(at(state.tokens, place), ",:–-")


def _comes_to(state: PhraseState, place: int) -> bool:
    """ "Huân chương thứ hai, Huân chương A, [đến với ông] muộn hơn"."""
    verb, whom = at(state.tokens, place), at(state.tokens, place + 1)
    comes = is_cue(verb, "for") and verb is not None and verb.span.of(state.text) in listed_words("comes_to")
    return comes and (isinstance(whom, PersonMention | BodyMention) or is_cue(whom, "pronoun"))


def _past_people(state: PhraseState, place: int) -> int:
    """Past "người ta", which tells nobody who gave."""
    words = [token.span.of(state.text).lower() for token in state.tokens[place : place + 2]]
    return place + 2 if words == ["người", "ta"] else place


def _verb(tokens: Tokens, place: int) -> int:
    """The place of the verb of giving behind a body that may give; -1 where there is none."""
    body = at(tokens, place)
    if not isinstance(body, TierMention) and not (isinstance(body, BodyMention) and body.giver):
        return -1
    place += 1
    while isinstance(at(tokens, place), Word) or is_cue(at(tokens, place), "filler"):
        place += 1
    return place if is_cue(at(tokens, place), "give") else -1


def _gives_it(state: PhraseState, verb: int) -> bool:
    """Whether the clause gives this award, to somebody told there, and none that is named further on in it."""
    if not is_cue(at(state.tokens, verb), "give"):
        return False
    whom = verb + 1 + is_cue(at(state.tokens, verb + 1), "for")
    token = at(state.tokens, whom)
    somebody = isinstance(token, PersonMention | BodyMention) or is_cue(token, "pronoun")
    return somebody and not _award_before_end(state.tokens, whom + 1)


def _award_before_end(tokens: Tokens, place: int) -> bool:
    while not ends_sentence(tokens, place) and not is_mark(tokens[place], ";,"):
        if isinstance(tokens[place], AwardMention):
            return True
        place += 1
    return False


def _year_end(state: PhraseState) -> int:
    """Behind ", được phong năm 2010"; 0 where no such words stand."""
    verb = state.index + is_mark(at(state.tokens, state.index), ",")
    verb += _may_get(at(state.tokens, verb))
    year = at(state.tokens, verb + 1)
    got = is_cue(at(state.tokens, verb), "receive", "granted") and not is_cue(at(state.tokens, verb), "receive.has")
    behind = at(state.tokens, verb + 2)
    closes = ends_sentence(state.tokens, verb + 2) or is_mark(behind, ",;)") or is_cue(behind, "and")
    return verb + 2 if got and closes and isinstance(year, YearsMention) and year.labelled else 0


def _may_get(token: Mention | None) -> bool:
    """ "danh hiệu" or somebody before the verb: ", bà nhận năm 2012"."""
    return isinstance(token, PersonMention) or is_cue(token, "filler", "pronoun.individual")
