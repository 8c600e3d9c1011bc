import pytest
from document_of import document_of

from extractor.form.sections import Section, sections
from extractor.words.phrases import phrases


def read(text: str) -> list[tuple[str, Section]]:
    document = document_of(text)
    lines = [block.span.of(text) for block in document.blocks]
    return list(zip(lines, sections(document), strict=True))


def of_line(text: str, begin: str) -> Section:
    return next(section for line, section in read(text) if line.startswith(begin))


@pytest.mark.parametrize("name", phrases("sections.toml"))
def test_phrase_holds_to_its_examples(name: str) -> None:
    phrase = phrases("sections.toml")[name]
    assert [text for text in phrase.examples if not phrase.pattern.search(text)] == []
    assert [text for text in phrase.counterexamples if phrase.pattern.search(text)] == []


@pytest.mark.parametrize(
    ("headings", "label"),
    [
        (["IV. KẾT QUẢ"], "IV"),
        (["III. CÔNG TÁC TUYÊN TRUYỀN", "2. Một số gương"], "III.2"),
        (["II. KẾT QUẢ", "1. Phong trào", "1.2. Do thành phố phát động"], "II.1.2"),
        (["II. KẾT QUẢ", "II.1. Phong trào", "a) Chuyển đổi số"], "II.1.a"),
        (["A. KẾT QUẢ", "I. Phong trào", "B. PHƯƠNG HƯỚNG", "I. Mục tiêu"], "B.I"),
        (["PHẦN THỨ NHẤT", "VI. ĐÁNH GIÁ", "PHẦN THỨ HAI", "I. MỤC TIÊU"], "I"),
        (["VI. ĐÁNH GIÁ CHUNG", "3. Nguyên nhân", "I. MỤC TIÊU"], "I"),
        (["I/ Công tác lãnh đạo", "2/ Kết quả"], "I.2"),
        (["CHƯƠNG II", "Mục 1. Kết quả"], "1"),
        (["IV. KẾT QUẢ", "1. Ông Vũ Đình Lãm, Trưởng thôn", "2. Bà Lương Thị Mơ"], "IV"),
        (["IV. KẾT QUẢ", "1. Bằng khen của Bộ Y tế: 05 cá nhân", "2. Giấy khen: 12"], "IV"),
        (["IV. KẾT QUẢ", "1. Khen cấp Nhà nước", "1. Huân chương Lao động: 01", "2. Khen cấp thành phố"], "IV.2"),
        (["IV. KẾT QUẢ", "5. Danh hiệu thi đua", "1. Đối với tập thể", "2. Đối với cá nhân"], "IV.5.2"),
        (["IV. KẾT QUẢ", "15/15 làng văn hóa", "20 tập thể"], "IV"),
        (["III- KẾT QUẢ", "3- Bằng khen của UBND tỉnh:"], "III.3"),
        (["II-KẾT QUẢ", "8/ Công tác khen thưởng", "a- Tập thể"], "II.8.a"),
        (["B. KẾT QUẢ", "B.3. Công tác khen thưởng"], "B.3"),
        (["Tiêu biểu là ông Lãm"], ""),
    ],
)
def test_label(headings: list[str], label: str) -> None:
    assert of_line("\n".join([*headings, "- Nội dung."]), "- Nội dung").label == label


