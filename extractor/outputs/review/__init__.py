"""`review.html`: every record and finding beside its source, for clerks to accept, correct, or reject."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from extractor.consolidation import City
from extractor.messages import Lang
from extractor.outputs.files import write_parts
from extractor.outputs.review.content import index, reports
from extractor.outputs.review.page import render
from extractor.outputs.run_file import RunInfo


def write_page(city: City, folder: Path, info: RunInfo) -> None:
    """Writes `review.html` into `folder`, in the language of the run. Raises OSError."""
    lang: Lang = "en" if info.settings.get("lang") == "en" else "vi"
    pictures = _pictures(city) if info.settings.get("page_images") else {}
    page = render(index(city, lang), reports(city), pictures)
    write_parts(folder / "review.html", (part.encode("utf-8", "replace") for part in page))


def _pictures(city: City) -> Mapping[str, Sequence[object]]:
    from extractor.outputs.review.images import images

    return images(city)
