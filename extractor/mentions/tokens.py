"""A line as a sequence of mentions, marks, and unknown words, without gaps or overlaps."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import regex

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    DecisionMention,
    GradeMention,
    Mark,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
    Word,
    YearsMention,
)
from extractor.mentions.award_mentions import awards_in
from extractor.mentions.bodies import bodies
from extractor.mentions.counted import counted_numbers
from extractor.mentions.persons import persons
from extractor.mentions.rooms import sentences_with_room
from extractor.mentions.slips import slips
from extractor.span import Span
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit

_PIECE = regex.compile(r"[\p{L}\p{M}\d&/.'’_]+(?<!\.)|\S")
# Of two mentions that overlap the one of the earlier kind stays; of one kind the longer:
#   "Giấy khen Sở Y tế tỉnh":  [Giấy khen] award   [Sở Y tế tỉnh] body beats [tỉnh] tier, [Y tế] ...
_RANKED: tuple[type[Mention], ...] = (
    DecisionMention,
    AwardMention,
    BodyMention,
    PersonMention,
    GradeMention,
    YearsMention,
    TimesMention,
    CountMention,
    TierMention,
    CueMention,
)
_RANK = {kind: rank for rank, kind in enumerate(_RANKED)}


Model = Callable[[str, Span], Iterable[Mention]]
"""Finds persons and bodies in a stretch of a text by other means than rules."""


def tokens(line: Lexed, model: Model | None = None) -> tuple[Mention, ...]:
    """The line's mentions in order; the model adds persons and bodies where the rules found none."""
    found = resolve([*_mentions(line)])
    if model and (asked := [*sentences_with_room(line, found)]):
        taken = [mention for mention in found if not isinstance(mention, CueMention) or mention.name in _NO_NAMES]
        free = partial(_free, taken)
        more = (mention for sentence in asked for mention in model(line.text, sentence))
        found = resolve([*found, *filter(free, more)])
    return tuple(_filled(line.text, found))


# Cues that no name begins with: "[Luật Thi] đua, khen thưởng".
_NO_NAMES = frozenset({"plain", "movement"})


def _free(taken: Sequence[Mention], mention: Mention) -> bool:
    return not any(mention.span.overlaps(other.span) for other in taken)


def _mentions(line: Lexed) -> Iterator[Mention]:
    awards = list(awards_in(line))
    awards += [
        AwardMention(span, "award.slip", code, slip=True)
        for span, code in slips(line.folded, (award.span for award in awards))
    ]
    yield from awards
    yield from bodies(line)
    yield from persons(line)
    yield from _tiers(line)
    yield from counted_numbers(line, {award.span.start for award in awards})
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
    """A label without its colon, or a body's common noun without a verb of receiving, is a plain word."""
    if cue.key == "label":
        return not line.text[cue.span.end :].lstrip().startswith(":")
    return cue.key == "pronoun.body" and not (_gets(line, cue.span.end) or _is_given(line, cue.span))


def _is_given(line: Lexed, noun: Span) -> bool:
    """Whether the noun is all that is told of whom an award goes to: "trao Huân chương cho bệnh viện và ..."."""
    return _GIVEN.search(line.folded[: noun.start]) is not None and _ENDS.match(line.folded, noun.end) is not None


_GIVEN = regex.compile(r"(?:cho|tặng|trao|nhận) $")
_ENDS = regex.compile(r"[.,;]|$| (?:và|vì|do|nhân|năm)\s")


def _gets(line: Lexed, end: int) -> bool:
    """Whether a verb of receiving follows, two words between at the most: "Công ty [cũng vừa] được tặng"."""
    verb = next((hit for hit in line.labelled("cue") if hit.span.start >= end and hit.key in _GETTING), None)
    between = line.folded[end : verb.span.start] if verb else ","
    return _PLAIN.fullmatch(between) is not None


_PLAIN = regex.compile(r"\s(?:\w+\s){0,2}|\s(?:\w+\s){0,2}(?:\d+|hai|ba|bốn|năm|nhiều)\slần\s(?:\w+\s)?")
_GETTING = ("receive", "granted", "each")


def _behind_award(cue: Hit, awards: list[AwardMention]) -> Span:
    """Of a verb that an award runs into what is left: "Giấy khen | tặng", where "khen tặng" is a verb too."""
    ends = (award.span.end for award in awards if award.span.start < cue.span.start < award.span.end < cue.span.end)
    return Span(next(ends, cue.span.start - 1) + 1, cue.span.end) if cue.key == "give" else cue.span


def _before_award(line: Lexed, cue: Span, awards: list[AwardMention]) -> Span:
    """A cue up to the award that begins in it: "được công nhận [danh hiệu văn hóa]"."""
    start = min((award.span.start for award in awards if cue.start < award.span.start < cue.end), default=cue.end)
    return Span(cue.start, len(line.text[:start].rstrip()))


def _tiers(line: Lexed) -> Iterator[TierMention]:
    for hit in line.labelled("tier"):
        tier = next(tier for tier in rulebook.tiers() if tier.name == hit.key)
        rank = line.folded[: hit.span.start].endswith("cấp ")
        if not rank and (
            (tier.level == "grassroots" and hit.span.of(line.folded) != tier.name) or _inside_word(line, hit)
        ):
            continue
        span = Span(hit.span.start - 4, hit.span.end) if rank else hit.span
        yield TierMention(span, "tier", tier.name, tier.level, rank, tier.bare)


def _inside_word(line: Lexed, tier: Hit) -> bool:
    """Whether the tier is a syllable of a longer word: the "bộ" of "cán bộ", the "tư" of "tư pháp"."""
    if tier.span.of(line.text) == "tư":  # "TƯ" in small letters is no tier
        return True
    longer = (hit for hit in line.hits if hit.label in ("noun", "role", "title"))
    return any(hit.span.contains(tier.span) and len(hit.span) > len(tier.span) for hit in longer)


def _rank(mention: Mention) -> float:
    """A title proves a person, whatever body's head is in the name: "ông Lê Văn Trường", "thầy Ngô Khoa"."""
    titled = isinstance(mention, PersonMention) and mention.titled
    return _RANK[BodyMention] - 0.5 if titled else _RANK[type(mention)]


def resolve(mentions: list[Mention]) -> list[Mention]:
    """The mentions that stay when overlaps are settled, in order of place."""
    kept: list[Mention] = []
    starts: list[int] = []
    for mention in sorted(mentions, key=lambda m: (_rank(m), m.span.start - m.span.end, m.span.start)):
        place = bisect_right(starts, mention.span.start)
        if not any(mention.span.overlaps(other.span) for other in kept[max(place - 1, 0) : place + 1]):
            kept.insert(place, mention)
            starts.insert(place, mention.span.start)
    return kept


def _filled(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions, and a mark or word for each piece of text between them."""
    end = 0
    for mention in [*mentions, None]:
        stop = mention.span.start if mention else len(text)
        for match in _PIECE.finditer(text, end, stop):
            span = Span(*match.span())
            piece = match[0]
            if piece not in '"“”„«»':
                worded = piece[0].isalpha() or piece[0].isdecimal()
                yield Word(span, "word") if worded else Mark(span, "mark", piece)
        if mention:
            yield mention
            end = mention.span.end
