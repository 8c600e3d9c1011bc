import os
import stat
import subprocess
import zipfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import psutil
import pytest
from docx_of import found, package
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.errors import ReadError
from extractor.reading.word import converter
from extractor.reading.word.converted import read_bytes

LINES = ["UBND xã Đông An", "BÁO CÁO", "1. Tập thể", "2. Cá nhân", "Danh hiệu\tSố", "Giấy khen\t5", "Tên\t", "Cuối"]


def report(folder: Path) -> Path:
    made = docx.Document()
    made.add_paragraph().add_run("UBND x· §«ng An").font.name = ".VnTime"
    made.add_paragraph().add_run("b¸o c¸o").font.name = ".VnTimeH"
    made.add_paragraph("Tập thể", "List Number")
    made.add_paragraph("Cá nhân", "List Number")
    made.add_paragraph().add_run("ẩn").font.hidden = True
    table = made.add_table(3, 2)
    for cell, text in zip(table._cells, ["Danh hiệu", "Số", "Giấy khen", "5", "Tên", ""], strict=True):
        cell.text = text
    made.add_paragraph("Cuối")  # LibreOffice loses a table at the very end of a .doc
    made.save(str(folder / "a.docx"))
    return folder / "a.docx"


def by_office(source: Path, ending: str) -> Path:
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(source.parent), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return source.with_suffix(f".{ending}")


@cache
def office_files() -> dict[str, bytes]:
    """The report by the endings under which LibreOffice saved it."""
    with TemporaryDirectory() as folder:
        source = report(Path(folder))
        return {one: by_office(source, one).read_bytes() for one in ("doc", "rtf", "odt", "fodt")}


@pytest.fixture
def files() -> dict[str, bytes]:
    return office_files()


@pytest.mark.parametrize(("ending", "form"), [("doc", "doc"), ("rtf", "rtf"), ("odt", "odt"), ("fodt", "odt")])
def test_office_files(ending: str, form: str, files: dict[str, bytes], tmp_path: Path) -> None:
    document = found(tmp_path, files[ending], f"a.{ending}")
    assert (document.format, document.text.split("\n")) == (form, LINES)


def test_content_counts_not_the_ending(files: dict[str, bytes], tmp_path: Path) -> None:
    assert found(tmp_path, files["rtf"], "a.doc").format == "rtf"


def code_of(data: bytes, name: str = "a.doc") -> str:
    with pytest.raises(ReadError) as raised:
        read_bytes(Path(name), data)
    return raised.value.code


def locked(data: bytes) -> bytes:
    """A .doc whose head says that it is encrypted."""
    place = next(place for place in range(512, len(data), 512) if data.startswith(b"\xec\xa5", place)) + 11
    return data[:place] + bytes([data[place] | 1]) + data[place + 1 :]


ODT = "application/vnd.oasis.opendocument.text"
MANIFEST = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'


def test_locked_files(files: dict[str, bytes]) -> None:
    assert code_of(locked(files["doc"])) == "encrypted"
    assert code_of(package({"mimetype": ODT, "META-INF/manifest.xml": MANIFEST})) == "encrypted"


def test_a_file_that_unpacks_to_too_much() -> None:
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", ODT)
        with archive.open("content.xml", "w", force_zip64=True) as part:
            for _ in range(513):
                part.write(bytes(2**20))
    assert code_of(bomb.getvalue()) == "too_large"


@pytest.mark.parametrize("data", [b"{\\rtf1", package({"mimetype": ODT, "content.xml": "<a"})])
def test_files_of_which_nothing_comes(data: bytes) -> None:
    assert code_of(data) in {"corrupt", "empty"}


def test_without_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = {"commands": ["no-such-office"], "places": [], "package": "libreoffice-writer-nogui", "seconds": 90}
    monkeypatch.setattr(converter, "load_toml", lambda name: listed)
    with pytest.raises(ReadError) as raised:
        converter.find_program()
    assert (raised.value.code, raised.value.detail) == ("converter_missing", "libreoffice-writer-nogui")


