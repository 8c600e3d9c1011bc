"""Tiers and places that close the name of a giver: "Sở Y tế [tỉnh Lạng Sơn]", "Huyện ủy [Yên Mộc]"."""

from functools import cache

from extractor.folding import fold
from extractor.mentions.persons import listed_names
from extractor.record import Level
from extractor.span import Span
from extractor.units.registry import district_level, is_province
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit
from extractor.words.phrases import phrase
from extractor.words.rulebook import StemRule, TierRule

_NO_PLACES = ("bộ", "ngành", "cơ sở", "toàn quốc")


def tier_of(hit: Hit) -> TierRule:
    """The tier that a hit of the list of tiers names."""
    return _tiers()[hit.key]


@cache
def _tiers() -> dict[str, TierRule]:
    return {tier.name: tier for tier in rulebook.tiers()}


def with_place(line: Lexed, name: str, rule: StemRule, stem: Span) -> tuple[str, Level, int]:
    """The name with the tiers and the place that follow its stem, the level they tell, and where they end."""
    level, end = rule.level, stem.end
    if committee := _committee(line, end):  # "Ban Dân vận [Huyện ủy Yên Mộc]"
        inner = Span(end + 1, end + 1 + len(committee.name))
        told, _, stop = with_place(line, committee.name, committee, inner)
        return f"{name} {told}", committee.level, stop
    if line.folded.startswith(_SEVERAL, end) and (hit := line.at("tier", end + len(_SEVERAL) - 1)):
        return f"{name}{_SEVERAL}{hit.key}", tier_of(hit).level, hit.span.end
    while hit := line.at("tier", end):
        tier = tier_of(hit)
        if tier.name in _NO_PLACES or name.endswith(tier.name):
            break
        name, level, end = f"{name} {tier.name}", tier.level, hit.span.end
        if place := place_behind(line, end):
            level = "district" if district_level(f"{tier.name} {place}") and tier.level != "commune" else level
            return f"{name} {place}", level, end + 1 + len(place)
    if place := _known_place(line, end) or _own_place(line, rule, Span(stem.start, end)):
        level = "district" if _in_district(name, place) else level or "province"
        return f"{name} {place}", level, end + 1 + len(place)
    return name, level, end


_SEVERAL = " các "
"""Before a tier: "UBND các phường", whose level is that of each."""


def _committee(line: Lexed, end: int) -> StemRule | None:
    """The Party committee of a tier whose department the name is of."""
    hit = line.at("stem", end)
    rule = rulebook.stems()[int(hit.key)] if hit else None
    return rule if rule and rule.name.endswith(" ủy") and _bears_tier(rule) else None


def _bears_tier(rule: StemRule) -> bool:
    """ "Huyện ủy", "Tỉnh đoàn": the tier is a part of the name, and only its place is left to tell."""
    return rule.name.endswith((" ủy", " đoàn")) and rule.level in ("province", "district")


def _own_place(line: Lexed, rule: StemRule, stem: Span) -> str:
    """Any place right behind such a name, unless it may be the person who speaks for it: "Bí thư Huyện ủy Lê Hoa"."""
    place = place_behind(line, stem.end) if _bears_tier(rule) else ""
    spoken_for = line.ending("office", stem.start) or line.ending("role", stem.start)
    return "" if spoken_for and fold(place.partition(" ")[0]) in listed_names("families") else place


def _in_district(name: str, place: str) -> bool:
    """ "Thành ủy Chí Linh": of a city that was a district's seat, not a province."""
    return name.startswith("Thành ") and district_level(f"thành phố {place}")


def place_behind(line: Lexed, end: int) -> str:
    """The words with capitals right behind `end`, or nothing."""
    match = phrase("composition.toml", "place").match(line.text, end)
    if not match:
        return ""
    stop = line.cut(Span(end, match.end()))
    return line.text[end + 1 : stop].strip()


def _known_place(line: Lexed, end: int) -> str:
    """A province's or district's bare name right behind a stem ("Sở Y tế Hải Phòng")."""
    words = place_behind(line, end).split()
    names = (" ".join(words[:length]) for length in range(min(len(words), 3), 0, -1))
    return next((name for name in names if is_province(name) or district_level(name)), "")
