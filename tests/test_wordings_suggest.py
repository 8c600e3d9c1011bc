"""What a run gives reason to add to the catalogue."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from extractor.wordings.candidates import candidates
from extractor.wordings.run_texts import ReadText
from extractor.wordings.suggest import suggestions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Có 3 tập thể được tặng Giáy khem của UBND xã.", [("form", "Giáy khem", "GIAY_KHEN")]),
        ("- Tap the lao dong xuat sac: 4", [("form", "Tap the lao dong xuat sac", "TAP_THE_LAO_DONG_XUAT_SAC")]),
        (
            "Được tặng Huy chương thời kháng chiến.",
            [("form", "Huy chương thời kháng chiến", "HUY_CHUONG_KHANG_CHIEN")],
        ),
        ("Năm 2024 có 12 LĐTTX.", [("abbreviation", "LĐTTX", "LAO_DONG_TIEN_TIEN")]),
        ("Có 5 hộ đạt danh hiệu vườn mẫu xanh.", [("title", "vườn mẫu xanh", "")]),
        ('Trường được tặng danh hiệu "Ong vàng chăm chỉ".', [("title", 'danh hiệu "Ong vàng chăm chỉ"', "")]),
        ("Bà được nhận 2 kỷ lục xanh của UBND tỉnh.", [("title", "kỷ lục xanh", "")]),
        # What a list has, and what only looks like it.
        ("Có 3 tập thể được tặng Giấy khen, 2 cá nhân được tặng Bằng khen.", []),
        ("Đoạt cúp dành cho vận động viên xuất sắc.", []),
        ("100% cơ quan đạt an toàn về an ninh mạng.", []),
        ("Có 12 THCS, 03 UBND, 40 CBCC.", []),
        ("Được tặng Huân chương; danh hiệu thi đua các cấp.", []),
        ("Nhận được sự quan tâm của Đảng ủy.", []),
        ("Chủ tịch Hồ Chí Minh, tổ dân phố Đằng Hải 2, giấy chứng nhận quyền sử dụng đất.", []),
    ],
)
def test_what_looks_like_an_award(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(one.sort, one.words, one.near.code if one.near else "") for one in candidates(text)] == found


def test_the_same_words_are_one_suggestion_with_its_place() -> None:
    one = ReadText("a.txt", "Mở đầu.\nHộ A đạt danh hiệu vườn mẫu xanh.\nĐạt danh hiệu Vườn Mẫu Xanh.", (0, 8))
    other = ReadText("b.txt", "Đạt danh hiệu vườn mẫu xanh.\nĐạt danh hiệu đường hoa đẹp.", (0,))
    first, second = suggestions([one, other])
    assert (first.words, first.times, first.reports, first.file, first.page) == ("vườn mẫu xanh", 3, 2, "a.txt", 2)
    assert first.context == "Hộ A đạt danh hiệu vườn mẫu xanh." and second.words == "đường hoa đẹp"


def shell(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "extractor.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    (folder / "in").mkdir()
    text = "UBND XÃ\nBÁO CÁO\n- Tap the lao dong xuat sac: 4\n- Giáy khem của UBND xã: 3 cá nhân\n- 12 LĐTTX\n"
    (folder / "in" / "một.txt").write_text(text + "- 5 hộ đạt danh hiệu vườn mẫu xanh.\n", "utf-8")
    (folder / "in" / "hai.txt").write_text("UBND XÃ\nBÁO CÁO\n- Có 2 hộ đạt danh hiệu vườn mẫu xanh.\n", "utf-8")
    assert shell("run", folder / "in", "--out", folder / "out", "--quiet").returncode == 0
    return folder / "out"


def suggested(run: Path, *options: str) -> tuple[list[dict[str, Any]], str]:
    done = shell("patterns", "suggest", run, *options)
    assert done.returncode == 0, done.stderr
    return tomllib.loads(done.stdout).get("award", []), done.stderr


def test_suggestions_are_toml_for_the_catalogue(run: Path) -> None:
    entries, said = suggested(run)
    added = {entry["code"]: {key: entry[key] for key in entry if key != "code"} for entry in entries[:3]}
    assert added == {
        "LAO_DONG_TIEN_TIEN": {"abbreviations": ["LĐTTX"]},
        "GIAY_KHEN": {"slips": ["giáy khem"]},
        "TAP_THE_LAO_DONG_XUAT_SAC": {"slips": ["tap the lao dong xuat sac"]},
    }
    assert (entries[3]["code"], entries[3]["forms"]) == ("VUON_MAU_XANH", ["vườn mẫu xanh"])
    assert "4 trong 4 gợi ý từ 2 báo cáo" in said


def test_a_suggestion_shows_where_it_stands(run: Path) -> None:
    told = " ".join(shell("patterns", "suggest", run, "--lang", "en").stdout.split())
    assert "# “vườn mẫu xanh”: 2 times in 2 reports;" in told and "hai.txt, page 1: # … - Có 2 hộ đạt" in told


def test_no_more_than_asked_for(run: Path) -> None:
    entries, said = suggested(run, "--most", "1")
    assert len(entries) == 1 and "1 trong 4" in said


def test_looking_changes_nothing_in_the_run(run: Path) -> None:
    before = (run / ".results.sqlite").read_bytes()
    suggested(run)
    assert (run / ".results.sqlite").read_bytes() == before


@pytest.mark.parametrize("content", [None, b"no database"])
def test_a_folder_that_holds_no_run_is_wrong_usage(tmp_path: Path, content: bytes | None) -> None:
    if content:
        (tmp_path / ".results.sqlite").write_bytes(content)
    done = shell("patterns", "suggest", tmp_path)
    assert done.returncode == 2 and str(tmp_path) in done.stderr and "Traceback" not in done.stderr
