"""The reports of one page: a browser opens a page whole, so there are as many pages as it takes."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import groupby
from typing import TypeVar

from extractor.consolidation import City
from extractor.record import Award, Finding, Report, Row
from extractor.store import Rows, made, names

R = TypeVar("R", bound=Row)
_MOST = 1000  # reports; the page of a city of 114 long ones has 3.5 MB
_HASHED = "(SELECT report_id, string_agg(hash({0}), ' ' ORDER BY rowid) AS told FROM {0} GROUP BY report_id) AS {0}"
_ROWS = f"""
SELECT report_id, concat_ws('/', coalesce(awards.told, ''), coalesce(totals.told, ''), coalesce(findings.told, ''))
FROM reports LEFT JOIN {_HASHED.format("awards")} USING (report_id)
     LEFT JOIN {_HASHED.format("totals")} USING (report_id) LEFT JOIN {_HASHED.format("findings")} USING (report_id)
WHERE {{inside}}
"""


@dataclass(frozen=True)
class Part:
    """Reports `first` up to `end`, counted from 0 in the order of the tables, and their rows.

    What no report tells is on the first page.
    """

    city: City
    first: int
    end: int

    @property
    def reports(self) -> Rows[Report]:
        """The reports."""
        return Rows(self.city.store, Report, f"FROM reports WHERE {self._inside} ORDER BY rowid")

    def marks(self) -> Iterator[tuple[str, str]]:
        """The id of each report that has a text, and what stands for the text and its rows in all tables."""
        rows: dict[str, str] = dict(self.city.store.rows(_ROWS.format(inside=self._inside)))
        for report_id, text in self.city.sources.written(self._inside):
            yield report_id, f"{sha256(text).hexdigest()} {rows[report_id]}"

    def awards(self, condition: str) -> Rows[Award]:
        """Awards that meet an SQL condition."""
        return self._rows(Award, "awards", condition)

    def findings(self, condition: str) -> Rows[Finding]:
        """Findings that meet an SQL condition."""
        return self._rows(Finding, "findings", condition)

    def named_by_findings(self) -> Rows[Award]:
        """Awards that findings are about, wherever they stand, but for findings that are no more than notes."""
        told = (
            f"SELECT unnest(string_split(record_ids, ';')) FROM findings WHERE {self._is_here} AND severity <> 'info'"
        )
        return self.city.having(Award, "awards", f"record_id IN ({told})")

    def by_report(self, model: type[R], table: str, of: Collection[str]) -> Iterator[tuple[str, list[R]]]:
        """The id of each report that has rows in a table and is one `of` those, in order, and these rows."""
        inside = "(SELECT report_id, rowid AS place FROM reports WHERE list_contains(?, report_id))"
        columns = f"SELECT {table}.report_id, {names(model, table)} FROM {table}"
        query = f"{columns} JOIN {inside} AS reports USING (report_id) ORDER BY place, {table}.rowid"
        for report_id, rows in groupby(self.city.store.rows(query, (list(of),)), key=lambda row: str(row[0])):
            yield report_id, [made(model, row[1:]) for row in rows]

    def ids(self) -> Iterator[tuple[str, str]]:
        """The report and the id of every award, then every finding, then every total."""
        for table, column in (("awards", "record_id"), ("findings", "finding_id"), ("totals", "total_id")):
            condition = f"{self._is_here} ORDER BY rowid"
            yield from self.city.store.rows(f"SELECT report_id, {column} FROM {table} WHERE {condition}")

    @cached_property
    def counted(self) -> frozenset[str]:
        """Ids of the reports that enter the sums."""
        told = f"SELECT report_id FROM reports WHERE {self._inside} AND counted"
        return frozenset(report_id for (report_id,) in self.city.store.rows(told))

    def severities(self) -> Counter[tuple[str, str]]:
        """How many findings of each severity a report has."""
        told = f"SELECT report_id, severity, count(*) FROM findings WHERE {self._is_here} GROUP BY ALL"
        return Counter({(report_id, severity): count for report_id, severity, count in self.city.store.rows(told)})

    @property
    def _inside(self) -> str:
        return f"rowid >= {self.first} AND rowid < {self.end}"

    @property
    def _is_here(self) -> str:
        here = f"report_id IN (SELECT report_id FROM reports WHERE {self._inside})"
        return here if self.first else f"({here} OR report_id = '')"

    def _rows(self, model: type[R], table: str, condition: str) -> Rows[R]:
        return Rows(self.city.store, model, f"FROM {table} WHERE {self._is_here} AND {condition} ORDER BY rowid")


def parts(city: City) -> Iterator[Part]:
    """The pages of a city, one at least."""
    count = len(city.reports)
    for first in range(0, max(count, 1), _MOST):
        yield Part(city, first, min(first + _MOST, count))


def name_of(number: int) -> str:
    """The file of a page, counted from 0."""
    return f"review-{number + 1}.html" if number else "review.html"
