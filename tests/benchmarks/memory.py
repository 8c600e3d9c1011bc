"""Memory of a run by the number of reports: small ones, repeated with changed names and figures.

.venv/bin/python tests/benchmarks/memory.py 1000 4000 10000
"""

import sys
import tempfile
from pathlib import Path

from measure import measured

_TEXT = """ỦY BAN NHÂN DÂN
XÃ VĨNH AM

Số: {number}/BC-UBND

BÁO CÁO
Tổng kết phong trào thi đua yêu nước năm 2025

- Bằng khen của UBND thành phố: {more} tập thể, {most} cá nhân.
- Giấy khen của UBND xã: {most} tập thể, {more} cá nhân.
- Ông Nguyễn Văn {name}, Trưởng thôn {name}: Giấy khen của UBND xã (2025).
"""
SYLLABLES = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Giang",
    "Hải",
    "Khánh",
    "Lâm",
    "Minh",
    "Nam",
    "Phúc",
    "Quân",
    "Sơn",
    "Tâm",
)


def reports(folder: Path, count: int) -> Path:
    """So many text reports, no two alike."""
    folder.mkdir()
    for number in range(count):
        name = " ".join(SYLLABLES[number // 14**place % 14] for place in (0, 1, 2))
        told = _TEXT.format(number=number, more=number % 90 + 2, most=number % 80 + 3, name=name)
        (folder / f"{number:06d}.txt").write_text(told, "utf-8")
    return folder


def main() -> None:
    """Prints a line of a table for each number of reports: cold, then with nothing new."""
    print(
        "| reports | largest process, cold | seconds | largest process, nothing new | seconds |\n|---|---|---|---|---|"
    )
    for count in map(int, sys.argv[1:] or ("1000", "4000", "10000")):
        with tempfile.TemporaryDirectory() as made:
            folder = reports(Path(made) / "in", count)
            command = [sys.executable, "-m", "extractor.cli", "run", str(folder), "--out", f"{made}/out", "--quiet"]
            runs = [measured(command) for _ in range(2)]
            cells = (f"{run.megabytes:.0f} MB | {run.seconds:.1f}" for run in runs)
            print(f"| {count} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
