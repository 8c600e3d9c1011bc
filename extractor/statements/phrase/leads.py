"""What leads from an award to whom it goes to: verbs, and words of giving and owning."""

from extractor.mention import CountMention, GradeMention, Mention, PersonMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, is_word, listed_words, starts_award
from extractor.statements.phrase.addressed import past_somebody
from extractor.statements.phrase.kin import past_kin
from extractor.statements.phrase.money import is_recipient, past_money
from extractor.statements.phrase.state import PhraseState, past_staff
from extractor.statements.phrase.years import past_date


def past_verb(tokens: Tokens, index: int, text: str) -> int:
    """ "đã tặng cho", ", kèm tiền thưởng cho": past the verb, or what goes with the award, to "cho"."""
    beside = max(past_money(tokens, index, text), past_date(tokens, index, text))
    if beside > index:
        return beside
    after = index + is_mark(at(tokens, index), ",")
    passed = is_cue(at(tokens, after), "filler")
    passed = passed or (after == index and is_cue(at(tokens, index), "give", "receive", "granted"))
    if passed and (is_cue(at(tokens, after + 1), "for") or _is_number(tokens, after + 1, text)):
        return after + 1
    if after == index and is_cue(at(tokens, index), "give", "granted") and is_mark(at(tokens, index + 1), ":"):
        return index + 1  # "Giấy khen UBND xã [đã tặng]: 156"
    earlier = isinstance(at(tokens, index), Word) and is_cue(at(tokens, index + 1), "give")
    return index + 1 if earlier and is_recipient(at(tokens, index + 2)) else index


def _is_number(tokens: Tokens, index: int, text: str) -> bool:
    """ "Huy hiệu Đảng các loại [là 57 đồng chí]"."""
    token = at(tokens, index)
    told = isinstance(at(tokens, index + 1), CountMention) and not starts_award(tokens, index + 1)
    return told and token is not None and token.span.of(text).lower() == "là"


def taken_from(state: PhraseState, index: int) -> bool:
    """ "thu hồi Bằng khen [của ông A]": from whom it is taken."""
    behind = is_recipient(at(state.tokens, index + 1)) or past_somebody(state.tokens, index + 1, state.text) > index + 1
    return state.phrase.withdrawn and is_cue(at(state.tokens, index), "of") and behind


def hands_over(tokens: Tokens, index: int, text: str) -> bool:
    """Words that lead to a recipient or number right behind them: "tặng ông A", "của 3 hộ", "là 18", "của bà B"."""
    token, behind = at(tokens, index), at(tokens, index + 1)
    if is_cue(token, "give"):
        led = (past(tokens, index + 1, text) for past in (past_staff, past_kin, past_somebody))
        return is_recipient(behind) or max(led) > index + 1
    if is_cue(token, "of") and (isinstance(behind, PersonMention) or is_cue(behind, "pronoun.individual")):
        return True
    if is_cue(token, "of") and (_told_before(at(tokens, index + 2), text) or _are_summed(tokens, index + 1)):
        return False
    return is_cue(token, "of", "receive") and isinstance(behind, CountMention) and not starts_award(tokens, index + 1)


def past_giving(tokens: Tokens, start: int) -> int:
    """The place of the number behind "Tặng cho", "Hạng Nhì cho" at the head of a line; `start` where none is."""
    verb = start + isinstance(at(tokens, start), GradeMention)
    place = verb
    while is_cue(at(tokens, place), "give", "for"):
        place += 1
    return place if place > verb and isinstance(at(tokens, place), CountMention) else start


def _told_before(token: Mention | None, text: str) -> bool:
    """ "Giấy khen của bốn nơi [trên]": those who gave them, told before."""
    return is_word(token, text, "told_before")


def _are_summed(tokens: Tokens, index: int) -> bool:
    """ "Tổng Giấy khen của [hai cơ quan]: 10 tập thể": those whose papers the figures behind the colon sum."""
    several = at(tokens, index)
    counted = isinstance(several, CountMention) and several.noun in listed_words("summed_nouns")
    return counted and is_mark(at(tokens, index + 1), ":") and isinstance(at(tokens, index + 2), CountMention)
