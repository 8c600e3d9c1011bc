"""A tier told alone: who gives, whose a line is, or the level of what it tells."""

from extractor.mention import (
    Giver,
    TierMention,
    Word,
)
from extractor.statements.cursor import (
    at,
    is_cue,
    is_mark,
    is_word,
    listed_words,
    receives,
)
from extractor.statements.phrase.givers import co_givers, committee
from extractor.statements.sentence.clause import (
    Clause,
    award_ahead,
    gives,
)


def read_tier(clause: Clause, token: TierMention) -> None:
    """A tier alone: the giver before "tặng", the head of a line, or a common noun for the commune itself."""
    if (
        token.bare
        and not token.rank
        and not clause.givers
        and gives(clause)
        and not is_cue(at(clause.tokens, clause.index - 1), "for", "receive.has")  # "từ khi có phường, UBND tặng"
        and not (_is_owner(clause) and is_cue(at(clause.tokens, clause.index + 1), "commend.passive"))
    ):
        clause.givers, end = _with_others(clause, token)
        clause.index = end - 1
    elif is_mark(at(clause.tokens, clause.index + 1), ":"):
        _head_by_tier(clause, token)
    elif _ranks_statement(clause, token):
        clause.level, clause.ranked = token.level, True
    elif _speaks_of_itself(clause, token):
        clause.pronoun, clause.common = True, "collective"
    clause.index += 1


def _with_others(clause: Clause, token: TierMention) -> tuple[tuple[Giver, ...], int]:
    """ "được [tỉnh, huyện] tặng": the giver with those that share its verb, and the place behind them."""
    passive = is_cue(at(clause.tokens, clause.index - 1), "receive", "granted")
    found, end = co_givers(clause.tokens, clause.index) if passive else ((), 0)
    verb = is_cue(at(clause.tokens, end), "give")
    return (found, end) if len(found) > 1 and verb else ((committee(token.name, token.level),), clause.index + 1)


def _ranks_statement(clause: Clause, token: TierMention) -> bool:
    """ "Ở cấp huyện có 30 tập thể được tặng": the level of what the statement tells."""
    before = at(clause.tokens, clause.index - 1)
    opens = is_word(before, clause.text, "at_home")
    return token.rank and opens and not clause.level and award_ahead(clause, clause.index)


def _speaks_of_itself(clause: Clause, token: TierMention) -> bool:
    """ "xã được tặng" speaks of the commune, "các tập thể của xã được tặng", "toàn xã có" do not."""
    own = token.level == "commune" and not token.rank and not (_is_owner(clause) or _is_place(clause))
    return own and receives(clause.tokens, clause.index + 1)


def _is_owner(clause: Clause) -> bool:
    """ "các tập thể [của xã] được khen thưởng": whose they are."""
    before = at(clause.tokens, clause.index - 1)
    return before is not None and before.span.of(clause.text).lower() == "của"


def _is_place(clause: Clause) -> bool:
    """ "[toàn] xã có", "[trên địa bàn] phường có": all who are there."""
    before = at(clause.tokens, clause.index - 1)
    return before is not None and before.span.of(clause.text).lower() in listed_words("all_over")


def _head_by_tier(clause: Clause, token: TierMention) -> None:
    """ "Cấp thành phố:" tells the level of what follows, "Thành phố:" whose it is (ruling 26)."""
    if token.rank:
        clause.level, clause.givers = token.level, ()
    elif token.bare and clause.index <= 2 and not _ends_noun(clause):
        clause.givers = (committee(token.name, token.level),)


def _ends_noun(clause: Clause) -> bool:
    """ "LLVT [xã]:": a word before it that it belongs to; "b. Xã:" and "Khen xã:" stand alone."""
    before = at(clause.tokens, clause.index - 1) if clause.index else None
    noun = before.span.of(clause.text) if isinstance(before, Word) else ""
    return len(noun) > 1 and noun.isalpha() and noun.lower() not in listed_words("before_tier")
