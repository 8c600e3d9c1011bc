"""What tells a role or a post: where one begins, whether words are one, and whether a body is a part of it."""

from functools import cache

import regex

from extractor.expressions import compiled
from extractor.folding import fold
from extractor.mention import BodyMention
from extractor.resources import load_toml
from extractor.statements.cursor import folded_words, listed_words
from extractor.words import rulebook
from extractor.words.phrases import phrase

_CAPITAL = regex.compile(r"\p{Lu}")
_ROLE_END = " ,;-–—:"


def role_start(body: BodyMention, text: str) -> int | None:
    """Where the role begins that stands right before a body, or that its span begins with; None without one."""
    before = fold(text[: body.span.start]).rstrip()
    role = next((one for one in _roles() if before.endswith(one)), None)
    return body.span.start if body.office else len(before) - len(role) if role else None


def opens_role(text: str, start: int) -> bool:
    """Whether a role of several words begins there: "[Hiệu trưởng]" is nobody called Hiệu."""
    ahead = fold(text[start : start + _LONGEST_ROLE])
    return any(" " in role and ahead.startswith(role) for role in _roles())


_LONGEST_ROLE = 40


@cache
def _roles() -> tuple[str, ...]:
    return tuple(sorted((fold(role) for role in load_toml("names.toml")["roles"]), key=len, reverse=True))


def tells_post(role: str) -> bool:
    """Whether any word of it is one for a post or for what somebody is: not "run run đỡ tấm bằng"."""
    return (
        fold(role) not in listed_words("relatives") | listed_words("at_home")
        and _posts().search(fold(role)) is not None
    )


def opens_with_post(text: str) -> bool:
    """Whether a post, or a noun for what somebody is, opens the text: "cộng tác viên dân số", not "cứu em"."""
    return _posts().match(fold(text)) is not None


@cache
def _posts() -> regex.Pattern[str]:
    listed = {fold(role) for role in load_toml("names.toml")["roles"]} | set(listed_words("posts"))
    nouns = {fold(form) for noun in rulebook.nouns() if noun.kind == "individual" for form in noun.forms}
    forms = sorted(listed | nouns, key=len, reverse=True)
    return compiled("posts", [rf"(?<!\w)(?:{'|'.join(map(regex.escape, forms))})(?!\w)"])[0]


def role_of(text: str) -> str:
    """The words of a role, without those that tell who somebody is and the marks around them."""
    return " ".join(phrase("statements.toml", "personal").sub("", text).strip(_ROLE_END).split())


def part_of_role(unit: BodyMention, role: str, text: str) -> bool:
    """ "Bí thư Đoàn xã", "Trưởng thôn X": the body completes the role, it is no workplace with a name."""
    glued = bool(role) and text[: unit.span.start].rstrip()[-1:] not in ",-–—("
    told = _CAPITAL.search(unit.name[1:].replace("Ủy ban", ""))
    workplace = fold(unit.name).startswith(folded_words("workplaces"))
    office = any(word in fold(role) for word in listed_words("offices"))
    rest = fold(role).strip() in listed_words("bare_offices")  # "Trưởng | trạm Y tế"
    return glued and not _serves(role, unit) and (not told or rest or (office and not workplace))


def _serves(role: str, unit: BodyMention) -> bool:
    """ "cán bộ [Công an phường]": the rank and file of a body whose tier alone is its name."""
    return fold(role) in folded_words("rank_and_file") and fold(unit.name).startswith(folded_words("served"))
