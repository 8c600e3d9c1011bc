"""What a run gives reason to add to the catalogue: words like an award that nothing matched, grouped and counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.folding import fold
from extractor.span import Span
from extractor.wordings.candidates import Candidate, Sort, candidates
from extractor.wordings.likeness import Near
from extractor.wordings.run_texts import ReadText

_AROUND = 45
"""Characters of context before and behind."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words that may be an award; `times` they stand in `reports` reports, once as `context` shows."""

    words: str
    sort: Sort
    near: Near | None
    times: int
    reports: int
    context: str
    file: str
    page: int


@dataclass(frozen=True, slots=True)
class _Seen:
    candidate: Candidate
    read: ReadText
    place: int


def suggestions(texts: Iterable[ReadText]) -> list[Suggestion]:
    """The likeliest first: in most reports, told most often."""
    groups: dict[tuple[Sort, str], list[_Seen]] = defaultdict(list)
    for seen in (seen for read in texts for seen in _in_text(read)):
        groups[seen.candidate.sort, fold(seen.candidate.words)].append(seen)
    made = (_suggestion(group) for group in groups.values())
    return sorted(made, key=lambda one: (-one.reports, -one.times, one.words))


def _in_text(read: ReadText) -> Iterator[_Seen]:
    start = 0
    for line in read.text.split("\n"):
        for one in candidates(line):
            yield _Seen(one, read, start + one.span.start)
        start += len(line) + 1


def _suggestion(group: list[_Seen]) -> Suggestion:
    first = group[0]
    one, read = first.candidate, first.read
    span = Span(first.place, first.place + len(one.words))
    reports = len({seen.read.file for seen in group})
    page = read.page_at(first.place)
    return Suggestion(one.words, one.sort, one.near, len(group), reports, _context(read.text, span), read.file, page)


def _context(text: str, span: Span) -> str:
    """The words with what stands around them in the same line."""
    before = text[max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND) : span.start]
    end = text.find("\n", span.end)
    behind = text[span.end : min(end if end >= 0 else len(text), span.end + _AROUND)]
    return " ".join(f"{before}{span.of(text)}{behind}".split())
