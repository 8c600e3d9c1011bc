"""Tables of figures and of people, as saved in plain text with tabs between the cells."""

import pytest
from statements_of import awards_in, rows
from whole_report import report

KINDS = "TT\tHình thức khen thưởng\tTập thể\tCá nhân"
BK, GK = "BANG_KHEN | Ủy ban nhân dân tỉnh | province", "GIAY_KHEN | Ủy ban nhân dân huyện | district"


def table(*lines: str) -> str:
    return "\n".join(["Kết quả khen thưởng:", *lines, "Trên đây là kết quả."])


def totals(*lines: str) -> list[tuple[str, int, int | None, str]]:
    found = report(table(*lines)).totals
    return [(one.recipient_kind, one.count, one.computed, one.verdict) for one in found]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (KINDS, "1\tBằng khen của UBND tỉnh\t3\t7", "2\tGiấy khen của UBND huyện\t-\t21"),
            [f"{BK} | collective |  | 3", f"{BK} | individual |  | 7", f"{GK} | individual |  | 21"],
        ),
        # the giver stands in a column before the award
        (
            (
                "TT\tCơ quan khen\tHình thức\tTập thể\tCá nhân",
                "1\tUBND tỉnh\tBằng khen\t3\t7",
                "2\tUBND huyện\tGiấy khen\t-\t21",
            ),
            [f"{BK} | collective |  | 3", f"{BK} | individual |  | 7", f"{GK} | individual |  | 21"],
        ),
        # "Chỉ tiêu" over labels is no plan; beside it one is
        (
            ("TT\tChỉ tiêu\tKế hoạch\tThực hiện", "1\tGia đình văn hóa (hộ)\t2.900\t2.840"),
            ["GIA_DINH_VAN_HOA |  |  | household |  | 2840"],
        ),
        # ways of commending
        (
            ("TT\tLoại hình khen thưởng\tTập thể\tCá nhân", "1\tKhen thưởng công trạng\t10\t30"),
            ["KHEN_THUONG |  |  | collective |  | 10", "KHEN_THUONG |  |  | individual |  | 30"],
        ),
        # a head of two lines, its merged cell printed with empty ones
        (
            (
                "TT\tHình thức\tSố lượng\t\t",
                "\t\tTập thể\tCá nhân\tHộ gia đình",
                "1\tBằng khen của UBND tỉnh\t3\t7\t-",
                "2\tGiấy khen của UBND huyện\t\t\t4",
            ),
            [f"{BK} | collective |  | 3", f"{BK} | individual |  | 7", f"{GK} | household |  | 4"],
        ),
        # three lines: years over kinds
        (
            (
                "TT\tHình thức\tKết quả\t\t\t",
                "\t\tNăm 2023\t\tNăm 2024\t",
                "\t\tTập thể\tCá nhân\tTập thể\tCá nhân",
                "1\tBằng khen của UBND tỉnh\t1\t2\t3\t4",
            ),
            [
                f"{BK} | collective |  | 1 | 2023",
                f"{BK} | individual |  | 2 | 2023",
                f"{BK} | collective |  | 3 | 2024",
                f"{BK} | individual |  | 4 | 2024",
            ],
        ),
        # a group of rows right under the head, and its giver or kind for the rows below
        (
            (
                "TT\tDanh hiệu, hình thức\tSố lượng",
                "I\tTập thể\t",
                "1\tBằng khen của UBND tỉnh\t3",
                "II\tCá nhân\t",
                "1\tBằng khen của UBND tỉnh\t7",
            ),
            [f"{BK} | collective |  | 3", f"{BK} | individual |  | 7"],
        ),
        (
            ("TT\tHình thức\tTập thể\tCá nhân", "I\tUBND tỉnh\t\t", "1\tBằng khen\t3\t7"),
            [f"{BK} | collective |  | 3", f"{BK} | individual |  | 7"],
        ),
        # years in columns, the whole beside them
        (
            ("TT\tHình thức\tTổng số\tTrong đó\t", "\t\t\t2023\t2024", "1\tBằng khen của UBND tỉnh\t9\t4\t5"),
            [f"{BK} |  |  | 9", f"{BK} |  |  | 4 | 2023 | part", f"{BK} |  |  | 5 | 2024 | part"],
        ),
        # a row for each year, with shares of households
        (
            (
                "Năm\tGia đình văn hóa/tổng số hộ\tThôn, tổ dân phố văn hóa",
                "2023\t1.412/1.502\t28/31",
                "2024\t1.506/1.558\t29/31",
            ),
            [
                "GIA_DINH_VAN_HOA |  |  | household |  | 1412 | 2023",
                "THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 28 | 2023",
                "GIA_DINH_VAN_HOA |  |  | household |  | 1506 | 2024",
                "THON_TO_DAN_PHO_VAN_HOA |  |  | collective |  | 29 | 2024",
            ],
        ),
        # a row for each giver
        (
            ("Cơ quan khen\tBằng khen\tGiấy khen", "UBND tỉnh\t7\t-", "UBND huyện\t-\t21"),
            [f"{BK} |  |  | 7", f"{GK} |  |  | 21"],
        ),
        (
            ("TT\tHình thức\tTập thể\tCá nhân", "1\tGiấy khen\t12\t30", "\t- UBND huyện\t2\t10", "\t- UBND xã\t10\t20"),
            [
                "GIAY_KHEN |  |  | collective |  | 12",
                "GIAY_KHEN |  |  | individual |  | 30",
                f"{GK} | collective |  | 2 |  | part",
                f"{GK} | individual |  | 10 |  | part",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | collective |  | 10 |  | part",
                "GIAY_KHEN | Ủy ban nhân dân xã | commune | individual |  | 20 |  | part",
            ],
        ),
        # numbers told with what they count; what was registered, or a share, is no award
        (
            ("TT\tHình thức\tSố lượng", "1\tBằng khen của UBND tỉnh\t3 tập thể, 7 cá nhân"),
            [f"{BK} | collective |  | 3", f"{BK} | individual |  | 7"],
        ),
        (
            ("TT\tDanh hiệu\tSố hộ đăng ký\tSố hộ\tTỷ lệ (%)", "1\tGia đình văn hóa\t1.200\t1.100\t91,7"),
            ["GIA_DINH_VAN_HOA |  |  | household |  | 1100"],
        ),
    ],
)
def test_tables_of_figures(lines: tuple[str, ...], expected: list[str]) -> None:
    assert rows(table(*lines)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (KINDS, "1\tBằng khen của UBND tỉnh\t3\t7", "2\tGiấy khen của UBND huyện\t5\t21", "\tCộng\t8\t28"),
            [("collective", 8, 8, "match"), ("individual", 28, 28, "match")],
        ),
        (
            (KINDS, "1\tBằng khen của UBND tỉnh\t3\t7", "2\tGiấy khen của UBND huyện\t5\t21", "Tổng cộng\t\t8\t29"),
            [("collective", 8, 8, "match"), ("individual", 29, 28, "mismatch")],
        ),
        # a row that nobody knows leaves the sum open
        (
            (KINDS, "1\tBằng khen của UBND tỉnh\t3\t7", "2\tQuà lưu niệm\t5\t21", "\tCộng\t8\t28"),
            [("collective", 8, None, "unverifiable"), ("individual", 28, None, "unverifiable")],
        ),
        # sums of groups, and of all
        (
            (
                KINDS,
                "1\tBằng khen của UBND tỉnh\t3\t7",
                "\tCộng\t3\t7",
                "2\tGiấy khen của UBND huyện\t5\t21",
                "\tCộng\t5\t22",
                "\tTổng cộng\t8\t28",
            ),
            [
                ("collective", 3, 3, "match"),
                ("individual", 7, 7, "match"),
                ("collective", 5, 5, "match"),
                ("individual", 22, 21, "mismatch"),
                ("collective", 8, 8, "match"),
                ("individual", 28, 28, "match"),
            ],
        ),
        # the sum first
        (
            (KINDS, "\tTổng số\t8\t28", "1\tBằng khen của UBND tỉnh\t3\t7", "2\tGiấy khen của UBND huyện\t5\t21"),
            [("collective", 8, 8, "match"), ("individual", 28, 28, "match")],
        ),
        # sums beside and below
        (
            (
                f"{KINDS}\tCộng",
                "1\tBằng khen của UBND tỉnh\t3\t7\t10",
                "2\tGiấy khen của UBND huyện\t5\t21\t25",
                "\tCộng\t8\t28\t36",
            ),
            [
                ("", 10, 10, "match"),
                ("", 25, 26, "mismatch"),
                ("collective", 8, 8, "match"),
                ("individual", 28, 28, "match"),
                ("", 36, 36, "match"),
            ],
        ),
        # a column that nobody knows leaves the sum beside open
        (
            ("TT\tHình thức\tTập thể\tCá nhân\tKhách mời\tCộng", "1\tBằng khen của UBND tỉnh\t3\t7\t2\t12"),
            [("", 12, None, "unverifiable")],
        ),
        (
            ("Năm\tLao động tiên tiến\tChiến sĩ thi đua cơ sở", "2023\t40\t5", "2024\t44\t6", "Cộng\t84\t12"),
            [("individual", 84, 84, "match"), ("individual", 12, 11, "mismatch")],
        ),
    ],
)
def test_sums_of_tables(lines: tuple[str, ...], expected: list[tuple[str, int, int | None, str]]) -> None:
    assert totals(*lines) == expected


