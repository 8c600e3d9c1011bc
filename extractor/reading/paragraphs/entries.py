"""Whether a line is an item or an entry of a list, by its sign and its words."""

from collections.abc import Set

import regex

from extractor.reading.paragraphs.place import HALF_OPEN, OPEN, Break
from extractor.reading.paragraphs.signs import (
    are_sisters,
    ends_half_open,
    ends_open,
    has_open_bracket,
    is_cut,
    is_whole,
    opens_sum,
    splits_dash_term,
    starts_with,
)

_PERSON_LINE = regex.compile(r".*\([^()]*\)")
_FIGURE_LINE = regex.compile(r"\p{Lu}[^:;.]{2,80}\s[–-]\s(?!(?:19|20)\d\d$)\d[\d.]*")
_BRACKETED = regex.compile(r"\((?:\d{1,2}|\p{Ll})\)\s+\p{Lu}")
_NUMBER = regex.compile(r"\d+")


def list_sign(at: Break) -> bool | None:
    """A list sign opens a block, but for a dash or a number inside a running sentence."""
    if not at.marker:
        return None
    return _is_false_sign(at) or _goes_on_inside(at)


def _goes_on_inside(at: Break) -> bool:
    """ "gồm: 1. Cô A;" / "2. Cô B; 3. Cô C": the next number of a list that runs in a sentence."""
    number = int(at.marker[:-1]) - 1 if at.marker[:-1].isdigit() and at.marker[-1] in ".)" else 0
    inside = regex.compile(rf"[:;,]\s+{number}{regex.escape(at.marker[-1])}\s")
    return number > 0 and at.reach >= OPEN and at.last.text.endswith((";", ",")) and bool(inside.search(at.text))


def _is_false_sign(at: Break) -> bool:
    if at.marker in "-–—":
        return _is_dash_inside(at)
    text = at.text
    if at.line.text[len(at.marker) :].startswith(")") and has_open_bracket(text):  # "(xem" / "Phụ lục I)"
        return True
    if not at.marker[0].isdigit() or not at.full:
        return False
    if text.endswith(":"):  # "năm 2025:" / "18. Đã có ..." is a figure, where no 17 came before
        return not _is_next(at.marker, at.numbers)
    return not at.sentence_ended and (ends_open(text) or ends_half_open(text) or not _is_next(at.marker, at.numbers))


def _is_dash_inside(at: Break) -> bool:
    text, rest = at.text, at.line.text[len(at.marker) :].lstrip()
    unfinished = not at.sentence_ended and at.reach >= HALF_OPEN and not text.endswith(",")
    return splits_dash_term(text, at.line.text) or text.endswith(" và") or (unfinished and rest[:1].islower())


def _is_next(marker: str, seen: Set[str]) -> bool:
    """Whether a number follows one that has been seen: 3 after 2, 2.1 after 2 or 1.9."""
    numbers = [int(found) for found in _NUMBER.findall(marker)]
    before = ".".join(map(str, [*numbers[:-1], numbers[-1] - 1]))
    return numbers[-1] == 1 or before in seen


def cut_word(at: Break) -> bool | None:
    """A word cut at its own hyphen or slash: "NĐ-" / "CP", "2026-" / "2030"."""
    return True if is_cut(at.last.text, at.line.text) else None


def entry(at: Break) -> bool | None:
    """An entry of a list without signs.

    "Thôn Đông Hạ: 402 hộ;", "Cá nhân: ông A" behind a finished line, "Cộng: 17 tập thể" behind an item, each of several
    lines "Quý I: ...", a line behind "Cá nhân – 20".
    """
    sums = opens_sum(at.line.text, at.block[0].text, at.text, lines=len(at.block))
    entry_like = is_whole("entry", at.line.text) or starts_with("opener", at.line.text) == "kind"
    listed = at.sentence_ended and entry_like
    after_figure = _FIGURE_LINE.fullmatch(at.last.text) and at.line.text[:1].isupper()
    sisters = [one.text for one in (at.block[0], at.after) if one]
    return False if sums or listed or after_figure or are_sisters(at.line.text, sisters) else None


def bracketed(at: Break) -> bool | None:
    """ "(2) Giấy khen của ..." behind a finished line is an item."""
    return False if at.sentence_ended and _BRACKETED.match(at.line.text) else None


def person(at: Break) -> bool | None:
    """The title of a person opens a block, unless the line before runs into it."""
    if starts_with("opener", at.line.text) != "person":
        return None
    text = at.text
    if not at.full:
        return False if not has_open_bracket(text) else None
    if ends_open(text) or has_open_bracket(text) or text.endswith(";"):
        return True
    listed = starts_with("opener", at.block[0].text) == "person" or bool(_PERSON_LINE.match(at.line.text))
    return False if listed else None


def person_line(at: Break) -> bool | None:
    """ "Cô ... (Giáo viên, Trường ...)" is a line of its own, even where it happens to be full."""
    first = at.block[0].text
    complete = len(at.block) == 1 and starts_with("opener", first) == "person" and _PERSON_LINE.fullmatch(first)
    return False if complete else None
