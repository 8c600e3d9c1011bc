"""Those named behind a number of others: "Bằng khen cho 3 tập thể [và ông Tạ Văn Ích]", "2 hộ[, ông A và bà B]"."""

from extractor.mention import BodyMention, Mention, PersonMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, is_word
from extractor.statements.draft import Recipient
from extractor.statements.phrase.recipients import listed


def named_besides(
    tokens: Tokens, index: int, text: str, number: int | None = None
) -> tuple[tuple[Recipient, ...], int]:
    """The recipients joined to the number that ends at `index`, and the place behind them; none where the names open
    a statement of their own ("..., ông A phát biểu", "và UBND xã tặng"). Names that no "và" joins are those of the
    `number`: "cho 1 giáo viên, cô A"."""
    start = index if is_mark(at(tokens, index), ",") else _past_qualities(tokens, index)
    joined = is_cue(at(tokens, start), "and")
    place = start + (joined or is_mark(at(tokens, start), ","))
    if place == start:
        return (), index
    while _is_kind(at(tokens, place), text):
        place += 1
    if not _is_name(at(tokens, place)):
        return (), index
    found, end = listed(tokens, place, text)
    joined = joined or len(found) == number or any(is_cue(token, "and") for token in tokens[place:end])
    return (found, end) if found and joined and _ends(tokens, end, text) else ((), index)


def _past_qualities(tokens: Tokens, index: int) -> int:
    """Past what those counted are: "5 hộ [dân tiêu biểu] và ông A"."""
    place = index
    while place - index < _QUALITIES and (isinstance(at(tokens, place), Word) or is_cue(at(tokens, place), "filler")):
        place += 1
    return place if is_cue(at(tokens, place), "and") else index


_QUALITIES = 4
"""Words between a number's noun and "và" at the most."""


def _is_kind(token: Mention | None, text: str) -> bool:
    """ "và [cá nhân] ông A", "và [tập thể] Trường B"."""
    plain = isinstance(token, Word) or is_cue(token, "pronoun.collective")
    return plain and token is not None and token.span.of(text).lower() in _KINDS


_KINDS = frozenset({"tập", "thể", "tập thể", "cá", "nhân", "hộ", "gia", "đình"})


def _is_name(token: Mention | None) -> bool:
    return isinstance(token, PersonMention) or (isinstance(token, BodyMention) and token.receives and token.proper)


def _ends(tokens: Tokens, index: int, text: str) -> bool:
    """Whether nothing is said of those named: the clause ends there, or goes on with what for."""
    token = at(tokens, index)
    what_for = is_word(token, text, "behind_pronouns")
    return token is None or is_mark(token, ".;!") or is_cue(token, "plain") or what_for
