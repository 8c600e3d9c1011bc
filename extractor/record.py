"""The rows that a run writes, column by column (data contract, version 1)."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Scope = Literal["aggregate", "named"]
Status = Literal["granted", "proposed", "target", "revoked"]
Level = Literal["state", "central", "province", "district", "commune", "grassroots", ""]
AuthorityKind = Literal["administration", "party", "organisation", ""]
RecipientKind = Literal["individual", "collective", "household", ""]
Qualifier = Literal["exact", "implied", "at_least", "about", "unspecified"]
Rate = Literal["total", "per_year"]
Grade = Literal["1", "2", "3", ""]
Verdict = Literal["match", "mismatch", "unverifiable"]
Severity = Literal["error", "warning", "info"]
ReportStatus = Literal["ok", "duplicate", "needs_ocr", "failed"]
SignatureStatus = Literal["intact", "changed", "unverifiable", ""]
CoverageStatus = Literal["reported", "missing", "duplicate"]


class Row(BaseModel):
    """A row of a table: its fields are the columns, in order."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Report(Row):
    """One input file, whatever became of it (`reports.csv`)."""

    report_id: str
    source_file: str
    sha256: str = ""
    format: str = ""
    pages: int | None = None
    status: ReportStatus = "ok"
    error_code: str = ""
    message: str = ""
    unit_code: str = ""
    unit_name: str = ""
    unit_type: str = ""
    province: str = ""
    issuer: str = ""
    doc_number: str = ""
    doc_date: str = ""
    title: str = ""
    period_start: int | None = None
    period_end: int | None = None
    signer_name: str = ""
    signer_role: str = ""
    n_awards: int = 0
    n_findings: int = 0
    signature_status: SignatureStatus = ""
    signature_by: str = ""
    signature_time: str = ""


class Award(Row):
    """One award fact read in a report (`awards.csv`)."""

    record_id: str
    report_id: str
    unit_code: str = ""
    unit_name: str = ""
    scope: Scope
    status: Status = "granted"
    award_code: str
    award_name: str
    grade: Grade = ""
    authority_level: Level = ""
    authority_kind: AuthorityKind = ""
    authority_name: str = ""
    recipient_kind: RecipientKind = ""
    recipient_name: str = ""
    recipient_role: str = ""
    recipient_unit: str = ""
    count: int | None = Field(default=None, ge=0)
    count_qualifier: Qualifier = "exact"
    rate: Rate = "total"
    years: str = ""
    part_of: str = ""
    restates: str = ""
    section: str = ""
    page: int
    char_start: int
    char_end: int
    source_text: str
    decision_no: str = ""
    decision_date: str = ""
    method: str
    confidence: float = Field(default=1.0, ge=0, le=1)


class Total(Row):
    """A total that a report states about its own figures (`totals.csv`)."""

    total_id: str
    report_id: str
    unit_code: str = ""
    recipient_kind: RecipientKind = ""
    award_code: str = ""
    count: int
    section: str = ""
    page: int
    char_start: int
    char_end: int
    source_text: str
    computed: int | None = None
    difference: int | None = None
    verdict: Verdict = "unverifiable"


class Finding(Row):
    """Something that does not add up, or that a clerk should look at (`findings.csv`)."""

    finding_id: str
    code: str
    severity: Severity
    report_id: str = ""
    unit_code: str = ""
    message: str
    stated: str = ""
    computed: str = ""
    record_ids: str = ""
    page: int | None = None
    char_start: int | None = None
    char_end: int | None = None
    source_text: str = ""
    field: str = ""


class Person(Row):
    """A person, after merging mentions across reports (`people.csv`)."""

    person_id: str
    name: str
    role: str = ""
    unit: str = ""
    unit_code: str = ""
    mentions: int
    reports: str
    awards: str
    conflicts: str = ""


class SummaryRow(Row):
    """Sum of a unit's awards of one kind (`city_summary.csv`)."""

    unit_code: str
    unit_name: str
    award_code: str
    award_name: str
    authority_level: Level
    recipient_kind: RecipientKind
    count: int
    count_is_minimum: bool
    named_count: int


class CoverageRow(Row):
    """One commune-level unit that the city expects a report from (`coverage.csv`)."""

    unit_code: str
    unit_name: str
    unit_type: str
    status: CoverageStatus
    reports: str = ""


class Extraction(BaseModel):
    """All that one report gave: its row, records, stated totals, and findings."""

    model_config = ConfigDict(frozen=True)

    report: Report
    awards: tuple[Award, ...] = ()
    totals: tuple[Total, ...] = ()
    findings: tuple[Finding, ...] = ()
