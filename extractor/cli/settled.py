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
    from extractor.settings import Settings
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


def settings_of(context: typer.Context) -> "Settings":
    """What the options of `run`, or of `watch`, come to. Raises ConfigError, UnitsError, OSError."""
    from extractor.guard import Limits
    from extractor.outputs import Outputs
    from extractor.settings import Settings
    from extractor.terms import Terms
    from extractor.units.own_list import load_units

    told = context.params
    units, law = told["units"], law_choice(context, told["law_on"] or (), told["law_off"] or ())
    engine = told.get("engine")
    return Settings(
        told["province"],
        told["lang"].value,
        told["jobs"],
        Limits(told["time_limit"], told["memory_limit"]),
        told.get("retry_failed", False),
        told.get("fresh", False),
        Outputs(import_sheet=told["import_sheet"], parquet=told["parquet"]),
        str(told["decisions"] or ""),
        told["page_images"],
        engine.value if engine else "local",
        told.get("scheduler", ""),
        Terms(load_units(units) if units else (), law),
        years_of(told["period"]),
    )


def is_flag(source: Enum | None) -> bool:
    """Whether a parameter's value was told on the command line."""
    return source is not None and source.name == "COMMANDLINE"


def years_of(period: str) -> "Years":
    """First and last year of "2021-2025"; None when empty. Raises ConfigError."""
    from extractor.config.values import period_of

    return period_of(period)