def test_usual_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "libreoffice24" / "program").mkdir(parents=True)
    (tmp_path / "libreoffice24" / "program" / "soffice").touch()
    listed = {"commands": ["no-such-office"], "places": [f"{tmp_path}/libreoffice*/program/soffice"], "package": ""}
    monkeypatch.setattr(converter, "load_toml", lambda name: listed)
    assert converter.find_program() == str(tmp_path / "libreoffice24" / "program" / "soffice")


def ended(pid: int) -> bool:
    """Whether a process has gone, or goes within seconds, or only waits for whoever started it to ask."""
    try:
        process = psutil.Process(pid)
        return process.status() == psutil.STATUS_ZOMBIE or process.wait(10) is None
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return False


def test_a_conversion_that_hangs_ends_with_all_it_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stuck = tmp_path / "soffice"
    stuck.write_text(f'#!/bin/sh\nsleep 300 &\necho $! > "{tmp_path}/child"\nsleep 300\n')
    stuck.chmod(stuck.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(converter, "find_program", lambda: str(stuck))
    monkeypatch.setenv(converter.SECONDS_VARIABLE, "1")
    assert code_of(b"{\\rtf1 a}") == "timeout"
    child = int((tmp_path / "child").read_text())
    assert ended(child)


@pytest.mark.parametrize(("told", "expected"), [("7.5", 7.5), ("soon", 90.0)])
def test_the_limit_is_in_the_environment(told: str, expected: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(converter.SECONDS_VARIABLE, told)
    assert converter.time_limit() == expected


def test_several_at_once(files: dict[str, bytes]) -> None:
    with ThreadPoolExecutor(3) as pool:
        texts = list(
            pool.map(lambda ending: read_bytes(Path(f"a.{ending}"), files[ending]).text, ["doc", "rtf", "odt"])
        )
    assert texts == ["\n".join(LINES)] * 3


def test_nothing_is_left_behind(files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    read_bytes(Path("a.rtf"), files["rtf"])
    assert os.listdir(tmp_path) == []  # noqa: PTH208


NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "script": "urn:oasis:names:tc:opendocument:xmlns:script:1.0",
    "ooo": "http://openoffice.org/2004/office",
    "xlink": "http://www.w3.org/1999/xlink",
}
DECLARED = " ".join(f'xmlns:{name}="{space}"' for name, space in NAMESPACES.items())
MACRO = f"""<?xml version="1.0"?><office:document {DECLARED} office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:scripts><office:script script:language="ooo:Basic">
<ooo:libraries><ooo:library-embedded ooo:name="Standard"><ooo:module ooo:name="M"><ooo:source-code>Sub Main
Open "PROOF" For Output As #1
Close #1
End Sub</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script><office:event-listeners>
<script:event-listener script:language="ooo:script" script:event-name="dom:load"
 xlink:href="vnd.sun.star.script:Standard.M.Main?language=Basic&amp;location=document"/></office:event-listeners>
</office:scripts><office:body><office:text><text:p>Giấy khen</text:p></office:text></office:body></office:document>"""


def test_no_macro_runs(tmp_path: Path) -> None:
    proof = tmp_path / "proof"
    assert found(tmp_path, MACRO.replace("PROOF", str(proof)).encode(), "a.fodt").text == "Giấy khen"
    assert not proof.exists()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    ending=st.sampled_from(["doc", "rtf", "odt"]), share=st.floats(0, 0.999), junk=st.binary(min_size=1, max_size=40)
)
def test_changed_files_are_read_or_refused(ending: str, share: float, junk: bytes) -> None:
    data = office_files()[ending]
    place = int(share * len(data))
    try:
        read_bytes(Path("a"), data[:place] + junk + data[place + len(junk) :])
    except ReadError:
        return


def test_a_part_that_does_not_unpack() -> None:
    data = office_files()["odt"]
    place = data.index(b"META-INF/manifest.xml") + 40
    assert code_of(data[:place] + b"\xff" * 40 + data[place + 40 :]) == "corrupt"
