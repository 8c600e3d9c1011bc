"""One award with all that belongs to it: [number] award [giver] [years] [how often] [for whom] [breakdown].

"02 Bằng khen của Bộ Y tế (2021, 2023)", "CSTĐ cơ sở 4 năm liền", "Giấy khen: 45, trong đó 12 tập thể".
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from extractor import rulebook
from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    DecisionMention,
    Giver,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.span import Span
from extractor.statements.breakdown import parts
from extractor.statements.cursor import (
    OPENING,
    Tokens,
    at,
    closing,
    ends_sentence,
    is_cue,
    is_mark,
    receives,
    skip_light,
    starts_award,
)
from extractor.statements.draft import AwardPhrase, Part, Tally
from extractor.statements.givers import follows_as_giver, giver_list
from extractor.statements.tallies import name_list, tally_list, tally_of

_MAX_SKIP = 40
Step = Callable[["_State"], "_State"]


@dataclass(frozen=True, slots=True)
class _State:
    """The phrase so far, and the place of the first token that is not in it."""

    tokens: Tokens
    index: int
    text: str
    phrase: AwardPhrase

    @property
    def token(self) -> object:
        return at(self.tokens, self.index)

    def take(self, upto: int, **changes: object) -> "_State":
        """The tokens up to `upto` are read, and say `changes`."""
        end = self.tokens[upto - 1].span.end if upto else 0
        return replace(self, index=upto, phrase=replace(self.phrase, **changes).to(end))  # type: ignore[arg-type]


def award_phrases(tokens: Tokens, index: int, text: str) -> tuple[tuple[AwardPhrase, ...], int]:
    """The phrase that begins at `index`, once for each grade it names, and the place behind it."""
    state = _opening(tokens, index, text)
    if state is None:
        return (), index
    for _ in range(6):
        before = state
        for step in _STEPS:
            state = step(state)
        if state is before or state.index == before.index:
            break
    grades = state.phrase.award.grades
    each = (replace(state.phrase, award=replace(state.phrase.award, grades=(grade,))) for grade in grades)
    return tuple(each), state.index


def _opening(tokens: Tokens, index: int, text: str) -> _State | None:
    """The number before the award, and the award; of paper and title ("giấy khen Tập thể LĐXS") the title (ruling 5)."""
    first, count, times = tokens[index], None, None
    if isinstance(first, CountMention):
        count, index = tally_of(first), skip_light(tokens, index + 1)
    elif isinstance(first, TimesMention):
        times, index = tally_of(first), _past_verbs(tokens, index + 1)
    award = at(tokens, skip_light(tokens, index))
    if not isinstance(award, AwardMention):
        return None
    index = skip_light(tokens, index) + 1
    title = at(tokens, skip_light(tokens, index))
    if isinstance(title, AwardMention) and _is_paper(award) and not _is_paper(title):
        award, index = title, skip_light(tokens, index) + 1
    span = Span(first.span.start, award.span.end)
    consecutive = isinstance(first, TimesMention) and first.consecutive
    return _State(tokens, index, text, AwardPhrase(award, span, count, times, consecutive))


def _past_verbs(tokens: Tokens, index: int) -> int:
    while is_cue(at(tokens, index), "receive", "filler", "granted", "consecutive"):
        index += 1
    return index


def _is_paper(award: AwardMention) -> bool:
    return rulebook.awards()[award.code].paper


def _tier(state: _State) -> _State:
    """ "cấp tỉnh" tells the level; "huyện" behind a paper its People's Committee (ruling 26)."""
    token = state.token
    if not isinstance(token, TierMention) or state.phrase.level is not None or state.phrase.givers:
        return state
    if not token.rank and token.bare and _is_paper(state.phrase.award):
        givers, end = giver_list(state.tokens, state.index)
        return state.take(end, givers=givers) if givers else state
    after = state.index + 1
    if is_cue(at(state.tokens, after), "and") and (more := giver_list(state.tokens, after + 1))[0]:
        return state.take(more[1], givers=(Giver("", token.level, ""), *more[0]))
    return state.take(state.index + 1, level=token.level)


