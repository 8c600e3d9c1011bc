"""Each setting with its value and where that comes from."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

import rich.console
from rich.table import Table

from extractor.config.load import File
from extractor.config.model import settings
from extractor.config.template import written
from extractor.messages import Lang, label

Origin = Literal["flag", "file", "default"]


@dataclass(frozen=True, slots=True)
class Told:
    """A setting, its value, and where that comes from; `flag` is its flag on the command line."""

    setting: str
    value: Any
    origin: Origin
    flag: str


def origins(file: File, flags: Mapping[str, Any]) -> tuple[Told, ...]:
    """All settings; `flags` holds what the command line tells, by parameter."""
    found = []
    for one in settings():
        told = file.told.get(one.table, {})
        value, origin = _value(one.parameter, one.key, flags, told, one.default)
        found.append(Told(one.name, list(value) if isinstance(value, tuple) else value, origin, one.flag))
    return tuple(found)


def _value(
    parameter: str, key: str, flags: Mapping[str, Any], told: Mapping[str, Any], default: Any
) -> tuple[Any, Origin]:
    """The first that tells it."""
    if parameter in flags:
        return flags[parameter], "flag"
    return (told[key], "file") if key in told else (default, "default")


def as_json(found: tuple[Told, ...], file: File) -> str:
    """For programs: the file, and every setting."""
    return json.dumps({"file": str(file.path or ""), "settings": [asdict(one) for one in found]}, ensure_ascii=False)


def show(found: tuple[Told, ...], file: File, lang: Lang) -> None:
    """Prints the settings as a table."""
    table = Table(*(label("config_words", head, lang) for head in ("setting", "value", "origin", "meaning")))
    for one in found:
        origin = label("config_words", one.origin, lang, path=file.path or "")
        value = "" if one.value in (None, "", []) else written(one.value)
        table.add_row(one.setting, value, origin, label("settings", one.setting, lang))
    console = rich.console.Console(soft_wrap=not rich.console.Console().is_terminal)
    console.print(table, markup=False, highlight=False)
