"""Words that point to the lines below and tell nothing else: "cho 05 cá nhân [có tên sau]:", "[cho các tập thể, cá nhân
sau]:"."""

from extractor.folding import fold
from extractor.mention import AwardMention, Word
from extractor.statements.cursor import Tokens, at, is_cue, is_mark
from extractor.words.phrases import phrase


def without_pointing(tokens: Tokens, text: str) -> Tokens:
    """The tokens of a line that ends with ":" but such words right before it."""
    if not is_mark(at(tokens, len(tokens) - 1), ":"):
        return tokens
    colon = tokens[-1]
    before = fold(text[: colon.span.start])
    found = phrase("statements.toml", "pointing").search(before)
    end = found.start("words") if found else len(before)
    end = _class_start(tokens, before[:end].rstrip(" ,"), end)
    return tokens if end == len(before) else (*(token for token in tokens[:-1] if token.span.start < end), colon)


def _class_start(tokens: Tokens, before: str, end: int) -> int:
    """Where a class begins that the lines below name one by one, right behind an award; `end` where none does."""
    found = phrase("statements.toml", "class_below").search(before)
    if found is None:
        return end
    start = found.start("words")
    named = [token for token in tokens if start <= token.span.start < end]
    plain = all(isinstance(token, Word) or is_mark(token, ",") or is_cue(token, *_PLAIN) for token in named)
    told = any(isinstance(token, AwardMention) and token.span.end <= start for token in tokens)
    return start if plain and told else end


_PLAIN = ("for", "give", "pronoun", "filler", "plain", "and", "movement", "receive.has", "receive")
"""Cues that say nothing of their own among such words."""
