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
from extractor.mentions.cues import cues
from extractor.mentions.fields import ends_in_field
from extractor.mentions.persons import persons
from extractor.mentions.rooms import sentences_with_room
from extractor.mentions.sisters import sisters
from extractor.mentions.slips import slips
from extractor.span import Span
from extractor.words import rulebook
from extractor.words.lexed import Lexed
from extractor.words.lexicon import Hit

_LEADERS = r"\.{4,}|(?:\. ){3,}\.|…{2,}|_{4,}|-{4,}"
"""Dots that lead from a label to its figure: "Bằng khen của UBND tỉnh ....... 13"."""
_PIECE = regex.compile(rf"{_LEADERS}|[\p{{L}}\p{{M}}\d&/.'’_]+(?<!\.)|\S")
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
    found = ruled(line)
    asked = sentences_with_room(line, found) if model else ()
    return completed(line, found, (mention for sentence in asked if model for mention in model(line.text, sentence)))


def ruled(line: Lexed) -> list[Mention]:
    """What the rules find in the line, in order."""
    return resolve([*_mentions(line)])


def completed(line: Lexed, found: list[Mention], named: Iterable[Mention]) -> tuple[Mention, ...]:
    """What the rules found with the names of the model where these are free, and marks and words between them."""
    nouns = {one.span for one in found if isinstance(one, CueMention) and _opens(line, one)}
    if more := [one for one in named if one.span not in nouns]:  # "Hợp tác xã được tặng" names nobody
        taken = [mention for mention in found if not isinstance(mention, CueMention) or mention.name in _NO_NAMES]
        found = resolve([*found, *filter(partial(_free, taken), more)])
    return tuple(_filled(line.text, found))


def _opens(line: Lexed, cue: CueMention) -> bool:
    """Whether it is the common noun of a body at the head of a sentence, and not of "Giám đốc [Bệnh viện]"."""
    if not cue.name.startswith("pronoun."):
        return False
    before = line.text[: cue.span.start].rstrip()
    return not before or before[-1] in ".!?;:,"


# Cues that no name begins with: "[Luật Thi] đua, khen thưởng".
_NO_NAMES = frozenset({"plain", "movement"})


def _free(taken: Sequence[Mention], mention: Mention) -> bool:
    return not any(mention.span.overlaps(other.span) for other in taken)


def _mentions(line: Lexed) -> Iterator[Mention]:
    awards = list(awards_in(line))
    alike = (hit.span for hit in line.labelled("cue") if hit.key == "not_award")
    taken = (*(award.span for award in awards), *alike)
    awards += [AwardMention(span, "award.slip", code, slip=True) for span, code in slips(line.folded, taken)]
    yield from awards
    named = [*bodies(line)]
    named += sisters(line, named)
    yield from named
    inner = (_of_work, _of_name)
    yield from (one for one in persons(line) if not any(of(line, body, one) for body in named for of in inner))
    yield from _tiers(line)
    yield from counted_numbers(line, {award.span.start for award in awards})
    yield from cues(line, awards)


def _of_work(line: Lexed, body: BodyMention, person: PersonMention) -> bool:
    """Whether a body has the title in what it is for: "Câu lạc bộ Doanh nhân Lê Chân" has no Lê Chân."""
    before = Span(body.span.start, person.span.end - len(person.name))
    titled = person.titled and before.start < person.span.start and person.span.end <= body.span.end
    return titled and ends_in_field(before.of(line.text))


def _of_name(line: Lexed, body: BodyMention, person: PersonMention) -> bool:
    """Whether a body's name has a word of two syllables that opens like a title: "Trường Tiểu học Anh Dũng", "thôn Bà
    Nà"; the title has a capital, and no full name is behind it."""
    title = Span(person.span.start, person.span.end - len(person.name)).of(line.text).rstrip()
    inside = body.span.start < person.span.start and person.span.end <= body.span.end
    goes_on = line.text[: person.span.start].rstrip()[-1:].isalpha()
    capital = title.istitle() or body.span.of(line.text).isupper()
    return inside and goes_on and capital and " " not in title and " " not in person.name


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


def _leads(text: str, dots: Span, mention: Mention | None) -> bool:
    """Whether dots lead to a figure right behind them."""
    figure = isinstance(mention, CountMention) and not text[dots.end : mention.span.start].strip()
    return len(dots) > 1 and figure


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
                yield (
                    Word(span, "word")
                    if worded
                    else Mark(span, "mark", ":" if _leads(text, span, mention) else piece[0])
                )
        if mention:
            yield mention
            end = mention.span.end
