"""The body that a part of it is in, told behind a comma: "Khoa Nội, [Bệnh viện A] được tặng" speaks of one body."""

from functools import cache

from extractor.folding import fold
from extractor.mention import BodyMention, Mention
from extractor.resources import load_toml
from extractor.statements.cursor import Tokens, at, is_cue, is_mark


def past_host(tokens: Tokens, index: int, part: BodyMention) -> int:
    """The place behind ", Bệnh viện A" where that is what `part`, right before `index`, belongs to; else `index`."""
    host = at(tokens, index + 1)
    if not is_mark(at(tokens, index), ",") or not isinstance(host, BodyMention) or host.office:
        return index
    if not f"{fold(host.name)} ".startswith(_hosts(part)) or _lists_on(tokens, index + 2):
        return index
    return index + 2


def _hosts(part: BodyMention) -> tuple[str, ...]:
    """How the names of bodies begin that such a part may be in."""
    name = fold(part.name)
    opening = max((one for one in _inside() if name.startswith(one)), key=len, default="")
    return _inside().get(opening, ())


@cache
def _inside() -> dict[str, tuple[str, ...]]:
    inside = load_toml("fields.toml")["inside"]
    return {f"{fold(part)} ": tuple(f"{fold(host)} " for host in hosts) for part, hosts in inside.items()}


def _lists_on(tokens: Tokens, index: int) -> bool:
    """Whether the body gives, or one of a list is: "Phòng A, [Công ty B], Trường C"; the next may be a part as well."""
    token, behind = at(tokens, index), at(tokens, index + 1)
    joined = is_mark(token, ",") or is_cue(token, "and")
    return is_cue(token, "give", "commend") or (joined and isinstance(behind, BodyMention) and not _is_part(behind))


def _is_part(token: Mention | None) -> bool:
    return isinstance(token, BodyMention) and bool(_hosts(token))
