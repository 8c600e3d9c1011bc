"""Clauses that tell more of a person behind a comma: "bà A, người 7 năm nuôi mẹ B, được tặng"."""

from extractor.statements.cursor import Tokens, at, is_cue, is_mark, listed_words


def opens_relative(tokens: Tokens, index: int, text: str) -> bool:
    """Whether a comma and a word stand there that open such a clause: ", người đã", ", con ông"."""
    first = at(tokens, index + 1)
    return is_mark(at(tokens, index), ",") and first is not None and first.span.of(text) in listed_words("relatives")


def past_relative(tokens: Tokens, index: int, text: str) -> int:
    """Past a clause that tells more of a person, up to the comma before the verb: "bà A, [người 7 năm nuôi mẹ B], được
    tặng"; names and numbers in it are not the sentence's own."""
    if not opens_relative(tokens, index, text):
        return index
    place = index + 1
    while place - index < _RELATIVE and not is_mark(at(tokens, place), ".;:") and place < len(tokens):
        if is_mark(tokens[place], ",") and is_cue(at(tokens, place + 1), "receive", "granted"):
            return place
        place += 1
    return index


_RELATIVE = 40
"""Tokens of such a clause at the most."""