def _giver(state: _State) -> _State:
    """The giver, with "của" or "do" or right behind the award."""
    if state.phrase.givers:
        return state
    index = state.index + is_cue(at(state.tokens, state.index), "of")
    if index > state.index and _is_plural(at(state.tokens, index), state.text):
        index += 1
    if not follows_as_giver(state.tokens, index, after_of=index > state.index, paper=_is_paper(state.phrase.award)):
        return state
    givers, end = giver_list(state.tokens, index)
    return state.take(end, givers=givers) if givers else state


def _is_plural(token: object, text: str) -> bool:
    return isinstance(token, Word) and token.span.of(text).lower() == "các"


def _years(state: _State) -> _State:
    """Years behind the award or its number: "năm 2023", "(2021, 2022)", ", các năm 2021, 2022"."""
    if state.phrase.years:
        return state
    index = state.index + is_mark(at(state.tokens, state.index), ",")
    index += bool(state.phrase.givers) and is_cue(at(state.tokens, index), "give")
    running = is_cue(at(state.tokens, index), "consecutive")
    token = at(state.tokens, index + running)
    told = token.labelled or index == state.index if isinstance(token, YearsMention) else False
    if not isinstance(token, YearsMention) or not told:
        return state
    if running:
        return state.take(index + 2, years=token.years, consecutive=True)
    if is_mark(at(state.tokens, index + 1), ":") and (state.phrase.count or state.phrase.tallies):
        return state
    return state.take(index + 1, years=token.years)


def _bracket(state: _State) -> _State:
    """What stands in brackets behind the award: years, how often, a decision, names, or a breakdown."""
    if not is_mark(at(state.tokens, state.index), OPENING):
        return state
    close = closing(state.tokens, state.index)
    inside = state.tokens[state.index + 1 : close]
    upto = min(close + 1, len(state.tokens))
    if any(isinstance(token, CountMention) for token in inside) and (found := parts(inside, state.text)):
        return _split(state, upto, found)
    if any(isinstance(token, PersonMention) or (isinstance(token, BodyMention) and token.receives) for token in inside):
        names = name_list(state.tokens, state.index + 1, close, state.text)
        return state.take(upto, names=names) if names and not state.phrase.names else state.take(upto)
    return state.take(upto, **_noted(inside, state.phrase))


def _split(state: _State, upto: int, found: tuple[Part, ...]) -> _State:
    """Takes a breakdown. By kinds of recipient it is the rows themselves, and the number before it their total
    (ruling 19); without a number before it, it is the number."""
    kinds = [part.tally.kind for part in found]
    by_kind = all(kinds) and not any(part.years or part.givers or part.level or part.grade for part in found)
    numbered = state.phrase.count or state.phrase.tallies
    if by_kind and (not numbered or (len(set(kinds)) == len(kinds) > 1 and not state.phrase.tallies)):
        return state.take(upto, tallies=tuple(part.tally for part in found))
    if (
        by_kind
        and len(set(kinds)) == len(kinds) > 1
        and len(state.phrase.tallies) == 1
        and not state.phrase.tallies[0].kind
    ):
        return state.take(upto, count=state.phrase.tallies[0], tallies=tuple(part.tally for part in found))
    return state.take(upto, parts=found)


def _noted(inside: Tokens, phrase: AwardPhrase) -> dict[str, object]:
    found: dict[str, object] = {}
    decided = any(isinstance(token, DecisionMention) for token in inside)
    for token in inside:
        if isinstance(token, YearsMention) and not decided:
            found["years"] = (*phrase.years, *token.years)
        elif isinstance(token, TimesMention):
            found |= {"times": tally_of(token), "consecutive": token.consecutive}
        elif isinstance(token, DecisionMention):
            found |= {"decision_no": token.number, "decision_date": token.date}
    return found


def _times(state: _State) -> _State:
    """ "4 năm liền", "nhiều năm", "3 lần" behind the award."""
    token = state.token
    if not isinstance(token, TimesMention) or state.phrase.times:
        return state
    if starts_award(state.tokens, state.index):
        return state
    loose = is_cue(at(state.tokens, state.index + 1), "consecutive")
    return state.take(state.index + 1 + loose, times=tally_of(token), consecutive=token.consecutive or loose)


