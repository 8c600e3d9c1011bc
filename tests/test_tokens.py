from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statements_of import lexed, tokens_of

from extractor.mention import (
    AwardMention,
    BodyMention,
    CountMention,
    CueMention,
    Mention,
    PersonMention,
    TierMention,
    TimesMention,
)
from extractor.mentions.tokens import resolve, tokens
from extractor.span import Span


def shown(text: str) -> str:
    """The line with its mentions in brackets: `[count:12 individual 12 cá nhân]`."""
    return " ".join(filter(None, (_shown(one, one.span.of(text)) for one in tokens_of(text))))


def _shown(one: Mention, words: str) -> str:
    match one:
        case AwardMention():
            return f"[{one.code}{''.join(one.grades)}{'!' * one.slip}]"
        case BodyMention():
            return f"[body {one.name}]"
        case PersonMention():
            return f"[person {one.name}]"
        case CountMention():
            return f"[{one.value} {one.kind or one.noun or ''}".strip() + "]"
        case TimesMention():
            return f"[{one.value} times]"
        case TierMention():
            return f"[{'rank' if one.rank else 'tier'} {one.name}]"
        case CueMention():
            return one.name
    return words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 cá nhân được tặng Bằng khen", "[12 individual] receive [BANG_KHEN]"),
        ("02 Bằng khen của Bộ Y tế", "[2] [BANG_KHEN] of [body Bộ Y tế]"),
        ("Giấy khen Sở Y tế tỉnh", "[GIAY_KHEN] [body Sở Y tế tỉnh]"),
        ("Giấy khen huyện", "[GIAY_KHEN] [tier huyện]"),
        ("Bằng khen cấp tỉnh", "[BANG_KHEN] [rank tỉnh]"),
        ("Cô Lò Thị Ngần: CSTĐ cơ sở 4 năm", "[person Lò Thị Ngần] : [CHIEN_SI_THI_DUA_CO_SO] [4 times]"),
        ("3 năm đạt Lao động tiên tiến", "[3 times] receive [LAO_DONG_TIEN_TIEN]"),
        ("Tập thể lao động tiên tiến", "[TAP_THE_LAO_DONG_TIEN_TIEN]"),
        ("Huân chương Lao động hạng Nhất, Nhì, Ba", "[HUAN_CHUONG_LAO_DONG123]"),
        ("Huân chương Lao động hạng III", "[HUAN_CHUONG_LAO_DONG3]"),
        ("Huân chương Lao động cho ba tập thể", "[HUAN_CHUONG_LAO_DONG] for [3 collective]"),
        ("Kỷ niệm chương “Vì sự nghiệp giáo dục”", "[KY_NIEM_CHUONG]"),
        ("Cờ “Đơn vị dẫn đầu phong trào thi đua”", "[CO_THI_DUA]"),
        ("2 băng khen", "[2] [BANG_KHEN!]"),
        ("17/17 làng đạt Làng văn hóa", "[17 collective] receive [THON_TO_DAN_PHO_VAN_HOA]"),
        ("12 tập thể, cá nhân", "[12 tập thể, cá nhân]"),
        ("25 em học sinh", "[25 individual]"),
        ("30 lượt cá nhân", "[30 individual]"),
        ("2.345 hộ gia đình", "[2345 household]"),
        ("12 phút", "12 phút"),
        ("", ""),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_names_of_the_model_are_added_where_the_rules_found_none() -> None:
    text = "Sa Rây và cô Lò Thị Ngần"
    named = [PersonMention(Span(0, 6), "model.person", "Sa Rây"), PersonMention(Span(13, 24), "model.person", "Lò Thị")]
    read = [(one.name, one.method) for one in tokens(lexed(text), lambda *_: named) if isinstance(one, PersonMention)]
    assert read == [("Sa Rây", "model.person"), ("Lò Thị Ngần", "person.title")]


def test_the_longer_of_two_mentions_of_a_kind_stays() -> None:
    short, long = CueMention(Span(0, 4), "cue", "give"), CueMention(Span(0, 9), "cue", "receive")
    award = AwardMention(Span(5, 12), "award", "BANG_KHEN")
    assert resolve([short, long]) == [long]
    assert resolve([long, award]) == [award]
    assert resolve([long, short, award]) == [short, award]


PIECES = [
    "12",
    "cá nhân",
    "được tặng",
    "Bằng khen",
    "UBND",
    "tỉnh",
    "ông Đàm Văn Thịnh",
    "(2023)",
    ",",
    "năm",
    "“",
    "\t",
]


@given(st.lists(st.sampled_from(PIECES)))
def test_tokens_stand_in_order_without_overlap_and_leave_only_space_and_quotes(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = tokens_of(text)
    gaps = [text[before.span.end : after.span.start] for before, after in pairwise(found)]
    assert all(one.span.start < one.span.end for one in found)
    assert set("".join(gaps)) <= {" ", "\t", "“"}
    assert found or set(text) <= {" ", "\t", "“"}
