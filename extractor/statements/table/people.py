"""Tables of people and bodies by name: where they work, what they got, how often, by which decision."""

from collections.abc import Iterator
from dataclasses import replace

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import BodyMention, DecisionMention, Giver, YearsMention
from extractor.mentions.annotate import tokens_of
from extractor.span import Span
from extractor.statements.draft import AwardPhrase, Context, Draft, Recipient
from extractor.statements.emit import facts
from extractor.statements.sentence.reading import read_block
from extractor.statements.table.awards import phrases_in, years_of
from extractor.statements.table.beside import carried
from extractor.statements.table.columns import Column, figure, matches
from extractor.statements.table.named import recipients_of
from extractor.statements.table.often import got_as_often
from extractor.statements.table.state import Row, TableState
from extractor.words import rulebook

Found = tuple[Draft, Column]
_PERSON = ("name", "post", "unit", "place")


def lists_by_name(state: TableState, body: list[Row]) -> bool:
    """Whether the rows are people or bodies by name, with what each of them got."""
    name = next(iter(state.of("name")), None)
    if name is None:
        return False
    sums = any(column.role == "total" or column.kind for column in state.columns if column.role in ("count", "total"))
    told = bool(state.of("award") or state.above.award)
    dated = [column for column in state.columns if column.role == "count" and column.years]
    headed = [column for column in state.columns if column.index in state.headed]
    if any(_tells_awards(state, row, column) for row in body for column in (*dated, *headed)):
        return True
    return name.says("person") or (told and not sums and not state.headed and not dated)


def _tells_awards(state: TableState, row: Row, column: Column) -> bool:
    text = state.text(row, column)
    if column.index in state.headed:
        return matches("mark", fold(text)) or bool(years_of(text))
    return bool(text) and (matches("mark", fold(text)) or (figure(text) is None and bool(phrases_in(text))))


def person_row(state: TableState, row: Row) -> None:
    """The facts of one row: each award that its cells or the title tell, for the person or body named in it."""
    above, row = dict(state.last), carried(state, row, merged=False)
    row = _same_person(state, above, row)
    name = row.get(state.of("name")[0].index)
    recipients = recipients_of(state, row, name) if name else ()
    if not recipients or name is None:
        return
    settled = _row_context(state, row, recipients)
    told = [*_of_cells(state, row, settled), *_of_heads(state, row, settled), *_of_years(state, row, settled)]
    told = told or list(_of_title(state, name, settled))
    for draft, column in _numbered(state, row, told):
        state.add(_decided(state, replace(draft, method="table"), row), column)


def _same_person(state: TableState, above: Row, row: Row) -> Row:
    """A row without a name goes on with the person above it, whose cells are merged."""
    name = state.of("name")[0].index
    if name not in row or state.words(row[name]) or not any(state.text(row, column) for column in state.of("award")):
        return row
    filled = {index: above.get(index, cell) for index, cell in row.items() if state.role(index) in _PERSON}
    state.last = {**row, **filled}
    return state.last


def _of_cells(state: TableState, row: Row, settled: Context) -> Iterator[Found]:
    """The awards that a cell names."""
    name = row[state.of("name")[0].index]
    for column in _award_columns(state):
        cell = row.get(column.index)
        if cell is None:
            continue
        for draft in _read(state, cell, settled):
            yield _placed(state, _by_title(state, draft), name, cell), column


def _award_columns(state: TableState) -> list[Column]:
    """The columns that name what each got; what somebody did tells it only where nothing else does."""
    found = [column for column in state.of("award") if column.index not in state.headed]
    plain = [column for column in found if not column.says("deeds") or column.says("forms")]
    return plain if plain or state.award or state.above.award else found


def _read(state: TableState, cell: Cell, settled: Context) -> tuple[Draft, ...]:
    text = cell.span.of(state.document.text)
    return read_block(tokens_of(text), text, settled).drafts


def _by_title(state: TableState, draft: Draft) -> Draft:
    """An award as the title of its list gives it: "Danh sách được tặng Giấy khen của UBND xã" over "Giấy khen"."""
    title = state.above.award
    same = title is not None and title.award.code == draft.code and len(title.givers) == 1
    return replace(draft, giver=title.givers[0]) if title and same and draft.giver is None else draft


def _of_heads(state: TableState, row: Row, settled: Context) -> Iterator[Found]:
    """The awards that a head names, as often as the cell says."""
    name = row[state.of("name")[0].index]
    for index, phrase in state.headed.items():
        column, cell = state.columns[index], row.get(index)
        for draft in _counted(state, cell, phrase, settled, column.years) if cell else ():
            yield replace(draft, span=_from(state, name, cell) if cell else name.span), column


def _counted(
    state: TableState, cell: Cell, phrase: AwardPhrase, settled: Context, years: tuple[str, ...]
) -> list[Draft]:
    """The fact of a cell with a number, a mark, or years, for the award of its head."""
    text = state.words(cell)
    number, listed = figure(text), years_of(text)
    if number == 0 or not (number or listed or matches("mark", fold(text))):
        return []
    years = listed or years or settled.years
    number = None if listed else number
    drafts = _facts(state, phrase, settled, years)
    return [_of_those_able(replace(draft, count=number, qualifier="exact")) for draft in drafts] if number else drafts


