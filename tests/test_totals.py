import pytest
from whole_report import report

STATED = "Tổng số: {} tập thể, {} cá nhân được khen thưởng, trong đó:\n"
LIST = "- Bằng khen của UBND tỉnh: 5 tập thể, 6 cá nhân\n- Giấy khen của UBND huyện: 12 tập thể, 40 cá nhân"

Told = tuple[str, int, int | None, str]


def totals(lines: str) -> list[Told]:
    """Recipient kind, figure stated, figure computed, verdict."""
    return [(one.recipient_kind, one.count, one.computed, one.verdict) for one in report(lines).totals]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (STATED.format(17, 46) + LIST, [("collective", 17, 17, "match"), ("individual", 46, 46, "match")]),
        (STATED.format(18, 41) + LIST, [("collective", 18, 17, "mismatch"), ("individual", 41, 46, "mismatch")]),
        (
            STATED.format(17, 46) + LIST.replace("40 cá nhân", "khoảng 40 cá nhân"),
            [("collective", 17, 17, "match"), ("individual", 46, None, "unverifiable")],
        ),
        (
            STATED.format(17, 46) + LIST + "\nPhấn đấu năm 2026 có 9 tập thể đạt Tập thể lao động xuất sắc.",
            [("collective", 17, 17, "match"), ("individual", 46, 46, "match")],
        ),
        (
            STATED.format(17, 46) + LIST + "\n- Sáng kiến cấp cơ sở: 30 cá nhân",
            [("collective", 17, 17, "match"), ("individual", 46, 46, "match")],
        ),
        ("Chủ tịch nước tặng 9 Huân chương Lao động hạng Ba cho 5 tập thể, 4 cá nhân.", [("", 9, 9, "match")]),
        ("Chủ tịch nước tặng 9 Huân chương Lao động hạng Ba cho 5 tập thể, 3 cá nhân.", [("", 9, 8, "mismatch")]),
        ("Trao 6 Bằng khen của Bộ Y tế cho 6 cá nhân.", []),
        ("Tổng số hộ trên địa bàn: 2.345 hộ.", []),
        ("Tổng kết phong trào thi đua có 120 cá nhân tham dự.", []),
    ],
)
def test_stated_totals(lines: str, expected: list[Told]) -> None:
    assert totals(lines) == expected


def test_a_total_over_awards_of_one_kind_names_it() -> None:
    (total,) = report("Chủ tịch nước tặng 9 Huân chương Lao động hạng Ba cho 5 tập thể, 3 cá nhân.").totals
    assert (total.award_code, total.difference) == ("HUAN_CHUONG_LAO_DONG", -1)


def test_totals_are_no_rows_of_awards() -> None:
    read = report(STATED.format(17, 46) + LIST)
    assert sorted(row.count or 0 for row in read.awards) == [5, 6, 12, 40]
    assert [total.source_text for total in read.totals] == ["Tổng số: 17 tập thể", "46 cá nhân"]


def test_totals_of_one_sentence_have_ids_of_their_own() -> None:
    read = report(LIST + "\nToàn xã có 17 tập thể, 46 cá nhân được khen thưởng.")
    assert [total.count for total in read.totals] == [17, 46]
    assert len({total.total_id for total in read.totals}) == 2
