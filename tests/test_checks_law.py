"""Rules of the law: each by itself, on and off by name, and its article in the message."""

from pathlib import Path

import pytest
from whole_report import FOOT, HEAD

from extractor.pipeline import extract
from extractor.reading.plain import read_bytes
from extractor.record import Finding
from extractor.units.registry import Units
from extractor.words.lawbook import LawChoice, LawRule, all_rules
from extractor.words.phrases import phrases

ALL = LawChoice(on=tuple(rule.name for rule in all_rules()))
SURE = LawChoice()
CODES = {"QUOTA_EXCEEDED", "AUTHORITY_NOT_ENTITLED", "RECIPIENT_KIND_NOT_ELIGIBLE", "AUTHORITY_DEFUNCT"}


def findings(lines: str, law: LawChoice = ALL) -> list[Finding]:
    data = f"{HEAD}{lines}\n{FOOT}".encode()
    read = extract(read_bytes(Path("r.txt"), data), "r1", "r.txt", Units.of_province("31"), law=law)
    return [one for one in read.findings if one.code in CODES]


SCHOOL = "- Trường Mầm non Sao Khuê có 30 cán bộ, giáo viên; năm {} có {} Lao động tiên tiến, trường đạt {}."
PERSON = "- Bà Cù Thị Mơ: Chiến sĩ thi đua cơ sở các năm {}; năm {} đạt Chiến sĩ thi đua cấp tỉnh."
MEDAL = "- Bà Cù Thị Mơ được Bộ Giáo dục và Đào tạo tặng {}."
TWICE = "Kỷ niệm chương Vì sự nghiệp giáo dục năm 2022"
BOTH = "- Trường Mầm non Sao Khuê đạt {} năm {}.\n- Trường Mầm non Sao Khuê đạt {} năm {}."


