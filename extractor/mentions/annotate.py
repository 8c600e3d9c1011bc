"""The one spaCy pipeline: tokeniser, word lists, name model; and from its documents to the tokens of each block."""

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Entity

from extractor.folding import fold
from extractor.mention import BodyMention, Mention, PersonMention
from extractor.mentions.bodies import written_out
from extractor.mentions.persons import listed_names
from extractor.mentions.tokens import tokens
from extractor.ner.language import blank
from extractor.ner.names import SPANS, load_names
from extractor.span import Span
from extractor.words.lexed import Lexed
from extractor.words.lexicon import FACTORY as LEXICON


@cache
def pipeline() -> Language:
    """Tokeniser, rules, and names in order; built once in a process."""
    nlp = blank()
    nlp.add_pipe(LEXICON)
    load_names(nlp)
    return nlp


def annotate(texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
    """The tokens of each text, in order; the model is asked only about lines that the lexicon marks."""
    for doc in pipeline().pipe(texts):
        yield tokens(Lexed.of(doc), named=_by_model(doc))


def _by_model(doc: Doc) -> list[Mention]:
    return [_mention(entity) for entity in doc.spans[SPANS] if _credible(entity)]


def _credible(entity: Entity) -> bool:
    """Names are of two words at least and begin with a capital; the model knows neither countries nor campaigns."""
    words = entity.text.split()
    return len(words) > 1 and words[0][:1].isupper() and fold(" ".join(words)) not in listed_names("not_recipients")


def _mention(entity: Entity) -> Mention:
    span = Span(entity.start_char, entity.end_char)
    if entity.label_ == "PERSON":
        return PersonMention(span, "model.person", " ".join(entity.text.split()))
    return BodyMention(span, "model.org", written_out(entity.text))
