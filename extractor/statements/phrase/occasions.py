"""Numbers told by occasion behind a colon: "Giấy khen: đợt Quốc khánh 11 tập thể, 26 cá nhân; đợt bảo vệ rừng 4"."""

from extractor.mention import BodyMention, Mention, TierMention, Word, YearsMention
from extractor.statements.cursor import Tokens, at, ends_sentence, is_cue, is_mark, listed_words
from extractor.statements.draft import Tally
from extractor.statements.phrase.name_lists import is_achievement
from extractor.statements.phrase.tallies import tally_list


def by_occasion(tokens: Tokens, index: int, text: str) -> tuple[tuple[Tally, ...], int]:
    """The numbers, and the place behind the last; none where a part says anything but an occasion and numbers."""
    found: list[Tally] = []
    parts, place = 0, index
    while True:
        start = _past_label(tokens, place, text, first=not parts)
        tallies, end = tally_list(tokens, start, bare=False) if start > place else ((), place)
        if not tallies or not (is_mark(at(tokens, end), ";") or ends_sentence(tokens, end)):
            return (), index
        found, parts = [*found, *tallies], parts + 1
        if ends_sentence(tokens, end):
            return (tuple(found), end) if parts > 1 else ((), index)
        place = end + 1


def _past_label(tokens: Tokens, index: int, text: str, *, first: bool) -> int:
    """Past what the number was given for: "đợt Quốc khánh", "trong phòng, chống bão:"; the same place where none is.
    The `first` tells by its word that it is an occasion."""
    word, place = at(tokens, index), index
    opens = isinstance(word, BodyMention) or is_cue(word, "movement")
    opens = opens or (isinstance(word, Word) and (not first or word.span.of(text).lower() in listed_words("occasions")))
    while opens and place - index < _LABEL and _may_tell(at(tokens, place)):
        place += 1
    return place + is_mark(at(tokens, place), ":")


def _may_tell(token: Mention | None) -> bool:
    words = isinstance(token, Word | YearsMention | TierMention | BodyMention) or is_mark(token, ',-"“”')
    words = words or is_achievement(token)  # 'phong trào "Dân vận khéo"'
    return words or is_cue(token, "movement", "plain", "filler", "and", "pronoun.collective")


_LABEL = 14
"""Tokens of an occasion at the most."""
