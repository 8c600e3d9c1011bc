"""Reports, one by one, into the tables of a city. Rows lie on disk; in memory are those of one name, or report."""

from collections.abc import Iterable, Sequence, Set
from pathlib import Path

from extractor.consolidation.arrival import take_in
from extractor.consolidation.city import City, Unit
from extractor.consolidation.conflicts import conflicts
from extractor.consolidation.coverage import coverage, coverage_findings
from extractor.consolidation.identity import recipients
from extractor.consolidation.naming import name_all
from extractor.consolidation.once import given_twice
from extractor.consolidation.people import gather_people, people
from extractor.consolidation.scope import Years, scope
from extractor.consolidation.settled import settle, settle_reports, take_away
from extractor.consolidation.standing import standing
from extractor.consolidation.summary import overrule, summary
from extractor.consolidation.texts import Texts
from extractor.messages import Lang
from extractor.record import CoverageRow, Extraction, Finding, Person, Report
from extractor.store import Inbox, Rows, Store

__all__ = ["City", "Unit", "Years", "consolidate"]

_ASKED = "CREATE TABLE asked AS SELECT *, rowid AS place FROM sent ANTI JOIN outside USING (report_id)"


def consolidate(
    extractions: Iterable[Extraction],
    units: Iterable[Unit],
    lang: Lang = "vi",
    *,
    achievements: frozenset[str] = frozenset(),
    period: Years = None,
    folder: Path | None = None,
) -> City:
    """The city's tables. `units` are those that it expects a report from; codes of `achievements` enter no sum.

    `period`: first and last year that reports are asked for, None for any. Rows and texts of the reports are put into
    files in `folder` as the reports come, so that memory need not hold them; they go away with the city.
    No value is lost: what contradicts is kept on both sides and a finding says so.
    """
    store, texts, expected = Store(folder), Texts(folder), tuple(units)
    take_in(extractions, texts, store)
    with Inbox(store, "found_across", Finding) as found:
        _weigh_reports(store, expected, period, lang, found)
        _compare_rows(store, lang, found)
    overrule(store)
    settle(store)
    gather_people(store)
    summary(store, achievements, {unit.code: unit.name for unit in expected})
    settle_reports(store)
    take_away(store)
    return City(store, texts)


def _weigh_reports(store: Store, expected: Sequence[Unit], period: Years, lang: Lang, found: Inbox) -> None:
    """Which reports are asked for and count, and which units sent none."""
    sent = Rows(store, Report, "FROM sent")
    asked = scope(sent, {unit.code for unit in expected}, period, lang)
    _put_all(asked.findings, found)
    _set_aside(store, asked.outside)
    repeated = standing(store, lang, found)
    rows = coverage(expected, Rows(store, Report, "FROM asked ORDER BY place"), repeated)
    with Inbox(store, "coverage", CoverageRow) as covered:
        for row in rows:
            covered.add(row)
    _put_all(coverage_findings(rows, sent, lang), found)


def _set_aside(store: Store, outside: Set[str]) -> None:
    """Makes the table `asked` of the reports that are not outside."""
    with Inbox(store, "outside", before="report_id VARCHAR") as ids:
        for one in sorted(outside):
            ids.add(before=(one,))
    store.do(_ASKED)


def _compare_rows(store: Store, lang: Lang, found: Inbox) -> None:
    """Whom the rows of all reports are about, and what they contradict each other in."""
    name_all(store)
    with Inbox(store, "came_people", Person, before="place BIGINT") as persons:
        for alike in recipients(store):
            _put_all(conflicts(*alike, lang), found)
            _put_all(given_twice(*alike, lang), found)
            for place, person in people(alike.recipients, lang):
                persons.add(person, (place,))


def _put_all(findings: Iterable[Finding], found: Inbox) -> None:
    for one in findings:
        found.add(one)
