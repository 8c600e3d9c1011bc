"""What a body's name is taken apart into."""

import pytest
from rows import person

from extractor.consolidation.mentions import site_of
from extractor.consolidation.workplace import workplace, workplace_in
from extractor.units.names import fold_name


@pytest.mark.parametrize(
    ("text", "core", "tier", "commune"),
    [
        ("Trường THCS An Biên", "trung học cơ sở an biên", "", ""),
        ("trường trung học cơ sở An Biên", "trung học cơ sở an biên", "", ""),
        ("Trường THCS. An Biên", "trung học cơ sở an biên", "", ""),
        ("Trường THC5 An Biên", "trung học cơ sở an biên", "", ""),
        ("TRƯỜNG TH SƠN CA", "tiểu học sơn ca", "", ""),
        ("trường mn sơn ca", "mầm non sơn ca", "", ""),
        ("TH & THCS Vân Cẩm", "tiểu học trung học cơ sở vân cẩm", "", ""),
        ("Trường Tiểu học - THCS Vân Cẩm", "tiểu học trung học cơ sở vân cẩm", "", ""),
        ("Trường Mầm non “Vân Cẩm”", "mầm non vân cẩm", "", ""),
        ("Cán bộ, giáo viên Trường Mầm non Vân Cẩm", "mầm non vân cẩm", "", ""),
        ("Trường THCS An Biên, phường An Biên", "trung học cơ sở an biên", "commune", "an biên"),
        ("Trường THCS An Biên phường An Biên", "trung học cơ sở an biên", "commune", "an biên"),
        ("Trường THCS An Biên (P.An Biên)", "trung học cơ sở an biên", "commune", "an biên"),
        ("Trường THCS Vân Cẩm, An Biên", "trung học cơ sở vân cẩm", "commune", "an biên"),
        ("Trường THCS Vân Cẩm thuộc phường An Biên", "trung học cơ sở vân cẩm", "commune", "an biên"),
        ("Trường THPT Vân Cẩm, thành phố Hải Phòng", "trung học phổ thông vân cẩm", "", ""),
        ("Công an xã", "công an", "commune", ""),
        ("Công an xã An Biên (cũ)", "công an", "commune", "an biên"),
        ("Công an xã An Biên nay là phường Lê Chân", "công an", "commune", "an biên"),
        ("Công an huyện Cẩm Vân", "công an", "district", ""),
        ("TDP số 05", "tổ dân phố 5", "", ""),
        ("HTX Nông nghiệp Vân Cẩm", "hợp tác xã nông nghiệp vân cẩm", "", ""),
        ("Bảo hiểm xã hội huyện", "bảo hiểm xã hội", "district", ""),
        ("VP HĐND&UBND xã", "văn phòng hội đồng nhân dân", "commune", ""),
        ("Đoàn TNCS HCM xã", "đoàn", "commune", ""),
        ("UBMTTQ Việt Nam xã", "mặt trận tổ quốc", "commune", ""),
        ("Trường Mầm non 8/3", "mầm non 8 3", "", ""),
    ],
)
def test_name_tier_and_commune(text: str, core: str, tier: str, commune: str) -> None:
    found = workplace(text)
    assert found is not None
    assert (found.core, found.tier, found.commune) == (core, tier, commune)


@pytest.mark.parametrize(("province", "commune"), [("01", "vạn nhất"), ("31", ""), ("", "")])
def test_old_communes_are_known_in_their_own_province(province: str, commune: str) -> None:
    found = workplace("Trường THCS Vân Cẩm, Vạn Nhất", province=province)
    assert found is not None and found.commune == fold_name(commune)


@pytest.mark.parametrize("text", ["", "xã An Biên", "phường", "(, )"])
def test_a_commune_alone_is_no_workplace(text: str) -> None:
    assert workplace(text) is None


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Chi bộ Trường THCS Vân Cẩm", "trung học cơ sở vân cẩm"),
        ("Tổ Khoa học tự nhiên THCS Vân Cẩm", "trung học cơ sở vân cẩm"),
        ("Chi hội Phụ nữ thôn Đoài", "thôn đoài"),
        ("Chi bộ TDP số 5", "tổ dân phố 5"),
        ("Tổ dân phố 5", "tổ dân phố 5"),
        ("Chi bộ Quân sự", "chi bộ quân sự"),
        ("Hội Nông dân xã", "hội nông dân"),
    ],
)
def test_a_person_works_at_what_a_body_is_inside_of(text: str, core: str) -> None:
    person, body = workplace(text, person=True), workplace(text)
    assert person is not None and body is not None
    assert person.core == core and person.inner is (body.core != core)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trường Mầm non Vân Cẩm", True),
        ("Trường Mầm non Hoa Đào", False),
        ("Trường THPT Hoa Đào", True),
        ("Trường Tiểu học Trần Phú", False),
        ("Trường Mầm non 8/3", False),
        ("Sở Y tế", True),
        ("Công an xã", False),
        ("Trạm Y tế", False),
        ("thôn Đông Hải", False),
        ("Tổ dân phố Đông Hải", False),
        ("Hội Cựu chiến binh", False),
        ("TRẠM Y TẾ", False),
    ],
)
def test_which_names_mean_the_same_elsewhere(text: str, expected: bool) -> None:
    found = workplace(text)
    assert found is not None and found.travels is expected


@pytest.mark.parametrize(
    ("post", "core"),
    [
        ("Hiệu trưởng Trường Mầm non Vân Cẩm", "mầm non vân cẩm"),
        ("Phó Trưởng Công an xã", "công an"),
        ("PCT UBND xã", "ủy ban nhân dân"),
        ("Tổ trưởng TDP 15", "tổ dân phố 15"),
        ("Trưởng thôn Nam Hà", "thôn nam hà"),
        ("Trưởng thôn", ""),
        ("Bí thư Chi bộ", ""),
        ("Chi hội trưởng", ""),
        ("Giáo viên", ""),
        ("", ""),
    ],
)
def test_the_workplace_that_a_post_tells(post: str, core: str) -> None:
    found = workplace_in(post)
    assert (found.core.replace("uỷ", "ủy") if found else "") == core


@pytest.mark.parametrize(("unit", "commune"), [("00097", "vạn nhất"), ("11629", "")])
def test_a_row_is_read_as_the_province_of_its_unit_knows_communes(unit: str, commune: str) -> None:
    site = site_of(person("a1", "Trần Thị Hòa", recipient_unit="Trường THCS Vân Cẩm, Vạn Nhất", unit_code=unit))
    assert site is not None and site.place.commune == fold_name(commune)
