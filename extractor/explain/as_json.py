"""The account of a report as one JSON object, for programs."""

import json
from dataclasses import asdict
from typing import Any

from extractor.explain.told import Account, Left, Marked, Said


def as_json(account: Account) -> str:
    """Report, lines with their mentions and leftovers, and every row in full; keys stay as they are."""
    extraction = account.extraction
    told = {
        "report": extraction.report.model_dump(),
        "lines": [_line(line) for line in account.lines],
        "records": [award.model_dump() for line in account.lines for award in line.records],
        "findings": [finding.model_dump() for finding in extraction.findings],
        "totals": [total.model_dump() for line in account.lines for total in line.totals],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _line(line: Said) -> dict[str, Any]:
    return {
        "page": line.page,
        "section": line.section,
        "char_start": line.span.start,
        "char_end": line.span.end,
        "text": line.text,
        "state": line.state,
        "mentions": [_marked(one) for one in line.mentions],
        "record_ids": [award.record_id for award in line.records],
        "total_ids": [total.total_id for total in line.totals],
        "findings": [finding.model_dump() for finding in line.findings],
        "left": [_left(one) for one in line.left],
    }


def _marked(one: Marked) -> dict[str, Any]:
    return _placed(asdict(one))


def _left(one: Left) -> dict[str, Any]:
    return {**_placed(asdict(one)), "finding": one.finding}


def _placed(told: dict[str, Any]) -> dict[str, Any]:
    """With its place as the tables write it."""
    span = told.pop("span")
    return {"char_start": span["start"], "char_end": span["end"], **told}
