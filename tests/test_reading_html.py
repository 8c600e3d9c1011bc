from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from docx_of import found
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading.html.reader import read_bytes


def page(folder: Path, body: str, head: str = "") -> Document:
    html = f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return found(folder, html.encode(), "a.html")


BODIES = {
    "blocks": ("<p>Một</p><div>hai<p>ba</div>bốn", ["Một", "hai", "ba", "bốn"]),
    "inline": ("<p>Giấy <b>kh</b>en<i>:</i> 5</p>", ["Giấy khen: 5"]),
    "white space": ("<p>Giấy\n   khen&nbsp;: 5</p>", ["Giấy khen : 5"]),
    "entities": ("<p>B&#7857;ng khen &amp; &quot;c&#x1EDD;&quot; &#150; 5</p>", ['Bằng khen & "cờ" – 5']),
    "break": ("<p>Cô Lê Thị Na<br>Bằng khen tỉnh</p>", ["Cô Lê Thị Na", "Bằng khen tỉnh"]),
    "kept": ("<pre>Một\nHai</pre>", ["Một", "Hai"]),
    "numbers": ("<ol><li>a<li>b<ol type=a><li>c</ol><li>d</ol>", ["1. a", "2. b", "a. c", "3. d"]),
    "first number": ("<ol start=4><li>a<li value=9>b<li>c</ol>", ["4. a", "9. b", "10. c"]),
    "roman": ('<ol style="list-style-type: upper-roman"><li>a<li>b</ol>', ["I. a", "II. b"]),
    "bullets": ("<ul><li>a<li><p>b</p><p>c</p></ul>", ["• a", "• b", "c"]),
    "no signs": ('<ul style="list-style-type:none"><li>1. a</ul>', ["1. a"]),
    "no text": ("<p>Có</p><script>a()</script><style>p{}</style><textarea>x</textarea><!-- y -->", ["Có"]),
    "hidden": ('<p>Có</p><p hidden>x<p style="display: none">y<p style="mso-hide:all">z', ["Có"]),
    "removed": ("<p>Có <del>4</del><ins>5</ins>", ["Có 5"]),
    "islands": ("<xml><w:View>Print</w:View></xml><p>Có<o:p></o:p></p>", ["Có"]),
    "word's list": (
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span>"
        "</span><![endif]>Tập thể</p>",
        ["1. Tập thể"],
    ),
    "conditional": ("<!--[if gte mso 9]><xml>x</xml><![endif]--><p>Có</p>", ["Có"]),
    "old font": ('<p><font face=".VnTime">tËp</font> thể', ["tập thể"]),
    "old style": ("<p style=\"font-family:'.VnTimeH',serif\">tËp <b>thÓ</b>", ["TẬP THỂ"]),
    "old letters": ("<p>TËp thÓ lao ®éng xuÊt s¾c<p>cã", ["Tập thể lao động xuất sắc", "có"]),
    "layout": ("<table><tr><td>Một</td></tr><tr><td><p>hai<p>ba</td></tr></table>", ["Một", "hai", "ba"]),
    "head": (
        "<table><tr><td>UBND XÃ AN BÌNH<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table>",
        ["UBND XÃ AN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ),
}


@pytest.mark.parametrize("case", BODIES)
def test_bodies(tmp_path: Path, case: str) -> None:
    body, expected = BODIES[case]
    assert page(tmp_path, body).text.split("\n") == expected


def test_style_sheets(tmp_path: Path) -> None:
    rules = '<style><!-- p.Old, li.Old {font-family:".VnTime",serif} /* x */ .no{display:none} #a{text-align:center}-->'
    rules += "</style>"
    document = page(tmp_path, "<p class=Old>tËp thÓ<p class=no>ẩn<p id=a><b>Giấy khen</b>", rules)
    assert document.text.split("\n") == ["tập thể", "Giấy khen"]
    assert document.blocks[1].style == {"bold", "centred"}


def test_headings(tmp_path: Path) -> None:
    document = page(tmp_path, "<h2>Kết quả</h2><p>Giấy khen")
    assert ["heading" in block.style for block in document.blocks] == [True, False]


def test_tables(tmp_path: Path) -> None:
    rows = (
        "<thead><tr><th rowspan=2>Danh hiệu<th colspan=2>Trong đó<tr><th>Tập thể<th>Cá nhân</thead>"
        "<tr><td>Giấy<br>khen<td>5<td>7<tr hidden><td>x<td>1<td>2<tr><td>Cờ<td><table><tr><td>1</table><td>"
    )
    document = page(tmp_path, f"<p>Trước<table><caption>Bảng 1</caption>{rows}</table>Sau")
    assert document.text.split("\n") == [
        "Trước",
        "Bảng 1",
        "Danh hiệu\tTrong đó",
        "Tập thể\tCá nhân",
        "Giấy khen\t5\t7",
        "Cờ\t1\t",
        "Sau",
    ]
    (table,) = document.tables
    extents = [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells]
    assert extents[:4] == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]
    assert table.header_rows == 2


TEXT = "Ủy ban nhân dân xã"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (f"<html><p>{TEXT}".encode(), TEXT),
        (f"<html><meta charset=windows-1252><p>{TEXT}".encode(), TEXT),
        (f"<html><p>{TEXT}".encode("utf-16"), TEXT),
        (f'<?xml version="1.0" encoding="UTF-8"?><html><p>{TEXT}'.encode(), TEXT),
        ("<html><meta charset=windows-1258><p>xa\u0303 Đông".encode("cp1258"), "xã Đông"),
        ("<html><meta charset=iso-8859-1><p>tËp thÓ lao ®éng".encode("latin-1"), "tập thể lao động"),
        ("<html><meta charset=x-nothing><p>Đông".encode("cp1258"), "Đông"),
        ("<html><meta charset=zip><p>Đông".encode("cp1258"), "Đông"),
        (b"<html><meta charset=utf-16><p>Giay khen", "Giay khen"),
        (b"<table><tr><td>Giay<td>5</table>", "Giay\t5"),
    ],
)
def test_charsets(tmp_path: Path, data: bytes, expected: str) -> None:
    assert found(tmp_path, data, "a.xls").text == expected


