"""Small pictures of a PDF's pages, to lay boxes over. Heavy: imported only when page images are asked for."""

import base64
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL.Image import Dither

from extractor.consolidation import City
from extractor.outputs.review.part import Part

PageImage = tuple[float, float, str]
"""Width and height in points, and a WebP picture in base64."""
_WIDTH, _GREYS, _QUALITY = 820, 8, 40


def images(part: Part) -> Iterator[tuple[str, list[PageImage]]]:
    """The pages of every PDF that was read and whose lines have places, by report; a file that is gone has none."""
    for one in part.reports:
        if one.format.startswith("pdf") and _has_boxes(part.city, one.report_id):
            pages = list(_pages(Path(one.source_file), one.format != "pdf"))
            if pages:
                yield one.report_id, pages


def _has_boxes(city: City, report_id: str) -> bool:
    return report_id in city.sources and bool(city.sources[report_id].boxes)


def _pages(path: Path, scanned: bool) -> Iterator[PageImage]:
    try:
        document = pypdfium2.PdfDocument(path)
    except (OSError, pypdfium2.PdfiumError):
        return
    with document:
        for page in document:
            width, height = page.get_size()
            yield round(width, 1), round(height, 1), _picture(page, width, scanned)
            page.close()


def _picture(page: pypdfium2.PdfPage, width: float, scanned: bool) -> str:
    """Print is smallest in a few greys without loss, a scan with loss."""
    buffer = BytesIO()
    picture = page.render(scale=_WIDTH / width, grayscale=True).to_pil()
    if scanned:
        picture.save(buffer, "WEBP", quality=_QUALITY)
    else:
        picture.quantize(_GREYS, dither=Dither.NONE).convert("RGB").save(buffer, "WEBP", lossless=True, quality=60)
    return base64.b64encode(buffer.getvalue()).decode("ascii")