def _decision(state: _State) -> _State:
    token = at(state.tokens, state.index + is_mark(at(state.tokens, state.index), ","))
    if not isinstance(token, DecisionMention) or state.phrase.decision_no:
        return state
    upto = state.index + 1 + is_mark(at(state.tokens, state.index), ",")
    return state.take(upto, decision_no=token.number, decision_date=token.date)


def _each(state: _State) -> _State:
    """ "mỗi trạm" behind the list gives each the full count (ruling 6)."""
    return state.take(state.index + 1, each=True) if is_cue(at(state.tokens, state.index), "each") else state


def _counted(state: _State) -> _State:
    """The numbers behind ":" or "cho": tallies, names, or a class that names nobody."""
    phrase = state.phrase
    if phrase.tallies or phrase.recipients or phrase.to_class:
        return state
    given = is_cue(at(state.tokens, state.index), "give", "receive") and is_cue(
        at(state.tokens, state.index + 1), "for"
    )
    handed = (
        is_cue(at(state.tokens, state.index), "give") and not given and _is_recipient(at(state.tokens, state.index + 1))
    )
    place = state.index + given
    token, index = at(state.tokens, place), place + 1
    if is_cue(token, "of") and isinstance(at(state.tokens, index), PersonMention):
        return _numbers(state, index, colon=False)
    owned = (
        is_cue(token, "of", "receive")
        and isinstance(at(state.tokens, index), CountMention)
        and not starts_award(state.tokens, index)
    )
    if (
        is_mark(token, ":-–—")
        and isinstance(at(state.tokens, index), YearsMention)
        and (yearly := _yearly(state, index))
    ):
        return yearly
    if is_mark(token, ":-–—") or is_cue(token, "for") or owned or handed:
        return _numbers(state, skip_light(state.tokens, index), colon=is_mark(token, ":-–—"))
    if (
        isinstance(token, CountMention)
        and token.noun
        and not phrase.count
        and not _is_subject(state.tokens, state.index)
    ):
        return _numbers(state, state.index, colon=False)
    percent = isinstance(token, CountMention) and token.method == "count.percent"
    if (
        isinstance(token, CountMention)
        and (token.value or percent)
        and not phrase.count
        and not phrase.times
        and _stands_alone(state.tokens, state.index)
    ):
        return state.take(state.index + 1, tallies=(tally_of(token),))
    return state


def _is_recipient(token: object) -> bool:
    return (
        (isinstance(token, CountMention) and token.noun is not None)
        or isinstance(token, PersonMention)
        or (isinstance(token, BodyMention) and token.receives)
    )


def _stands_alone(tokens: Tokens, index: int) -> bool:
    """ "Lao động tiên tiến 120;", "Gia đình văn hóa 95%": a number behind the award that nothing follows."""
    after = at(tokens, index + 1)
    return not starts_award(tokens, index) and (after is None or is_mark(after, ",;.()"))


def _yearly(state: _State, index: int) -> _State | None:
    """ ": năm 2021: 5; năm 2022: 7": a number for each year, and none for all."""
    stop = index
    while stop < len(state.tokens) and not is_mark(state.tokens[stop], ".") and not starts_award(state.tokens, stop):
        stop += 1
    found = parts(state.tokens[index:stop], state.text)
    return state.take(stop, parts=found) if found and all(part.years for part in found) else None


def _numbers(state: _State, index: int, *, colon: bool) -> _State:
    copula = is_cue(at(state.tokens, index - 1), "receive")
    tallies, end = tally_list(state.tokens, index, bare=colon or copula)
    if tallies:
        names = name_list(state.tokens, end, len(state.tokens), state.text)
        state = state.take(end, tallies=tallies)
        return state.take(names_end(state.tokens, names, end), names=names) if names else state
    names = name_list(state.tokens, index, len(state.tokens), state.text, introduced=True)
    if names:
        return state.take(names_end(state.tokens, names, index), recipients=names.recipients)
    if colon:
        return state.take(state.index + 1, open=True) if index >= len(state.tokens) else state
    return state.take(state.index + 1, to_class=True)


