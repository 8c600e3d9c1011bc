"""Cue words of a line, where they are cues there."""

from collections.abc import Iterator, Sequence

import regex

from extractor.mention import AwardMention, CueMention
from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit
from extractor.words.phrases import phrase


def cues(line: Lexed, awards: Sequence[AwardMention]) -> Iterator[CueMention]:
    """The cue words, cut where an award begins or ends in them."""
    for hit in line.labelled("cue"):
        if (place := _capital_inside(line, hit)) is not None:  # "có Công an xã A"
            yield CueMention(Span(hit.span.start, place), "cue", "receive.has")
        elif not _out_of_place(line, hit):
            yield CueMention(_before_award(line, _behind_award(hit, awards), awards), "cue", hit.key)


def _capital_inside(line: Lexed, cue: Hit) -> int | None:
    """Where "có" ends of a plain "có công" whose second syllable opens the name of a body; None for any other cue."""
    place = cue.span.start + 2
    split = cue.key == "plain" and line.folded[cue.span.start : cue.span.end] == "có công"
    return place if split and line.text[place + 1].isupper() and line.text[cue.span.start].islower() else None


def _out_of_place(line: Lexed, cue: Hit) -> bool:
    """A label without its colon, a body's common noun without a verb of receiving, a part of another word."""
    if cue.key == "label":
        return not line.text[cue.span.end :].lstrip().startswith(":")
    if cue.key == "give" and phrase("numbers.toml", "grade_number").match(line.folded, cue.span.start):
        return True
    if cue.key == "pronoun.collective":
        return _MEMBER.match(line.folded, cue.span.end) is not None
    if cue.key == "and":
        return (
            _SAME_HOUSE.match(line.folded, cue.span.end) is not None
            and _PUPIL.search(line.folded, 0, cue.span.start) is not None
        )
    if cue.key not in _NOUNS:
        return False
    return not (_gets(line, cue.span.end) or _is_given(line, cue.span) or _and_gets(line, cue.span))


_MEMBER = regex.compile(r"(?<=hội|đoàn|đội|tổ)\s(?:viên|trưởng|phó)(?!\w)|(?<=trường)\shợp(?!\w)")
"""Behind a common noun they make another word of it: "hội [viên]", "trường [hợp]"."""
_SAME_HOUSE = regex.compile(r"(?<=\bcùng)\s(?:trường|lớp|cơ quan|đơn vị|trạm|khoa|bệnh viện|công ty)(?!\w)")
_PUPIL = regex.compile(
    r"(?:lớp \w+|học sinh|sinh viên|giáo viên|nhân viên|bạn học|đồng nghiệp|điều dưỡng|công nhân)\s$"
)
"""Around "cùng" they tell a house that two share, and join nobody: "em A và em B, học sinh lớp 8C [cùng] trường C"."""


def _is_given(line: Lexed, noun: Span) -> bool:
    """Whether the noun is all that is told of whom an award goes to: "trao Huân chương cho bệnh viện và ..."."""
    return _GIVEN.search(line.folded[: noun.start]) is not None and _ENDS.match(line.folded, noun.end) is not None


def _and_gets(line: Lexed, noun: Span) -> bool:
    """Whether it opens a clause that goes on to a verb of receiving: "Năm qua, hợp tác xã lãi 2 tỷ và được tặng"."""
    return _OPENS.search(line.folded[: noun.start]) is not None and _AND_GETS.match(line.folded, noun.end) is not None


_OPENS = regex.compile(r"(?:^|[.,;!?]\s)$")
_AND_GETS = regex.compile(
    r"\s[^.;:]{0,90}\s(?:và|nên|,)\s(?:đã |vừa |cũng |còn |vinh dự ){0,2}(?:được|nhận|đạt|đón nhận)\s"
)
_NOUNS = frozenset({"pronoun.body", "pronoun.person"})
_GIVEN = regex.compile(
    r"(?:(?:cho|tặng|trao|nhận|tới|đến|gửi)(?: tập thể)?|\blên (?:lá )?(?:cờ|quân kì)(?: truyền thống)?(?: cuả)?) $"
)
_ENDS = regex.compile(r"[.,;]|$| (?:và|vì|do|nhân|năm)\s")


def _gets(line: Lexed, end: int) -> bool:
    """Whether a verb of receiving follows, two words between at the most: "Công ty [cũng vừa] được tặng"."""
    verb = next((hit for hit in line.labelled("cue") if hit.span.start >= end and hit.key in _GETTING), None)
    between = line.folded[end : verb.span.start] if verb else ","
    return _PLAIN.fullmatch(between) is not None


_PLAIN = regex.compile(r"\s(?:\w+\s){0,2}|\s(?:\w+\s){0,2}(?:\d+|hai|ba|bốn|năm|nhiều)\slần\s(?:\w+\s)?")
_GETTING = ("receive", "granted", "each")


def _behind_award(cue: Hit, awards: Sequence[AwardMention]) -> Span:
    """Of a verb that an award runs into what is left: "Giấy khen | tặng", where "khen tặng" is a verb too."""
    ends = (award.span.end for award in awards if award.span.start < cue.span.start < award.span.end < cue.span.end)
    return Span(next(ends, cue.span.start - 1) + 1, cue.span.end) if cue.key == "give" else cue.span


def _before_award(line: Lexed, cue: Span, awards: Sequence[AwardMention]) -> Span:
    """A cue up to the award that begins in it: "được công nhận [danh hiệu văn hóa]"."""
    start = min((award.span.start for award in awards if cue.start < award.span.start < cue.end), default=cue.end)
    return Span(cue.start, len(line.text[:start].rstrip()))