@pytest.mark.parametrize(
    ("rule", "lines", "expected"),
    [
        # who may give
        ("bang-khen-chinh-phu", "Bằng khen của Chính phủ: 2 tập thể.", [("AUTHORITY_NOT_ENTITLED", "", "")]),
        ("bang-khen-cong-an", "Công an tỉnh tặng Bằng khen cho 3 cá nhân.", [("AUTHORITY_NOT_ENTITLED", "", "")]),
        ("bang-khen-cong-an", "Bộ Công an tặng Bằng khen cho 3 cá nhân.", []),
        ("bang-khen-cong-an", "Công an tỉnh tặng Giấy khen cho 3 cá nhân.", []),
        (
            "cstd-tinh-huyen-xa",
            "UBND huyện tặng danh hiệu Chiến sĩ thi đua cấp tỉnh cho 2 cá nhân.",
            [("AUTHORITY_NOT_ENTITLED", "", "")],
        ),
        ("cstd-tinh-huyen-xa", "UBND tỉnh tặng danh hiệu Chiến sĩ thi đua cấp tỉnh cho 2 cá nhân.", []),
        ("huy-hieu", MEDAL.format("Huy hiệu Vì thế hệ trẻ năm 2025"), [("AUTHORITY_NOT_ENTITLED", "", "")]),
        ("huy-hieu", MEDAL.format("Huy hiệu Vì thế hệ trẻ năm 2023"), []),
        ("huy-hieu", MEDAL.format("Huy hiệu Vì thế hệ trẻ"), []),
        ("huy-hieu", "- Bà Cù Thị Mơ được Trung ương Đoàn tặng Huy hiệu Tuổi trẻ dũng cảm năm 2025.", []),
        # who was there to give
        (
            "co-quan-da-ket-thuc",
            "- Bà Cù Thị Mơ: tháng 9 năm 2025 được UBND huyện tặng Giấy khen.",
            [("AUTHORITY_DEFUNCT", "", "")],
        ),
        # shares
        (
            "cstdcs-ldtt",
            "- Chiến sĩ thi đua cơ sở: 30 cá nhân.\n- Lao động tiên tiến: 20 cá nhân.",
            [("QUOTA_EXCEEDED", "30", "20")],
        ),
        ("cstdcs-ldtt", "- Chiến sĩ thi đua cơ sở: 20 cá nhân.\n- Lao động tiên tiến: 30 cá nhân.", []),
        (
            "cstdcs-15",
            "- Năm 2023: 31 Chiến sĩ thi đua cơ sở, 150 Lao động tiên tiến.",
            [("QUOTA_EXCEEDED", "31", "22")],
        ),
        ("cstdcs-15", "- Năm 2024: 31 Chiến sĩ thi đua cơ sở, 150 Lao động tiên tiến.", []),
        (
            "cstdcs-20",
            "- Năm 2024: 31 Chiến sĩ thi đua cơ sở, 150 Lao động tiên tiến.",
            [("QUOTA_EXCEEDED", "31", "30")],
        ),
        (
            "dan-quan-cstdcs",
            "- Có 100 dân quân; năm 2025 có 8 Chiến sĩ thi đua cơ sở.",
            [("QUOTA_EXCEEDED", "8", "5")],
        ),
        ("dan-quan-cstdcs", "- Có 100 dân quân; năm 2025 có 5 Chiến sĩ thi đua cơ sở.", []),
        ("dan-quan-cstdcs", "- Có 100 dân quân và có 40 dân quân; năm 2025 có 8 Chiến sĩ thi đua cơ sở.", []),
        ("dan-quan-cstt", "- Có 100 dân quân; năm 2025 có 12 Chiến sĩ tiên tiến.", [("QUOTA_EXCEEDED", "12", "10")]),
        (
            "quan-doi-cstdcs",
            "- Tổng quân số là 40; năm 2023 có 8 Chiến sĩ thi đua cơ sở.",
            [("QUOTA_EXCEEDED", "8", "4")],
        ),
        ("quan-doi-cstdcs", "- Tổng quân số là 40; năm 2024 có 8 Chiến sĩ thi đua cơ sở.", []),
        ("ti-so-van-hoa", "- 17/15 làng đạt danh hiệu Làng văn hóa.", [("QUOTA_EXCEEDED", "17", "15")]),
        ("ti-so-van-hoa", "- Gia đình văn hóa: 1.250/1.200 hộ.", [("QUOTA_EXCEEDED", "1250", "1200")]),
        ("ti-so-van-hoa", "- 15/17 làng đạt danh hiệu Làng văn hóa.", []),
        # what a collective needs
        (
            "ttldxs-70",
            SCHOOL.format(2024, 20, "Tập thể lao động xuất sắc"),
            [("RECIPIENT_KIND_NOT_ELIGIBLE", "20", "21")],
        ),
        ("ttldxs-70", SCHOOL.format(2024, 21, "Tập thể lao động xuất sắc"), []),
        ("ttldxs-70", SCHOOL.replace("30 ", "").format(2024, 3, "Tập thể lao động xuất sắc"), []),
        (
            "ttldtt-50",
            SCHOOL.format(2023, 14, "Tập thể lao động tiên tiến"),
            [("RECIPIENT_KIND_NOT_ELIGIBLE", "14", "15")],
        ),
        ("ttldtt-50", SCHOOL.format(2024, 14, "Tập thể lao động tiên tiến"), []),
        (
            "ttldtt-50-2024",
            SCHOOL.format(2024, 14, "Tập thể lao động tiên tiến"),
            [("RECIPIENT_KIND_NOT_ELIGIBLE", "14", "15")],
        ),
        # what a person needs
        ("cstd-tinh-3-cstdcs", PERSON.format("2022, 2024", 2024), [("RECIPIENT_KIND_NOT_ELIGIBLE", "", "3")]),
        ("cstd-tinh-3-cstdcs", PERSON.format("2022, 2023, 2024", 2024), []),
        ("cstd-tinh-3-cstdcs", PERSON.format("2021, 2022, 2023", 2024), []),
        ("cstd-tinh-3-cstdcs", PERSON.format("2021, 2022", 2022), []),
        ("cstd-tinh-3-cstdcs", PERSON.replace("các năm {}", "3 năm").format(2024), []),
        # what one recipient gets once
        (
            "ky-niem-chuong-mot-lan",
            MEDAL.format("2 Kỷ niệm chương Vì sự nghiệp giáo dục"),
            [("QUOTA_EXCEEDED", "2", "1")],
        ),
        ("ky-niem-chuong-mot-lan", MEDAL.format("2 Kỷ niệm chương"), []),
        (
            "ky-niem-chuong-mot-lan",
            f"{MEDAL.format(TWICE)}\n{MEDAL.format(TWICE.replace('2022', '2024'))}",
            [("QUOTA_EXCEEDED", "2", "1")],
        ),
        ("ky-niem-chuong-mot-lan", MEDAL.format(TWICE), []),
        (
            "ttldxs-hoac-ttldtt",
            BOTH.format("Tập thể lao động xuất sắc", 2024, "Tập thể lao động tiên tiến", 2024),
            [("QUOTA_EXCEEDED", "2", "1")],
        ),
        (
            "ttldxs-hoac-ttldtt",
            BOTH.format("Tập thể lao động xuất sắc", 2023, "Tập thể lao động tiên tiến", 2024),
            [],
        ),
        # grounds, and kinds of recipients
        (
            "dot-xuat-cong-trang",
            "- Đề nghị UBND thành phố tặng Bằng khen công trạng cho 2 cá nhân trên cơ sở thành tích đột xuất.",
            [("RECIPIENT_KIND_NOT_ELIGIBLE", "", "")],
        ),
        ("dot-xuat-cong-trang", "- Đề nghị UBND thành phố tặng Bằng khen công trạng cho 2 cá nhân.", []),
        (
            "doi-tuong",
            "Bà Cù Thị Mơ đạt Tập thể lao động xuất sắc năm 2025.",
            [("RECIPIENT_KIND_NOT_ELIGIBLE", "", "")],
        ),
        ("doi-tuong", "- Trường Mầm non Sao Khuê có 18 Lao động tiên tiến.", []),
    ],
)
def test_a_rule(rule: str, lines: str, expected: list[tuple[str, str, str]]) -> None:
    others = tuple(one.name for one in all_rules() if one.name != rule)
    alone = findings(lines, LawChoice(on=(rule,), off=others))
    assert [(one.code, one.stated, one.computed) for one in alone] == expected
    assert findings(lines, LawChoice(off=tuple(one.name for one in all_rules()))) == []
    for one in alone:
        article = next(told.article for told in all_rules() if told.name == rule) or "Luật"
        assert one.severity == "warning" and article in one.message
        assert "Cù Thị Mơ" not in lines or "Cù Thị Mơ" in one.message


