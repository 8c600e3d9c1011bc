"""Persons and bodies found on the passages of `corpus/names`, which nothing was trained on or written from.

Run: python tests/benchmarks/names.py [--models FOLDER] [--underthesea PYTHON]

Prints tables for `docs/names.md`: the rules, the model, both as the program puts them together, and the library
underthesea. The model is trained three times, with the seeds 1, 2, and 3, into folders of `--models` (some minutes
each; those that are there are taken as they are), and the mean is printed. `--underthesea` names the Python of an
environment in which that library is installed. A name counts when its label and both its ends are right. Speed is
syllables in a second of processor time, on one core, over the reports of `corpus/`, without the time to load.
"""

import os

os.environ["OMP_NUM_THREADS"] = "1"  # before numpy is there
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import mean
from time import process_time
from typing import Annotated

import typer

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[2] / "corpus"))

from marked import Passage, passages
from statements_of import document_of

from extractor.document import Block
from extractor.mention import BodyMention, PersonMention
from extractor.mentions.annotate import by_model
from extractor.mentions.tokens import Model, tokens
from extractor.ner.names import META, names_in
from extractor.reading import read
from extractor.span import Span
from extractor.words.lexed import Lexed

ROOT = Path(__file__).parents[2]
Names = set[tuple[int, int, str]]
Finder = Callable[[Sequence[str]], Iterable[Names]]
_OFFICE = "Thủ tướng "
LABELS = {"person": "PERSON", "body": "ORG"}
KINDS = ("reports", "news")
SEEDS = (1, 2, 3)


def by_tokens(model: Model | None) -> Finder:
    """The persons and bodies among the program's own tokens."""
    return lambda lines: ({*map(_named, _named_tokens(Lexed(line), model))} for line in lines)


def _named_tokens(line: Lexed, model: Model | None) -> Iterator[tuple[Lexed, PersonMention | BodyMention]]:
    for mention in tokens(line, model):
        if isinstance(mention, PersonMention) or (isinstance(mention, BodyMention) and _told_apart(mention)):
            yield line, mention


def _told_apart(body: BodyMention) -> bool:
    """Whether a body has a name of its own, or a level; offices that give are none."""
    given = body.giver.name if body.giver else ""
    return (body.proper or bool(body.giver and body.giver.level)) and given not in ("Chủ tịch nước", _OFFICE.strip())


def _named(found: tuple[Lexed, PersonMention | BodyMention]) -> tuple[int, int, str]:
    """A name without the title or the office before it."""
    line, mention = found
    if isinstance(mention, PersonMention):
        return mention.span.end - len(mention.name), mention.span.end, "PERSON"
    offices = [hit.span.end for hit in line.labelled("office") if hit.span.start == mention.span.start]
    start = max(offices, default=mention.span.start) if mention.office else mention.span.start
    name = line.text[start : mention.span.end].removeprefix(_OFFICE)
    return mention.span.end - len(name.lstrip()), mention.span.end, "ORG"


def by_model_alone(folder: Path) -> Finder:
    """The names that a trained model finds."""
    return lambda lines: ({(span.start, span.end, label) for span, label in names} for names in names_in(lines, folder))


def expected(passage: Passage) -> tuple[list[str], list[Names]]:
    """Lines and cells of a passage as the program reads them, and the names in each; one that is parted is in none."""
    document = document_of(passage.text)
    marks = [(Span(mark.start, mark.end), LABELS[mark.label]) for mark in passage.marks]
    spans = [span for block in document.blocks for span in _cells(block, document.text)]
    inside = [
        {(mark.start - span.start, mark.end - span.start, label) for mark, label in marks if span.contains(mark)}
        for span in spans
    ]
    return [span.of(document.text) for span in spans], inside


def _cells(block: Block, text: str) -> Iterator[Span]:
    """A block, or the cells of one that is a row."""
    if block.kind != "row":
        yield block.span
        return
    start = block.span.start
    for cell in block.span.of(text).split("\t"):
        yield Span(start, start + len(cell))
        start += len(cell) + 1


def heldout(kind: str) -> tuple[list[str], list[Names]]:
    """Lines of a kind of text, and the names in each."""
    read_as = [expected(passage) for passage in passages(ROOT / "corpus" / "names" / f"{kind}.txt")]
    return [line for lines, _ in read_as for line in lines], [names for _, inside in read_as for names in inside]


