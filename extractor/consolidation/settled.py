"""Tables in their order, put where other processes can read them."""

from extractor.consolidation.city import MODELS
from extractor.consolidation.summary import REASON
from extractor.record import Award, DecisionOutcome, Finding, Report, Total
from extractor.store import KEPT, Store, names

_IN_PLACE = "JOIN (SELECT came, rowid AS place FROM sent) USING (came) ORDER BY place"
_FINDINGS = f"""
CREATE TABLE findings AS
SELECT {names(Finding)}, across FROM (
    SELECT {names(Finding)}, false AS across, rowid AS place FROM came_findings
    UNION ALL SELECT {names(Finding)}, true, rowid FROM found_across
) ORDER BY unit_code = '', unit_code, report_id, coalesce(char_start, 0), finding_id, across, place
"""
_AWARDS = f"""
CREATE TABLE awards AS
SELECT {names(Award)}, {REASON} AS reason FROM came_awards {_IN_PLACE}, char_start, came_awards.rowid
"""
_TOTALS = f"""
CREATE TABLE totals AS
SELECT {names(Total)} FROM came_totals {_IN_PLACE}, char_start, came_totals.rowid
"""
_DECISIONS = f"""
CREATE TABLE decisions_applied AS
SELECT {names(DecisionOutcome)} FROM came_decisions {_IN_PLACE}, came_decisions.rowid
"""
_REPORTS = f"""
CREATE TABLE reports AS
SELECT {names(Report)}, counted, text_start, text_length FROM (
    SELECT sent.* REPLACE (coalesce(awards.told, 0) AS n_awards, coalesce(findings.told, 0) AS n_findings),
           report_id IN (SELECT report_id FROM counted) AS counted, sent.rowid AS place
    FROM sent LEFT JOIN (SELECT report_id, count(*) AS told FROM awards GROUP BY report_id) AS awards
         USING (report_id)
    LEFT JOIN (SELECT report_id, count(*) AS told FROM findings GROUP BY report_id) AS findings
         USING (report_id)
) ORDER BY place
"""
_OTHERS = "SELECT table_name FROM duckdb_tables() WHERE database_name = ? AND NOT list_contains(?, table_name)"


def settle(store: Store) -> None:
    """Makes the tables of awards, totals, findings, and decisions."""
    for table in (_AWARDS, _TOTALS, _FINDINGS, _DECISIONS):
        store.do(table)


def settle_reports(store: Store) -> None:
    """Makes the table of reports, with the numbers of their records and findings, those across reports included."""
    store.do(_REPORTS)


def take_away(store: Store) -> None:
    """Leaves no tables but those of the contract, so that no time goes into keeping the others."""
    for (name,) in list(store.rows(_OTHERS, (KEPT, list(MODELS)))):
        store.do(f"DROP TABLE {name}")
