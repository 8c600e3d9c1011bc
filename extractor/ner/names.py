"""Names of people and bodies by the trained model, with the labels PERSON and ORG.

Imports span and modules of this package. The model ships in `extractor/ner/model`; `extractor.ner.train` makes it.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.pipeline import EntityRecognizer

from extractor.ner.language import blank
from extractor.ner.splitting import pieces
from extractor.ner.tagging import Tagger
from extractor.ner.threads import one_thread
from extractor.span import Span

MODEL_DIR = Path(__file__).parent / "model"
META = "meta.json"


def new_recognizer(nlp: Language, architecture: dict[str, int]) -> EntityRecognizer:
    """An untrained recogniser of `width`, `depth`, `embed_size`, and `hidden_width`."""
    sizes = {key: architecture[key] for key in ("width", "depth", "embed_size")}
    tok2vec = {"@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "window_size": 1} | sizes
    parser = {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": False}
    shape = {"hidden_width": architecture["hidden_width"], "maxout_pieces": 2, "use_upper": True}
    tok2vec |= {"maxout_pieces": 3, "subword_features": True}
    recognizer = nlp.create_pipe("ner", config={"model": parser | shape | {"tok2vec": tok2vec}})
    assert isinstance(recognizer, EntityRecognizer)
    return recognizer


def save_recognizer(recognizer: EntityRecognizer, folder: Path, meta: dict[str, Any]) -> None:
    """Writes weights, actions, and `meta.json`; no vocabulary, for the features are hashes of the words."""
    recognizer.to_disk(folder, exclude=["vocab"])
    (folder / META).write_text(json.dumps(meta, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def load_recognizer(nlp: Language, folder: Path = MODEL_DIR) -> EntityRecognizer:
    """The trained recogniser, for documents of `nlp`. Raises FileNotFoundError when it is not there."""
    meta = json.loads((folder / META).read_text(encoding="utf-8"))
    return new_recognizer(nlp, meta["architecture"]).from_disk(folder, exclude=["vocab"])


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
    return Tagger(load_recognizer(blank(), folder))
