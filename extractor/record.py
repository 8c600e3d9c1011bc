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
ReviewStatus = Literal["accepted", "corrected", "rejected", ""]
DecisionKind = Literal["record", "finding", "report"]
DecisionAction = Literal["accept", "correct", "reject"]
Outcome = Literal["applied", "carried", "changed", "gone", "superseded"]


class Row(BaseModel):
    """A row of a table: its fields are the columns, in order."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reviewed(Row):
    """A row that clerks decide on; its last columns say what was decided, by whom, when, and what stood there."""


class Report(Reviewed):
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
    review_status: ReviewStatus = ""
    reviewed_by: str = ""
    reviewed_at: str = ""
    review_note: str = ""
    review_was: str = ""


class Award(Reviewed):
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
    review_status: ReviewStatus = ""
    reviewed_by: str = ""
    reviewed_at: str = ""
    review_note: str = ""
    review_was: str = ""


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


class Finding(Reviewed):
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
    review_status: ReviewStatus = ""
    reviewed_by: str = ""
    reviewed_at: str = ""
    review_note: str = ""
    review_was: str = ""


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
    record_ids: str = ""
    why_joined: str = ""
    why_apart: str = ""


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


class DecisionRow(Row):
    """What a clerk decided about one record, finding, or report; a correction has a row for each field.

    `about`, `basis`, and `was` are what it was decided on: see `extractor.decisions.basis`.
    """

    decided_at: str = ""
    decided_by: str = ""
    kind: DecisionKind
    id: str
    report_id: str = ""
    source_file: str = ""
    about: str = ""
    basis: str = ""
    was: str = ""
    action: DecisionAction
    field: str = ""
    value: str = ""
    note: str = ""


class DecisionOutcome(DecisionRow):
    """What became of a decision in this run (`decisions_applied.csv`)."""

    outcome: Outcome
    now_id: str = ""
    now: str = ""
    message: str = ""


BoxedLine = tuple[int, int, int, float, float, float, float]
"""Where a printed line stands: start and end in the text, page, and left, top, right, bottom in points."""


class SourceText(BaseModel):
    """A report's normalised text, which all offsets count, where each of its pages begins, and where its lines stand.

    `boxes` is empty where the format has no places on a page.
    """

    model_config = ConfigDict(frozen=True)

    text: str
    page_starts: tuple[int, ...] = (0,)
    boxes: tuple[BoxedLine, ...] = ()


class Extraction(BaseModel):
    """All that one report gave: its row, records, stated totals, and findings.

    `source` is what the review page shows; `decisions` are those on this file, with what became of each.
    """

    model_config = ConfigDict(frozen=True)

    report: Report
    awards: tuple[Award, ...] = ()
    totals: tuple[Total, ...] = ()
    findings: tuple[Finding, ...] = ()
    source: SourceText | None = None
    decisions: tuple[DecisionOutcome, ...] = ()
