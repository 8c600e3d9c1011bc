"""`extractor watch`."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import (
    JobsOption,
    LangOption,
    Language,
    MemoryOption,
    ProvinceOption,
    TimeOption,
)
from extractor.cli.run import PRELOADED
from extractor.cli.usage import usage


def watch_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder that reports are dropped into.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the tables; made if it is not there.")],
    once: Annotated[bool, typer.Option("--once", help="End when what is there has been read.")] = False,
    lang: LangOption = Language.VI,
    province: ProvinceOption = "31",
    jobs: JobsOption = None,
    time_limit: TimeOption = 120,
    memory_limit: MemoryOption = 2048,
) -> None:
    """Read each report that comes into a folder, and keep the outputs current, until Ctrl-C.

    A file that is still being copied is waited for. Nothing is read twice.
    """
    from extractor.guard import Limits, get_ready

    get_ready(PRELOADED)  # while this process loads its own part
    from threading import Event

    from extractor.console import Console
    from extractor.messages import UserError
    from extractor.pipeline import process_file
    from extractor.settings import Settings
    from extractor.watching import watch

    settings = Settings(province, lang.value, jobs, Limits(time_limit, memory_limit))
    console = Console(lang.value)
    try:
        console.watching(folder)
        for result in watch(folder, out, settings, process_file, Event().wait):
            console.current(result)
            if once:
                raise typer.Exit(result.exit_status())
    except (UserError, OSError) as problem:
        raise usage(problem, out, lang.value) from problem
    except KeyboardInterrupt:
        console.ended()
