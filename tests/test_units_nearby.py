"""Communes of one name in several districts are settled by what stands beside them, or said to be open."""

import pytest
from whole_report import FOOT, HEAD, report

from extractor.consolidation import consolidate
from extractor.span import Span
from extractor.units.former import old_unit_mentions
from extractor.units.nearby import district_of, districts_in
from extractor.units.registry import Units


@pytest.fixture(scope="module")
def units() -> Units:
    return Units.of_province()


@pytest.mark.parametrize(
    ("text", "districts"),
    [
        ("UBND HUYỆN NAM SÁCH\nXÃ HỒNG PHONG", ["HUYỆN NAM SÁCH"]),
        ("huyện Kiến Thụy và TP. Chí Linh", ["huyện Kiến Thụy", "TP. Chí Linh"]),
        ("thành phố Hải Phòng, thành phố Hải Dương", ["thành phố Hải Dương"]),
        ("huyện Không Có", []),
        ("xã Thanh Miện", []),
    ],
)
def test_districts_in_a_text(text: str, districts: list[str]) -> None:
    assert [span.of(text) for span in districts_in(text, 0, len(text))] == districts


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("{}, huyện Nam Sách", "Nam Sách"),
        ("{} (Nam Sách)", "Nam Sách"),
        ("{}, thuộc huyện Kiến Thụy\nBáo cáo", "Kiến Thụy"),
        ("{} - thị xã Kinh Môn.", "Kinh Môn"),
        ("Huyện Ninh Giang có {}", "Huyện Ninh Giang"),
        ("Huyện Nam Sách và huyện Ninh Giang có {}", "huyện Ninh Giang"),
        ("Huyện Ninh Giang đạt chuẩn. Tại {}", ""),
        ("- huyện Ninh Giang\n- {}", ""),
        ("{} (cũ)", ""),
        ("{} và huyện ủy", ""),
    ],
)
def test_the_district_of_a_unit(text: str, district: str) -> None:
    start = text.index("{}")
    told = text.replace("{}", "xã Hồng Phong")
    assert district_of(told, Span(start, start + len("xã Hồng Phong"))) == district


TWINS = [
    ("xã Hồng Phong", "huyện Nam Sách", "Xã Nam Sách"),
    ("xã Hồng Phong", "huyện Ninh Giang", "Xã Khúc Thừa Dụ"),
    ("xã Hồng Phong", "huyện Thanh Miện", "Xã Nam Thanh Miện"),
    ("xã Minh Tân", "huyện Kiến Thụy", "Xã Kiến Minh"),
    ("xã Minh Tân", "huyện Nam Sách", "Xã Thái Tân"),
    ("xã Tân Phong", "huyện Ninh Giang", "Xã Tân An"),
    ("xã Vĩnh Hòa", "huyện Vĩnh Bảo", "Xã Vĩnh Hòa"),
    ("xã Hùng Thắng", "huyện Bình Giang", "Xã Kẻ Sặt"),
    ("phường Minh Đức", "quận Đồ Sơn", "Phường Nam Đồ Sơn"),
    ("phường Tân Dân", "thị xã Kinh Môn", "Phường Nhị Chiểu"),
]


def header(name: str, district: str) -> str:
    head = HEAD.replace("XÃ TỨ KỲ", name.upper()).replace("Tứ Kỳ,", f"{name.partition(' ')[2]},")
    return f"ỦY BAN NHÂN DÂN {district.upper()}\n{head}" if district else head


@pytest.mark.parametrize(("name", "district", "today"), TWINS)
def test_a_district_in_the_header_settles_whose_report_it_is(
    name: str, district: str, today: str, units: Units
) -> None:
    told = report("", header(name, district).replace("2025\n", "2024\n"), FOOT)
    (old,) = (one for one in units.old(name) if one.district.casefold().endswith(district_name(district, one.district)))
    assert told.report.unit_name == (unit.name if (unit := units.by_code(old.new_codes[0])) else "")
    assert told.report.unit_name == today and told.report.message == ""


def district_name(told: str, old: str) -> str:
    """The district as the table writes it: "Kiến Thụy" stands there as "Kiến Thuỵ"."""
    same = told.replace("thụy", "thuỵ").replace("Thụy", "Thuỵ").casefold()
    return same if same == old.casefold() else "\0"


@pytest.mark.parametrize("name", sorted({name for name, _, _ in TWINS} - {"xã Hùng Thắng", "xã Vĩnh Hòa"}))
def test_without_a_district_the_report_is_said_to_be_open(name: str, units: Units) -> None:
    told = report("", header(name, "").replace("2025\n", "2024\n"), FOOT)
    candidates = [unit.name for unit in units.resolve(name).candidates]
    assert told.report.unit_code == "" and len(candidates) > 1
    assert told.report.message == f"có thể là {', '.join(candidates)}"
    (finding,) = (one for one in consolidate([told], units.units).findings if one.code == "UNIT_UNRESOLVED")
    assert told.report.message in finding.message


def test_the_place_of_the_date_does_not_outweigh_an_open_header(units: Units) -> None:
    told = report("", header("xã Hồng Phong", "").replace("Hồng Phong,", "Ninh Giang,"), FOOT)
    assert told.report.unit_code == "" and "Xã Khúc Thừa Dụ" in told.report.message


@pytest.mark.parametrize(
    ("line", "today"),
    [
        *((f"- Trạm Y tế {name}, {district} nhận Cờ.", [today]) for name, district, today in TWINS[:6]),
        ("- Trạm Y tế xã Hồng Phong (Nam Sách) nhận Cờ.", ["Xã Nam Sách"]),
        ("- Huyện Ninh Giang: Trạm Y tế xã Hồng Phong nhận Cờ.", ["Xã Khúc Thừa Dụ"]),
        ("- Trạm Y tế xã Hồng Phong nhận Cờ.", ["Xã Nam Sách", "Xã Khúc Thừa Dụ", "Xã Nam Thanh Miện"]),
        (
            "- Trạm Y tế xã Hồng Phong, huyện Tiên Lãng nhận Cờ.",
            ["Xã Nam Sách", "Xã Khúc Thừa Dụ", "Xã Nam Thanh Miện"],
        ),
    ],
)
def test_an_old_unit_in_the_text(line: str, today: list[str], units: Units) -> None:
    (mention,) = old_unit_mentions(line, units.by_code("11074"), units)
    assert [unit.name for unit in mention.today] == today and mention.ambiguous == (len(today) > 1)


def test_an_ambiguous_old_unit_is_told_with_all_that_it_may_be() -> None:
    told = report("- Trạm Y tế xã Hồng Phong được Sở Y tế tặng Giấy khen.")
    (finding,) = (one for one in told.findings if one.code == "OLD_UNIT_NAME")
    for said in ("một trong", "Xã Khúc Thừa Dụ", "Huyện Nam Sách, Huyện Ninh Giang, Huyện Thanh Miện"):
        assert said in finding.message
