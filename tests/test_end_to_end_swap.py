"""The real reports with other names, numbers, years, and order: what is read must not hang on any of them."""

import json
from pathlib import Path

import pytest
from reports_of import SHARED, Figures, f1, paragraphs, scored
from swapping import Row, covered, swapped

REPORTS = sorted((SHARED / "reports").glob("*.txt"))
FIGURES = ("award detection", "award strict", "achievement detection")
TOLERANCE = 0.02

pytestmark = pytest.mark.skipif(not REPORTS, reason="the real reports are not beside the checkout")


def gold_of(report: Path) -> list[Row]:
    lines = (SHARED / "gold" / f"{report.stem}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def written(folder: Path, seed: int | None) -> Figures:
    """The score of the reports, a line a paragraph, changed by the seed if there is one."""
    (folder / "reports").mkdir(parents=True)
    (folder / "gold").mkdir()
    for report in REPORTS:
        lines, gold = list(paragraphs(report)), gold_of(report)
        if seed is not None:
            lines, gold = swapped(lines, gold, seed)
        (folder / "reports" / report.name).write_text("\n\n".join(lines), "utf-8")
        rows = "\n".join(json.dumps(row, ensure_ascii=False) for row in gold)
        (folder / "gold" / f"{report.stem}.jsonl").write_text(rows, "utf-8")
    return scored(folder, folder / "gold")


@pytest.fixture(scope="module")
def as_told(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    return written(tmp_path_factory.mktemp("told") / "r", None)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_other_names_and_numbers_are_read_as_well(seed: int, as_told: Figures, tmp_path: Path) -> None:
    told = written(tmp_path / "r", seed)
    apart = {name: round(f1(told, name) - f1(as_told, name), 4) for name in FIGURES}
    assert {name: difference for name, difference in apart.items() if abs(difference) > TOLERANCE} == {}
    assert told["totals right"] == as_told["totals right"]


def test_the_swap_changes_names_numbers_and_years_in_text_and_gold_alike() -> None:
    for report in REPORTS:
        lines, gold = list(paragraphs(report)), gold_of(report)
        other, rows = swapped(lines, gold, 1)
        assert sorted(map(len, (lines, gold))) == sorted(map(len, (other, rows)))
        for column in ("recipient_name", "count", "years"):
            changed = [old[column] != new[column] for old, new in zip(gold, rows, strict=True) if old.get(column)]
            assert not changed or sum(changed) / len(changed) > 0.25, column
        for total in (row for row in rows if row["type"] == "total"):
            assert total["computed"] == sum(row["count"] for row in covered(total, rows))


def test_without_a_swap_a_line_a_paragraph_reads_like_the_report(as_told: Figures) -> None:
    assert f1(as_told, "award detection") >= 0.99
