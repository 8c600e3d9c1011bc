"""Which reports count in sums when a unit sent more than one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from extractor.consolidation.arrival import number, period_key
from extractor.consolidation.flag import report_flag
from extractor.messages import Lang
from extractor.record import Finding, Report
from extractor.store import Inbox, Rows, Store

_STANDING = "status = 'ok' AND review_status <> 'rejected'"
_COPIES = """
FROM asked JOIN (
    SELECT split_part(report_id, '~', 1) AS original FROM asked GROUP BY original HAVING count(*) > 1
) ON original = split_part(report_id, '~', 1) ORDER BY original, report_id
"""
_OF_ONE_PERIOD = f"""
FROM asked SEMI JOIN (
    SELECT unit_code, period FROM asked WHERE {_STANDING} AND unit_code <> ''
    GROUP BY unit_code, period HAVING count(*) > 1
) AS several USING (unit_code, period)
WHERE {_STANDING} ORDER BY unit_code, period, doc_date DESC, number DESC, source_file, place
"""
_COUNTED = f"CREATE TABLE counted AS SELECT report_id FROM asked ANTI JOIN left_out USING (report_id) WHERE {_STANDING}"


class _Other(NamedTuple):
    """What is told of a report that another one is weighed against."""

    report_id: str
    source_file: str


def standing(store: Store, lang: Lang, found: Inbox) -> frozenset[str]:
    """Weighs reports of one unit and period against each other, and copies against their original.

    Goes by the table `asked` of the reports that are asked for, and makes the table `counted` of the ids of those that
    enter sums. Gives the codes of the units that sent something twice.
    """
    repeated = set[str]()
    for original, others in _families(Rows(store, Report, _COPIES)):
        repeated.add(original.unit_code)
        found.add(_twice(original, others, original, lang))
    with Inbox(store, "left_out", before="report_id VARCHAR") as left_out:
        for report, finding, counts in _weighed(Rows(store, Report, _OF_ONE_PERIOD), lang):
            repeated.add(report.unit_code)
            found.add(finding)
            if not counts:
                left_out.add(before=(report.report_id,))
    store.do(_COUNTED)
    return frozenset(repeated - {""})


def _families(reports: Iterable[Report]) -> Iterator[tuple[Report, list[_Other]]]:
    """Originals with the files of the same bytes, which carry `~2`, `~3` after the original's id."""
    for _, family in groupby(reports, key=lambda report: report.report_id.partition("~")[0]):
        original, *others = family
        yield original, [_Other(one.report_id, one.source_file) for one in others]


def _weighed(reports: Iterable[Report], lang: Lang) -> Iterator[tuple[Report, Finding, bool]]:
    """Reports of one unit and period that came more than once, each with what is found of it and whether it counts."""
    for _, group in groupby(reports, key=lambda report: (report.unit_code, period_key(report))):
        counted, others = next(group), list[_Other]()
        for other in group:  # noqa: B031 - the same group goes on
            others.append(_Other(other.report_id, other.source_file))
            yield other, _left_out(other, counted, lang), False
        yield counted, _twice(counted, others, counted, lang), True


def _left_out(report: Report, counted: Report, lang: Lang) -> Finding:
    """That the other one counts, and why."""
    if _is_newer(counted, report):
        return _superseded(report, counted, lang)
    return _twice(report, [_Other(counted.report_id, counted.source_file)], counted, lang)


def _is_newer(newer: Report, older: Report) -> bool:
    """Whether date, or number of the same series, tells that `newer` came later."""
    if newer.doc_date and older.doc_date and newer.doc_date != older.doc_date:
        return newer.doc_date > older.doc_date
    (one, series), (other, old_series) = number(newer.doc_number), number(older.doc_number)
    return series == old_series and one > other >= 0


def _twice(report: Report, others: Sequence[_Other], counted: Report, lang: Lang) -> Finding:
    other_files = ", ".join(other.source_file for other in others)
    files = {"file": report.source_file, "other_file": other_files, "counted": counted.source_file}
    ids = (other.report_id for other in others)
    return report_flag("DUPLICATE_REPORT", lang, report, *ids, unit=report.unit_name, period=_period(report), **files)


def _superseded(report: Report, newer: Report, lang: Lang) -> Finding:
    files = {"file": report.source_file, "other_file": newer.source_file}
    told = {"unit": report.unit_name, "period": _period(report)}
    return report_flag("SUPERSEDED_REPORT", lang, report, newer.report_id, **told, **files)


def _period(report: Report) -> str:
    years = [str(year) for year in (report.period_start, report.period_end) if year]
    return "-".join(dict.fromkeys(years))
