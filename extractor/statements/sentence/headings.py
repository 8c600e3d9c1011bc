"""Lines that name a giver, a level, a year or a kind, and nothing else: what is counted below them is theirs."""

from extractor.folding import fold
from extractor.mention import (
    BodyMention,
    CountMention,
    DecisionMention,
    Giver,
    Mark,
    Mention,
    TierMention,
    Word,
    YearsMention,
)
from extractor.record import Level, RecipientKind
from extractor.statements.cursor import Tokens, at, closing, folded_words, is_cue, is_mark, listed_words
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.sentence.clause import Clause
from extractor.words.phrases import phrase


def alone(clause: Clause) -> tuple[Giver, ...]:
    """The giver that is all a line names: "2. Thủ tướng Chính phủ", "6. UBND huyện Hoa Sen trước đây"."""
    named = _without_brackets(clause.tokens) if _may_head(clause.text) else []
    named = [token for token in named if not isinstance(token, Mark | DecisionMention) and not is_cue(token, "of")]
    named = named[isinstance(at(named, 0), CountMention) :]
    body = at(named, 0)
    rest = (_goes_with_giver(token, clause.text) for token in named[1:])
    return (body.giver,) if isinstance(body, BodyMention) and body.giver and all(rest) else ()


def level_alone(clause: Clause) -> Level:
    """The level that is all a line names: "* Cấp thành phố", "2. Cấp xã (từ 01/7/2025)"."""
    named = _without_brackets(clause.tokens) if _may_head(clause.text) else []
    named = [token for token in named if not isinstance(token, Mark)]
    named = named[isinstance(at(named, 0), CountMention) :]
    while len(named) > 1 and _before_tier(named[0], clause.text):
        named = named[1:]
    tier = at(named, 0)
    return tier.level if len(named) == 1 and isinstance(tier, TierMention) and tier.rank else ""


def year_alone(clause: Clause) -> tuple[str, ...]:
    """The year that is all a line names: "1. Năm học 2021-2022"."""
    named = [token for token in clause.tokens if not isinstance(token, Mark)]
    year = at(named[isinstance(at(named, 0), CountMention) :], 0)
    if not isinstance(year, YearsMention) or year is not named[-1] or len(named) > _YEAR or len(year.years) != 1:
        return ()
    begins = clause.text[year.span.start].isupper() and bool(clause.text[: year.span.start].strip())
    return year.years if begins else ()


_YEAR = 2
"""Tokens of such a line at the most: its number, and the year."""


def kind_alone(clause: Clause) -> RecipientKind:
    """The kind that is all a line names: "1. Tập thể", "2.2. Đối với cá nhân"."""
    told = phrase("totals.toml", "kind_alone").search(fold(clause.text)) if _may_head(clause.text) else None
    return only_kind(clause.text) if told else ""


def _may_head(text: str) -> bool:
    """Whether it is short, and no sentence with a full stop."""
    return len(text) <= _HEADING and not text.rstrip().endswith(".")


def _before_tier(token: Mention, text: str) -> bool:
    """ "Khen [cấp thành phố]", "Hình thức khen thưởng cấp xã"."""
    word = token.span.of(text).lower()
    return is_cue(token, "commend", "plain", "of") or (isinstance(token, Word) and word in listed_words("before_tier"))


def _without_brackets(tokens: Tokens) -> list[Mention]:
    kept: list[Mention] = []
    index = 0
    while index < len(tokens):
        if is_mark(tokens[index], "("):
            index = closing(tokens, index)
        else:
            kept.append(tokens[index])
        index += 1
    return kept


def _goes_with_giver(token: Mention, text: str) -> bool:
    """ "trước đây", "tặng", "khen thưởng": words that name nothing else."""
    word = token.span.of(text).lower()
    return is_cue(token, "give", "commend") or (isinstance(token, Word) and word in listed_words("with_giver"))


_HEADING = 120
"""Characters of a line that heads others as their giver, at the most."""


def announces_list(clause: Clause, place: int) -> bool:
    """ "4 hộ được tặng Giấy khen. Danh sách như sau:": a sentence that only leads to the lines below."""
    words = clause.tokens[place + 1 : -1]
    if not words or not is_mark(clause.tokens[place], ".") or not is_mark(clause.tokens[-1], ":"):
        return False
    said = fold(clause.text[words[0].span.start :]).rstrip(" :")
    noun = next((one for one in folded_words("list_nouns") if said.startswith(one)), "")
    rest = said.removeprefix(noun).strip()
    return rest in folded_words("names_all") or (not rest and bool(noun))
