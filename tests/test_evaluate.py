import json
import re
from pathlib import Path
from typing import Any

import pytest
from made_city import made_city
from rows import award, finding, report, total

from extractor.consolidation import City
from extractor.evaluate.board import figures, show
from extractor.evaluate.gold import GoldAward, GoldFinding, GoldSet, GoldTotal, read_gold
from extractor.evaluate.pairing import likeness, pair, wrong_columns
from extractor.evaluate.sameness import blind, same
from extractor.evaluate.score import Share, score
from extractor.record import Award, Report
from extractor.resources import load_toml

EXPANSIONS = load_toml("evaluate.toml")["expansion"]


def gold(**columns: Any) -> GoldAward:
    named = {"source": "r1", "scope": "aggregate", "status": "granted", "award_code": "BANG_KHEN", "family": "award"}
    blank = ("grade", "authority_level", "authority_kind", "authority_name", "recipient_kind", "recipient_name")
    rest = {
        "recipient_unit": "",
        "count": 1,
        "count_qualifier": "exact",
        "rate": "total",
        "years": "",
        "is_part": False,
    }
    return GoldAward(**{**dict.fromkeys(blank, ""), **named, **rest, **columns})


def city(*awards: Award, reports: tuple[Report, ...] = (report("r1"),), **tables: Any) -> City:
    return made_city(reports=reports, awards=awards, **tables)


# --- names


@pytest.mark.parametrize("expansion", EXPANSIONS, ids=lambda one: one["full"])
def test_expansions(expansion: dict[str, Any]) -> None:
    pattern = re.compile(expansion["pattern"])
    assert expansion["examples"] and all(pattern.search(text) for text in expansion["examples"])
    assert expansion["counterexamples"] and not any(pattern.search(text) for text in expansion["counterexamples"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("UBND Tỉnh", "uy ban nhan dan tinh"),
        ("Sở GD&ĐT", "so giao duc va dao tao"),
        ("Trường THCS Hoa Đào", "truong trung hoc co so hoa dao"),
        ("TH Hoa Đào", "truong tieu hoc hoa dao"),
        ("TP. Hoa Đào", "thanh pho hoa dao"),
        ("Đ/c  Lê-An", "d c le an"),
    ],
)
def test_blind_names(name: str, expected: str) -> None:
    assert blind(name) == expected


@pytest.mark.parametrize(
    ("column", "wanted", "read", "expected"),
    [
        ("authority_name", "Ủy ban nhân dân tỉnh", "Chủ tịch UBND tỉnh", True),
        ("authority_name", "Bộ Y tế", "Bộ trưởng Bộ Y tế", True),
        ("authority_name", "Hội Nông dân", "Hội Nông dân Việt Nam", True),
        ("authority_name", "Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh Hoa Đào", True),
        ("authority_name", "Sở Y", "Sở Y tế", False),
        ("authority_name", "Ủy ban nhân dân tỉnh", "Ủy ban nhân dân huyện", False),
        ("recipient_unit", "Trường Mầm non Hoa Đào", "MN Hoa Đào", True),
        ("recipient_name", "Trường Mầm non Hoa Đào", "Mầm non Hoa Đào", False),
        ("recipient_name", "Lê An", "lê an", True),
        ("years", "2023;2024", "2024;2023", True),
        ("years", "2022-2023", "2022 – 2023", True),
        ("years", "2023", "", False),
        ("count", 3, 3, True),
        ("count", None, None, True),
        ("count", None, 0, False),
        ("grade", "1", "", False),
        ("status", "granted", "proposed", False),
    ],
)
def test_same(column: str, wanted: Any, read: Any, expected: bool) -> None:
    assert same(column, gold(**{column: wanted}), award(**{column: read})) is expected


def test_alternatives_and_optional_columns_are_right_too() -> None:
    told = gold(
        authority_name="Bộ Y tế", alternatives={"authority_name": ("Sở Y tế Hoa Đào",)}, optional_fields=("count",)
    )
    assert same("authority_name", told, award(authority_name="Sở Y tế Hoa Đào"))
    assert same("count", told, award(count=77)) and not same("years", told, award(years="2023"))


def test_a_part_is_a_row_that_breaks_another_down() -> None:
    assert same("is_part", gold(is_part=True), award(part_of="a0"))
    assert not same("is_part", gold(is_part=True), award())


# --- pairs


@pytest.mark.parametrize(
    ("wanted", "read", "alike"),
    [
        ({}, {}, True),
        ({}, {"count": 9, "status": "revoked"}, True),
        ({}, {"award_code": "GIAY_KHEN"}, False),
        ({}, {"scope": "named"}, False),
        ({"scope": "named", "recipient_name": "Lê An"}, {"scope": "named", "recipient_name": "Lê Ân"}, True),
        ({"scope": "named", "recipient_name": "Lê An"}, {"scope": "named", "recipient_name": "Lê Ba"}, False),
    ],
)
def test_what_can_be_the_same_fact(wanted: dict[str, Any], read: dict[str, Any], alike: bool) -> None:
    assert bool(likeness(gold(**wanted), award(**read))) is alike


def test_the_likest_are_paired_first() -> None:
    near, far = award("near", count=4), award("far", count=9)
    pairs = pair([gold(count=9), gold(count=4)], [near, far])
    assert {g.count: a.record_id for g, a in pairs.found} == {9: "far", 4: "near"}


