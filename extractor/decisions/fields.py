"""Which fields a clerk may correct, and what may stand in them."""

import re
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError, create_model

from extractor.record import Award, DecisionKind, Finding, Report, Row
from extractor.units.tables import today_units
from extractor.words.rulebook import awards

MODELS: dict[DecisionKind, type[Row]] = {"record": Award, "finding": Finding, "report": Report}
CORRECTABLE: dict[DecisionKind, tuple[str, ...]] = {
    "record": (
        *("count", "award_code", "grade", "status", "rate", "years", "recipient_kind", "recipient_name"),
        *("recipient_role", "recipient_unit", "authority_level", "authority_kind", "authority_name"),
        *("part_of", "restates"),
    ),
    "finding": ("severity", "stated", "computed", "message"),
    "report": (
        *("unit_code", "issuer", "doc_number", "doc_date", "title", "period_start", "period_end"),
        *("signer_name", "signer_role"),
    ),
}
_YEARS = re.compile(r"(?:20\d\d|19\d\d)(?:-(?:20|19)\d\d)?(?:;(?:20|19)\d\d(?:-(?:20|19)\d\d)?)*|")


def parsed(kind: DecisionKind, field: str, text: str) -> Any:
    """The value that `text` stands for; empty is unknown. Raises ValueError when it may not stand there."""
    unknown = not text and MODELS[kind].model_fields[field].default is None
    try:
        value = _cell(kind, field).model_validate({"value": None if unknown else text})
    except ValidationError as error:
        raise ValueError(text) from error
    if not _CHECKS.get(field, _anything)(text):
        raise ValueError(text)
    return dict(value)["value"]


@cache
def _cell(kind: DecisionKind, field: str) -> type[BaseModel]:
    """A model of one field, of the type that the column has."""
    model = MODELS[kind].model_fields[field]
    hint: Any = model.annotation
    return create_model("Cell", value=(hint, model))


def _anything(_: str) -> bool:
    return True


def _nothing(text: str) -> bool:
    """`part_of`, `restates`: a clerk can only say that the row stands by itself."""
    return not text


def _is_date(text: str) -> bool:
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False


_CHECKS = {
    "award_code": lambda text: text in awards(),
    "unit_code": lambda text: text in today_units(),
    "years": lambda text: bool(_YEARS.fullmatch(text)),
    "doc_date": _is_date,
    "part_of": _nothing,
    "restates": _nothing,
}
