"""Vietnamese for spaCy: a tokeniser of one regular expression, and the blank pipeline that uses it.

Imports resources only. spaCy's own `vi` needs pyvi, or splits on spaces alone; this one is its own.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

import regex
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

from extractor.resources import load_toml

TOKENIZER = "extractor.VietnameseTokenizer.v1"


@cache
def _expression() -> regex.Pattern[str]:
    """White space, or the first alternative of `patterns/tokens.toml` that fits, or one character; then its space."""
    words = "|".join(entry["pattern"] for entry in load_toml("tokens.toml")["token"])
    return regex.compile(rf"(?P<word>\s+|{words}|.)(?P<space> ?)", regex.DOTALL)


class VietnameseTokenizer(DummyTokenizer):
    """Splits text, with or without diacritics, so that `doc.text == text` whatever the white space."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The tokens of `text`, with the single spaces between them."""
        pieces = list(_expression().finditer(text))
        return Doc(self.vocab, words=[m["word"] for m in pieces], spaces=[m["space"] == " " for m in pieces])

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