def test_unsure_rules_are_off_until_they_are_turned_on() -> None:
    unsure = {rule.name for rule in all_rules() if rule.unsure}
    assert {"cstdcs-20", "dan-quan-cstdcs", "ttldxs-hoac-ttldtt", "ttldtt-50-2024"} <= unsure
    assert not any(SURE.holds(rule) for rule in all_rules() if rule.unsure)
    assert all(SURE.holds(rule) and ALL.holds(rule) for rule in all_rules() if not rule.unsure)
    assert not any(LawChoice(ALL.on, ALL.on).holds(rule) for rule in all_rules())


def test_messages_name_the_rule_in_english_too() -> None:
    data = f"{HEAD}{SCHOOL.format(2024, 20, 'Tập thể lao động xuất sắc')}\n{FOOT}".encode()
    read = extract(read_bytes(Path("r.txt"), data), "r1", "r.txt", Units.of_province("31"), "en")
    (told,) = (one.message for one in read.findings if one.code == "RECIPIENT_KIND_NOT_ELIGIBLE")
    assert "at least 21" in told and "out of 30 people" in told and "Điều 27" in told


@pytest.mark.parametrize(
    ("years", "since", "until", "holds"),
    [
        ("", 0, 9999, True),
        ("", 2024, 9999, False),
        ("2024", 2024, 9999, True),
        ("2023;2024", 2024, 9999, False),
        ("2023-2024", 2024, 9999, True),
        ("2023-2024", 0, 2023, True),
        ("2024", 0, 2023, False),
    ],
)
def test_years_in_which_a_rule_holds(years: str, since: int, until: int, holds: bool) -> None:
    assert LawRule(name="x", article="y", since=since, until=until).in_force(years) is holds


@pytest.mark.parametrize("name", phrases("law.toml"))
def test_phrase_holds_to_its_examples(name: str) -> None:
    phrase = phrases("law.toml")[name]
    assert [text for text in phrase.examples if not phrase.pattern.search(text)] == []
    assert [text for text in phrase.counterexamples if phrase.pattern.search(text)] == []
