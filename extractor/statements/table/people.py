"""Tables of people and bodies by name: where they work, what they got, by which decision."""

from dataclasses import replace

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import BodyMention, DecisionMention, Giver, YearsMention
from extractor.mentions.annotate import tokens_of
from extractor.mentions.bodies import written_out
from extractor.span import Span
from extractor.statements.draft import Context, Draft, Recipient
from extractor.statements.emit import facts
from extractor.statements.phrase.recipients import listed
from extractor.statements.sentence.reading import read_block
from extractor.statements.table.columns import figure, matches
from extractor.statements.table.state import Row, TableState


def person_row(state: TableState, row: Row) -> None:
    """The facts of one row: each award of its cell for the person or body named in it."""
    row = _without_dittos(state, row)
    name = row.get(state.of("name")[0].index)
    recipient = _recipient(state, row, name) if name else None
    if recipient is None or name is None:
        return
    awards = [row[column.index] for column in state.of("award") if column.index in row]
    settled = _row_context(state, row, recipient)
    for cell in awards:
        text = cell.span.of(state.document.text)
        reading = read_block(tokens_of(text), text, settled)
        state.drafts.extend(_placed(state, draft, name, cell, row) for draft in reading.drafts)
    if not awards and state.above.award:
        drafts, _ = facts(
            replace(state.above.award, recipients=(recipient,), years=settled.years),
            replace(settled, award=None, recipients=()),
            0,
        )
        state.drafts.extend(replace(draft, span=name.span, method="table") for draft in drafts)


def _without_dittos(state: TableState, row: Row) -> Row:
    """ "-nt-" stands for the cell above."""
    filled = {
        index: state.last.get(index, cell) if matches("same", fold(cell.span.of(state.document.text))) else cell
        for index, cell in row.items()
    }
    state.last = filled
    return filled


def _recipient(state: TableState, row: Row, name: Cell) -> Recipient | None:
    text = " ".join(name.span.of(state.document.text).split())
    home = _workplace(state, row)
    if home and (one := _read_recipient(state, text, name, _told(state, row, homes=False))):
        return replace(one, unit=home) if one.kind != "collective" else one
    return _read_recipient(state, text, name, _told(state, row, homes=True))


def _told(state: TableState, row: Row, *, homes: bool) -> str:
    """What the columns of role and workplace say of the one named."""
    columns = (column for column in state.of("place") if homes or not matches("workplace", fold(column.header)))
    return " ".join(" ".join(state.text(row, column).split()) for column in columns)


def _workplace(state: TableState, row: Row) -> str:
    """Where the one named works, as a column of its own tells it."""
    columns = (column for column in state.of("place") if matches("workplace", fold(column.header)))
    text = next((" ".join(state.text(row, column).split()) for column in columns), "")
    body = next((token for token in tokens_of(text) if isinstance(token, BodyMention) and token.receives), None)
    return written_out(body.name if body and body.span.start == 0 else text.strip(" -–"))


def _read_recipient(state: TableState, text: str, name: Cell, place: str) -> Recipient | None:
    tokens = tokens_of(text)
    if not text or matches("total_row", fold(text)) or figure(text) is not None:
        return None
    whole = f"{text} ({place})" if place else text
    found, _ = listed(tokens_of(whole), 0, whole)
    if found and (found[0].kind != "individual" or place):
        return found[0]
    if any(isinstance(token, BodyMention) for token in tokens[:1]) or not _looks_like_person(text):
        return Recipient(text, "collective", name.span, method="table")
    return Recipient(text, "individual", name.span, role=place, method="table")


def _looks_like_person(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and all(word[:1].isupper() for word in words)


def _row_context(state: TableState, row: Row, recipient: Recipient) -> Context:
    givers: tuple[Giver, ...] = tuple(
        token.giver
        for column in state.of("giver")
        for token in tokens_of(state.text(row, column))
        if isinstance(token, BodyMention) and token.giver
    )
    decided = [
        token for column in (*state.of("decision"), *state.of("year")) for token in tokens_of(state.text(row, column))
    ]
    givers = givers or tuple(token.giver for token in decided if isinstance(token, BodyMention) and token.giver)
    years = tuple(year for token in decided if isinstance(token, YearsMention) for year in token.years)
    return replace(
        state.above, recipients=(recipient,), givers=givers or state.above.givers, years=years, award=None, kind=""
    )


def _placed(state: TableState, draft: Draft, name: Cell, cell: Cell, row: Row) -> Draft:
    """The draft at its place in the document, with the decision of its row."""
    start, end = min(name.span.start, cell.span.start), cell.span.start + draft.span.end
    span = Span(start, end) if name.span.start <= cell.span.start else draft.span.shifted(cell.span.start)
    if end - start > 400 or "\n" in state.document.text[start:end]:
        span = draft.span.shifted(cell.span.start)
    decided = (
        token for column in state.of("decision") for token in tokens_of(f"Quyết định số {state.text(row, column)}")
    )
    decision = next((token for token in decided if isinstance(token, DecisionMention)), None)
    number, date = (decision.number, decision.date) if decision else (draft.decision_no, draft.decision_date)
    years = draft.years
    if years and draft.count == 1 and draft.qualifier == "implied" and len(years) > 1:
        draft = replace(draft, count=len(years))
    return replace(draft, span=span, method="table", decision_no=number, decision_date=date)
