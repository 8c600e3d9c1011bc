"""Counts, years, and decisions in a folded line."""

from collections.abc import Iterator
from functools import partial

import regex

from extractor.mention import CountMention, DecisionMention, GradeMention, Mention, YearsMention
from extractor.record import Grade, Qualifier, RecipientKind
from extractor.span import Span
from extractor.words.phrases import matches, phrase

_FILE = "numbers.toml"
_UNITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bẩy": 7,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}
_PAIR = 2
_LARGE = ("trăm", "nghìn", "ngàn")
"""Scales behind which a last digit may be tens or ones, as one speaks."""
_SCALES = {"mười": 10, "mươi": 10, "chục": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000}


def value_of_words(words: str) -> int | None:
    """ "hai mươi mốt" -> 21; None for words that make no number, or may make two: "một trăm hai"."""
    total, group, unit = 0, 0, None
    spoken = words.split()
    if len(spoken) > _PAIR and spoken[-1] in _UNITS and spoken[-2] in _LARGE:
        return None
    for word in spoken:
        if word in _UNITS:
            if unit is not None:
                return None
            unit = _UNITS[word]
        elif word in _SCALES:
            scale = _SCALES[word]
            if scale == 1000:
                total, group = (total + (group + (unit or 0)) or 1) * 1000, 0
            else:
                group += (1 if unit is None else unit) * scale
            unit = None
    return total + group + (unit or 0)


def _said_again(words: str) -> int | None:
    """Words beside figures, where the tens may be spoken in short: "42 (bốn hai)"."""
    spoken = words.split()
    if len(spoken) == _PAIR and all(word in _UNITS for word in spoken):
        return _UNITS[spoken[0]] * 10 + _UNITS[spoken[1]]
    return value_of_words(words)


def _value(digits: str) -> int:
    return int(digits.replace(".", ""))


def _qualifier(match: regex.Match[str]) -> Qualifier:
    return "at_least" if match["at_least"] else "about" if match["about"] else "exact"


def counts(folded: str) -> Iterator[CountMention]:
    """Every number, in figures, in words, or in both."""
    for match in matches(_FILE, "count", folded):
        spelled = _said_again(match["words"]) if match["words"] else None
        yield CountMention(Span(*match.span()), "count", _value(match["digits"]), _qualifier(match), spelled=spelled)
    for match in matches(_FILE, "percent", folded):
        yield CountMention(Span(*match.span()), "count.percent", None, "unspecified")
    for match in matches(_FILE, "many", folded):
        yield CountMention(Span(*match.span()), "count.many", None, "unspecified")
    for match in matches(_FILE, "count_words", folded):
        spelled = (_said_again if match["digits"] else value_of_words)(match["words"])
        figure = _value(match["digits"]) if match["digits"] else spelled
        if spelled:  # "không tập thể nào" counts nobody
            yield CountMention(Span(*match.span()), "count.words", figure, _qualifier(match), spelled=spelled)


def said_in_words(folded: str) -> int | None:
    """The number that a text opens with in words, nothing but these before it: "bốn hai", "Ba tập thể"."""
    short = _said_again(folded) if all(word in _UNITS for word in folded.split()) else None
    return short or next((count.spelled for count in counts(folded) if not count.span.start), None)


def spelled_behind(folded: str, end: int, noun: str, kind: RecipientKind) -> tuple[int, int] | None:
    """The number in words that a bracket behind a number and its noun says again, and where that ends: "43 cá nhân
    (Bốn mươi ba cá nhân)", "43 cá nhân (bốn mươi ba người)"."""
    match = phrase(_FILE, "spelled").match(folded, end)
    if match is None or not (match["noun"] in (None, noun) or _calls(match["noun"], kind)):
        return None
    value = _said_again(match["words"])
    return (value, match.end()) if value else None


def written_behind(folded: str, end: int, noun: str, kind: RecipientKind) -> tuple[int, int] | None:
    """The figures that say again a number in words behind its noun, and where that ends: "mười hộ, ghi bằng số là 10
    hộ", "mười hộ (10)"."""
    match = phrase(_FILE, "written").match(folded, end)
    told = match is not None and (match["noun"] in (None, noun) or _calls(match["noun"], kind))
    return (_value(match["digits"]), match.end()) if match and told else None


