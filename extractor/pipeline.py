"""The order of the stages, and nowhere else: read, facts and sections, statements, records, totals, checks."""

from pathlib import Path

from extractor.assemble import records
from extractor.case import Case
from extractor.checks import check
from extractor.covered import Told
from extractor.document import Document
from extractor.extract import statements
from extractor.form.facts import Facts, facts
from extractor.form.sections import sections
from extractor.messages import Lang
from extractor.reading import read
from extractor.record import Extraction, Report
from extractor.totals import totals
from extractor.units.registry import Units


def process_file(path: Path, report_id: str, source_file: str, province: str, lang: Lang) -> Extraction:
    """All that one report gives. Raises ReadError."""
    return extract(read(path), report_id, source_file, Units.of_province(province), lang)


def extract(document: Document, report_id: str, source_file: str, units: Units, lang: Lang = "vi") -> Extraction:
    """The row, records, stated totals, and findings of a document."""
    in_sections = sections(document)
    found = facts(document, units, in_sections)
    unit = found.unit.unit
    code, name = (unit.code, unit.name) if unit else ("", "")
    said = statements(document, in_sections)
    awards = records(document, said.placed, report_id, code, name)
    sums = totals(Told(document, awards, said.totals, said.unread), report_id, code)
    case = Case(document, found, units, report_id, code, awards, said.placed, sums, said.unread, said.unknown, lang)
    findings = check(case)
    report = _report(document, found, report_id, source_file)
    return Extraction(
        report=report.model_copy(update={"n_awards": len(awards), "n_findings": len(findings)}),
        awards=awards,
        totals=sums,
        findings=findings,
    )


def _report(document: Document, found: Facts, report_id: str, source_file: str) -> Report:
    unit = found.unit.unit
    return Report(
        report_id=report_id,
        source_file=source_file,
        format=document.format,
        pages=document.page_count,
        unit_code=unit.code if unit else "",
        unit_name=unit.name if unit else "",
        unit_type=unit.type if unit else "",
        province=unit.province if unit else "",
        issuer=found.issuer.value,
        doc_number=found.doc_number.value,
        doc_date=found.doc_date.value,
        title=found.title.value,
        period_start=found.period_start,
        period_end=found.period_end,
        signer_name=found.signer_name.value,
        signer_role=found.signer_role.value,
    )
