"""Feeds damaged files to every reader for a while: nothing but ReadError may come out of them.

    .venv/bin/python tests/fuzz.py --seconds 60

Each reader gets so many seconds, with files that real programs have made and that are then cut, spliced, and changed at
random. The seed is printed; with the same seed the same files come. Readers take turns on all processors.
"""

import argparse
import random
import sys
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import xlsxwriter
from PIL import Image

from extractor.errors import ReadError
from extractor.inputs.containers import opened
from extractor.inputs.jobs import Source
from extractor.reading import read

ROOT = Path(__file__).parents[1]
TEXT = "ỦY BAN NHÂN DÂN\nXÃ VĨNH AM\n\nI. KHEN THƯỞNG\n- Bằng khen của UBND tỉnh: 5 tập thể, 7 cá nhân.\n"
SLOW = 20.0
"""Seconds after which a file counts as one that hangs; recognising a page takes some."""


def _docx() -> bytes:
    made, buffer = docx.Document(), BytesIO()
    for line in TEXT.splitlines():
        made.add_paragraph(line)
    made.add_table(2, 3).cell(0, 0).text = "Giấy khen"
    made.save(buffer)
    return buffer.getvalue()


def _xlsx() -> bytes:
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("Khen thưởng")
        sheet.merge_range("A1:C1", "Danh hiệu")
        sheet.write_row("A2", ["Giấy khen", 12, 30.5])
    return buffer.getvalue()


def _picture(form: str) -> bytes:
    buffer = BytesIO()
    Image.new("L", (120, 60), 255).save(buffer, form)
    return buffer.getvalue()


def _zip() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xã An Bình/báo cáo.txt", TEXT)
        archive.writestr("b.docx", _docx())
    return buffer.getvalue()


_MAIL = "From: a@example.vn\nTo: b@example.vn\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
_PAGE = "<html><head><meta charset='utf-8'></head><body><ol><li>A</li></ol><table><tr><td rowspan=2>5</td></tr></table>"

SAMPLES: dict[str, bytes] = {
    "txt": TEXT.encode(),
    "csv": b"Danh hi\xe1\xbb\x87u,T\xe1\xba\xadp th\xe1\xbb\x83\r\nGi\xe1\xba\xa5y khen,12\r\n",
    "html": f"{_PAGE}{TEXT}</body></html>".encode(),
    "mht": f"MIME-Version: 1.0\nSubject: a\nFrom: b\nContent-Type: multipart/related\n\n{_PAGE}".encode(),
    "eml": (_MAIL + TEXT).encode(),
    "docx": _docx(),
    "rtf": b"{\\rtf1\\ansi Gi\\u7845?y khen: 5 t\\u7853?p th\\u7875?\\par}",
    "xlsx": _xlsx(),
    "pdf": (ROOT / "corpus" / "reports" / "le-ich-moc.pdf").read_bytes(),
    "png": _picture("PNG"),
    "jpg": _picture("JPEG"),
    "tif": _picture("TIFF"),
    "zip": _zip(),
}


def damaged(data: bytes, rng: random.Random) -> bytes:
    """The data with a few bytes changed, a piece lost, doubled, or moved, or its end cut off."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 2, 5, 20))):
        at, length = rng.randrange(len(changed)), rng.choice((1, 4, 64))
        piece = bytes(changed[at : at + length])
        change = rng.choice(("set", "lose", "double", "random", "cut"))
        if change == "set":
            changed[at] = rng.choice((0, 0xFF, 0x80, rng.randrange(256)))
        elif change == "cut" and at:
            del changed[at:]
        else:
            put = {"lose": b"", "double": piece * 2, "random": rng.randbytes(len(piece))}.get(change, piece)
            changed[at : at + length] = put
        if not changed:
            return b"\0"
    return bytes(changed)


def _read(name: str, data: bytes, folder: Path) -> None:
    path = folder / f"a.{name}"
    path.write_bytes(data)
    sources = opened(Source.of(path), folder / "inside").sources if name in ("zip", "eml") else [Source.of(path)]
    for source in sources:
        if not source.error:
            read(source.path)


def fuzzed(task: tuple[str, float, int]) -> tuple[str, int, str]:
    """The reader's name, how many files it met, and what went wrong, if anything did."""
    name, seconds, seed = task
    rng = random.Random(f"{name} {seed}")
    with TemporaryDirectory() as folder:
        return name, *_met(name, time.monotonic() + seconds, rng, Path(folder))


def _met(name: str, until: float, rng: random.Random, folder: Path) -> tuple[int, str]:
    for number in _counted_until(until):
        data, started = damaged(SAMPLES[name], rng), time.monotonic()
        try:
            _read(name, data, folder)
        except ReadError:
            pass
        except Exception as error:
            kept = Path(f"fuzz-{name}-{number}.{name}")
            kept.write_bytes(data)
            return number, f"{type(error).__name__}: {error}; the file is kept as {kept}"
        if time.monotonic() - started > SLOW:
            return number, f"took {time.monotonic() - started:.0f} s"
    return number, ""


def _counted_until(until: float) -> Iterator[int]:
    number = 0
    while time.monotonic() < until:
        number += 1
        yield number


def main() -> None:
    """Ends with 1 when a reader failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    told = parser.parse_args()
    print(f"seed {told.seed}", flush=True)
    wrong = False
    with get_context("spawn").Pool() as pool:
        for name, number, problem in pool.imap_unordered(fuzzed, [(one, told.seconds, told.seed) for one in SAMPLES]):
            print(f"{name}: {number} files {problem or 'and nothing but ReadError'}", flush=True)
            wrong = wrong or bool(problem)
    sys.exit(wrong)


if __name__ == "__main__":
    main()
