"""`extractor compare`."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import LangOption, Language, RunArgument
from extractor.cli.usage import usage


def compare(
    before: RunArgument,
    after: Annotated[Path, typer.Argument(metavar="RUN", help="Folder of the later run.")],
    out: Annotated[Path | None, typer.Option("--csv", help="Write the differences into this file.")] = None,
    lang: LangOption = Language.VI,
) -> None:
    """Show what is new, gone, and changed from one run to another, and what that does to the city's sums."""
    from extractor.compare import compare as compared
    from extractor.compare import csv_of
    from extractor.console import show_comparison
    from extractor.messages import UserError
    from extractor.outputs.files import write_whole
    from extractor.results import Results

    try:
        comparison = compared(Results(before), Results(after))
        if out:
            write_whole(out, csv_of(comparison))
    except (UserError, OSError) as problem:
        raise usage(problem, before, lang.value) from problem
    show_comparison(comparison, lang.value)
