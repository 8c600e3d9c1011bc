"""Lines to hold shortcuts to: those of the sample reports, and some made from frames as the model's training is."""

import sys
from functools import cache
from pathlib import Path

from extractor.reading import read

CORPUS = Path(__file__).parent.parent / "corpus"
sys.path.insert(0, str(CORPUS))

from generate import sentences  # noqa: E402


@cache
def corpus_lines() -> tuple[str, ...]:
    """Every line of the sample reports but rows of tables."""
    documents = map(read, sorted((CORPUS / "reports").iterdir()))
    return tuple(
        block.span.of(document.text) for document in documents for block in document.blocks if block.kind != "row"
    )


@cache
def made_lines(count: int = 600, seed: int = 3) -> tuple[str, ...]:
    """Lines of generated paragraphs."""
    return tuple(line for sentence in sentences(count, seed) for line in sentence.text.splitlines())
