import pytest
import regex

from extractor.document import Document
from extractor.reading.drafts import BlockDraft, draft_text, guessed_line
from extractor.reading.paragraphs.breaks import goes_on_after_break
from extractor.reading.paragraphs.layout import join_lines
from extractor.reading.paragraphs.signs import ends_open, is_whole, marker_of, patterns, splits_dash_term
from extractor.resources import load_toml

# Full lines of running text, so that the width of the page is known; every case below stands between two of them.
FULL = [
    "Trong năm năm qua, phong trào thi đua yêu nước trên địa bàn xã đã được cấp ủy,",
    "chính quyền quan tâm chỉ đạo, các ngành, đoàn thể và nhân dân hưởng ứng tích cực,",
    "góp phần hoàn thành nhiệm vụ phát triển kinh tế, giữ vững quốc phòng, an ninh và",
    "trật tự xã hội, nâng cao đời sống của nhân dân các thôn, xây dựng đời sống văn hóa",
    "ở khu dân cư, tạo không khí phấn khởi trong cán bộ, đảng viên và các tầng lớp nhân",
    "dân toàn xã trong những năm tiếp theo của nhiệm kỳ, theo chương trình đã đề ra và",
    "kế hoạch hằng năm.",
]


def blocks(*lines: str) -> list[str]:
    """The blocks of `lines` when they stand in a text as wide as FULL."""
    items = [guessed_line(line, 1) for line in [*FULL, *lines, *FULL]]
    drafts = [draft_text(draft.lines) for draft in join_lines(items) if isinstance(draft, BlockDraft)]
    whole = " ".join(FULL)
    assert drafts[0] == whole and drafts[-1] == whole
    return drafts[1:-1]


ONE = [
    ("open ending, short line", ["03 Bằng khen Trung ương Đoàn, 5 Giấy khen Xã đoàn, 6 Giấy khen", "Thành đoàn."]),
    ("small letter", ["Cô Lê Thị Na được tặng Giấy khen của huyện năm", "học 2022-2023."]),
    (
        "year at the start of a line",
        [
            "- Bà Trần Thị Sáu, Hội trưởng Hội Phụ nữ, được tặng Bằng khen của tỉnh năm",
            "2024. Đến nay bà vẫn công tác.",
        ],
    ),
    (
        "open bracket",
        ["- Tập thể lao động xuất sắc: 31 (trong đó năm học 2020-2021:", "13 tập thể, năm học 2021-2022: 18 tập thể)."],
    ),
    (
        "dash inside a term",
        [
            "Kiện toàn Hội đồng Thi đua, tham mưu giúp việc cho cấp ủy, chính quyền về thi đua",
            "- khen thưởng, xét duyệt đúng quy định.",
        ],
    ),
    (
        "years around a dash",
        ["Trên đây là kết quả phong trào thi đua yêu nước của xã giai đoạn năm năm 2021", "- 2025."],
    ),
    ("caps heading that wraps", ["III. CÔNG TÁC TUYÊN TRUYỀN, PHỔ BIẾN, NHÂN RỘNG ĐIỂN HÌNH", "TIÊN TIẾN"]),
    ("title with a period line", ["MỤC TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU", "GIAI ĐOẠN 2026-2030"]),
    ("title in small letters", ["Tổng kết phong trào thi đua yêu nước và công tác khen thưởng", "5 năm (2021 - 2025)"]),
    (
        "giver after a full line",
        ["- Trường Mầm non Hoa Sen được tặng 2 Cờ thi đua của tỉnh, nhiều Bằng khen của", "Ủy ban nhân dân tỉnh."],
    ),
    (
        "person after an open, full line",
        ["+ Năm 2023, xã đề nghị cấp trên xét tặng danh hiệu Chiến sĩ thi đua cấp tỉnh cho", "Đồng chí Phạm Văn Tám."],
    ),
]


@pytest.mark.parametrize("lines", [lines for _, lines in ONE], ids=[name for name, _ in ONE])
def test_goes_on(lines: list[str]) -> None:
    assert blocks(*lines) == [" ".join(lines)]


APART = [
    ("list items", ["- Chiến sĩ thi đua cơ sở: 12", "- Bằng khen của Bộ: 02 tập thể", "+ Giấy khen: 5"]),
    ("list item after an open ending", ["Nhiều tập thể được tặng", "- Bằng khen: 2"]),
    ("numbered headings", ["1. Ưu điểm", "2. Tồn tại, hạn chế", "2.1. Về nhận thức", "IV. KẾT QUẢ", "a) Tập thể"]),
    (
        "people on short lines",
        [
            "Cô Lê Thị Na (Giáo viên, Trường Mầm non Hoa Sen)",
            "Bằng khen của tỉnh (2025), Giấy khen huyện.",
            "Thầy Trần Văn Tám (Hiệu trưởng)",
        ],
    ),
    (
        "a person's line that is full",
        [
            "Cô Nguyễn Thị Phương Mai (Phó Hiệu trưởng, Trường Trung học cơ sở Hoa Sen An Bình)",
            "Chiến sĩ thi đua cơ sở (2022).",
        ],
    ),
    (
        "heading, then text",
        [
            "III. CÔNG TÁC TUYÊN TRUYỀN, PHỔ BIẾN, NHÂN RỘNG ĐIỂN HÌNH TIÊN TIẾN",
            "Công tác tuyên truyền được chú trọng.",
        ],
    ),
    ("signature", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Nam"]),
    ("recipients", ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]),
    (
        "head of the form",
        ["ỦY BAN NHÂN DÂN XÃ AN BÌNH", "Số: 12/BC-UBND", "An Bình, ngày 05 tháng 9 năm 2025", "BÁO CÁO"],
    ),
    (
        "closing formula",
        [
            "5. Tăng cường công tác thông tin, tuyên truyền, khen thưởng tập thể, cá nhân kịp thời.",
            "Trên đây là báo cáo của xã.",
        ],
    ),
    (
        "endings that only look open",
        ["Nhiều giáo viên đạt Chiến sĩ thi đua cơ sở", "Nhiều tập thể làm tốt công tác cán bộ", "Bà Lê Thị Liên"],
    ),
    ("heading in a verb", ["2. Những kết quả nổi bật mà các đơn vị đạt được", "Trong năm, xã có nhiều tiến bộ."]),
    ("lines by year", ["Gia đình ông Trần Văn Tám, thôn Đông", "Năm 2021: 05 tập thể", "Năm 2022: 07 tập thể"]),
    ("part and title", ["PHẦN THỨ HAI", "MỤC TIÊU, NHIỆM VỤ"]),
]