PEOPLE = "TT\tHọ và tên\tChức vụ, đơn vị\tHình thức khen thưởng\tSố quyết định"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                PEOPLE,
                "1\tCù Thị Mơ\tTrưởng thôn Đoài\tBằng khen của UBND tỉnh\t12/QĐ-UBND ngày 5/3/2024",
                "2\tĐàm Văn Thịnh\tTrưởng thôn Đông\t-nt-\t-nt-",
            ),
            [("Cù Thị Mơ", "BANG_KHEN", "12/QĐ-UBND"), ("Đàm Văn Thịnh", "BANG_KHEN", "12/QĐ-UBND")],
        ),
        (
            (
                PEOPLE,
                "1\tCù Thị Mơ\tTrưởng thôn Đoài\tBằng khen của UBND tỉnh; Giấy khen của UBND huyện\t",
                "2\tTrường Mầm non Sao Khuê\t\tCờ thi đua của UBND tỉnh\t",
            ),
            [
                ("Cù Thị Mơ", "BANG_KHEN", ""),
                ("Cù Thị Mơ", "GIAY_KHEN", ""),
                ("Trường Mầm non Sao Khuê", "CO_THI_DUA", ""),
            ],
        ),
    ],
)
def test_tables_of_people(lines: tuple[str, ...], expected: list[tuple[str, str, str]]) -> None:
    found = awards_in(table(*lines))
    assert [(row.recipient_name, row.award_code, row.decision_no) for row in found] == expected
