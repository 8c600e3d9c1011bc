"""Trains and measures the model of `extractor.ner.names`.

    python corpus/generate.py sentences --count 13000 --seed 1 > train.jsonl
    python corpus/generate.py sentences --count 1000 --seed 2 --part heldout > heldout.jsonl
    python -m extractor.ner.train --data train.jsonl --heldout heldout.jsonl --out extractor/ner/model --seed 3

Imports language, names, and recognizer. The same data, seed, and library versions give the same bytes.
"""

import hashlib
import json
import random
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from extractor.ner.language import blank
from extractor.ner.names import names_in
from extractor.ner.recognizer import new_recognizer, save_recognizer

ARCHITECTURE = {"width": 64, "depth": 2, "embed_size": 2000, "hidden_width": 64}
BATCH, DROPOUT = 32, 0.1
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
Names = set[tuple[int, int, str]]


def read_examples(nlp: Language, path: Path) -> list[Example]:
    """The marked texts of a file of JSON lines; a name that parts a token is left out."""
    examples = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        doc, marked = nlp.make_doc(record["text"]), nlp.make_doc(record["text"])
        spans = (marked.char_span(start, end, label) for start, end, label in record["spans"])
        marked.set_ents([span for span in spans if span is not None], default="outside")
        examples.append(Example(doc, marked))
    return examples


def train(nlp: Language, examples: list[Example], seed: int, epochs: int) -> EntityRecognizer:
    """A recogniser whose weights are the averages over its training."""
    fix_random_seed(seed)
    recognizer = new_recognizer(nlp, ARCHITECTURE)
    recognizer.initialize(lambda: examples, nlp=nlp)
    optimizer = Adam(0.001, L2=0.01, grad_clip=1.0, use_averages=True)
    order = random.Random(seed)
    for _ in range(epochs):
        order.shuffle(examples)
        for start in range(0, len(examples), BATCH):
            recognizer.update(examples[start : start + BATCH], drop=DROPOUT, sgd=optimizer)
    with recognizer.model.use_params(optimizer.averages):
        weights = recognizer.to_bytes(exclude=["vocab"])
    return recognizer.from_bytes(weights, exclude=["vocab"])


def _ratios(right: int, predicted: int, expected: int) -> dict[str, float]:
    precision, recall = right / max(predicted, 1), right / max(expected, 1)
    f1 = 2 * right / max(predicted + expected, 1)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def score(found: Iterable[Names], expected: Iterable[Names]) -> dict[str, dict[str, float]]:
    """Precision, recall, and F1 of each label; a name counts when both its ends are right."""
    right, predicted, true = Counter[str](), Counter[str](), Counter[str]()
    for ours, theirs in zip(found, expected, strict=True):
        right.update(label for *_, label in ours & theirs)
        predicted.update(label for *_, label in ours)
        true.update(label for *_, label in theirs)
    return {label: _ratios(right[label], predicted[label], true[label]) for label in sorted(true)}


def evaluate(folder: Path, examples: list[Example]) -> dict[str, Any]:
    """Scores of a saved model by label, and the syllables it reads in a second of processor time."""
    texts = [example.reference.text for example in examples]
    list(names_in(["Đọc mô hình trước khi đo."], folder))
    start = time.process_time()
    found = [{(span.start, span.end, label) for span, label in names} for names in names_in(texts, folder)]
    speed = sum(len(text.split()) for text in texts) / (time.process_time() - start)
    true = [{(one.start_char, one.end_char, one.label_) for one in example.reference.ents} for example in examples]
    return {"labels": score(found, true), "syllables_per_second": round(speed)}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@app.command()
def main(
    data: Annotated[Path, typer.Option(help="marked sentences to train on")],
    out: Annotated[Path, typer.Option(help="folder of the model")],
    heldout: Annotated[Path | None, typer.Option(help="marked sentences to measure on")] = None,
    seed: int = 1,
    epochs: Annotated[int, typer.Option(min=1)] = 5,
) -> None:
    """Trains the model, measures it, and writes both."""
    nlp = blank()
    recognizer = train(nlp, read_examples(nlp, data), seed, epochs)
    meta: dict[str, Any] = {"architecture": ARCHITECTURE, "seed": seed, "epochs": epochs, "data_sha256": _sha256(data)}
    save_recognizer(recognizer, out, meta)
    if heldout:
        measured = evaluate(out, read_examples(nlp, heldout))
        typer.echo(json.dumps(measured, indent=2))
        save_recognizer(recognizer, out, meta | {"heldout_sha256": _sha256(heldout), "scores": measured["labels"]})


if __name__ == "__main__":
    app()
