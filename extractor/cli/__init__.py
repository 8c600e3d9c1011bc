"""The command line: options, progress, the summary, exit statuses. Heavy imports stand inside the commands.

Exit statuses: 0 all inputs read; 2 wrong usage; 3 some inputs could not be read; 4 `--strict` and a finding is an
error, or `patterns check` has found a problem. Where both 3 and 4 apply it is 3, since what was not read was not
checked either.
"""

import atexit
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import Annotated

import typer

from extractor import __version__
from extractor.cli.compare import compare
from extractor.cli.config import config
from extractor.cli.doctor import doctor
from extractor.cli.evaluate import evaluate
from extractor.cli.explain import explain
from extractor.cli.init import init
from extractor.cli.letters import letters
from extractor.cli.patterns import patterns
from extractor.cli.run import run_command
from extractor.cli.usage import USAGE
from extractor.cli.watch import watch_command
from extractor.resources import NoPatternsError, load_toml

__all__ = ["USAGE", "app", "main"]
_NO_PLUGINS = ("PYDANTIC_DISABLE_PLUGINS", "__all__")  # pydantic looks through all that is installed for them
app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)
app.command("run")(run_command)
app.command("watch")(watch_command)
app.command()(evaluate)
app.command()(letters)
app.command()(compare)
app.command()(explain)
app.add_typer(patterns, name="patterns")
app.command()(init)
app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(config)
app.command()(doctor)


def main() -> None:
    """Entry point of the `extractor` command."""
    try:
        _run()
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            with suppress(OSError):  # a pipe that nobody reads any more, which Python tells in its own way
                _leave(end.code or 0)
        raise


def _leave(status: int) -> None:
    """Ends the program without taking it apart thing by thing, which takes up to a tenth of a run with nothing new."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()
    atexit._run_exitfuncs()
    os._exit(status)


def _run() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a pipe on Windows knows no Vietnamese
    os.environ.setdefault(*_NO_PLUGINS)
    try:
        app()
    except NoPatternsError as lacking:
        sys.exit(str(lacking))
    except ModuleNotFoundError as missing:
        sys.exit(_missing(missing))
    except Exception as fault:
        sys.exit(_fault(fault))


def _missing(missing: ModuleNotFoundError) -> str:
    """The package that is missing; what puts sentences together may be what is missing, so it is not used."""
    told = load_toml("labels.toml")["summary"]["missing_package"]
    return "\n".join(told[lang].format(package=missing.name) for lang in ("vi", "en"))


def _fault(fault: Exception) -> str:
    """What a user can do about a fault of the program, in place of a traceback; it ends with 1."""
    from extractor.guard.worker import told
    from extractor.messages import label

    return (
        label("summary", "fault", "vi", fault=told(fault)) + "\n" + label("summary", "fault", "en", fault=told(fault))
    )


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extractor {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Reads emulation and commendation reports of Vietnamese communes into one checked dataset."""
