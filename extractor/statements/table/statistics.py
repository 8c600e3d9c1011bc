"""Tables of figures whose rows tell the award: by kind of recipient, by year, by giver."""

from dataclasses import replace

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import AwardMention, Giver
from extractor.mentions.annotate import tokens_of
from extractor.statements.cursor import is_cue
from extractor.statements.draft import AwardPhrase, Draft
from extractor.statements.sentence.commendation import COMMEND
from extractor.statements.table.awards import givers_in, phrases_in
from extractor.statements.table.beside import Beside, beside, carried, label_of, labels_row
from extractor.statements.table.columns import figure, kind_told, matches
from extractor.statements.table.figures import Figure, base_of, counted, figures, is_all_read, is_whole, row_total
from extractor.statements.table.occasions import numbered_occasion
from extractor.statements.table.state import Row, TableState
from extractor.words import rulebook


def statistics_row(state: TableState, row: Row) -> None:
    """One row: an award and its figures, or a giver, a kind, a year of the award above."""
    own, row = label_of(state, row), carried(state, row)
    own = own or (numbered_occasion(state, row) if state.occasions else None)
    found, told = figures(state, row), beside(state, row)
    if own is None:
        state.unread = state.unread or bool(found)
        return
    label, phrases = _award_of(state, row)
    phrases = phrases or (_commending(state, state.words(own)) if found and not state.occasions else ())
    givers = () if phrases or state.occasions else _givers(state, own)
    state.unread = state.unread or not is_all_read(state, row)
    if phrases:
        anchor = label if label is not None and label.span.start >= own.span.start else own
        state.award, state.within = _given(state, row, label, phrases[0]), False
        state.rows = _award_row(state, anchor, state.award, told, found)
    elif found and (award := state.award or state.above.award) and (givers or _sets_apart(state, own, told, found)):
        _part_row(state, own, replace(award, givers=givers or award.givers, tallies=(), count=None), told, found)
    elif found:
        state.unread = True


def _givers(state: TableState, label: Cell) -> tuple[Giver, ...]:
    """Who gives, by the row's label; a firm, whose papers do not count, is among those commended by whoever is told."""
    told, award = givers_in(state.words(label)), state.award or state.above.award
    return tuple(giver for giver in told if not (giver.excluded and award is not None and award.givers))


def opens_parts(state: TableState, row: Row) -> bool:
    """Whether a row behind one with an award says no more than that those below it are parts: "Trong đó:"."""
    words = " ".join(state.words(cell) for cell in row.values()).strip()
    tokens = tokens_of(words)
    return bool(state.rows) and len(tokens) in (1, 2) and is_cue(tokens[0], "including")


def _award_of(state: TableState, row: Row) -> tuple[Cell | None, tuple[AwardPhrase, ...]]:
    """The cell of a row that names its award, and the award; what an occasion is about is none."""
    if state.occasions:
        return None, ()
    cells = [cell for index, cell in sorted(row.items()) if labels_row(state, index)]
    told = ((cell, phrases_in(state.words(cell))) for cell in cells if figure(state.words(cell)) is None)
    return next(
        ((cell, phrases) for cell, phrases in told if phrases and not _is_ground(state, phrases[0])), (None, ())
    )


def _is_ground(state: TableState, phrase: AwardPhrase) -> bool:
    """Whether the row tells what an award named above the table was given for: "Hiến đất làm đường"."""
    above = state.above.award
    rules = rulebook.awards()
    counted = above is not None and not rules[above.award.code].achievement
    return counted and rules[phrase.award.code].achievement and bool(state.of("count"))


def _commending(state: TableState, text: str) -> tuple[AwardPhrase, ...]:
    """ "Khen thưởng đột xuất": what was commended in that way, with the award told above the table if there is one."""
    verb = next(iter(tokens_of(text)), None)
    if not is_cue(verb, "commend") or verb is None:
        return ()
    award = AwardPhrase(AwardMention(verb.span, "cue.commend", COMMEND), verb.span)
    return (replace(state.above.award, tallies=(), count=None) if state.above.award else award,)


def _given(state: TableState, row: Row, label: Cell | None, phrase: AwardPhrase) -> AwardPhrase:
    """The award with the giver that the row has in a column of its own."""
    columns = (column for column in state.of("giver") if label is None or column.index != label.column)
    told = (givers_in(state.text(row, column)) for column in columns)
    return phrase if phrase.givers else replace(phrase, givers=next((givers for givers in told if givers), ()))


def _sets_apart(state: TableState, label: Cell, told: Beside, found: tuple[Figure, ...]) -> bool:
    """Whether a row without an award is about one above it: a year, a kind, or a part of those that the title means."""
    if state.occasions or state.within:
        return True
    if state.role(label.column) == "year":
        return bool(told.years)
    of_title = state.award is None and all(item.column.kind or is_whole(state, item.column) for item in found)
    role, head = state.role(label.column), state.columns[label.column]
    plain = role in ("name", "other", "unit", "kind_of") or head.says("content")
    return kind_told(state.words(label)) != "" or (of_title and plain)


def _award_row(
    state: TableState, label: Cell, phrase: AwardPhrase, told: Beside, found: tuple[Figure, ...]
) -> dict[int, int]:
    """Adds the facts of an award's row; gives where each column's fact stands, for rows below that break it down."""
    base, first = _told(base_of(state, phrase), told), len(state.drafts)
    wholes = [item for item in found if is_whole(state, item.column)]
    parts = [item for item in found if item not in wholes]
    if len(wholes) == 1 and _by_kind(parts):
        for item in parts:
            state.add(counted(base, label, item), item.column)
        covers = tuple(range(first, len(state.drafts)))
        state.totals.append(row_total(label, wholes[0], base.code, covers, certain=not state.unread))
    else:
        _whole_and_parts(state, base, label, wholes, parts)
    return {column: place for place, column in enumerate(state.sources) if place >= first}


def _told(base: Draft, told: Beside) -> Draft:
    return replace(base, kind=told.kind or base.kind, years=told.years or base.years)


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


def _part_row(state: TableState, label: Cell, phrase: AwardPhrase, told: Beside, found: tuple[Figure, ...]) -> None:
    """ "UBND huyện: 12" under "Giấy khen": a part of the figure there, or a row of its own where there is none."""
    if not state.rows:
        _award_row(state, label, phrase, told, found)
        return
    base = _told(base_of(state, phrase), told)
    for item in found:
        if not is_whole(state, item.column) or item.column.index in state.rows:
            parent = state.rows.get(item.column.index)
            state.add(replace(counted(base, label, item), parent=parent), item.column)


def is_total_row(state: TableState, row: Row) -> bool:
    """Whether a row sums the others: "Cộng", "Tổng số"."""
    texts = [fold(state.words(cell)) for _, cell in sorted(row.items())]
    first = next((text for text in texts if text and figure(text) is None), "")
    return matches("total_row", first)
