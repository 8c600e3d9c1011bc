"""Who a sentence speaks of: names, numbers of recipients, pronouns; and who gives."""

from dataclasses import replace

from extractor.mention import (
    BodyMention,
    CountMention,
    Mention,
    TierMention,
    Word,
    YearsMention,
)
from extractor.statements.cursor import (
    OPENING,
    Tokens,
    at,
    closing,
    is_cue,
    is_mark,
    is_word,
    listed_words,
)
from extractor.statements.draft import Recipient, Tally, TotalDraft
from extractor.statements.phrase.called import past_address
from extractor.statements.phrase.recipients import listed
from extractor.statements.phrase.tallies import tally_list, tally_of
from extractor.statements.phrase.workplaces import employed
from extractor.statements.sentence.clause import (
    Clause,
    award_ahead,
    gets_award,
    grants_them,
)
from extractor.statements.sentence.labelled import labelled_total, total_of_kind
from extractor.statements.sentence.several import counted_again
from extractor.statements.sentence.stated_totals import corrects, labels_sum, of_sentence, states_total


def read_tally(clause: Clause, _: CountMention) -> None:
    """A number of recipients: the subject of what follows, a stated total, or neither."""
    if total := total_of_kind(clause):
        clause.totals.append(total)
        clause.index += 1
    else:
        _read_tallies(clause)


def _read_tallies(clause: Clause) -> None:
    tallies, end = _numbers(clause)
    if not tallies:
        _read_lone(clause)
        return
    if _names_them(clause, tallies, end) or _names_in_brackets(clause, tallies, end):
        return
    if _is_object(clause) or _counts_kin(clause, end) or corrects(clause):
        clause.index = end
        return
    end = _past_house(clause, _past_breakdown(clause.tokens, end))
    if states_total(clause, end):
        covers = of_sentence(clause, tallies)
        told = (tally for tally in tallies if tally.value is not None)
        clause.totals.extend(TotalDraft(tally, tally.span, covers=covers) for tally in told)
        clause.givers = ()
    elif _in_series(clause, end):
        clause.series = (*clause.series, *_of_year(clause, tallies))
    elif gets_award(clause, end):
        _speak_of(clause, tallies)
    elif not clause.above.recipients:
        clause.to_class = clause.to_class or all(tally.value is None for tally in tallies)
    clause.index = end


def _numbers(clause: Clause) -> tuple[tuple[Tally, ...], int]:
    """The numbers of recipients there; none in "Tổng hai khối: 36 tập thể", where the first says what is summed."""
    if labels_sum(clause):
        return (), clause.index
    return tally_list(clause.tokens, clause.index, bare=False, subject=True)


def _past_breakdown(tokens: Tokens, index: int) -> int:
    """Past brackets that break the number down: "12 tập thể (trong đó 3 trường) được tặng"."""
    broken = is_mark(at(tokens, index), OPENING) and is_cue(at(tokens, index + 1), "including")
    return closing(tokens, index) + 1 if broken else index


def _past_house(clause: Clause, index: int) -> int:
    """Past whose those counted are, who get the award: "12 giáo viên [của Trường A] được tặng", "9 hộ [ở xã B] đạt",
    "30 người [ngành y tế] được"."""
    word, house = at(clause.tokens, index), at(clause.tokens, index + 1)
    if _is_sector(clause, word) and gets_award(clause, index + 1):
        return index + 1
    owned = word is not None and word.span.of(clause.text).lower() in {"của", *listed_words("at_home")}
    there = owned and isinstance(house, BodyMention | TierMention)
    return index + 2 if there and gets_award(clause, index + 2) else index


def _is_sector(clause: Clause, token: Mention | None) -> bool:
    """Whether it is a body that is a sector alone: "ngành giáo dục"."""
    words = token.span.of(clause.text).lower().split() if isinstance(token, BodyMention) else [""]
    return words[0] in listed_words("sectors")


def _speak_of(clause: Clause, tallies: tuple[Tally, ...]) -> None:
    """The sentence speaks of those counted, and of those that it has counted in other years."""
    again = counted_again(clause, tallies)
    tallies = _named_before(clause, tallies)
    clause.to_class = all(tally.value is None and not tally.percent for tally in tallies)
    counted = (*clause.series, *_of_year(clause, tallies)) if clause.series else tallies
    clause.tallies = () if again else counted
    clause.series, clause.givers = (), clause.givers if grants_them(clause) else ()
    clause.subject, clause.own_subject = again, True
    clause.received = False


def _named_before(clause: Clause, tallies: tuple[Tally, ...]) -> tuple[Tally, ...]:
    """ "Bà A, ông B và ông C là [hai cá nhân] được tặng": the number with how many are named before it."""
    before = at(clause.tokens, clause.index - 1)
    says = before is not None and before.span.of(clause.text).lower() == "là"
    alike = bool(clause.subject) and {one.kind for one in clause.subject} == {tally.kind for tally in tallies}
    if not says or not alike or len(tallies) > 1 or len(clause.subject) < _TWO:
        return tallies
    clause.beside = tuple(clause.subject)
    return (replace(tallies[0], listed=len(clause.subject)),)


_TWO = 2


def _in_series(clause: Clause, end: int) -> bool:
    """ "Năm 2022 có 14 giáo viên, năm 2023 có 17 giáo viên đạt ...": a number with its year, and the next behind."""
    tokens = clause.tokens
    place = end + (is_mark(at(tokens, end), ",") or is_cue(at(tokens, end), "and"))
    years = at(tokens, place)
    if not clause.years or place == end or not isinstance(years, YearsMention) or not years.labelled:
        return False
    place += 1 + is_cue(at(tokens, place + 1), "receive.has", "filler")
    return isinstance(at(tokens, place), CountMention) and award_ahead(clause, place)


