"""From the lines of a report to their tokens: word lists, rules, and the model for names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import import_module
from itertools import chain
from pathlib import Path

from extractor.folding import fold
from extractor.mention import BodyMention, Mention, PersonMention
from extractor.mentions.bodies import written_out
from extractor.mentions.persons import listed_names, names_home, stands_behind
from extractor.mentions.rooms import sentences_with_room
from extractor.mentions.tokens import completed, ruled
from extractor.span import Span
from extractor.words.lexed import Lexed

_AWARDS = frozenset({"award", "slip"})


@dataclass(frozen=True)
class Annotated:
    """A line whose tokens are put together when they are asked for."""

    line: Lexed
    _named: dict[Span, tuple[Mention, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What the model says of each sentence that it was asked about."""

    @classmethod
    def of(cls, text: str) -> "Annotated":
        """A line as it stands in a report."""
        return cls(Lexed(text))

    @cached_property
    def tokens(self) -> tuple[Mention, ...]:
        """The line as a sequence of mentions, marks, and words."""
        ask([self])
        return completed(self.line, self._ruled, chain.from_iterable(self._named[asked] for asked in self._asked))

    @cached_property
    def _ruled(self) -> list[Mention]:
        return ruled(self.line)

    @cached_property
    def _asked(self) -> tuple[Span, ...]:
        """The sentences that the model is to be asked about."""
        return tuple(sentences_with_room(self.line, self._ruled)) if speaks_of_award(self.line) else ()

    def unasked(self) -> list[Span]:
        """The sentences that the model is still to be asked about."""
        return [sentence for sentence in self._asked if sentence not in self._named]

    def hear(self, sentence: Span, named: Iterable[Mention]) -> None:
        """Takes what the model says of a sentence."""
        self._named[sentence] = tuple(named)


def ask(lines: Iterable[Annotated]) -> None:
    """Asks the model about lines together, which takes half the time of one after the other."""
    asked = [(line, sentence) for line in lines for sentence in line.unasked()]
    answers = _by_model([(line.line.text, sentence) for line, sentence in asked]) if asked else ()
    for (line, sentence), named in zip(asked, answers, strict=True):
        line.hear(sentence, named)


def speaks_of_award(line: Lexed) -> bool:
    """Whether the line has an award; names matter only there, and the model is the slowest stage by far."""
    return not line.told.isdisjoint(_AWARDS) and any(label in _AWARDS for label, _ in line.entries)


@lru_cache(maxsize=4096)
def tokens_of(text: str) -> tuple[Mention, ...]:
    """The tokens of a short text that stands by itself, as in a cell of a table."""
    return Annotated.of(text).tokens


def by_model(text: str, stretch: Span, folder: Path | None = None) -> Iterator[Mention]:
    """What the model finds in a stretch of a text, the one that ships if no `folder` is named.

    It is loaded when there is a sentence to ask about.
    """
    return next(_by_model([(text, stretch)], folder))


def _by_model(asked: Sequence[tuple[str, Span]], folder: Path | None = None) -> Iterator[Iterator[Mention]]:
    model = import_module("extractor.ner.names")
    found = model.names_in([stretch.of(text) for text, stretch in asked], folder or model.MODEL_DIR)
    return (_believed(text, stretch, names) for (text, stretch), names in zip(asked, found, strict=True))


def _believed(text: str, stretch: Span, names: Iterable[tuple[Span, str]]) -> Iterator[Mention]:
    """Of the names in a stretch those that can be ones, at their places in the text."""
    placed = [(_without_end(text, span.shifted(stretch.start)), label) for span, label in names]
    placed = [(span, label) for span, label in placed if not _breaks_off(text, span)]
    found = (_mention(text, span, label) for span, label in placed if _credible(span.of(text)))
    return (one for one in found if isinstance(one, BodyMention) or not _is_place(text, one.span))


def _is_place(text: str, name: Span) -> bool:
    return stands_behind(text, name.start) or names_home(text, name)


def _breaks_off(text: str, span: Span) -> bool:
    """Whether the name ends inside a paper's: "[Cùng Quyết] định này"."""
    words = span.of(text).split()[-1:] + text[span.end : span.end + _WORD].split()[:1]
    return text[span.end : span.end + 1] == " " and fold(" ".join(words)) in listed_names("papers")


_WORD = 12
"""Characters behind a name that may hold its last syllable."""


def _without_end(text: str, span: Span) -> Span:
    """The name without the mark that ends its sentence, or a bracket around it: a last word may look like an
    abbreviation."""
    name = span.of(text)
    return Span(span.start, span.start + len(name.rstrip(".,;:!?" if "(" in name else ".,;:!?)")))


def _credible(name: str) -> bool:
    """Names are of two words at least and begin with a capital; the model knows neither countries nor campaigns, and
    takes the word that opens a sentence into a name: "Vai Thị Mầu", "Trong đoàn Hải Phòng"."""
    words = name.split()
    if len(words) < 2 or not words[0][:1].isupper() or fold(" ".join(words)) in listed_names("not_recipients"):
        return False
    plain = fold(words[0]) in listed_names("openers") and words[1].islower()
    return not plain and fold(words[0]) not in listed_names("not_behind")


def _mention(text: str, span: Span, label: str) -> Mention:
    if label == "PERSON":
        return PersonMention(span, "model.person", " ".join(span.of(text).split()))
    return BodyMention(span, "model.org", written_out(span.of(text)))