def test_of_equal_likeness_the_earlier_is_paired() -> None:
    pairs = pair([gold()], [award("a1"), award("a2")])
    assert (pairs.found[0][1].record_id, [one.record_id for one in pairs.alarms]) == ("a1", ["a2"])


def test_misses_alarms_and_wrong_columns() -> None:
    pairs = pair(
        [gold(count=2), gold(award_code="CO_THI_DUA")],
        [award(count=3, years="2023"), award("a2", award_code="GIAY_KHEN")],
    )
    assert [one.columns for one in pairs.wrong] == [("count", "years")]
    assert [one.award_code for one in pairs.missed] == ["CO_THI_DUA"]
    assert [one.award_code for one in pairs.alarms] == ["GIAY_KHEN"]
    assert wrong_columns(gold(), award()) == ()


def test_optional_gold_neither_helps_nor_hurts() -> None:
    pairs = pair([gold(optional=True), gold(award_code="CO_THI_DUA", optional=True)], [award()])
    assert (pairs.found, pairs.missed, pairs.alarms) == ((), (), ())


# --- the score


def test_score_of_a_run() -> None:
    annotations = GoldSet(
        awards=(
            gold(count=2),
            gold(count=5, award_code="GIAY_KHEN"),
            gold(award_code="SANG_KIEN", family="achievement"),
            gold(status="target", award_code="CO_THI_DUA"),
            gold(source="r2"),
        ),
        totals=(GoldTotal(source="r1", recipient_kind="individual", count=9, computed=9, verdict="match"),),
        findings=(GoldFinding(source="r1", code="TOTAL_MISMATCH", quote="9 cá nhân", stated=9),),
    )
    tables = city(
        award("a1", count=2, source_text="2  Bằng\nkhen"),
        award("a2", count=3, award_code="GIAY_KHEN", source_text="không có trong văn bản"),
        award("a3", count=3, award_code="GIAY_KHEN", restates="a2"),
        award("a4", award_code="SANG_KIEN"),
        award("a5", award_code="HIEN_MAU"),
        award("a6", status="target", award_code="CO_THI_DUA"),
        award("a7", award_code="CO_THI_DUA"),
        award("a8", report_id="r1~2"),
        reports=(report("r1"), report("r1~2", source_file="in/r1.txt", status="duplicate")),
        totals=(total(computed=9, verdict="match"),),
        findings=(
            finding("TOTAL_MISMATCH", source_text="9 cá nhân", stated="9"),
            finding("LIST_COUNT_MISMATCH", source_text="3 cá nhân là"),
            finding("UNIT_UNRESOLVED", severity="error"),
        ),
    )
    told = figures(score(tables, annotations, {"r1": "Có 2 Bằng khen."}, frozenset({"SANG_KIEN", "HIEN_MAU"})))
    assert told["award detection P/R/F1"] == [0.6667, 0.6667, 0.6667]
    assert told["award strict P/R/F1"] == [0.3333, 0.3333, 0.3333]
    assert told["award gold/predicted"] == [3, 3]
    assert told["achievement detection P/R/F1"] == [1.0, 1.0, 1.0]
    assert told["field accuracy"]["count"] == 0.5 and told["field accuracy"]["scope"] == 1.0  # type: ignore[index]
    assert (told["totals right"], told["findings recalled"], told["error findings that are right"]) == (
        [1, 1],
        [1, 1],
        [1, 2],
    )
    assert told["grounded rows"] == [5, 6]


def test_an_empty_score_is_perfect_and_counts_nothing() -> None:
    told = figures(score(city(), GoldSet((), (), ()), {}, frozenset()))
    assert told["award detection P/R/F1"] == [1.0, 1.0, 1.0] and told["grounded rows"] == [0, 0]


def test_reports_are_found_by_their_file_name() -> None:
    tables = city(award(), reports=(report("r1", source_file="nộp/gói.zip!xã đông.pdf"),))
    found = score(tables, GoldSet((gold(source="xã đông"),), (), ()), {}, frozenset()).awards.found
    assert len(found) == 1


def test_shares() -> None:
    assert (Share(1, 4) + Share(1, 0)).rate == 0.5 and Share().rate == 1.0


def test_the_board_lists_errors(capsys: pytest.CaptureFixture[str]) -> None:
    tables = city(award("a1", count=3), award("a2", award_code="CO_THI_DUA", source_text="[cờ]"))
    judged = score(
        tables, GoldSet((gold(quote="2 Bằng khen"), gold(award_code="GIAY_KHEN", quote="một")), (), ()), {}, frozenset()
    )
    show(judged, errors=5)
    lines = capsys.readouterr().out.splitlines()
    assert [line[:7].strip() for line in lines[-3:]] == ["MISSED", "FALSE", "WRONG"]
    assert "count: '1' != '3'" in lines[-1] and "[cờ]" in lines[-2]
    show(judged, as_json=True)
    assert json.loads(capsys.readouterr().out)["award gold/predicted"] == [2, 2]


def test_gold_is_read_from_a_file_or_a_folder(tmp_path: Path) -> None:
    lines = [
        gold().model_dump() | {"type": "award"},
        {"type": "finding", "source": "r0", "code": "TITLE_SLIP", "quote": "x"},
    ]
    for at, line in enumerate(lines):
        (tmp_path / f"{at}.jsonl").write_text(json.dumps(line) + "\n\n", "utf-8")
    assert read_gold(tmp_path).sources == ("r0", "r1")
    assert read_gold(tmp_path / "0.jsonl").awards == (gold(),)
