"""When two workplaces are one, and by which rule."""

import pytest

from extractor.consolidation.places import Site, compare, slip
from extractor.consolidation.workplace import workplace

HONG_HA, CHUONG_DUONG = "00097", "10237"  # Hà Nội: a name that was one of two districts
AN_LAO, TU_KY, KIEN_MINH, HA_BAC, PHU_THAI, TIEN_LANG = "11629", "11074", "11725", "10816", "10750", "11755"


def site(text: str, home: str, body: bool = False) -> Site:
    place = workplace(text, not body)
    assert place is not None
    return Site(place, home, body)


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (("Trường THCS Vân Cẩm", AN_LAO), ("Trường THCS Vân Cẩm", AN_LAO), "place"),
        (("Trường THCS Vân Cẩm", AN_LAO), ("TRƯỜNG THCS VÂN CẨM", AN_LAO), "place"),
        (("THCS Vân Cẩm", AN_LAO), ("Trường Trung học cơ sở Vân Cẩm", AN_LAO), "wording"),
        (("Chi bộ Trường THCS Vân Cẩm", AN_LAO), ("THCS Vân Cẩm", AN_LAO), "inner"),
        (("Trường THCS Vân Câm", AN_LAO), ("Trường THCS Vân Cẩm", AN_LAO), "slip"),
        (("Trường THCS Vân Cẩmm", AN_LAO), ("Trường THCS Vân Cẩm", AN_LAO), "slip"),
        (("Trạm Y tế xã Kiên Minh", KIEN_MINH), ("Trạm Y tế xã Kiến Minh", KIEN_MINH), "slip"),
        (("Trạm Y tế xã Hồng Lạc", HA_BAC), ("Trạm Y tế xã Hà Bắc", HA_BAC), "renamed"),
        (("Trạm Y tế", KIEN_MINH), ("Trạm Y tế xã Kiến Minh", KIEN_MINH), "commune_left_out"),
        (("Trạm Y tế xã Kiến Minh", AN_LAO), ("Trạm Y tế", KIEN_MINH), "commune_left_out"),
        (("Trường THCS Vân Cẩm", AN_LAO), ("Trường THCS Vân Cẩm", TU_KY), "travels"),
        (("Trường THCS Vân Cẩm, xã An Lão", TU_KY), ("Trường THCS Vân Cẩm", KIEN_MINH), "travels"),
        (("Công an huyện Tứ Kỳ", TU_KY), ("Công an huyện Tứ Kỳ", AN_LAO), "place"),
        (("UBND xã An Lão", AN_LAO), ("Đảng ủy xã An Lão", AN_LAO), "offices"),
    ],
)
def test_one_place(one: tuple[str, str], other: tuple[str, str], rule: str) -> None:
    for found in (compare(site(*one), site(*other)), compare(site(*other), site(*one))):
        assert (found.same, found.rule) == (True, rule)


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (("Trường THCS Vân Cẩm", AN_LAO), ("Trường THCS Bạch Liên", AN_LAO), "other_place"),
        (("Trường Tiểu học số 1 Vân Cẩm", AN_LAO), ("Trường Tiểu học số 2 Vân Cẩm", AN_LAO), "number"),
        (("Tổ dân phố 3", AN_LAO), ("Tổ dân phố 13", AN_LAO), "number"),
        (("thôn Hạ", AN_LAO), ("thôn Hà", AN_LAO), "other_place"),
        (("DNTN Hùng Vương", AN_LAO), ("DNTN Hưng Vượng", AN_LAO), "other_place"),
        (("Trường THCS Vân Câm", AN_LAO), ("Trường THCS Vân Cẩm", TU_KY), "other_place"),
        (("Công an xã Tứ Kỳ", TU_KY), ("Công an huyện Tứ Kỳ", TU_KY), "tier"),
        (("Công an xã An Lão", AN_LAO), ("Công an xã Tứ Kỳ", AN_LAO), "commune"),
        (("Công an xã Quyết Tiến", TIEN_LANG), ("Công an xã Khởi Nghĩa", TIEN_LANG), "commune"),
        (("thôn Đông, xã Kim Anh", PHU_THAI), ("thôn Đông, xã Kim Liên", PHU_THAI), "commune"),
        (("Công an huyện Tứ Kỳ", TU_KY), ("Công an huyện An Lão", AN_LAO), "commune"),
        (("Công an xã", AN_LAO), ("Công an xã", TU_KY), "elsewhere"),
        (("Trường Mầm non Hoa Sen", AN_LAO), ("Trường Mầm non Hoa Sen", TU_KY), "elsewhere"),
        (("Trường THCS Đồng Lạc", AN_LAO), ("Trường THCS Đồng Lạc", TU_KY), "elsewhere"),
        (("UBND xã An Lão", AN_LAO), ("Đảng ủy xã", AN_LAO), "other_place"),
        (("Trường THCS Chương Dương", HONG_HA), ("Trường THCS Chương Dương", CHUONG_DUONG), "elsewhere"),
        (("Trường THCS Chương Dương", HONG_HA), ("Trường THCS Chương Dương", AN_LAO), "elsewhere"),
        (("Trường THCS Chương Dương, phường Hồng Hà", HONG_HA), ("Trường THCS Chương Dương", CHUONG_DUONG), "commune"),
    ],
)
def test_two_places(one: tuple[str, str], other: tuple[str, str], rule: str) -> None:
    for found in (compare(site(*one), site(*other)), compare(site(*other), site(*one))):
        assert (found.same, found.rule) == (False, rule)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Trạm Y tế xã Hồng Lạc", HA_BAC), ("Trạm Y tế xã Hà Bắc", HA_BAC)),
        (("Trạm Y tế xã Hồng Lạc", HA_BAC), ("Trạm Y tế xã", HA_BAC)),
        (("UBND xã An Lão", AN_LAO), ("Đảng ủy xã An Lão", AN_LAO)),
        (("Chi bộ Trường THCS Vân Cẩm", AN_LAO), ("Trường THCS Vân Cẩm", AN_LAO)),
    ],
)
def test_bodies_are_not_what_people_are_in_them(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert compare(site(*one), site(*other)).same
    assert not compare(site(*one, body=True), site(*other, body=True)).same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mầmnon vân cẩm", "mầm non vân cẩm", True),
        ("tiều học vân câm", "tiểu học vân cẩm", True),
        ("mầm non vân cẩ1n", "mầm non vân cẩm", True),
        ("mầm non hoa sen", "mầm non hoa sơn", False),
        ("mầm non vân cẩm 1", "mầm non vân cẩm 7", False),
        ("mầm non vân cẩm a", "mầm non vân cẩm ă", False),
        ("mầm non vân", "mầm non vân cẩm", False),
    ],
)
def test_slips(one: str, other: str, expected: bool) -> None:
    assert slip(one, other) is slip(other, one) is expected
