"""`extractor run`."""

import typer

from extractor.cli.options import (
    DecisionsOption,
    FreshOption,
    ImportSheetOption,
    InputsArgument,
    JobsOption,
    JsonOption,
    LangOption,
    Language,
    LogFileOption,
    MemoryOption,
    OutOption,
    PageImagesOption,
    ParquetOption,
    ProvinceOption,
    QuietOption,
    RetryOption,
    StrictOption,
    TimeOption,
)
from extractor.cli.usage import usage


def run_command(
    inputs: InputsArgument,
    out: OutOption,
    quiet: QuietOption = False,
    json: JsonOption = False,
    strict: StrictOption = False,
    lang: LangOption = Language.VI,
    province: ProvinceOption = "31",
    jobs: JobsOption = None,
    time_limit: TimeOption = 120,
    memory_limit: MemoryOption = 2048,
    retry_failed: RetryOption = False,
    fresh: FreshOption = False,
    import_sheet: ImportSheetOption = False,
    parquet: ParquetOption = False,
    decisions: DecisionsOption = None,
    page_images: PageImagesOption = False,
    log_file: LogFileOption = None,
) -> None:
    """Read reports and write the tables into a folder.

    Ends with 0 when all inputs were read, 2 for wrong usage, 3 when some could not be read, 4 with --strict and
    findings that are errors (3 goes before 4).
    """
    from extractor.console import Console
    from extractor.decisions import DecisionError
    from extractor.guard import Limits
    from extractor.inputs import InputError
    from extractor.journal import journal
    from extractor.outputs import Outputs
    from extractor.pipeline import process_file
    from extractor.run import run
    from extractor.settings import Settings

    limits = Limits(time_limit, memory_limit)
    outputs = Outputs(import_sheet=import_sheet, parquet=parquet)
    told = str(decisions or "")
    settings = Settings(province, lang.value, jobs, limits, retry_failed, fresh, outputs, told, page_images)
    console = Console(lang.value, quiet, json)
    try:
        with journal(log_file) as log, console.progress() as on_file:
            log.started(settings)
            result = run(inputs, out, settings, process_file, log.following(on_file))
            log.ended(result, result.exit_status(strict))
    except (InputError, DecisionError, OSError) as problem:
        raise usage(problem, out, lang.value) from problem
    console.show(result)
    raise typer.Exit(result.exit_status(strict))
