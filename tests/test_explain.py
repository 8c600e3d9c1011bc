"""How a report is explained: mentions and what made them, the records they went into, and what was left over."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from statements_of import document_of

from extractor.explain import Account, Marked, Said, account
from extractor.pipeline import extract
from extractor.units.registry import Units

HEAD = "ỦY BAN NHÂN DÂN\nPHƯỜNG KIẾN AN\n\nBÁO CÁO\nTổng kết phong trào thi đua yêu nước\n\n"


def told(text: str) -> Account:
    document = document_of(text)
    return account(document, extract(document, "r1", "báo cáo.txt", Units.of_province()))


def line(text: str) -> Said:
    return told(text).lines[-1]


def mention(text: str, words: str) -> Marked:
    return next(one for one in line(text).mentions if one.text == words)


@pytest.mark.parametrize(
    ("text", "words", "kind", "by"),
    [
        ("Tặng 2 Giấy khen của UBND xã.", "Giấy khen", "award", ["awards.toml: Giấy khen"]),
        ("5 cá nhân được tặng Giấy khem.", "Giấy khem", "award", ["awards.toml: Giấy khem"]),
        (
            "Có 2 tập thể lao động xuât sắc.",
            "tập thể lao động xuât sắc",
            "award",
            ["mentions/slips: “tập thể lao động xuât sắc”"],
        ),
        (
            "5 cá nhân được tặng Bằng khen.",
            "5 cá nhân",
            "count",
            ["nouns.toml: individual “cá nhân”", "numbers.toml: count"],
        ),
        (
            "Ông Tạ Văn Mầu đạt Lao động tiên tiến 3 năm liền.",
            "3 năm liền",
            "times",
            ["numbers.toml: count", "numbers.toml: times"],
        ),
        (
            "Ông Tạ Văn Mầu được tặng Giấy khen.",
            "Ông Tạ Văn Mầu",
            "person",
            ["names.toml: person “Ông”"],
        ),
        ("Tặng Giấy khen cho Tạ Văn Mầu.", "Tạ Văn Mầu", "person", ["names.toml: families “Tạ”"]),
        (
            "Tặng Bằng khen của Bộ trưởng Bộ Y tế cho 2 người.",
            "Bộ trưởng Bộ Y tế",
            "body",
            ["authorities.toml: Bộ trưởng", "authorities.toml: Bộ Y tế"],
        ),
        (
            "Trường Mầm non Hoa Sen được tặng Giấy khen.",
            "Trường Mầm non Hoa Sen",
            "body",
            ["bodies.toml: Trường Mầm non", "composition.toml"],
        ),
        ("5 cá nhân được tặng Bằng khen.", "được tặng", "cue", ["cues.toml: receive “được tặng”"]),
        ("Năm 2023 có 5 cá nhân được tặng Bằng khen.", "Năm 2023", "years", ["numbers.toml: years"]),
    ],
)
def test_a_mention_tells_what_made_it(text: str, words: str, kind: str, by: list[str]) -> None:
    one = mention(text, words)
    assert (one.kind, list(one.by)) == (kind, by)


def test_a_name_that_the_model_found_says_so() -> None:
    text = "- ôngĐỗ Văn Kha , tổ dân phố Quyết Tiến: 2 giấy khen của hội CCB huyện."
    assert [one.by for one in line(text).mentions if one.method.startswith("model.")] == [("ner/model: person",)]


def test_a_number_goes_into_its_own_record_alone() -> None:
    text = "Tặng Giấy khen cho 2 tập thể, 3 cá nhân."
    collective, individual = line(text).records
    assert mention(text, "2 tập thể").records == (collective.record_id,)
    assert mention(text, "3 cá nhân").records == (individual.record_id,)
    assert mention(text, "Giấy khen").records == (collective.record_id, individual.record_id)


def test_parts_above_a_record_lead_to_it() -> None:
    read = told("- Bằng khen của Bộ Y tế:\n+ Bà Cù Thị Mơ (Trạm Y tế xã Hoa Sen)")
    heading, item = read.lines
    (record,) = item.records
    assert [one.text for one in heading.mentions if one.records == (record.record_id,)] == ["Bằng khen", "Bộ Y tế"]
    assert list(read.left) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Nhiều tập thể được tặng Bằng khen.", [("Bằng khen", "general")]),
        ("Chưa có cá nhân nào đạt Chiến sĩ thi đua toàn quốc.", [("Chiến sĩ thi đua toàn quốc", "denied")]),
        ("Bà Tảo cất Giấy khen dưới đáy rương.", [("Bà Tảo", "unnamed"), ("Giấy khen", "thing")]),
        ("Tặng Giấy khen cho 12 tập thể và 35 vũ công.", [("35", "fact")]),
        ("Có 40 hộ dân góp công; Trường Mầm non Hoa Sen được tặng Giấy khen.", [("40 hộ dân", "uncounted")]),
        ("Đã trồng 112 cây.", []),
    ],
)
def test_what_is_left_over(text: str, left: list[tuple[str, str]]) -> None:
    assert [(one.text, one.why) for one in line(text).left] == left


def test_lines_that_were_passed_over_say_so() -> None:
    silent, read = told("Đã trồng 112 cây xanh.\n5 cá nhân được tặng Bằng khen của UBND tỉnh.").lines
    assert (silent.state, silent.mentions, read.state) == ("silent", (), "read")


def test_every_record_of_a_report_stands_under_one_line() -> None:
    read = told(Path("corpus/reports/kien-an.txt").read_text("utf-8"))
    shown = [award.record_id for one in read.lines for award in one.records]
    assert shown == [award.record_id for award in read.extraction.awards] and shown
    assert all(one.text == read_text[one.span.start : one.span.end] for read_text, one in _places(read))


def _places(read: Account) -> list[tuple[str, Marked]]:
    text = "\n".join(one.text for one in read.lines)
    return [(text, one) for told_line in read.lines for one in told_line.mentions]


def shell(*arguments: str | Path, columns: int = 80) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "extractor.cli", "explain", *map(str, arguments)]
    environment = {**os.environ, "COLUMNS": str(columns), "NO_COLOR": "1"}
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=environment)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "báo cáo [1].txt"
    body = "- Bằng khen của UBND tỉnh: 02 tập thể, 18 cá nhân.\n- Đã trồng 112 cây xanh.\n"
    path.write_text(HEAD + body + "- Tặng Giấy khen của UBND xã cho 2 tập thể và 35 vũ công <b>của</b> xã.\n", "utf-8")
    return path


@pytest.mark.parametrize("columns", [80, 120])
def test_the_terminal_shows_text_mentions_records_and_leftovers(report: Path, columns: int) -> None:
    done = shell(report, columns=columns)
    assert (done.returncode, done.stderr) == (0, "")
    assert "[Bằng khen] của [UBND tỉnh]: [02 tập thể], [18 cá nhân]." in done.stdout
    assert "→ [1] Bằng khen · Ủy ban nhân dân tỉnh · 2 tập thể" in done.stdout
    assert "~ không đọc kỹ: không có từ chỉ khen thưởng" in done.stdout
    assert "! Còn lại: “35”" in done.stdout
    assert "\x1b" not in done.stdout and max(map(len, done.stdout.splitlines())) <= columns


def test_json_is_one_object(report: Path) -> None:
    read = json.loads(shell(report, "--json", "--lang", "en").stdout)
    texts = [one["text"] for one in read["lines"]]
    award = next(one for one in read["lines"] if one["text"].startswith("- Bằng khen"))
    assert award["record_ids"] == [one["record_id"] for one in read["records"]][:2] and len(texts) > 5
    assert [one["why"] for one in read["lines"][-1]["left"] if one["finding"]] == ["fact"]
    assert all(one["by"] for one in award["mentions"])


def test_the_page_escapes_what_the_report_says(report: Path, tmp_path: Path) -> None:
    done = shell(report, "--html", tmp_path / "out.html")
    page = (tmp_path / "out.html").read_text("utf-8")
    assert (done.returncode, done.stdout) == (0, "") and "out.html" in done.stderr
    assert "&lt;b&gt;" in page and "<b>của" not in page and "http" not in page
    assert '<mark class="award"' in page and "Ủy ban nhân dân tỉnh" in page


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["nowhere.txt"], 2, "Không tìm thấy tệp"),
        (["corpus"], 2, "corpus"),
        (["corpus/reports/le-ich-moc.pdf", "--page", "9"], 2, "chỉ có 4 trang"),
        (["corpus/reports/kien-an.txt", "--province", "99"], 2, "99"),
        (["corpus/reports/kien-an.txt", "--html", "/nowhere/x.html"], 2, "/nowhere"),
        (["docs/session.svg"], 3, "session.svg"),
    ],
)
def test_what_cannot_be_explained_is_said_in_a_sentence(arguments: list[str], status: int, says: str) -> None:
    done = shell(*arguments)
    assert done.returncode == status and says in done.stderr and "Traceback" not in done.stderr


def test_one_page_alone() -> None:
    done = shell("corpus/reports/le-ich-moc.pdf", "--page", "2")
    assert done.stdout.startswith("Trang 2") and "Trang 3" not in done.stdout


def test_all_lists_the_mentions_of_lines_that_speak_of_no_award(report: Path) -> None:
    plain, everything = shell(report).stdout, shell(report, "--all").stdout
    assert "bodies.toml: Xã “PHƯỜNG”" in everything and "bodies.toml: Xã “PHƯỜNG”" not in plain
