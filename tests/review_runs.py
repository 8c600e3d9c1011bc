"""Small runs for the review page: reports with known figures."""

from pathlib import Path

from whole_report import FOOT, HEAD

from extractor.pipeline import process_file
from extractor.record import Award, Finding
from extractor.run import RunResult, run
from extractor.settings import Settings

FIGURES = (
    "Khen cấp thành phố 3 năm: 19 tập thể, 66 cá nhân, cụ thể: Cờ thi đua UBND TP: 4; Tập thể LĐXS: 7; CSTĐ TP: 5; "
    "Bằng khen Chủ tịch UBND TP: 8 tập thể, 63 cá nhân."
)


def report(folder: Path, name: str, *lines: str, place: str = "TỨ KỲ") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(HEAD.replace("TỨ KỲ", place) + "\n".join(lines) + "\n" + FOOT, "utf-8")
    return path


def read(folder: Path, out: str = "out", decisions: Path | None = None) -> RunResult:
    settings = Settings("31", jobs=1, decisions=str(decisions or ""))
    return run([folder], folder.parent / out, settings, process_file)


def record(result: RunResult, count: int) -> Award:
    return next(row for row in result.city.awards if row.count == count)


def mismatch(result: RunResult) -> Finding | None:
    return next((one for one in result.city.findings if one.code == "TOTAL_MISMATCH"), None)
