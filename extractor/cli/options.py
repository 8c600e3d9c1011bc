"""Arguments and options that commands take."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


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
LogFileOption = Annotated[
    Path | None, typer.Option("--log-file", help="Add what happens to this file, one JSON object a line.")
]
RunArgument = Annotated[Path, typer.Argument(metavar="RUN", help="Folder with the tables of a run.")]
ImportSheetOption = Annotated[
    bool, typer.Option("--import-sheet", help="Write import_sheet.xlsx, the named awards for award programs.")
]
ParquetOption = Annotated[bool, typer.Option("--parquet", help="Write each table as Parquet too.")]
FolderArgument = Annotated[Path, typer.Argument(help="Folder with reports/ and gold/*.jsonl.")]
GoldOption = Annotated[Path | None, typer.Option("--gold", help="Folder of the gold, if it is not FOLDER/gold.")]
ErrorsOption = Annotated[int, typer.Option("--errors", min=0, help="List so many misses, false alarms, wrong fields.")]
