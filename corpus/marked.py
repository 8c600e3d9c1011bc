"""Reads texts with inline marks: `corpus/lines` (what a line gives) and `corpus/names` (who is named in a passage).

    # A comment.

    Tặng [Bằng khen](award) cho [8](count) tập thể.
        BANG_KHEN |  |  | collective |  | 8

A mark is `[words](label)`, with a label of `LABELS`. Passages are parted by empty lines; a text may run over several
lines, and a line `¶` parts its paragraphs. Below it, indented, stand the rows that it gives, in the notation of
`tests/statements_of.py`, or `-` for none. A line `! reason` says that the program does not read the passage yet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

LABELS = frozenset({"award", "count", "person", "body"})
_MARK = re.compile(r"\[([^\[\]]*)\]\((\w+)\)")
_INDENT = "    "
_PARTED = "¶"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` up to `end` of a text, and what they are: one of `LABELS`."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A text without its marks, the marks, the rows it gives, why it is missed, and its first line in the file."""

    text: str
    marks: tuple[Mark, ...]
    rows: tuple[str, ...]
    miss: str
    line: int


def passages(path: Path) -> Iterator[Passage]:
    """The passages of a file, in order. Raises ValueError for a label that is none."""
    numbered = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    kept = ((number, line) for number, line in numbered if not line.startswith("#"))
    for filled, group in groupby(kept, key=lambda pair: bool(pair[1].strip())):
        if filled:
            lines = list(group)
            yield _passage([line for _, line in lines], lines[0][0])


def _passage(lines: list[str], number: int) -> Passage:
    rows = tuple(line.strip() for line in lines if line.startswith(_INDENT) and line.strip() != "-")
    reasons = [line.removeprefix("! ") for line in lines if line.startswith("! ")]
    told = ("" if line == _PARTED else line for line in lines if not line.startswith((_INDENT, "! ")))
    text, marks = unmarked("\n".join(told))
    return Passage(text, marks, rows, " ".join(reasons), number)


def unmarked(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without marks, and where they were in it. Raises ValueError for a label that is none."""
    text, marks, position = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        if match[2] not in LABELS:
            raise ValueError(f"no label: {match[0]}")
        marks.append(Mark(len(text), len(text) + len(match[1]), match[2]))
        text, position = text + match[1], match.end()
    return text + marked[position:], tuple(marks)
