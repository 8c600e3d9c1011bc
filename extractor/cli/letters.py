"""`extractor letters`."""

from pathlib import Path
from typing import Annotated

import typer

from extractor import defaults
from extractor.cli.options import ConfigOption, RunArgument
from extractor.cli.usage import usage


def letters(
    run: RunArgument,
    out: Annotated[Path, typer.Option("--out", help="Folder for the letters; made if it is not there.")],
    issuer: Annotated[str, typer.Option(help="Body that asks.")] = defaults.ISSUER,
    superior: Annotated[str, typer.Option(help="Body above it.")] = "",
    place: Annotated[str, typer.Option(help="Place before the date.")] = defaults.PLACE,
    signer_role: Annotated[str, typer.Option(help="Office of the signer.")] = defaults.SIGNER_ROLE,
    signer_name: Annotated[str, typer.Option(help="Name of the signer; left out if not told.")] = "",
    days: Annotated[
        int, typer.Option(min=0, help="Days that a unit has to answer; 0 for no last day.")
    ] = defaults.DAYS,
    code: Annotated[str, typer.Option(help="Code behind the number of the letter.")] = defaults.LETTER_CODE,
    config: ConfigOption = None,
) -> None:
    """Write a letter to each unit whose report does not add up, as DOCX."""
    from datetime import date

    from extractor.letters import Sender, write_letters
    from extractor.messages import UserError
    from extractor.results import Results

    sender = Sender(date.today(), superior, issuer, place, code, signer_role, signer_name, days)
    try:
        written = write_letters(Results(run), out, sender)
    except (UserError, OSError) as problem:
        raise usage(problem, out, "vi") from problem
    for path in written:
        typer.echo(path)
