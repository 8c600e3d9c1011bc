"""Names of persons by rule: behind a title, or opened by a family name."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

import regex

from extractor.folding import fold
from extractor.mention import PersonMention
from extractor.mentions.degrees import degrees, is_foreign
from extractor.resources import load_toml
from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit
from extractor.words.phrases import phrase

_WORD = regex.compile(r"(?<![\p{L}\d/&-])\p{Lu}[\p{L}'’]*")


@cache
def listed_names(list_name: str) -> frozenset[str]:
    """A list of `patterns/names.toml`, folded."""
    return frozenset(fold(name) for name in load_toml("names.toml")[list_name])


def persons(line: Lexed) -> Iterator[PersonMention]:
    """Persons in order of place; a title is left outside of the name."""
    end, abroad = 0, False
    titles = {hit.span.end: hit for hit in line.labelled("title")}
    title_starts = {hit.span.start for hit in titles.values() if line.text[hit.span.end : hit.span.end + 1] == " "}
    runs = degrees(line)
    for match in _WORD.finditer(line.text):
        if match.start() < end or match.start() in title_starts:
            continue
        title = _title_before(titles, line.text, match.start())
        if title and line.text[title.span.start].isupper() and stands_behind(line.text, title.span.start):
            continue  # "cụm Chú Bằng"
        degree = runs.get(match.start())
        if abroad and (joined := _joined_abroad(line, end, match.start())):
            yield PersonMention(joined, "person.title", joined.of(line.text), titled=True)
            end = joined.end
            continue
        titled = title is not None or degree is not None
        if not titled and (not _opens(line.text, match) or stands_behind(line.text, match.start())):
            continue
        name = _name_at(line, match.start(), titled=titled)
        if name and names_home(line.text, name):
            end = name.end
            continue
        if name and not _too_short(line, name, title):
            yield _with_degree(_person(line, name, title), degree)
            end, abroad = name.end, title is not None and is_foreign(name.of(line.text).split())


def names_home(text: str, name: Span) -> bool:
    """ "bà Đỗ Thị Tơ, Trưởng thôn [Trần Phú Đông]: Giấy khen": whether it is the home or office of the one named right
    before, as the colon behind it shows; "Văn" and "Thị" are of persons alone."""
    entry = text[name.end :].lstrip()[:1] == ":" and not _MIDDLE.search(name.of(text))
    comma = text.rfind(",", 0, name.start) if entry else -1
    named = comma > 0 and _NAMED.search(text, 0, comma) is not None
    return named and phrase("composition.toml", "home").fullmatch(fold(text[comma : name.start])) is not None


_NAMED = regex.compile(r"\p{Lu}\p{Ll}* \p{Lu}\p{Ll}*$")
"""The end of a name before the comma."""


def stands_behind(text: str, start: int) -> bool:
    """Whether the word before a capital says that it opens no person's name: "chữ Nôm", "phố Lê Lợi"."""
    before = text[max(0, start - 14) : start].split()[-2:]
    before = [fold(word) if word.islower() else word for word in before]
    words = {" ".join(before), *before[-1:]} if before != ["thành", "phố"] else set()
    return not words.isdisjoint(listed_names("not_behind"))


def may_name_person(line: Lexed) -> bool:
    """Whether any word of the line could open the name of a person, or stands before one."""
    return bool(line.labelled("title")) or any(map(_opens_name, _WORD.findall(line.text)))


@lru_cache(4096)
def _opens_name(word: str) -> bool:
    """Whether a name may begin with the word though no title stands before it: by a family's, or as "H'Mai"."""
    folded = fold(word)
    return folded in listed_names("families") or "'" in folded


def _opens(text: str, word: "regex.Match[str]") -> bool:
    """Whether a name begins there by a family's, or by any word with "Văn" or "Thị" and a capital behind it."""
    if _opens_name(word[0]):
        return True
    folded = fold(word[0])
    plain = folded in listed_names("openers") or folded in listed_names("not_behind")
    return not plain and _MIDDLE.match(text, word.end()) is not None


_MIDDLES = frozenset({"văn", "thị"})
_WHOLE = (3, 4)
_MIDDLE = regex.compile(r"\s(?:Văn|Thị)\s\p{Lu}\p{Ll}")


def _too_short(line: Lexed, name: Span, title: Hit | None) -> bool:
    """A given name alone stands only behind a word like "cô"; behind "nông dân" a name opens with a family's."""
    if title is None:
        return False
    words = name.of(line.text).split()
    if len(words) == 1 and (_AMID_NAME.search(line.text, 0, name.start) or _is_of_the_past(line, name, title)):
        return True
    if len(words) > 1:
        known = fold(words[0]) in listed_names("families") or "'" in words[0] or is_foreign(words)
        return not _is_personal(line, title) and not known
    highland = "'" in fold(words[0])
    return not (_is_personal(line, title) or highland) or ":" in line.text[title.span.end : name.start]


