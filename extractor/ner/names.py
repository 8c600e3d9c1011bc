"""Names of people and bodies by the trained model, as `doc.spans["model"]` with the labels PERSON and ORG.

Imports no other module of ours. The model ships in `extractor/ner/model`; `extractor.ner.train` makes it.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

MODEL_DIR = Path(__file__).parent / "model"
META = "meta.json"
FACTORY = "award_names"
SPANS = "model"
ASK = "ask_model"


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


class AwardNames:
    """Asks the model about documents whose `user_data["ask_model"]` is true or missing; the others get no names.

    Leaves `doc.ents` alone. The model is read when the first document is worth asking about.
    """

    def __init__(self, nlp: Language, folder: Path = MODEL_DIR) -> None:
        self._nlp = nlp
        self._folder = folder

    @cached_property
    def _recognizer(self) -> EntityRecognizer:
        return load_recognizer(self._nlp, self._folder)

    def __call__(self, doc: Doc) -> Doc:
        """The document, with its names."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """The documents in order, with their names; the model reads `batch_size` of them together."""
        documents = iter(stream)
        while batch := list(islice(documents, batch_size)):
            asked = [doc for doc in batch if doc.user_data.get(ASK, True)]
            for doc in batch:
                doc.spans[SPANS] = []
            self._mark(asked)
            yield from batch

    def _mark(self, docs: list[Doc]) -> None:
        bare = [unmarked(doc) for doc in docs]
        read = self._recognizer.pipe(bare, batch_size=len(bare)) if bare else ()
        for doc, seen in zip(docs, read, strict=True):
            doc.spans[SPANS] = [Span(doc, entity.start, entity.end, entity.label) for entity in seen.ents]


def unmarked(doc: Doc) -> Doc:
    """The same tokens with no names set: the recogniser would keep those it finds, and write over `doc.ents`."""
    return Doc(doc.vocab, words=[token.text for token in doc], spaces=[token.whitespace_ == " " for token in doc])


@Language.factory(FACTORY)
def create_award_names(nlp: Language, name: str) -> AwardNames:
    """The component under the name that `nlp.add_pipe` knows."""
    return AwardNames(nlp)


def load_names(nlp: Language) -> AwardNames:
    """Adds the component to `nlp`, once, and gives it."""
    component = nlp.get_pipe(FACTORY) if nlp.has_pipe(FACTORY) else nlp.add_pipe(FACTORY)
    assert isinstance(component, AwardNames)
    return component
