"""The order of the stages, and nowhere else: read, facts and sections, statements, records, totals, checks."""

from collections.abc import Sequence
from pathlib import Path

from extractor.assemble import records
from extractor.case import Case
from extractor.checks import check
from extractor.decisions import decide, decide_findings, decide_report
from extractor.decisions.facts import corrected
from extractor.document import Document
from extractor.form.facts import Facts, facts
from extractor.form.sections import sections
from extractor.messages import Lang, label
from extractor.reading import read
from extractor.record import DecisionRow, Extraction, Report, SourceText
from extractor.said import statements
from extractor.sums.told import Told
from extractor.sums.totals import totals
from extractor.terms import Terms
from extractor.units.registry import Unit, Units
from extractor.words.lawbook import LawChoice
from extractor.written import Written

Decisions = Sequence[DecisionRow]


def process_file(
    path: Path,
    report_id: str,
    source_file: str,
    province: str,
    lang: Lang,
    *,
    decisions: Decisions = (),
    terms: Terms | None = None,
) -> Extraction:
    """All that one report gives, decisions of clerks applied. Raises ReadError."""
    terms = terms or Terms()
    units = Units.of_province(province, terms.units)
    return extract(read(path), report_id, source_file, units, lang, decisions=decisions, law=terms.law)


def extract(
    document: Document,
    report_id: str,
    source_file: str,
    units: Units,
    lang: Lang = "vi",
    *,
    decisions: Decisions = (),
    law: LawChoice | None = None,
) -> Extraction:
    """The row, records, stated totals, and findings of a document; totals and checks go by what was decided.

    A decision on a finding that is not among these may be on one across reports, so that is not told here.
    """
    in_sections = sections(document)
    read_as = facts(document, units, in_sections)
    report, on_report = decide_report(_report(document, read_as, report_id, source_file, lang), decisions, lang)
    found = corrected(read_as, report, units)
    unit = found.unit.unit
    code, name = (unit.code, unit.name) if unit else ("", "")
    said = statements(document, in_sections)
    awards, on_records = decide(records(document, said.placed, report_id, code, name), decisions, lang)
    sums = totals(Told(document, awards, said.totals, said.unread, said.lone), report_id, code)
    kept = [pair for pair in zip(awards, said.placed, strict=True) if pair[0].review_status != "rejected"]
    rows, drafts = tuple(row for row, _ in kept), tuple(draft for _, draft in kept)
    marks = (said.unread, said.unknown)
    case = Case(document, found, units, report_id, code, rows, drafts, sums, *marks, lang, law or LawChoice())
    findings, on_findings = decide_findings(check(case), decisions, lang)
    counts, written = {"n_awards": len(awards), "n_findings": len(findings)}, Written(document)
    return Extraction(
        report=report.model_copy(update=_unit_columns(unit) | counts),
        awards=written.rows(awards),
        totals=written.rows(sums),
        findings=written.rows(findings),
        source=written.source(_source(document)),
        decisions=(*on_report, *on_records, *(one for one in on_findings if one.outcome != "gone")),
    )


def _open(found: Facts, lang: Lang) -> str:
    """Between which units the report leaves its own open; empty when it does not."""
    names = ", ".join(unit.name for unit in found.unit.candidates)
    return label("coverage", "candidates", lang, units=names) if names else ""


def _source(document: Document) -> SourceText:
    boxes = tuple((line.span.start, line.span.end, line.page, *line.box) for line in document.lines if line.box)
    return SourceText(text=document.text, page_starts=_page_starts(document), boxes=boxes)


def _page_starts(document: Document) -> tuple[int, ...]:
    """Where each page begins; an empty page begins where the next one does."""
    starts = [len(document.text)] * document.page_count
    for line in reversed(document.lines):
        starts[: line.page] = [min(start, line.span.start) for start in starts[: line.page]]
    return (0, *starts[1:])


def _report(document: Document, found: Facts, report_id: str, source_file: str, lang: Lang) -> Report:
    unit = found.unit.unit
    return Report(
        report_id=report_id,
        source_file=source_file,
        format=document.format,
        message=_open(found, lang),
        pages=document.page_count,
        **_unit_columns(unit),
        issuer=found.issuer.value,
        doc_number=found.doc_number.value,
        doc_date=found.doc_date.value,
        title=found.title.value,
        period_start=found.period_start,
        period_end=found.period_end,
        signer_name=found.signer_name.value,
        signer_role=found.signer_role.value,
        signature_status=document.metadata.get("signature_status", ""),
        signature_by=document.metadata.get("signature_by", ""),
        signature_time=document.metadata.get("signature_time", ""),
    )


def _unit_columns(unit: Unit | None) -> dict[str, str]:
    told = (unit.code, unit.name, unit.type, unit.province) if unit else ("",) * 4
    return dict(zip(("unit_code", "unit_name", "unit_type", "province"), told, strict=True))
