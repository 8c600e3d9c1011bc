"""What bodies are for, as a part of their names."""

import pytest
from statements_of import lexed

from extractor.mention import BodyMention
from extractor.mentions.fields import ends_in_field, past_field
from extractor.mentions.tokens import tokens
from extractor.resources import load_toml

FIELDS = load_toml("fields.toml")["field"]


def bodies(text: str) -> list[str]:
    """The bodies that the rules find, as they stand."""
    return [found.span.of(text) for found in tokens(lexed(text)) if isinstance(found, BodyMention)]


@pytest.mark.parametrize("name", [name for field in FIELDS for name in field["examples"]])
def test_an_example_is_one_body(name: str) -> None:
    assert bodies(f"{name} được tặng Giấy khen.") == [name]


@pytest.mark.parametrize("text", [text for field in FIELDS for text in field["counterexamples"]])
def test_the_end_of_a_counterexample_is_in_no_name(text: str) -> None:
    assert [name for name in bodies(text) if name.endswith(text.rsplit(maxsplit=1)[-1])] == []


@pytest.mark.parametrize(
    ("head", "rest", "field"),
    [
        ("Khoa", " Hồi sức tích cực được tặng", " Hồi sức tích cực"),
        ("Phòng", " Kinh tế, Hạ tầng và Đô thị", " Kinh tế, Hạ tầng và Đô thị"),
        ("Phòng", " Kinh tế quản lý các chợ", " Kinh tế"),
        ("Phòng", " Kinh tế quản lý", " Kinh tế quản lý"),
        ("Khoa", " Nội và Khoa Ngoại", " Nội"),
        ("Đội", " Văn nghệ, bóng đá", " Văn nghệ"),
        ("Hợp tác xã", " Sản xuất, kinh doanh và dịch vụ", " Sản xuất, kinh doanh và dịch vụ"),
        ("Hợp tác xã", " Mộc lạ kỳ", ""),
        ("Phòng", " chống ma túy", ""),
        ("Khoa", " Nội Bằng khen", " Nội"),
    ],
)
def test_where_the_words_for_its_work_end(head: str, rest: str, field: str) -> None:
    line = lexed(head + rest)
    assert line.text[len(head) : past_field(line, len(head))] == field


@pytest.mark.parametrize(
    ("rest", "several", "whole"),
    [
        (" bảo vệ an ninh, trật tự số 9", False, True),
        (" truyền thông cộng đồng thôn Đông", False, True),
        (" bảo vệ an ninh, trật tự được tặng", False, False),
        (" bảo vệ an ninh, trật tự được tặng", True, True),
        (" tuyên truyền thôn Đông", True, False),
    ],
)
def test_small_letters_need_what_closes_the_name(rest: str, several: bool, whole: bool) -> None:
    line = lexed(f"Tổ{rest}")
    assert (past_field(line, 2, small=True, several=several) > 2) is whole


@pytest.mark.parametrize(
    ("text", "ends"), [("Câu lạc bộ Soọng cô", True), ("CLB Doanh nhân trẻ", True), ("Tổ hòa giải ông", False)]
)
def test_whether_a_title_is_a_word_of_the_name(text: str, ends: bool) -> None:
    assert ends_in_field(text) is ends
