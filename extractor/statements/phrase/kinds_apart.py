"""Papers counted, and shared out among kinds of recipients in a clause of its own: "87 Giấy khen, [phần dành cho tập
thể là 22 và phần dành cho cá nhân là 65]"."""

from extractor.folding import fold
from extractor.mention import AwardMention, CountMention, PersonMention
from extractor.statements.cursor import Tokens, ends_sentence, is_mark
from extractor.words.phrases import phrase


def kinds_apart(tokens: Tokens, index: int, text: str) -> int:
    """The place where such a clause begins, behind the number or a remark on it; `index` where none does."""
    place = index
    while place - index < _REMARK and not ends_sentence(tokens, place) and not is_mark(tokens[place], "("):
        token = tokens[place]
        if isinstance(token, CountMention | AwardMention | PersonMention):
            break
        if is_mark(token, ",;:") and phrase("statements.toml", "kinds_apart").match(fold(text), token.span.end):
            return place + 1
        place += 1
    return index


_REMARK = 20
"""Tokens between the number and the clause at the most: ", một con số khiến ai cũng vui, với"."""
