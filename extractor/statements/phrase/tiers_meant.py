"""Tiers in the parts of a number: whose papers they are, or only where those counted work."""

from collections.abc import Iterator, Sequence

from extractor.mention import Mention, TierMention, Word
from extractor.statements.cursor import is_cue


def outright(tokens: Sequence[Mention]) -> Iterator[TierMention]:
    """Those that tell a level by themselves ("cấp xã 19", "xã 4"), and close no name of those counted ("cơ quan xã
    19")."""
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        noun = isinstance(before, Word) or is_cue(before, "pronoun")
        if isinstance(token, TierMention) and (token.rank or not noun):
            yield token
