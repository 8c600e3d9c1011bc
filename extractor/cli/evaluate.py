"""`extractor evaluate`."""

from extractor import defaults
from extractor.cli.options import (
    ErrorsOption,
    FolderArgument,
    GoldOption,
    JobsOption,
    JsonOption,
    ProvinceOption,
    ReliabilityOption,
)
from extractor.cli.usage import usage


def evaluate(
    folder: FolderArgument,
    gold: GoldOption = None,
    json: JsonOption = False,
    errors: ErrorsOption = 0,
    reliability: ReliabilityOption = False,
    province: ProvinceOption = defaults.PROVINCE,
    jobs: JobsOption = None,
) -> None:
    """Read the reports of a folder and compare the records with its gold; or judge pairs of mentions."""
    from extractor.evaluate import evaluate_folder
    from extractor.evaluate.board import show, show_pairs
    from extractor.evaluate.pairs import holds_pairs, read_pairs, score_pairs
    from extractor.messages import UserError
    from extractor.pipeline import process_file
    from extractor.settings import Settings

    try:
        if holds_pairs(folder):
            return show_pairs(score_pairs(read_pairs(folder)), json, errors)
        score = evaluate_folder(folder, gold or folder / "gold", Settings(province, jobs=jobs), process_file)
    except (UserError, OSError) as problem:
        raise usage(problem, folder, "vi") from problem
    return show(score, json, errors, reliability)
