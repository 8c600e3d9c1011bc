"""A line with all that the word lists found in it; what the composing stages work on."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from extractor.folding import fold
from extractor.span import Span
from extractor.words.lexicon import Hit, Match, hits, matches_in, told, words_in

_AT_ONCE = ("holder", "verb")
"""What ends a name also where the name would begin."""


@dataclass(frozen=True)
class Lexed:
    """One block's text, folded and as it stands, and its hits by list and place; each is found when first asked for.

    `more`: hits that no word list has.
    """

    text: str
    more: tuple[Hit, ...] = ()

    @cached_property
    def folded(self) -> str:
        """The text in the form in which words are compared."""
        return fold(self.text)

    @cached_property
    def words(self) -> list[str]:
        """Its words and marks, as the word lists see them."""
        return words_in(self.text)

    @cached_property
    def told(self) -> frozenset[str]:
        """Of which lists a word may stand in it that tells of an award."""
        return told(self.words)

    @cached_property
    def _matches(self) -> tuple[Match, ...]:
        return matches_in(self.words)

    @property
    def entries(self) -> Iterator[tuple[str, str]]:
        """The lists that it has something of, each with the entry; without places, which take longer."""
        return ((label, key) for label, _, _, key in self._matches)

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """What the word lists have of it, in order of place."""
        return (*hits(self.text, self.words, self._matches), *self.more)

    @cached_property
    def _starting(self) -> dict[str, dict[int, Hit]]:
        found: dict[str, dict[int, Hit]] = defaultdict(dict)
        for hit in self.hits:
            found[hit.label][hit.span.start] = hit
        return found

    @cached_property
    def _labelled(self) -> dict[str, tuple[Hit, ...]]:
        found: dict[str, list[Hit]] = defaultdict(list)
        for hit in self.hits:
            found[hit.label].append(hit)
        return {label: tuple(group) for label, group in found.items()}

    def labelled(self, label: str) -> tuple[Hit, ...]:
        """The hits of one list, in order of place."""
        return self._labelled.get(label, ())

    def at(self, label: str, offset: int) -> Hit | None:
        """The hit of `label` that starts at `offset` or behind the space there."""
        starts = self._starting[label]
        return starts.get(offset) or (starts.get(offset + 1) if self.text[offset : offset + 1] == " " else None)

    def ending(self, label: str, offset: int) -> Hit | None:
        """The hit of `label` that ends at `offset`, a space before it allowed."""
        ends = self._ending[label]
        return ends.get(offset) or ends.get(offset - 1)

    @cached_property
    def _ending(self) -> dict[str, dict[int, Hit]]:
        found: dict[str, dict[int, Hit]] = defaultdict(dict)
        for hit in self.hits:
            found[hit.label][hit.span.end] = hit
        return found

    def cut(self, name: Span, *, over: str = "") -> int:
        """Where a name that may run over `name`, and over hits of the list `over`, ends: before an award, a title, or
        the head of another body."""
        first = name.start + 1
        stops = (start for start, label in self._name_ends if label != over and first - (label in _AT_ONCE) < start)
        return len(self.text[: min(name.end, next(stops, name.end))].rstrip())

    @cached_property
    def _name_ends(self) -> list[tuple[int, str]]:
        """Where a name before must end, and by which list, in order of place."""
        named = [(hit.span.start, hit.label) for hit in self.hits if self._ends_name(hit)]
        return sorted((*named, *((start, "verb") for start in self._giving())))

    def _giving(self) -> Iterator[int]:
        """Where verbs in capitals stand right before an award: "UBND XÃ [TẶNG] GIẤY KHEN"."""
        verbs = (hit.span for hit in self.hits if hit.label == "cue" and hit.key == "give")
        return (span.start for span in verbs if span.of(self.text).isupper() and self.at("award", span.end))

    def _inside_name(self, stem: Span) -> bool:
        """ "công nhân Đặng Quốc Hội": two syllables behind another capital that no body has in that spelling."""
        before = self.text[: stem.start].rpartition(" ")[0].rpartition(" ")[2]
        words = stem.of(self.text).split()
        return len(words) == 2 and all(map(str.istitle, words)) and before.istitle() and before.isalpha()

    def _ends_name(self, hit: Hit) -> bool:
        # A head of one word ("Trường", "Phòng") is as often part of the name: Nguyễn Văn Trường, Hải Phòng.
        several = " " in hit.span.of(self.text)
        if hit.label == "stem" and self._inside_name(hit.span):
            return False
        if hit.label == "cue" and hit.span.of(self.text).istitle():  # "Nguyễn Tiến Tới"
            return False
        return hit.label in ("award", "slip", "holder") or (hit.label in ("head", "stem", "title", "cue") and several)
