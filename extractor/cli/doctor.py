"""`extractor doctor`."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import LangOption, Language

SOME_FILES, NOTHING = 3, 4
OutFolder = Annotated[Path, typer.Option("--out", help="Folder that outputs are to go into.")]
AsJson = Annotated[bool, typer.Option("--json", help="One object on standard output, for programs.")]


def doctor(out: OutFolder = Path(), json: AsJson = False, lang: LangOption = Language.VI) -> None:
    """Show what is installed, what is missing, and how to get it.

    Ends with 0 when every kind of file can be read, 3 when some cannot, 4 when the program cannot work here.
    """
    from extractor.doctor import examine, worst
    from extractor.doctor.board import as_json, as_lines

    probes = tuple(examine(out))
    for line in [as_json(probes, lang.value)] if json else as_lines(probes, lang.value):
        typer.echo(line)
    raise typer.Exit({"lacking": SOME_FILES, "broken": NOTHING}.get(worst(probes), 0))