def _is_of_the_past(line: Lexed, name: Span, title: Hit) -> bool:
    """ "theo gương Bác Hồ": a title that is part of a name known to all."""
    called = line.text[title.span.start : name.end]
    return called[:1].isupper() and fold(called) in listed_names("not_recipients")


_AMID_NAME = regex.compile(r"\p{Lu}\p{Ll}* \p{Lu}\p{Ll}* $")
"""A title with a capital right behind another word with one: "Trung tâm Y tế [Cát Bà] Xanh"."""


def _is_personal(line: Lexed, title: Hit) -> bool:
    """Whether a given name alone may follow: behind "cô", and "hộ bà" as well."""
    folded = title.span.of(line.folded)
    return folded in listed_names("personal") or (
        title.key == "household" and folded.rpartition(" ")[2] in listed_names("personal")
    )


def _title_before(titles: dict[int, Hit], text: str, start: int) -> Hit | None:
    """The title that ends at `start`, behind a space, a colon, or the stop of an abbreviation ("ThS. ")."""
    end = len(text[:start].rstrip(" .:"))
    title = titles.get(end) or titles.get(end + 1)
    if title and " ".join(fold(text[max(0, end - _NOUN) : end]).split()[-2:]) in listed_names("not_titles"):
        return None  # "Ghi chú Bảng 2" is no "chú Bảng"
    if title and ":" in text[end:start] and text[: title.span.start].endswith(" của "):
        return None  # "hai học trò của anh: A, B": whose they are
    if title and ":" in text[end:start] and _COUNTED.search(text[: title.span.start]):
        return None  # "cho 3 mẹ: A, B" counts them
    if (
        title
        and "." in text[end:start]
        and not any(letter.isupper() for letter in title.span.of(text)[1:] or title.span.of(text))
    ):
        return None
    return title


_NOUN = 14
"""Characters at the most of a noun of two syllables whose last one is a title too."""
_COUNTED = regex.compile(
    r"(?:\d|\d \([\p{Ll} ]+\)|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những))\s"
    r"(?:\p{Ll}{1,5}(?:,|\svà)\s|(?:\p{Ll}+\s){1,3})?$"
)


def _person(line: Lexed, name: Span, title: Hit | None) -> PersonMention:
    if title is None:
        return PersonMention(name, "person.family", name.of(line.text))
    span = Span(title.span.start, name.end)
    return PersonMention(span, "person.title", name.of(line.text), titled=True, household=title.key == "household")


def _joined_abroad(line: Lexed, end: int, start: int) -> Span | None:
    """ "các bác sĩ Mori Kenta[, Abe Yumi]": a further name from abroad, joined to one with a title."""
    if line.text[end:start] not in (", ", " và "):
        return None
    name = _name_at(line, start, titled=True)
    return name if name and is_foreign(name.of(line.text).split()) else None


def _with_degree(person: PersonMention, start: int | None) -> PersonMention:
    if start is None:
        return person
    span = Span(min(start, person.span.start), person.span.end)
    return replace(person, span=span, method="person.title", titled=True)


def _name_at(line: Lexed, start: int, *, titled: bool) -> Span | None:
    match = phrase("composition.toml", "name_run").match(line.text, start)
    if not match or (titled and _opens_role(line, start)):
        return None
    span = Span(start, line.cut(Span(*match.span())))
    span = span if titled else _behind_village(line.text, span)
    words = span.of(line.text).rstrip(".").split()
    end = span.start + len(span.of(line.text).rstrip(". "))
    return Span(span.start, end) if _is_name(words, titled=titled) else None


def _behind_village(text: str, run: Span) -> Span:
    """ "Trưởng thôn Nậm Pa Tần | Sùng A Dế": a long run of capitals with another family's name and a middle name."""
    words = fold(run.of(text)).split(" ")
    opens = (at for at in range(2, len(words) - 1) if words[at] in listed_names("families") and words[at + 1] in _INNER)
    first = next(opens, 0)
    return Span(run.start + len(" ".join([*words[:first], ""])), run.end) if first else run


_INNER = frozenset({"a", "thị", "văn"})


def _opens_role(line: Lexed, start: int) -> bool:
    """Whether a word of several syllables begins there that is no name: "đồng chí Bí thư"."""
    hits = (line.at(label, start) for label in ("role", "office", "award"))
    return any(hit is not None and hit.span.start == start and " " in hit.span.of(line.text) for hit in hits)


def _is_name(words: list[str], *, titled: bool) -> bool:
    folded = [fold(word) for word in words]
    whole = " ".join(folded)
    if not titled and whole.startswith(tuple(listed_names("not_recipients"))):
        return False
    if titled and whole not in listed_names("not_recipients"):
        return len(words) <= 5
    if titled:
        return False
    if not _opens_name(words[0]):
        return len(words) in _WHOLE and folded[1] in _MIDDLES
    return 3 - (folded[0] not in listed_names("ambiguous_families")) <= len(words) <= 5
