"""Values that mean more than their text: rules of the law, and the years of a period."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from extractor.config.load import ConfigError
from extractor.config.model import PERIOD
from extractor.consolidation import Years
from extractor.words.lawbook import LawChoice, all_rules


def law_of(on: Sequence[str], off: Sequence[str]) -> LawChoice:
    """The rules turned on and off. Raises ConfigError for a name that no rule has."""
    choice, names = LawChoice(tuple(on), tuple(off)), [rule.name for rule in all_rules()]
    for name in choice.unknown():
        raise ConfigError("unknown_rule", setting=name, nearest=(get_close_matches(name, names, 1, 0) or names)[0])
    return choice


def period_of(text: str) -> Years:
    """First and last year of "2021-2025" or "2025"; None when empty. Raises ConfigError."""
    if not text:
        return None
    years = [int(year) for year in text.split("-")] if re.fullmatch(PERIOD, text) else []
    if not years or years != sorted(years):
        raise ConfigError("bad_period", value=text)
    return years[0], years[-1]
