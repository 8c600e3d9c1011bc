"""Numbers told for each grade of an award: "hạng Nhì, hạng Ba cho mỗi hạng một cá nhân"."""

from extractor.mention import CountMention
from extractor.statements.cursor import Tokens, at, is_cue, listed_words


def past_each_grade(tokens: Tokens, index: int, text: str) -> int:
    """Past "mỗi hạng", "mỗi loại", where a number of recipients follows; `index` itself where none does."""
    noun = at(tokens, index + 1)
    if (
        noun is None
        or not is_cue(at(tokens, index), "each")
        or noun.span.of(text).lower() not in listed_words("grades_each")
    ):
        return index
    count = at(tokens, index + 2)
    return index + 2 if isinstance(count, CountMention) and count.noun is not None else index
