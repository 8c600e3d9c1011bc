"""Which mentions a record was made of: those inside its words, and those above that it took its parts from."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from extractor.folding import fold
from extractor.mention import AwardMention, BodyMention, CountMention, Mention, PersonMention
from extractor.record import Award
from extractor.span import Span

Placed = tuple[Span, Mention]
"""A mention at its place in the document."""
_Fits = Callable[[Span, Mention], bool]


def traced(mentions: Sequence[Placed], awards: Iterable[Award], text: str) -> Mapping[Span, tuple[str, ...]]:
    """The records that each mention of a document's text is part of, by the mention's place."""
    found: dict[Span, list[str]] = defaultdict(list)
    for award in awards:
        for span in dict.fromkeys(_parts(mentions, award, text)):
            found[span].append(award.record_id)
    return {span: tuple(records) for span, records in found.items()}


def _parts(mentions: Sequence[Placed], award: Award, text: str) -> Iterable[Span]:
    own = Span(award.char_start, award.char_end)
    inside = _without_others([(span, mention) for span, mention in mentions if own.contains(span)], award)
    yield from (span for span, _ in inside)
    for fits in _aspects(award, text):
        if not any(fits(span, mention) for span, mention in inside):
            yield from _nearest(mentions, own, fits)


def _without_others(inside: list[Placed], award: Award) -> list[Placed]:
    """Without the numbers of other records in the same words: the 2 of "2 tập thể, 3 cá nhân" where this one has 3."""
    numbers = [mention for _, mention in inside if isinstance(mention, CountMention)]
    if not any(number.value == award.count for number in numbers):
        return inside
    return [one for one in inside if not isinstance(one[1], CountMention) or one[1].value == award.count]


def _nearest(mentions: Sequence[Placed], own: Span, fits: _Fits) -> Iterable[Span]:
    """The last mention before the record's end that fits; one behind it where there is none (a list's last column)."""
    fitting = [span for span, mention in mentions if fits(span, mention)]
    before = [span for span in fitting if span.start < own.end]
    return before[-1:] or fitting[:1]


def _aspects(award: Award, text: str) -> Iterable[_Fits]:
    """What of a record may stand outside its words."""
    yield lambda _, mention: isinstance(mention, AwardMention) and award.award_code.startswith(mention.code)
    if award.recipient_name:
        yield _named(award.recipient_name)
    for words in filter(None, (award.recipient_unit, award.recipient_role)):
        yield _said_in(words, text)
    if award.authority_name:
        yield _giving(award.authority_name)


def _named(name: str) -> _Fits:
    folded = fold(name)
    return lambda _, mention: isinstance(mention, PersonMention | BodyMention) and fold(mention.name) == folded


def _said_in(words: str, text: str) -> _Fits:
    """A body that a role or workplace names: "Bí thư [Đoàn xã Hoa Sen]"."""
    folded = fold(words)
    return lambda span, mention: (
        isinstance(mention, BodyMention) and (fold(mention.name) in folded or fold(span.of(text)) in folded)
    )


def _giving(name: str) -> _Fits:
    folded = fold(name)
    return lambda _, mention: (
        isinstance(mention, BodyMention) and mention.giver is not None and fold(mention.giver.name) == folded
    )
