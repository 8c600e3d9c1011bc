"""Picture files: every kind of pixel, every page, and what is wrong with broken ones."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from scans_of import needs_tesseract, pages_of, worn
from test_reading_layout import assert_consistent
from test_reading_pdf import FONTS, TEXT, Printer

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading import read
from extractor.reading.scan import frames as frames_module
from extractor.reading.scan.frames import frames

pytestmark = pytest.mark.skipif(not (FONTS / "DejaVuSerif.ttf").exists(), reason="no font with Vietnamese letters")
A4 = (1654, 2339)
SENTENCE = "Giấy khen của Ủy ban nhân dân xã: 12 tập thể."


def packed(image: Image.Image, form: str, **options: object) -> bytes:
    target = BytesIO()
    image.save(target, form, **options)
    return target.getvalue()


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    printer = Printer(tmp_path_factory.mktemp("printed") / "report.pdf")
    printer.paragraph(TEXT)
    printer.put(SENTENCE)
    printer.canvas.save()
    (page,) = pages_of(printer.path)
    return Image.fromarray(worn(page))


Change = Callable[[Image.Image], Image.Image]


def see_through(image: Image.Image) -> Image.Image:
    """Black letters of which only the opacity tells."""
    made = Image.new("RGBA", image.size, (0, 0, 0, 0))
    made.putalpha(image.point(lambda grey: 255 - grey))
    return made


@needs_tesseract()
@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("png", ("PNG", lambda image: image, {"dpi": (200, 200)})),
        ("png", ("PNG", lambda image: image, {})),
        ("png", ("PNG", lambda image: image.convert("P"), {"dpi": (72, 72)})),
        ("png", ("PNG", lambda image: image.convert("1", dither=Image.Dither.NONE), {})),
        ("png", ("PNG", see_through, {})),
        ("png", ("PNG", lambda image: Image.fromarray(np.asarray(image, np.uint16) * 257), {})),
        ("jpg", ("JPEG", lambda image: image.convert("RGB"), {"quality": 70})),
        ("jpg", ("JPEG", lambda image: image.convert("CMYK"), {"dpi": (200, 200)})),
        ("tif", ("TIFF", lambda image: image.convert("1", dither=Image.Dither.NONE), {"compression": "group4"})),
        ("tif", ("TIFF", lambda image: image, {"compression": "tiff_lzw", "dpi": (200, 200)})),
    ],
)
def test_kinds_of_pixels(
    scan: Image.Image, tmp_path: Path, ending: str, kind: tuple[str, Change, dict[str, object]]
) -> None:
    (form, change, options), path = kind, tmp_path / f"report.{ending}"
    path.write_bytes(packed(change(scan), form, **options))
    document = read(path)
    assert_consistent(document)
    assert document.format == ending and document.page_count == 1
    assert document.text.split("\n") == [TEXT, SENTENCE]
    assert len(document.recognised) == len(f"{TEXT} {SENTENCE}".split())


@needs_tesseract()
@pytest.mark.parametrize("note", [1, 3, 6, 8])
def test_a_photograph_is_turned_as_the_camera_notes(scan: Image.Image, tmp_path: Path, note: int) -> None:
    back = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}[note]
    exif = Image.Exif()
    exif[0x0112] = note
    path = tmp_path / "photo.jpg"
    path.write_bytes(packed(scan.transpose(back) if back is not None else scan, "JPEG", exif=exif, quality=90))
    (picture,) = frames(path.read_bytes())
    assert picture.image.shape == A4[::-1]
    assert read(path).text.endswith(SENTENCE)


@needs_tesseract()
def test_pages_of_one_file(scan: Image.Image, tmp_path: Path) -> None:
    path = tmp_path / "report.tif"
    path.write_bytes(packed(scan, "TIFF", save_all=True, append_images=[scan], compression="tiff_lzw"))
    document: Document = read(path)
    assert document.page_count == 2 and document.text.count(SENTENCE) == 2
    assert [document.page_at(document.text.index(SENTENCE)), document.page_at(len(document.text) - 1)] == [1, 2]


@pytest.mark.parametrize(
    ("size", "told", "dpi"),
    [
        (A4, (200, 200), 200),
        (A4, (72, 72), 200),
        (A4, (0, 0), 200),
        (A4, (1, 1), 200),
        ((1240, 1754), (150, 150), 150),
        ((3000, 4000), (72, 72), 342),
        ((1728, 1145), (204, 98), 204),
    ],
)
def test_resolution_is_told_or_that_of_a4(size: tuple[int, int], told: tuple[int, int], dpi: int) -> None:
    (picture,) = frames(packed(Image.new("L", size, 255), "TIFF", dpi=told))
    assert picture.dpi == pytest.approx(dpi, abs=1)


def test_a_fax_has_square_pixels_again() -> None:
    (picture,) = frames(packed(Image.new("L", (1728, 1145), 255), "TIFF", dpi=(204, 98)))
    assert picture.image.shape == pytest.approx((2383, 1728), abs=1)


@needs_tesseract()
def test_nothing_on_it(tmp_path: Path) -> None:
    path = tmp_path / "blank.png"
    Image.new("L", A4, 255).save(path)
    with pytest.raises(ReadError, match="empty"):
        read(path)


def test_too_many_pixels() -> None:
    bomb = packed(Image.new("1", (20_000, 20_000), 1), "PNG")
    assert len(bomb) < 100_000
    with pytest.raises(ReadError, match="too_large"):
        list(frames(bomb))


def test_just_too_many_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames_module, "MOST_PIXELS", 99)
    with pytest.raises(ReadError, match="too_large: 10 x 10 pixels"):
        list(frames(packed(Image.new("L", (10, 10)), "PNG")))


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames_module, "MOST_PAGES", 2)
    dots = Image.new("L", (4, 4))
    with pytest.raises(ReadError, match="too_large: 3 pages"):
        list(frames(packed(dots, "TIFF", save_all=True, append_images=[dots, dots])))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.9])
def test_a_truncated_file(scan: Image.Image, form: str, share: float) -> None:
    whole = packed(scan, form)
    with pytest.raises(ReadError, match="corrupt"):
        list(frames(whole[: int(share * len(whole))]))


def samples() -> list[bytes]:
    dots = Image.fromarray(np.arange(600, dtype=np.uint8).reshape(20, 30))
    pages = {"save_all": True, "append_images": [dots, dots]}
    return [
        packed(dots, "PNG"),
        packed(dots.convert("P"), "PNG"),
        packed(dots.convert("RGB"), "JPEG"),
        packed(dots, "TIFF", **pages),
        packed(dots, "TIFF", compression="tiff_lzw", dpi=(200, 200)),
        packed(dots.convert("1"), "TIFF", compression="group4"),
    ]


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(samples()), st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=4)), max_size=6))
def test_broken_bytes_end_in_a_read_error_or_in_pages(data: bytes, changes: list[tuple[int, bytes]]) -> None:
    broken = bytearray(data)
    for place, new in changes:
        broken[place % len(data) : place % len(data) + len(new)] = new
    try:
        pages = list(frames(bytes(broken)))
    except ReadError as error:
        assert error.code in {"corrupt", "too_large"}
    else:
        assert all(page.image.ndim == 2 and page.dpi > 0 for page in pages)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*"]), st.binary(max_size=300))
def test_random_bytes_behind_a_signature(sign: bytes, noise: bytes) -> None:
    with pytest.raises(ReadError, match=r"corrupt|too_large"):
        list(frames(sign + noise))
