"""`extractor run`."""

import typer

from extractor import defaults
from extractor.cli.options import (
    ConfigOption,
    DecisionsOption,
    EngineKind,
    EngineOption,
    FreshOption,
    ImportSheetOption,
    InputsArgument,
    JobsOption,
    JsonOption,
    LangOption,
    Language,
    LawOffOption,
    LawOnOption,
    LogFileOption,
    MemoryOption,
    OutOption,
    PageImagesOption,
    ParquetOption,
    PeriodOption,
    ProvinceOption,
    QuietOption,
    RetryOption,
    SchedulerOption,
    StrictOption,
    TimeOption,
    UnitsOption,
)
from extractor.cli.usage import usage


def run_command(
    context: typer.Context,
    inputs: InputsArgument,
    out: OutOption,
    quiet: QuietOption = False,
    json: JsonOption = False,
    strict: StrictOption = False,
    lang: LangOption = Language.VI,
    province: ProvinceOption = defaults.PROVINCE,
    jobs: JobsOption = None,
    time_limit: TimeOption = defaults.TIME_LIMIT,
    memory_limit: MemoryOption = defaults.MEMORY_LIMIT,
    retry_failed: RetryOption = False,
    fresh: FreshOption = False,
    import_sheet: ImportSheetOption = False,
    parquet: ParquetOption = False,
    decisions: DecisionsOption = None,
    page_images: PageImagesOption = False,
    engine: EngineOption = EngineKind.LOCAL,
    scheduler: SchedulerOption = "",
    units: UnitsOption = None,
    period: PeriodOption = "",
    law_on: LawOnOption = None,
    law_off: LawOffOption = None,
    config: ConfigOption = None,
    log_file: LogFileOption = None,
) -> None:
    """Read reports and write the tables into a folder.

    Ends with 0 when all inputs were read, 2 for wrong usage, 3 when some could not be read, 4 with --strict and
    findings that are errors (3 goes before 4).
    """
    from extractor.guard import collect_seldom, get_ready
    from extractor.process import process_file

    collect_seldom()
    if engine is EngineKind.LOCAL:
        get_ready((process_file.__module__,))  # while this process loads its own part
    from extractor.cli.settled import settings_of
    from extractor.console import Console
    from extractor.journal import journal
    from extractor.messages import UserError
    from extractor.run import run

    console = Console(lang.value, quiet, json)
    try:
        settings = settings_of(context)
        with journal(log_file) as log, console.progress() as on_file:
            log.started(settings)
            result = run(inputs, out, settings, process_file, log.following(on_file))
            log.ended(result, result.exit_status(strict))
    except (UserError, OSError) as problem:
        raise usage(problem, out, lang.value) from problem
    console.show(result)
    raise typer.Exit(result.exit_status(strict))
