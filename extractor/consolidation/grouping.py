"""Which mentions of one name are of one recipient. The order of mentions does not matter."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from extractor.consolidation.mentions import Key, Mention
from extractor.consolidation.places import Verdict, compare
from extractor.consolidation.posts import may_be_one

Group = list[Mention]
_Like = Callable[[Mention, Mention], bool]


def grouped(told: Sequence[Mention]) -> list[Group]:
    """Mentions with a place by their places; each of the others to the only group that it fits.

    Where two groups come into question a mention stays by itself.
    """
    if len(told) == 1:
        return [list(told)]
    groups = list(_cliques([one for one in told if one.site], _one_place))
    floating = [one for one in told if not one.site]
    for decided in (_by_decision, _by_unit):
        floating = _settle(groups, floating, decided)
    return groups


def verdict(one: Mention, other: Mention) -> Verdict:
    """What the rules say of two mentions of a name, seen by themselves."""
    if one.pupil != other.pupil and one.posts and other.posts:
        return Verdict(False, "pupil")
    if one.site and other.site:
        return compare(one.site, other.site)
    if one.decisions & other.decisions:
        return Verdict(True, "decision")
    if one.home != other.home:
        return Verdict(False, "units")
    if not _posts_agree(one, [other]):
        return Verdict(False, "post")
    return Verdict(True, "only_one" if one.site or other.site else "no_place")


def _settle(groups: list[Group], floating: list[Mention], fits: Callable[[Mention, Group], bool]) -> list[Mention]:
    """Puts mentions without a place, those with a post first, to the groups that they fit; gives back the others."""
    left = []
    for one in sorted(floating, key=lambda one: (not one.post, one.key)):
        fitting = [group for group in groups if fits(one, group)]
        if len(fitting) == 1:
            fitting[0].append(one)
        elif fits is _by_unit:
            groups.append([one])
        else:
            left.append(one)
    return left


def _by_decision(one: Mention, group: Group) -> bool:
    return any(one.decisions & other.decisions for other in group)


def _by_unit(one: Mention, group: Group) -> bool:
    return _by_decision(one, group) or (any(one.home == other.home for other in group) and _posts_agree(one, group))


def _posts_agree(one: Mention, group: Group) -> bool:
    posts, others = one.posts, {post for other in group for post in other.posts}
    return not posts or not others or any(may_be_one(post, other) for post in posts for other in others)


def _one_place(one: Mention, other: Mention) -> bool:
    return verdict(one, other).same


def _candidates(told: Sequence[Mention]) -> set[tuple[int, int]]:
    """Pairs of places that may be one, which few are: of one unit, of one commune, or of one name that tells enough."""
    near: dict[Key, list[int]] = defaultdict(list)
    called: dict[str, list[int]] = defaultdict(list)
    sites = [(at, one.site) for at, one in enumerate(told) if one.site]
    for at, site in sites:
        near["home", site.home].append(at)
        if site.place.office and site.place.commune:
            near["commune", site.place.commune].append(at)
        called[site.place.core].append(at)
    far = {at for at, site in sites if site.known_afar}
    across = (
        (min(at, one), max(at, one)) for group in called.values() for at in far.intersection(group) for one in group
    )
    inside = (pair for group in near.values() for pair in combinations(group, 2))
    return {(one, other) for pairs in (across, inside) for one, other in pairs if one != other}


def _cliques(told: Sequence[Mention], alike: _Like) -> Iterator[Group]:
    """Groups in which every two are alike. One that is like two which are not alike belongs to neither."""
    near = {at: {at} for at in range(len(told))}
    for one, other in _candidates(told):
        if alike(told[one], told[other]):
            near[one].add(other)
            near[other].add(one)
    bridges = {at for at, like in near.items() if any(not near[other] >= like for other in like)}
    seen: set[int] = set()
    for at, like in near.items():
        members = {at} if at in bridges else like - bridges
        if at not in seen:
            seen |= members
            yield [told[one] for one in sorted(members)]
