"""Rows for tests: say what matters, the rest is filled in."""

from typing import Any

from extractor.record import Award, Extraction, Finding, Report, Total


def report(report_id: str = "r1", unit_code: str = "11111", **columns: Any) -> Report:
    named = {
        "source_file": f"{report_id}.pdf",
        "unit_name": f"Xã {unit_code}",
        "period_start": 2020,
        "period_end": 2025,
    }
    return Report(**{**named, "report_id": report_id, "unit_code": unit_code, **columns})


def award(record_id: str = "a1", **columns: Any) -> Award:
    named = {"scope": "aggregate", "award_code": "BANG_KHEN", "award_name": "Bằng khen", "count": 1, "report_id": "r1"}
    place = {"unit_code": "11111", "unit_name": "Xã 11111", "page": 1, "char_start": 0, "char_end": 9}
    return Award(**{**named, **place, "source_text": "Bằng khen", "method": "rule", "record_id": record_id, **columns})


def person(record_id: str, name: str, **columns: Any) -> Award:
    return award(record_id, scope="named", recipient_kind="individual", recipient_name=name, **columns)


def finding(code: str, **columns: Any) -> Finding:
    named = {"finding_id": f"f-{code}", "severity": "warning", "report_id": "r1", "message": "Lời nhắn."}
    return Finding(**{**named, "code": code, **columns})


def total(**columns: Any) -> Total:
    place = {"page": 1, "char_start": 0, "char_end": 1, "source_text": "9 cá nhân"}
    return Total(
        **{"total_id": "t1", "report_id": "r1", "recipient_kind": "individual", "count": 9, **place, **columns}
    )


def extraction(of: Report, *awards: Award, findings: tuple[Finding, ...] = ()) -> Extraction:
    """The awards and findings as those of the report and its unit."""
    home = {"report_id": of.report_id, "unit_code": of.unit_code, "unit_name": of.unit_name}
    placed = tuple(row.model_copy(update=home) for row in awards)
    flagged = tuple(one.model_copy(update={"report_id": of.report_id, "unit_code": of.unit_code}) for one in findings)
    return Extraction(report=of, awards=placed, findings=flagged)
