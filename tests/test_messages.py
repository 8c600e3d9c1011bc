import re
from typing import get_args

import pytest

from extractor.errors import ErrorCode
from extractor.messages import Lang, finding_codes, label, message, placeholders, severity
from extractor.resources import load_toml

CONTRACT = {
    "error": "TOTAL_MISMATCH BREAKDOWN_MISMATCH YEARS_COUNT_MISMATCH LIST_COUNT_MISMATCH TABLE_TEXT_CONFLICT "
    "WORDS_DIGITS_MISMATCH UNIT_UNRESOLVED",
    "warning": "YEARS_NOT_CONSECUTIVE SAME_RECIPIENT_CONFLICT PERIOD_CONFLICT YEAR_OUT_OF_PERIOD AUTHORITY_DEFUNCT "
    "QUOTA_EXCEEDED NAMED_EXCEEDS_AGGREGATE UNKNOWN_AWARD AUTHORITY_NOT_ENTITLED RECIPIENT_KIND_NOT_ELIGIBLE "
    "DUPLICATE_REPORT CROSS_REPORT_CONFLICT OCR_UNCERTAIN",
    "info": "TITLE_SLIP OLD_UNIT_NAME MISSING_FIELD COUNT_UNSPECIFIED SUPERSEDED_REPORT UNREAD_AWARD UNIT_MISSING",
}
SEVERITIES = [(code, grave) for grave, codes in CONTRACT.items() for code in codes.split()]
CODES = [code for code, _ in SEVERITIES] + list(get_args(ErrorCode))
LANGS: tuple[Lang, ...] = get_args(Lang)


def test_codes_are_those_of_the_contract() -> None:
    assert sorted(finding_codes()) == sorted(code for code, _ in SEVERITIES)


@pytest.mark.parametrize(("code", "expected"), SEVERITIES)
def test_severity(code: str, expected: str) -> None:
    assert severity(code) == expected


def test_every_reading_error_has_a_sentence() -> None:
    assert set(load_toml("errors.toml")) == set(get_args(ErrorCode))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", CODES)
def test_every_template_renders_its_values(code: str, lang: Lang) -> None:
    values = {name: f"<{name}>" for name in placeholders(code, lang)}
    text = message(code, lang, **values)
    assert all(value in text for value in values.values())
    assert not re.search(r"[{}\[\]]", text)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", CODES)
def test_every_template_is_one_sentence_without_its_optional_parts(code: str, lang: Lang) -> None:
    text = message(code, lang, **dict.fromkeys(placeholders(code, lang), ""))
    assert text.endswith(".") and not re.search(r"\(\)|[{}\[\]]", text.replace(" ()", ""))
    assert text.count(". ") == 0


@pytest.mark.parametrize("code", CODES)
def test_both_languages_ask_for_the_same_values(code: str) -> None:
    assert placeholders(code, "vi") == placeholders(code, "en")


@pytest.mark.parametrize("code", [code for code in CODES if placeholders(code)])
def test_a_missing_value_raises(code: str) -> None:
    first, *others = sorted(placeholders(code))
    with pytest.raises(KeyError, match=first):
        message(code, "vi", **dict.fromkeys(others, "x"))


def test_an_unknown_code_raises() -> None:
    with pytest.raises(KeyError, match="NO_SUCH_CODE"):
        message("NO_SUCH_CODE")


@pytest.mark.parametrize(
    ("code", "values", "expected"),
    [
        (
            "TOTAL_MISMATCH",
            {"stated": 30, "computed": 28, "difference": -2, "kind": "cá nhân", "award": ""},
            "30 cá nhân nhưng",
        ),
        ("MISSING_FIELD", {"field": "doc_date"}, "Không tìm thấy ngày ban hành trong"),
        ("MISSING_FIELD", {"field": "cột lạ"}, "Không tìm thấy cột lạ trong"),
        ("OLD_UNIT_NAME", {"old_unit": "xã Đông (cũ)", "unit": ""}, "xã Đông (cũ) là tên đơn vị cũ; đề nghị"),
        ("UNREAD_AWARD", {"quote": "3 Giấy\n\tkhen"}, "“3 Giấy khen”"),
        ("UNREAD_AWARD", {"quote": "khen " * 40}, "khen khen…”"),
        (
            "DUPLICATE_REPORT",
            {"file": "a.pdf", "other_file": "b.pdf", "counted": "a.pdf", "unit": "Xã Đông", "period": ""},
            "trùng với b.pdf, số liệu",
        ),
        ("encrypted", {"detail": ""}, "Tệp bị khóa bằng mật khẩu; đề nghị"),
        ("UNIT_UNRESOLVED", {"file": "a[1]{x}.pdf", "unit": "", "candidates": ""}, "a[1]{x}.pdf;"),
    ],
)
def test_values_stand_in_the_sentence(code: str, values: dict[str, object], expected: str) -> None:
    assert expected in message(code, "vi", **values)


def test_labels() -> None:
    assert label("grades", "1", "en") == "first class"
    assert label("counts", "at_least", count=3) == "ít nhất 3"
    with pytest.raises(KeyError):
        label("grades", "4")


@pytest.mark.parametrize("group", sorted(load_toml("labels.toml")))
def test_labels_have_the_same_placeholders_in_both_languages(group: str) -> None:
    for entry in load_toml("labels.toml")[group].values():
        vi, en = (sorted(re.findall(r"\{\w+\}", entry[lang])) for lang in LANGS)
        assert vi == en
