import pytest
from statements_of import lexed

from extractor.mentions.bodies import bodies, written_out
from extractor.mentions.tokens import resolve


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trường TH&THCS  Sao Khuê", "Trường Tiểu học và Trung học cơ sở Sao Khuê"),
        ("Hội CCB xã", "Hội Cựu chiến binh xã"),
        ("UBND TP. Hải Phòng", "Ủy ban nhân dân thành phố Hải Phòng"),
        ("Phòng VH-XH,\nphường", "Phòng Văn hóa - Xã hội, phường"),
        ("thôn Hạ Lũng", "thôn Hạ Lũng"),
        ("XUBND", "XUBND"),
    ],
)
def test_written_out(text: str, expected: str) -> None:
    assert written_out(text) == expected


def giver(text: str) -> tuple[str, str, str] | None:
    """The giver that the line begins with: name, level, branch."""
    first = next((body for body in bodies(lexed(text)) if body.span.start == 0), None)
    return (first.giver.name, first.giver.level, first.giver.kind) if first and first.giver else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chính phủ", ("Chính phủ", "state", "administration")),
        ("chủ tịch nước", ("Chủ tịch nước", "state", "administration")),
        ("TTg", ("Thủ tướng Chính phủ", "state", "administration")),
        ("Thủ tướng", ("Thủ tướng Chính phủ", "state", "administration")),
        ("Bộ trưởng Bộ Y tế", ("Bộ Y tế", "central", "administration")),
        ("Bộ GD&ĐT", ("Bộ Giáo dục và Đào tạo", "central", "administration")),
        ("UBND tỉnh", ("Ủy ban nhân dân tỉnh", "province", "administration")),
        ("Uỷ ban nhân dân huyện Sao Khuê", ("Ủy ban nhân dân huyện Sao Khuê", "district", "administration")),
        ("Chủ tịch UBND thành phố", ("Ủy ban nhân dân thành phố", "province", "administration")),
        ("UBND xã Yên Mộc", ("Ủy ban nhân dân xã Yên Mộc", "commune", "administration")),
        ("UBND thành phố Chí Linh", ("Ủy ban nhân dân thành phố Chí Linh", "district", "administration")),
        ("Sở Y tế tỉnh Hải Dương", ("Sở Y tế tỉnh Hải Dương", "province", "administration")),
        ("Sở GD&ĐT Hải Phòng", ("Sở Giáo dục và Đào tạo Hải Phòng", "province", "administration")),
        ("Giám đốc Sở Nội vụ", ("Sở Nội vụ", "province", "administration")),
        ("Công an thành phố", ("Công an thành phố", "province", "administration")),
        ("Tỉnh ủy", ("Tỉnh ủy", "province", "party")),
        ("Thành ủy Hải Phòng", ("Thành ủy Hải Phòng", "province", "party")),
        ("Trung ương Đoàn", ("Trung ương Đoàn", "central", "organisation")),
        ("BCH Trung ương Đoàn TNCS Hồ Chí Minh", ("Trung ương Đoàn", "central", "organisation")),
        ("Tỉnh đoàn", ("Tỉnh đoàn", "province", "organisation")),
        ("TW Hội LHPN Việt Nam", ("Trung ương Hội Liên hiệp Phụ nữ Việt Nam", "central", "organisation")),
        ("Hội Nông dân xã Yên Mộc", ("Hội Nông dân xã Yên Mộc", "commune", "organisation")),
        ("Liên đoàn Lao động huyện", ("Liên đoàn Lao động huyện", "district", "organisation")),
        ("Tổng LĐLĐ Việt Nam", ("Tổng Liên đoàn Lao động Việt Nam", "central", "organisation")),
        ("Ngân hàng CSXH tỉnh", ("Ngân hàng Chính sách xã hội tỉnh", "province", "organisation")),
        ("Hội đồng Đội huyện", ("Hội đồng Đội huyện", "district", "organisation")),
        ("Chủ tịch Hồ Chí Minh", None),
        ("bộ máy chính quyền tỉnh", None),
        ("ủy ban", None),
        ("Trường THCS Bạch Hạc", None),
    ],
)
def test_givers(text: str, expected: tuple[str, str, str] | None) -> None:
    assert giver(text) == expected


@pytest.mark.parametrize(
    ("text", "office"),
    [("Chủ tịch UBND xã", True), ("UBND xã", False), ("Bộ trưởng Bộ Y tế", True), ("Bộ Y tế", False)],
)
def test_an_office_belongs_to_the_body_it_speaks_for(text: str, office: bool) -> None:
    assert [(body.office, body.span.of(text)) for body in bodies(lexed(text)) if body.giver] == [(office, text)]


def recipients(text: str) -> list[str]:
    """Names of bodies that can receive, the nested ones left out."""
    told = [body for body in bodies(lexed(text)) if body.receives and body.proper]
    outer = resolve([*told])
    return [body.name for body in told if body in outer]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trường TH Sao Khuê", ["Trường Tiểu học Sao Khuê"]),
        ("MN Sao Khuê", ["Trường Mầm non Sao Khuê"]),
        ("Trường Tiểu học Chi Hạ 2", ["Trường Tiểu học Chi Hạ 2"]),
        (
            "Trường Mầm non Sao Khuê, Trường THCS Bạch Hạc",
            ["Trường Mầm non Sao Khuê", "Trường Trung học cơ sở Bạch Hạc"],
        ),
        ("Trường Cao đẳng nghề Sao Khuê", ["Trường Cao đẳng nghề Sao Khuê"]),
        ("Trạm Y tế xã Yên Mộc (cũ)", ["Trạm Y tế xã Yên Mộc (cũ)"]),
        ("Công đoàn Trường THCS Bạch Hạc", ["Công đoàn Trường Trung học cơ sở Bạch Hạc"]),
        ("Liên đội Trường Tiểu học Sao Khuê", ["Liên đội Trường Tiểu học Sao Khuê"]),
        ("Chi bộ thôn Hạ Lũng", ["Chi bộ thôn Hạ Lũng"]),
        ("thôn Hạ Lũng", ["thôn Hạ Lũng"]),
        ("TDP Hạ Lũng 2", ["Tổ dân phố Hạ Lũng 2"]),
        ("Tổ dân phố số 5", ["Tổ dân phố số 5"]),
        ("Hội CCB xã", ["Hội Cựu chiến binh xã"]),
        ("Ban CHQS xã Yên Mộc", ["Ban Chỉ huy Quân sự xã Yên Mộc"]),
        ("HTX Dịch vụ nông nghiệp Hạ Lũng", ["Hợp tác xã Dịch vụ nông nghiệp Hạ Lũng"]),
        ("Câu lạc bộ Dưỡng sinh Hạ Lũng", ["Câu lạc bộ Dưỡng sinh Hạ Lũng"]),
        ("Trường Tiểu học Sao Khuê được tặng", ["Trường Tiểu học Sao Khuê"]),
        ("Trường Tiểu học Sao Khuê Bằng khen", ["Trường Tiểu học Sao Khuê"]),
        ("Trường Tiểu học Sao Khuê 2 Bằng khen", ["Trường Tiểu học Sao Khuê"]),
        ("trường học thân thiện, học sinh tích cực", []),
        ("các trường trên địa bàn", []),
        ("cấp tiểu học", []),
        ("phòng chống dịch", []),
        ("17 làng", []),
    ],
)
def test_recipients(text: str, expected: list[str]) -> None:
    assert recipients(text) == expected
