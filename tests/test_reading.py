import os
import zipfile
from pathlib import Path

import pytest

from extractor.errors import ReadError
from extractor.reading import READERS, format_of, read


def code_of(path: Path) -> str:
    with pytest.raises(ReadError) as error:
        read(path)
    return error.value.code


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\r\n ", "empty"),
        ("a.txt", "\ufeff \u00a0\n".encode(), "empty"),
        ("a.txt", bytes(range(256)) * 9, "unsupported"),
        ("a.pdf", b"%PDF-1.7\nbroken", "corrupt"),
        ("a.pdf", b"not a pdf", "corrupt"),
        ("a.docx", b"PK\x03\x04broken", "corrupt"),
        ("a.docx", b"text", "corrupt"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "unsupported"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "corrupt"),
    ],
)
def test_refuses(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert code_of(path) == code


def test_missing_and_folder(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.txt") == "missing"
    assert code_of(tmp_path) == "unsupported"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Giấy khen", encoding="utf-8")
    path.chmod(0)
    assert code_of(path) == "permission"


def test_other_zip(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
    assert code_of(path) == "unsupported"


def test_broken_word_file(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    assert code_of(path) == "corrupt"


XML = '<?xml version="1.0"?>'


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("a.csv", "Tên,Số", "csv"),
        ("a.TSV", "Tên\tSố", "csv"),
        ("a.txt", "Tên,Số", "txt"),
        ("a.htm", "<p>Giấy khen", "html"),
        ("a.txt", "<p>Giấy khen", "txt"),
        ("a.doc", "<html><p>Giấy khen", "html"),
        ("a.xls", "\ufeff<table><tr><td>5", "html"),
        ("a.xml", f'{XML}<?mso-application progid="Word.Document"?><w:wordDocument/>', "doc"),
        ("a.xml", f'{XML}<?mso-application progid="Excel.Sheet"?><Workbook/>', "xls"),
        ("a.xls", f'{XML}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "xls"),
        (
            "a.fodt",
            f'{XML}<office:document xmlns:office="o" office:mimetype="application/vnd.oasis.opendocument.text"/>',
            "odt",
        ),
    ],
)
def test_formats_of_text(name: str, text: str, form: str) -> None:
    assert format_of(name, text.encode()) == form


def test_a_page_in_utf_16() -> None:
    assert format_of("a.doc", "<html><p>Giấy khen".encode("utf-16")) == "html"


def test_content_before_ending() -> None:
    assert format_of("a.txt", b"%PDF-1.4") == "pdf"
    assert format_of("a", "Giấy khen".encode()) == "txt"
    assert set(READERS) >= {"pdf", "docx", "txt"}
