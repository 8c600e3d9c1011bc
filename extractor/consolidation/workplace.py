"""A workplace, body, or hamlet taken apart: what it is called, of what tier, and in which commune it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from extractor.consolidation.lists import listed, opens_with, paired
from extractor.consolidation.located import Located, Tier, located
from extractor.consolidation.names import bare, clean
from extractor.consolidation.wording import SIGNS, is_number, words_of
from extractor.folding import fold
from extractor.resources import load_toml
from extractor.words.rulebook import heads

_LONGEST_CLASS = 12  # words


@dataclass(frozen=True)
class Workplace:
    """`core`: its words, folded, without silent ones and without where it is; `proper`: those behind its class.

    `folded`: all of it; `capital`: its last word is written like a name; `commune`, `district`: keys of their names;
    `inner`: a body inside it was told, the cell of a school.
    """

    written: str
    folded: str
    core: str
    proper: str
    capital: bool
    tier: Tier = ""
    commune: str = ""
    district: str = ""
    inner: bool = False

    @property
    def specific(self) -> bool:
        """Whether it is more than a class: a name, a number, or a tier is told."""
        return bool(self.proper or self.tier)

    @cached_property
    def local(self) -> bool:
        """Whether bodies so called stand in every commune."""
        return bool(opens_with(self.core, "local_places"))

    @cached_property
    def office(self) -> bool:
        """Whether it is one of the offices that every commune has."""
        return self.core in listed("commune_offices")

    @cached_property
    def travels(self) -> bool:
        """Whether it means the same in another commune: "Trường Tiểu học Vân Cẩm", not "Mầm non Hoa Sen"."""
        if opens_with(self.core, "of_the_city") and not self.tier:
            return True
        return bool(self.capital and self.proper) and not (self.local or self._recurs)

    @property
    def _recurs(self) -> bool:
        if opens_with(self.core, "named_once"):
            return False
        numbers = all(is_number(word) for word in self.proper.split())
        return numbers or self.proper in listed("recurring_names") or self.proper in _heroes()


Asked = tuple[str, bool, str]
"""What a workplace is read of, as `workplace` is given it."""
KNOWN: dict[Asked, Workplace | None] = {}
"""What has been read; `extractor.consolidation.remembered` keeps it for later runs."""
MOST = 4096


def workplace(text: str, person: bool = False, province: str = "") -> Workplace | None:
    """Reads "Trường THCS An Biên, phường Lê Chân"; nothing when no body or hamlet is named.

    A `person` of a body inside another, as the cell of a school, works at the school. `province`: the code of the one
    whose communes are known by their names alone; the board's own city without it.
    """
    asked = (text, person, province)
    if asked not in KNOWN:
        if len(KNOWN) >= MOST:
            KNOWN.clear()
        KNOWN[asked] = _read(*asked)
    return KNOWN[asked]


def _read(text: str, person: bool, province: str) -> Workplace | None:
    words = words_of(text)
    units = tuple(located(words, province))
    outside = _without_silent(_outside(words, units))
    told = _host(outside) if person else outside
    core = paired("also_called").get(_core(told), _core(told))
    if not core:
        return None
    capital = told[-1][0].isupper() and not clean(text).isupper()
    kind, named = class_of(core), {unit.tier: unit.key for unit in reversed(units)}
    proper = core[len(kind) :].strip() if kind or capital else ""
    return Workplace(
        written=clean(text),
        folded=fold(clean(text)),
        core=core,
        proper=proper,
        capital=capital,
        tier=_tier(units, bool(proper)),
        commune=named.get("commune", ""),
        district=named.get("district", ""),
        inner=told != outside,
    )


@lru_cache(maxsize=4096)
def workplace_in(post: str, province: str = "") -> Workplace | None:
    """The workplace that a post tells: "Hiệu trưởng Trường Mầm non Vân Cẩm"; nothing for "Bí thư Chi bộ"."""
    words = post.split()
    tails = (" ".join(words[at:]) for at in range(1, len(words)))
    classed = (tail for tail in tails if class_of(_core(words_of(tail))))
    place = next(filter(None, (workplace(tail, True, province) for tail in classed)), None)
    if place is None or not place.specific or place.core.split()[-1] in listed("leaders"):
        return None
    return place


def class_of(core: str) -> str:
    """The longest class word that a core opens with: "tiểu học" of "tiểu học đồng vông"."""
    words = core.split()
    openings = (" ".join(words[:length]) for length in range(min(len(words), _LONGEST_CLASS), 0, -1))
    return next((opening for opening in openings if opening in _classes()), "")


def _core(words: Sequence[str]) -> str:
    return " ".join(map(fold, words))


def _tier(units: Sequence[Located], proper: bool) -> Tier:
    """The tier of the unit told first; of a school's district and city it is none."""
    first = units[0] if units else None
    return first.tier if first and (first.tier == "commune" or not (first.apart or proper)) else ""


def _outside(words: Sequence[str], units: Sequence[Located]) -> list[str]:
    """The words before a text tells what became of it, without those that name a unit, and without signs."""
    folded = list(map(fold, words))
    inside = {at for unit in units for at in range(unit.start, unit.end)}
    renamed = (at for at in range(len(words)) if " ".join(folded[at : at + 2]) in listed("renamed"))
    kept = [at for at in range(next(renamed, len(words))) if at not in inside and words[at] not in SIGNS]
    return [words[at] for at in kept if folded[at] not in listed("silent_marks")]


def _without_silent(words: Sequence[str]) -> list[str]:
    """Without class words that may be left out, words before a number, and noughts before it."""
    kept = [word for word in words if fold(word) not in listed("silent_words")]
    while (start := _silent_start(kept)) or (end := _silent_end(kept)):
        kept = kept[start:] if start else kept[:-end]
    following = [*kept[1:], ""][: len(kept)]
    pairs = zip(kept, following, strict=True)
    told = (word for word, after in pairs if not (after.isdigit() and fold(word) in listed("number_words")))
    return [word.lstrip("0") or word for word in told]


def _silent_start(words: Sequence[str]) -> int:
    """How many words at the start may be left out; slips of the pen in them count as well."""
    core = bare(_core(words))
    return next((length for opening, length in _silent_openings() if core.startswith(opening)), 0)


def _silent_end(words: Sequence[str]) -> int:
    return next((len(one.split()) for one in listed("silent_endings") if _core(words).endswith(f" {one}")), 0)


def _host(words: list[str]) -> list[str]:
    """What a body stands in: the school of "Chi bộ Trường THCS Bạch Liên"."""
    if not opens_with(_core(words), "inner_bodies"):
        return words
    start = next((at for at in range(1, len(words)) if opens_with(_core(words[at:]), "hosts")), 0)
    return _without_silent(words[start:])


@cache
def _silent_openings() -> tuple[tuple[str, int], ...]:
    """Each with the space behind it, and how many words it has."""
    return tuple((f"{bare(opening)} ", len(opening.split())) for opening in listed("silent_openings"))


@cache
def _classes() -> frozenset[str]:
    forms = (form for head in heads() for form in (head.name, *head.forms, *head.bare))
    words = (_without_silent(words_of(form)) for form in forms)
    return frozenset(map(_core, words)) | frozenset(listed("commune_offices")) - {""}


@cache
def _heroes() -> frozenset[str]:
    return frozenset(fold(name) for name in load_toml("names.toml")["not_recipients"])
