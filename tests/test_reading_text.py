from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_reading_layout import FULL, assert_consistent

from extractor.document import Document
from extractor.errors import ReadError
from extractor.reading import read
from extractor.reading.plain import read_bytes


def document(folder: Path, text: str) -> Document:
    path = folder / "report.txt"
    path.write_text(text, encoding="utf-8")
    result = read(path)
    assert_consistent(result)
    return result


def blocks(found: Document) -> list[str]:
    return found.text.split("\n")


def test_empty_lines_mean_nothing_in_double_spacing(tmp_path: Path) -> None:
    found = document(tmp_path, "\n\n".join([*FULL, "- Tập thể: 5", "- Cá nhân: 7"]))
    assert blocks(found) == [" ".join(FULL), "- Tập thể: 5", "- Cá nhân: 7"]


def test_pages_in_double_spacing(tmp_path: Path) -> None:
    text = "\n\n".join(FULL[:4]) + "\n " + "\n\n".join(FULL[4:]) + "\n\n- Tập thể: 5"
    found = document(tmp_path, text)
    assert blocks(found) == [" ".join(FULL), "- Tập thể: 5"]
    assert [line.page for line in found.lines] == [1, 1, 1, 1, 2, 2, 2, 2]
    assert found.page_count == 2


def test_empty_line_ends_a_paragraph_in_single_spacing(tmp_path: Path) -> None:
    assert blocks(document(tmp_path, "\n".join([*FULL[:6], "", "Kế hoạch", "", *FULL]))) == [
        " ".join(FULL[:6]),
        "Kế hoạch",
        " ".join(FULL),
    ]


def test_paragraph_over_a_form_feed_and_page_number(tmp_path: Path) -> None:
    found = document(tmp_path, "\n".join([*FULL, *FULL[:3]]) + "\n\f2\n" + "\n".join([*FULL[3:], *FULL]))
    assert blocks(found) == [" ".join(FULL)] * 3
    assert found.page_at(found.text.index(FULL[3], 600)) == 2


def test_lone_numbers_that_count_up_part_pages(tmp_path: Path) -> None:
    pages = [FULL * 2, [*FULL[:3], "2", *FULL[3:], *FULL], [*FULL[:5], "3", *FULL[5:]]]
    found = document(tmp_path, "\n".join(line for page in pages for line in page))
    assert blocks(found) == [" ".join(FULL)] * 5
    assert found.page_count == 3


def test_two_columns_of_the_head(tmp_path: Path) -> None:
    head = [
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "XÃ AN BÌNH                    Độc lập - Tự do - Hạnh phúc",
        "Số: 12/BC-UBND             An Bình, ngày 05 tháng 9 năm 2025",
        "BÁO CÁO",
        "Tổng kết phong trào thi đua yêu nước và công tác khen thưởng",
        "giai đoạn 2021 - 2025",
    ]
    found = blocks(document(tmp_path, "\n".join([*head, *FULL])))
    assert found[:7] == [
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "XÃ AN BÌNH",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 12/BC-UBND",
        "An Bình, ngày 05 tháng 9 năm 2025",
        "BÁO CÁO",
    ]
    assert found[7] == " ".join(head[4:])


def test_two_columns_of_the_foot(tmp_path: Path) -> None:
    foot = [
        "Nơi nhận:          TM. ỦY BAN NHÂN DÂN",
        "- Như trên;               CHỦ TỊCH",
        "- Lưu: VT.",
        "                   Lê Văn Nam",
    ]
    found = blocks(document(tmp_path, "\n".join([*FULL, *foot])))
    assert found[1:] == ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "- Như trên;", "CHỦ TỊCH", "- Lưu: VT.", "Lê Văn Nam"]


@pytest.mark.parametrize(
    "rows",
    [
        ["Danh hiệu\tTập thể\tCá nhân", "Lao động tiên tiến\t5\t120", "Chiến sĩ thi đua cơ sở\t\t12"],
        [
            "| Danh hiệu | Tập thể | Cá nhân |",
            "|---|---|---|",
            "| Lao động tiên tiến | 5 | 120 |",
            "| Chiến sĩ thi đua cơ sở | | 12 |",
        ],
    ],
    ids=["tabs", "pipes"],
)
def test_table(tmp_path: Path, rows: list[str]) -> None:
    found = document(tmp_path, "\n".join([*FULL, *rows, *FULL]))
    (table,) = found.tables
    assert [block.kind for block in found.blocks] == ["paragraph", "row", "row", "row", "paragraph"]
    assert table.header_rows == 1
    cells = {(cell.row, cell.column): cell.span.of(found.text) for cell in table.cells}
    assert cells[1, 2] == "120" and cells[2, 1] == "" and cells[2, 2] == "12"
    assert found.text.split("\n")[1] == "Danh hiệu\tTập thể\tCá nhân"


def test_quotes_stand_in_the_source(tmp_path: Path) -> None:
    source = "\n".join([*FULL, "  -  Bằng khen:   2 “tập thể” –  3 cá nhân"])
    found = document(tmp_path, source)
    assert " ".join(found.text.split()) == " ".join(source.split())


def test_an_old_text_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("UBND x· §«ng An\r\nTËp thÓ:\t5\rC¸ nh©n:\t7".encode("latin-1"))
    assert read(tmp_path / "a.txt").text.split("\n") == ["UBND xã Đông An", "Tập thể:\t5", "Cá nhân:\t7"]


JUNK = (b"a", b"\xe1\xba", b"\x00", b"\t", b"|", b"\f", b"\r", b"\n", b"\xff\xfe", b"12", b"\xb8")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(JUNK)))
def test_any_bytes_are_read_or_refused(parts: list[bytes]) -> None:
    try:
        read_bytes(Path("a.txt"), b"".join(parts))
    except ReadError:
        return


@pytest.mark.parametrize(
    ("before", "behind", "kept"),
    [
        ("Số Giấy khen của UBND xã:", "Xã đã tổ chức trao.", True),
        ("Giấy khen UBND xã tặng cá nhân", "Bằng khen của tỉnh: 3", True),
        ("UBND xã tặng Giấy khen cho 7 cá nhân.", "Xã đã tổ chức trao.", False),
        ("Danh sách được tặng Giấy khen:", "1. Ông Lê Văn Tâm", False),
    ],
)
def test_a_lone_number_behind_its_label_is_a_figure(before: str, behind: str, kept: bool) -> None:
    text = read_bytes(Path("report.txt"), f"{before}\n\n27\n\n{behind}\n".encode()).text
    assert text == (f"{before} 27\n{behind}" if kept else f"{before}\n{behind}")
