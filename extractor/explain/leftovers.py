"""What of a line ended in no record: award words, numbers of recipients, names."""

from collections.abc import Iterator, Mapping, Sequence

from extractor.explain.lines import Line
from extractor.explain.meaning import kind_of
from extractor.explain.told import Kind, Left, Why
from extractor.explain.trace import Placed
from extractor.mention import AwardMention, BodyMention, CountMention, CueMention, Mention, PersonMention
from extractor.record import Extraction
from extractor.span import Span

Used = Mapping[Span, tuple[str, ...]]


def leftovers(line: Line, used: Used, extraction: Extraction, text: str) -> Iterator[Left]:
    """What was left over of a line, in order; of lines without an award only what the grammar itself left."""
    found = (*_said(line, text), *_unsaid(line, used, extraction, text))
    return iter(sorted(found, key=lambda left: left.span))


def _said(line: Line, text: str) -> Iterator[Left]:
    awards = [span for span, one in line.mentions if isinstance(one, AwardMention)]
    for left in line.unread:
        kind: Kind = "award" if any(map(left.span.overlaps, awards)) else "count"
        yield Left(left.span, left.span.of(text), kind, left.why)


def _unsaid(line: Line, used: Used, extraction: Extraction, text: str) -> Iterator[Left]:
    of_award = any(isinstance(one, AwardMention) for _, one in line.mentions)
    told = [left.span for left in line.unread]
    told += [Span(total.char_start, total.char_end) for total in extraction.totals]
    for place, (span, mention) in enumerate(placed := list(line.mentions)):
        why, kind = _why(mention, line), kind_of(mention)
        free = span not in used and not any(span.overlaps(other) for other in told)
        if why and kind and free and (of_award or (why == "uncounted" and _beside_verb(placed, place))):
            yield Left(span, span.of(text), kind, why)


def _why(mention: Mention, line: Line) -> Why | None:
    if isinstance(mention, AwardMention):
        return "heads" if line.heads or line.state == "table" else "unused"
    if isinstance(mention, CountMention) and mention.noun is not None and mention.value is not None:
        return "uncounted"
    named = isinstance(mention, PersonMention) or (
        isinstance(mention, BodyMention) and mention.receives and mention.proper
    )
    return "unnamed" if named else None


def _beside_verb(placed: Sequence[Placed], place: int) -> bool:
    """Whether a number stands right beside a verb of commending: nothing but a cue is between."""
    near = [mention for _, mention in placed[max(place - 2, 0) : place + 2]]
    return any(isinstance(one, CueMention) and one.name.startswith("commend") for one in near)
