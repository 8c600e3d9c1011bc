"""The years that an award is told with, behind it: "năm 2023", "(2021, 2022)", "2 năm: 2021, 2022"."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import BodyMention, CountMention, PersonMention, Word, YearsMention
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, is_word, listed_words, starts_award
from extractor.statements.phrase.state import PhraseState
from extractor.words.phrases import phrase


def years_of_award(state: PhraseState) -> PhraseState:
    """Years behind the award or its number: "năm 2023", "(2021, 2022)", ", các năm 2021, 2022"."""
    if state.phrase.years:
        return state
    return _listed_years(state) or _years_behind(state)


def _years_behind(state: PhraseState) -> PhraseState:
    """ "năm 2023", "(2021, 2022)", ", các năm 2021, 2022" right behind it."""
    index = state.index + is_mark(at(state.tokens, state.index), ",")
    given = is_cue(at(state.tokens, index), "give")
    index += given and bool(state.phrase.givers or state.phrase.withdrawn)
    token = at(state.tokens, index)
    index += isinstance(token, Word) and token.span.of(state.text) in listed_words("into")
    running = is_cue(at(state.tokens, index), "consecutive")
    token = at(state.tokens, index + running)
    told = token.labelled or index == state.index if isinstance(token, YearsMention) else False
    if not isinstance(token, YearsMention) or not told:
        return _got_in(state)
    if index > state.index and _opens_statement(state.tokens, index + running + 1):
        return state
    if running:
        return state.take(index + 2, years=token.years, consecutive=True)
    if (state.phrase.count or state.phrase.tallies) and _has_number(
        state.tokens, index + 1, marked=index > state.index
    ):
        return state
    return state.take(index + 1, years=token.years)


def _has_number(tokens: Tokens, index: int, *, marked: bool) -> bool:
    """Whether a year behind a number has a number of its own: "22 lượt tập thể, năm 2021 [4 lượt], năm 2022 5 lượt"."""
    place = index + is_cue(at(tokens, index), "receive.has")
    return is_mark(at(tokens, index), ":") or (marked and isinstance(at(tokens, place), CountMention))


def _listed_years(state: PhraseState) -> PhraseState | None:
    """ "2 năm: 2021, 2022", "4 năm liền, gồm các năm 2021, 2022", "hai lần là năm 2021 và năm 2023": each of them."""
    place = state.index + is_mark(at(state.tokens, state.index), ",")
    word = at(state.tokens, place)
    place += is_word(word, state.text, "that")
    leads = is_cue(at(state.tokens, place), "including", "receive.has") and not is_cue(
        at(state.tokens, place), "including.some"
    )
    place += leads
    while isinstance(word := at(state.tokens, place), Word) and word.span.of(state.text).lower() in listed_words(
        "of_years"
    ):
        place += 1
    marked = is_mark(at(state.tokens, place), ":-–")
    years, behind = at(state.tokens, place + marked), at(state.tokens, place + marked + 1)
    several = isinstance(years, YearsMention) and len(years.years) > 1
    ends = behind is None or is_mark(behind, ".;)") or (is_mark(behind, ",") and not leads)
    if not (state.phrase.times and (leads or marked) and isinstance(years, YearsMention) and several and ends):
        return None
    return state.take(place + marked + 1, years=years.years)


def _got_in(state: PhraseState) -> PhraseState:
    """ "tấm Bằng khen của Bộ Y tế [bà B nhận năm 2022]": the year that whoever got it is told with."""
    who, verb, when = (at(state.tokens, state.index + step) for step in range(3))
    somebody = isinstance(who, PersonMention) or is_cue(who, "pronoun.individual")
    if somebody and is_cue(verb, "receive", "granted") and isinstance(when, YearsMention) and when.labelled:
        return replace(state, phrase=replace(state.phrase, years=when.years))
    return state


def _opens_statement(tokens: Tokens, index: int) -> bool:
    """Whether a verb, a giver, or an award stands behind the year: of "CSTĐCS, năm 2023 được tặng", "Giấy khen, 2023
    thêm Bằng khen" it is the next award's."""
    token = at(tokens, index)
    if starts_award(tokens, index + is_cue(token, "filler")):
        return True
    gives = isinstance(token, BodyMention) and token.giver is not None and is_cue(at(tokens, index + 1), "give")
    acts = is_cue(token, "pronoun.individual") and at(tokens, index + 1) is not None
    return gives or acts or is_cue(token, "receive", "granted", "give")


def past_date(tokens: Tokens, index: int, text: str) -> int:
    """ "Số hộ đạt Gia đình văn hóa [tính đến cuối năm 2024] là 4.180 hộ": the place of the verb before the number, past
    the day up to which it counts; else `index`."""
    token = at(tokens, index)
    found = phrase("statements.toml", "up_to").match(fold(text), token.span.start) if token else None
    if found is None:
        return index
    place = next((place for place in range(index, len(tokens)) if tokens[place].span.start >= found.end()), index)
    return place if isinstance(at(tokens, place + 1), CountMention) else index
