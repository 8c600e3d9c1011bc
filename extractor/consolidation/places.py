"""Whether two workplaces, bodies, or hamlets are one, and by which rule."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from rapidfuzz.distance import Levenshtein

from extractor.consolidation.communes import commune, is_ambiguous
from extractor.consolidation.names import bare
from extractor.consolidation.wording import is_number
from extractor.consolidation.workplace import Workplace, class_of
from extractor.reading.syllables import is_syllable

Rule = Literal[
    "place", "wording", "inner", "slip", "renamed", "commune_left_out", "travels", "offices",
    "decision", "only_one", "no_place",
    "number", "other_place", "tier", "commune", "elsewhere", "post", "pupil", "units", "several", "accents",
]  # fmt: skip
_SLIP = 2  # letters that a recogniser or a typist may get wrong in one word that is none


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two mentions are of one recipient, and the rule that says so."""

    same: bool
    rule: Rule


@dataclass(frozen=True)
class Site:
    """A workplace as the report of one unit tells it; `home` is the unit's code, or the report's id without one.

    `body`: it is the recipient itself, which a person's workplace is not.
    """

    place: Workplace
    home: str
    body: bool = False

    @property
    def known_afar(self) -> bool:
        """Whether a report of another unit may mean the same."""
        return bool(self.place.commune or self.place.district or self.place.travels)

    @cached_property
    def key(self) -> tuple[str, ...]:
        """Sites of one key are one: it says what is told, whatever way it is written."""
        place = self.place
        return (place.core, place.tier, place.commune, place.district, self.home, str(place.travels))


def compare(one: Site, other: Site) -> Verdict:
    """Every pair is told to be one or not; nothing is left open."""
    named = _named_alike(one, other)
    if not named.same or named.rule == "offices":
        return named
    if one.place.tier and other.place.tier and one.place.tier != other.place.tier:
        return Verdict(False, "tier")
    located = _located_alike(one, other)
    return named if located.same and named.rule == "slip" else located


def slip(one: str, other: str) -> bool:
    """Whether two names differ by nothing but slips: words glued, letters that make no syllable, one mark at most.

    Words of the class, as "mầm non", may have more: there is no other class of the same letters.
    """
    words, others = one.split(), other.split()
    if len(words) != len(others):
        return one.replace(" ", "") == other.replace(" ", "")
    differing = [(at, *pair) for at, pair in enumerate(zip(words, others, strict=True)) if pair[0] != pair[1]]
    named = max(len(class_of(core).split()) for core in (one, other))
    renamed = sum(_is_syllable(word) and _is_syllable(second) for at, word, second in differing if at >= named)
    return renamed <= 1 and all(_word_slip(word, second) for _, word, second in differing)


def _word_slip(word: str, other: str) -> bool:
    if is_number(word) or is_number(other):
        return False
    broken = not (_is_syllable(word) and _is_syllable(other))
    return bare(word) == bare(other) or (broken and Levenshtein.distance(word, other, score_cutoff=_SLIP) <= _SLIP)


@lru_cache(maxsize=4096)
def _is_syllable(word: str) -> bool:
    return is_syllable(word)


def _named_alike(one: Site, other: Site) -> Verdict:
    place, second = one.place, other.place
    if place.core == second.core:
        return Verdict(True, _as_written(place, second))
    if one.home == other.home and not place.local and slip(place.core, second.core):
        return Verdict(True, "slip")
    if _passed_through(one, other):
        return Verdict(True, "offices")
    return Verdict(False, "number" if _unnumbered(place.core) == _unnumbered(second.core) else "other_place")


def _passed_through(one: Site, other: Site) -> bool:
    """Two offices of one commune that both are told by its name."""
    offices = one.place.office and other.place.office and not one.body
    return offices and bool(one.place.commune and other.place.commune) and _located_alike(one, other).same


def _located_alike(one: Site, other: Site) -> Verdict:
    """Of two that are called alike: whether they stand in one commune, or are known by their name alone."""
    communes = one.place.commune, other.place.commune
    if all(communes):
        return _one_commune(one, other)
    if _districts_differ(one.place, other.place):
        return Verdict(False, "commune")
    if any(communes):
        named, plain = (one, other) if one.place.commune else (other, one)
        return _commune_left_out(named, plain)
    if one.home == other.home or (one.place.district and one.place.district == other.place.district):
        return Verdict(True, _as_written(one.place, other.place))
    alike = one.place.travels and other.place.travels and not _is_ambiguous(one, other)
    return Verdict(alike, "travels" if alike else "elsewhere")


def _districts_differ(place: Workplace, other: Workplace) -> bool:
    return bool(place.district and other.district) and place.district != other.district


def _one_commune(one: Site, other: Site) -> Verdict:
    first, second = commune(one.place, one.home), commune(other.place, other.home)
    if first.key == second.key:
        return Verdict(first.meets(second), "place" if first.meets(second) else "commune")
    if not (first.known and second.known):
        alike = bare(first.key) == bare(second.key) or Levenshtein.distance(first.key, second.key) == 1
        return Verdict(alike, "slip" if alike else "commune")
    renamed = first.today != second.today and first.meets(second) and not one.body
    return Verdict(renamed, "renamed" if renamed else "commune")


def _commune_left_out(named: Site, plain: Site) -> Verdict:
    """A body that tells no commune is of the reporting one; a school's name may tell it by itself."""
    told = commune(named.place, named.home)
    own = plain.home in told.codes or (not told.known and plain.home == named.home)
    if own and not (plain.body and plain.place.tier and not told.today):
        return Verdict(True, "commune_left_out")
    alike = plain.place.travels and not _is_ambiguous(plain, named)
    return Verdict(alike, "travels" if alike else "commune")


def _is_ambiguous(one: Site, other: Site) -> bool:
    """Whether the name of `one` may mean two places, as seen from either of them."""
    return any(is_ambiguous(one.place.proper, home) for home in (one.home, other.home))


def _as_written(place: Workplace, other: Workplace) -> Rule:
    if place.inner or other.inner:
        return "inner"
    return "place" if place.folded == other.folded else "wording"


@lru_cache(maxsize=4096)
def _unnumbered(core: str) -> tuple[str, ...]:
    return tuple(word for word in core.split() if not is_number(word))
