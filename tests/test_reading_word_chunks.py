import shutil
from pathlib import Path

import pytest
from docx_of import OFFICE, WORD, found, package, paragraph, relations, word

from extractor.errors import ReadError
from extractor.reading.word.reader import read_bytes

CHUNK = f'<w:altChunk xmlns:r="{OFFICE}" r:id="c1"/>'
BODY = f"{paragraph('Trước')}{CHUNK}{paragraph('Sau')}"


def holding(data: bytes, name: str) -> bytes:
    """A DOCX that takes in a file of that name between two paragraphs."""
    return package(
        {
            "_rels/.rels": relations({"r1": "officeDocument word/document.xml"}),
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{BODY}</w:body></w:document>',
            "word/_rels/document.xml.rels": relations({"c1": f"aFChunk {name}"}),
            f"word/{name}": data,
        }
    )


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("<html><p>Giấy khen".encode(), "a.html"),
        ("Giấy khen".encode(), "a.txt"),
        (word(paragraph("Giấy khen")), "a.docx"),
        (b"{\\rtf1 Gi\\u7845?y khen}", "a.rtf"),
    ],
)
def test_files_taken_in_stand_where_they_belong(data: bytes, name: str, tmp_path: Path) -> None:
    if name == "a.rtf" and not shutil.which("soffice"):
        pytest.skip("soffice is not installed")
    assert found(tmp_path, holding(data, name)).text.split("\n") == ["Trước", "Giấy khen", "Sau"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    made = word(BODY)
    assert found(tmp_path, made).text.split("\n") == ["Trước", "Sau"]


def nested(depth: int) -> bytes:
    return holding(nested(depth - 1), "a.docx") if depth else word(paragraph("Giấy khen"))


@pytest.mark.parametrize(
    ("data", "code"), [(holding(b"\x89PNG\r\n\x1a\n", "a.png"), "unsupported"), (nested(4), "too_large")]
)
def test_what_cannot_be_read_is_not_passed_over(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as raised:
        read_bytes(Path("a.docx"), data)
    assert raised.value.code == code
