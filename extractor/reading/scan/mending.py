"""Slips of the recogniser that can be mended safely, as `patterns/recognition.toml` lists them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from extractor.resources import load_toml

_FILE = "recognition.toml"


@dataclass(frozen=True, slots=True)
class Slip:
    """What is read, and what is put in its place."""

    name: str
    pattern: regex.Pattern[str]
    put: str


def mended(words: Sequence[str]) -> list[str]:
    """The words of a line without the slips that are known; as many words as before."""
    read = " ".join(map(_with_digits, words))
    for slip in slips():
        read = slip.pattern.sub(slip.put, read)
    return read.split(" ")


@cache
def slips() -> tuple[Slip, ...]:
    """The slips in the order of the file."""
    return tuple(Slip(one["name"], regex.compile(one["regex"]), one["put"]) for one in load_toml(_FILE)["slip"])


def is_figure(word: str) -> bool:
    """Whether a word is one of digits and signs that look like them."""
    return bool(_figure().fullmatch(word))


def _with_digits(word: str) -> str:
    """The word with digits for their look-alikes where it is a figure."""
    return word.translate(_look_alikes()) if is_figure(word) else word


@cache
def _figure() -> regex.Pattern[str]:
    return regex.compile(load_toml(_FILE)["figure"]["word"])


@cache
def _look_alikes() -> dict[int, str]:
    return {ord(sign): digit for digit, signs in load_toml(_FILE)["look_alikes"].items() for sign in signs}
