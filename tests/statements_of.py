"""Reads lines as the statements of a report and writes each row in one line, for tables of tests.

    code [grade] | giver | level | recipient kind | recipient | count | years | what else is told

The count is `5` exact, `(1)` implied, `>=60` at_least, `~20` about, `?` unspecified. What else: a status other than
`granted`, `per_year`, `part`, `restates`, `unit=...`, `role=...`, `no=...`, `date=...`.
Lines go through the whole pipeline up to the records; `tokens_of` and `lexed` ask the word lists and rules alone.
"""

from pathlib import Path

from extractor.assemble import records
from extractor.document import Document
from extractor.form.sections import sections
from extractor.mention import Mention
from extractor.mentions.tokens import tokens
from extractor.reading.plain import read_bytes
from extractor.record import Award
from extractor.said import Statements, statements
from extractor.words.lexed import Lexed

COUNTS = {"exact": "{}", "implied": "({})", "at_least": ">={}", "about": "~{}", "unspecified": "?"}


def lexed(text: str) -> Lexed:
    return Lexed(text)


def tokens_of(text: str) -> tuple[Mention, ...]:
    return tokens(lexed(text))


def document_of(text: str) -> Document:
    """`text` as the reader of text files gives it, list signs told apart."""
    return read_bytes(Path("report.txt"), text.encode())


def said(text: str) -> tuple[Document, Statements]:
    """What the stages up to the statements make of a text, the name model included."""
    document = document_of(text)
    return document, statements(document, sections(document))


def awards_in(text: str) -> tuple[Award, ...]:
    document, found = said(text)
    return records(document, found.placed, "r1", "11111", "Xã Yên Mộc")


def line(row: Award, *extras: str) -> str:
    """A row in the notation above; `extras` are the columns of `unit`, `role`, `no`, `date` to show as well."""
    told = {"unit": row.recipient_unit, "role": row.recipient_role, "no": row.decision_no, "date": row.decision_date}
    flags = [row.status] * (row.status != "granted") + ["per_year"] * (row.rate != "total")
    flags += ["part"] * bool(row.part_of) + ["restates"] * bool(row.restates)
    flags += [f"{name}={told[name]}" for name in extras if told[name]]
    count = COUNTS[row.count_qualifier].format(row.count)
    code = f"{row.award_code} {row.grade}".strip()
    cells = [code, row.authority_name, row.authority_level, row.recipient_kind, row.recipient_name, count, row.years]
    return " | ".join([*cells, " ".join(flags)]).rstrip(" |")


def rows(text: str, *extras: str) -> list[str]:
    """The rows of one or several lines of text."""
    return [line(row, *extras) for row in awards_in(text)]


def stated(text: str) -> list[tuple[int | None, str, str]]:
    """Stated totals: number, recipient kind, award code."""
    return [(one.total.tally.value, one.total.tally.kind, one.total.code) for one in said(text)[1].totals]


def unread(text: str) -> list[str]:
    """Award words that ended in no record."""
    document, found = said(text)
    return [left.span.of(document.text) for left in found.unread]


def reported(text: str) -> list[str]:
    """Those of them that a finding tells: a fact may be missing there."""
    document, found = said(text)
    return [left.span.of(document.text) for left in found.unread if left.why == "fact"]