@pytest.mark.parametrize("lines", [lines for _, lines in APART], ids=[name for name, _ in APART])
def test_new_block(lines: list[str]) -> None:
    assert blocks(*lines) == lines


def test_unwrapped_text_keeps_its_lines() -> None:
    long = "Trong năm năm qua phong trào thi đua yêu nước đã được quan tâm chỉ đạo thường xuyên, sâu sát. " * 3
    items = [guessed_line(line, 1) for line in [long.strip(), "tập thể: 5", "cá nhân: 12 của", "Sở"]]
    assert len(join_lines(items)) == 4


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("- Tập thể", "-"),
        ("1.1. Kết quả", "1.1."),
        ("2) Cá nhân", "2)"),
        ("IV. KẾT QUẢ", "IV."),
        ("đ) Hộ gia đình", "đ)"),
        ("2021-2025", ""),
        ("1.234 người", ""),
        ("01 Bằng khen", ""),
        ("12/8/2025", ""),
        ("Đ/c Lê Văn Nam", ""),
    ],
)
def test_marker(text: str, marker: str) -> None:
    assert marker_of(text) == marker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("được tặng", True),
        ("Bằng khen của", True),
        ("tập thể,", True),
        ("năm 2023.", False),
        ("Bằng khen của tỉnh", False),
        ("thi đua yêu nước", False),
        ("Chiến sĩ thi đua cơ sở", False),
        ("công tác cán bộ", False),
        ("Kết quả đạt được", False),
        ("Kết quả chuyển đổi số", False),
        ("Bằng khen Sở", True),
        ("Bà Lê Thị Liên", False),
    ],
)
def test_ends_open(text: str, expected: bool) -> None:
    assert ends_open(text) is expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("giai đoạn 2021", "- 2025 của", True),
        ("Hội đồng Thi đua", "- Khen thưởng xã", True),
        ("Cá nhân: 5", "- Tập thể: 3", False),
    ],
)
def test_splits_dash_term(before: str, after: str, expected: bool) -> None:
    assert splits_dash_term(before, after) is expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("BÁO CÁO", "Tổng kết", False),
        ("ỦY BAN NHÂN DÂN", "XÃ AN BÌNH", True),
        ("công tác khen thưởng", "5 năm", True),
        ("Cô Lê Thị Na", "Bằng khen tỉnh", False),
        ("được tặng", "Bằng khen tỉnh", True),
        ("Tập thể", "- Cá nhân", False),
    ],
)
def test_goes_on_after_break(before: str, after: str, expected: bool) -> None:
    assert goes_on_after_break(before, after) is expected


TABLES = ("sign", "opener", "alone", "title_continuation", "period_line", "page_number", "figure_label", "stamp")
WHOLE = {"alone", "figure_label", "page_number", "period_line"}
ENTRIES = [(table, entry) for table in TABLES for entry in load_toml("layout.toml")[table]]


@pytest.mark.parametrize(("table", "entry"), ENTRIES, ids=[f"{table}-{entry['name']}" for table, entry in ENTRIES])
def test_pattern_examples(table: str, entry: dict[str, object]) -> None:
    pattern = patterns(table)[str(entry["name"])]
    find = pattern.fullmatch if table in WHOLE else pattern.match
    examples, others = entry["examples"], entry["counterexamples"]
    assert isinstance(examples, list) and examples and isinstance(others, list) and others
    assert [text for text in examples if not find(text)] == []
    assert [text for text in others if find(text)] == []
    assert set(entry) == {"name", "regex", "examples", "counterexamples"}


def test_alone_is_told_by_name() -> None:
    assert is_whole("alone", "Số: 12/BC-UBND") == "number"
    assert regex.compile(load_toml("layout.toml")["alone"][0]["regex"]).fullmatch("Số: 12 tập thể") is None


def assert_consistent(document: Document) -> None:
    """What every document must keep: blocks are the lines of its text, printed lines lie in blocks, cells in rows."""
    assert [block.span.of(document.text) for block in document.blocks] == document.text.split("\n")
    for line in document.lines:
        assert any(block.span.contains(line.span) for block in document.blocks)
    for table in document.tables:
        assert all(table.span.contains(cell.span) for cell in table.cells)
