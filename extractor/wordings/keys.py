"""Pattern files that are no TOML, keys that an entry should not have, and keys that it lacks."""

import tomllib
from collections.abc import Iterator, Mapping, Set
from dataclasses import fields
from pathlib import Path
from typing import Any

from extractor.resources import load_toml
from extractor.wordings.problem import Problem
from extractor.words import rulebook

Entry = Mapping[str, Any]
_EXAMPLES = frozenset({"examples", "counterexamples"})
_REGEX = frozenset({"name", "regex"}) | _EXAMPLES


def _of(rule: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(rule))


def _known() -> dict[tuple[str, str], frozenset[str]]:
    """The keys that entries of a table may have."""
    layout = ("sign", "opener", "alone", "title_continuation", "period_line", "page_number", "stamp")
    return {
        ("awards.toml", "award"): _of(rulebook.AwardRule),
        ("authorities.toml", "body"): _of(rulebook.StemRule),
        ("authorities.toml", "head"): frozenset({"name", "level", "kind", "place", "until"}),
        ("authorities.toml", "field"): frozenset({"name", "heads", "forms", "abbreviations", "until"}) | _EXAMPLES,
        ("authorities.toml", "association"): frozenset({"name", "forms", "level", "named"}) | _EXAMPLES,
        ("authorities.toml", "tier"): _of(rulebook.TierRule),
        ("authorities.toml", "office"): _of(rulebook.OfficeRule),
        ("bodies.toml", "head"): _of(rulebook.HeadRule),
        ("cues.toml", "cue"): _of(rulebook.CueRule),
        ("nouns.toml", "noun"): _of(rulebook.NounRule),
        ("tokens.toml", "token"): frozenset({"name", "pattern", "followed_by"}) | _EXAMPLES,
        ("private.toml", "number"): _REGEX,
        ("recognition.toml", "slip"): _REGEX | {"put"},
        ("evaluate.toml", "expansion"): frozenset({"pattern", "full"}) | _EXAMPLES,
        **{("layout.toml", table): _REGEX for table in layout},
    }


def unparsed(folder: Path) -> Iterator[Problem]:
    """Files that are no TOML; nothing else can be told before they are mended."""
    for path in sorted(folder.glob("*.toml")):
        try:
            tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            yield Problem(path.name, "", "syntax", str(error))


def wrong_keys(folder: Path) -> Iterator[Problem]:
    """Keys that no entry of their table has, and those that an entry lacks; phrases too."""
    for (file, table), known in _known().items():
        for entry in load_toml(file).get(table, ()):
            needed = {"name", "forms"} & known - _MAY_LACK.get((file, table), frozenset())
            yield from _wrong(file, name_of(entry), entry, known, needed)
    for file in with_phrases(folder):
        for name, entry in load_toml(file)["phrases"].items():
            yield from _wrong(file, name, entry, _EXAMPLES | {"pattern", "needs"}, {"pattern"} | _EXAMPLES)


_MAY_LACK = {("awards.toml", "award"): frozenset({"forms"}), ("authorities.toml", "body"): frozenset({"forms"})}


def _wrong(file: str, name: str, entry: Entry, known: Set[str], needed: Set[str]) -> Iterator[Problem]:
    yield from (Problem(file, name, "unknown_key", key) for key in sorted(entry.keys() - known))
    yield from (Problem(file, name, "missing_key", key) for key in sorted(needed - entry.keys()))


def with_phrases(folder: Path) -> list[str]:
    """The files that hold patterns under `[phrases.<name>]`."""
    found = (path.name for path in sorted(folder.glob("*.toml")))
    return [name for name in found if any(map(_is_phrase, load_toml(name).get("phrases", {}).values()))]


def _is_phrase(entry: object) -> bool:
    return isinstance(entry, dict) and "pattern" in entry


def name_of(entry: Entry) -> str:
    """What an entry is called: code, name, or kind."""
    return str(entry.get("code") or entry.get("name") or entry.get("kind") or entry.get("full") or "")
