"""A line with all that the word lists found in it; what the composing stages work on."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from extractor.folding import fold
from extractor.span import Span
from extractor.words.lexicon import Hit, hits


@dataclass(frozen=True)
class Lexed:
    """One block's text, folded and as it stands, and its hits by list and place."""

    text: str
    folded: str
    hits: tuple[Hit, ...]

    @classmethod
    def of(cls, doc: Doc) -> "Lexed":
        """Takes what the lexicon left in `doc`."""
        return cls(doc.text, fold(doc.text), hits(doc))

    @cached_property
    def _starting(self) -> dict[str, dict[int, Hit]]:
        found: dict[str, dict[int, Hit]] = defaultdict(dict)
        for hit in self.hits:
            found[hit.label][hit.span.start] = hit
        return found

    def labelled(self, label: str) -> tuple[Hit, ...]:
        """The hits of one list, in order of place."""
        return tuple(hit for hit in self.hits if hit.label == label)

    def at(self, label: str, offset: int) -> Hit | None:
        """The hit of `label` that starts at `offset` or behind the space there."""
        starts = self._starting[label]
        return starts.get(offset) or (starts.get(offset + 1) if self.text[offset : offset + 1] == " " else None)

    def ending(self, label: str, offset: int) -> Hit | None:
        """The hit of `label` that ends at `offset`, a space before it allowed."""
        ends = {hit.span.end: hit for hit in self.labelled(label)}
        return ends.get(offset) or ends.get(offset - 1)

    def first_start(self, labels: tuple[str, ...], within: Span) -> int:
        """Where the first hit of `labels` inside `within` starts; the end of `within` if there is none."""
        starts = (
            hit.span.start for hit in self.hits if hit.label in labels and within.start < hit.span.start < within.end
        )
        return min(starts, default=within.end)

    def cut(self, name: Span, *, over: str = "") -> int:
        """Where a name that may run over `name`, and over hits of the list `over`, ends: before an award, a title, or
        the head of another body."""
        first = name.start + 1
        inside = (
            hit
            for hit in self.hits
            if first - (hit.label == "holder") < hit.span.start < name.end and hit.label != over
        )
        stops = (hit.span.start for hit in inside if self._ends_name(hit))
        return len(self.text[: min(stops, default=name.end)].rstrip())

    def _ends_name(self, hit: Hit) -> bool:
        # A head of one word ("Trường", "Phòng") is as often part of the name: Nguyễn Văn Trường, Hải Phòng.
        several = " " in hit.span.of(self.text)
        return hit.label in ("award", "slip", "holder") or (hit.label in ("head", "stem", "title", "cue") and several)
