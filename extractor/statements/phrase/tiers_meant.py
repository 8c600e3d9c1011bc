"""Tiers in the parts of a number: whose papers they are, or only where those counted work."""

from collections.abc import Iterator, Sequence

from extractor.mention import Mention, TierMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark


def outright(tokens: Sequence[Mention]) -> Iterator[TierMention]:
    """Those that tell a level by themselves ("cấp xã 19", "xã 4"), and close no name of those counted ("cơ quan xã
    19")."""
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        noun = isinstance(before, Word) or is_cue(before, "pronoun")
        if isinstance(token, TierMention) and (token.rank or not noun):
            yield token


def past_sister(tokens: Tokens, index: int) -> int:
    """Past a level, and a second word for it that ends the line or its label: "cấp tỉnh[, thành phố]:"."""
    one, other, after = tokens[index], at(tokens, index + 2), at(tokens, index + 3)
    both = isinstance(one, TierMention) and isinstance(other, TierMention) and one.level == other.level
    ends = after is None or is_mark(after, ":.;)")
    return index + 3 if both and ends and is_mark(at(tokens, index + 1), ",/") else index + 1
