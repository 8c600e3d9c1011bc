"""Columns whose heads mislead, put right by their cells: names under "Hộ gia đình", kinds under "Đối tượng"."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from extractor.document import Cell
from extractor.folding import fold
from extractor.mention import BodyMention, PersonMention
from extractor.mentions.annotate import tokens_of
from extractor.statements.phrase.kinds import class_kind
from extractor.statements.phrase.recipients import listed
from extractor.statements.phrase.roles import tells_post
from extractor.statements.table.columns import Column, figure, kind_told, matches

Says = Callable[[str], bool]
_SHORT = 8
"""Words of a name or of a kind at the most."""


def by_cells(columns: tuple[Column, ...], body: Sequence[dict[int, Cell]], text: str) -> tuple[Column, ...]:
    """The columns, their roles put right where the cells say otherwise."""
    seen = [_seen(column, body, text) for column in columns]
    says = _is_kind_alone if _is_counted(columns, seen) else _is_kind
    found = [_as_numbers(_as_kinds(column, cells, says), cells) for column, cells in zip(columns, seen, strict=True)]
    found = _with_figures(_with_labels(found, seen), seen)
    name = next((column for column in found if column.role == "name"), None)
    known = any(column.role in ("number", "award", "decision", "post", "place") for column in found)
    if not known or (name is not None and not name.says("unit")):
        return tuple(found)
    names = _people if name is not None else _names if any(column.parts for column in found) else _names_or_body
    named = next(
        (one.index for one, cells in zip(found, seen, strict=True) if _may_name(one) and _list(one, cells, names)), None
    )
    if named is None:
        return tuple(found)
    return tuple(_told_of(_renamed(column, named), cells) for column, cells in zip(found, seen, strict=True))


def _with_labels(found: list[Column], seen: list[list[str]]) -> list[Column]:
    """The columns with one that labels the rows: "Phong trào", where all others hold figures."""
    worded = [one.index for one, cells in zip(found, seen, strict=True) if _most(cells, _is_worded)]
    if len(worded) != 1 or worded[0] > 1 or found[worded[0]].role != "aside":
        return found
    return [replace(column, role="other") if column.index == worded[0] else column for column in found]


def _is_worded(text: str) -> bool:
    return figure(text) is None and any(map(str.isalpha, text))


def _renamed(column: Column, named: int) -> Column:
    if column.index == named:
        return replace(column, role="name")
    return replace(column, role="unit") if column.role == "name" else column


def _told_of(column: Column, cells: list[str]) -> Column:
    """A column without a head beside names: where people work, or what they are there."""
    if column.role != "other" or column.parts:
        return column
    if _most(cells, _is_body):
        return replace(column, role="unit")
    return replace(column, role="post") if _most(cells, tells_post) else column


def _is_body(text: str) -> bool:
    return isinstance(tokens_of(text)[0], BodyMention) if text else False


def _names_or_body(text: str) -> bool:
    """Whether a cell names somebody in a table without a head, where a body may be called by a common noun."""
    return _names(text) or (figure(text) is None and len(text.split()) <= _SHORT and _is_body(text))


def _seen(column: Column, body: Sequence[dict[int, Cell]], text: str) -> list[str]:
    cells = (row[column.index] for row in body if column.index in row)
    return [words for cell in cells if (words := " ".join(cell.span.of(text).split())) not in ("", "-", "–")]


def _is_counted(columns: Sequence[Column], seen: list[list[str]]) -> bool:
    """Whether a table without a head ends with a column of numbers."""
    headless = bool(columns) and not any(column.parts for column in columns)
    return headless and bool(seen[-1]) and all(figure(cell) is not None for cell in seen[-1])


def _as_kinds(column: Column, cells: list[str], says: Says) -> Column:
    """A column of kinds, whatever its head: "Tập thể", "Cá nhân" below "Tập thể/cá nhân", "Đơn vị tính"."""
    if column.role not in ("name", "other", "aside") or not _most(cells, says):
        return column
    return replace(column, role="kind_of")


def _as_numbers(column: Column, cells: list[str]) -> Column:
    """A first column that counts its rows, whatever its head: "Đợt" over 1, 2, 3."""
    counted = [figure(cell) for cell in cells if figure(cell) is not None]
    counts = len(counted) > 1 and counted == list(range(1, len(counted) + 1))
    return replace(column, role="number") if column.role == "other" and column.index == 0 and counts else column


def _with_figures(columns: list[Column], seen: list[list[str]]) -> list[Column]:
    """The columns, of which the last counts, whatever its head, where labels alone stand before it and all its cells
    are numbers: "Danh hiệu | Được công nhận", or no head at all."""
    last, labels = columns[-1], [column for column in columns[:-1] if column.role != "number"]
    headless = not any(one.parts for one in columns)
    if headless and len(labels) > 1:  # "Giấy khen của UBND xã | cá nhân | 102"
        labels = [column for column in labels if column.role != "kind_of"]
    labelled = len(labels) == 1 and (labels[0].role in ("award", "kind_of") or headless)
    if not (
        labelled and last.role in ("other", "award") and seen[-1] and all(figure(cell) is not None for cell in seen[-1])
    ):
        return columns
    return [*columns[:-1], replace(last, role="count")]


def _is_kind(text: str) -> bool:
    return kind_told(text) != "" and len(text.split()) < _SHORT and not _names(text)


def _is_kind_alone(text: str) -> bool:
    """Whether a cell without a head is a noun of who may be commended, and nothing else: "đảng viên"."""
    return class_kind(fold(text)) != "" or _is_kind(text)


def _may_name(column: Column) -> bool:
    return column.role == "other" or (column.role == "count" and bool(column.kind) and not column.years)


def _people(text: str) -> bool:
    return isinstance(tokens_of(text)[0], PersonMention) if text else False


def _names(text: str) -> bool:
    """Whether a cell is the name of a person, a household, or a body, or several of them."""
    several, end = listed(tokens_of(text), 0, text)
    if len(several) > 1 and end == len(tokens_of(text)):
        return True
    words = [word for word in text.split() if word[:1].isalpha()]
    if figure(text) is not None or not 1 < len(words) <= _SHORT or matches("total_row", fold(text)):
        return False
    first = tokens_of(text)[0]
    named = isinstance(first, PersonMention) or (isinstance(first, BodyMention) and first.proper)
    return named or all(word[:1].isupper() for word in words)


def _list(column: Column, cells: list[str], says: Says) -> bool:
    """Whether cells are names; without a head it is enough that every other one surely is, and all begin like one."""
    if column.parts:
        return _most(cells, says)
    return bool(cells) and sum(map(says, cells)) * 2 >= len(cells) and all(cell[:1].isupper() for cell in cells)


def _most(cells: list[str], says: Says) -> bool:
    return bool(cells) and sum(map(says, cells)) * 3 > len(cells) * 2
