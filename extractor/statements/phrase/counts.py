"""What an award phrase counts: numbers and names behind it, brackets, breakdowns, yearly lines."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import (
    BodyMention,
    CountMention,
    Mark,
    Mention,
    PersonMention,
    TierMention,
    Word,
    YearsMention,
)
from extractor.record import RecipientKind
from extractor.statements.cursor import (
    Tokens,
    at,
    ends_sentence,
    is_cue,
    is_mark,
    listed_words,
    receives,
    skip_light,
    starts_award,
)
from extractor.statements.draft import NameList, Recipient, Tally
from extractor.statements.phrase.apart import names_apart
from extractor.statements.phrase.besides import named_besides
from extractor.statements.phrase.breakdown import parts
from extractor.statements.phrase.each import past_each_grade
from extractor.statements.phrase.kin import past_kin
from extractor.statements.phrase.kinds import class_kind, is_class, only_kind
from extractor.statements.phrase.leads import hands_over, past_verb, taken_from
from extractor.statements.phrase.outright import given_outright
from extractor.statements.phrase.recipients import listed
from extractor.statements.phrase.state import PhraseState, is_addressed, past_staff
from extractor.statements.phrase.tallies import name_list, tally_list, tally_of, titled_tally
from extractor.words import rulebook
from extractor.words.phrases import phrase


def counted(state: PhraseState) -> PhraseState:
    """The numbers behind ":" or "cho": tallies, names, or a class that names nobody."""
    phrase = state.phrase
    if phrase.tallies or phrase.recipients or phrase.to_class or phrase.referred:
        return state
    if behind := _introduced(state):
        return behind
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
        return _follows(state, token)
    apart = state.index + (isinstance(token, Word) and token.span.of(state.text) in listed_words("plural"))
    apart += apart > state.index and isinstance(at(state.tokens, apart), Word)
    token = at(state.tokens, apart)
    titled = isinstance(token, PersonMention) and token.titled and not is_mark(at(state.tokens, state.index - 1), ",")
    if titled and rulebook.awards()[phrase.award.code].paper and not phrase.names:
        return _numbers(state, apart, colon=False)
    return _of_kind(state) or state


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
    token, index = at(tokens, place), place + 1
    colon = is_mark(token, ":-–—")
    if colon and isinstance(at(tokens, index), YearsMention | TierMention) and (yearly := _yearly(state, index)):
        return yearly
    if colon and _breaks_subject(state, index):
        return None
    if colon or is_cue(token, "for") or hands_over(tokens, place, state.text) or taken_from(state, place):
        index = past_each_grade(tokens, index, state.text)
        verb = colon and is_cue(at(tokens, index), "give", "receive", "granted")
        counts = verb and isinstance(at(tokens, index + 1), CountMention) and not starts_award(tokens, index + 1)
        total = colon and is_cue(at(tokens, index), "total")
        found = _numbers(state, skip_light(tokens, index + (counts or total)), colon=colon)
        return replace(found, phrase=replace(found.phrase, owned=is_cue(token, "of")))
    return None


def _breaks_subject(state: PhraseState, index: int) -> bool:
    """ "31 cá nhân được tặng Bằng khen: [13 nam, 18 nữ]": smaller numbers, of those whom the sentence speaks of."""
    before = [token for token in state.tokens if token.span.end <= state.phrase.award.span.start]
    start = next((place + 1 for place in reversed(range(len(before))) if is_mark(before[place], ".,;:()")), 0)
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
    if token.noun and not _is_subject(state.tokens, state.index):
        return _numbers(state, state.index, colon=False)
    number = token.value is not None or token.method == "count.percent"
    if number and not state.phrase.times and _stands_alone(state.tokens, state.index):
        return state.take(state.index + 1, tallies=(tally_of(token),))
    return state


def _stands_alone(tokens: Tokens, index: int) -> bool:
    """ "Lao động tiên tiến 120;", "Gia đình văn hóa 95%": a number behind the award that nothing follows."""
    after = at(tokens, index + 1 + is_cue(at(tokens, index + 1), "filler"))
    return not starts_award(tokens, index) and (after is None or is_mark(after, ",;.()"))


def _yearly(state: PhraseState, index: int) -> PhraseState | None:
    """ ": năm 2021: 5; năm 2022: 7", ": cấp huyện 50, cấp tỉnh 2": a number for each, and none for all."""
    stop = index
    while stop < len(state.tokens) and not is_mark(state.tokens[stop], ".") and not starts_award(state.tokens, stop):
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
    if tallies:
        names = name_list(state.tokens, end, len(state.tokens), state.text)
        names = names or names_apart(state.tokens, end, tallies[-1].kind, state.text)
        state = state.take(end, tallies=tallies)
        return _named_numbers(state, names) if names else _with_besides(state)
    index += _is_group(state.tokens, index)
    if _refers(at(state.tokens, index)) and _is_referred(state, index):
        return state.take(index + 1, referred=state.tokens[index].span.of(state.text))
    if body := _giver_given(state, index):
        return state.take(index + 1, recipients=(Recipient(body.name, "collective", body.span, method=body.method),))
    return _names(
        state, _past_words(state.tokens, past_staff(state.tokens, index, state.text), state.text), colon=colon
    )


def _with_besides(state: PhraseState) -> PhraseState:
    """ "cho 3 tập thể và ông A": the number and the name."""
    found, end = named_besides(state.tokens, state.index, state.text)
    return state.take(end, recipients=found) if found else state


def _names(state: PhraseState, index: int, *, colon: bool) -> PhraseState:
    """Who is named there; a class that names nobody where no name stands."""
    names = name_list(state.tokens, index, len(state.tokens), state.text, introduced=True)
    if names:
        return _further(state.take(names_end(state.tokens, names, index), recipients=names.recipients))
    if colon:
        return state.take(state.index + 1, open=True) if index >= len(state.tokens) else state
    taken = state.take(state.index + 1, to_class=True, kind=_class_kind(state, index))
    return replace(taken, phrase=taken.phrase.to(_clause_end(state))) if taken.phrase.kind else taken


def _counts_names(state: PhraseState, index: int) -> bool:
    """ "cho [hai] em A và B", "cho [2 thanh niên] A và B": the number of those who are named right behind it."""
    count = at(state.tokens, index)
    if not isinstance(count, CountMention) or not isinstance(at(state.tokens, index + 1), PersonMention):
        return False
    return len(listed(state.tokens, index + 1, state.text)[0]) == count.value


def _giver_given(state: PhraseState, index: int) -> BodyMention | None:
    """ "tặng Cờ thi đua cho Sở A": a body that is known as one that gives, and is given one."""
    body, before = at(state.tokens, index), at(state.tokens, index - 1)
    gets = (
        is_cue(before, "for") and state.text[before.span.start : before.span.end].lower() == "cho" if before else False
    )
    if not gets or not isinstance(body, BodyMention) or body.receives or body.office or not body.giver:
        return None
    named = " " in body.name and fold(body.name) not in listed_words("common_bodies")
    goes_on = is_cue(at(state.tokens, index + 1), "and", "give") or is_mark(at(state.tokens, index + 1), "(")
    return None if body.giver.excluded or goes_on or not named else body


def _class_kind(state: PhraseState, index: int) -> RecipientKind:
    """The kind of the class that the award goes to: "cho đoàn viên", "cho các tập thể"; none of several."""
    token = at(state.tokens, index)
    if token is None:
        return ""
    text = state.text[token.span.start :]
    return class_kind(text) or ("" if is_class(text) else only_kind(text[: _clause_end(state) - token.span.start]))


def _is_group(tokens: Tokens, index: int) -> bool:
    """ "cho [tập thể] đồn.": the noun itself follows."""
    return is_cue(at(tokens, index), "pronoun.collective") and is_cue(at(tokens, index + 1), "pronoun")


def _refers(token: Mention | None) -> bool:
    """Whether it is a pronoun, or the common noun of a body: "nhà trường"."""
    return is_cue(token, "pronoun") or (isinstance(token, BodyMention) and not token.proper and not token.office)


def _is_referred(state: PhraseState, index: int) -> bool:
    """ "cho em.", "cho nhà trường vì ...": the noun stands for somebody, and opens no longer word."""
    behind, word = at(state.tokens, index + 1), state.tokens[index].span.of(state.text)
    plain = isinstance(behind, Word) and behind.span.of(state.text).lower() in listed_words("behind_pronouns")
    ends = (
        behind is None
        or is_mark(behind, ".,;")
        or isinstance(behind, YearsMention)
        or is_cue(behind, "and", "receive", "granted")
        or plain
    )
    several = state.tokens[index - 1].span.of(state.text).lower().endswith(" các")
    own = word.islower() or is_cue(state.tokens[index], "pronoun.body")
    return ends and own and not several and not only_kind(word)


def _past_words(tokens: Tokens, index: int, text: str) -> int:
    """ "cho [nhà nghiên cứu] Tạ Văn Ích": what a person is, before the name."""
    if (named := past_kin(tokens, index, text)) > index:
        return named
    place = index
    while place - index < _BEFORE_NAME and (
        isinstance(at(tokens, place), Word) or is_cue(at(tokens, place), "pronoun.collective")
    ):
        place += 1
    return place if isinstance(at(tokens, place), PersonMention) else index


_BEFORE_NAME = 5
"""Words before a name at the most."""


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
    return joined and isinstance(at(tokens, index + 1), CountMention) and not _is_subject(tokens, index + 1)


def _is_rating(award: Mention, text: str) -> bool:
    return any(word in fold(award.span.of(text)) for word in listed_words("rated"))


def _named_numbers(state: PhraseState, names: NameList) -> PhraseState:
    """Those named behind a number; and a further number: "3 tập thể (A, B, C) và 8 đồng chí"."""
    end = names_end(state.tokens, names, state.index)
    end += is_mark(at(state.tokens, end), ")")
    further = _further(state.take(end, names=names))
    return _named_too(further, names) if len(further.phrase.tallies) > len(state.phrase.tallies) else further


def _named_too(state: PhraseState, first: NameList) -> PhraseState:
    """ "cho 2 chi bộ: A, B và 3 đảng viên: C, D": the names behind a further number. Those behind the first are all of
    it where the further one is of another kind."""
    more = name_list(state.tokens, state.index, len(state.tokens), state.text)
    kinds = [tally.kind for tally in state.phrase.tallies]
    apart = len(set(kinds)) == len(kinds) and first.recipients[-1].kind != kinds[-1]
    if more is None:
        return state.take(state.index, names=replace(first, closed=apart, items=0))
    end = names_end(state.tokens, more, state.index)
    both = NameList((*first.recipients, *more.recipients), apart and more.closed, first.span.over(more.span))
    return state.take(end, names=both)


def _further(state: PhraseState) -> PhraseState:
    """A number behind names: "cho Hội Nông dân xã A [và 8 hội viên]"."""
    end = state.index
    end += is_mark(at(state.tokens, end), ",") and is_cue(at(state.tokens, end + 1), "and")
    joined = is_mark(at(state.tokens, end), ",") or is_cue(at(state.tokens, end), "and")
    more, stop = tally_list(state.tokens, end + 1, bare=False) if joined else ((), end)
    apposed = is_mark(at(state.tokens, end), ",") and [one.value for one in more] == [len(state.phrase.recipients)]
    if not more or apposed or _is_subject(state.tokens, end + 1):
        return state  # "anh A và anh B, hai công nhân": the number is of those named
    return state.take(stop, tallies=(*state.phrase.tallies, *more))


def _clause_end(state: PhraseState) -> int:
    """Where the words end that stand before the next mark or award."""
    place = state.index
    while (
        place < len(state.tokens)
        and not isinstance(state.tokens[place], Mark)
        and not starts_award(state.tokens, place)
    ):
        place += 1
    return state.tokens[place - 1].span.end


def names_end(tokens: Tokens, names: object, index: int) -> int:
    """The place of the first token behind the list of names."""

    end = names.span.end if isinstance(names, NameList) else 0
    while index < len(tokens) and tokens[index].span.start < end:
        index += 1
    return index


def _is_subject(tokens: Tokens, index: int) -> bool:
    """Whether the tally there begins a new statement: a verb and an award follow it."""
    _, end = tally_list(tokens, index, bare=False)
    return receives(tokens, end) or ends_sentence(tokens, index)
