"""Wrong usage: said in a sentence, ended with 2."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from extractor.messages import Lang, UserError

USAGE = 2
NOT_READ = 3
IN_ERROR = 4


def usage(problem: "UserError | OSError", path: Path | str, lang: "Lang") -> typer.Exit:
    """Says what is wrong with the settings, the inputs, the cluster, or the folder for outputs."""
    from extractor.console import explain

    typer.echo(explain(problem, path, lang), err=True)
    return typer.Exit(USAGE)
