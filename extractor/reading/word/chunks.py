"""Files that a DOCX takes in whole where a w:altChunk stands (ECMA-376 Part 1, 17.17.2.1)."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from extractor.errors import ReadError
from extractor.reading.flowing import Flow, lines_of
from extractor.reading.formats import format_of
from extractor.reading.html.reader import items_of, pages_of
from extractor.reading.normalise import clean, decode
from extractor.reading.package import Package, Part
from extractor.reading.word.body import Body
from extractor.reading.word.converter import convert

_DEEPEST = 3


def body_of(package: Package, depth: int = 0) -> Body:
    """The body of a package, with what it takes in."""
    main = package.main()
    return Body.of(package, main, partial(_taken_in, package, main, depth))


def _taken_in(package: Package, main: Part, depth: int, relation: str) -> Iterator[Flow]:
    """What the file holds. Raises ReadError where it cannot be read: a report that lacks a piece is not read."""
    name = main.targets.get(relation, "")
    if not package.has(name):
        return
    if depth >= _DEEPEST:
        raise ReadError("too_large", "documents within documents")
    data = package.read(name)
    form = format_of(name, data)
    if form in {"html", "mht"}:
        yield from chain.from_iterable(map(items_of, pages_of(data, form)))
    elif form == "txt":
        yield from filter(None, map(lines_of, clean(decode(data)).split("\n")))
    elif form in {"docx", "rtf", "doc", "odt"}:
        yield from body_of(Package(data if form == "docx" else convert(data, form, "docx")), depth + 1).items()
    else:
        raise ReadError("unsupported", f"{form} in the document")
