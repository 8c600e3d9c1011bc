"""Findings that only show when reports lie side by side."""

from hashlib import sha256

from extractor.messages import Lang, message, severity
from extractor.record import Award, Finding, Report


def report_flag(code: str, lang: Lang, report: Report, *others: str, told: str = "", **values: object) -> Finding:
    """A finding about a whole report, and the ids of those that it is weighed against; `told` for its sentence."""
    text = told or message(code, lang, **values)
    return _flag(code, text, report.report_id, report.unit_code, *others)


def unit_flag(code: str, lang: Lang, unit_code: str, **values: object) -> Finding:
    """A finding about a unit that no report speaks for."""
    return _flag(code, message(code, lang, **values), "", unit_code)


def row_flag(code: str, lang: Lang, row: Award, other: Award, **values: object) -> Finding:
    """A finding about `row`, which `other` contradicts; it shows the place of `row`."""
    stated, computed = _figure(row), _figure(other)
    return told_flag(
        code, message(code, lang, stated=stated, computed=computed, **values), (row, other), (stated, computed)
    )


def told_flag(code: str, text: str, rows: tuple[Award, Award], told: tuple[str, str], *about: str) -> Finding:
    """A finding about the first of two rows, at its place, that the other contradicts; `told` is what each says.

    Two rows that differ `about` more than one thing have as many findings.
    """
    row, other = rows
    finding = _flag(code, text, row.report_id, row.unit_code, row.record_id, other.record_id, *about)
    place = {name: getattr(row, name) for name in ("page", "char_start", "char_end", "source_text")}
    figures = dict(zip(("stated", "computed"), told, strict=True))
    return finding.model_copy(update={**figures, **place, "record_ids": f"{row.record_id};{other.record_id}"})


def _figure(row: Award) -> str:
    return "" if row.count is None else str(row.count)


def _flag(code: str, text: str, report_id: str, unit_code: str, *about: str) -> Finding:
    digest = sha256("|".join((code, report_id, unit_code, *about)).encode()).hexdigest()
    return Finding(
        finding_id=digest[:12],
        code=code,
        severity=severity(code),
        report_id=report_id,
        unit_code=unit_code,
        message=text,
    )
