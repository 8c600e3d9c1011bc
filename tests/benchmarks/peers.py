"""What other programs make of the same files: their bare text, with a number of processes.

python tests/benchmarks/peers.py pdfplumber FOLDER PROCESSES
"""

import sys
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path


def pdfplumber_text(path: str) -> int:
    """Characters of `extract_text`, page by page."""
    import pdfplumber  # noqa: PLC0415

    with pdfplumber.open(path) as pdf:
        length = 0
        for page in pdf.pages:
            length += len(page.extract_text())
            page.close()
    return length


def pdfium_text(path: str) -> int:
    """Characters of pdfium's text pages."""
    import pypdfium2  # noqa: PLC0415

    with pypdfium2.PdfDocument(path) as pdf:
        return sum(len(page.get_textpage().get_text_range()) for page in pdf)


PEERS: dict[str, Callable[[str], int]] = {"pdfplumber": pdfplumber_text, "pdfium": pdfium_text}

if __name__ == "__main__":
    name, folder, processes = sys.argv[1:]
    files = sorted(str(path) for path in Path(folder).glob("*.pdf"))
    with get_context("spawn").Pool(int(processes)) as pool:
        print(sum(pool.imap_unordered(PEERS[name], files)))
