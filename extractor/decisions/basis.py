"""What a decision was made on: enough of a row to tell, in a later run, whether it still says the same."""

from hashlib import sha256

from extractor.record import Award, Finding, Report, Reviewed

_SAID: dict[type[Reviewed], tuple[str, ...]] = {
    Award: (
        *("award_code", "grade", "status", "authority_level", "authority_name", "recipient_kind", "recipient_name"),
        *("recipient_unit", "count", "count_qualifier", "rate", "years", "source_text"),
    ),
    Finding: ("code", "unit_code", "field", "stated", "computed", "source_text"),
    Report: (
        *("unit_code", "issuer", "doc_number", "doc_date", "title", "period_start", "period_end"),
        *("signer_name", "signer_role"),
    ),
}
_ABOUT: dict[type[Reviewed], tuple[str, ...]] = {
    Award: ("award_code", "grade", "recipient_kind", "recipient_name", "authority_name", "section"),
    Finding: ("code", "unit_code", "field"),
    Report: ("source_file",),
}
_IDS: dict[type[Reviewed], str] = {Award: "record_id", Finding: "finding_id", Report: "report_id"}
_FIGURES: dict[type[Reviewed], str] = {Award: "count", Finding: "stated", Report: "unit_code"}


def basis(row: Reviewed) -> str:
    """12 hexadecimal digits of what the row says; neither its id nor its place, which may move."""
    return sha256("|".join(_values(row, _SAID[type(row)])).encode("utf-8", "replace")).hexdigest()[:12]


def about(row: Reviewed) -> str:
    """What the row is about, whatever figure it gives; rows of one report may share it."""
    return ", ".join(filter(None, _values(row, _ABOUT[type(row)])))


def figure(row: Reviewed) -> str:
    """The figure that a clerk looks at: a count, what is stated, the unit's code."""
    return "".join(_values(row, (_FIGURES[type(row)],)))


def row_id(row: Reviewed) -> str:
    """The id that decisions name the row by."""
    return "".join(_values(row, (_IDS[type(row)],)))


def _values(row: Reviewed, fields: tuple[str, ...]) -> tuple[str, ...]:
    told = vars(row)
    return tuple("" if told[field] is None else str(told[field]) for field in fields)
