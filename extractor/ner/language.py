"""Vietnamese for spaCy: a tokeniser of our own, and the blank pipeline that uses it.

Imports splitting only. spaCy's own `vi` needs pyvi, or splits on spaces alone.
"""

from collections.abc import Callable, Iterable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

from extractor.ner.splitting import pieces

TOKENIZER = "extractor.VietnameseTokenizer.v1"


class VietnameseTokenizer(DummyTokenizer):
    """Splits text, with or without diacritics, so that `doc.text == text` whatever the white space."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The tokens of `text`, with the single spaces between them."""
        found = pieces(text)
        return Doc(self.vocab, words=[word for word, _ in found], spaces=[space == " " for _, space in found])

    def pipe(self, texts: Iterable[str], **_: object) -> Iterator[Doc]:
        """One document for each text, in order."""
        return map(self, texts)


def create_tokenizer() -> Callable[[Language], VietnameseTokenizer]:
    """What a saved pipeline's configuration names to get its tokeniser back."""
    return lambda nlp: VietnameseTokenizer(nlp.vocab)


registry.tokenizers.register(TOKENIZER, func=create_tokenizer)


def blank() -> Language:
    """An empty pipeline for Vietnamese; a saved one loads again once this module is imported."""
    return spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
