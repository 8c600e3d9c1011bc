"""What the words around a figure tell of it: the part, the time, the row of a table that it is of."""

from itertools import takewhile

import regex

from extractor.case import Case
from extractor.folding import fold
from extractor.form.signs import opening, sign_of
from extractor.record import Award
from extractor.span import Span
from extractor.sums.labels import labels, names, names_row
from extractor.sums.sentences import entry, sentence_of, sentence_start
from extractor.words.phrases import phrase

_FILE = "retold.toml"
_BEHIND = 60
_ABOVE = 160
"""Characters around a figure that may tell what it is a part of."""
_PARAGRAPH = 160
"""Characters of a line that is no caption."""
_LEAD = 80
"""Characters up to the colon of words that lead an entry: "- Bão số 5: ..."."""


def in_table(row: Award) -> bool:
    """Whether a row was read off a table."""
    return row.method.startswith("table")


def sentence(case: Case, row: Award) -> str:
    """What its sentence says up to the number, folded."""
    return fold(case.document.text[sentence_start(case.document, row) : _number(row)[0]])


def clause(case: Case, row: Award) -> str:
    """What its sentence says up to the end of the row, behind what it is set against ("nhưng", "thực tế"), folded."""
    said = fold(case.document.text[sentence_start(case.document, row) : max(_number(row)[1], row.char_end)])
    return regex.split(phrase(_FILE, "set_against"), said)[-1]


def lead(case: Case, row: Award, *, whole: bool = False) -> str:
    """The words that lead its entry, up to the colon; `whole`, all of its block up to the end of the row."""
    text, start = case.document.text, case.document.block_at(row.char_start).span.start
    if whole:
        return text[start : row.char_end]
    before, colon, behind = text[start : row.char_start].partition(":")
    over = ". " in behind and phrase(_FILE, "heads_names").match(fold(before))
    return before if colon and len(before) < _LEAD and not over else ""


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


def is_labelled(case: Case, table: Award, row: Award) -> bool:
    """Whether the words of a figure name what heads the row, or column, of a table: "Năm 2024, thôn Lãng Xuyên có"."""
    if in_table(row) or phrase(_FILE, "of_all").search(clause(case, row)):
        return False
    text, last = case.document.text, entry(case.document, row).end
    behind = fold(" ".join(text[row.char_end : last].split())).partition(",")[0].partition(".")[0]
    behind = phrase(_FILE, "some_named").split(behind, 1)[0]
    said = " ".join(fold(text[sentence_start(case.document, row) : row.char_end]).split())
    return names_row(case.document, f"{said} {behind} {heading_of(case, row)}", table)


def named_behind(case: Case, table: Award, row: Award) -> Span | None:
    """What follows a number of several in a sentence, where that names the row of a table and nothing else: "8 nhà giáo
    [Trường Mầm non Sao Biển], 4 ..."; None where it does not."""
    if in_table(row) or not labels(case.document, table):
        return None
    end = entry(case.document, row).end
    told = regex.split(r"[,.;:(]|\bvà\b|\d", case.document.text[row.char_end : end], maxsplit=1)[0]
    named = names(" ".join(fold(told).split()), labels(case.document, table))
    return Span(row.char_end, row.char_end + len(told.rstrip())) if named else None


def scopes(case: Case, row: Award, *, headed: bool) -> frozenset[str]:
    """The sectors, villages, campaigns that the words before a figure, or right behind it, say it is of; where it is
    `headed`, the heading above it too.
    """
    heading = heading_of(case, row) if headed else ""
    said = f"{fold(lead(case, row))} {sentence(case, row)}"
    if in_table(row):
        said = f"{_caption(case, row)} {' '.join(labels(case.document, row))}"
    found = {one for one in _found("scope", _without_giver(f"{said}\n{heading}", row)) if " " in one}
    if heading and not phrase(_FILE, "heads_awards").search(heading):
        found.add(heading)
    behind = fold(case.document.text[row.char_end : row.char_end + _BEHIND])
    told = (phrase(_FILE, name).match(behind) for name in ("narrow_behind", "merit") if not _names_all_parts(case, row))
    return frozenset(found | {one[0].strip(" ,") for one in told if one})


def _names_all_parts(case: Case, row: Award) -> bool:
    """Whether it is right behind said to be of three parts or more, and none is told of others: "thuộc khối trường học,
    cơ quan phường và trạm y tế".
    """
    behind = fold(case.document.text[row.char_end : entry(case.document, row).end])
    listed = phrase(_FILE, "parts_listed").match(behind)
    return listed is not None and phrase(_FILE, "rest_told").search(behind, listed.end()) is None


def _without_giver(said: str, row: Award) -> str:
    return said.replace(fold(row.authority_name), "") if row.authority_name else said


def times(case: Case, row: Award, *, headed: bool) -> frozenset[str]:
    """The years, quarters, months that a figure is of, as its sentence or its table says; where neither does and it is
    `headed`, the heading above it.
    """
    behind = phrase(_FILE, "time_behind").match(fold(case.document.text[row.char_end : row.char_end + _BEHIND]))
    said = f"{fold(lead(case, row))} {clause(case, row)}{behind[0] if behind else ''}"
    said = f"{_caption(case, row)} {' '.join(labels(case.document, row))}" if in_table(row) else said
    said = phrase(_FILE, "broken_down").sub("", f"{said} {fold(row.source_text)}")
    told = _found("time", said) | set(filter(None, row.years.split(";")))
    return frozenset(told or (_found("time", heading_of(case, row)) if headed else ()))


def _found(name: str, said: str) -> set[str]:
    return {" ".join(filter(None, one.groups())) for one in phrase(_FILE, name).finditer(said)}


