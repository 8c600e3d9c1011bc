"""`extractor evaluate`."""

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
        raise usage(problem, folder, "vi") from problem
    show(score, json, errors, reliability)
