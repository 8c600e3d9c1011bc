"""Tables of figures whose rows tell the award: by kind of recipient, by year, by giver."""

from dataclasses import replace

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, Giver, TierMention
from extractor.mentions.annotate import tokens_of
from extractor.span import Span
from extractor.statements.cursor import is_cue, starts_award
from extractor.statements.draft import AwardPhrase, Draft, Tally, TotalDraft
from extractor.statements.phrase.award import award_phrases
from extractor.statements.phrase.givers import committee
from extractor.statements.phrase.kinds import only_kind
from extractor.statements.sentence.commendation import COMMEND
from extractor.statements.table.columns import Role, figure, matches
from extractor.statements.table.figures import Figure, base_of, counted, figures, is_all_read, is_whole
from extractor.statements.table.state import Row, TableState


def statistics_row(state: TableState, row: Row) -> None:
    """One row: an award and its figures, a giver of the award above, or the head of the rows below."""
    label = _label(state, row)
    if label is None:
        state.unread = state.unread or bool(figures(state, row))
        return
    text, found = label.span.of(state.document.text), figures(state, row)
    phrases = phrases_in(text) or (_commending(state, text) if found else ())
    givers = () if phrases else givers_in(text)
    state.unread = state.unread or not is_all_read(state, row)
    if phrases:
        state.award = _given(state, row, label, phrases[0])
        state.rows = _award_row(state, label, state.award, found)
    elif givers and found and (award := state.award or state.above.award):
        _giver_row(state, label, replace(award, givers=givers, tallies=(), count=None), found)
    elif found:
        state.unread = True
    else:
        _head(state, text, givers)


def _label(state: TableState, row: Row) -> Cell | None:
    """The cell that says what a row is about: one that names an award, else the first with words."""
    cells = [cell for index, cell in sorted(row.items()) if _is_label(state, index, cell)]
    named = (cell for cell in cells if _role(state, cell.column) == "award")
    behind_giver = bool(cells) and _role(state, cells[0].column) == "giver"
    return next(named, cells[0]) if behind_giver else next(iter(cells), None)


def _role(state: TableState, index: int) -> Role:
    return state.columns[index].role if index < len(state.columns) else "other"


def _commending(state: TableState, text: str) -> tuple[AwardPhrase, ...]:
    """ "Khen thưởng đột xuất": what was commended in that way, with the award told above the table if there is one."""
    verb = next(iter(tokens_of(text)), None)
    if not is_cue(verb, "commend") or verb is None:
        return ()
    award = AwardPhrase(AwardMention(verb.span, "cue.commend", COMMEND), verb.span)
    return (replace(state.above.award, tallies=(), count=None) if state.above.award else award,)


def _given(state: TableState, row: Row, label: Cell, phrase: AwardPhrase) -> AwardPhrase:
    """The award with the giver that the row has in a column of its own."""
    told = (givers_in(state.text(row, column)) for column in state.of("giver") if column.index != label.column)
    return phrase if phrase.givers else replace(phrase, givers=next((givers for givers in told if givers), ()))


def _head(state: TableState, text: str, givers: tuple[Giver, ...]) -> None:
    """A row without figures: "I. Tập thể", "Cấp thành phố", "UBND huyện" over the rows below."""
    tier = next((token for token in tokens_of(text) if isinstance(token, TierMention) and token.rank), None)
    state.kind = only_kind(text) or state.kind
    state.givers, state.level = (givers, "") if givers else ((), tier.level if tier else "")
    state.award, state.rows = None, {}


def phrases_in(text: str) -> tuple[AwardPhrase, ...]:
    """The award phrases in a cell, each grade its own."""
    tokens = tokens_of(text)
    index = next((place for place in range(len(tokens)) if starts_award(tokens, place)), None)
    return award_phrases(tokens, index, text)[0] if index is not None else ()


def givers_in(text: str) -> tuple[Giver, ...]:
    """The giver that a cell names alone."""
    tokens = tokens_of(text)
    named = tuple(token.giver for token in tokens if isinstance(token, BodyMention) and token.giver)
    tiers = (token for token in tokens if isinstance(token, TierMention) and token.bare and not token.rank)
    return named[:1] or tuple(committee(tier.name, tier.level) for tier in tiers)[:1]


def _is_label(state: TableState, index: int, cell: Cell) -> bool:
    text = cell.span.of(state.document.text).strip()
    return _role(state, index) in ("award", "name", "other", "giver") and bool(text) and figure(text) is None


def _award_row(state: TableState, label: Cell, phrase: AwardPhrase, found: tuple[Figure, ...]) -> dict[int, int]:
    """Adds the facts of an award's row; gives where each column's fact stands, for rows below that break it down."""
    base, first = base_of(state, phrase), len(state.drafts)
    wholes = [item for item in found if is_whole(state, item.column)]
    parts = [item for item in found if item not in wholes]
    if len(wholes) == 1 and _by_kind(parts):
        for item in parts:
            state.add(counted(base, label, item), item.column)
        covers = tuple(range(first, len(state.drafts)))
        state.totals.append(_row_total(label, wholes[0], base.code, covers, certain=not state.unread))
    else:
        _whole_and_parts(state, base, label, wholes, parts)
    return {column: place for place, column in enumerate(state.sources) if place >= first}


def _by_kind(parts: list[Figure]) -> bool:
    """Whether the figures beside a total are of kinds of recipients: then they are the rows (ruling 19)."""
    return any(item.column.kind for item in parts) and not any(item.column.years for item in parts)


def _whole_and_parts(state: TableState, base: Draft, label: Cell, wholes: list[Figure], parts: list[Figure]) -> None:
    places: dict[str, int] = {}
    for whole in wholes:
        places[whole.column.kind] = len(state.drafts)
        state.add(counted(base, label, whole), whole.column)
    for item in parts:
        parent = places.get(item.column.kind, places.get(""))
        state.add(replace(counted(base, label, item), parent=parent), item.column)


def _row_total(label: Cell, whole: Figure, code: str, covers: tuple[int, ...], *, certain: bool) -> TotalDraft:
    tally = Tally(whole.tally.value, "exact", "", whole.span)
    return TotalDraft(tally, Span(label.span.start, whole.span.end), code, covers, certain)


def _giver_row(state: TableState, label: Cell, phrase: AwardPhrase, found: tuple[Figure, ...]) -> None:
    """ "UBND huyện: 12" under "Giấy khen": a part of the figure there, or a row of its own where there is none."""
    base = base_of(state, phrase)
    for item in found:
        if not is_whole(state, item.column) or item.column.index in state.rows:
            parent = state.rows.get(item.column.index)
            state.add(replace(counted(base, label, item), parent=parent), item.column)


def is_total_row(state: TableState, row: Row) -> bool:
    """Whether a row sums the others: "Cộng", "Tổng số"."""
    texts = [fold(cell.span.of(state.document.text).strip()) for _, cell in sorted(row.items())]
    first = next((text for text in texts if text and figure(text) is None), "")
    return matches("total_row", first)
