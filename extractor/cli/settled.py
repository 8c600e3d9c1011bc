"""What the settings file and the flags of one command come to."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from extractor.cli.usage import USAGE

if TYPE_CHECKING:
    from extractor.config import File
    from extractor.consolidation import Years
    from extractor.messages import Lang, UserError
    from extractor.words.lawbook import LawChoice

FILE = "extractor.toml"
_LANGS: "tuple[Lang, ...]" = ("vi", "en")


def settings_file(named: Path | None) -> "File":
    """The settings file that is named or lies in the current folder; one that tells nothing where there is none.

    Ends the command with 2 where it cannot be used.
    """
    from extractor.config import ConfigError, File, load

    path = _found(named)
    try:
        return load(path) if path else File()
    except ConfigError as problem:
        raise refused(problem) from problem


def refused(problem: "UserError") -> typer.Exit:
    """Says in both languages what is wrong: which one the user reads would stand in the settings."""
    for lang in _LANGS:
        typer.echo(problem.told(lang), err=True)
    return typer.Exit(USAGE)


def defaults_for(command: str, named: Path | None) -> dict[str, Any]:
    """What the settings file tells the options of a command; nothing is loaded where there is no file."""
    return settings_file(named).parameters(command) if _found(named) else {}


def _found(named: Path | None) -> Path | None:
    """The file that is named, or the one of the current folder, if there is one."""
    here = Path(FILE)
    return named or (here if here.is_file() else None)


def law_choice(context: typer.Context, on: Sequence[str], off: Sequence[str]) -> "LawChoice":
    """The rules of the law that are turned on and off; a flag goes before the file. Raises ConfigError."""
    from extractor.config.values import law_of

    by_flag = {name: is_flag(context.get_parameter_source(name)) for name in ("law_on", "law_off")}
    if by_flag["law_on"] and not by_flag["law_off"]:
        off = [name for name in off if name not in on]
    return law_of(on, off)


def is_flag(source: Enum | None) -> bool:
    """Whether a parameter's value was told on the command line."""
    return source is not None and source.name == "COMMANDLINE"


def years_of(period: str) -> "Years":
    """First and last year of "2021-2025"; None when empty. Raises ConfigError."""
    from extractor.config.values import period_of

    return period_of(period)
