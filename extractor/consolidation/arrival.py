"""Reports as they come, put on disk row by row."""

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import count

from extractor.consolidation.naming import NAMED, called
from extractor.consolidation.texts import Texts
from extractor.folding import fold
from extractor.record import Award, DecisionOutcome, Extraction, Finding, Report, Total
from extractor.store import Inbox, Store

_NUMBER = re.compile(r"\s*(\d+)\s*(.*)", re.DOTALL)
_LARGEST = 2**62
_CAME = "came BIGINT"
_ORDER = "unit_code = '', unit_code, report_id, came"
_OF_REPORTS = "period VARCHAR, number BIGINT, text_start BIGINT, text_length BIGINT"


def take_in(extractions: Iterable[Extraction], texts: Texts, store: Store) -> None:
    """Makes the tables `came_reports`, `came_awards`, `came_totals`, `came_findings`, `came_decisions`.

    `named` of what recipients are called, told at once since there is time while others are still being read, and
    `sent` of the reports in their order: known units by code, then what has none.
    `came` is the number of the report in which a row came, `period` what its reports of one period have in common,
    `number` that of its document.
    """
    with ExitStack() as stack:
        reports = stack.enter_context(Inbox(store, "came_reports", Report, _CAME, _OF_REPORTS))
        awards = stack.enter_context(Inbox(store, "came_awards", Award, _CAME))
        totals = stack.enter_context(Inbox(store, "came_totals", Total, _CAME))
        findings = stack.enter_context(Inbox(store, "came_findings", Finding, _CAME))
        decisions = stack.enter_context(Inbox(store, "came_decisions", DecisionOutcome, _CAME))
        named, places = stack.enter_context(Inbox(store, "named", before=NAMED)), count()
        for came, one in enumerate(extractions):
            place = texts.keep(one.source) if one.source else (None, None)
            known = (period_key(one.report), min(number(one.report.doc_number)[0], _LARGEST), *place)
            reports.add(one.report, (came,), known)
            for box, rows in ((awards, one.awards), (totals, one.totals), (findings, one.findings)):
                for row in rows:
                    box.add(row, (came,))
            for outcome in one.decisions:
                decisions.add(outcome, (came,))
            _name(one.awards, places, named)
    store.sort("sent", "came_reports.*", "FROM came_reports", "came", _ORDER)


def _name(awards: Iterable[Award], places: Iterator[int], named: Inbox) -> None:
    """Whom the awards name; `places` are their rows in `came_awards`."""
    for award, place in zip(awards, places, strict=False):  # asks for a place only when there is one more award
        if told := called(award):
            named.add(before=(place, *told))


def number(doc_number: str) -> tuple[int, str]:
    """ "57/BC-UBND" is 57 of the series "/bc-ubnd"; -1 without a number."""
    found = _NUMBER.fullmatch(doc_number)
    return (int(found[1]), fold(found[2])) if found else (-1, "")


def period_key(report: Report) -> str:
    """Without a period only reports of the same title are taken for the same."""
    start, end = report.period_start, report.period_end
    return f"{start}-{end}" if start or end else f"title {' '.join(fold(report.title).split())}"
