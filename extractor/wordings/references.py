"""Names in pattern files that must stand in another, and the form of codes."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import regex

from extractor.resources import load_toml
from extractor.wordings.keys import with_phrases
from extractor.wordings.problem import Problem
from extractor.words import lawbook, rulebook

_CODE = regex.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")
_SLOT = regex.compile(r"<<(\w+)>>")


def codes() -> Iterator[Problem]:
    """Codes that are not upper-case ASCII words joined by "_" (contract, award codes)."""
    listed = [entry["code"] for entry in load_toml("awards.toml")["award"]]
    return (Problem("awards.toml", code, "code", code) for code in listed if not _CODE.fullmatch(code))


def of_the_law() -> Iterator[Problem]:
    """Awards and bodies of `law.toml` and of `entitled` that no list has."""
    stems = {stem.name for stem in rulebook.stems()}
    for rule in (rule for table in lawbook.TABLES for rule in load_toml(lawbook.FILE)[table]):
        yield from _missing(lawbook.FILE, rule["name"], _awards_of(rule) - rulebook.awards().keys())
        yield from _missing(lawbook.FILE, rule["name"], set(rule.get("stems", ())) - stems)
    for entry in load_toml("authorities.toml")["body"]:
        yield from _missing(
            "authorities.toml", entry["name"], set(entry.get("entitled", ())) - rulebook.awards().keys()
        )


def _awards_of(rule: Mapping[str, Any]) -> set[str]:
    """The awards that a rule of the law names; `of` may be one title or several."""
    of = rule.get("of", ())
    return {
        *rule.get("awards", ()),
        *([of] if isinstance(of, str) else of),
        *([rule["award"]] if "award" in rule else ()),
    }


def _missing(file: str, entry: str, names: set[str]) -> Iterator[Problem]:
    return (Problem(file, entry, "no_such", name) for name in sorted(names))


def abbreviations() -> Iterator[Problem]:
    """Abbreviations that are no shorter than what they stand for."""
    for short, full in load_toml("abbreviations.toml")["expand"].items():
        if len(short) >= len(full):
            yield Problem("abbreviations.toml", short, "twice", short, full)


def unused_fragments(folder: Path) -> Iterator[Problem]:
    """Fragments that no pattern of their file has."""
    for file in with_phrases(folder):
        data = load_toml(file)
        fragments = data.get("fragments", {})
        patterns = [entry["pattern"] for entry in data["phrases"].values()]
        used = set(_SLOT.findall(" ".join((*fragments.values(), *patterns))))
        yield from (Problem(file, name, "unused") for name in fragments if name not in used)