def _of_those_able(draft: Draft) -> Draft:
    """A number in the row of a body, of a title that only others can have: 198 families of a village, none of them
    named."""
    able = rulebook.awards()[draft.code].recipients
    if draft.recipient is None or draft.kind != "collective" or not able or draft.kind in able:
        return draft
    return replace(draft, recipient=None, kind=able[0] if len(able) == 1 else "")


def _of_years(state: TableState, row: Row, settled: Context) -> Iterator[Found]:
    """What stands under years: an award in each, or marks and numbers of the award that the title tells."""
    title, marked = state.award or state.above.award, []
    for column in state.columns:
        cell = row.get(column.index)
        if cell is None or not column.years or column.index in state.headed or column.role not in ("count", "other"):
            continue
        if matches("mark", fold(state.words(cell))):
            marked.append((column, cell))
        elif figure(state.words(cell)) is None:
            name = row[state.of("name")[0].index]
            drafts = _read(state, cell, replace(settled, years=column.years))
            yield from ((_placed(state, draft, name, cell), column) for draft in drafts)
        elif title:
            yield from ((draft, column) for draft in _counted(state, cell, title, settled, column.years))
    if title and marked:
        yield from _in_marked(state, row, title, settled, marked)


def _in_marked(
    state: TableState, row: Row, title: AwardPhrase, settled: Context, marked: list[tuple[Column, Cell]]
) -> Iterator[Found]:
    years = tuple(year for column, _ in marked for year in column.years)
    last, cell = marked[-1]
    for draft in _facts(state, title, settled, years):
        yield replace(draft, span=_from(state, row[state.of("name")[0].index], cell)), last


def _of_title(state: TableState, name: Cell, settled: Context) -> Iterator[Found]:
    """The award that the title or a row above tells of all."""
    title = state.award or state.above.award
    if title is None or _has_counting(state):
        return
    for draft in _facts(state, title, settled, settled.years or title.years):
        yield replace(draft, span=name.span), state.of("name")[0]


def _has_counting(state: TableState) -> bool:
    """Whether columns of their own tell who got the award: an empty cell there says that somebody did not."""
    return any(column.years or column.index in state.headed for column in state.columns)


def _facts(state: TableState, phrase: AwardPhrase, settled: Context, years: tuple[str, ...]) -> list[Draft]:
    told = replace(phrase, recipients=settled.recipients, years=years, tallies=(), count=None)
    told = replace(told, givers=told.givers or settled.givers)
    drafts, _ = facts(told, replace(settled, award=None, recipients=()), 0)
    return drafts


def _numbered(state: TableState, row: Row, told: list[Found]) -> list[Found]:
    """The one fact of a row as often as a column of its own says: "Số lần: 3", "Năm đạt: 2 năm (2021, 2023)"."""
    if len(told) == 1 and told[0][0].qualifier != "exact" and (often := _often(state, row, *told[0])):
        return [often]
    times = [column for column in state.of("count") if not column.years and column.index not in state.headed]
    number = next((found for column in times if (found := figure(state.text(row, column)))), None)
    if number is None or len(told) != 1 or told[0][0].qualifier == "exact":
        return told
    draft, column = told[0]
    return [(replace(draft, count=number, qualifier="exact"), column)]


def _often(state: TableState, row: Row, draft: Draft, column: Column) -> Found | None:
    text = state.document.text
    told = [one for role in ("count", "year", "other", "aside") for one in state.of(role) if one.index in row]
    drafts = (got_as_often(draft, row[one.index], text, dated=one.role != "count") for one in told)
    return next(((found, column) for found in drafts if found), None)


def _row_context(state: TableState, row: Row, recipients: tuple[Recipient, ...]) -> Context:
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
        state.above,
        recipients=recipients,
        givers=givers or state.givers or state.above.givers,
        years=years,
        award=None,
        kind="",
    )


def _placed(state: TableState, draft: Draft, name: Cell, cell: Cell) -> Draft:
    """The draft at its place in the document."""
    whole = name.span.over(draft.span.shifted(cell.span.start))
    span = whole if name.span.start <= cell.span.start and _is_short(state, whole) else None
    years = draft.years
    if years and draft.count == 1 and draft.qualifier == "implied" and len(years) > 1:
        draft = replace(draft, count=len(years))
    return replace(draft, span=span or draft.span.shifted(cell.span.start))


def _from(state: TableState, name: Cell, cell: Cell) -> Span:
    """From the name in a row to a cell of it, or the cell alone where that is long."""
    whole = name.span.over(cell.span)
    return whole if _is_short(state, whole) else cell.span


def _is_short(state: TableState, span: Span) -> bool:
    return span.end - span.start <= _SHOWN and "\n" not in span.of(state.document.text)


_SHOWN = 400
"""Characters of a row that a fact shows at the most."""


def _decided(state: TableState, draft: Draft, row: Row) -> Draft:
    """The draft with the decision of its row."""
    told = (token for column in state.of("decision") for token in tokens_of(f"Quyết định số {state.text(row, column)}"))
    decision = next((token for token in told if isinstance(token, DecisionMention)), None)
    return replace(draft, decision_no=decision.number, decision_date=decision.date) if decision else draft
