"""Tesseract as a child process: pictures in on its standard input, words with boxes and confidences out."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractor.errors import ReadError

Grey = NDArray[np.uint8]

_PACKAGES = "tesseract-ocr, tesseract-ocr-vie"
_MODEL = "vie"
_SECONDS = 60.0
_WORD = "5"
_FIELDS = 12
# More threads than one make a page slower: 5.2 s for 0.8 s on two processors.
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1"}
_NO_MODEL = (b"Failed loading language", b"Error opening data file")


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as the recogniser saw it, in which of the pictures, from 0, and in which of its lines; box in pixels."""

    text: str
    confidence: float
    picture: int
    line: tuple[int, int, int]
    box: tuple[int, int, int, int]


def seen(pictures: Sequence[Grey], dpi: float, segmentation: int, *, only: str = "") -> list[Seen]:
    """The words of all pictures in order; `only` these characters where they are told.

    Raises ReadError: ocr_missing without the program or its model, timeout after a minute for each picture, crash.
    """
    if not pictures:
        return []
    command = ["tesseract", "stdin", "stdout", "-l", _MODEL, "--psm", str(segmentation), "--dpi", str(round(dpi))]
    told = [*command, *(["-c", f"tessedit_char_whitelist={only}"] if only else []), "tsv"]
    return list(_words(_run(told, _packed(pictures), _SECONDS * len(pictures))))


def _packed(pictures: Sequence[Grey]) -> bytes:
    """The pages of one TIFF, not compressed, which is the fastest to write and to read."""
    done, data = cv2.imencodemulti(".tif", pictures, [cv2.IMWRITE_TIFF_COMPRESSION, cv2.IMWRITE_TIFF_COMPRESSION_NONE])
    if not done:
        raise ReadError("crash", "a picture cannot be handed on")
    return data.tobytes()


def _run(command: Sequence[str], data: bytes, seconds: float) -> str:
    environment = os.environ | _ENVIRONMENT
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, env=environment, check=False)
    except FileNotFoundError as error:
        raise ReadError("ocr_missing", _PACKAGES) from error
    except subprocess.TimeoutExpired as error:
        raise ReadError("timeout", f"tesseract, {seconds:.0f} s") from error
    if any(sign in done.stderr for sign in _NO_MODEL):
        raise ReadError("ocr_missing", _PACKAGES)
    if done.returncode:
        raise ReadError("crash", f"tesseract: {done.stderr.decode(errors='replace').strip()[-200:]}")
    return done.stdout.decode("utf-8", "replace")


def _words(table: str) -> Iterator[Seen]:
    """The rows of level 5: level, page, block, paragraph, line, word, left, top, width, height, confidence, text."""
    for row in table.split("\n"):
        fields = row.split("\t", _FIELDS - 1)
        if len(fields) == _FIELDS and fields[0] == _WORD and fields[-1].strip():
            page, block, paragraph, line, _, left, top, width, height = map(int, fields[1:10])
            box = (left, top, left + width, top + height)
            yield Seen(fields[-1].strip(), float(fields[10]) / 100, page - 1, (block, paragraph, line), box)
