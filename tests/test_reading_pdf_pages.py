"""Pages that are not plain: columns, turned pages, old encodings, wrong letters, scans, what is typed onto a page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from test_reading_layout import assert_consistent

from extractor.reading import read
from extractor.reading.pages.page import texts_of
from extractor.reading.pdf import native
from extractor.reading.pdf.sheet import Sheet, read_sheet

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
LEFT = (
    "Phong trào thi đua yêu nước trong những năm qua được các cấp ủy quan tâm chỉ đạo, các ngành và đoàn thể hưởng ứng "
    "tích cực, nhân dân đồng tình ủng hộ và tham gia đông đảo ở tất cả các thôn của xã An Bình"
)
RIGHT = (
    "công tác khen thưởng được thực hiện công khai, đúng người, đúng việc, kịp thời động viên tập thể và cá nhân có "
    "thành tích xuất sắc trong lao động, học tập và công tác, tạo không khí phấn khởi trong cán bộ và nhân dân"
)
LINES = ["Kết quả khen thưởng năm 2024:", "- Giấy khen của huyện: 12 tập thể", "- Bằng khen của tỉnh: 03 cá nhân"]

pytestmark = pytest.mark.skipif(not FONT.exists(), reason="no font with Vietnamese letters")


@pytest.fixture
def canvas(tmp_path: Path) -> Canvas:
    pdfmetrics.registerFont(TTFont("Serif", FONT))
    made = Canvas(str(tmp_path / "a.pdf"), pagesize=A4, pageCompression=0)
    made.setFont("Serif", 12)
    return made


def path_of(canvas: Canvas) -> Path:
    canvas.save()
    return Path(canvas._filename)


def text_of(canvas: Canvas) -> str:
    document = read(path_of(canvas))
    assert_consistent(document)
    return document.text


def sheets_of(data: bytes) -> list[Sheet]:
    with native.opened(data) as document:
        sheets = []
        for index in range(len(document)):
            with native.opened_page(document, index) as (page, text_page):
                sheets.append(read_sheet(page, text_page, index + 1))
        return sheets


def wrapped(text: str, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], longer] if pdfmetrics.stringWidth(longer, "Serif", 12) < width else [*lines, word]
    return lines


@pytest.mark.parametrize("shift", [0, 7], ids=["lines level", "lines not level"])
@pytest.mark.parametrize("by_line", [False, True], ids=["column by column", "line by line"])
def test_two_columns_are_read_one_after_the_other(shift: float, by_line: bool, canvas: Canvas) -> None:
    left, right = wrapped(LEFT, 215), wrapped(RIGHT, 215)
    drawn = [(60, 700 - 16 * number, line) for number, line in enumerate(left)]
    drawn += [(300, 700 - shift - 16 * number, line) for number, line in enumerate(right)]
    for x, y, line in sorted(drawn, key=lambda one: -one[1]) if by_line else drawn:
        canvas.drawString(x, y, line)
    assert text_of(canvas).split() == f"{LEFT} {RIGHT}".split()


def test_a_heading_above_two_columns_comes_first(canvas: Canvas) -> None:
    canvas.drawString(60, 740, "Báo cáo tổng kết phong trào thi đua yêu nước của xã An Bình trong năm 2024")
    for number, (left, right) in enumerate(zip(wrapped(LEFT, 215), wrapped(RIGHT, 215), strict=False)):
        canvas.drawString(60, 700 - 16 * number, left)
        canvas.drawString(300, 700 - 16 * number, right)
    blocks = text_of(canvas).split("\n")
    assert blocks[0].startswith("Báo cáo tổng kết") and blocks[1].startswith("Phong trào thi đua")


def turned_90(canvas: Canvas) -> None:
    canvas.rotate(90)
    canvas.translate(0, -A4[0])


def turned_180(canvas: Canvas) -> None:
    canvas.rotate(180)
    canvas.translate(-A4[0], -A4[1])


def turned_270(canvas: Canvas) -> None:
    canvas.rotate(270)
    canvas.translate(-A4[1], 0)


@pytest.mark.parametrize("told", [True, False], ids=["rotate", "drawn across"])
@pytest.mark.parametrize(("turn", "degrees"), [(turned_90, 90), (turned_180, 180), (turned_270, 270)])
def test_turned_pages(turn: Callable[[Canvas], None], degrees: int, told: bool, canvas: Canvas) -> None:
    if told:
        canvas.setPageRotation(degrees)
    turn(canvas)
    for number, line in enumerate(LINES):
        canvas.drawString(100, 400 - 40 * number, line)
    assert text_of(canvas).split("\n") == LINES


def test_a_table_on_a_turned_page(canvas: Canvas) -> None:
    canvas.setPageRotation(90)
    turned_90(canvas)
    canvas.grid([100, 300, 400, 500], [300, 330, 360])
    for column, (x, texts) in enumerate(
        [(110, ("Danh hiệu", "Giấy khen")), (310, ("Tập thể", "2")), (410, ("Cá nhân", "7"))]
    ):
        assert column < 3
        for y, text in zip((340, 310), texts, strict=True):
            canvas.drawString(x, y, text)
    assert text_of(canvas) == "Danh hiệu\tTập thể\tCá nhân\nGiấy khen\t2\t7"


def test_words_across_in_the_head_of_a_table(canvas: Canvas) -> None:
    canvas.grid([100, 300, 340, 380], [500, 600, 630, 660])
    for y, text in ((540, "Danh hiệu"), (610, "Giấy khen"), (640, "Bằng khen của tỉnh")):
        canvas.drawString(110, y, text)
    for x, y, text in ((310, 610, "2"), (350, 610, "7"), (310, 640, "1"), (350, 640, "3")):
        canvas.drawString(x, y, text)
    for x, text in ((325, "Tập thể"), (365, "Cá nhân")):
        canvas.saveState()
        canvas.translate(x, 510)
        canvas.rotate(90)
        canvas.drawString(0, 0, text)
        canvas.restoreState()
    assert text_of(canvas).split("\n")[-1] == "Danh hiệu\tTập thể\tCá nhân"


def test_a_watermark_is_left_out(canvas: Canvas) -> None:
    for number, line in enumerate(LINES):
        canvas.drawString(100, 700 - 40 * number, line)
    canvas.translate(100, 300)
    canvas.rotate(45)
    canvas.drawString(0, 0, "BẢN SAO")
    assert text_of(canvas).split("\n") == LINES


def drawn_at_once(canvas: Canvas, parts: list[str], missing: list[str], x: float, y: float) -> None:
    """One line with room for the letters between its parts, as a program draws it whose font lacks them."""
    (subset, _), *_ = pdfmetrics.getFont("Serif").splitString("a", canvas._doc)
    shown = []
    for part, letter in zip(parts, [*missing, ""], strict=True):
        ((_, code),) = pdfmetrics.getFont("Serif").splitString(part, canvas._doc)
        shown.append(f"<{code.hex()}> {-1000 * pdfmetrics.stringWidth(letter, 'Serif', 12) / 12:.0f}")
    name = pdfmetrics.getFont("Serif").getSubsetInternalName(subset, canvas._doc)
    canvas._code.append(f"BT {name} 12 Tf 1 0 0 1 {x} {y} Tm [{' '.join(shown)}] TJ ET")


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        (["Gi", "y khen c", "a t", "nh"], ["ấ", "ủ", "ỉ"]),
        (["Vi", "c xu", "t s", "c c", "a xã"], ["ệ", "ấ", "ắ", "ủ"]),
        (["hai t", " ch", "c h", "i"], ["ổ", "ứ", "ộ"]),
    ],
)
def test_letters_drawn_after_their_line_come_into_their_words(
    parts: list[str], missing: list[str], canvas: Canvas
) -> None:
    drawn_at_once(canvas, parts, missing, 100, 700)
    whole = ""
    for part, letter in zip(parts, [*missing, ""], strict=True):
        canvas.drawString(100 + pdfmetrics.stringWidth(whole + part, "Serif", 12), 700, letter)
        whole += part + letter
    assert text_of(canvas) == whole


def test_letters_of_an_old_encoding_are_converted(canvas: Canvas) -> None:
    for number in range(3):
        canvas.drawString(
            80, 700 - 40 * number, "- TËp thÓ lao ®éng xuÊt s¾c, giÊy khen cña huyÖn, b»ng khen cña tØnh."
        )
    assert text_of(canvas).split("\n") == ["- Tập thể lao động xuất sắc, giấy khen của huyện, bằng khen của tỉnh."] * 3


def test_a_font_of_an_old_encoding_is_known_by_its_name(canvas: Canvas) -> None:
    canvas.drawString(80, 700, "TËp thÓ")
    canvas.drawString(80, 660, "- Gi¸o viªn: 5")
    path = path_of(canvas)
    path.write_bytes(path.read_bytes().replace(b"+DejaVuSerif", b"+.VnTimesOld"))
    assert read(path).text.split("\n") == ["Tập thể", "- Giáo viên: 5"]


def page_of(canvas: Canvas, *texts: str) -> None:
    for number, line in enumerate(texts):
        canvas.drawString(80, 760 - 20 * number, line)
    canvas.showPage()
    canvas.setFont("Serif", 12)


def test_letters_without_a_map_are_to_be_recognised(canvas: Canvas) -> None:
    page_of(canvas, *wrapped(LEFT, 420))
    data = path_of(canvas).read_bytes()
    assert [sheet.to_recognise for sheet in sheets_of(data)] == [False]
    broken = data.replace(b"/ToUnicode", b"/NoUnicode")
    assert [sheet.to_recognise for sheet in sheets_of(broken)] == [True]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (LEFT, False),
        (
            "The report of the commune on the emulation movement and on rewards, as it was sent to us in 2024",
            False,
        ),
        ("UBND TP, LĐLĐ TP, LĐTT, CSTĐCS, THCS, THPT, GD&ĐT, BHXH, BHYT: 12/BC-UBND, 2021-2025, 15.000.000", False),
        ("Nguyễn Thị Na, Trần Văn Tám, H'Hen Niê, Y Moan, Lê Đắk, ấp Kon Rẫy, Stephen Nguyễn, xã Ea Kar", False),
        (LEFT.translate(str.maketrans("abcdeghiklmnopqrstuvxy", "bcdeghiklmnopqrstuvxya")), True),
        ("T ng k t công tác thi ua, khen th ng ngành Giáo d c và ào t o ph ng An Bình n m h c 2024", True),
    ],
    ids=["prose", "English", "abbreviations", "names", "other letters", "split at accents"],
)
def test_a_page_is_judged_by_its_syllables(text: str, wrong: bool, canvas: Canvas) -> None:
    page_of(canvas, *wrapped(text, 420))
    assert [sheet.to_recognise for sheet in sheets_of(path_of(canvas).read_bytes())] == [wrong]


def picture(canvas: Canvas, width: float = A4[0], height: float = A4[1]) -> None:
    canvas.drawInlineImage(Image.new("L", (60, 60), 200), 0, A4[1] - height, width, height)


def test_text_pages_and_pictures_in_one_file(canvas: Canvas) -> None:
    page_of(canvas, *LINES)
    picture(canvas)
    page_of(canvas)
    picture(canvas, height=200)
    page_of(canvas, *wrapped(LEFT, 420))
    assert [sheet.to_recognise for sheet in sheets_of(path_of(canvas).read_bytes())] == [False, True, False]


def test_a_picture_with_a_stamp_on_it_is_a_picture(canvas: Canvas) -> None:
    picture(canvas)
    page_of(canvas, "Người ký: Ủy ban nhân dân xã An Bình", "Thời gian ký: 05.09.2025 10:15:30 +07:00")
    assert [sheet.to_recognise for sheet in sheets_of(path_of(canvas).read_bytes())] == [True]


@pytest.mark.parametrize(
    ("layer", "wrong"), [(LEFT + RIGHT, False), ((LEFT + RIGHT).encode("ascii", "ignore").decode(), True)]
)
def test_the_layer_of_another_recogniser_is_taken_where_it_is_good(layer: str, wrong: bool, canvas: Canvas) -> None:
    picture(canvas)
    text = canvas.beginText(80, 700)
    text.setTextRenderMode(3)
    text.setFont("Serif", 12)
    for line in wrapped(layer, 420):
        text.textLine(line)
    canvas.drawText(text)
    (sheet,) = sheets_of(path_of(canvas).read_bytes())
    assert sheet.to_recognise is wrong
    assert wrong or " ".join(texts_of(sheet.page)) == layer


def test_unseen_text_beside_what_is_seen_is_left_out(canvas: Canvas) -> None:
    canvas.drawString(80, 700, "Giấy khen: 12")
    text = canvas.beginText(80, 500)
    text.setTextRenderMode(3)
    text.textLine("- Giấy khen: 99")
    canvas.drawText(text)
    assert text_of(canvas) == "Giấy khen: 12"


def test_a_file_that_opens_without_a_password_is_read(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Serif", FONT))
    canvas = Canvas(str(tmp_path / "a.pdf"), encrypt=StandardEncryption("", ownerPassword="secret", canCopy=0))
    canvas.setFont("Serif", 12)
    page_of(canvas, *LINES)
    assert text_of(canvas).split("\n") == LINES


def test_what_is_typed_into_fields_and_notes(canvas: Canvas) -> None:
    canvas.drawString(80, 700, "Tập thể:")
    canvas.acroForm.textfield(value="12 thôn", x=150, y=695, width=120, height=18)
    canvas.drawString(80, 660, "- Cá nhân:")
    canvas.freeTextAnnotation("25 giáo viên", "/F1 12 Tf", Rect=[150, 655, 300, 675], relative=0)
    assert text_of(canvas).split("\n") == ["Tập thể: 12 thôn", "- Cá nhân: 25 giáo viên"]
