"""Wrong usage: said in a sentence, ended with 2."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from extractor.decisions import DecisionError
    from extractor.inputs import InputError
    from extractor.messages import Lang
    from extractor.results import ResultsError

USAGE = 2
NOT_READ = 3
IN_ERROR = 4


def usage(problem: "InputError | DecisionError | ResultsError | OSError", path: Path, lang: "Lang") -> typer.Exit:
    """Says what is wrong with the inputs or the folder for outputs."""
    from extractor.console import explain

    typer.echo(explain(problem, path, lang), err=True)
    return typer.Exit(USAGE)
