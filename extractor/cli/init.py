"""`extractor init`."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import LangOption, Language
from extractor.cli.settled import FILE
from extractor.cli.usage import usage


def init(
    folder: Annotated[Path, typer.Argument(help="Folder for the file; made if it is not there.")] = Path(),
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    lang: LangOption = Language.VI,
) -> None:
    """Write a commented extractor.toml, with every setting and its default."""
    from extractor.config import ConfigError
    from extractor.config.template import template
    from extractor.messages import UserError
    from extractor.outputs.files import write_whole

    path = folder / FILE
    try:
        if path.exists() and not force:
            raise ConfigError("exists", file=path)
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, template(lang.value).encode())
    except (UserError, OSError) as problem:
        raise usage(problem, path, lang.value) from problem
    typer.echo(path)
