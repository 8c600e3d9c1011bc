"""What a run writes into its folder."""

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.consolidation import City
from extractor.outputs.beside import meanwhile
from extractor.outputs.run_file import RUN_FILE, RunInfo, write_run_file
from extractor.outputs.tables import write_tables
from extractor.pieces import Pieces

if TYPE_CHECKING:
    from extractor.outputs.workbook import AwardRows

__all__ = ["RUN_FILE", "Outputs", "RunInfo", "get_ready", "write"]


@dataclass(frozen=True, slots=True)
class Outputs:
    """Which outputs are wanted besides the tables and `run.json`, which are always written."""

    review: bool = True
    workbook: bool = True
    database: bool = True
    data_package: bool = True
    import_sheet: bool = False
    parquet: bool = False


def get_ready(wanted: Outputs) -> None:
    """Loads what the longest of the outputs takes; for when there is time, while reports are being read."""
    if wanted.workbook:
        import_module("extractor.outputs.workbook")


def write(
    city: City, folder: Path, run_info: RunInfo, wanted: Outputs | None = None, pieces: Pieces | None = None
) -> None:
    """Writes every output, each file whole. `run.json` comes last: with it the run is complete. Raises OSError.

    `pieces`: what earlier runs made, to be used where nothing has changed; they are closed here, while the books are
    still being written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / RUN_FILE).unlink(missing_ok=True)
    wanted = wanted or Outputs()
    city.store.seal()
    awards = _award_rows(city) if wanted.workbook else None
    with meanwhile(partial(_write_books, city, folder, wanted, awards)):  # these take as long as all others together
        if awards:
            awards.write()  # first, for the workbook waits for them
        write_tables(city, folder)
        _write_more(city, folder, run_info, wanted, pieces)
        if pieces:
            pieces.close()
    write_run_file(city, run_info, folder)


def _award_rows(city: City) -> "AwardRows":
    """The libraries of an output are loaded for that output alone."""
    from extractor.outputs.workbook import AwardRows

    return AwardRows(city)


def _write_books(city: City, folder: Path, wanted: Outputs, awards: "AwardRows | None") -> None:
    if awards:
        from extractor.outputs.workbook import write_workbook

        write_workbook(city, folder, awards)
    if wanted.import_sheet:
        from extractor.outputs.import_sheet import write_import_sheet

        write_import_sheet(city, folder)


def _write_more(city: City, folder: Path, run_info: RunInfo, wanted: Outputs, pieces: Pieces | None) -> None:
    """What is wanted besides."""
    if wanted.review:
        from extractor.outputs.review import write_page

        write_page(city, folder, run_info, pieces)
    if wanted.data_package:
        from extractor.outputs.data_package import write_data_package

        write_data_package(folder)
    if wanted.database:
        from extractor.outputs.database import write_database

        write_database(city, folder)
    if wanted.parquet:
        from extractor.outputs.database import write_parquet

        write_parquet(city, folder)
