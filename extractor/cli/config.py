"""`extractor config`."""

from collections.abc import Sequence
from copy import copy
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from extractor.cli.settled import is_flag, refused, settings_file

NAMED = Annotated[Path | None, typer.Option("--config", help="Settings; extractor.toml here if left out.")]


def config(
    context: typer.Context,
    named: NAMED = None,
    as_json: Annotated[bool, typer.Option("--json", help="One object on standard output, for programs.")] = False,
) -> None:
    """Show each setting, its value, and where that comes from: a flag, the file, or the default.

    Takes the flags of `run` and `letters` too, and shows what they would come to.
    """
    from extractor.config.origins import as_json as in_json
    from extractor.config.origins import origins, show
    from extractor.config.values import law_of, period_of
    from extractor.messages import UserError

    file = settings_file(named)
    found = origins(file, _flags(context))
    values = {one.setting: one.value for one in found}
    try:
        law_of(values["law.on"], values["law.off"])
        period_of(values["run.period"])
    except UserError as problem:
        raise refused(problem) from problem
    if as_json:
        typer.echo(in_json(found, file))
    else:
        show(found, file, values["run.lang"])


def _flags(context: typer.Context) -> dict[str, Any]:
    """What the flags of the other commands tell, by parameter."""
    parent = context.find_root().command
    assert isinstance(parent, TyperGroup)
    options = [one for name in ("run", "letters") for one in _options(parent.commands[name])]
    command = TyperCommand("config", params=list({one.name: one for one in reversed(options)}.values()))
    told = command.make_context(None, list(context.args), parent=context)
    given = [name for name in told.params if is_flag(told.get_parameter_source(name))]
    return {name: _plain(told.params[name]) for name in given}


def _options(command: Any) -> Sequence[TyperOption]:
    """The options of a command that are settings, none of them needed; `--config` and `--json` mean this one."""
    options = [copy(one) for one in command.params if isinstance(one, TyperOption)]
    for one in options:
        one.required = False
    return [one for one in options if one.name not in {"config", "json"}]


def _plain(value: Any) -> Any:
    """A value as the file would tell it."""
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, Path) else value
