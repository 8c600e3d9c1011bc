"""Whether a figure tells of a part only: of a sector, a village, a campaign, or counts in another way."""

import regex

from extractor.case import Case
from extractor.folding import fold
from extractor.record import Award
from extractor.words.phrases import phrase

_FILE = "retold.toml"
_BEHIND = 40
_ABOVE = 160
"""Characters around a figure that may tell what it is a part of."""
_PARAGRAPH = 160
"""Characters of a line that is no caption."""


def in_table(row: Award) -> bool:
    """Whether a row was read off a table."""
    return row.method.startswith("table")


def sentence(case: Case, row: Award) -> str:
    """What its sentence says up to the number, folded."""
    text = case.document.text
    start = max(text.rfind(sign, 0, row.char_start) for sign in ("\n", ". ", "; "))
    return fold(text[start + 1 : _number(row)[0]])


def whole_sentence(case: Case, row: Award) -> str:
    """All of its sentence, folded."""
    behind = case.document.text[_number(row)[0] : row.char_end + _PARAGRAPH]
    ends = [place for sign in ("\n", ". ", "; ") if (place := behind.find(sign)) >= 0]
    return sentence(case, row) + fold(behind[: min(ends, default=len(behind))])


def noun(case: Case, row: Award) -> str:
    """The first word of what is counted, folded."""
    return fold(case.document.text[_number(row)[1] :][:_BEHIND]).strip(" ()").partition(" ")[0]


def spans(case: Case, row: Award) -> frozenset[str]:
    """The parts of a year that its sentence, or the row of a table and the line above it, tell: "6 tháng đầu"."""
    said = f"{caption(case, row)} {fold(row.source_text)}" if in_table(row) else whole_sentence(case, row)
    found = phrase(_FILE, "spans").finditer(said)
    return frozenset(
        one["named"] or f"{_MONTHS.get(one['number'], one['number']).lstrip('0')}{one['end']}" for one in found
    )


_MONTHS = {"ba": "3", "sáu": "6", "chín": "9"}


def _number(row: Award) -> tuple[int, int]:
    """Where its number stands; at its end, twice, where it is not told in digits."""
    numbers = list(regex.finditer(rf"(?<![\d.,])0?{row.count}(?![\d,])|$", row.source_text.replace(".", "")))
    found = numbers[max(len(numbers) - 2, 0)]
    return row.char_start + found.start(), row.char_start + found.end()


def caption(case: Case, row: Award) -> str:
    """The line above its table, folded, or the last sentence of a paragraph there; empty where it stands in none."""
    found = case.document.table_at(row.char_start)
    above = case.document.text[: found.span.start].rstrip() if found else ""
    line = fold(above[above.rfind("\n") + 1 :])
    return line if len(line) < _PARAGRAPH else line.rstrip(" .:").rpartition(". ")[2]


def label(row: Award) -> str:
    """What a row of a table is headed with, folded: "thôn lãng xuyên"; empty where that names nothing."""
    head = fold(row.source_text.partition("\t")[0]).strip()
    named = in_table(row) and len(head.split()) > 1 and not any(sign.isdigit() for sign in head)
    return head if named else ""


def is_labelled(case: Case, table: Award, row: Award) -> bool:
    """Whether the sentence names what the row of a table is headed with: "Năm 2024, thôn Lãng Xuyên có 218 hộ"."""
    head = label(table)
    return bool(head) and regex.search(rf"\b{regex.escape(head)}\b", sentence(case, row)) is not None


def is_narrow_besides(case: Case, table: Award, row: Award) -> bool:
    """Whether its sentence speaks of a part of what the row of a table is headed with."""
    said = sentence(case, row)
    if phrase(_FILE, "says_again").search(said):
        return False
    before, _, behind = said.partition(label(table))
    rest = f"{phrase(_FILE, 'leading').sub('', before)} {behind}"
    return phrase(_FILE, "narrow").search(rest) is not None or _is_narrow_behind(case, row)


def is_narrow(case: Case, row: Award) -> bool:
    """Whether its sentence, or the line above it, speaks of a part only: of a sector, a village, a campaign."""
    text = case.document.text
    above = fold(text[max(0, row.char_start - _ABOVE) : row.char_start]) if "\n" in text[: row.char_start] else ""
    said = sentence(case, row).replace(fold(row.authority_name) or "\n", "")
    led = phrase(_FILE, "narrow").search(said) is not None or _is_narrow_behind(case, row)
    return led or phrase(_FILE, "narrow_above").search(above.rpartition("\n")[0]) is not None


def _is_narrow_behind(case: Case, row: Award) -> bool:
    behind = fold(case.document.text[row.char_end : row.char_end + _BEHIND])
    return phrase(_FILE, "narrow_behind").match(behind) is not None


def counts_some(case: Case, row: Award) -> bool:
    """Whether the noun behind its number, or what follows that, is of some of them: "12 giáo viên", "9 cá nhân nữ"."""
    end = _number(row)[1]
    return phrase(_FILE, "some_of").match(fold(case.document.text[end : end + _BEHIND])) is not None


def counts_turns(case: Case, row: Award) -> bool:
    """Whether it counts each time that somebody was commended: "35 lượt cá nhân", "(đơn vị tính: lượt)"."""
    found = case.document.table_at(row.char_start)
    head = case.document.text[found.span.start : row.char_start].partition("\n")[0] if found else ""
    return "lượt" in fold(f"{caption(case, row)} {head} {row.source_text}".lower())


def is_of_caption(case: Case, table: Award) -> bool:
    """Whether the line above a table tells that it is of a part: "Bảng 2. Khen thưởng khối giáo dục"."""
    return phrase(_FILE, "narrow").search(caption(case, table)) is not None


def sums_up(case: Case, table: Award) -> bool:
    """Whether the line above a table says that it sums up what the report has told."""
    return phrase(_FILE, "looks_back").search(caption(case, table)) is not None
