"""From the lines of a report to their tokens: word lists, rules, and the model for names."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

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

_AWARDS = frozenset({"award", "slip"})


def annotate(texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
    """The tokens of each text, in order; the model is asked only about lines that speak of an award."""
    lines = [Lexed.of(text) for text in texts]
    named = iter(_by_model([line.text for line in lines if _asks(line)]))
    for line in lines:
        yield tokens(line, named=next(named) if _asks(line) else ())


def _asks(line: Lexed) -> bool:
    """Names matter only where an award is spoken of; the model is the slowest stage by far."""
    return any(hit.label in _AWARDS for hit in line.hits)


@cache
def _model() -> tuple[Language, AwardNames]:
    nlp = blank()
    return nlp, load_names(nlp)


def _by_model(texts: Sequence[str]) -> Iterator[list[Mention]]:
    if texts:
        nlp, names = _model()
        for doc in names.pipe(map(nlp.make_doc, texts)):
            yield [_mention(entity) for entity in doc.spans[SPANS] if _credible(entity)]


def _credible(entity: Entity) -> bool:
    """Names are of two words at least and begin with a capital; the model knows neither countries nor campaigns."""
    words = entity.text.split()
    return len(words) > 1 and words[0][:1].isupper() and fold(" ".join(words)) not in listed_names("not_recipients")


def _mention(entity: Entity) -> Mention:
    span = Span(entity.start_char, entity.end_char)
    if entity.label_ == "PERSON":
        return PersonMention(span, "model.person", " ".join(entity.text.split()))
    return BodyMention(span, "model.org", written_out(entity.text))
