"""Which bodies behind an award give it, one or several."""

from dataclasses import replace

from extractor.mention import BodyMention, Giver, TierMention
from extractor.record import Level
from extractor.statements.cursor import Tokens, at, is_cue, is_mark, starts_award

COMMITTEE = "Ủy ban nhân dân"
"""The body of its level that gives in its own name."""
_SHARED = frozenset({COMMITTEE, "Đảng bộ", "Công an", "Liên đoàn Lao động"})


def committee(tier: str, level: Level) -> Giver:
    """The People's Committee of a tier: what "Giấy khen huyện" means (ruling 26). Ministries have no common name."""
    if level == "central":
        return Giver("", "central", "administration")
    return Giver(f"{COMMITTEE} {tier}", level, "administration", COMMITTEE)


def same_giver(one: str, other: str) -> bool:
    """ "Chủ tịch UBND thành phố" behind "UBND thành phố Cần Thơ" is the same giver, with or without the place."""
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and f"{longer} ".startswith(f"{shorter} ")


def follows_as_giver(tokens: Tokens, index: int, *, after_of: bool, paper: bool) -> bool:
    """Whether the token there is the award's giver and not the next recipient."""
    token = at(tokens, index)
    if isinstance(token, TierMention):
        return paper and token.bare and not token.rank
    if not isinstance(token, BodyMention) or token.giver is None:
        return False
    return after_of or not _begins_statement(tokens, index)


def _begins_statement(tokens: Tokens, index: int) -> bool:
    """A verb or "với" behind a body makes it the subject of a new statement."""
    after = at(tokens, index + 1)
    if is_cue(after, "receive"):
        return True
    return is_mark(after, ":") and starts_award(tokens, index + 2)


def giver_list(tokens: Tokens, index: int) -> tuple[tuple[Giver, ...], int]:
    """The givers from `index` on, joined by commas or "và"; a tier alone takes over the body before it."""
    found: list[Giver] = []
    end = index
    while True:
        token = at(tokens, index)
        giver = _giver(token, found[-1] if found else None)
        if giver is None or (found and _begins_statement(tokens, index)):
            return tuple(found), end
        giver, end = _with_sisters(tokens, index + 1, giver)
        found.append(giver)
        index = _joined(tokens, end)
        if index == end:
            return tuple(found), end


def _with_sisters(tokens: Tokens, index: int, giver: Giver) -> tuple[Giver, int]:
    """ "UBND các xã[, thị trấn]": with the tiers of its level behind one without a name, told as one class."""
    while giver.stem == COMMITTEE and giver.name.endswith(_TIERS):
        joined, tier = at(tokens, index), at(tokens, index + 1)
        sister = isinstance(tier, TierMention) and tier.bare and not tier.rank and tier.level == giver.level
        if not (sister and isinstance(tier, TierMention) and (is_mark(joined, ",") or is_cue(joined, "and"))):
            break
        giver = replace(giver, name=f"{giver.name}{',' if is_mark(joined, ',') else ' và'} {tier.name}")
        index += 2
    return giver, index


_TIERS = tuple(f" {tier}" for tier in ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã"))
"""Tiers of which there are many in the next one up."""


def co_givers(tokens: Tokens, index: int) -> tuple[tuple[Giver, ...], int]:
    """The givers before a verb; of "được A, B tặng" both, though a comma alone parts them."""
    found, end = giver_list(tokens, index)
    behind = is_cue(at(tokens, index - 1), "receive", "granted", "respectively")
    while behind and found and is_mark(at(tokens, end), ",") and (more := giver_list(tokens, end + 1))[0]:
        found, end = (*found, *more[0]), more[1]
    return found, end


def _giver(token: object, before: Giver | None) -> Giver | None:
    if isinstance(token, BodyMention):
        return token.giver
    if not isinstance(token, TierMention) or not token.bare or token.rank:
        return None
    if token.level == "central":
        return Giver("", token.level, "administration" if token.name == "bộ" else "")
    shared = before.stem if before and before.stem in _SHARED else COMMITTEE
    kind = before.kind if before and shared == before.stem else "administration"
    return Giver(f"{shared} {token.name}", token.level, kind, shared)


def _joined(tokens: Tokens, index: int) -> int:
    """Past "và" or a comma before one more giver; `index` itself if there is none."""
    after = index
    while is_mark(at(tokens, after), ",") or is_cue(at(tokens, after), "and", "of"):
        after += 1
    if after > index and isinstance(at(tokens, after), BodyMention | TierMention):
        body = at(tokens, after)
        comma_only = all(is_mark(tokens[place], ",") for place in range(index, after))
        alone = isinstance(body, TierMention) or (isinstance(body, BodyMention) and body.giver is not None)
        closes = not is_cue(at(tokens, after + 1), "receive", "give") and not is_mark(at(tokens, after + 1), ":")
        return after if alone and (closes or not comma_only) else index
    return index


def excluded(givers: tuple[Giver, ...]) -> bool:
    """Whether a foreign state, contest, or company gives it (ruling 16)."""
    return any(giver.excluded for giver in givers)
