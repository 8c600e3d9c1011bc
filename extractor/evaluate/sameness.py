"""When a value read is the value of the gold. Names are compared blind to case, accents, and abbreviations."""

import re
from functools import cache, lru_cache

from extractor.evaluate.gold import GoldAward
from extractor.folding import without_accents
from extractor.outputs.tables import cell
from extractor.record import Award
from extractor.resources import load_toml

_NAMES = ("authority_name", "recipient_name", "recipient_unit")
_SHORTEST_SHARED_NAME = 3  # words; below it a name that opens like another may be another body


def same(column: str, gold: GoldAward, award: Award) -> bool:
    """Whether `award` has that column right."""
    if column in gold.optional_fields:
        return True
    if column in _NAMES:
        return _same_name(column, gold, award)
    if column == "years":
        return _years(gold.years) == _years(award.years.replace("–", "-").replace(" ", ""))
    return value(gold, column) == value(award, column)


def value(row: GoldAward | Award, column: str) -> str:
    """A column as text; `is_part` of an award read is whether it breaks another down."""
    if column == "is_part" and isinstance(row, Award):
        return cell(bool(row.part_of))
    return cell(getattr(row, column))


@lru_cache(maxsize=65536)
def blind(name: str) -> str:
    """A name without case, accents, and punctuation, the usual abbreviations written out."""
    text = without_accents(name.casefold())
    for pattern, full in _expansions():
        text = pattern.sub(full, text)
    return re.sub(r"[^0-9a-z]+", " ", text).strip()


def _same_name(column: str, gold: GoldAward, award: Award) -> bool:
    told = (value(gold, column), *gold.alternatives.get(column, ()))
    wanted, found = {blind(name) for name in told}, blind(value(award, column))
    if column == "authority_name":
        return any(_near(_bare_authority(found), _bare_authority(name)) for name in wanted)
    if column == "recipient_unit":
        return _bare_unit(found) in {_bare_unit(name) for name in wanted}
    return found in wanted


def _near(one: str, other: str) -> bool:
    """Equal, or one goes on with a place: "uy ban nhan dan tinh", "uy ban nhan dan tinh x"."""
    shorter, longer = sorted((one, other), key=lambda name: len(name.split()))
    return one == other or (len(shorter.split()) >= _SHORTEST_SHARED_NAME and longer.startswith(f"{shorter} "))


def _bare_authority(name: str) -> str:
    return _trimmed("authority_opening", _trimmed("authority_end", name))


def _bare_unit(name: str) -> str:
    return _trimmed("unit_opening", name)


def _trimmed(what: str, name: str) -> str:
    return re.sub(load_toml("evaluate.toml")["trimmed"][what], "", name)


def _years(text: str) -> set[str]:
    return set(filter(None, text.split(";")))


@cache
def _expansions() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(one["pattern"]), one["full"]) for one in load_toml("evaluate.toml")["expansion"])