def test_deep_pages_keep_their_text(tmp_path: Path) -> None:
    assert page(tmp_path, "<font>" * 900 + "Giấy" + "<div>" * 900 + "khen").text.split() == ["Giấy", "khen"]
    assert page(tmp_path, "<div>" * 100 + "Giấy khen").text == "Giấy khen"
    assert page(tmp_path, "<table><tr><td>" * 30 + "Giấy khen").text == "Giấy khen"


def archive(*pages: str) -> bytes:
    letter = MIMEMultipart("related")
    letter["From"], letter["Subject"], letter["Date"] = "<Saved by Word>", "", "Fri, 27 Nov 2026 00:00:00 +0000"
    for one in pages:
        letter.attach(MIMEText(one, "html", "utf-8"))
    letter.attach(MIMEText("body {}", "css"))
    return letter.as_bytes()


def test_web_archives(tmp_path: Path) -> None:
    document = found(tmp_path, archive("<html><frameset></frameset>", f"<p>{TEXT}", "<p>hai"), "a.mht")
    assert (document.format, document.text.split("\n")) == ("mht", [TEXT, "hai"])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (archive(), "corrupt"),
        (archive("<p>"), "empty"),
        (b"<html></html>", "empty"),
        (b"<html><table><tr>" + b"<td>a" * 2000, "too_large"),
        (b"<html>" + b"<font>" * 5000 + b"a", "too_large"),
        (b"<html><script>a</script>", "empty"),
    ],
)
def test_pages_without_text(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as raised:
        read_bytes(Path("a.html"), data)
    assert raised.value.code == code


SMALL = (
    "<html><style>p.a{display:none}</style><ol start=3><li value=2>Một</ol><table><tr><td rowspan=2 colspan=3>"
    "Giấy khen<tr><td>5</table><font face='.VnTime'>tËp</font>"
).encode()
JUNK = [b"<", b"99999999999", b"<table>", b"</tr>", b"\x00", b"\xff", b"-1", b"<td rowspan=0>", b"&#1114112;", b"{"]


@settings(max_examples=200, deadline=None)
@given(places=st.lists(st.tuples(st.integers(0, len(SMALL)), st.sampled_from(JUNK)), max_size=6))
def test_changed_pages_are_read_or_refused(places: list[tuple[int, bytes]]) -> None:
    data = SMALL
    for place, junk in places:
        data = data[:place] + junk + data[place:]
    try:
        read_bytes(Path("a.html"), data)
    except ReadError:
        return
