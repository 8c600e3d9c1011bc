"""`extractor watch`."""

from pathlib import Path
from typing import Annotated

import typer

from extractor import defaults
from extractor.cli.options import (
    ConfigOption,
    DecisionsOption,
    ImportSheetOption,
    JobsOption,
    LangOption,
    Language,
    LawOffOption,
    LawOnOption,
    MemoryOption,
    PageImagesOption,
    ParquetOption,
    PeriodOption,
    ProvinceOption,
    TimeOption,
    UnitsOption,
)
from extractor.cli.usage import USAGE, usage


def watch_command(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder that reports are dropped into.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the tables; made if it is not there.")],
    once: Annotated[bool, typer.Option("--once", help="End when what is there has been read.")] = False,
    lang: LangOption = Language.VI,
    province: ProvinceOption = defaults.PROVINCE,
    jobs: JobsOption = None,
    time_limit: TimeOption = defaults.TIME_LIMIT,
    memory_limit: MemoryOption = defaults.MEMORY_LIMIT,
    import_sheet: ImportSheetOption = False,
    parquet: ParquetOption = False,
    decisions: DecisionsOption = None,
    page_images: PageImagesOption = False,
    units: UnitsOption = None,
    period: PeriodOption = "",
    law_on: LawOnOption = None,
    law_off: LawOffOption = None,
    config: ConfigOption = None,
) -> None:
    """Read each report that comes into a folder, and keep the outputs current, until Ctrl-C.

    A file that is still being copied is waited for. Nothing is read twice. The settings are those of `run`.
    """
    from extractor.guard import get_ready
    from extractor.process import process_file

    get_ready((process_file.__module__,))  # while this process loads its own part
    from itertools import count
    from threading import Event

    from extractor.cli.settled import settings_of
    from extractor.console import Console
    from extractor.inputs import InputError
    from extractor.messages import UserError
    from extractor.watching import watch

    console = Console(lang.value)
    try:
        settings = settings_of(context)
        if not folder.is_dir():
            raise InputError("no_input", str(folder))
        console.watching(folder)
        looks, pause = count(), Event()
        for result in watch(folder, out, settings, process_file, lambda s: (once and next(looks) > 0) or pause.wait(s)):
            console.current(result, out)
            if once:
                raise typer.Exit(USAGE if isinstance(result, OSError) else result.exit_status())
    except (UserError, OSError) as problem:
        raise usage(problem, out, lang.value) from problem
    except KeyboardInterrupt:
        console.ended()
