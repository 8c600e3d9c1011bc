"""Tables in their order, put where other processes can read them."""

from extractor.consolidation.city import MODELS
from extractor.consolidation.summary import REASON
from extractor.record import Award, DecisionOutcome, Finding, Report, Total
from extractor.store import KEPT, Store, names

_IN_PLACE = "JOIN (SELECT came, rowid AS place FROM sent) USING (came)"
_FINDINGS = f"""
FROM (
    SELECT {names(Finding)}, false AS across, rowid * 2 AS place FROM came_findings
    UNION ALL SELECT {names(Finding)}, true, rowid * 2 + 1 FROM found_across
)
"""
_FINDINGS_ORDER = "unit_code = '', unit_code, report_id, coalesce(char_start, 0), finding_id, across, place"
_TOLD = "CREATE TABLE told_{0} AS SELECT report_id, count(*) AS told FROM {0} GROUP BY report_id"
_REPORTS = """
FROM (
    SELECT sent.* REPLACE (coalesce(told_awards.told, 0) AS n_awards, coalesce(told_findings.told, 0) AS n_findings),
           report_id IN (SELECT report_id FROM counted) AS counted, sent.rowid AS place
    FROM sent LEFT JOIN told_awards USING (report_id) LEFT JOIN told_findings USING (report_id)
)
"""
_OTHERS = "SELECT table_name FROM duckdb_tables() WHERE database_name = ? AND NOT list_contains(?, table_name)"


def settle(store: Store) -> None:
    """Makes the tables of awards, totals, findings, and decisions."""
    _sort(store, "awards", f"{names(Award)}, {REASON} AS reason", "place, char_start, came_awards.rowid")
    _sort(store, "totals", names(Total), "place, char_start, came_totals.rowid")
    _sort(store, "decisions_applied", names(DecisionOutcome), "place, came_decisions.rowid", "came_decisions")
    store.sort("findings", f"{names(Finding)}, across", _FINDINGS, "place", _FINDINGS_ORDER)


def _sort(store: Store, table: str, columns: str, order: str, came: str = "") -> None:
    """Rows of the reports, in the order of these."""
    came = came or f"came_{table}"
    store.sort(table, columns, f"FROM {came} {_IN_PLACE}", f"{came}.rowid", order)


def settle_reports(store: Store) -> None:
    """Makes the table of reports, with the numbers of their records and findings, those across reports included."""
    store.do(_TOLD.format("awards"))
    store.do(_TOLD.format("findings"))
    store.sort("reports", f"{names(Report)}, counted, text_start, text_length", _REPORTS, "place", "place")


def take_away(store: Store) -> None:
    """Leaves no tables but those of the contract, so that no time goes into keeping the others."""
    for (name,) in list(store.rows(_OTHERS, (KEPT, list(MODELS)))):
        store.do(f"DROP TABLE {name}")