def names_end(tokens: Tokens, names: object, index: int) -> int:
    """The place of the first token behind the list of names."""
    from extractor.statements.draft import NameList

    end = names.span.end if isinstance(names, NameList) else 0
    while index < len(tokens) and tokens[index].span.start < end:
        index += 1
    return index


def _is_subject(tokens: Tokens, index: int) -> bool:
    """Whether the tally there begins a new statement: a verb and an award follow it."""
    _, end = tally_list(tokens, index, bare=False)
    return receives(tokens, end) or ends_sentence(tokens, index)


def _breakdown(state: _State) -> _State:
    """ ", trong đó ..." up to the next award or the end of the sentence."""
    index = state.index + is_mark(at(state.tokens, state.index), ",;:")
    if state.phrase.parts or not is_cue(at(state.tokens, index), "including"):
        return state
    stop = index + 1
    while not ends_sentence(state.tokens, stop) and not starts_award(state.tokens, stop):
        stop += 1
    cut = stop if ends_sentence(state.tokens, stop) else _last_separator(state.tokens, index, stop)
    found = parts(state.tokens[index + 1 : cut], state.text)
    if found:
        return _split(state, cut, found)
    return state.take(index + 1, open=True) if stop >= len(state.tokens) and stop - index <= 3 else state


def _last_separator(tokens: Tokens, start: int, stop: int) -> int:
    """What stands right before the next award belongs to that: "trong đó 15 cá nhân đạt Chiến sĩ thi đua"."""
    return max((place for place in range(start, stop) if is_mark(tokens[place], ",;")), default=start)


def _reason(state: _State) -> _State:
    """Skips "vì đã có thành tích ... " where years, a giver, or for whom come behind it in the same clause."""
    index = _past_reason(state)
    if index == state.index or index - state.index > _MAX_SKIP:
        return state
    token = at(state.tokens, index)
    told = isinstance(token, YearsMention) and token.labelled and not state.phrase.years
    told = told or (
        is_cue(token, "for") and isinstance(at(state.tokens, index + 1), CountMention | PersonMention | BodyMention)
    )
    told = told or (
        is_cue(token, "of") and not state.phrase.givers and isinstance(at(state.tokens, index + 1), BodyMention)
    )
    told = told or isinstance(token, DecisionMention)
    told = told or (is_mark(token, ",") and is_cue(at(state.tokens, index + 1), "including") and not state.phrase.parts)
    return replace(state, index=index) if told else state


def _past_reason(state: _State) -> int:
    """The place behind the words that say what for; commas and bodies are passed only on the way to "cho" or "của"."""
    index = state.index
    while isinstance(at(state.tokens, index), Word) or is_cue(at(state.tokens, index), "movement", "filler", "plain"):
        index += 1
    if index == state.index:
        return index
    further = index
    while further - state.index < _MAX_SKIP and _may_pass(at(state.tokens, further)):
        further += 1
    target, behind = at(state.tokens, further), at(state.tokens, further + 1)
    to_whom = is_cue(target, "for") and (
        isinstance(behind, PersonMention) or (isinstance(behind, CountMention) and behind.noun is not None)
    )
    by_whom = (
        is_cue(target, "of")
        and isinstance(behind, BodyMention)
        and not any(is_mark(token, ",") for token in state.tokens[index:further])
    )
    return further if to_whom or (by_whom and not state.phrase.givers) else index


def _may_pass(token: object) -> bool:
    plain = isinstance(token, Word | YearsMention | BodyMention | TierMention)
    return plain or is_mark(token, ",-") or is_cue(token, "movement", "filler", "plain", "and")  # type: ignore[arg-type]


_STEPS: tuple[Step, ...] = (
    _tier,
    _giver,
    _times,
    _years,
    _bracket,
    _decision,
    _counted,
    _bracket,
    _each,
    _breakdown,
    _reason,
)


def implied_giver(code: str) -> Giver | None:
    """The giver that the law implies where none is told: the State for its orders and titles (ruling 27)."""
    rule = rulebook.awards()[code]
    return Giver("", rule.level, rule.kind) if rule.kind else None


__all__ = ["Tally", "award_phrases", "implied_giver"]
