"""What the checks look at: one report, read, with all its rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from extractor.assemble import Placed
from extractor.document import Document
from extractor.form.facts import Facts
from extractor.messages import Lang, message, severity
from extractor.record import Award, Finding, Total
from extractor.span import Span
from extractor.statements.draft import Leftover
from extractor.units.registry import Units
from extractor.words.lawbook import LawChoice


@dataclass(frozen=True)
class Case:
    """One report under check: its text, facts, rows, and the drafts that the rows were made from, row by row.

    `law`: the rules of the law that it is held to.
    """

    document: Document
    facts: Facts
    units: Units
    report_id: str
    unit_code: str
    awards: tuple[Award, ...]
    drafts: tuple[Placed, ...]
    totals: tuple[Total, ...]
    unread: tuple[Leftover, ...]
    unknown: tuple[Span, ...] = ()
    lang: Lang = "vi"
    law: LawChoice = field(default_factory=LawChoice)

    def finding(
        self, code: str, span: Span | None, rows: Iterable[Award] = (), *, field: str = "", **values: object
    ) -> Finding:
        """A finding with its place and sentence. Raises KeyError when the sentence lacks a value."""
        ids = ";".join(row.record_id for row in rows)
        place = f"{span.start}-{span.end}" if span else field
        quote = span.of(self.document.text) if span else ""
        figures = f"{values.get('stated')}|{values.get('computed')}"
        return Finding(
            finding_id=sha256(f"{self.report_id}|{code}|{place}|{ids}|{figures}".encode()).hexdigest()[:12],
            code=code,
            severity=severity(code),
            report_id=self.report_id,
            unit_code=self.unit_code,
            message=message(code, self.lang, **{"quote": quote, "field": field} | values),
            stated=_text(values.get("stated")),
            computed=_text(values.get("computed")),
            record_ids=ids,
            page=self.document.page_at(span.start) if span else None,
            char_start=span.start if span else None,
            char_end=span.end if span else None,
            source_text=quote,
            field=field,
        )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def span_of(row: Award | Total) -> Span:
    """Where a row stands."""
    return Span(row.char_start, row.char_end)
