"""Award rows of one recipient's name, gathered by what they tell of the recipient besides."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.consolidation.places import Site
from extractor.consolidation.posts import learns, post_key
from extractor.consolidation.workplace import workplace, workplace_in
from extractor.record import Award
from extractor.units.registry import Units

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Rows that tell the same of a recipient; without a `site` what they have is a `home` and perhaps a `post`."""

    home: str
    post: str
    site: Site | None
    rows: tuple[Award, ...]
    pupil: bool = False

    @property
    def key(self) -> Key:
        """The same whatever else was reported, and another for every mention of a name."""
        return _key(self.site, self.home, self.post, self.pupil)

    @property
    def posts(self) -> frozenset[str]:
        """Every post told, as `post_key` has it."""
        return frozenset(post_key(row.recipient_role) for row in self.rows) - {""}

    @property
    def decisions(self) -> frozenset[Key]:
        """Decisions with number and date, each with what it gave."""
        told = ((row.award_code, row.decision_no, row.decision_date) for row in self.rows)
        return frozenset(key for key in told if all(key))


def mentions(rows: Iterable[Award]) -> list[Mention]:
    """What is told of one name, in a fixed order: rows of one place are one mention, and rows of one post without."""
    gathered: dict[Key, list[Award]] = defaultdict(list)
    for row in rows:
        post = post_key(row.recipient_role)
        gathered[_key(site_of(row), home_of(row), post, learns(post))].append(row)
    return [_mention(gathered[key]) for key in sorted(gathered)]


def site_of(row: Award) -> Site | None:
    """Where the recipient is at home, a post that tells a workplace included: a body is a place itself."""
    if row.recipient_kind == "collective":
        return _site(row.recipient_name, "", home_of(row), True)
    return _site(row.recipient_unit, "" if row.recipient_unit else row.recipient_role, home_of(row), False)


@lru_cache(maxsize=4096)
def _site(name: str, post: str, home: str, body: bool) -> Site | None:
    province = Units.around(home).province_code
    place = workplace(name, not body, province) if name else workplace_in(post, province)
    return Site(place, home, body) if place else None


def home_of(row: Award) -> str:
    """The reporting unit, or the report where the unit is not known."""
    return row.unit_code or row.report_id


def _key(site: Site | None, home: str, post: str, pupil: bool) -> Key:
    return (*site.key, *(["pupil"] if pupil else []), "placed") if site else (home, post)


def _mention(rows: Sequence[Award]) -> Mention:
    site, post = site_of(rows[0]), post_key(rows[0].recipient_role)
    return Mention(home_of(rows[0]), "" if site else post, site, tuple(rows), learns(post))
