"""Arguments and options that commands take."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

_AS = {"watch": "run"}
"""Commands that go by the settings of another."""


def _settled(context: typer.Context, named: Path | None) -> Path | None:
    """Takes what the settings file tells a command as the defaults of its options, which flags go before."""
    from extractor.cli.settled import defaults_for

    command = context.info_name or ""
    context.default_map = defaults_for(_AS.get(command, command), named)
    return named


class Language(StrEnum):
    """Language of messages."""

    VI = "vi"
    EN = "en"


class EngineKind(StrEnum):
    """Who reads the files."""

    LOCAL = "local"
    DASK = "dask"


InputsArgument = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help="Reports: files, folders, globs, or URLs (s3://...).")
]
OutOption = Annotated[str, typer.Option("--out", help="Folder or URL for the tables; made if it is not there.")]
QuietOption = Annotated[bool, typer.Option("--quiet/--no-quiet", help="Say nothing but errors.")]
JsonOption = Annotated[
    bool, typer.Option("--json/--no-json", help="One summary object on standard output, nothing else there.")
]
StrictOption = Annotated[bool, typer.Option("--strict/--no-strict", help="End with 4 when a finding is an error.")]
LangOption = Annotated[Language, typer.Option("--lang", help="Language of messages.")]
ProvinceOption = Annotated[str, typer.Option("--province", help="Two-digit code of the city or province.")]
DecisionsOption = Annotated[
    Path | None, typer.Option("--decisions", help="Decisions saved from review.html, applied to this run.")
]
PageImagesOption = Annotated[
    bool,
    typer.Option("--page-images/--no-page-images", help="Put pictures of the pages of PDF files into review.html."),
]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", min=1, help="Files read at a time; all processors if left out.")
]
TimeOption = Annotated[float, typer.Option("--time-limit", min=1, help="Seconds that one file may take.")]
MemoryOption = Annotated[int, typer.Option("--memory-limit", min=256, help="MiB of memory that one file may take.")]
RetryOption = Annotated[
    bool, typer.Option("--retry-failed/--no-retry-failed", help="Try files again that could not be read before.")
]
FreshOption = Annotated[
    bool, typer.Option("--fresh/--no-fresh", help="Read all files again, whatever earlier runs have read.")
]
LogFileOption = Annotated[
    Path | None, typer.Option("--log-file", help="Add what happens to this file, one JSON object a line.")
]
RunArgument = Annotated[Path, typer.Argument(metavar="RUN", help="Folder with the tables of a run.")]
ImportSheetOption = Annotated[
    bool,
    typer.Option(
        "--import-sheet/--no-import-sheet", help="Write import_sheet.xlsx, the named awards for award programs."
    ),
]
ParquetOption = Annotated[bool, typer.Option("--parquet/--no-parquet", help="Write each table as Parquet too.")]
ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", is_eager=True, callback=_settled, help="Settings; extractor.toml here if left out."),
]
UnitsOption = Annotated[
    Path | None, typer.Option("--units", help="Units list of your own, in place of the one of the province.")
]
PeriodOption = Annotated[
    str, typer.Option("--period", help="Years asked for, as 2021-2025; reports outside them are left out of sums.")
]
LawOnOption = Annotated[
    list[str] | None, typer.Option("--law-on", metavar="RULE", help="Turn on a rule of the law that is unsure.")
]
LawOffOption = Annotated[
    list[str] | None, typer.Option("--law-off", metavar="RULE", help="Turn off a rule of the law.")
]
FolderArgument = Annotated[
    Path, typer.Argument(help="Folder with reports/ and gold/*.jsonl; or pairs of mentions, *.jsonl.")
]
GoldOption = Annotated[Path | None, typer.Option("--gold", help="Folder of the gold, if it is not FOLDER/gold.")]
ErrorsOption = Annotated[int, typer.Option("--errors", min=0, help="List so many misses, false alarms, wrong fields.")]
EngineOption = Annotated[EngineKind, typer.Option("--engine", help="Who reads: this machine, or a Dask cluster.")]
SchedulerOption = Annotated[str, typer.Option("--scheduler", help="Address of the cluster's scheduler.")]
ReliabilityOption = Annotated[
    bool, typer.Option("--reliability", help="Show how often records are right that are as sure as that.")
]
