from pathlib import Path

import pytest
from made_city import csv_bytes
from rows import award

from extractor.outputs.files import write_whole
from extractor.record import Award, Report
from extractor.results import Results, ResultsError


def written(folder: Path, **tables: tuple[type, list[object]]) -> Results:
    for name, (model, rows) in tables.items():
        write_whole(folder / f"{name}.csv", csv_bytes(model, rows))  # type: ignore[arg-type]
    return Results(folder)


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    rows: list[object] = [award("a", count=None, recipient_name="=HYPERLINK(1)"), award("b", source_text="- 5 tập thể")]
    reports: list[object] = [Report(report_id="r", source_file="a.txt", period_start=2021)]
    results = written(tmp_path, awards=(Award, rows), reports=(Report, reports))
    assert (list(results.awards), list(results.reports)) == (rows, reports)


@pytest.mark.parametrize("content", [None, b"report_id\r\nx\r\n", b"\xff\xfe\x00"])
def test_a_folder_without_the_tables_of_a_run(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "awards.csv").write_bytes(content)
    with pytest.raises(ResultsError) as raised:
        _ = Results(tmp_path).awards
    assert raised.value.values["path"] == tmp_path / "awards.csv"
