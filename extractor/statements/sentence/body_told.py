"""What is told more of a body between its name and its verb: "Công ty A [cũng] được tặng", "Hợp tác xã B [do ông C làm
giám đốc] được tặng", "Lữ đoàn D [nơi anh phục vụ] được tặng"."""

from extractor.mention import Mention, PersonMention, TimesMention, Word, YearsMention
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, is_word


def past_told(tokens: Tokens, index: int, text: str) -> int:
    """Past such words behind a body's name, to its verb; `index` where they are none."""
    if _is_comma_told(tokens, index, text):
        return _to_verb(tokens, index + 1, index, text, ends=",")
    if is_cue(at(tokens, index), "of") or is_word(at(tokens, index), text, "where"):
        return _to_verb(tokens, index, index, text)
    place = index
    while is_word(at(tokens, place), text, "adverbs"):
        place += 1
    return place


def tells_clause(tokens: Tokens, index: int, text: str) -> bool:
    """Whether a clause with somebody of its own is told there: "do ông C làm giám đốc", "nơi anh phục vụ"."""
    opens = is_cue(at(tokens, index), "of") or is_word(at(tokens, index), text, "where")
    return (opens or _is_comma_told(tokens, index, text)) and past_told(tokens, index, text) > index


def _is_comma_told(tokens: Tokens, index: int, text: str) -> bool:
    return is_mark(at(tokens, index), ",") and is_word(at(tokens, index + 1), text, "where")


def _to_verb(tokens: Tokens, place: int, index: int, text: str, ends: str = "") -> int:
    """Past the words of the clause and the adverbs behind it, where a verb of receiving stands there."""
    while _told(at(tokens, place)) and not (ends and is_mark(at(tokens, place), ends)):
        place += 1
    place += bool(ends) and is_mark(at(tokens, place), ends)
    while is_word(at(tokens, place), text, "adverbs") or isinstance(at(tokens, place), TimesMention):
        place += 1
    gets = is_cue(at(tokens, place), "receive", "granted", "commend.passive")
    return place if place - index <= _CLAUSE and gets else index


_CLAUSE = 14
"""Tokens of such a clause at the most."""


def _told(token: Mention | None) -> bool:
    plain = isinstance(token, Word | PersonMention | YearsMention)
    return plain or is_cue(token, "of", "pronoun", "filler", "plain", "receive.has")
