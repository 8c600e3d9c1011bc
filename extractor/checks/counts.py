"""Numbers that should agree: totals, lists of names, figures and words."""

from collections.abc import Iterator

from extractor.case import Case, span_of
from extractor.folding import fold
from extractor.mentions.numbers import counts
from extractor.record import Finding, Total
from extractor.span import Span
from extractor.sums.sentences import sentence_before
from extractor.words.phrases import phrase

KIND_NAMES = {"individual": "cá nhân", "collective": "tập thể", "household": "hộ gia đình", "": ""}


def totals_stated(case: Case) -> Iterator[Finding]:
    """TOTAL_MISMATCH."""
    names = {row.award_code: row.award_name for row in case.awards}
    for total in case.totals:
        if total.verdict == "mismatch" and total.computed is not None:
            again = _tells_again(case, total)
            yield case.finding(
                "TABLE_TEXT_CONFLICT" if again else "TOTAL_MISMATCH",
                span_of(total),
                stated=total.count,
                computed=total.computed,
                difference=total.computed - total.count,
                kind=KIND_NAMES[total.recipient_kind],
                award=names.get(total.award_code, ""),
                recipient="",
            )


def _tells_again(case: Case, total: Total) -> bool:
    """Whether what is read as a sum looks back on a single figure: "Tóm lại, có 2 đoàn viên được tặng Bằng khen"."""
    rows = [row for row in case.awards if row.award_code == total.award_code and row.scope == "aggregate"]
    rows = [row for row in rows if row.recipient_kind == total.recipient_kind and row.char_end <= total.char_start]
    said = sentence_before(case.document, total.char_start) + fold(total.source_text)
    single = bool(total.award_code) and [row.count for row in rows if not row.part_of] == [total.computed]
    return single and phrase("retold.toml", "looks_back").search(said) is not None and not _sums(said)


def _sums(said: str) -> bool:
    return phrase("totals.toml", "summed").search(said) is not None


def listed_names(case: Case) -> Iterator[Finding]:
    """LIST_COUNT_MISMATCH, where the list claims to be whole."""
    for row, item in zip(case.awards, case.drafts, strict=True):
        listed = item.draft.listed
        if listed is not None and row.count is not None and row.count_qualifier == "exact" and listed != row.count:
            yield case.finding(
                "LIST_COUNT_MISMATCH",
                _to_list(case, span_of(row)),
                [row],
                stated=row.count,
                computed=listed,
                kind=KIND_NAMES[row.recipient_kind],
                award=row.award_name,
                recipient="",
            )


def _to_list(case: Case, span: Span) -> Span:
    """Up to the words that lead to the list: "05 tập thể [sau]", "3 cá nhân [có tên dưới đây]"."""
    leads = phrase("totals.toml", "to_list").match(fold(case.document.text[span.end : span.end + _LEADS]))
    return Span(span.start, span.end + leads.end()) if leads else span


_LEADS = 40
"""Characters behind a number that may lead to its list."""


def spelled_numbers(case: Case) -> Iterator[Finding]:
    """WORDS_DIGITS_MISMATCH: "25 (hai mươi ba)"."""
    for row, item in zip(case.awards, case.drafts, strict=True):
        spelled = item.draft.spelled
        if spelled is not None and row.count is not None and spelled != row.count:
            yield case.finding("WORDS_DIGITS_MISMATCH", span_of(row), [row], stated=row.count, computed=spelled)
    for total in case.totals:
        spelled = _spelled_in(total)
        if spelled is not None and spelled != total.count:
            yield case.finding("WORDS_DIGITS_MISMATCH", span_of(total), stated=total.count, computed=spelled)


def _spelled_in(total: Total) -> int | None:
    """The number in words that a stated total tells beside its figure."""
    told = (one.spelled for one in counts(fold(total.source_text)) if one.value == total.count)
    return next((spelled for spelled in told if spelled is not None), None)


def unspecified(case: Case) -> Iterator[Finding]:
    """COUNT_UNSPECIFIED: an award without a number."""
    for row in case.awards:
        if row.count is None and row.status == "granted" and not row.part_of:
            yield case.finding(
                "COUNT_UNSPECIFIED",
                span_of(row),
                [row],
                award=row.award_name,
                authority=row.authority_name,
                recipient=row.recipient_name,
            )
