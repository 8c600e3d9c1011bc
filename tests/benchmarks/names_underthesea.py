"""Asks the library underthesea for the names in lists of lines, in an environment of its own; see `names.py`.

Reads the lists as JSON from standard input; writes `names`, [start, end, label] in characters for each line of each
list, and `seconds` of processor time for the last list. Places (LOC) are left out: the passages mark none.
"""

import json
import sys
from collections.abc import Iterator
from time import process_time

from underthesea import ner

LABELS = {"PER": "PERSON", "ORG": "ORG"}


def names(line: str) -> Iterator[tuple[int, int, str]]:
    """The persons and bodies of a line; a word is told by its letters, for its spaces may have been changed."""
    places = [place for place, letter in enumerate(line) if not letter.isspace()]
    position, opened = 0, None
    for word, _, _, tag in ner(line) if places else []:
        length = len("".join(word.split()))
        first, last = places[min(position, len(places) - 1)], places[min(position + length, len(places)) - 1]
        position += length
        if opened and tag[:2] != "I-":
            yield opened
            opened = None
        if tag[:2] == "B-" and tag[2:] in LABELS:
            opened = (first, last + 1, LABELS[tag[2:]])
        elif opened:
            opened = (opened[0], last + 1, opened[2])
    if opened:
        yield opened


def main() -> None:
    """One answer for all lists."""
    asked = json.load(sys.stdin)
    list(names("Đọc mô hình trước khi đo."))
    found = []
    for lines in asked:
        started = process_time()
        found.append([list(names(line)) for line in lines])
        seconds = process_time() - started
    json.dump({"names": found, "seconds": seconds}, sys.stdout)


main()
