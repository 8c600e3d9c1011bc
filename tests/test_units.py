from datetime import date

import pytest

from extractor.units.former import old_unit_mentions
from extractor.units.registry import Units, district_level, districts, fold_name, province_code
from extractor.units.tables import old_units, today_units
from extractor.words.phrases import phrases


@pytest.fixture(scope="module")
def units() -> Units:
    return Units.of_province()


@pytest.mark.parametrize("name", phrases("units.toml"))
def test_phrase_holds_to_its_examples(name: str) -> None:
    phrase = phrases("units.toml")[name]
    assert [text for text in phrase.examples if not phrase.pattern.search(text)] == []
    assert [text for text in phrase.counterexamples if phrase.pattern.search(text)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "hòa  bình"),
        ("Thuỷ Nguyên", "THỦY NGUYÊN"),
        ("uý", "úy"),
        ("Quý", "Qúy"),
        ("Khoẻ", "Khỏe"),
        ("Hoa\u0300", "Hòa"),
        ("Ea H’leo", "Ea H'leo"),
    ],
)
def test_one_name_written_two_ways(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Cẩm Giang", "Cẩm Giàng"), ("Hòa", "Hoa"), ("Ánh", "Anh"), ("Mỹ", "Mĩ"), ("Đông", "Dông"), ("Hoà", "Hoả")],
)
def test_two_names(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_tables_fit_together(units: Units) -> None:
    assert len(units.units) == 114
    assert {code for unit in old_units() for code in unit.new_codes} - set(today_units()) == set()
    assert all(len(code) == 5 and code.isdigit() for code in today_units())
    assert {unit.type for unit in today_units().values()} == {"xã", "phường", "đặc khu"}


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Phường An Hải", ["11617"]),
        ("P.An Hải", ["11617"]),
        ("xã NAM THANH MIỆN", ["11284"]),
        ("X. Nam Thanh Miện", ["11284"]),
        ("Cẩm Giang", ["10888"]),
        ("Cẩm Giàng", ["10903"]),
        ("Việt Hoà", ["10543"]),
        ("Viet Hoa", []),
        ("Tân An", ["11167"]),
        ("xã Tân An, tỉnh Hải Dương", ["11167"]),
        ("xã Chi Lăng Nam", ["11284"]),
        ("xã Hồng Phong, huyện Thanh Miện", ["11284"]),
        ("phường Lê Lợi", ["11581", "11593", "11617"]),
        ("Phường Ba Đình", ["00004"]),
        ("xã Không Có Đâu", []),
        ("", []),
    ],
)
def test_resolve(units: Units, name: str, codes: list[str]) -> None:
    assert [unit.code for unit in units.resolve(name).candidates] == codes


def test_an_ambiguous_name_is_said_to_be_so(units: Units) -> None:
    found = units.resolve("xã Hồng Phong")
    assert (found.unit, found.ambiguous, len(found.old)) == (None, True, 3)


def test_a_province_that_is_named_is_the_only_one_asked(units: Units) -> None:
    assert units.resolve("An Hải", province="Thành phố Hà Nội").candidates == ()
    assert units.resolve("phường An Hải", province="TP. Hải Phòng").unit == units.by_code("11617")


def test_before_the_reorganisation_old_names_go_first(units: Units) -> None:
    assert units.resolve("phường An Hải").old == ()
    assert units.resolve("phường An Hải", as_of=date(2025, 3, 1)).old[0].district == "Quận An Dương"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("thành phố Hải Dương", True),
        ("TP Chí Linh", True),
        ("Chí Linh", True),
        ("huyện Thanh Miện", True),
        ("thị xã Kinh Môn", True),
        ("tp. Thủy Nguyên", True),
        ("thành phố Hải Phòng", False),
        ("Thành phố Huế", False),
        ("Hải Dương", False),
        ("tỉnh Hải Dương", False),
        ("Tân Kỳ Đông", False),
    ],
)
def test_district_level(name: str, expected: bool) -> None:
    assert district_level(name) is expected


def test_province_of_a_district() -> None:
    assert [district.province for district in districts("TP. Hải Dương")] == ["Tỉnh Hải Dương"]
    assert (province_code("tỉnh Hải Dương"), province_code("Hải Phòng"), province_code("Tân Kỳ")) == ("31", "31", "")


def test_old_prefers_what_was_merged_into_the_reporting_unit(units: Units) -> None:
    reporting = units.by_code("11284")
    assert len(units.old("Hồng Phong", "xã")) == 3
    assert [old.district for old in units.old("Hồng Phong", "xã", reporting)] == ["Huyện Thanh Miện"]
    assert units.old("Hong Phong", "xã", reporting) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Công an xã Chi Lăng Nam (cũ), xã Chi Lăng Nam", ["xã Chi Lăng Nam"]),
        ("sáp nhập các xã Hồng Phong, Thanh Giang và Chi Lăng Bắc", ["xã Hồng Phong", "Thanh Giang", "Chi Lăng Bắc"]),
        ("XÃ CHI LĂNG BẮC", ["XÃ CHI LĂNG BẮC"]),
        ("thị trấn Thanh Miện", ["thị trấn Thanh Miện"]),
        ("phường Bình Hàn, TP. Hải Dương", ["phường Bình Hàn"]),
        ("Trường THCS Hồng Dụ", []),
        ("hợp tác xã Hồng Dụ", []),
        ("UBND xã Nam Thanh Miện", []),
        ("xã Tân An", []),
        ("trên địa bàn xã. Thanh Giang", []),
        ("xã thanh giang", []),
        ("huyện Thanh Miện, tỉnh Hải Dương", []),
    ],
)
def test_old_unit_names(units: Units, text: str, names: list[str]) -> None:
    found = old_unit_mentions(text, units.by_code("11284"), units)
    assert [mention.span.of(text) for mention in found] == names


def test_old_unit_names_with_their_heirs(units: Units) -> None:
    text = "xã Hồng Phong, huyện Ninh Giang và xã Thanh Giang"
    found = old_unit_mentions(text, units.by_code("11284"), units)
    assert [[unit.name for unit in mention.today] for mention in found] == [["Xã Khúc Thừa Dụ"], ["Xã Nam Thanh Miện"]]


def test_own_name_is_old_only_when_called_so(units: Units) -> None:
    reporting = units.by_code("11617")
    assert old_unit_mentions("UBND phường An Hải", reporting, units) == ()
    assert len(old_unit_mentions("UBND phường An Hải (cũ)", reporting, units)) == 1
