"""What a run writes into its folder."""

from pathlib import Path

from extractor.consolidate import City
from extractor.outputs.review import write_page
from extractor.outputs.run_file import RunInfo, write_run_file
from extractor.outputs.tables import write_tables

__all__ = ["RunInfo", "write"]


def write(city: City, folder: Path, run_info: RunInfo) -> None:
    """Writes every output, each file whole. `run.json` comes last: with it the run is complete. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    write_tables(city, folder)
    write_page(city, folder, run_info)
    write_run_file(city, run_info, folder)
