"""Words that point to the lines below and tell nothing else: "cho 05 cá nhân [có tên sau]:"."""

from extractor.folding import fold
from extractor.statements.cursor import Tokens, at, is_mark
from extractor.words.phrases import phrase


def without_pointing(tokens: Tokens, text: str) -> Tokens:
    """The tokens of a line that ends with ":" but such words right before it."""
    if not is_mark(at(tokens, len(tokens) - 1), ":"):
        return tokens
    colon = tokens[-1]
    found = phrase("statements.toml", "pointing").search(fold(text[: colon.span.start]))
    if found is None:
        return tokens
    return (*(token for token in tokens[:-1] if token.span.start < found.start("words")), colon)
