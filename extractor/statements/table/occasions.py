"""Tables whose rows tell when, or for what, the paper of the title was given: "Đợt 1 | 3 | 12"."""

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import AwardMention
from extractor.mentions.annotate import tokens_of
from extractor.statements.draft import AwardPhrase
from extractor.statements.table.awards import phrases_in
from extractor.statements.table.columns import Column, figure, matches
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


def paper_of_labels(columns: tuple[Column, ...], body: list[Row], text: str) -> AwardPhrase | None:
    """The paper that the head over the labels of the rows tells, where these name none: "Giấy khen của UBND xã |
    Tập thể | Cá nhân" over "Chuyên đề chuyển đổi số | 4 | 15"."""
    label = next((column for column in columns if column.role in ("award", "other")), None)
    told = [phrase for part in label.parts for phrase in phrases_in(part)] if label else []
    if label is None or len(told) != 1 or not told[0].givers or not rulebook.awards()[told[0].award.code].paper:
        return None
    counted = any(column.role == "count" and column.kind for column in columns if column.index > label.index)
    cells = [row[label.index].span.of(text) for row in body if label.index in row]
    named = any(isinstance(token, AwardMention) for cell in cells for token in tokens_of(" ".join(cell.split())))
    return told[0] if counted and cells and not named and not any(map(figure, cells)) else None


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
