"""The command line: options, progress, the summary, exit statuses. Heavy imports stand inside the commands.

Exit statuses: 0 all inputs read; 2 wrong usage; 3 some inputs could not be read; 4 `--strict` and a finding is an
error. Where both 3 and 4 apply it is 3, since what was not read was not checked either.
"""

import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor import __version__

if TYPE_CHECKING:
    from extractor.decisions import DecisionError
    from extractor.inputs import InputError
    from extractor.messages import Lang
    from extractor.results import ResultsError

USAGE = 2
app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


class Language(StrEnum):
    """Language of messages."""

    VI = "vi"
    EN = "en"


InputsArgument = Annotated[list[str], typer.Argument(metavar="INPUT...", help="Reports: files, folders, or globs.")]
OutOption = Annotated[Path, typer.Option("--out", help="Folder for the tables; made if it is not there.")]
QuietOption = Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")]
JsonOption = Annotated[bool, typer.Option("--json", help="One summary object on standard output, nothing else there.")]
StrictOption = Annotated[bool, typer.Option("--strict", help="End with 4 when a finding is an error.")]
LangOption = Annotated[Language, typer.Option("--lang", help="Language of messages.")]
ProvinceOption = Annotated[str, typer.Option("--province", help="Two-digit code of the city or province.")]
DecisionsOption = Annotated[
    Path | None, typer.Option("--decisions", help="Decisions saved from review.html, applied to this run.")
]
PageImagesOption = Annotated[
    bool, typer.Option("--page-images", help="Put pictures of the pages of PDF files into review.html.")
]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", min=1, help="Files read at a time; all processors if left out.")
]
TimeOption = Annotated[float, typer.Option("--time-limit", min=1, help="Seconds that one file may take.")]
MemoryOption = Annotated[int, typer.Option("--memory-limit", min=256, help="MiB of memory that one file may take.")]
RetryOption = Annotated[bool, typer.Option("--retry-failed", help="Try files again that could not be read before.")]
FreshOption = Annotated[bool, typer.Option("--fresh", help="Read all files again, whatever earlier runs have read.")]
RunArgument = Annotated[Path, typer.Argument(metavar="RUN", help="Folder with the tables of a run.")]
ImportSheetOption = Annotated[
    bool, typer.Option("--import-sheet", help="Write import_sheet.xlsx, the named awards for award programs.")
]
ParquetOption = Annotated[bool, typer.Option("--parquet", help="Write each table as Parquet too.")]
FolderArgument = Annotated[Path, typer.Argument(help="Folder with reports/ and gold/*.jsonl.")]
GoldOption = Annotated[Path | None, typer.Option("--gold", help="Folder of the gold, if it is not FOLDER/gold.")]
ErrorsOption = Annotated[int, typer.Option("--errors", min=0, help="List so many misses, false alarms, wrong fields.")]


def main() -> None:
    """Entry point of the `extractor` command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a pipe on Windows knows no Vietnamese
    try:
        app()
    except Exception as fault:
        sys.exit(_fault(fault))


def _fault(fault: Exception) -> str:
    """What a user can do about a fault of the program, in place of a traceback; it ends with 1."""
    from extractor.guard.worker import told
    from extractor.messages import label

    return (
        label("summary", "fault", "vi", fault=told(fault)) + "\n" + label("summary", "fault", "en", fault=told(fault))
    )


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extractor {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Reads emulation and commendation reports of Vietnamese communes into one checked dataset."""


@app.command("run")
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
) -> None:
    """Read reports and write the tables into a folder.

    Ends with 0 when all inputs were read, 2 for wrong usage, 3 when some could not be read, 4 with --strict and
    findings that are errors (3 goes before 4).
    """
    from extractor.console import Console
    from extractor.decisions import DecisionError
    from extractor.guard import Limits
    from extractor.inputs import InputError
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
        with console.progress() as on_file:
            result = run(inputs, out, settings, process_file, on_file)
    except (InputError, DecisionError, OSError) as problem:
        raise _usage(problem, out, lang.value) from problem
    console.show(result)
    raise typer.Exit(result.exit_status(strict))


@app.command()
def evaluate(
    folder: FolderArgument,
    gold: GoldOption = None,
    json: JsonOption = False,
    errors: ErrorsOption = 0,
    province: ProvinceOption = "31",
    jobs: JobsOption = None,
) -> None:
    """Read the reports of a folder and compare the records with its gold."""
    from extractor.evaluate import evaluate_folder
    from extractor.evaluate.board import show
    from extractor.inputs import InputError
    from extractor.pipeline import process_file
    from extractor.settings import Settings

    try:
        score = evaluate_folder(folder, gold or folder / "gold", Settings(province, jobs=jobs), process_file)
    except (InputError, OSError) as problem:
        raise _usage(problem, folder, "vi") from problem
    show(score, json, errors)


@app.command()
def letters(
    run: RunArgument,
    out: Annotated[Path, typer.Option("--out", help="Folder for the letters; made if it is not there.")],
    issuer: Annotated[str, typer.Option(help="Body that asks.")] = "Ban Thi đua - Khen thưởng",
    superior: Annotated[str, typer.Option(help="Body above it.")] = "",
    place: Annotated[str, typer.Option(help="Place before the date.")] = "Hải Phòng",
    signer_role: Annotated[str, typer.Option(help="Office of the signer.")] = "TRƯỞNG BAN",
    signer_name: Annotated[str, typer.Option(help="Name of the signer; left out if not told.")] = "",
    days: Annotated[int, typer.Option(min=0, help="Days that a unit has to answer; 0 for no last day.")] = 7,
) -> None:
    """Write a letter to each unit whose report does not add up, as DOCX."""
    from datetime import date

    from extractor.letters import Sender, write_letters
    from extractor.results import Results, ResultsError

    sender = Sender(date.today(), superior, issuer, place, "", signer_role, signer_name, days)
    try:
        written = write_letters(Results(run), out, sender)
    except (ResultsError, OSError) as problem:
        raise _usage(problem, out, "vi") from problem
    for path in written:
        typer.echo(path)


@app.command()
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
    from extractor.outputs.files import write_whole
    from extractor.results import Results, ResultsError

    try:
        comparison = compared(Results(before), Results(after))
        if out:
            write_whole(out, csv_of(comparison))
    except (ResultsError, OSError) as problem:
        raise _usage(problem, before, lang.value) from problem
    show_comparison(comparison, lang.value)


def _usage(problem: "InputError | DecisionError | ResultsError | OSError", path: Path, lang: "Lang") -> typer.Exit:
    """Says what is wrong with the inputs or the folder for outputs."""
    from extractor.console import explain

    typer.echo(explain(problem, path, lang), err=True)
    return typer.Exit(USAGE)


if __name__ == "__main__":
    main()
