"""Which unit of today a report comes from: what its places say, weighed.

Imports span, document, letterhead, signature, phrases, resources, and units' modules.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extractor.document import Document
from extractor.form.letterhead import Letterhead, find_place, issuers
from extractor.form.signature import Signature
from extractor.resources import load_toml
from extractor.span import Span
from extractor.units.mentions import UnitMention, unit_mentions
from extractor.units.nearby import districts_in, resolved_in
from extractor.units.registry import Resolution, Unit, Units
from extractor.words.phrases import phrase

_FILE = "facts.toml"
_OPENING_REACH = 2000


@dataclass(frozen=True, slots=True)
class ReportingUnit:
    """Today's unit that reports; without one, the `candidates` between which the report leaves it open.

    `how`: the places that told it ("header", "closing"), weightiest first; `span`: the first of them.
    """

    unit: Unit | None = None
    candidates: tuple[Unit, ...] = ()
    how: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class _Vote:
    """What one place of the report says."""

    place: str
    span: Span
    resolution: Resolution

    @property
    def weight(self) -> int:
        return int(load_toml(_FILE)["weights"][self.place])


def reporting_unit(
    document: Document, head: Letterhead, signature: Signature | None, units: Units, doc_date: str
) -> ReportingUnit:
    """The unit with the weightiest places behind it; none when two weigh the same or the only name is ambiguous."""
    as_of = date.fromisoformat(doc_date) if doc_date else None
    places = [*_places(document, head, signature, units), *_most_named(document.text, units)]
    district = _district(head)
    votes = [_Vote(place, one.span, resolved_in(district, one, units, as_of)) for place, one in places]
    votes = sorted((vote for vote in votes if vote.resolution.candidates), key=lambda vote: -vote.weight)
    votes = _of_one_name(votes)
    weights = Counter[str]()
    for place in dict.fromkeys((vote.place, vote.resolution.unit.code) for vote in votes if vote.resolution.unit):
        weights[place[1]] += load_toml(_FILE)["weights"][place[0]]
    return _decided(votes, weights, units)


def _district(head: Letterhead) -> str:
    """The district above the unit in the header, when there is just one."""
    end = head.title.start if head.title else head.end
    named = {span.of(head.text) for span in districts_in(head.text, 0, end)}
    return named.pop() if len(named) == 1 else ""


def _of_one_name(votes: list[_Vote]) -> list[_Vote]:
    """Where the weightiest place leaves several units open, other places only choose between them."""
    top = [vote for vote in votes if vote.weight == votes[0].weight]
    if any(vote.resolution.unit for vote in top):
        return votes
    among = {unit for vote in top for unit in vote.resolution.candidates}
    return [vote for vote in votes if among.issuperset(vote.resolution.candidates)]


def _decided(votes: list[_Vote], weights: Counter[str], units: Units) -> ReportingUnit:
    best = [code for code, weight in weights.items() if weight == max(weights.values())]
    if len(best) == 1:
        mine = [vote for vote in votes if vote.resolution.unit and vote.resolution.unit.code == best[0]]
        how = tuple(dict.fromkeys(vote.place for vote in mine))
        return ReportingUnit(units.by_code(best[0]), (), how, mine[0].span)
    candidates = tuple(filter(None, map(units.by_code, best))) or (votes[0].resolution.candidates if votes else ())
    return ReportingUnit(None, candidates, (), votes[0].span if votes else None)


def _places(
    document: Document, head: Letterhead, signature: Signature | None, units: Units
) -> Iterator[tuple[str, UnitMention]]:
    """The units that the report's formal places name."""
    text, title = document.text, head.title
    end = title.start if title else head.end
    header = [one.mention for one in issuers(head.text, units, 0, end)]
    yield from (("header", mention) for mention in header or unit_mentions(head.text, units, 0, end))
    if title:
        yield from (("title", mention) for mention in unit_mentions(text, units, title.start, title.end))
    if place := find_place(head, units):
        yield "place", UnitMention(place, place.of(text), "", typed=False)
    if signature:
        end = signature.role.start if signature.role else signature.end
        yield from (("signature", mention) for mention in unit_mentions(text, units, signature.start, end))
    yield from _sentences(document, head, units)


def _sentences(document: Document, head: Letterhead, units: Units) -> Iterator[tuple[str, UnitMention]]:
    """The units in whose name opening and closing speak."""
    text = document.text
    for span in (block.span for block in document.blocks):
        if phrase(_FILE, "closing").search(text, span.start, span.end):
            yield from (("closing", mention) for mention in unit_mentions(text, units, span.start, span.end))
        elif span.start < head.end + _OPENING_REACH and phrase(_FILE, "opening").search(text, span.start, span.end):
            yield from (("opening", one.mention) for one in list(issuers(text, units, span.start, span.end))[-1:])


def _most_named(text: str, units: Units) -> Iterator[tuple[str, UnitMention]]:
    """The unit that the text names most often with its body, or at all."""
    named = [one.mention for one in issuers(text, units, 0, len(text))] or list(unit_mentions(text, units))
    counts = Counter(mention_key(mention, units) for mention in named)
    top = [key for key, count in counts.items() if key and count == max(counts.values())]
    if len(top) == 1:
        yield "body", next(mention for mention in named if mention_key(mention, units) == top[0])


def mention_key(mention: UnitMention, units: Units) -> str:
    """The code of the unit that a mention stands for; empty when it is open."""
    unit = units.resolve(mention.name, mention.type).unit
    return unit.code if unit else ""
