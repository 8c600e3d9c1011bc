"""Kinds of recipients told as labels of their numbers ("Giấy khen cho cá nhân: 154"), and sectors before theirs ("Lao
động tiên tiến khối tiểu học gồm 203 giáo viên")."""

from dataclasses import replace

from extractor.mention import AwardMention, BodyMention, CountMention, Mention, TierMention, Word
from extractor.statements.cursor import Tokens, at, behind_mark, is_cue, is_mark, listed_words, starts_award
from extractor.statements.draft import Tally
from extractor.statements.phrase.addressed import kind_of_class
from extractor.statements.phrase.givers import committee
from extractor.statements.phrase.kinds import class_kind
from extractor.statements.phrase.name_lists import is_achievement
from extractor.statements.phrase.state import PhraseState
from extractor.statements.phrase.tallies import tally_of


def labelled_classes(state: PhraseState, index: int) -> PhraseState | None:
    """ "cho tập thể: 12; cho cá nhân: 40": the numbers from `index` on, each with the kind before it."""
    found: list[Tally] = []
    end = index
    while (one := _labelled(state, index)) is not None:
        tally, end = one
        found.append(tally)
        index = end + (is_mark(at(state.tokens, end), ",;") or is_cue(at(state.tokens, end), "and"))
        index += is_cue(at(state.tokens, index), "give")
        index += is_cue(at(state.tokens, index), "for")
    return state.take(end, tallies=tuple(found)) if found else None


def of_label(state: PhraseState) -> PhraseState | None:
    """ "Giấy khen [tập thể: 44 đơn vị]", "Bằng khen [tập thể là 21]": the kind, as a label of its number."""
    first = at(state.tokens, state.index)
    named = (isinstance(first, Word) or is_cue(first, "pronoun.collective")) and kind_of_class(state, state.index)
    if not named or state.phrase.count:
        return None
    return labelled_classes(state, state.index) or _of_giver(state)


def _of_giver(state: PhraseState) -> PhraseState | None:
    """ "Giấy khen [cá nhân của xã: 58]": the kind and who gave, as a label of the number."""
    place = state.index
    while place - state.index < _LABEL and (
        isinstance(at(state.tokens, place), Word) or _is_noun(at(state.tokens, place))
    ):
        place += 1
    place += is_cue(at(state.tokens, place), "of")
    owner, number = at(state.tokens, place), at(state.tokens, place + 2)
    kind = kind_of_class(state, state.index)
    led = is_mark(at(state.tokens, place + 1), ":")
    if not (kind and led and isinstance(number, CountMention)) or not _is_whole(state.tokens, place + 2):
        return None
    giver = owner.giver if isinstance(owner, BodyMention) else None
    giver = committee(owner.name, owner.level) if isinstance(owner, TierMention) and owner.bare else giver
    tally = replace(tally_of(number), kind=kind)
    return state.take(place + 3, tallies=(tally,), givers=(giver,)) if giver else None


def _labelled(state: PhraseState, index: int) -> tuple[Tally, int] | None:
    """One number with its label, and the place behind it."""
    place = index
    while place - index < _LABEL and (isinstance(at(state.tokens, place), Word) or _is_noun(at(state.tokens, place))):
        place += 1
    number, kind = at(state.tokens, place + 1), kind_of_class(state, index) if place > index else ""
    led = is_mark(at(state.tokens, place), ":–-=") or is_cue(at(state.tokens, place), "receive.has")
    if not (kind and led and isinstance(number, CountMention)) or not _is_whole(state.tokens, place + 1):
        return None
    return replace(tally_of(number), kind=kind), place + 2


def of_class_before(state: PhraseState, tallies: tuple[Tally, ...]) -> tuple[Tally, ...]:
    """ "[Tập thể] nhận Giấy khen của UBND xã: 9": a number alone is of the class that opens its sentence."""
    if len(tallies) != 1 or tallies[0].kind or tallies[0].noun:
        return tallies
    before = state.before
    told = before[behind_mark(before, len(before), ".;:") :]
    if not told or len(told) > _LABEL or not is_cue(told[-1], "receive", "granted", "give"):
        return tallies
    kind = class_kind(state.text[told[0].span.start : told[-1].span.start])
    return (replace(tallies[0], kind=kind),) if kind else tallies


_LABEL = 4
"""Tokens of such a label at the most."""


def _is_noun(token: Mention | None) -> bool:
    return is_cue(token, "pronoun")


def _is_whole(tokens: Tokens, index: int) -> bool:
    """Whether a number there counts those named before it, "cá nhân: 74 người", and not "cá nhân: 02 quyết định"."""
    number = tokens[index]
    plain = isinstance(number, CountMention) and number.value is not None and bool(number.kind or number.noun is None)
    return plain and not starts_award(tokens, index) and _ends(tokens, index + 1)


def _ends(tokens: Tokens, index: int) -> bool:
    behind = at(tokens, index)
    return behind is None or is_mark(behind, ",;.:(") or is_cue(behind, "and", "including")


def of_sector(state: PhraseState) -> PhraseState | None:
    """ "Lao động tiên tiến [khối tiểu học gồm] 203 giáo viên", "[của khối thôn:] 53 người": the number of those in a
    sector."""
    place = state.index + is_cue(at(state.tokens, state.index), "of")
    first = at(state.tokens, place)
    if not isinstance(first, Word) or first.span.of(state.text).lower() not in listed_words("sectors"):
        return None
    while (isinstance(token := at(state.tokens, place), Word) or _is_noun(token)) and place - state.index < _SECTOR:
        place += 1
    number = at(state.tokens, place + 1)
    counted = isinstance(number, CountMention) and number.noun is not None and number.value is not None
    led = is_mark(at(state.tokens, place), ":") or is_cue(at(state.tokens, place), "including", "receive.has")
    if is_cue(at(state.tokens, state.index), "of") and isinstance(at(state.tokens, place + 3), CountMention):
        return None  # "của khối quân sự: 24 tập thể, 67 cá nhân"
    if not (led and counted and _ends(state.tokens, place + 2)) or not isinstance(number, CountMention):
        return None
    return state.take(place + 2, tallies=(tally_of(number),))


_SECTOR = 6
"""Words of a sector at the most."""


def labels_deed(label: Tokens) -> bool:
    """ "+ Hiến đất: 37" under "64 hộ được tặng Giấy khen, gồm:": whether a label names no award but what those of a
    part got theirs for."""
    return all(is_achievement(token) for token in label if isinstance(token, AwardMention))
