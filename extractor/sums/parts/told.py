"""Parts of a number, as its words tell them, and whether they are meant as all of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.record import RecipientKind
from extractor.span import Span

_NEAR, _CLOSE, _TENTH, _QUARTER = 0.02, 0.05, 0.1, 0.25
_LITTLE, _THREE, _PAIR = 3, 3, 2


@dataclass(frozen=True, slots=True)
class One:
    """One part. `span`: where it stands, `at`: where its number does, both in characters behind the whole.

    `shares`: it is a unit, sector, or grade. `free`: its label is of no known sort. `rest`: "còn lại" stands before it.
    `overlaps`: those that it counts may be of another part too.
    """

    number: int
    span: Span
    at: int
    label: str = ""
    year: str = ""
    kind: RecipientKind = ""
    sex: str = ""
    shares: bool = False
    free: bool = False
    rest: bool = False
    overlaps: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What leads to the parts. `whole`: it claims that they are all, `some`: that they are a few. `bare`: nothing but a
    stop or a comma leads to them. `divided`: that they divide the number by something: "phân theo khối". `exact`: only
    their sum can vouch for them."""

    whole: bool = True
    some: bool = False
    bare: bool = False
    divided: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The parts of one number. `full`: they leave nothing out by themselves: both sexes, years that follow each other,
    the rest."""

    parts: tuple[One, ...]
    claim: Claim
    full: bool = False

    @property
    def labels(self) -> frozenset[str]:
        """What tells the parts apart."""
        return frozenset(one.label for one in self.parts)

    @property
    def is_certain(self) -> bool:
        """Whether they are several, and leave nothing out."""
        divided = self.claim.divided and not any(one.free for one in self.parts)
        return (self.full or divided) and len(self.parts) >= _THREE

    @property
    def sum(self) -> int:
        """What they add up to."""
        return sum(one.number for one in self.parts)

    def breaks_down(self, count: int) -> bool:
        """Whether they are surely parts of that number: all of it, or meant as all of it."""
        if self.claim.exact:
            return self.sum == count and len(self.parts) >= _THREE
        return self.sum == count or self.differs_from(count)

    def differs_from(self, count: int) -> bool:
        """Whether they are meant as all of the count, and are a little more or less than it."""
        gap = abs(self.sum - count)
        if gap == 0 or gap > max(_LITTLE, count * (_TENTH if self.is_certain else _NEAR)) or gap > count * _QUARTER:
            return False
        if self.full:
            return True
        if any(one.free for one in self.parts) and not self._is_clear(gap, count):
            return False
        if self.sum > count or (self.claim.whole and not self.claim.some):
            return True
        if all(one.shares for one in self.parts) and not self.claim.some:
            return len(self.parts) >= _THREE
        return len(self.parts) >= _THREE and gap <= count * (_NEAR if len(self.parts) == _THREE else _CLOSE)

    def _is_clear(self, gap: int, count: int) -> bool:
        """Whether labels of no known sort are so many, and so near to the number, that they are its parts."""
        several = len(self.parts) > _THREE or (len(self.parts) == _THREE and self.claim.whole)
        return several and not self.claim.some and gap <= max(_PAIR, count * _CLOSE)


def told(
    parts: Iterable[One], claim: Claim, kind: RecipientKind, *, alone: bool, proven: Collection[frozenset[str]] = ()
) -> Told | None:
    """The parts of one number of that kind, when nobody can be of two of them; `alone`: no number stands beside it.

    `proven`: labels that leave nothing out elsewhere.
    """
    own = tuple(one for one in parts if one.kind in (kind, "") or not kind or one.kind == kind)
    if len(own) < _PAIR or len({(one.label, one.year, one.kind) for one in own}) < len(own):
        return None
    if not alone and any(not one.kind for one in own):
        return None
    both = sorted(one.sex for one in own) == ["man", "woman"]
    paired = sorted(one.overlaps for one in own) == ["hands", "heads"] or both
    years = [int(one.year[:4]) for one in own if one.year]
    yearly = len(years) == len(own) >= _THREE and all(later - one == 1 for one, later in pairwise(sorted(years)))
    overlapping = any(one.sex or (one.overlaps and not claim.divided) for one in own) and not paired
    if (years and not yearly) or overlapping:
        return None
    found = Told(own, claim, full=paired or yearly or own[-1].rest)
    return replace(found, full=True) if len(own) >= _THREE and found.labels in proven else found
