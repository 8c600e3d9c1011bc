"""What the words of a line tell about its breaks: list signs, titles of persons, words that leave it open."""

from collections.abc import Iterable
from functools import cache, lru_cache

import regex

from extractor.expressions import compiled
from extractor.resources import load_toml

Pattern = regex.Pattern[str]

_REMEMBERED = 256  # lines: the rules of the break before a line and of the one after it ask the same of it
_TRAILING = " \u201d\u201c\"'"
_COUNT = regex.compile(r"(?<![\w/.,-])\d{1,2}$")


@cache
def patterns(table: str) -> dict[str, Pattern]:
    """The patterns of one table of `patterns/layout.toml`, by name."""
    listed = load_toml("layout.toml")[table]
    made = compiled(f"layout.{table}", [entry["regex"] for entry in listed])
    return {entry["name"]: pattern for entry, pattern in zip(listed, made, strict=True)}


@cache
def _any_of(table: str) -> Pattern:
    """All patterns of a table in one, each a group of its name, in their order."""
    groups = (f"(?P<{name}>{pattern.pattern})" for name, pattern in patterns(table).items())
    return compiled(f"layout.{table}.any", ["|".join(groups)])[0]


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_toml("layout.toml")[table])


@cache
def _dash_terms() -> tuple[tuple[str, str], ...]:
    return tuple((left, right) for left, right in load_toml("layout.toml")["dash_terms"])


@lru_cache(_REMEMBERED)
def starts_with(table: str, text: str) -> str:
    """The name of the pattern of `table` that `text` begins with, or nothing."""
    found = _any_of(table).match(text)
    return found.lastgroup or "" if found else ""


@lru_cache(_REMEMBERED)
def is_whole(table: str, text: str) -> str:
    """The name of the pattern of `table` that covers all of `text`, or nothing."""
    found = _any_of(table).fullmatch(text)
    return found.lastgroup or "" if found else ""


@lru_cache(_REMEMBERED)
def marker_of(text: str) -> str:
    """The list sign that `text` opens with: "-", "1.1.", "IV.", "a)", or nothing."""
    found = _any_of("sign").match(text)
    return found[0] if found else ""


def ends_open(text: str) -> bool:
    """Whether the last word asks for more: a preposition, an award without giver, a comma, a dash."""
    bare = text.rstrip(_TRAILING)
    if bare.endswith((",", "(", "“", "/", "&")) or bare.endswith((" -", " –")):
        return True
    return _ends_with_word(bare, "open_endings")


def ends_half_open(text: str) -> bool:
    """Whether the last word mostly goes on: a count, or a word that a name or a year follows."""
    return bool(_COUNT.search(text)) or _ends_with_word(text, "half_open_endings")


def has_open_bracket(text: str) -> bool:
    """Whether a bracket or a curly quote that was opened is not closed yet."""
    return text.count("(") > text.count(")") or text.count("“") > text.count("”")


def splits_dash_term(before: str, after: str) -> bool:
    """Whether the dash that opens `after` is inside one term: "Thi đua" / "- Khen thưởng", "2021" / "- 2025"."""
    rest = after.lstrip("-–— ").lower()
    if regex.search(r"(?<!\d)\d{4}$", before) and regex.match(r"\d{4}(?!\d|\s?:)", rest):
        return True
    return any(before.lower().endswith(left) and rest.startswith(right) for left, right in _dash_terms())


def is_cut(before: str, after: str) -> bool:
    """Whether a word is cut at its own hyphen or slash, so that its halves belong together: "NĐ-" / "CP"."""
    return before.endswith(("-", "/")) and before[-2:-1].isalnum() and after[:1].isalnum()


def is_heading_sign(marker: str) -> bool:
    """Whether a list sign is a Roman number, which only headings have."""
    return bool(marker) and bool(patterns("sign")["roman"].match(marker + " X"))


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals, and there are enough to call it a heading."""
    return text.isupper() and sum(map(str.isalpha, text)) >= 4


def opens_sum(line: str, first: str, before: str, *, lines: int) -> bool:
    """Whether a line sums an item or a lone line above it; one without a colon only behind an item that has ended.

    `first`: the first line of the block above, `before`: all its text, `lines`: how many it has.
    """
    form, listed = starts_with("sum_line", line), bool(marker_of(first))
    alone = (listed or lines == 1) if form == "labelled" else listed and before.endswith((".", ";", ":"))
    return bool(form) and alone and not has_open_bracket(before)


def are_sisters(line: str, others: Iterable[str]) -> bool:
    """Whether a line with a name and a colon begins with the same word as another: "Quý I: ...", "Quý II: ..."."""
    alike = (one for one in others if one.partition(" ")[0] == line.partition(" ")[0])
    return bool(starts_with("label", line)) and any(starts_with("label", one) for one in alike)


def _ends_with_word(text: str, table: str) -> bool:
    words = text.split(" ")[-4:]
    tails = [" ".join(words[start:]) for start in range(len(words))]
    tails += [tail[:1].lower() + tail[1:] for tail in tails if " " in tail]
    return any(tail in _words(table) for tail in tails) and not any(tail in _words("closed_endings") for tail in tails)
