"""Tables whose rows tell when, or for what, the paper of the title was given: "Đợt 1 | 3 | 12"."""

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import AwardMention
from extractor.mentions.annotate import tokens_of
from extractor.statements.table.columns import matches
from extractor.statements.table.state import Row, TableState
from extractor.words import rulebook

_LABELS = ("award", "name", "other", "unit", "kind_of", "number", "year")


def of_occasions(state: TableState, body: list[Row]) -> bool:
    """Whether the title tells a paper ("Giấy khen"), and rows under "Đợt", "Nội dung", "Lĩnh vực" name no other."""
    title = state.above.award
    if title is None or state.headed or not rulebook.awards()[title.award.code].paper:
        return False
    named = any(_is_occasion(state, column.index) for column in state.columns)
    awards = [_codes(state, row) for row in body if not matches("total_row", fold(_label(state, row)))]
    if any(rulebook.awards()[code].paper for codes in awards for code in codes):
        return False
    real = sum(any(not rulebook.awards()[code].achievement for code in codes) for codes in awards)
    return (named and real * 2 < len(awards)) or (real == 0 and any(awards) and not all(awards))


def numbered_occasion(state: TableState, row: Row) -> Cell | None:
    """The number that stands for words: "Đợt | 1"."""
    return next((cell for index, cell in sorted(row.items()) if _is_occasion(state, index)), None)


def _is_occasion(state: TableState, index: int) -> bool:
    column = state.columns[index] if index < len(state.columns) else None
    return column is not None and column.role in _LABELS and column.says("occasion") and not column.says("forms")


def _label(state: TableState, row: Row) -> str:
    texts = (state.words(cell) for index, cell in sorted(row.items()) if state.role(index) in _LABELS)
    return next((text for text in texts if any(map(str.isalpha, text))), "")


def _codes(state: TableState, row: Row) -> list[str]:
    tokens = (token for index in row if state.role(index) in _LABELS for token in tokens_of(state.words(row[index])))
    return [token.code for token in tokens if isinstance(token, AwardMention)]
