"""Awards in a line: as the word lists have them, with grades, years of the Party, and words in quotes."""

from collections.abc import Iterator

import regex

from extractor.mention import AwardMention
from extractor.mentions import numbers
from extractor.mentions.degrees import honours
from extractor.record import Grade
from extractor.span import Span
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit
from extractor.words.phrases import phrase


def awards_in(line: Lexed) -> Iterator[AwardMention]:
    """In order of list and place; what only looks like one is left out."""
    alike = [hit.span for hit in line.labelled("cue") if hit.key in _NO_AWARDS] + [*honours(line)]
    for hit in (*line.labelled("award"), *line.labelled("slip")):
        if any(span.contains(hit.span) for span in alike) or _heads_others(line, hit):
            continue
        code, end = _by_party_years(line, hit)
        grades, end = _grades(line, hit) if end == hit.span.end else (("",), end)
        span = _with_quote(line.text, _with_text(line, hit, end))
        yield AwardMention(span, f"award.{hit.label}", code, grades, slip=hit.label == "slip")


def _heads_others(line: Lexed, hit: Hit) -> bool:
    """ "Danh hiệu văn hóa: 95% số hộ đạt Gia đình văn hóa": a class of titles, over those told behind the colon."""
    return (
        hit.key == "THON_TO_DAN_PHO_VAN_HOA"
        and phrase(_FILE, "class_of_titles").match(line.folded, hit.span.start) is not None
    )


_FILE = "composition.toml"
_NO_AWARDS = ("not_award", "for")
"""Cues that an award's name may stand in and tell of none: "gắn Huân chương [lên lá cờ truyền thống của] Viện A"."""


def _by_party_years(line: Lexed, hit: Hit) -> tuple[str, int]:
    """ "Huy hiệu 30, 40, 50 năm tuổi Đảng": the badge of the Party, whatever years it is for."""
    badge = hit.key in ("HUY_HIEU", "HUY_HIEU_DANG")
    years = phrase("numbers.toml", "party_years").match(line.folded, hit.span.end) if badge else None
    return ("HUY_HIEU_DANG", years.end()) if years else (hit.key, hit.span.end)


def _grades(line: Lexed, hit: Hit) -> tuple[tuple[Grade, ...], int]:
    """The grades behind an award that has them ("hạng Nhất, Nhì"), and where they end."""
    graded = rulebook.awards()[hit.key].grades
    match = phrase("numbers.toml", "grades").match(line.folded, hit.span.end) if graded else None
    if match is None:
        return ("",), hit.span.end
    return tuple(numbers.grade_of(text) for text in match.captures("grade")), match.end()


_QUOTES = '"“”»'
_TEXT = regex.compile(r"\s[\"“«](?P<text>[^\"“”»«\n]{3,120})[\"”»]")


def _with_text(line: Lexed, hit: Hit, end: int) -> Span:
    """Takes in the words in quotes behind a paper: Kỷ niệm chương "Bảo vệ an ninh Tổ quốc". They say what for, and
    name no giver; a title there is an award itself (ruling 5)."""
    match = _TEXT.match(line.text, end) if rulebook.awards()[hit.key].paper else None
    if match is None or line.at("award", match.start("text") - 1) or line.at("slip", match.start("text") - 1):
        return Span(hit.span.start, end)
    return Span(hit.span.start, match.end())


def _with_quote(text: str, span: Span) -> Span:
    """Takes in the mark that closes a quoted title, and the one that opens it where it is quoted whole: Tập thể "Lao
    động tiên tiến", "Chiến sĩ thi đua cơ sở"."""
    whole = text[span.start - 1 : span.start] in ('"', "“", "«")
    opened = whole or any(mark in span.of(text) for mark in '"“«')
    closed = text[span.end : span.end + 1] in tuple(_QUOTES)
    return Span(span.start - whole, span.end + 1) if opened and closed else span
