import csv
import hashlib
import random
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parent.parent / "corpus"
sys.path.insert(0, str(CORPUS))

from city.facts import Fact, truth_of  # noqa: E402
from city.plan import Plan, units_of, write_city  # noqa: E402
from city.report import Header, Writer, lines_of  # noqa: E402

FLAWED = Plan(
    units=12, pages=1, formats=("txt",), missing=2, copies=1, superseded=1, wrong_totals=2, wrong_breakdowns=2
)


def made(folder: Path, seed: int = 1) -> Path:
    write_city(folder, FLAWED, seed)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def digest(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def test_the_same_seed_makes_the_same_city(tmp_path: Path) -> None:
    first, again, other = made(tmp_path / "a"), made(tmp_path / "b"), made(tmp_path / "c", seed=2)
    assert digest(first) == digest(again) != digest(other)


def test_what_is_planned_is_there(tmp_path: Path) -> None:
    city = made(tmp_path)
    status = [row["status"] for row in rows(city / "truth" / "coverage.csv")]
    assert (status.count("missing"), status.count("duplicate")) == (2, 2)
    assert len(list((city / "reports").iterdir())) == 10 + 1 + 1
    assert sorted(row["code"] for row in rows(city / "truth" / "errors.csv")) == [
        *["BREAKDOWN_MISMATCH"] * 2,
        *["TOTAL_MISMATCH"] * 2,
    ]


@pytest.mark.parametrize("style", ["bullets", "prose", "table"])
@pytest.mark.parametrize("seed", range(3))
def test_a_report_says_all_that_is_true_of_its_unit(style: str, seed: int) -> None:
    truth = truth_of(units_of()[seed], random.Random(seed))
    writer = Writer(truth, random.Random(seed), style, 2)  # type: ignore[arg-type]
    text = "\n".join(lines_of(writer.report(Header(10, 11, 9))))
    assert [fact for fact in truth.facts if figure(fact) not in text or fact.entry["text"] not in text] == []
    assert [honour for honour in truth.honours if honour.name not in text] == []


def figure(fact: Fact) -> str:
    return f"{fact.count:,}".replace(",", ".")


def test_sums_are_those_of_the_facts() -> None:
    truth = truth_of(units_of()[0], random.Random(1))
    counts = [counts for _, counts in sorted(truth.sums().items())]
    assert sum(count for count, _ in counts) == sum(fact.count for fact in (*truth.facts, *truth.households))
    assert sum(named for _, named in counts) == len(truth.honours) > 0
