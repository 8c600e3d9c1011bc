"""Wrong usage: said in a sentence, ended with 2."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from extractor.decisions import DecisionError
    from extractor.engines import EngineError
    from extractor.inputs import InputError
    from extractor.messages import Lang
    from extractor.results import ResultsError
    from extractor.storage import StorageError

    Problem = InputError | DecisionError | EngineError | ResultsError | StorageError | OSError

USAGE = 2
NOT_READ = 3
IN_ERROR = 4


def usage(problem: "Problem", path: Path | str, lang: "Lang") -> typer.Exit:
    """Says what is wrong with the inputs, the cluster, or the folder for outputs."""
    from extractor.console import explain

    typer.echo(explain(problem, path, lang), err=True)
    return typer.Exit(USAGE)
