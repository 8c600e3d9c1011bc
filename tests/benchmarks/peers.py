"""What other programs make of the same files: their bare text, in one process.

python tests/benchmarks/peers.py pdfplumber FOLDER

Imports nothing of this project, so that it also runs in an environment that has the peer alone.
"""

import sys
from collections.abc import Callable
from pathlib import Path


def pdfplumber_text(paths: list[str]) -> int:
    """Characters of `extract_text`, page by page."""
    import pdfplumber  # noqa: PLC0415

    length = 0
    for path in paths:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                length += len(page.extract_text())
                page.close()
    return length


def pypdf_text(paths: list[str]) -> int:
    """Characters of `extract_text`, page by page."""
    from pypdf import PdfReader  # noqa: PLC0415

    return sum(len(page.extract_text()) for path in paths for page in PdfReader(path).pages)


def pdfium_text(paths: list[str]) -> int:
    """Characters of pdfium's text pages."""
    import pypdfium2  # noqa: PLC0415

    length = 0
    for path in paths:
        with pypdfium2.PdfDocument(path) as pdf:
            length += sum(len(page.get_textpage().get_text_range()) for page in pdf)
    return length


def markitdown_text(paths: list[str]) -> int:
    """Characters of the Markdown."""
    from markitdown import MarkItDown  # noqa: PLC0415

    converter = MarkItDown()
    return sum(len(converter.convert(path).text_content) for path in paths)


PEERS: dict[str, Callable[[list[str]], int]] = {
    "pdfium": pdfium_text,
    "pypdf": pypdf_text,
    "pdfplumber": pdfplumber_text,
    "markitdown": markitdown_text,
}

if __name__ == "__main__":
    name, folder = sys.argv[1:]
    print(PEERS[name](sorted(str(path) for path in Path(folder).glob("*.pdf"))))
