"""Names of people and bodies by the trained model, with the labels PERSON and ORG.

Imports span and modules of this package. The model ships in `extractor/ner/model`; `extractor.ner.train` makes it.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

from extractor.ner.splitting import pieces
from extractor.ner.tagging import Tagger
from extractor.ner.threads import one_thread
from extractor.ner.weights import Weights
from extractor.ner.words import Words
from extractor.span import Span

MODEL_DIR = Path(__file__).parent / "model"
META = "meta.json"


def names_in(texts: Sequence[str], folder: Path = MODEL_DIR) -> Iterator[tuple[tuple[Span, str], ...]]:
    """The names in each text, with their labels, by the model in `folder`; it is read once in a process."""
    lines = [pieces(text) for text in texts]
    tagger = _tagger(folder)
    with one_thread():
        found = list(tagger.names([[word for word, _ in line] for line in lines]))
    for line, names in zip(lines, found, strict=True):
        ends = list(accumulate(len(word) + len(space) for word, space in line))
        yield tuple((_span(line, ends, start, end), label) for start, end, label in names)


def _span(line: Sequence[tuple[str, str]], ends: Sequence[int], start: int, end: int) -> Span:
    """From the first character of one token to the last of another, less the space behind it."""
    return Span(ends[start] - sum(map(len, line[start])), ends[end - 1] - len(line[end - 1][1]))


@cache
def _tagger(folder: Path) -> Tagger:
    return Tagger(Weights.read(folder), Words.read(folder))
