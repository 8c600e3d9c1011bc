"""A cell that says how often one award was got, and when: "3 năm (2021, 2022, 2023)", "2 lần: 2022, 2024"."""

from dataclasses import replace

from extractor.document import Cell
from extractor.mention import TimesMention
from extractor.mentions.annotate import tokens_of
from extractor.statements.draft import Draft
from extractor.statements.table.awards import years_of


def got_as_often(draft: Draft, cell: Cell, text: str, *, dated: bool) -> Draft | None:
    """The fact of a row as often as the cell says, with its years; None where it says no number of times, or, where it
    must be `dated`, no years: "13 năm" may be of service."""
    words = cell.span.of(text)
    tokens, years = tokens_of(words), years_of(words)
    told = [token for token in tokens if isinstance(token, TimesMention)]
    if len(told) != 1 or told[0] is not tokens[0] or not told[0].value or told[0].qualifier != "exact":
        return None
    if dated and not years:
        return None
    times, whole = told[0], draft.span.over(cell.span)
    return replace(
        draft,
        span=draft.span if "\n" in whole.of(text) else whole,
        count=times.value,
        qualifier="exact",
        times=times.value,
        consecutive=times.consecutive,
        years=years or draft.years,
    )
