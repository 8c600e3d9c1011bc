"""Wrong usage: said in a sentence, ended with 2."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from extractor.config import ConfigError
    from extractor.decisions import DecisionError
    from extractor.inputs import InputError
    from extractor.messages import Lang
    from extractor.results import ResultsError
    from extractor.units.own_list import UnitsError

    Problem = ConfigError | UnitsError | InputError | DecisionError | ResultsError | OSError

USAGE = 2


def usage(problem: "Problem", path: Path, lang: "Lang") -> typer.Exit:
    """Says what is wrong with the settings, the inputs, or the folder for outputs."""
    from extractor.console import explain

    typer.echo(explain(problem, path, lang), err=True)
    return typer.Exit(USAGE)
