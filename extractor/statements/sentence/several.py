"""Several persons or bodies meant together (ruling 20): "cả hai", "hai anh", "mỗi người" behind "anh A và anh B"."""

from dataclasses import replace

from extractor.folding import fold
from extractor.mentions.numbers import value_of_words
from extractor.span import Span
from extractor.statements.cursor import is_cue, is_mark, listed_words
from extractor.statements.draft import Recipient, Tally
from extractor.statements.sentence.clause import Clause
from extractor.statements.sentence.recall import Named, groups_in, may_mean


def together(clause: Clause, number: int, noun: str = "") -> tuple[Recipient, ...]:
    """The last ones named together who are so many; else all persons named so far, where they are so many; or none.
    `noun` must be able to mean each of them."""
    groups = _groups(clause)
    last = next((group for group in reversed(groups) if len(group) == number and _are_persons(group)), None)
    persons = {one.name: one for group in groups for one in group if one.kind != "collective"}
    found = tuple(replace(one, kind="individual") for one in last or persons.values())
    fit = len(found) == number and (noun not in listed_words("persons") or all(may_mean(noun, one) for one in found))
    return found if fit else ()


def _groups(clause: Clause) -> list[tuple[Recipient, ...]]:
    above = [group for block in clause.above.spoken if isinstance(block, Named) for group in block.groups]
    return [*above, *groups_in(clause.tokens[: clause.index], clause.text)]


def _are_persons(group: tuple[Recipient, ...]) -> bool:
    return all(one.kind != "collective" for one in group)


def all_of_them(clause: Clause, award: Span) -> tuple[Recipient, ...]:
    """Whom "mỗi người" means before an award, in its sentence: the last persons named together."""
    before = [place for place, token in enumerate(clause.tokens) if token.span.end <= award.start]
    start = next((place for place in reversed(before) if is_mark(clause.tokens[place], ".!?")), 0)
    if not any(is_cue(clause.tokens[place], "each") for place in before if place >= start):
        return ()
    several = (group for group in reversed(_groups(clause)) if len(group) > 1 and _are_persons(group))
    return next(several, ())


def both(clause: Clause, word: str) -> tuple[Recipient, ...]:
    """Whom "cả hai", "cả ba" means."""
    return together(clause, number_of(word))


def number_of(word: str) -> int:
    """How many "cả hai" are."""
    return value_of_words(fold(word).split()[1]) or 0


def counted_again(clause: Clause, tallies: tuple[Tally, ...]) -> tuple[Recipient, ...]:
    """Whom "hai anh", "cả 3 em" means: a number of those named before, by a noun that stands for them."""
    tally = tallies[0] if len(tallies) == 1 else None
    if tally is None or tally.value is None or not 1 < tally.value <= _MANY or tally.qualifier != "exact":
        return ()
    return together(clause, tally.value, tally.noun) if tally.noun in listed_words("called_again") else ()


_MANY = 5
"""As many as are meant by a pronoun at the most."""
