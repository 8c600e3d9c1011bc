"""A whole made-up city: who reports what in which format, who is missing, what is planted, and what is then true."""

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copyfile

from city.facts import Truth, Unit, totals_of, truth_of
from city.files import WRITERS
from city.report import Header, Style, Writer

UNITS = Path(__file__).parents[2] / "patterns" / "units.csv"
_STYLES: tuple[Style, ...] = ("bullets", "prose", "table")


@dataclass(frozen=True, slots=True)
class Plan:
    """How many units of what is left of the city do what; `formats` in turn, `pages` about, of each report."""

    units: int | None = None
    pages: int = 10
    formats: Sequence[str] = ("pdf", "docx", "txt", "html")
    missing: int = 0
    copies: int = 0
    superseded: int = 0
    wrong_totals: int = 0
    wrong_breakdowns: int = 0
    shared_people: int = 0


def units_of(province: str = "31") -> list[Unit]:
    """The units of a city of today."""
    with UNITS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["province_code"] == province]
    return [Unit(row["code"], row["name"], row["type"]) for row in rows]


def write_city(folder: Path, plan: Plan, seed: int) -> None:
    """Writes `reports/` and `truth/` below `folder`: sums.csv, coverage.csv, errors.csv, people.csv."""
    rng = random.Random(f"city {seed}")
    units = units_of()
    chosen = units if plan.units is None else [units[at % len(units)] for at in range(plan.units)]
    missing = set(rng.sample(range(len(chosen)), plan.missing))
    truths = {at: truth_of(unit, rng) for at, unit in enumerate(chosen) if at not in missing}
    _plant(truths, plan, rng)
    reports = folder / "reports"
    reports.mkdir(parents=True, exist_ok=True)
    paths = {at: _write(reports, at, truth, plan, rng) for at, truth in truths.items()}
    special = rng.sample(sorted(truths), plan.copies + plan.superseded)
    for at in special[: plan.copies]:
        copyfile(paths[at], paths[at].with_stem(f"{paths[at].stem}-ban-sao"))
    for at in special[plan.copies :]:
        _write_older(reports, at, truths[at], plan, rng)
    copied = {truths[at].unit.code for at in special}
    _write_truth(folder / "truth", [truths[at] for at in sorted(truths)], chosen, copied)


def _plant(truths: dict[int, Truth], plan: Plan, rng: random.Random) -> None:
    """Makes totals and breakdowns wrong in different units, and lets people of one unit stand in another's report."""
    places = rng.sample(sorted(truths), plan.wrong_totals + plan.wrong_breakdowns)
    for at in places[: plan.wrong_totals]:
        kind = rng.choice(("collective", "individual"))
        truths[at].stated_totals[kind] += rng.choice((-3, -2, -1, 1, 2, 5))
        truths[at].errors.append("TOTAL_MISMATCH")
    for at in places[plan.wrong_totals :]:
        _break_years(truths[at], rng)
    for at in rng.sample(sorted(truths), plan.shared_people):
        other = truths[rng.choice([one for one in truths if one != at])]
        if truths[at].honours:
            other.honours.append(truths[at].honours[0])


def _break_years(truth: Truth, rng: random.Random) -> None:
    """One year of one breakdown is another figure; a fact without years gets some first."""
    places = [at for at, fact in enumerate(truth.facts) if fact.years]
    if not places:
        return
    at = rng.choice(places)
    years = list(truth.facts[at].years)
    years[rng.randrange(len(years))] += rng.choice((1, 2, 3))
    truth.facts[at] = replace(truth.facts[at], stated_years=tuple(years))
    truth.errors.append("BREAKDOWN_MISMATCH")


def _write(folder: Path, at: int, truth: Truth, plan: Plan, rng: random.Random) -> Path:
    style, form = _STYLES[at % len(_STYLES)], plan.formats[at % len(plan.formats)]
    header = Header(rng.randint(100, 300), rng.randint(10, 28), rng.randint(8, 10))
    path = folder / f"{at:05d}-{truth.unit.code}.{form}"
    WRITERS[form](Writer(truth, rng, style, plan.pages).report(header), path)
    return path


def _write_older(folder: Path, at: int, truth: Truth, plan: Plan, rng: random.Random) -> None:
    """What the unit sent first: other figures, an earlier number and date."""
    facts = [replace(fact, count=fact.count + 1, years=(), stated_years=()) for fact in truth.facts]
    older = Truth(truth.unit, facts, truth.households, truth.honours, totals_of(facts))
    items = Writer(older, rng, "bullets", plan.pages).report(Header(rng.randint(10, 90), rng.randint(10, 28), 7))
    WRITERS["txt"](items, folder / f"{at:05d}-{truth.unit.code}-lan-dau.txt")


def _write_truth(folder: Path, truths: list[Truth], units: list[Unit], repeated: set[str]) -> None:
    folder.mkdir(exist_ok=True)
    sums = ("unit_code", "award_code", "authority_level", "recipient_kind", "count", "named_count")
    _table(folder / "sums.csv", sums, _sums(truths))
    _table(folder / "coverage.csv", ("unit_code", "status"), _coverage(truths, units, repeated))
    _table(folder / "errors.csv", ("unit_code", "code"), ((t.unit.code, code) for t in truths for code in t.errors))
    people = sorted({(h.name, h.school, t.unit.code) for t in truths for h in t.honours})
    _table(folder / "people.csv", ("name", "school", "unit_code"), people)


def _coverage(truths: list[Truth], units: list[Unit], repeated: set[str]) -> list[tuple[str, str]]:
    status = {unit.code: "missing" for unit in units}
    status |= {truth.unit.code: "reported" for truth in truths}
    return sorted((status | dict.fromkeys(repeated, "duplicate")).items())


def _sums(truths: list[Truth]) -> Iterator[tuple[object, ...]]:
    for truth in truths:
        for key, counts in sorted(truth.sums().items()):
            yield (truth.unit.code, *key, *counts)


def _table(path: Path, header: tuple[str, ...], rows: Iterable[Iterable[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
