"""From the lines of a report to their tokens: word lists, rules, and the model for names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from spacy.language import Language
from spacy.tokens import Span as Entity

from extractor.folding import fold
from extractor.mention import BodyMention, Mention, PersonMention
from extractor.mentions.bodies import written_out
from extractor.mentions.persons import listed_names
from extractor.mentions.tokens import tokens
from extractor.ner.language import blank
from extractor.ner.names import SPANS, AwardNames, load_names
from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.lexicon import may_tell

_AWARDS = frozenset({"award", "slip"})
_NO_CUES = frozenset[str]()


@dataclass(frozen=True)
class Annotated:
    """A line whose tokens are put together when they are asked for; `named` is what the model finds in it."""

    line: Lexed
    named: tuple[Mention, ...] = ()

    @cached_property
    def tokens(self) -> tuple[Mention, ...]:
        """The line as a sequence of mentions, marks, and words."""
        return tokens(self.line, self.named)


def annotate(texts: Iterable[str]) -> Iterator[Annotated]:
    """Each text with its tokens, in order; the model is asked only about lines that speak of an award."""
    lines = [Lexed(text) for text in texts]
    named = iter(_by_model([line.text for line in lines if _asks(line)]))
    for line in lines:
        yield Annotated(line, next(named) if _asks(line) else ())


def _asks(line: Lexed) -> bool:
    """Names matter only where an award is spoken of; the model is the slowest stage by far."""
    return may_tell(line.text, _NO_CUES) and any(hit.label in _AWARDS for hit in line.hits)


@lru_cache(maxsize=4096)
def tokens_of(text: str) -> tuple[Mention, ...]:
    """The tokens of a short text that stands by itself, as in a cell of a table."""
    return next(annotate([text])).tokens


@cache
def _model() -> tuple[Language, AwardNames]:
    nlp = blank()
    return nlp, load_names(nlp)


def _by_model(texts: Sequence[str]) -> Iterator[tuple[Mention, ...]]:
    if texts:
        nlp, names = _model()
        for doc in names.pipe(map(nlp.make_doc, texts)):
            yield tuple(_mention(entity) for entity in doc.spans[SPANS] if _credible(entity))


def _credible(entity: Entity) -> bool:
    """Names are of two words at least and begin with a capital; the model knows neither countries nor campaigns."""
    words = entity.text.split()
    return len(words) > 1 and words[0][:1].isupper() and fold(" ".join(words)) not in listed_names("not_recipients")


def _mention(entity: Entity) -> Mention:
    span = Span(entity.start_char, entity.end_char)
    if entity.label_ == "PERSON":
        return PersonMention(span, "model.person", " ".join(entity.text.split()))
    return BodyMention(span, "model.org", written_out(entity.text))
