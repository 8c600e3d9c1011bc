"""Runs the pipeline on annotated reports and says how well it reads them."""

from pathlib import Path

from extractor.evaluate.gold import GoldSet, read_gold
from extractor.evaluate.score import Score, score
from extractor.gather import Given, gathering
from extractor.inputs import InputError, find_inputs
from extractor.outcomes import Extract
from extractor.run import achievement_codes, city_of
from extractor.settings import Settings

__all__ = ["Score", "evaluate_folder"]


def evaluate_folder(folder: Path, gold: Path, settings: Settings, extract: Extract) -> Score:
    """Reads `folder`/reports and compares it with `gold`, a `.jsonl` file or a folder of them.

    Raises InputError when either is missing, or a line of the gold is malformed.
    """
    reports = folder / "reports"
    annotations = _annotations(gold)
    if not reports.is_dir() or not annotations.sources:
        raise InputError("no_gold", str(folder))
    files = find_inputs([reports], folder / "out").files
    with gathering(Given(files), settings, extract) as gathered:
        city = city_of(gathered.outcomes, settings)
    texts = {path.stem: path.read_text("utf-8") for path in reports.glob("*.txt")}
    return score(city, annotations, texts, achievement_codes())


def _annotations(path: Path) -> GoldSet:
    if not path.exists():
        raise InputError("no_gold", str(path.parent))
    try:
        return read_gold(path)
    except ValueError as problem:
        raise InputError("bad_gold", f"{path}: {problem}") from problem
