"""The settings file that `extractor init` writes: every setting, what it means, and its default, all commented out."""

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from extractor.config.model import Config, Setting, settings
from extractor.messages import Lang, label
from extractor.words.lawbook import all_rules

_WIDTH = 110


def template(lang: Lang = "vi") -> str:
    """The text of the file."""
    return "\n".join(_lines(lang)) + "\n"


def _lines(lang: Lang) -> Iterator[str]:
    yield from _comment(label("config_words", "head", lang))
    for table in Config.model_fields:
        yield from ("", *_comment(label("config_tables", table, lang)))
        if table == "law":
            yield from _comment(label("config_words", "rules", lang))
            yield from (f"#   {rule.name}{'*' * rule.unsure}: {rule.article or rule.about}" for rule in all_rules())
        yield from (f"[{table}]", "")
        for one in settings():
            if one.table == table:
                yield from (*_comment(label("settings", one.name, lang)), f"#{one.key} = {written(_shown(one))}")


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, _WIDTH, break_on_hyphens=False)]


def _shown(one: Setting) -> Any:
    """The default, or an example where there is nothing to see in it."""
    return one.default if one.default not in ("", (), None) else next(iter(one.field.examples or ("",)))


def written(value: Any) -> str:
    """A value as TOML writes it; strings and lists of strings as JSON does, which is the same."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
