"""What an award phrase counts: numbers and names behind it, brackets, breakdowns, yearly lines."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import (
    AwardMention,
    CountMention,
    Mention,
    PersonMention,
    TierMention,
    Word,
    YearsMention,
)
from extractor.statements.cursor import (
    Tokens,
    at,
    behind_mark,
    ends_sentence,
    is_cue,
    is_mark,
    listed_words,
    sentence_end,
    skip_light,
    starts_award,
)
from extractor.statements.draft import Recipient, Tally
from extractor.statements.phrase.addressed import (
    clause_end,
    giver_given,
    is_group,
    is_referred,
    kind_of_class,
    past_somebody,
    past_words,
    refers,
)
from extractor.statements.phrase.apart import names_apart
from extractor.statements.phrase.behind_names import further, names_end, opens_statement, with_names
from extractor.statements.phrase.besides import named_besides
from extractor.statements.phrase.breakdown import parts
from extractor.statements.phrase.by_paper import by_paper
from extractor.statements.phrase.each import past_each_grade
from extractor.statements.phrase.hosts_named import with_hosts
from extractor.statements.phrase.kinds import class_kind
from extractor.statements.phrase.labelled import labelled_classes, of_class_before, of_label, of_sector
from extractor.statements.phrase.leads import hands_over, past_verb, taken_from
from extractor.statements.phrase.name_lists import name_list
from extractor.statements.phrase.occasions import by_occasion
from extractor.statements.phrase.outright import given_outright
from extractor.statements.phrase.recipients import listed
from extractor.statements.phrase.sorts import sorts, sorts_behind
from extractor.statements.phrase.state import PhraseState, is_addressed, past_staff
from extractor.statements.phrase.tallies import tally_list, tally_of, titled_tally
from extractor.statements.phrase.unknown_nouns import of_those_named
from extractor.statements.phrase.when_told import past_when
from extractor.words import rulebook
from extractor.words.phrases import phrase


def counted(state: PhraseState) -> PhraseState:
    """The numbers behind ":" or "cho": tallies, names, or a class that names nobody."""
    phrase = state.phrase
    if phrase.tallies or phrase.recipients or phrase.to_class or phrase.referred:
        return state
    if told := by_paper(state) or _introduced(state):
        return told
    if is_addressed(state) or given_outright(state.tokens, state.index):
        return _numbers(state, state.index, colon=False)
    return _right_behind(state)


def _right_behind(state: PhraseState) -> PhraseState:
    """Numbers and names that no word leads to: "Giấy khen 5 tập thể", "Bằng khen ông A", ", mỗi hạng 2 cá nhân"."""
    phrase, token = state.phrase, at(state.tokens, state.index)
    apart = state.index + is_mark(token, ",:(")
    if (each := past_each_grade(state.tokens, apart, state.text)) > apart:
        return _numbers(state, each, colon=False)
    if isinstance(token, CountMention) and not phrase.count:
        return state if _is_base(state, token) else _follows(state, token)
    apart = state.index + (isinstance(token, Word) and token.span.of(state.text) in listed_words("plural"))
    apart += apart > state.index and isinstance(at(state.tokens, apart), Word)
    token = at(state.tokens, apart)
    titled = isinstance(token, PersonMention) and token.titled and not is_mark(at(state.tokens, state.index - 1), ",")
    if titled and rulebook.awards()[phrase.award.code].paper and not phrase.names:
        return _numbers(state, apart, colon=False)
    return _of_kind(state) or of_sector(state) or of_label(state) or state


def _of_kind(state: PhraseState) -> PhraseState | None:
    """ "32 Giấy khen tập thể và 106 Giấy khen cá nhân": the kind of those who got the papers, told by a noun alone."""
    token = at(state.tokens, state.index)
    found = phrase("statements.toml", "kind_behind").match(fold(state.text[token.span.start :])) if token else None
    if token is None or found is None or state.phrase.count is None:
        return None
    end = token.span.start + found.end("kind")
    stop = next((place for place, one in enumerate(state.tokens) if one.span.start >= end), len(state.tokens))
    return state.take(stop, to_class=True, kind=class_kind(found["kind"]))


def _introduced(state: PhraseState) -> PhraseState | None:
    """What stands behind ":", "cho", "tặng cho", "là": years with numbers, numbers, or names."""
    tokens, place = state.tokens, past_verb(state.tokens, state.index, state.text)
    place = max(place, past_when(state))
    token, index = at(tokens, place), place + 1
    colon = is_mark(token, ":-–—")
    if colon and isinstance(at(tokens, index), YearsMention | TierMention) and (yearly := _yearly(state, index)):
        return yearly
    if colon and _breaks_subject(state, index):
        return None
    if colon and not state.phrase.count and (told := by_occasion(tokens, index, state.text))[0]:
        return state.take(told[1], tallies=told[0])
    if colon or is_cue(token, "for") or hands_over(tokens, place, state.text) or taken_from(state, place):
        index = past_each_grade(tokens, index, state.text)
        verb = colon and is_cue(at(tokens, index), "give", "receive", "granted")
        counts = verb and isinstance(at(tokens, index + 1), CountMention) and not starts_award(tokens, index + 1)
        total = colon and is_cue(at(tokens, index), "total")
        found = _numbers(state, skip_light(tokens, index + (counts or total)), colon=colon)
        return replace(found, phrase=replace(found.phrase, owned=is_cue(token, "of")))
    return labelled_classes(state, index) if is_cue(token, "give") else None  # "tặng cá nhân: 74 người"


def _breaks_subject(state: PhraseState, index: int) -> bool:
    """ "31 cá nhân được tặng Bằng khen: [13 nam, 18 nữ]": smaller numbers, of those whom the sentence speaks of."""
    before = [token for token in state.tokens if token.span.end <= state.phrase.award.span.start]
    start = behind_mark(before, len(before), ".,;:()")
    counted = [token for token in before[start:] if isinstance(token, CountMention) and token.noun is not None]
    first = at(state.tokens, index)
    if state.phrase.count or len(counted) != 1 or not isinstance(first, CountMention) or first.value is None:
        return False
    if not any(is_cue(token, "receive", "granted") for token in before[before.index(counted[0]) :]):
        return False
    stop = next(place for place in range(index, len(state.tokens) + 1) if ends_sentence(state.tokens, place))
    several = sum(isinstance(token, CountMention) for token in state.tokens[index:stop]) > 1
    return several and first.kind in ("", counted[0].kind) and first.value < (counted[0].value or 0)


def _follows(state: PhraseState, token: CountMention) -> PhraseState:
    """A number right behind the award: of recipients, unless they begin a new statement, or standing alone."""
    if token.noun and not opens_statement(state.tokens, state.index):
        return _numbers(state, state.index, colon=False)
    number = token.value is not None or token.method == "count.percent"
    alone = _stands_alone(state.tokens, state.index) or _sorted_behind(state, token)
    if number and not state.phrase.times and alone:
        return state.take(state.index + 1, tallies=(tally_of(token),))
    return state


def _is_base(state: PhraseState, token: CountMention) -> bool:
    """ "913 hộ đạt danh hiệu A [trên 1.020 hộ đăng ký]": of how many those are who got it."""
    before = state.before
    while before and not isinstance(before[-1], CountMention | AwardMention) and not is_mark(before[-1], ",;.:"):
        before.pop()
    counted = before[-1] if before else None
    if not isinstance(counted, CountMention) or not token.span.of(state.text).lower().startswith("trên"):
        return False
    return counted.kind == token.kind != "" and (counted.value or 0) < (token.value or 0)


def _stands_alone(tokens: Tokens, index: int) -> bool:
    """ "Lao động tiên tiến 120;", "Gia đình văn hóa 95%": a number behind the award that nothing follows."""
    after = at(tokens, index + 1 + is_cue(at(tokens, index + 1), "filler"))
    return not starts_award(tokens, index) and (after is None or is_mark(after, ",;.()"))


def _sorted_behind(state: PhraseState, token: CountMention) -> bool:
    """ "LĐTT 240: mầm non 75; tiểu học 90; THCS 75": whether nouns with numbers behind a colon add up to it."""
    start = state.index + 2
    behind = state.tokens[start : sentence_end(state.tokens, start)]
    return is_mark(at(state.tokens, start - 1), ":") and bool(sorts(behind, state.text, tally_of(token)))


def _yearly(state: PhraseState, index: int) -> PhraseState | None:
    """ ": năm 2021: 5; năm 2022: 7", ": cấp huyện 50, cấp tỉnh 2": a number for each, and none for all."""
    stop = index
    while stop < len(state.tokens) and not is_mark(state.tokens[stop], ".") and not starts_award(state.tokens, stop):
        if is_mark(state.tokens[stop], ",;") and is_cue(at(state.tokens, stop + 1), "total"):
            break  # "năm 2024 có 9 người; [cộng] hai năm 17"
        stop += 1
    if starts_award(state.tokens, stop) and any(is_cue(token, "receive") for token in state.tokens[index:stop]):
        return None
    found = parts(state.tokens[index:stop], state.text)
    apart = all(part.years for part in found) or (len(found) > 1 and all(part.level for part in found))
    return state.take(stop, parts=found) if found and apart else None


def _numbers(state: PhraseState, index: int, *, colon: bool) -> PhraseState:
    index += _counts_names(state, index)
    copula = is_cue(at(state.tokens, index - 1), "receive")
    tallies, end = _with_rated(state, *tally_list(state.tokens, index, bare=colon or copula), index)
    tallies, end = (tallies, end) if tallies else of_those_named(state, index)
    if tallies:
        tallies = of_class_before(state, tallies) if colon else tallies
        sorted_out = len(tallies) == 1 and sorts_behind(state.tokens, end, state.text, tallies[0])[0]
        names = None if sorted_out else name_list(state.tokens, end, len(state.tokens), state.text)
        if not sorted_out:
            names = names or names_apart(state.tokens, end, tallies[-1].kind, state.text)
        names = names and with_hosts(names, state.tokens, tallies[-1].value)
        state = state.take(end, tallies=tallies)
        return with_names(state, names) if names else _with_besides(state)
    if classes := labelled_classes(state, index):
        return classes
    index += is_group(state.tokens, index)
    if refers(at(state.tokens, index)) and is_referred(state, index):
        return state.take(index + 1, referred=state.tokens[index].span.of(state.text))
    if (somebody := past_somebody(state.tokens, index, state.text)) > index:
        words = state.text[state.tokens[index].span.start : state.tokens[somebody - 1].span.end]
        return state.take(somebody, referred=words)
    if body := giver_given(state, index):
        return state.take(index + 1, recipients=(Recipient(body.name, "collective", body.span, method=body.method),))
    return _names(state, past_words(state.tokens, past_staff(state.tokens, index, state.text), state.text), colon=colon)


def _with_besides(state: PhraseState) -> PhraseState:
    """ "cho 3 tập thể và ông A": the number and the name."""
    found, end = named_besides(state.tokens, state.index, state.text, state.phrase.tallies[-1].value)
    return state.take(end, recipients=found) if found else state


def _names(state: PhraseState, index: int, *, colon: bool) -> PhraseState:
    """Who is named there; a class that names nobody where no name stands."""
    names = name_list(state.tokens, index, len(state.tokens), state.text, introduced=True)
    if names:
        return further(state.take(names_end(state.tokens, names, index), recipients=names.recipients))
    if colon:
        return state.take(state.index + 1, open=True) if index >= len(state.tokens) else state
    taken = state.take(state.index + 1, to_class=True, kind=kind_of_class(state, index))
    return replace(taken, phrase=taken.phrase.to(clause_end(state))) if taken.phrase.kind else taken


def _counts_names(state: PhraseState, index: int) -> bool:
    """ "cho [hai] em A và B", "cho [2 thanh niên] A và B": the number of those who are named right behind it."""
    count = at(state.tokens, index)
    if not isinstance(count, CountMention) or not isinstance(at(state.tokens, index + 1), PersonMention):
        return False
    return len(listed(state.tokens, index + 1, state.text)[0]) == count.value


def _with_rated(state: PhraseState, tallies: tuple[Tally, ...], end: int, index: int) -> tuple[tuple[Tally, ...], int]:
    """Takes in numbers of those who get the paper for a rating or title: "Giấy khen cho 12 đảng viên hoàn thành xuất
    sắc nhiệm vụ", "cho 9 gia đình hiếu học, 2 dòng họ"."""
    paper = rulebook.awards()[state.phrase.award.code].paper
    joined = is_mark(at(state.tokens, end), ",") or is_cue(at(state.tokens, end), "and")
    if not paper or (tallies and not joined):
        return tallies, end
    place = end + joined if tallies else index
    rated = titled_tally(state.tokens, place, state.text)
    if rated is None or (tallies and not _is_rating(state.tokens[place + 1], state.text)):
        return tallies, end
    goes_on = _goes_on(state.tokens, place + 2)
    more, stop = tally_list(state.tokens, place + 3, bare=False) if goes_on else ((), place + 2)
    return (*tallies, rated, *more), stop


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a further number of recipients follows, that no award stands behind."""
    joined = is_mark(at(tokens, index), ",") or is_cue(at(tokens, index), "and")
    return joined and isinstance(at(tokens, index + 1), CountMention) and not opens_statement(tokens, index + 1)


def _is_rating(award: Mention, text: str) -> bool:
    return any(word in fold(award.span.of(text)) for word in listed_words("rated"))
