"""What breaks a number down or stands in brackets behind it: parts, years, decisions, names."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mention import (
    BodyMention,
    CountMention,
    DecisionMention,
    PersonMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.statements.cursor import (
    OPENING,
    Tokens,
    at,
    closing,
    ends_sentence,
    is_cue,
    is_mark,
    listed_words,
    sentence_end,
    skip_light,
    statement_end,
)
from extractor.statements.draft import NameList, Part, Tally
from extractor.statements.phrase.behind_names import names_end
from extractor.statements.phrase.breakdown import own_as_label, parts
from extractor.statements.phrase.kinds_apart import kinds_apart
from extractor.statements.phrase.name_lists import name_list
from extractor.statements.phrase.sorts import sorts, sorts_behind
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.subject_counted import counted_before, of_subject
from extractor.statements.phrase.tallies import tally_of
from extractor.words.phrases import phrase


def bracket(state: PhraseState) -> PhraseState:
    """What stands in brackets behind the award: years, how often, a decision, names, or a breakdown."""
    start = skip_light(state.tokens, state.index) if state.phrase.tallies else state.index
    if not is_mark(at(state.tokens, start), OPENING):
        return state
    state = replace(state, index=start)
    close = closing(state.tokens, state.index)
    inside = own_as_label(state.tokens[state.index + 1 : close], state.phrase.award.code)
    upto = min(close + 1, len(state.tokens))
    if _breaks_nothing_down(inside, state.text):
        return state.take(upto)
    if any(isinstance(token, CountMention) for token in inside) and (found := _parts(state, inside)):
        return _broken_down(state, upto, _of_other_year(state, inside, found))
    if isinstance(at(inside, 0), DecisionMention):
        return state.take(upto, **_noted(inside, state))
    if any(isinstance(token, PersonMention) or (isinstance(token, BodyMention) and token.receives) for token in inside):
        return _named(state, close, upto)
    return state.take(upto, **_noted(inside, state))


def _parts(state: PhraseState, inside: Tokens) -> tuple[Part, ...]:
    """The parts that words tell, or, where these are more, nouns with a number behind each."""
    found, told = parts(inside, state.text), sorts(inside, state.text, _whole(state))
    return told if len(told) > len(found) else found


def _whole(state: PhraseState) -> Tally | None:
    """The number that a breakdown behind the phrase is of, where it tells one alone."""
    told = state.phrase.tallies
    if not (told or state.phrase.count or state.phrase.recipients):
        told = tuple(tally_of(token) for token in counted_before(state)[-1:])
    return told[0] if len(told) == 1 and told[0].kind and not state.phrase.count else None


def _named(state: PhraseState, close: int, upto: int) -> PhraseState:
    """Takes the names in brackets."""
    names = name_list(state.tokens, state.index, close, state.text)
    if names and _tells_how_often(state, names, upto):
        return state.take(upto + 1, recipients=names.recipients)
    return state.take(upto, names=names) if names and not state.phrase.names else state.take(upto)


def _tells_how_often(state: PhraseState, names: NameList, index: int) -> bool:
    """ "Đơn vị quyết thắng (Ban Chỉ huy quân sự xã)[: 2 năm]": who has the title, in brackets, and how often."""
    often = is_mark(at(state.tokens, index), ":") and isinstance(at(state.tokens, index + 1), TimesMention)
    return often and len(names.recipients) == 1 and not (state.phrase.tallies or state.phrase.recipients)


def _breaks_nothing_down(inside: Tokens, text: str) -> bool:
    """ "17 tổ (tổ 11 lỡ hẹn vì còn 2 hộ ...)", "90 tập thể (bình quân mỗi năm 18 tập thể)"."""
    if any(token.span.of(text).lower() in listed_words("exceptions") for token in inside):
        return True
    words = text[inside[0].span.start : inside[-1].span.end] if inside else ""
    return phrase("parts.toml", "average").search(fold(words)) is not None


def _broken_down(state: PhraseState, upto: int, found: tuple[Part, ...]) -> PhraseState:
    """The parts in brackets: of the number, or of the one before the verb; shares of it are none ("12 (đạt 40%)")."""
    if of_subject(state, found):
        return state.take(upto, parts=found)
    shares = bool(state.phrase.tallies) and all(part.tally.percent for part in found)
    return state.take(upto) if shares else _split(state, upto, found)


def _of_other_year(state: PhraseState, inside: Tokens, found: tuple[Part, ...]) -> tuple[Part, ...]:
    """ "Năm 2025 có 40 cá nhân (năm 2024: 36 cá nhân)": a lone number of another year, to compare with."""
    own = next((one.years for one in reversed(_before(state)) if isinstance(one, YearsMention)), state.phrase.years)
    within = any(is_cue(token, "including") for token in inside)
    alone = len(found) == 1 and len(found[0].years) == len(own) == 1 and not within
    return (replace(found[0], beside=True),) if alone and found[0].years != own else found


def _before(state: PhraseState) -> Tokens:
    """The tokens of the sentence before the place reached."""
    before = state.tokens[: state.index]
    return before[next((place for place in reversed(range(len(before))) if is_mark(before[place], ".")), 0) :]


def _split(state: PhraseState, upto: int, found: tuple[Part, ...]) -> PhraseState:
    """Takes a breakdown. By kinds of recipient it is the rows themselves, and the number before it their total
    (ruling 19); without a number before it, it is the number."""
    kinds = [part.tally.kind for part in found]
    by_kind = all(kinds) and not any(part.years or part.givers or part.level or part.grade for part in found)
    numbered = state.phrase.count or state.phrase.tallies
    if by_kind and (
        (not numbered and not any(part.label for part in found))
        or (len(set(kinds)) == len(kinds) > 1 and not state.phrase.tallies)
    ):
        names = name_list(state.tokens, upto, len(state.tokens), state.text) if len(found) == 1 else None
        told = state.take(upto, tallies=tuple(part.tally for part in found))  # "(03 người): ông A, bà B"
        return told.take(names_end(state.tokens, names, upto), names=names) if names else told
    if (
        by_kind
        and len(set(kinds)) == len(kinds) > 1
        and len(state.phrase.tallies) == 1
        and not state.phrase.tallies[0].kind
    ):
        return state.take(upto, count=state.phrase.tallies[0], tallies=tuple(part.tally for part in found))
    return state.take(upto, parts=found)


def _noted(inside: Tokens, state: PhraseState) -> dict[str, object]:
    found: dict[str, object] = {}
    phrase = state.phrase
    years = phrase.years
    decided = any(isinstance(token, DecisionMention) for token in inside) or _speaks_of_decisions(inside, state.text)
    listed = all(isinstance(token, YearsMention) or is_mark(token, ",;") or is_cue(token, "and") for token in inside)
    for token in inside:
        if isinstance(token, YearsMention) and not decided:
            years = (*years, *token.years) if listed else (*phrase.years, *token.years)
            found["years"] = years
        elif isinstance(token, TimesMention):
            found |= {"times": tally_of(token), "consecutive": token.consecutive}
        elif is_cue(token, "per_year"):
            found["per_year"] = True
        elif isinstance(token, DecisionMention):
            found |= {"decision_no": token.number, "decision_date": token.date}
    if (
        decided
        and not phrase.givers
        and (makers := [token.giver for token in inside if isinstance(token, BodyMention)])
    ):
        found["givers"] = tuple(giver for giver in makers if giver)
    return found


def _speaks_of_decisions(inside: Tokens, text: str) -> bool:
    """ "(các quyết định từ năm 2021 đến năm 2025)": the years are those of the papers (ruling 23)."""
    return bool(inside) and "quyết định" in text[inside[0].span.start : inside[-1].span.end].lower()


def breakdown(state: PhraseState) -> PhraseState:
    """ ", trong đó ..." up to the next award or the end of the sentence."""
    return _divided(state) or _including(state)


def _including(state: PhraseState) -> PhraseState:
    index = _past_aside(state)
    index += is_mark(at(state.tokens, index), ",;:")
    if state.phrase.parts or not is_cue(at(state.tokens, index), "including"):
        return _by_kinds(_listed_sorts(state))
    if again := _again(state, index):
        return again
    stop, cut = statement_end(state.tokens, index + 1), _end(state.tokens, index + 1)
    found = _parts(state, state.tokens[index + 1 + is_mark(at(state.tokens, index + 1), ":") : cut])
    if found and of_subject(state, found):
        return state.take(cut, parts=found)
    if found:
        return _split(state, cut, found)
    names = name_list(state.tokens, index, len(state.tokens), state.text) if state.phrase.tallies else None
    if names and not state.phrase.names:
        return state.take(names_end(state.tokens, names, index), names=names)
    return state.take(index + 1, open=True) if stop >= len(state.tokens) and stop - index <= 3 else state


def _divided(state: PhraseState) -> PhraseState | None:
    """ ", phân theo nhóm: thôn 21, hợp tác xã 4": words that divide the number, and nouns that add up to it."""
    whole = _whole(state)
    ahead = whole and not (state.phrase.parts or is_mark(at(state.tokens, state.index), "("))
    found, stop = sorts_behind(state.tokens, state.index, state.text, whole) if whole and ahead else ((), 0)
    return state.take(stop, parts=found) if found else None


def _by_kinds(state: PhraseState) -> PhraseState:
    """ "87 Giấy khen, phần dành cho tập thể là 22 và phần dành cho cá nhân là 65": the rows, and their total."""
    told = state.phrase
    start = kinds_apart(state.tokens, state.index, state.text) if told.count else state.index
    if start == state.index or told.tallies or told.parts or told.recipients or told.names:
        return state
    cut = _end(state.tokens, start)
    found = parts(state.tokens[start:cut], state.text)
    several = len(found) > 1 and len({part.tally.kind for part in found}) == len(found)
    return _split(state, cut, found) if several else state


def _end(tokens: Tokens, start: int) -> int:
    """Where what begins at `start` ends: with its sentence, or before what belongs to the next award."""
    stop = statement_end(tokens, start)
    return stop if ends_sentence(tokens, stop) else _last_separator(tokens, start - 1, stop)


def _past_aside(state: PhraseState) -> int:
    """Past what most of those counted are: "cho 45 cá nhân[, chủ yếu là nông dân], trong đó"; past the verb of papers
    that were counted: "30 Giấy khen [đã trao], gồm"."""
    place = state.index + 1
    verb = state.phrase.count is not None and is_cue(at(state.tokens, state.index), "give", "granted", "receive")
    if verb and is_mark(at(state.tokens, place), ",;:") and is_cue(at(state.tokens, place + 1), "including"):
        return place
    while isinstance(at(state.tokens, place), Word) or is_cue(at(state.tokens, place), "receive.has", "plain"):
        place += 1
    parted = is_mark(at(state.tokens, state.index), ",") and is_mark(at(state.tokens, place), ",;.")
    return place if parted and is_cue(at(state.tokens, place + 1), "including") else state.index


def _listed_sorts(state: PhraseState) -> PhraseState:
    """ "cho 39 đảng viên: 5 đồng chí 60 năm, 12 đồng chí 50 năm": badges told apart by years, right behind a colon."""
    if state.phrase.parts or not (state.phrase.tallies and is_mark(at(state.tokens, state.index), ":")):
        return state
    stop = statement_end(state.tokens, state.index + 1)
    found = parts(state.tokens[state.index + 1 : stop], state.text)
    return _split(state, stop, found) if len(found) > 1 and all(part.label for part in found) else state


def _again(state: PhraseState, index: int) -> PhraseState | None:
    """A breakdown that names the award again in each part, up to the end of the sentence, or to a semicolon."""
    whole = sentence_end(state.tokens, index + 1)
    half = next((place for place in range(index, whole) if is_mark(state.tokens[place], ";")), whole)
    for stop in dict.fromkeys((whole, half)):
        inside = state.tokens[index + 1 : _before_rest(state, index + 1, stop)]
        inside = inside[is_mark(at(inside, 0), ":") :]
        named = own_as_label(inside, state.phrase.award.code)
        if named is not inside and (found := parts(named, state.text)):
            return state.take(stop, parts=found) if of_subject(state, found) else _split(state, stop, found)
    return None


def _before_rest(state: PhraseState, start: int, stop: int) -> int:
    """Where the last part ends before ", số còn lại ...", which tells no number."""
    for place in range(start, stop):
        behind = state.tokens[place].span.end
        if is_mark(state.tokens[place], ",;") and phrase("statements.toml", "rest").match(fold(state.text), behind):
            return place
    return stop


def _last_separator(tokens: Tokens, start: int, stop: int) -> int:
    """What stands right before the next award belongs to that: "trong đó 15 cá nhân đạt Chiến sĩ thi đua"."""
    return max((place for place in range(start, stop) if is_mark(tokens[place], ",;")), default=start)
