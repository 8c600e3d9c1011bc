"""The second reading of figures: what it says against the first."""

from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from scans_of import needs_tesseract
from test_reading_pdf import FONTS

from extractor.reading.scan.cleaning import Sheet
from extractor.reading.scan.figures import figures_of, read_again
from extractor.reading.scan.tesseract import Seen

pytestmark = [
    needs_tesseract(),
    pytest.mark.skipif(not (FONTS / "DejaVuSerif.ttf").exists(), reason="no font with Vietnamese letters"),
]
HEIGHT, WIDTH = 44, 200


def page(printed: Sequence[str]) -> Sheet:
    """A page with these texts one below the other."""
    image = Image.new("L", (WIDTH, HEIGHT * len(printed)), 255)
    font = ImageFont.truetype(FONTS / "DejaVuSerif.ttf", 34)
    for index, text in enumerate(printed):
        ImageDraw.Draw(image).text((20, HEIGHT * index + 2), text, 0, font)
    return Sheet(np.asarray(image, np.uint8), 200)


def words(read: Sequence[str], column: int = 0) -> list[Seen]:
    """What the first reading saw there, and was sure of."""
    return [
        Seen(text, 0.95, column, (1, 1, line), (18, HEIGHT * line + 6, WIDTH - 60, HEIGHT * line + 38))
        for line, text in enumerate(read)
    ]


def judged(printed: Sequence[str], read: Sequence[str], column: int = 0) -> list[tuple[str, float]]:
    seen = words(read, column)
    again = read_again(list(figures_of(seen, page(printed), 0)), 200)
    after = [again.get((0, index), word) for index, word in enumerate(seen)]
    return [(word.text, word.confidence) for word in after]


def test_both_readings_agree() -> None:
    assert judged(["2024", "38", "96,8%"], ["2024", "38", "96,8%;"]) == [("2024", 0.95), ("38", 0.95), ("96,8%;", 0.95)]


def test_other_digits_are_doubted_and_kept() -> None:
    assert judged(["2024", "38"], ["2024", "88"]) == [("2024", 0.95), ("88", 0.4)]


def test_a_digit_too_many_is_doubted() -> None:
    assert judged(["2023", "77"], ["20243", "77"]) == [("20243", 0.4), ("77", 0.95)]


def test_words_are_not_read_again() -> None:
    assert list(figures_of(words(["hộ", "QĐ", "A4"]), page(["1", "2", "3"]), 0)) == []


def test_a_lost_figure_in_a_column_of_figures_is_found_and_doubted() -> None:
    assert judged(["156", "38", "2025"], ["156", "38", "Sĩ"], column=1)[2] == ("2025", 0.4)
    assert judged(["156", "38", "2025"], ["156", "38", "Sĩ"], column=0)[2] == ("Sĩ", 0.95)


def test_no_figures() -> None:
    assert read_again([], 200) == {}
