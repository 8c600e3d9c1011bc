"""Reads the settings file; what cannot be used is told with its key, the nearest known one, and the file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from extractor.config.model import COMMANDS, Config, settings
from extractor.messages import Lang, UserError, label
from extractor.storage import as_path, is_url

# Errors of pydantic whose key of the labels is another one's, since a clerk is told the same.
_SAME = {"int_from_float": "int_type", "tuple_type": "list_type", "model_type": "table", "float_parsing": "float_type"}


class ConfigError(UserError):
    """Settings that cannot be used."""

    group = "config"

    def told(self, lang: Lang) -> str:
        """What is wrong and what to do, in a sentence; `expected` among the values is itself a key of the labels."""
        values = dict(self.values)
        if "expected" in values:
            values["expected"] = label("config_values", str(values["expected"]), lang, **values)
        return label(self.group, self.problem, lang, **values)


@dataclass(frozen=True, slots=True)
class File:
    """A settings file that was read: what it tells by table and key, paths made whole."""

    path: Path | None = None
    told: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def parameters(self, command: str) -> dict[str, Any]:
        """What it tells the parameters of a command."""
        mine = (one for one in settings() if one.table in COMMANDS[command])
        return {one.parameter: self.told[one.table][one.key] for one in mine if one.key in self.told.get(one.table, {})}


def load(path: Path) -> File:
    """Reads the file. Raises ConfigError."""
    table = _parsed(path)
    try:
        config = Config.model_validate(table)
    except ValidationError as error:
        raise _problem(error.errors()[0], path) from error
    told = config.model_dump(exclude_unset=True, by_alias=True)
    for one in settings():
        if one.is_path and told.get(one.table, {}).get(one.key):
            value = told[one.table][one.key]
            told[one.table][one.key] = value if is_url(value) else str(path.parent / as_path(value))
    return File(path, told)


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError("unreadable", file=path, reason=error.strerror or error) from error
    except UnicodeDecodeError as error:
        raise ConfigError("not_utf8", file=path) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("not_toml", file=path, reason=error) from error


def _problem(error: ErrorDetails, path: Path) -> ConfigError:
    """The sentence for what the model refuses first."""
    place = [str(part) for part in error["loc"]]
    if error["type"] == "extra_forbidden":
        return _unknown(place, path)
    known = {one.name: one for one in settings()}
    setting = known.get(".".join(place[:2]))
    example = next(iter(setting.field.examples or (setting.default,)), "") if setting else ""
    expected = _SAME.get(error["type"], error["type"])
    limits = error.get("ctx", {})
    told = {"setting": ".".join(place), "value": error["input"]}
    values = told | {"limit": limits.get("ge", ""), "choices": limits.get("expected", ""), "example": example}
    return ConfigError("bad_value", file=path, expected=expected, **values)


def _unknown(place: list[str], path: Path) -> ConfigError:
    """A key or table that nothing is known of, with the one that may be meant."""
    name = ".".join(place)
    if len(place) == 1:
        tables = list(Config.model_fields)
        elsewhere = next((one.name for one in settings() if one.key == name), "")
        near = get_close_matches(name, tables, 1) or [elsewhere or tables[0]]
        return ConfigError("unknown_table", file=path, setting=name, nearest=near[0])
    names = [one.name for one in settings()]
    same_key = [one for one in names if one.partition(".")[2] == place[1]]
    mine = [one for one in names if one.startswith(f"{place[0]}.")]
    near = same_key or get_close_matches(name, mine, 1, 0) or mine
    return ConfigError("unknown_key", file=path, setting=name, nearest=near[0])