def _of_year(clause: Clause, tallies: tuple[Tally, ...]) -> tuple[Tally, ...]:
    return tuple(replace(tally, years=tally.years or clause.years) for tally in tallies)


def _read_lone(clause: Clause) -> None:
    """A number that counts no recipients: a total by its label, or a share of a number before."""
    if labelled := labelled_total(clause):
        clause.totals.append(labelled)
    _share(clause)
    clause.index += 1


def _is_object(clause: Clause) -> bool:
    """ "bà A giúp [40 hộ] vay vốn, được tặng", "lo việc cho [40 hộ]": whom the one spoken of did something for."""
    before = at(clause.tokens, clause.index - 1)
    before = at(clause.tokens, clause.index - 2) if is_cue(before, "for") else before
    if before is not None and before.span.of(clause.text).lower() == "được":  # "cứu được 2 cháu"
        before = at(clause.tokens, clause.index - 2)
        if before is not None and before.span.of(clause.text).lower() in listed_words("saved"):
            return True
    return (
        bool(clause.subject)
        and isinstance(before, Word)
        and before.span.of(clause.text).lower() not in listed_words("adverbs")
    )


def _counts_kin(clause: Clause, end: int) -> bool:
    """ "hộ ông A có [2 người con] là bộ đội, được tặng": the family of the one spoken of."""
    noun = at(clause.tokens, end)
    kin = is_word(noun, clause.text, "kin")
    told = clause.subject or clause.antecedent or clause.above.recipients
    return kin and bool(told) and _is_aside(clause, end)


def _is_aside(clause: Clause, index: int) -> bool:
    """Whether a comma or bracket parts what stands there from the next verb of receiving."""
    while (token := at(clause.tokens, index)) is not None:
        if is_cue(token, *_RECEIVING) and not is_cue(token, "receive.has"):
            return False
        if is_mark(token, ",;.()"):
            return True
        index += 1
    return True


_RECEIVING = ("receive", "granted", "give", "commend")


def _names_them(clause: Clause, tallies: tuple[Tally, ...], end: int) -> bool:
    """ "3 tập thể gồm A, B và C được tặng ...": the number and the names are what the sentence speaks of."""
    house: BodyMention | None = None
    while end - clause.index < _MODIFIED and (passed := _modifies(at(clause.tokens, end))):
        house = passed if isinstance(passed, BodyMention) else house
        end += 1
    if not (is_cue(at(clause.tokens, end), "including", "receive.has") or is_mark(at(clause.tokens, end), ":")):
        return False
    start = past_address(clause.tokens, end + 1 + is_mark(at(clause.tokens, end + 1), ":"), clause.text)
    recipients, stop = listed(clause.tokens, start, clause.text)
    if not recipients or not gets_award(clause, stop):
        return False
    if house is not None:
        recipients = tuple(employed(one, house) if one.kind == "individual" else one for one in recipients)
    some = is_cue(at(clause.tokens, end), "including.some")
    if len(tallies) == 1 and not some:
        tallies = (replace(tallies[0], listed=len(recipients)),)
    _speak_of_both(clause, tallies, recipients, stop)
    return True


def _names_in_brackets(clause: Clause, tallies: tuple[Tally, ...], end: int) -> bool:
    """ "2 tập thể (Trường A và Trạm B) và 15 cá nhân được tặng ...": the last number before the bracket has names."""
    close = closing(clause.tokens, end) if is_mark(at(clause.tokens, end), OPENING) else end
    recipients, stop = listed(clause.tokens[:close], end + 1, clause.text)
    if not recipients or stop != close or any(one.kind != tallies[-1].kind for one in recipients):
        return False
    stop = close + 1 + is_mark(at(clause.tokens, close + 1), ",")
    stop += is_cue(at(clause.tokens, stop), "and")
    more, after = tally_list(clause.tokens, stop, bare=False, subject=True)
    after = after if more else close + 1
    if not gets_award(clause, after):
        return False
    counted = replace(tallies[-1], listed=len(recipients))
    _speak_of_both(clause, (*tallies[:-1], counted, *more), recipients, after)
    return True


def _speak_of_both(clause: Clause, tallies: tuple[Tally, ...], recipients: tuple[Recipient, ...], end: int) -> None:
    """The sentence speaks of those counted and of those named among them."""
    clause.tallies, clause.beside, clause.givers = tallies, recipients, ()
    clause.subject, clause.own_subject, clause.received, clause.index = (), True, False, end


def _modifies(token: Mention | None) -> Mention | None:
    """A token that tells more of those counted: a word, or where they work ("hai giáo viên của Trường A là")."""
    house = isinstance(token, BodyMention) and token.receives and token.proper
    return token if house or isinstance(token, Word | TierMention) or is_cue(token, "of") else None


_MODIFIED = 6
"""Tokens up to "là" at the most: "ba kỹ sư trẻ của nhà máy là"."""


def _share(clause: Clause) -> None:
    """ "lần lượt được tặng 3 và 2 Bằng khen": the numbers before the last one."""
    token = clause.tokens[clause.index]
    if clause.shares is not None and isinstance(token, CountMention) and token.value is not None:
        clause.shares.append(tally_of(token))
