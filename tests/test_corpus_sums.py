"""The sections of `corpus/sums` give the stated totals and the findings that stand below them, and no others."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from whole_report import report

FOLDER = Path(__file__).parents[1] / "corpus" / "sums"
CODES = {
    "TOTAL_MISMATCH",
    "BREAKDOWN_MISMATCH",
    "LIST_COUNT_MISMATCH",
    "YEARS_COUNT_MISMATCH",
    "YEARS_NOT_CONSECUTIVE",
    "WORDS_DIGITS_MISMATCH",
    "TABLE_TEXT_CONFLICT",
    "SAME_RECIPIENT_CONFLICT",
}
UNASKED = "= unasked"
ANY_KIND = "any"


@dataclass(frozen=True)
class Section:
    """Lines of a report; `= kind figure verdict` for each stated total, `! code stated computed` for each finding."""

    name: str
    text: str
    told: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        return not any(line.startswith("!") for line in self.told)


def sections(path: Path) -> Iterator[Section]:
    """Those of a file, parted by empty lines; `¶` stands for an empty line in one, `-` says that nothing is told."""
    start = 1
    for part in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in part.splitlines() if not line.startswith("#")]
        told = tuple(line.strip() for line in lines if line.startswith("    "))
        text = "\n".join("" if line == "¶" else line for line in lines if not line.startswith("    "))
        if told:
            yield Section(f"{path.stem}:{start}", text, tuple(line for line in told if line != "-"))
        start += part.count("\n") + 2


SECTIONS = [one for path in sorted(FOLDER.glob("*.txt")) for one in sections(path)]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda one: one.name)
def test_what_adds_up(section: Section) -> None:
    found = report(f"{section.text}\n")
    totals = [f"= {one.recipient_kind or ANY_KIND} {one.count} {one.verdict}" for one in found.totals]
    asked = [UNASKED] if UNASKED in section.told else totals
    cried = [f"! {one.code} {one.stated} {one.computed}".strip() for one in found.findings if one.code in CODES]
    assert sorted(section.told) == sorted([*asked, *cried])


def test_about_half_of_them_are_right() -> None:
    right = sum(section.is_right for section in SECTIONS)
    assert len(SECTIONS) >= 250
    assert len(SECTIONS) // 3 <= right <= 2 * len(SECTIONS) // 3
