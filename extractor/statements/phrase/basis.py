"""What a line says of how the lines below break down its number: ", chia theo cấp học:", ", cụ thể ở từng thôn:"."""

from extractor.folding import fold
from extractor.statements.cursor import Tokens, at, is_mark
from extractor.words.phrases import phrase


def past_basis(tokens: Tokens, index: int, text: str) -> int:
    """The place of the colon that ends the line where only that stands before it; else `index`."""
    if index >= len(tokens) or not is_mark(at(tokens, len(tokens) - 1), ":"):
        return index
    behind = fold(text[tokens[index - 1].span.end : tokens[-1].span.end]) if index else ""
    return len(tokens) - 1 if behind and phrase("parts.toml", "line_end").match(behind) else index


def leads_below(tokens: Tokens, text: str) -> bool:
    """Whether a line ends so, wherever that begins."""
    return any(past_basis(tokens, place, text) > place for place in range(1, len(tokens) - 1))