def _caption(case: Case, row: Award) -> str:
    """The line above its table, unless that is a sentence that tells a figure itself, or names several parts: all."""
    line = caption(case, row)
    figures = any(fold(one.source_text) in line for one in case.awards if not in_table(one))
    joined = phrase(_FILE, "parts_joined").search(line)
    return "" if figures or joined or _is_told_before(line) else line


def _is_told_before(line: str) -> bool:
    """Whether a line is a whole sentence that leads to no table."""
    return line.endswith(".") and phrase(_FILE, "leads_in").search(line) is None


def points_at_table(case: Case, row: Award) -> bool:
    """Whether its sentence leads to a table or an annex: "(xem biểu 2)", "theo phụ lục kèm theo"."""
    return not in_table(row) and phrase(_FILE, "leads_to").search(sentence_of(case.document, row)) is not None


def is_pointed_back(case: Case, row: Award) -> bool:
    """Whether it is right behind said to be one told before: "18 tập thể nói trên"."""
    behind = fold(case.document.text[row.char_end : row.char_end + _BEHIND])
    return phrase(_FILE, "looks_back_behind").match(behind) is not None


def counts_some(case: Case, row: Award) -> bool:
    """Whether the noun behind its number, or what follows that, is of some of them: "12 giáo viên", "9 cá nhân nữ"."""
    end = _number(row)[1]
    return phrase(_FILE, "some_of").match(fold(case.document.text[end : end + _BEHIND])) is not None


def counted_noun(row: Award) -> str:
    """The noun that a figure counts, where it is of one sort: "ba [thôn]", "12 [giáo viên]"; empty for "12 cá nhân"."""
    found = list(phrase(_FILE, "counted_noun").finditer(fold(row.source_text)))
    return found[-1]["noun"] if found and not in_table(row) else ""


def deed(case: Case, row: Award) -> str:
    """What those counted did, told right behind the noun: "4 hộ [hiến đất] nhiều nhất"; empty where nothing is."""
    behind = fold(case.document.text[_number(row)[1] :][:_BEHIND])
    found = None if in_table(row) else phrase(_FILE, "deed").match(behind)
    return found["deed"] if found else ""


def adds_or_picks(case: Case, row: Award) -> bool:
    """Whether the words right before its number say that it is one more, or some of those told: "thêm", "trong đó"."""
    return not in_table(row) and phrase(_FILE, "adds_or_picks").search(sentence(case, row)) is not None


def have_in_common(case: Case, row: Award) -> bool:
    """Whether its sentence goes on with what they are: "32 cá nhân đạt Lao động tiên tiến là đoàn viên"."""
    behind = fold(case.document.text[row.char_end : row.char_end + _BEHIND])
    told = phrase(_FILE, "have_in_common").match(behind) is not None
    return told and not in_table(row) and not _names_all_parts(case, row)


def names_people(case: Case, row: Award) -> bool:
    """Whether names follow a figure, or stand in its words: "cho 4 cá nhân là ông ..."."""
    behind = case.document.text[row.char_end : row.char_end + _BEHIND]
    return phrase(_FILE, "names").search(f"{row.source_text}{behind}") is not None


def people_behind(case: Case, row: Award) -> frozenset[str]:
    """Who is named right behind a figure as having got the same award."""
    place = next((place for place, one in enumerate(case.awards) if one is row), len(case.awards))
    listed = takewhile(lambda one: one.recipient_name and one.award_code == row.award_code, case.awards[place + 1 :])
    end = case.document.text.find("\n\n", row.char_end)
    return frozenset(one.recipient_name for one in listed if end < 0 or one.char_start < end)


def share_heading(case: Case, one: Award, other: Award) -> bool:
    """Whether one heading stands over both."""
    return heading_of(case, one) == heading_of(case, other)


def heading_of(case: Case, row: Award) -> str:
    """The nearest line above its block that is marked as a heading, and not as a sister of its own line, folded; empty
    where none near is."""
    own = entry(case.document, row)
    above = case.document.text[: own.start].splitlines()[-_NEAR:]
    sister = sign_of(opening(own.of(case.document.text)))
    above = [line for line in above if not sister or sign_of(opening(line)) != sister]
    return next((fold(line) for line in reversed(above) if phrase(_FILE, "heading").match(line)), "")


_NEAR = 14
"""Lines above a figure in which its heading may stand."""


def is_narrow(case: Case, row: Award) -> bool:
    """Whether its sentence, or the line above it, speaks of a part only: of a sector, a village, a campaign."""
    text = case.document.text
    above = fold(text[max(0, row.char_start - _ABOVE) : row.char_start]) if "\n" in text[: row.char_start] else ""
    said = _without_giver(sentence(case, row), row)
    behind = fold(text[row.char_end : row.char_end + _BEHIND])
    led = phrase(_FILE, "narrow").search(said) is not None or phrase(_FILE, "narrow_behind").match(behind) is not None
    return led or phrase(_FILE, "narrow_above").search(above.rpartition("\n")[0]) is not None


def counts_turns(case: Case, row: Award) -> bool:
    """Whether it counts each time that somebody was commended: "35 lượt cá nhân", "(đơn vị tính: lượt)"."""
    found = case.document.table_at(row.char_start)
    head = case.document.text[found.span.start : row.char_start].partition("\n")[0] if found else ""
    return "lượt" in fold(f"{caption(case, row)} {head} {row.source_text}".lower())


def sums_up(case: Case, table: Award) -> bool:
    """Whether the line above a table says that it sums up what the report has told."""
    return phrase(_FILE, "looks_back").search(caption(case, table)) is not None
