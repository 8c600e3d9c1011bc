"""Turns printed pages into scans: skewed, blurred, noisy, faded, always in the same way for the same seed."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.uint8]


@dataclass(frozen=True)
class Wear:
    """How a page was scanned. `ink` and `paper` are grey values, `specks` a share of pixels, `jpeg` a quality."""

    degrees: float = 1.0
    blur: float = 0.6
    noise: float = 6.0
    specks: float = 0.0
    ink: int = 15
    paper: int = 245
    shade: int = 10
    jpeg: int = 0
    turned: int = 0


LIGHT = Wear()
HEAVY = Wear(degrees=3.0, blur=0.8, noise=22.0, specks=0.015, ink=85, paper=225, shade=35, jpeg=40)


def pages_of(pdf: Path, dpi: int = 200) -> Iterator[Grey]:
    """The pages of a PDF as pictures, clean."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(scale=dpi / 72, grayscale=True)
            yield bitmap.to_numpy().reshape(bitmap.height, bitmap.width).copy()


def worn(page: Grey, wear: Wear = LIGHT, seed: int = 0) -> Grey:
    """The page as a scanner gives it."""
    chance = np.random.default_rng(seed)
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), wear.degrees, 1.0)
    skewed = cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    soft = cv2.GaussianBlur(skewed, (0, 0), wear.blur).astype(np.float32) if wear.blur else skewed.astype(np.float32)
    grey = wear.ink + soft / 255 * (wear.paper - wear.ink)
    grey -= np.linspace(0, wear.shade, width)[None, :] * np.linspace(0.3, 1, height)[:, None]
    grey += chance.normal(0, wear.noise, grey.shape)
    specks = chance.random(grey.shape)
    grey[specks < wear.specks / 2], grey[specks > 1 - wear.specks / 2] = 0, 255
    made = np.rot90(np.clip(grey, 0, 255).astype(np.uint8), wear.turned)
    return _packed(made, wear.jpeg) if wear.jpeg else np.ascontiguousarray(made)


def _packed(page: Grey, quality: int) -> Grey:
    packed = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)


def as_tif(pdf: Path, target: Path, wear: Wear = LIGHT, dpi: int = 200) -> Path:
    """The printed report as a scan of all its pages in one file."""
    pages = [Image.fromarray(worn(page, wear, seed)) for seed, page in enumerate(pages_of(pdf, dpi))]
    pages[0].save(target, save_all=True, append_images=pages[1:], compression="tiff_lzw", dpi=(dpi, dpi))
    return target


def needs_tesseract() -> pytest.MarkDecorator:
    """Skips where the recogniser or its Vietnamese model is not installed."""
    try:
        told = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        told = ""
    return pytest.mark.skipif("vie" not in told.split(), reason="needs tesseract-ocr, tesseract-ocr-vie")
