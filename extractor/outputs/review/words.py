"""Words of the page (`patterns/review.toml`) in one language."""

from functools import cache

from extractor.messages import Lang, Sentence
from extractor.resources import load_toml


@cache
def words(lang: Lang) -> dict[str, dict[str, str]]:
    """Group, key, and the word as it stands: placeholders are filled in by the page."""
    return {group: _in(lang, entries) for group, entries in load_toml("review.toml").items()}


def _in(lang: Lang, entries: dict[str, dict[str, str]]) -> dict[str, str]:
    return {key: getattr(Sentence(**entry), lang) for key, entry in entries.items()}