def _calls(noun: str, kind: RecipientKind) -> bool:
    """Whether a noun is a plain word for recipients of a kind: "(mười hai người)" behind "13 hội viên"."""
    return bool(kind) and phrase(_FILE, f"called_{kind}").match(noun) is not None


def not_counts(folded: str) -> Iterator[Span]:
    """Dates, measures, money, ranks, numbers of laws and places: figures that count nothing."""
    return (Span(*match.span()) for match in matches(_FILE, "not_count", folded))


def periods(folded: str) -> Iterator[Span]:
    """Periods and terms of office: years that no award was given in."""
    return (Span(*match.span()) for match in matches(_FILE, "period", folded))


def years(folded: str) -> Iterator[YearsMention]:
    """Calendar and school years, in lists and spans, with or without "năm"."""
    for match in matches(_FILE, "years", folded):
        found = _listed_years(match["list"]) if match["list"] else _span_years(match)
        # In "3 năm 2021, 2022, 2023" the word belongs to the number before it.
        counted = match["label"] and _COUNTED.search(folded[: match.start()])
        start = match.end("label") + 1 if counted else match.start()
        yield YearsMention(
            Span(start, match.end()),
            "years",
            found,
            labelled=bool(match["label"] or not match["list"]),
            spanned=not match["list"],
        )


def _months(folded: str) -> Iterator[YearsMention]:
    for match in matches(_FILE, "month_year", folded):
        yield YearsMention(Span(*match.span()), "years.month", (match["year"],), labelled=True)


def _span_years(match: regex.Match[str]) -> tuple[str, ...]:
    if match["from_school"]:
        first, last = int(match["from_school"][:4]), int(match["to_school"][:4])
        return tuple(f"{year}-{year + 1}" for year in range(first, last + 1)) if last < first + 30 else ()
    first, last = int(match["from"]), int(match["to"])
    return tuple(map(str, range(first, last + 1))) if first <= last < first + 30 else ()


_COUNTED = regex.compile(r"(?:\d|\b(?:hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|nhiều))\s$")
_YEAR = regex.compile(r"(\d{4})(?:\s?[-/]\s?(\d{4}))?")


def _listed_years(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for first, last in _YEAR.findall(text):
        if last and int(last) - int(first) > 1:
            found.extend(map(str, range(int(first), int(last) + 1)))
        else:
            found.append(f"{first}-{last}" if last else first)
    return tuple(found)


_GRADES: dict[str, Grade] = {
    "nhất": "1",
    "nhì": "2",
    "ba": "3",
    "i": "1",
    "ii": "2",
    "iii": "3",
    "1": "1",
    "2": "2",
    "3": "3",
}


def grade_of(word: str) -> Grade:
    """ "nhì", "II", "2" -> "2"."""
    return _GRADES[word]


def grades(folded: str) -> Iterator[GradeMention]:
    """ "hạng Nhất" by itself."""
    for match in matches(_FILE, "grade", folded):
        yield GradeMention(Span(*match.span()), "grade", grade_of(match["grade"]))


def decisions(text: str, folded: str) -> Iterator[DecisionMention]:
    """ "Quyết định số ... ngày ...": number as written, date in ISO form."""
    for match in matches(_FILE, "decision", folded):
        number = text[slice(*match.span("number"))]
        day, month, year = (match[part] or match[f"{part}2"] for part in ("day", "month", "year"))
        date = f"{year}-{int(month):02}-{int(day):02}" if year else ""
        yield DecisionMention(Span(*match.span()), "decision", number, date)


def in_line(text: str, folded: str) -> Iterator[Mention]:
    """All of them but those inside dates, measures, and periods."""
    taken = [*not_counts(folded), *periods(folded)]
    free = partial(_free, taken)
    yield from decisions(text, folded)
    yield from grades(folded)
    yield from _months(folded)
    yield from filter(free, years(folded))
    yield from (count for count in counts(folded) if count.method == "count.percent" or free(count))


def _free(taken: list[Span], mention: Mention) -> bool:
    return not any(span.overlaps(mention.span) for span in taken)