@pytest.mark.parametrize(
    ("headings", "outlook"),
    [
        (["PHẦN THỨ HAI", "MỤC TIÊU, NHIỆM VỤ", "GIAI ĐOẠN 2026-2030", "I. TỔ CHỨC"], True),
        (["V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026", "1. Công tác khen thưởng"], True),
        (["VI. Đánh giá chung", "2. Giải pháp"], True),
        (["Phương hướng, nhiệm vụ năm 2026:", "1. Tập trung chỉ đạo", "2. Làm tốt công tác"], True),
        (["II. CHỈ TIÊU", "2. Những nhiệm vụ chủ yếu Tiếp tục quán triệt các văn bản mới."], True),
        (["III. Đăng ký danh hiệu thi đua năm 2026"], True),
        (["PHƯƠNG HƯỚNG NĂM 2026"], True),
        (["BÁO CÁO", "Tổng kết thi đua năm 2025", "phương hướng, nhiệm vụ năm 2026"], False),
        (["II. Kết quả thực hiện mục tiêu, nhiệm vụ"], False),
        (["IV. Kết quả khen thưởng", "1. Công tác khen thưởng"], False),
        (["V. PHƯƠNG HƯỚNG", "VI. KẾT QUẢ KHEN THƯỞNG"], False),
        (["II. Nhiệm vụ, giải pháp đã triển khai"], False),
        (["I. Chức năng, nhiệm vụ"], False),
        (["V. PHƯƠNG HƯỚNG", "Trên đây là báo cáo của xã.", "PHỤ LỤC I", "KẾT QUẢ KHEN THƯỞNG"], False),
    ],
)
def test_outlook(headings: list[str], outlook: bool) -> None:
    assert of_line("\n".join([*headings, "- Nội dung."]), "- Nội dung").outlook is outlook


@pytest.mark.parametrize(
    ("lines", "proposal"),
    [
        (["VII. KIẾN NGHỊ, ĐỀ XUẤT"], True),
        (["V. ĐỀ NGHỊ KHEN THƯỞNG", "1. Tập thể", "2. Cá nhân"], True),
        (
            [
                "III. Kết quả",
                "UBND xã đề nghị UBND thành phố tặng Bằng khen cho các cá nhân sau:",
                "1. Ông Vũ Đình Lãm",
            ],
            True,
        ),
        (["III. Kết quả", "Kính trình Hội đồng xét tặng Giấy khen cho:", "1. Tập thể", "2. Cá nhân"], True),
        (["Nơi nhận:", "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN"], True),
        (
            [
                "III. Kết quả",
                "UBND xã đề nghị khen thưởng cho:",
                "- Ông Lãm",
                "Trong năm, xã đã tổ chức tốt các phong trào.",
            ],
            False,
        ),
        (
            [
                "II- KIẾN NGHỊ, ĐỀ XUẤT",
                "Trên cơ sở thành tích đạt được, Đảng ủy xã đề nghị:",
                "1- Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Trường Mầm non Hồng Lạc;",
                "2- UBND thành phố tặng Bằng khen cho tập thể, cá nhân đạt nhiều thành tích xuất sắc trong năm;",
            ],
            True,
        ),
        (["IV. Kết quả", "UBND xã kính đề nghị UBND thành phố xem xét:", "+ Tặng Bằng khen 05 tập thể"], True),
        (["IV. Kết quả", "UBND xã đã trình UBND thành phố xem xét:", "+ Tặng Bằng khen 05 tập thể"], False),
        (["V. Đề xuất", "UBND xã đề nghị:", "- Tặng 5 Bằng khen", "VI. KẾT QUẢ KHEN THƯỞNG"], False),
        (["V. ĐỀ NGHỊ KHEN THƯỞNG", "VI. KẾT QUẢ KHEN THƯỞNG"], False),
        (["IV. Kết quả đề nghị khen thưởng"], False),
        (["IV. Khen thưởng", "Theo đề nghị của Hội đồng, xã đã tặng Giấy khen cho:"], False),
        (["IV. Khen thưởng", "Việc khen thưởng đúng quy trình. Cụ thể:"], False),
    ],
)
def test_proposal(lines: list[str], proposal: bool) -> None:
    assert of_line("\n".join([*lines, "- Nội dung."]), "- Nội dung").proposal is proposal


def test_rows_of_a_table_are_no_headings() -> None:
    found = read("IV. KẾT QUẢ\n1. Tập thể\t5\n2. Cá nhân\t7\n- Nội dung.")
    assert [section.label for _, section in found] == ["IV"] * 4


def test_headings_are_told_in_their_own_words() -> None:
    found = of_line("VI. ĐÁNH GIÁ CHUNG\n1. Ưu điểm: Trong những năm qua, phong trào sôi nổi.", "1. Ưu điểm")
    assert found.headings == ("ĐÁNH GIÁ CHUNG", "Ưu điểm")


def test_one_section_for_every_block() -> None:
    assert sections(document_of("")) == ()
    assert len(read("A\nB\nC")) == 3
