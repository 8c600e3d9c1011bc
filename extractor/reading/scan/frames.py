"""Files of pictures to grey pages: every kind of pixel, every frame, turned as the camera says, none too large."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import numpy as np
from PIL import Image, ImageOps

from extractor.errors import ReadError
from extractor.reading.pages.picture import Picture
from extractor.reading.scan.cleaning import Grey

MOST_PIXELS = 80_000_000
"""Pixels of one page: A4 at 800 dots to the inch."""
MOST_PAGES = 1_000

_A4_INCHES = 11.69
_LEAST_INCHES, _MOST_INCHES = 5.0, 24.0
_SQUARE = 1.1
_WHITE = "white"
_DEEP = ("I", "F")


def frames(data: bytes) -> Iterator[Picture]:
    """The pages of a picture file, one at a time. Raises ReadError: corrupt, too_large."""
    with _library_errors():
        file = Image.open(BytesIO(data))
        pages = getattr(file, "n_frames", 1) if file.format in {"TIFF", "GIF"} else 1
    if pages > MOST_PAGES:
        raise ReadError("too_large", f"{pages} pages")
    for index in range(pages):
        with _library_errors():
            file.seek(index)
            picture = _picture(file, index + 1)
        yield picture


@contextmanager
def _library_errors() -> Iterator[None]:
    """Turns whatever the library raises on a broken file into ReadError; stands around its calls alone.

    What it warns of is either an error later on or nothing to a clerk.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except ReadError:
        raise
    except Image.DecompressionBombError as error:
        raise ReadError("too_large", str(error)) from error
    except Exception as error:
        raise ReadError("corrupt", f"{type(error).__name__}: {error}") from error


def _picture(file: Image.Image, number: int) -> Picture:
    if file.width * file.height > MOST_PIXELS:
        raise ReadError("too_large", f"{file.width} x {file.height} pixels")
    across, down = (float(dots) for dots in file.info.get("dpi", (0, 0)))
    grey = _grey(file)
    if across and down and max(across, down) > _SQUARE * min(across, down):
        dots = max(across, down)
        grey = grey.resize((round(grey.width * dots / across), round(grey.height * dots / down)))
        across = dots
    upright = ImageOps.exif_transpose(grey)
    return Picture(np.array(upright, np.uint8), _dpi(across, max(upright.size)), number)


def _dpi(told: float, longest: int) -> float:
    """What the file tells where that makes a sheet of paper of it, else as if the page were A4."""
    likely = told > 0 and _LEAST_INCHES <= longest / told <= _MOST_INCHES
    return told if likely else longest / _A4_INCHES


def _grey(file: Image.Image) -> Image.Image:
    """Eight bits a pixel, what is see-through on white; the camera's turn is still to be made."""
    if file.mode.startswith(_DEEP):
        return Image.fromarray(_eight_bits(np.asarray(file, np.float64)))
    if file.has_transparency_data:
        see_through = file.convert("RGBA")
        paper = Image.new("RGBA", file.size, _WHITE)
        return _with_turn(Image.alpha_composite(paper, see_through).convert("L"), file)
    return file.convert("L")


def _eight_bits(deep: np.typing.NDArray[np.float64]) -> Grey:
    deep = np.nan_to_num(deep)
    return np.asarray((deep - deep.min()) * (255 / max(float(np.ptp(deep)), 1.0)), np.uint8)


def _with_turn(grey: Image.Image, file: Image.Image) -> Image.Image:
    """The camera's note on which way is up goes along."""
    grey.info.update(file.info)
    return grey
