"""A workplace, body, or hamlet taken apart: what it is called, of what tier, and in which commune it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Literal

import regex

from extractor.consolidate.names import bare, clean
from extractor.folding import fold
from extractor.resources import load_toml
from extractor.units.names import fold_name, kind_of
from extractor.words.rulebook import heads

Tier = Literal["", "commune", "district", "province"]

_TOKEN = regex.compile(r"[\p{L}\p{N}]+(?:[&'’][\p{L}\p{N}]+)*|[,;()/–-]")
_SHORT_KIND = regex.compile(r"(?i)(?<!\w)(p|x|tt|đk|h|q|tx|tp)\.\s*")
_ROMAN = regex.compile(r"[ivx]{1,4}|\p{L}")
_SIGNS = frozenset(",;()/–-")
_NOT_TIERS = {"thị", "tác", "công"}
_LONGEST_CLASS = 12  # words


@dataclass(frozen=True)
class Workplace:
    """`core`: its words, folded, without silent ones and without where it is; `proper`: those behind its class.

    `folded`: all of it; `capital`: its last word is written like a name; `commune`, `district`: keys of their names.
    """

    written: str
    folded: str
    core: str
    proper: str
    capital: bool
    tier: Tier = ""
    commune: str = ""
    district: str = ""

    @property
    def specific(self) -> bool:
        """Whether it is more than a class: a name, a number, or a tier is told."""
        return bool(self.proper or self.tier)

    @cached_property
    def local(self) -> bool:
        """Whether bodies so called stand in every commune."""
        places = (f"{place} " for place in _listed("local_places"))
        return f"{self.core} ".startswith(tuple(places))

    @cached_property
    def office(self) -> bool:
        """Whether it is one of the offices that every commune has."""
        return self.core in _listed("commune_offices")

    @cached_property
    def travels(self) -> bool:
        """Whether it means the same in another commune: "Trường Tiểu học Vân Cẩm", not "Mầm non Hoa Sen"."""
        return bool(self.capital and self.proper) and not (self.local or self._recurs)

    @property
    def _recurs(self) -> bool:
        if self.core.startswith(tuple(_listed("named_once"))):
            return False
        numbers = all(is_number(word) for word in self.proper.split())
        return numbers or self.proper in _listed("recurring_names") or self.proper in _heroes()


@lru_cache(maxsize=65536)
def workplace(text: str) -> Workplace | None:
    """Reads "Trường THCS An Biên, phường Lê Chân"; nothing when no body or hamlet is named."""
    words = _words(text)
    places = tuple(_places(words))
    told = _without_silent([word for word in _outside(words, places) if word not in _SIGNS])
    core = _called(" ".join(map(fold, told)))
    if not core:
        return None
    capital = told[-1][0].isupper() and not clean(text).isupper()
    kind, first = _class_of(core), places[0] if places else None
    proper = core[len(kind) :].strip() if kind or capital else ""
    named = {place.tier: place.key for place in reversed(places)}
    tier = first.tier if first and (first.tier == "commune" or not (first.apart or proper)) else ""
    return Workplace(
        written=clean(text),
        folded=fold(clean(text)),
        core=core,
        proper=proper,
        capital=capital,
        tier=tier,
        commune=named.get("commune", ""),
        district=named.get("district", ""),
    )


@lru_cache(maxsize=65536)
def workplace_in(post: str) -> Workplace | None:
    """The workplace that a post tells: "Hiệu trưởng Trường Mầm non Vân Cẩm"; nothing for "Bí thư Chi bộ"."""
    words = post.split()
    for at in range(1, len(words)):
        place = workplace(" ".join(words[at:])) if _opens_body(" ".join(words[at:])) else None
        if place:
            return place if place.specific and place.core.split()[-1] not in _listed("leaders") else None
    return None


def is_number(word: str) -> bool:
    """Whether a word of a name counts: figures, Roman ones too, or a single letter."""
    return word.isdigit() or _ROMAN.fullmatch(word) is not None


@dataclass(frozen=True, slots=True)
class _Place:
    """A unit told inside a name, and which words tell it; `apart`: behind a comma or a bracket."""

    tier: Tier
    key: str
    start: int
    end: int
    apart: bool


def _words(text: str) -> list[str]:
    """Words and signs, abbreviations written out."""
    plain = _SHORT_KIND.sub(lambda kind: f"{_kind(kind[1])[1]} ", clean(text)).replace(" & ", " và ")
    tokens = _TOKEN.findall(plain.replace(".", " "))
    shouted = plain.isupper()
    return " ".join(_written_out(token, shouted and at > 0) for at, token in enumerate(tokens)).split()


def _written_out(token: str, shouted: bool) -> str:
    """In a text all of capitals, or of small letters, only what is no syllable is an abbreviation."""
    if shouted or token.islower():
        token = token.upper() if not any(letter in "aeiouy" for letter in bare(token)) else token.lower()
    return _abbreviations().get(token, token)


def _places(words: list[str]) -> Iterator[_Place]:
    at = 0
    while at < len(words):
        length, tier = _tier_at(words, at)
        if not tier:
            at += 1
            continue
        end = _name_end(words, at + length)
        name = [word for word in words[at + length : end] if fold(word) not in _listed("silent_marks")]
        yield _Place(tier, fold_name(" ".join(name)), at, end, at > 0 and words[at - 1] in _SIGNS)
        at = end


def _name_end(words: list[str], start: int) -> int:
    return next((at for at in range(start, len(words)) if words[at] in _SIGNS or _tier_at(words, at)[1]), len(words))


def _tier_at(words: list[str], at: int) -> tuple[int, Tier]:
    """How many words name a kind of unit there, and its tier."""
    for length in (2, 1):
        tier = _kind(" ".join(words[at : at + length]))[0] if at + length <= len(words) else ""
        if tier and not _is_part_of_a_word(words, at, length):
            return length, tier
    return 0, ""


def _is_part_of_a_word(words: list[str], at: int, length: int) -> bool:
    """The "xã" of "hợp tác xã" and of "xã hội"."""
    after = fold(words[at + length]) if at + length < len(words) else ""
    return length == 1 and ((at > 0 and fold(words[at - 1]) in _NOT_TIERS) or after == "hội")


def _outside(words: list[str], places: tuple[_Place, ...]) -> list[str]:
    """The words before a text tells what became of it, without those that name a unit."""
    inside = {at for place in places for at in range(place.start, place.end)}
    stop = next((at for at in range(len(words)) if _is_renamed(words, at)), len(words))
    kept = [word for at, word in enumerate(words[:stop]) if at not in inside]
    return [word for word in kept if fold(word) not in _listed("silent_marks")]


def _is_renamed(words: list[str], at: int) -> bool:
    return " ".join(map(fold, words[at : at + 2])) in _listed("renamed")


def _without_silent(words: list[str]) -> list[str]:
    """Without class words that may be left out, "số" before a number, and noughts before it."""
    for opening in _listed("silent_openings"):
        length = len(opening.split())
        if len(words) > length and bare(" ".join(words[:length])) == bare(opening):
            return _without_silent(words[length:])
    for ending in _listed("silent_endings"):
        if fold(" ".join(words)).endswith(f" {ending}"):
            return _without_silent(words[: -len(ending.split())])
    following = [*words[1:], ""][: len(words)]
    pairs = zip(words, following, strict=True)
    kept = [word for word, after in pairs if fold(word) != "số" or not after.isdigit()]
    return [word.lstrip("0") or word for word in kept]


def _called(core: str) -> str:
    return _aliases().get(core, core)


def _class_of(core: str) -> str:
    """The longest class word that the core opens with: "tiểu học" of "tiểu học đồng vông"."""
    words = core.split()
    openings = (" ".join(words[:length]) for length in range(min(len(words), _LONGEST_CLASS), 0, -1))
    return next((opening for opening in openings if opening in _classes()), "")


def _opens_body(text: str) -> bool:
    words = _words(text)
    return bool(_class_of(" ".join(map(fold, words)))) if words else False


@cache
def _kind(word: str) -> tuple[Tier, str]:
    """The tier of a kind of unit, and the kind; single letters stand for one only before a full stop."""
    for tier, rank in (("commune", "commune"), ("district", "district"), ("province", "province")):
        kind = kind_of(word, rank) or kind_of(f"{word}.", rank)  # type: ignore[arg-type]
        if kind:
            return tier, kind  # type: ignore[return-value]
    return "", ""


@cache
def _abbreviations() -> dict[str, str]:
    return {**load_toml("abbreviations.toml")["expand"], **load_toml("identity.toml")["written_out"]}


@cache
def _classes() -> frozenset[str]:
    forms = (form for head in heads() for form in (head.name, *head.forms, *head.bare))
    words = (_without_silent(_words(form)) or _words(form) for form in forms)
    return frozenset(" ".join(map(fold, form)) for form in words) | _listed("commune_offices")


@cache
def _aliases() -> dict[str, str]:
    return {fold(name): fold(other) for name, other in load_toml("identity.toml")["also_called"].items()}


@cache
def _heroes() -> frozenset[str]:
    return frozenset(fold(name) for name in load_toml("names.toml")["not_recipients"])


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load_toml("identity.toml")[group])
