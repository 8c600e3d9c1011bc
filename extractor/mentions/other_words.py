"""Words like the head of a body and part of another word: of a noun, a name, a role, or what is counted."""

from collections.abc import Iterable
from functools import cache

import regex

from extractor.folding import fold
from extractor.resources import load_toml
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit

VILLAGES = ("Thôn", "Tổ")


def is_inside(stem: Hit, heads: Iterable[Hit]) -> bool:
    """Whether the stem is the tail of a longer word: the "hội khuyến học" of "chi hội khuyến học", the "công an" of
    "toàn lực lượng công an nhân dân"."""
    return any(head.span.start < stem.span.start and stem.span.end <= head.span.end for head in heads)


def opens_noun(line: Lexed, head: Hit) -> bool:
    """ "các [trường] hợp nêu tại Phụ lục I": a longer word that is no body."""
    noun = line.at("noun", head.span.start)
    return noun is not None and not noun.key and len(noun.span) > len(head.span) and " " not in head.span.of(line.text)


def ends_a_name(line: Lexed, head: Hit) -> bool:
    """ "Nhật Bản": a village's word with a capital behind another capital is a syllable of a name."""
    before = line.text[: head.span.start].split(" ")[-2:-1]
    if _ROLE_BEHIND.match(line.folded, head.span.end):  # "Đội trưởng", "Khoa phó"
        return True
    if _in_another_word(line, head):
        return True
    village = rulebook.heads()[int(head.key)].name in VILLAGES and len(head.span) <= _SYLLABLE
    return (
        village
        and head.span.of(line.text).istitle()
        and line.text[head.span.start - 1 : head.span.start] == " "
        and before != []
        and before[0].istitle()
        and before[0].isalpha()
    )


def _in_another_word(line: Lexed, head: Hit) -> bool:
    """ "hiện [trường]", "Đại [hội]", "[Bản] tin": a head that the syllable beside it makes another word of."""
    behind = line.folded[head.span.end :].lstrip().partition(" ")[0]
    if behind in _makes().get(head.span.of(line.folded), ()) and (
        line.text[head.span.end : head.span.end + 2].islower() or line.text.isupper()
    ):
        return True
    before = line.folded[: head.span.start].rstrip().rpartition(" ")[2]
    return head.span.of(line.text).islower() and before in _made_by().get(head.span.of(line.folded), ())


@cache
def _made_by() -> dict[str, frozenset[str]]:
    words = load_toml("bodies.toml")["another_word"]
    return {fold(head): frozenset(map(fold, before)) for head, before in words.items()}


@cache
def _makes() -> dict[str, frozenset[str]]:
    words = load_toml("bodies.toml")["another_word_on"]
    return {fold(head): frozenset(map(fold, behind)) for head, behind in words.items()}


_ROLE_BEHIND = regex.compile(r"\s(?:trưởng|phó|viên)(?!\w)")


_SYLLABLE = 4


_FIGURES = frozenset("0123456789%")


# Without "năm", which is the year as well.
_NUMBER_WORDS = frozenset(
    ["hai", "ba", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "mươi", "mốt", "lăm", "trăm", "chục"]
)


def is_numbered(line: Lexed, start: int) -> bool:
    """ "4 công đoàn cơ sở", "17 (mười bảy) chi bộ": a plain word behind a number is counted, it gives nothing."""
    before = _IN_WORDS.sub("", line.folded[:start].rstrip())
    counted = before[-1:] in _FIGURES or before.rpartition(" ")[2] in _NUMBER_WORDS
    return line.text[start : start + 1].islower() and counted


_IN_WORDS = regex.compile(r"(?<=\d)\s?\([\p{L}\s]{3,40}\)$")
"""What stands behind a number to tell it in words."""


def in_counted(line: Lexed, start: int) -> bool:
    """ "5 cơ quan, [doanh nghiệp] và 3 hộ": a plain word inside the noun that a number counts."""
    nouns = (hit.span for hit in line.labelled("noun") if hit.span.start < start < hit.span.end)
    return any(is_numbered(line, span.start) for span in nouns)


def inside_roles(line: Lexed) -> set[int]:
    """Places inside a role of several words: the "Đội" of "TPT Đội", the "Chi hội" of "Chi hội trưởng"."""
    roles = line.labelled("role")
    inside = {
        place for hit in roles for place in range(hit.span.start + 1, hit.span.end) if not _runs_on(line, place, hit)
    }
    return inside | {
        hit.span.start
        for hit in line.labelled("role")
        if (head := line.at("head", hit.span.start)) and len(head.span) < len(hit.span)
    }


def _runs_on(line: Lexed, place: int, role: Hit) -> bool:
    """ "Trưởng trạm Y tế xã": the body that begins inside the role and goes on behind it."""
    head = line.at("head", place)
    if head is None:
        return False
    whole = " " in head.span.of(line.text) and line.at("tier", role.span.end) is not None  # "Phó Trưởng Công an xã"
    return head.span.end > role.span.end or (head.span.end == role.span.end and whole)
