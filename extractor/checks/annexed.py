"""Lists of names in the lines of an annex: "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG KỶ NIỆM CHƯƠNG", "1. Bà A", "2. Ông B"."""

from collections.abc import Iterable, Iterator

import regex

from extractor.case import Case
from extractor.folding import fold
from extractor.record import Award
from extractor.words.phrases import phrase

_SEVERAL = 2
_NUMBER = regex.compile(r"\s*(\d{1,3})[.)]\s")
_TITLE = 3
"""Lines above the first name in which the list may be titled."""


def numbered_lists(case: Case, rows: Iterable[Award]) -> Iterator[list[Award]]:
    """The names of each list under a title of its own, numbered from one on, one in a line, all of one award."""
    run: list[Award] = []
    for row in rows:
        if run and _goes_on(case, run, row):
            run.append(row)
            continue
        yield from _whole(case, run)
        run = [row] if _number(case, row.char_start) == 1 and row.count == 1 else []
    yield from _whole(case, run)


def title_above(case: Case, first: Award) -> str:
    """The lines right above a list, folded, without those in brackets: "(Kèm theo Báo cáo số 12)"."""
    return fold(" ".join(line for line in _lines_above(case, first) if not line.startswith("(")))


def _lines_above(case: Case, first: Award) -> list[str]:
    return case.document.text[: case.document.block_at(first.char_start).span.start].splitlines()[-_TITLE:]


def _goes_on(case: Case, run: list[Award], row: Award) -> bool:
    last, block = (case.document.block_at(one.char_start).span for one in (run[-1], row))
    same = _alike(run[0]) == _alike(row) and row.count == 1
    follows = not case.document.text[last.end : block.start].strip()
    return same and follows and _number(case, row.char_start) == len(run) + 1


def _alike(row: Award) -> tuple[str, ...]:
    return row.award_code, row.grade, row.recipient_kind, row.years, row.authority_name


def _whole(case: Case, run: list[Award]) -> Iterator[list[Award]]:
    """The run if it is titled, and no line that was not read goes on with its numbers."""
    if len(run) < _SEVERAL:
        return
    more = _NUMBER.match(case.document.text, case.document.block_at(run[-1].char_start).span.end)
    titled = any(phrase("retold.toml", "annex").match(fold(line)) for line in _lines_above(case, run[0]))
    if titled and not (more and int(more[1]) == len(run) + 1):
        yield run


def _number(case: Case, start: int) -> int | None:
    found = _NUMBER.match(case.document.text, case.document.block_at(start).span.start)
    return int(found[1]) if found else None


def annex_named(case: Case, row: Award) -> str:
    """The number of the annex that names those of a figure, told right behind it: "8 cá nhân. Tên ở Phụ lục [2]"; empty
    where none is, or it stands behind another figure too."""
    ends = (one.char_end for one in case.awards if one.char_end > row.char_end)
    end = min((case.document.block_at(row.char_start).span.end, *ends))
    found = phrase("retold.toml", "names_in_annex").search(fold(case.document.text[row.char_end : end]))
    return found["number"].lstrip("0") if found else ""


def annex_of(case: Case, first: Award) -> str:
    """The number of the annex that a list stands in, as the lines right above it say."""
    found = [*phrase("retold.toml", "annex_number").finditer(title_above(case, first))]
    return found[-1]["number"].lstrip("0") if found else ""
