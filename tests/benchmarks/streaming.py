"""Memory of consolidation and outputs by the number of reports, fed with made extractions instead of files.

.venv/bin/python tests/benchmarks/streaming.py 1000 10000 50000
"""

import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from measure import measured
from memory import SYLLABLES

from extractor.outputs import RunInfo, write
from extractor.record import Award, Extraction, Finding, Report, SourceText
from extractor.run import city_into
from extractor.settings import Settings
from extractor.units.registry import Units

_TEXT = "Trong giai đoạn vừa qua, phong trào thi đua yêu nước của đơn vị đã có nhiều kết quả. " * 36
_LETTERS = 3000
_AWARDS = (
    ("BANG_KHEN", "Bằng khen", "province", "collective", "aggregate"),
    ("GIAY_KHEN", "Giấy khen", "commune", "individual", "aggregate"),
    ("GIAY_KHEN", "Giấy khen", "commune", "individual", "named"),
    ("LAO_DONG_TIEN_TIEN", "Lao động tiên tiến", "", "individual", "named"),
)


def extractions(count: int) -> Iterator[Extraction]:
    """Reports of the units of a city in turn, of 3,000 letters, four records, and two findings each; no two alike."""
    units = Units.of_province("31").units
    for number in range(count):
        unit = units[number % len(units)]
        report_id = sha256(str(number).encode()).hexdigest()[:12]
        place = {"report_id": report_id, "unit_code": unit.code}
        report = Report(
            source_file=f"reports/{number:06d}.txt", sha256=report_id * 5, format="txt", pages=1,
            unit_name=unit.name, unit_type=unit.type, province=unit.province, title=f"Báo cáo tổng kết lần {number}",
            period_start=2021 + number // len(units) % 5, period_end=2021 + number // len(units) % 5,
            doc_number=f"{number}/BC-UBND", **place,
        )  # fmt: skip
        awards = tuple(_award(number, at, {**place, "unit_name": unit.name}) for at in range(len(_AWARDS)))
        findings = tuple(_finding(number, at, place) for at in range(2))
        text = f"{number} {_TEXT}"[:_LETTERS]
        yield Extraction(report=report, awards=awards, findings=findings, source=SourceText(text=text))


def _award(number: int, at: int, place: dict[str, str]) -> Award:
    code, name, level, kind, scope = _AWARDS[at]
    person = " ".join(SYLLABLES[(number * 2 + at) // 14**digit % 14] for digit in (0, 1, 2, 3))
    told = {"recipient_name": f"Nguyễn {person}", "recipient_role": "Trưởng thôn", "recipient_unit": f"thôn {person}"}
    return Award(
        record_id=_id(number, "award", at), scope=scope, award_code=code, award_name=name, authority_level=level,
        recipient_kind=kind, count=number % 90 + 1, page=1, char_start=at * 60, char_end=at * 60 + 50,
        source_text=f"- {name} {number}: {person}", method="rule", **place, **(told if scope == "named" else {}),
    )  # fmt: skip


def _finding(number: int, at: int, place: dict[str, str]) -> Finding:
    severity = "warning" if at else "info"
    return Finding(
        finding_id=_id(number, "finding", at), code="TITLE_SLIP", severity=severity, page=1, char_start=at * 60,
        char_end=at * 60 + 50, message=f"Danh hiệu ghi chưa đúng: {number}.", record_ids=_id(number, "award", at),
        **place,
    )  # fmt: skip


def _id(number: int, what: str, at: int) -> str:
    return sha256(f"{number} {what} {at}".encode()).hexdigest()[:12]


def put_together(count: int, out: Path) -> None:
    """The tables of so many reports, and every output."""
    city = city_into(extractions(count), Settings("31"), (), out)
    write(city, out, RunInfo({}, (), (), "", 0.0, {}))


def main() -> None:
    """Prints a line of a table for each number of reports."""
    print("| reports | largest process | seconds |\n|---|---|---|")
    for count in map(int, sys.argv[1:] or ("1000", "10000", "50000")):
        with tempfile.TemporaryDirectory() as made:
            run = measured([sys.executable, __file__, "--one", str(count), made])
        print(f"| {count:,} | {run.megabytes:.0f} MB | {run.seconds:.0f} |", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        put_together(int(sys.argv[2]), Path(sys.argv[3]))
    else:
        main()
