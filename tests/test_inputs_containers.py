"""Archives and letters, made by zip tools and Python's own letter writer."""

import stat
import struct
import subprocess
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

import pytest

from extractor.inputs.containers import Opened, is_container, opened
from extractor.inputs.jobs import Source
from extractor.inputs.member import Limits

TEXT = "Bằng khen của UBND tỉnh: 5 tập thể".encode()


def zip_of(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def found(path: Path, limits: Limits | None = None) -> Opened:
    return opened(Source(path, path.name), path.parent / "unpacked", limits)


def told(path: Path, limits: Limits | None = None) -> list[tuple[str, str]]:
    return [(one.name, one.error.code if one.error else "") for one in found(path, limits).sources]


def test_files_come_in_order_under_their_names(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", **{"xã An Bình/b.txt": TEXT, "a.txt": b"x"})
    sources = found(path).sources
    assert [one.name for one in sources] == ["a.zip!xã An Bình/b.txt", "a.zip!a.txt"]
    assert sources[0].path.read_bytes() == TEXT and sources[0].path.suffix == ".txt"


def test_archives_in_archives(tmp_path: Path) -> None:
    inner = zip_of(tmp_path / "inner.zip", c=TEXT).read_bytes()
    path = zip_of(tmp_path / "a.zip", **{"b.zip": inner, "d.txt": TEXT})
    assert told(path) == [("a.zip!b.zip!c", ""), ("a.zip!d.txt", "")]
    assert told(path, Limits(depth=1)) == [("a.zip", "unsafe_archive")]


def test_what_is_nobodys_report_is_named_as_skipped(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", **{"__MACOSX/._b.txt": b"x", "b.txt": TEXT, "~$b.docx": b"x"})
    assert told(path) == [("a.zip!b.txt", "")]
    assert found(path).skipped == ["a.zip!__MACOSX/._b.txt", "a.zip!~$b.docx"]


@pytest.mark.parametrize(
    "name", ["../b.txt", "c/../../b.txt", "/etc/b.txt", "C:\\b.txt", "..\\b.txt", "\\\\host\\b.txt"]
)
def test_names_that_leave_the_folder_are_refused_alone(tmp_path: Path, name: str) -> None:
    path = zip_of(tmp_path / "a.zip", **{name: TEXT, "c.txt": TEXT})
    assert [code for _, code in told(path)] == ["unsafe_archive", ""]
    assert [one.name for one in (tmp_path / "unpacked").iterdir()] == ["00002.txt"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert told(tmp_path / "a.zip") == [("a.zip!link.txt", "unsafe_archive")]


@pytest.mark.parametrize(
    ("limits", "files"),
    [
        (Limits(mebibytes=1), {"a": bytes(1 << 20), "b": b"x"}),
        (Limits(files=2), {"a": b"1", "b": b"2", "c": b"3"}),
        (Limits(small=1), {"a": bytes(4 << 20)}),
    ],
)
def test_an_archive_over_a_limit_is_refused_whole(tmp_path: Path, limits: Limits, files: dict[str, bytes]) -> None:
    assert told(zip_of(tmp_path / "a.zip", **files), limits) == [("a.zip", "unsafe_archive")]
    assert told(zip_of(tmp_path / "b.zip", **files))[0] == ("b.zip!a", "")


def test_a_bomb_is_refused_by_the_limits_that_hold_unless_others_are_told(tmp_path: Path) -> None:
    assert told(zip_of(tmp_path / "bomb.zip", bomb=bytes(64 << 20))) == [("bomb.zip", "unsafe_archive")]


def test_a_size_that_lies(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", a=bytes(16 << 20))
    path.write_bytes(path.read_bytes().replace(struct.pack("<I", 16 << 20), struct.pack("<I", 5)))
    assert told(path)[0][1] in {"unsafe_archive", "corrupt"}


def test_an_empty_archive_and_a_broken_one(tmp_path: Path) -> None:
    assert told(zip_of(tmp_path / "a.zip")) == [("a.zip", "empty")]
    whole = zip_of(tmp_path / "b.zip", a=TEXT * 99).read_bytes()
    (tmp_path / "b.zip").write_bytes(whole[: len(whole) // 2])
    assert told(tmp_path / "b.zip") == [("b.zip", "")]  # a source itself: its reader says that it is corrupt


def test_a_member_that_is_damaged_costs_itself_alone(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b.txt", b"the other")
    data = (tmp_path / "a.zip").read_bytes()
    (tmp_path / "a.zip").write_bytes(data.replace(TEXT, TEXT[::-1]))
    assert told(tmp_path / "a.zip") == [("a.zip!a.txt", "corrupt"), ("a.zip!b.txt", "")]


def test_a_password(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    subprocess.run(["zip", "-q", "-P", "secret", "locked.zip", "a.txt"], cwd=tmp_path, check=True)
    assert told(tmp_path / "locked.zip") == [("locked.zip!a.txt", "encrypted")]


def renamed(path: Path, raw: bytes, extra: bytes = b"") -> Path:
    """An archive whose one name is `raw` as an old tool writes it, without the flag for UTF-8."""
    entry = zipfile.ZipInfo("n" * len(raw))
    entry.extra = extra
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry, TEXT)
    path.write_bytes(path.read_bytes().replace(b"n" * len(raw), raw))
    return path


@pytest.mark.parametrize("code_page", ["utf-8", "windows-1258"])
def test_names_in_old_code_pages(tmp_path: Path, code_page: str) -> None:
    decomposed = "Ba\u0301o ca\u0301o xa\u0303 Đông.txt"
    path = renamed(tmp_path / "a.zip", decomposed.encode(code_page))
    assert told(path) == [("a.zip!Báo cáo xã Đông.txt", "")]


def test_a_name_in_the_extra_field(tmp_path: Path) -> None:
    raw, name = b"Bao cao.txt", "Báo cáo.txt".encode()
    extra = struct.pack("<HHBI", 0x7075, 5 + len(name), 1, zlib.crc32(raw)) + name
    assert told(renamed(tmp_path / "a.zip", raw, extra)) == [("a.zip!Báo cáo.txt", "")]


# --- letters


def letter(body: str, *attached: tuple[str, bytes, str], html: str = "") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "xa@example.vn", "ban@example.vn", "Báo cáo"
    made.set_content(body)
    if html:
        made.add_alternative(html, subtype="html")
    for name, data, kind in attached:
        made.add_attachment(data, maintype=kind, subtype="octet-stream", filename=name)
    return made


def saved(path: Path, made: EmailMessage) -> Path:
    path.write_bytes(made.as_bytes())
    return path


def test_a_note_with_a_report(tmp_path: Path) -> None:
    path = saved(tmp_path / "thư.eml", letter("Xin gửi báo cáo.", ("báo cáo.txt", TEXT, "application")))
    assert is_container(path) and told(path) == [("thư.eml!báo cáo.txt", "")]


def test_a_letter_that_is_the_report(tmp_path: Path) -> None:
    assert told(saved(tmp_path / "a.eml", letter("Bằng khen: 5 tập thể"))) == [("a.eml", "")]
    long = letter("Bằng khen: 5 tập thể. " * 99, ("b.txt", TEXT, "application"))
    assert told(saved(tmp_path / "b.eml", long)) == [("b.eml", ""), ("b.eml!b.txt", "")]


def test_an_archive_in_a_letter_in_a_letter(tmp_path: Path) -> None:
    packed = zip_of(tmp_path / "a.zip", **{"b.txt": TEXT}).read_bytes()
    outer = letter("Chuyển tiếp.")
    outer.add_attachment(letter("Xin gửi.", ("a.zip", packed, "application")))
    assert told(saved(tmp_path / "c.eml", outer)) == [("c.eml!1.eml!a.zip!b.txt", "")]


def test_a_logo_is_no_report_and_a_photograph_is(tmp_path: Path) -> None:
    made = letter("Xin gửi.", ("logo.png", bytes(500), "image"), ("trang 1.jpg", bytes(200_000), "image"))
    for part in made.iter_attachments():
        part.add_header("Content-ID", "<one>")
    assert told(saved(tmp_path / "a.eml", made)) == [("a.eml!trang 1.jpg", "")]
