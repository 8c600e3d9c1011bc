"""Whom an award goes to where no name or number stands: a class, a noun for somebody, a body that else gives."""

from extractor.folding import fold
from extractor.mention import (
    BodyMention,
    Mark,
    Mention,
    PersonMention,
    Word,
    YearsMention,
)
from extractor.record import RecipientKind
from extractor.statements.cursor import (
    Tokens,
    at,
    is_cue,
    is_mark,
    is_word,
    listed_words,
    starts_award,
)
from extractor.statements.phrase.kin import past_kin
from extractor.statements.phrase.kinds import class_kind, is_class, only_kind
from extractor.statements.phrase.state import PhraseState
from extractor.words.phrases import phrase


def giver_given(state: PhraseState, index: int) -> BodyMention | None:
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


def kind_of_class(state: PhraseState, index: int) -> RecipientKind:
    """The kind of the class that the award goes to: "cho đoàn viên", "cho các tập thể"; none of several."""
    token = at(state.tokens, index)
    if token is None:
        return ""
    text = state.text[token.span.start :]
    return class_kind(text) or ("" if is_class(text) else only_kind(text[: clause_end(state) - token.span.start]))


def is_group(tokens: Tokens, index: int) -> bool:
    """ "cho [tập thể] đồn.": the noun itself follows."""
    return is_cue(at(tokens, index), "pronoun.collective") and is_cue(at(tokens, index + 1), "pronoun")


def refers(token: Mention | None) -> bool:
    """Whether it is a pronoun, or the common noun of a body: "nhà trường"."""
    return is_cue(token, "pronoun") or (isinstance(token, BodyMention) and not token.proper and not token.office)


def is_referred(state: PhraseState, index: int) -> bool:
    """ "cho em.", "cho nhà trường vì ...": the noun stands for somebody, and opens no longer word."""
    behind, word = at(state.tokens, index + 1), state.tokens[index].span.of(state.text)
    plain = is_word(behind, state.text, "behind_pronouns")
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


def past_somebody(tokens: Tokens, index: int, text: str) -> int:
    """ "cho [người thợ hàn dũng cảm].", "của [người phụ nữ này]": somebody told before; the place itself else."""
    token = at(tokens, index)
    if not isinstance(token, Word) or token.span.of(text) not in listed_words("somebody"):
        return index
    found = phrase("statements.toml", "somebody").match(fold(text[token.span.start :]))
    if found is None:
        return index
    end = token.span.start + found.end()
    return next((place for place in range(index, len(tokens)) if tokens[place].span.start >= end), len(tokens))


def past_words(tokens: Tokens, index: int, text: str) -> int:
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


def clause_end(state: PhraseState) -> int:
    """Where the words end that stand before the next mark or award."""
    place = state.index
    while (
        place < len(state.tokens)
        and not isinstance(state.tokens[place], Mark)
        and not starts_award(state.tokens, place)
    ):
        place += 1
    return state.tokens[place - 1].span.end
