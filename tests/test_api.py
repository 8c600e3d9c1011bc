import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from whole_report import FOOT, HEAD

import extractor
from extractor import check, consolidate, extract, read
from extractor.api import Extraction, ReadError
from extractor.pipeline import process_file
from extractor.run import run
from extractor.settings import Settings

CORPUS = Path(__file__).parent.parent / "corpus" / "reports"
BODY = "- Bằng khen của UBND tỉnh: 5 tập thể, 6 cá nhân\n- Tổng cộng: 12 Bằng khen của UBND tỉnh\n"
HEAVY = ("pydantic", "numpy", "spacy", "typer", "regex", "lxml")


def saved(path: Path, body: str = BODY) -> Path:
    path.write_text(f"{HEAD}{body}{FOOT}", "utf-8")
    return path


def taken(path: Path) -> Extraction:
    return extract(read(path))


def python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def test_the_package_by_itself_loads_nothing_heavy() -> None:
    assert python(f"import sys, extractor; print([one for one in {HEAVY} if one in sys.modules])") == "[]"


@pytest.mark.parametrize("before", ["", "import extractor.run, extractor.consolidation", "import extractor.cli"])
def test_functions_are_functions_whatever_was_imported_before(before: str) -> None:
    names = ", ".join(sorted({*extractor.__all__} - {"__version__"}))
    told = f"{before}\nfrom extractor import {names}\nprint([type(one).__name__ for one in ({names})])"
    assert python(told) == str(["function"] * 4)


def test_names_are_listed_and_others_are_refused() -> None:
    assert {*extractor.__all__} <= {*dir(extractor)}
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        extractor.reed  # noqa: B018


def test_tables_are_those_of_a_run(tmp_path: Path) -> None:
    files = [shutil.copy(path, tmp_path) for path in sorted(CORPUS.iterdir())[:5]]
    files.append(shutil.copy(files[0], tmp_path / "z again.txt"))
    expected = run(files, tmp_path / "out", Settings("31", jobs=2), process_file).city
    assert consolidate(taken(path) for path in sorted(map(Path, files))) == expected


def test_a_stated_total_that_is_not_the_sum(tmp_path: Path) -> None:
    extraction = taken(saved(tmp_path / "báo cáo.txt"))
    assert [(row.recipient_kind, row.count) for row in extraction.awards] == [("collective", 5), ("individual", 6)]
    assert [(row.count, row.computed, row.verdict) for row in extraction.totals] == [(12, 11, "mismatch")]
    assert "TOTAL_MISMATCH" in {finding.code for finding in check([extraction])}


def test_findings_across_reports_are_checked_too(tmp_path: Path) -> None:
    first = taken(saved(tmp_path / "một.txt"))
    second = taken(saved(tmp_path / "hai.txt", BODY + "- Phong trào tiếp tục được duy trì.\n"))
    inside = {one.finding_id for one in (*first.findings, *second.findings)}
    across = [one for one in check([first, second]) if one.finding_id not in inside]
    assert {one.code for one in across} == {"DUPLICATE_REPORT"}
    city = consolidate([first, second])
    assert {*check([first, second])} <= {*city.findings}
    assert {one.code for one in city.findings} - {one.code for one in check([first, second])} == {"UNIT_MISSING"}


def test_language(tmp_path: Path) -> None:
    document = read(saved(tmp_path / "r.txt"))
    vi, en = (extract(document, lang=lang).findings for lang in ("vi", "en"))  # type: ignore[arg-type]
    assert [one.finding_id for one in vi] == [one.finding_id for one in en]
    assert [one.message for one in vi] != [one.message for one in en]


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "r.pdf").write_bytes(b"%PDF-1.7 no more")
    with pytest.raises(ReadError) as problem:
        read(str(tmp_path / "r.pdf"))
    assert problem.value.code == "corrupt"


def test_an_unknown_province_is_refused(tmp_path: Path) -> None:
    document = read(saved(tmp_path / "r.txt"))
    with pytest.raises(ValueError, match="No province has the code 00"):
        extract(document, province="00", lang="en")
    with pytest.raises(ValueError, match="mang mã 00"):
        consolidate([], province="00")


def test_ids_do_not_hang_on_where_the_file_is_now(tmp_path: Path) -> None:
    document = read(saved(tmp_path / "r.txt"))
    document.path.unlink()
    gone = extract(document)
    assert gone.report.sha256.startswith(gone.report.report_id)
    saved(tmp_path / "r.txt")
    assert taken(tmp_path / "r.txt") == gone


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(extractor.__file__).parent / "py.typed").exists()
