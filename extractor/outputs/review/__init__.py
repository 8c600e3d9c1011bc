"""`review.html`: every record and finding beside its source, for clerks to accept, correct, or reject."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from extractor.consolidation import City
from extractor.messages import Lang, label
from extractor.outputs.files import write_parts
from extractor.outputs.review.content import decided, index, reports
from extractor.outputs.review.page import Link, packed, render
from extractor.outputs.review.part import Part, name_of, parts
from extractor.outputs.run_file import RunInfo
from extractor.pieces import NoPieces, Pieces


def write_page(city: City, folder: Path, info: RunInfo, pieces: Pieces | None = None) -> None:
    """Writes `review.html` into `folder`, in the language of the run, and further pages if it takes more than one.

    What earlier runs packed and has not changed is taken from `pieces`, where there is but one page: those of many
    reports would take as much room as the pages themselves. Raises OSError.
    """
    lang: Lang = "en" if info.settings.get("lang") == "en" else "vi"
    pages = tuple(parts(city))
    for number, part in enumerate(pages):
        pictures = _pictures(part) if info.settings.get("page_images") else ()
        kept = pieces if pieces and len(pages) == 1 else NoPieces()
        page = render(index(part, lang), _packed(part, kept), pictures, _links(pages, number, lang))
        write_parts(folder / name_of(number), (text.encode("utf-8", "replace") for text in page))
    _take_away(folder, len(pages))


def _packed(part: Part, pieces: Pieces) -> Iterator[tuple[str, str]]:
    """What is shown of each report that has a text, by its id; only what has changed is made and packed anew."""
    shared = decided(part.city)
    keys = {report_id: f"{key} {shared}" for report_id, key in part.marks()}
    changed = {one: None for one, key in keys.items() if not pieces.has(_name(one), key)}
    made = reports(part, tuple(changed))
    for report_id, key in keys.items():
        piece = pieces.get(_name(report_id), key)
        if piece is None:  # also where the file has broken since
            _, content = next(made if report_id in changed else reports(part, (report_id,)))
            piece = packed(content).encode()
            pieces.put(_name(report_id), key, piece)
        yield report_id, piece.decode()


def _name(report_id: str) -> str:
    return f"review {report_id}"


def _links(pages: Sequence[Part], own: int, lang: Lang) -> list[Link]:
    """The way to every page, where there are several; the own one leads nowhere."""
    if len(pages) == 1:
        return []
    told = (label("review_pages", "reports", lang, first=one.first + 1, last=one.end) for one in pages)
    return [Link(text, "" if at == own else name_of(at)) for at, text in enumerate(told)]


def _take_away(folder: Path, count: int) -> None:
    """Pages of a run that had more."""
    while (left := folder / name_of(count)).exists():
        left.unlink()
        count += 1


def _pictures(part: Part) -> Iterator[tuple[str, Sequence[object]]]:
    from extractor.outputs.review.images import images

    return images(part)
