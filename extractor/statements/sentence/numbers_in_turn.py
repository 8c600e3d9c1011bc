"""Numbers told in turn behind an award: "Số người đạt A của Trường B, Trường C [lần lượt là 4 và 7]"."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.mention import AwardMention, BodyMention, CountMention, YearsMention
from extractor.span import Span
from extractor.statements.cursor import at, ends_sentence, is_cue, is_mark
from extractor.statements.draft import AwardPhrase, Part
from extractor.statements.phrase.tallies import tally_of
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.mentioned import is_bare
from extractor.words import rulebook

_Counts = tuple[CountMention, ...]


def with_numbers_in_turn(clause: Clause, phrase: AwardPhrase) -> AwardPhrase:
    """The phrase with a number for each year, or for each house whose people have the title; the clause moves on."""
    if not is_bare(replace(phrase, times=None)) or (cue := _cue(clause)) < 0:
        return phrase
    counts, end = _counts(clause, cue + 1)
    parts = _parts(clause, phrase, cue, counts)
    if not parts:
        return phrase
    clause.index, clause.shares, clause.to_class = end, None, False
    return replace(phrase, times=None, years=(), parts=parts)


def _cue(clause: Clause) -> int:
    """The place of "lần lượt" in the rest of the sentence; -1 where another award stands before it, or none does."""
    place = clause.index
    while not ends_sentence(clause.tokens, place) and not is_mark(clause.tokens[place], ";"):
        if is_cue(clause.tokens[place], "respectively"):
            return place
        if isinstance(clause.tokens[place], AwardMention | CountMention):
            return -1
        place += 1
    return -1


def _counts(clause: Clause, place: int) -> tuple[_Counts, int]:
    """The numbers behind "là" or a colon, and the place behind them."""
    found: list[CountMention] = []
    place += is_cue(at(clause.tokens, place), "receive.has", "receive", "for") or is_mark(at(clause.tokens, place), ":")
    while isinstance(token := at(clause.tokens, place), CountMention) and token.value is not None:
        found.append(token)
        place += 1
        if not (is_mark(at(clause.tokens, place), ",") or is_cue(at(clause.tokens, place), "and")):
            return tuple(found), place
        place += 1
    return (), place


def _parts(clause: Clause, phrase: AwardPhrase, cue: int, counts: _Counts) -> tuple[Part, ...]:
    """One for each number, where as many years or houses are told before."""
    if len(counts) < _SEVERAL:
        return ()
    kind = counts[-1].kind
    start = clause.tokens[cue].span.start
    tallies = [replace(tally_of(count), kind=count.kind or kind) for count in counts]
    spans = [Span(start, count.span.end) for count in counts]
    years = phrase.years or _years(clause, cue)
    if len(years) == len(counts):
        told = zip(tallies, spans, years, strict=True)
        return tuple(Part(tally, span, years=(year,)) for tally, span, year in told)
    houses = _houses(clause, cue)
    of_people = "collective" not in rulebook.awards()[phrase.award.code].recipients
    if len(houses) != len(counts) or not of_people:
        return ()
    return tuple(Part(tally, span, label=True) for tally, span in zip(tallies, spans, strict=True))


_SEVERAL = 2


def _years(clause: Clause, cue: int) -> Sequence[str]:
    """The years told in the sentence up to `cue`."""
    start = next((place for place in reversed(range(cue)) if is_mark(clause.tokens[place], ".;")), 0)
    told = (token for token in clause.tokens[start:cue] if isinstance(token, YearsMention))
    return [year for token in told for year in token.years]


def _houses(clause: Clause, cue: int) -> Sequence[BodyMention]:
    behind = clause.tokens[clause.index : cue]
    return [token for token in behind if isinstance(token, BodyMention) and token.receives and token.proper]
