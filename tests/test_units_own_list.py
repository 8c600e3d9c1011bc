from pathlib import Path

import pytest

from extractor.messages import label
from extractor.units.own_list import UnitsError, load_units
from extractor.units.registry import Units

HEADER = "code,name,type,province_code,province\n"
ROW = "90001,Xã Mới Lập,xã,31,Hải Phòng\n"


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "đơn vị.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (HEADER + ROW, "utf-8"),
        (HEADER + ROW, "utf-8-sig"),
        ((HEADER + ROW).replace(",", ";"), "utf-8"),
        ((HEADER + ROW).replace(",", "\t").replace("\n", "\r\n"), "utf-8"),
        (HEADER + "\n" + ROW + ",,,,\n", "utf-8"),
        ("note," + HEADER + "x, " + ROW, "utf-8"),
    ],
)
def test_lists_as_spreadsheets_save_them(tmp_path: Path, text: str, encoding: str) -> None:
    (unit,) = load_units(written(tmp_path, text, encoding))
    assert (unit.code, unit.name, unit.bare, unit.type, unit.province_code) == (
        "90001",
        "Xã Mới Lập",
        "Mới Lập",
        "xã",
        "31",
    )


@pytest.mark.parametrize(
    ("text", "encoding", "problem", "said"),
    [
        (HEADER + ROW, "utf-16", "not_utf8", "CSV UTF-8"),
        (HEADER.replace("type,", "") + ROW, "utf-8", "missing_column", "type"),
        ("", "utf-8", "empty", "đơn vị.csv"),
        (HEADER, "utf-8", "empty", "đơn vị.csv"),
        (HEADER + ROW + ROW, "utf-8", "double_code", "dòng 3: mã 90001 đã có ở dòng 2"),
        (HEADER + ROW.replace("90001", "4"), "utf-8", "bad_code", "dòng 2: mã đơn vị “4”"),
        (HEADER + ROW.replace("31", "1"), "utf-8", "bad_province_code", "mã tỉnh “1”"),
        (HEADER + ROW.replace("Hải Phòng", ""), "utf-8", "no_value", "cột province để trống"),
        (HEADER + ROW.replace("Xã Mới", "Mới"), "utf-8", "bad_name", "“Mới Lập” cần bắt đầu bằng loại đơn vị “xã”"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path: Path, text: str, encoding: str, problem: str, said: str) -> None:
    with pytest.raises(UnitsError) as error:
        load_units(written(tmp_path, text, encoding))
    assert error.value.problem == problem and said in label("units", problem, "vi", **error.value.values)


def test_units_of_a_list_win_over_those_of_the_country(tmp_path: Path) -> None:
    listed = load_units(written(tmp_path, HEADER + "90001,Xã Tứ Kỳ,xã,31,Hải Phòng\n"))
    units = Units.of_province("31", listed)
    assert [unit.code for unit in units.units] == ["90001"] and units.by_code("90001") == listed[0]
    assert units.resolve("xã Tứ Kỳ").unit == units.resolve("xã Tứ Kỳ, Hải Phòng").unit == listed[0]
    assert units.home_of(listed[0]) is units


def test_units_that_are_not_listed_are_those_of_the_country(tmp_path: Path) -> None:
    units = Units.of_province("31", load_units(written(tmp_path, HEADER + ROW)))
    assert [unit.code for unit in units.resolve("xã Tứ Kỳ").candidates] == ["11074"]


def test_old_units_lead_to_those_of_the_list(tmp_path: Path) -> None:
    units = Units.of_province("31", load_units(written(tmp_path, HEADER + "11284,Xã Nam Thanh Miện,xã,31,Hải Phòng\n")))
    found = units.resolve("xã Hồng Phong")
    assert found.unit and (found.unit.code, [old.district for old in found.old]) == ("11284", ["Huyện Thanh Miện"])
