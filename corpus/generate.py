"""Makes the project's own texts from the word lists and frames beside this file; the same seed gives the same text.

    python corpus/generate.py sentences --count 10000 --seed 1 > train.jsonl
    python corpus/generate.py city CITY --formats pdf,docx,txt,html --flawed

One JSON object a line: `text`, and `spans`, each [start, end, label] in characters.

PERSON is a name without its title ("ông", "đ/c", "Thượng tá"), also a given name alone after one.
ORG is a named body, from its first head word to the end of its name: who is honoured (a school, a party cell, a
cooperative) and who gives ("UBND tỉnh", "Sở Y tế", "Trung ương Đoàn"), by name or by level, whether abbreviated or not;
also inside a role ("Bí thư [Đoàn xã]", "Bộ trưởng [Bộ Y tế]"). A hamlet or commune is ORG where it is honoured, not
where somebody lives. Neither: classes ("các trường", "cấp ủy"), a level alone ("Giấy khen Huyện"), offices ("Chủ tịch
nước"), "Đảng", "Nhà nước", streets, festivals, and the famous in names of movements, schools and prizes.
"""

import json
import random
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import typer
from city.plan import Plan, write_city
from sentence_grammar import Sentence, expand, joined
from sentence_noise import noisy

FRAMES = Path(__file__).parent / "frames"
FLAWS = {
    "missing": 6,
    "copies": 3,
    "superseded": 2,
    "wrong_totals": 20,
    "wrong_breakdowns": 12,
    "shared_people": 8,
}
Part = Literal["train", "heldout"]
app = typer.Typer(add_completion=False)


@cache
def frames(part: Part) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The frames of a part, and how often each is drawn: a style's weight is shared by its frames."""
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FRAMES.glob("*.toml"))]
    styles = [style for file in files if file["part"] == part for style in file["style"]]
    pairs = [(frame, style["weight"] / len(style["frames"])) for style in styles for frame in style["frames"]]
    return tuple(frame for frame, _ in pairs), tuple(weight for _, weight in pairs)


def _paragraph(part: Part, rng: random.Random) -> Sentence:
    wordings, weights = frames(part)
    count = rng.choices((1, 2, 3, 5), (6, 3, 2, 1))[0]
    drawn = [expand(frame, rng) for frame in rng.choices(wordings, weights, k=count)]
    running = rng.random() < 0.6 and all(sentence.text.endswith((".", ";")) for sentence in drawn)
    return joined(drawn, " " if running else "\n")


def sentences(count: int, seed: int, part: Part = "train") -> Iterator[Sentence]:
    """`count` paragraphs of one to five sentences, every name marked."""
    rng = random.Random(f"{part} {seed}")
    for _ in range(count):
        yield noisy(_paragraph(part, rng), rng)


def _as_json(sentence: Sentence) -> str:
    spans = [[mention.start, mention.end, mention.label] for mention in sentence.mentions]
    return json.dumps({"text": sentence.text, "spans": spans}, ensure_ascii=False)


@app.callback()
def main() -> None:
    """Makes the project's own texts."""


@app.command("sentences")
def write_sentences(
    count: Annotated[int, typer.Option(min=1)] = 10000,
    seed: int = 1,
    part: Annotated[str, typer.Option(help="train or heldout")] = "train",
) -> None:
    """Writes marked paragraphs, one JSON object a line."""
    for sentence in sentences(count, seed, "heldout" if part == "heldout" else "train"):
        sys.stdout.write(_as_json(sentence) + "\n")


@app.command("city")
def write_a_city(
    out: Path,
    seed: int = 1,
    units: Annotated[int | None, typer.Option(help="So many reports; all units of the city if left out.")] = None,
    formats: Annotated[str, typer.Option(help="Formats in turn, parted by commas: pdf, docx, txt, html.")] = "pdf",
    flawed: Annotated[bool, typer.Option(help="With missing units, files twice, figures that do not add up.")] = False,
) -> None:
    """Writes the reports of a made-up city into OUT/reports, and what is true of it into OUT/truth."""
    plan = Plan(units=units, formats=tuple(formats.split(",")))
    write_city(out, replace(plan, **FLAWS) if flawed else plan, seed)


if __name__ == "__main__":
    app()