def ratios(found: Sequence[Names], true: Sequence[Names], label: str) -> tuple[float, float, float, float]:
    """Precision, recall, and F1 of a label; and F1 where a name counts whose place overlaps a true one's."""
    ours = [{name for name in names if name[2] == label} for names in found]
    theirs = [{name for name in names if name[2] == label} for names in true]
    sizes = sum(map(len, ours)), sum(map(len, theirs))
    right = sum(len(one & other) for one, other in zip(ours, theirs, strict=True))
    near = sum(
        any(_overlap(name, other) for name in one) for one, all_of in zip(ours, theirs, strict=True) for other in all_of
    )
    return right / max(sizes[0], 1), right / sizes[1], 2 * right / sum(sizes), 2 * near / sum(sizes)


def _overlap(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def speed_lines() -> list[str]:
    """Lines of whole reports."""
    documents = map(read, sorted((ROOT / "corpus" / "reports").glob("*.txt")))
    return [block.span.of(document.text) for document in documents for block in document.blocks]


def measured(finder: Finder) -> list[float]:
    """For each kind and label the four ratios, then the speed."""
    figures = []
    for kind in KINDS:
        lines, true = heldout(kind)
        found = list(finder(lines))
        figures += [ratio for label in LABELS.values() for ratio in ratios(found, true, label)]
    lines = speed_lines()
    started = process_time()
    list(finder(lines))
    return [*figures, sum(len(line.split()) for line in lines) / (process_time() - started)]


def by_underthesea(python: str) -> list[float]:
    """What the library finds, asked in its own environment; see `names_underthesea.py`."""
    asked = [*(heldout(kind)[0] for kind in KINDS), speed_lines()]
    script = str(Path(__file__).with_name("names_underthesea.py"))
    answer = subprocess.run(
        [python, script], input=json.dumps(asked), capture_output=True, text=True, check=True
    ).stdout
    told = json.loads(answer)
    found = [[{(start, end, label) for start, end, label in names} for names in lines] for lines in told["names"]]
    figures = [
        ratio
        for kind, names in zip(KINDS, found, strict=False)
        for label in LABELS.values()
        for ratio in ratios(names, heldout(kind)[1], label)
    ]
    return [*figures, sum(len(line.split()) for line in asked[-1]) / told["seconds"]]


def trained(folder: Path, seed: int) -> Path:
    """A model of a seed, trained if it is not there."""
    model = folder / str(seed)
    if not (model / META).exists():
        data = folder / "train.jsonl"
        make = [sys.executable, str(ROOT / "corpus" / "generate.py"), "sentences", "--count", "13000", "--seed", "1"]
        data.parent.mkdir(parents=True, exist_ok=True)
        data.write_bytes(subprocess.run(make, stdout=subprocess.PIPE, check=True).stdout)
        train = [sys.executable, "-m", "extractor.ner.train", "--data", str(data), "--out", str(model)]
        subprocess.run([*train, "--seed", str(seed), "--epochs", "5"], cwd=ROOT, check=True)
    return model


def table(rows: dict[str, list[float]]) -> str:
    """Two tables in Markdown: persons and bodies of each kind of text, then speed and near misses."""
    columns = [(kind, label) for kind in KINDS for label in LABELS.values()]
    heads = [f"{kind}, {label}: precision, recall, F1" for kind, label in columns]
    lines = ["| | " + " | ".join([*heads, "syllables/s"]) + " |", "|---" * (len(heads) + 2) + "|"]
    near = ["| | " + " | ".join(f"{kind}, {label}" for kind, label in columns) + " |", "|---" * (len(heads) + 1) + "|"]
    for name, figures in rows.items():
        fours = [figures[place : place + 4] for place in range(0, 4 * len(columns), 4)]
        cells = [f"{four[0]:.3f}, {four[1]:.3f}, **{four[2]:.3f}**" for four in fours]
        lines.append("| " + " | ".join([name, *cells, f"{round(figures[-1], -2):,.0f}"]) + " |")
        near.append("| " + " | ".join([name, *(f"{four[3]:.3f}" for four in fours)]) + " |")
    return "\n".join([*lines, "", *near])


def main(
    models: Annotated[Path, typer.Option(help="folder of the models of the three seeds")] = ROOT / "out" / "names",
    underthesea: Annotated[str, typer.Option(help="Python that has the library")] = "",
) -> None:
    """Prints the tables."""
    folders = [trained(models, seed) for seed in SEEDS]
    alone = [measured(by_model_alone(folder)) for folder in folders]
    both = [measured(by_tokens(partial(by_model, folder=folder))) for folder in folders]
    rows = {"rules alone": measured(by_tokens(None))}
    rows["model alone"] = [mean(figures) for figures in zip(*alone, strict=True)]
    rows["rules and model"] = [mean(figures) for figures in zip(*both, strict=True)]
    if underthesea:
        rows["underthesea"] = by_underthesea(underthesea)
    print(table(rows))


if __name__ == "__main__":
    typer.run(main)
