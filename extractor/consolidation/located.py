"""The units that a body's name tells: "phường Lê Chân" behind a school's, "xã" in "Công an xã"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extractor.consolidation.lists import listed
from extractor.consolidation.wording import SIGNS
from extractor.folding import fold
from extractor.units.names import fold_name, kind_of
from extractor.units.registry import Units

Tier = Literal["", "commune", "district", "province"]
_LONGEST_NAME = 5  # words


@dataclass(frozen=True, slots=True)
class Located:
    """A unit told among words, and which of them tell it; `apart`: behind a sign. `key` is its name, if told."""

    tier: Tier
    key: str
    start: int
    end: int
    apart: bool


def located(words: Sequence[str], province: str = "") -> Iterator[Located]:
    """Each unit told by its kind, and a commune told behind a sign by its name alone, as known in that province."""
    at = 0
    while at < len(words):
        found = _by_kind(words, at) or _by_name(words, at, province)
        if found:
            yield found
        at = found.end if found else at + 1


def _by_kind(words: Sequence[str], at: int) -> Located | None:
    length, tier = _kind_at(words, at)
    if not tier:
        return None
    end = next((end for end in range(at + length, len(words)) if _ends_name(words, end)), len(words))
    name = [word for word in words[at + length : end] if fold(word) not in listed("silent_marks")]
    return Located(tier, fold_name(" ".join(name)), at, end, at > 0 and words[at - 1] in SIGNS)


def _ends_name(words: Sequence[str], at: int) -> bool:
    return (
        words[at] in SIGNS
        or bool(_kind_at(words, at)[1])
        or " ".join(map(fold, words[at : at + 2])) in listed("renamed")
    )


def _by_name(words: Sequence[str], at: int, province: str) -> Located | None:
    """ "Trường THCS Thuận Thiên, Kiến Thụy": all between two signs is a commune's name."""
    if at == 0 or words[at - 1] not in SIGNS or words[at] in SIGNS:
        return None
    end = next((end for end in range(at, len(words)) if words[end] in SIGNS), len(words))
    name = " ".join(words[at:end])
    known = end - at <= _LONGEST_NAME and Units.of_province(province).knows(name, anywhere=True)
    return Located("commune", fold_name(name), at, end, True) if known else None


def _kind_at(words: Sequence[str], at: int) -> tuple[int, Tier]:
    """How many words name a kind of unit there, and its tier."""
    for length in (2, 1):
        tier = _tier(" ".join(words[at : at + length])) if at + length <= len(words) else ""
        if tier and not _is_part_of_a_word(words, at, length):
            return length, tier
    return 0, ""


def _is_part_of_a_word(words: Sequence[str], at: int, length: int) -> bool:
    """The "xã" of "hợp tác xã" and of "xã hội"."""
    before = fold(words[at - 1]) if at else ""
    after = fold(words[at + length]) if at + length < len(words) else ""
    return length == 1 and (before in listed("no_kind_behind") or after in listed("no_kind_before"))


@cache
def _tier(word: str) -> Tier:
    """The tier of a kind of unit; of single letters a capital P alone is one."""
    if len(word) < 2 and word != "P":
        return ""
    ranks: tuple[Literal["commune", "district", "province"], ...] = ("commune", "district", "province")
    return next((rank for rank in ranks if kind_of(word, rank)), "")
