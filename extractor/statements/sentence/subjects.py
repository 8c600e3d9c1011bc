"""Who a sentence speaks of: names, numbers of recipients, pronouns; and who gives."""

from dataclasses import replace

from extractor.mention import (
    BodyMention,
    CountMention,
    CueMention,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.statements.cursor import (
    OPENING,
    at,
    closing,
    is_cue,
    is_mark,
    listed_words,
    receives,
)
from extractor.statements.draft import Tally, TotalDraft
from extractor.statements.phrase.givers import committee
from extractor.statements.phrase.recipients import listed
from extractor.statements.phrase.tallies import tally_list, tally_of
from extractor.statements.sentence.clause import (
    Clause,
    award_ahead,
    gets_award,
    gives,
    receives_soon,
)
from extractor.statements.sentence.stated_totals import labelled_total, of_sentence, states_total


def read_tally(clause: Clause, _: CountMention) -> None:
    """A number of recipients: the subject of what follows, a stated total, or neither."""
    tallies, end = tally_list(clause.tokens, clause.index, bare=False, subject=True)
    if not tallies:
        _read_lone(clause)
        return
    if _names_them(clause, tallies, end):
        return
    if _is_object(clause):
        clause.index = end
        return
    if is_mark(at(clause.tokens, end), OPENING) and is_cue(at(clause.tokens, end + 1), "including"):
        end = closing(clause.tokens, end) + 1
    if states_total(clause, end):
        covers = of_sentence(clause, tallies)
        told = (tally for tally in tallies if tally.value is not None)
        clause.totals.extend(TotalDraft(tally, tally.span, covers=covers) for tally in told)
        clause.givers = ()
    elif gets_award(clause, end):
        clause.to_class = all(tally.value is None and not tally.percent for tally in tallies)
        clause.tallies, clause.givers = tallies, ()
        clause.subject, clause.own_subject = (), True
        clause.received = False
    elif not clause.above.recipients:
        clause.to_class = clause.to_class or all(tally.value is None for tally in tallies)
    clause.index = end


def _read_lone(clause: Clause) -> None:
    """A number that counts no recipients: a total by its label, or a share of a number before."""
    if labelled := labelled_total(clause):
        clause.totals.append(labelled)
    _share(clause)
    clause.index += 1


def _is_object(clause: Clause) -> bool:
    """ "bà A giúp [40 hộ] vay vốn, được tặng": whom the one spoken of did something for."""
    before = at(clause.tokens, clause.index - 1)
    return (
        bool(clause.subject)
        and isinstance(before, Word)
        and before.span.of(clause.text).lower() not in listed_words("adverbs")
    )


def _names_them(clause: Clause, tallies: tuple[Tally, ...], end: int) -> bool:
    """ "3 tập thể gồm A, B và C được tặng ...": the number and the names are what the sentence speaks of."""
    while isinstance(at(clause.tokens, end), Word) and end - clause.index < _MODIFIED:
        end += 1
    if not is_cue(at(clause.tokens, end), "including", "receive.has"):
        return False
    start = end + 1 + is_mark(at(clause.tokens, end + 1), ":")
    recipients, stop = listed(clause.tokens, start, clause.text)
    if not recipients or not gets_award(clause, stop):
        return False
    some = is_cue(at(clause.tokens, end), "including.some")
    if len(tallies) == 1 and not some:
        tallies = (replace(tallies[0], listed=len(recipients)),)
    clause.tallies, clause.beside, clause.givers = tallies, recipients, ()
    clause.subject, clause.own_subject, clause.received, clause.index = (), True, False, stop
    return True


_MODIFIED = 6
"""Tokens up to "là" at the most: "ba kỹ sư trẻ của nhà máy là"."""


def _share(clause: Clause) -> None:
    """ "lần lượt được tặng 3 và 2 Bằng khen": the numbers before the last one."""
    token = clause.tokens[clause.index]
    if clause.shares is not None and isinstance(token, CountMention) and token.value is not None:
        clause.shares.append(tally_of(token))


def read_times(clause: Clause, token: TimesMention) -> None:
    """ "02 lần được ... tặng", "ba năm liền 2022, 2023 đạt": how often, told before the award."""
    comma = is_mark(at(clause.tokens, clause.index + 1), ",")
    clause.index += 1 + (comma and isinstance(at(clause.tokens, clause.index + 2), YearsMention))
    years = at(clause.tokens, clause.index)
    if isinstance(years, YearsMention):
        clause.index += 1
    elif is_mark(years, OPENING) and isinstance(at(clause.tokens, clause.index + 1), YearsMention):
        years = at(clause.tokens, clause.index + 1)
        clause.index = closing(clause.tokens, clause.index) + 1
    if is_mark(at(clause.tokens, clause.index), ",") and isinstance(years, YearsMention):
        clause.index += 1
    if receives_soon(clause) or _often(clause, token, comma=comma):
        clause.pending, clause.pending_years = token, years.years if isinstance(years, YearsMention) else ()


def _often(clause: Clause, token: TimesMention, *, comma: bool) -> bool:
    """ "Nhiều năm liền, ông A được tặng": how often, at the head of the sentence."""
    heads = (
        comma
        and clause.tokens[0] is token
        and isinstance(at(clause.tokens, clause.index + 1), PersonMention | BodyMention)
    )
    return heads and (token.value is None or token.consecutive) and award_ahead(clause, clause.index)


def read_year(clause: Clause, token: YearsMention) -> None:
    """ "Năm 2023, ..." before the award holds for the clause, a span of years does not: that is a period."""
    before = at(clause.tokens, clause.index - 1)
    bound = before is not None and _binds(clause, before)
    if token.labelled and not token.spanned and len(token.years) <= 3 and not bound:
        clause.years = token.years
        clause.opening_years = clause.opening_years if clause.started else token.years
        clause.dated = clause.dated or (clause.index <= _OPENS and is_mark(at(clause.tokens, clause.index + 1), ":"))
        clause.lead = token.span.start if clause.lead < 0 else clause.lead
    clause.index += 1


def _binds(clause: Clause, before: Mention) -> bool:
    """Whether the word before a year makes it no date of the award: the edge of a period ("từ"), or a verb that tells
    more of the one spoken of ("ông A, nghỉ hưu năm 2024, được tặng")."""
    word, after = before.span.of(clause.text).lower(), at(clause.tokens, clause.index + 1)
    passive = isinstance(after, CueMention) and after.name in ("receive", "granted") and not clause.aims
    if word in listed_words("bounds"):
        return not (passive and word in listed_words("reached"))
    return bool(clause.subject) and isinstance(before, Word) and word not in listed_words("dates")


_OPENS = 2
"""Tokens before the years that open a line, at the most: its sign."""


def read_tier(clause: Clause, token: TierMention) -> None:
    """A tier alone: the giver before "tặng", the head of a line, or a common noun for the commune itself."""
    if (
        token.bare
        and not token.rank
        and not clause.givers
        and gives(clause)
        and not is_cue(at(clause.tokens, clause.index - 1), "for")
        and not (_is_owner(clause) and is_cue(at(clause.tokens, clause.index + 1), "commend.passive"))
    ):
        clause.givers = (committee(token.name, token.level),)
    elif is_mark(at(clause.tokens, clause.index + 1), ":"):
        _head_by_tier(clause, token)
    elif _speaks_of_itself(clause, token):
        clause.pronoun, clause.common = True, "collective"
    clause.index += 1


def _speaks_of_itself(clause: Clause, token: TierMention) -> bool:
    """ "xã được tặng" speaks of the commune, "các tập thể của xã được tặng" does not."""
    own = token.level == "commune" and not token.rank and not _is_owner(clause)
    return own and receives(clause.tokens, clause.index + 1)


def _is_owner(clause: Clause) -> bool:
    """ "các tập thể [của xã] được khen thưởng": whose they are."""
    before = at(clause.tokens, clause.index - 1)
    return before is not None and before.span.of(clause.text).lower() == "của"


def _head_by_tier(clause: Clause, token: TierMention) -> None:
    """ "Cấp thành phố:" tells the level of what follows, "Thành phố:" whose it is (ruling 26)."""
    if token.rank:
        clause.level, clause.givers = token.level, ()
    elif token.bare and clause.index <= 2:
        clause.givers = (committee(token.name, token.level),)
