"""A report and its gold with other names, numbers, years, and order of bullets, the same facts between them.

A name gives way to an invented one of as many words, a number to another of as many digits, wherever they stand, so
that text and gold still agree; stated totals are put right afterwards. Names are found blind to case and tone place.
"""

import json
import random
from collections.abc import Callable, Iterable
from typing import Any

import regex

from extractor.folding import fold

Row = dict[str, Any]
Change = Callable[[str], str]

_FAMILIES = ["Khúc", "Lưu", "Tống", "Doãn", "Nghiêm", "Thiều", "Giáp", "Quách", "Ninh", "Cù"]
_MIDDLES = ["Văn", "Thị", "Đình", "Hữu", "Ngọc", "Minh"]
_GIVEN = ["Khoa", "Lam", "Thoa", "Vịnh", "Ngát", "Duyệt", "Thư", "Quyên", "Bách", "Nhạn", "Tuệ", "Huyên"]
_PLACES = ["Khuê", "Mộc", "Trà", "Lãng", "Yên", "Bạch", "Tân", "Vĩnh", "Hạc", "Đồng", "Sao", "Cẩm", "Phú", "Thịnh"]
_PLACE = regex.compile(r"(?:[Tt]hôn|[Xx]ã|[Ll]àng|Tiểu học|Mầm non|cơ sở|Y tế)\s(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)+)")
_YEAR = regex.compile(r"(?<!\d)20[0-3]\d(?!\d)")
_NUMBER = regex.compile(r"(?<![\d/.,-])\d{1,3}(?![\d/.,%-]\d|\d)")


def names_in(gold: Iterable[Row]) -> tuple[set[str], set[str]]:
    """Persons, and proper names of places and schools, that the gold tells."""
    persons, places = set(), set()
    for row in gold:
        if row["type"] != "award":
            continue
        told = [row["recipient_name"], row["recipient_unit"], *row["alternatives"].get("recipient_unit", [])]
        if row["recipient_kind"] == "individual" and row["recipient_name"]:
            persons.add(told.pop(0))
        places |= {match[1] for name in told if (match := _PLACE.search(name))}
    return persons, places


def renaming(persons: set[str], places: set[str], seed: random.Random) -> Change:
    """Every name by an invented one of as many words, nothing replaced twice."""
    new = {fold(name): _person(len(name.split()), seed) for name in sorted(persons)}
    new |= {fold(name): " ".join(seed.sample(_PLACES, len(name.split()))) for name in sorted(places)}
    ways = "|".join(regex.escape(name) for name in sorted(new, key=len, reverse=True))
    expression = regex.compile(rf"(?<!\w)(?:{ways})(?!\w)" if new else "(?!)")

    def change(text: str) -> str:
        pieces, end = [], 0
        for match in expression.finditer(fold(text)):
            pieces += [text[end : match.start()], new[match[0]]]
            end = match.end()
        return "".join([*pieces, text[end:]])

    return change


def _person(words: int, seed: random.Random) -> str:
    middles = seed.sample(_MIDDLES, max(0, words - 2))
    return " ".join([seed.choice(_FAMILIES), *middles, seed.choice(_GIVEN)][-max(1, words) :])


def shifting(by: int) -> Change:
    """Every year of the text, dates and numbers of laws included, by as much."""
    return lambda text: _YEAR.sub(lambda match: str(int(match[0]) + by), text)


def recounted(gold: list[Row], seed: random.Random) -> list[Row]:
    """The gold with a number of as many digits for every count told in figures that no list of years bears out.

    Like counts stay alike; stated totals are as far from their sums as before.
    """
    kept = [fold(row["quote"]) for row in gold if row["type"] == "award" and row["years"] and row["quote"]]
    values = {row["count"] for row in gold if _may_change(row, kept)}
    new = {value: _number(len(str(value)), seed) for value in sorted(values)}
    rows = [row | {"count": new[row["count"]]} if _may_change(row, kept) else row for row in gold]
    return [_totalled(row, rows) if row["type"] == "total" else row for row in rows]


def _may_change(row: Row, kept: list[str]) -> bool:
    if row["type"] != "award" or not row["count"] or row["years"] or row["count_qualifier"] == "implied":
        return False
    quote = fold(row["quote"])
    return bool(quote) and not any(other in quote or quote in other for other in kept)


def _totalled(total: Row, rows: list[Row]) -> Row:
    computed = sum(row["count"] for row in covered(total, rows))
    return total | {"count": computed + total["count"] - total["computed"], "computed": computed}


def _number(digits: int, seed: random.Random) -> int:
    return seed.randint(2, 9) if digits == 1 else seed.randint(10 ** (digits - 1), 10**digits - 1)


def renumbered(line: str, gold: list[Row], rows: list[Row]) -> str:
    """The line with the counts of `rows` for those of `gold`, wherever the gold's words for them stand."""
    changes: dict[tuple[int, int], str] = {}
    for old, new in zip(gold, rows, strict=True):
        if old.get("count") and old["count"] != new["count"] and old["quote"]:
            for quote in regex.finditer(regex.escape(fold(old["quote"])), fold(line)):
                changes |= _figures(line, quote.span(), old["count"], new["count"])
    for (start, end), figure in sorted(changes.items(), reverse=True):
        line = line[:start] + figure + line[end:]
    return line


def _figures(line: str, within: tuple[int, int], old: int, new: int) -> dict[tuple[int, int], str]:
    found = _NUMBER.finditer(line, *within)
    return {match.span(): str(new).zfill(len(match[0])) for match in found if int(match[0]) == old}


def covered(total: Row, gold: Iterable[Row]) -> list[Row]:
    """The gold rows that a stated total of that report adds up."""
    return [
        row
        for row in gold
        if row["type"] == "award" and row["source"] == total["source"] and row["family"] != "achievement"
        if row["scope"] == "aggregate" and row["recipient_kind"] == total["recipient_kind"]
        if row["status"] == "granted" and row["rate"] == "total" and not row["is_part"] and not row["optional"]
    ]


def shuffled(lines: list[str], seed: random.Random) -> list[str]:
    """The lines with runs of plain bullets of one sign in another order; what heads or sums up others stays."""
    result, run = [], []
    for line in [*lines, ""]:
        if run and (line[:1] != run[0][:1] or not _is_bullet(line)):
            last = [] if line[:1] not in "+*•" or not line else [run.pop()]
            seed.shuffle(run)
            result, run = [*result, *run, *last], []
        if _is_bullet(line):
            run.append(line)
        else:
            result.append(line)
    return result[:-1]


def _is_bullet(line: str) -> bool:
    return line[:1] in set("-+*•") and not line.endswith(":") and not regex.search(r"(?i)tổng|trong đó|như sau", line)


def swapped(lines: list[str], gold: list[Row], number: int) -> tuple[list[str], list[Row]]:
    """One report's paragraphs and gold, changed as the seed `number` says."""
    seed = random.Random(number)
    rename, shift = renaming(*names_in(gold), seed), shifting(-seed.randint(1, 4))
    rows = recounted(gold, seed)
    told = [shift(rename(renumbered(line, gold, rows))) for line in lines]
    return shuffled(told, seed), [json.loads(shift(rename(json.dumps(row, ensure_ascii=False)))) for row in rows]
