"""The recogniser as spaCy knows it: its shape, and how it is written to and read from a folder.

Imports names and words. Training and the tests need spaCy; a run reads the same folder by `weights`.
"""

import json
from pathlib import Path
from typing import Any

from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.symbols import IDS

from extractor.ner.names import META, MODEL_DIR
from extractor.ner.words import WORDS


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
    """Writes weights, actions, `meta.json`, and what spaCy knows of words beforehand; no vocabulary, for the features
    are hashes of the words."""
    recognizer.to_disk(folder, exclude=["vocab"])
    _write(folder / META, meta)
    _write(folder / WORDS, {"norms": BASE_NORMS, "symbols": IDS})


def load_recognizer(nlp: Language, folder: Path = MODEL_DIR) -> EntityRecognizer:
    """The trained recogniser, for documents of `nlp`. Raises FileNotFoundError when it is not there."""
    meta = json.loads((folder / META).read_text(encoding="utf-8"))
    return new_recognizer(nlp, meta["architecture"]).from_disk(folder, exclude=["vocab"])


def _write(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
