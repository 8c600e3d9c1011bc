import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx_of import found, package, paragraph, relations, word
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import ReadError
from extractor.reading import package as package_module
from extractor.reading.word.reader import read_bytes

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
LAUGHS = "".join(
    f'<!ENTITY {name} "{"&" + inner + ";" if inner else "ha"}{("&" + inner + ";") * 9 if inner else ""}">'
    for inner, name in zip(["", *"abcdefghi"], "abcdefghij", strict=True)
)


def code_of(data: bytes) -> str:
    with pytest.raises(ReadError) as raised:
        read_bytes(Path("a.docx"), data)
    return raised.value.code


def test_strict_documents(tmp_path: Path) -> None:
    parts = {
        "_rels/.rels": relations({"r1": "officeDocument word/document.xml"}, STRICT_OFFICE),
        "word/document.xml": f'<w:document xmlns:w="{STRICT}"><w:body>{paragraph("Giấy khen")}</w:body></w:document>',
    }
    assert found(tmp_path, package(dict(parts))).text == "Giấy khen"


def test_macros_stay_unread(tmp_path: Path) -> None:
    made = word(paragraph("Giấy khen"))
    with zipfile.ZipFile(file := BytesIO(made), "a") as archive:
        archive.writestr("word/vbaProject.bin", b"\x00Sub AutoOpen()")
    assert found(tmp_path, file.getvalue(), "a.docm").text == "Giấy khen"


def test_the_document_may_have_another_name_and_lack_parts(tmp_path: Path) -> None:
    made = package(
        {
            "_rels/.rels": relations({"r1": "officeDocument /word/document2.xml"}),
            "word/document.xml": "<nothing/>",
            "word/document2.xml": word_of(paragraph("Giấy khen")),
            "word/_rels/document2.xml.rels": relations({"r1": "styles NULL", "r2": "image NULL"}),
        }
    )
    assert found(tmp_path, made).text == "Giấy khen"


def word_of(body: str) -> str:
    archive = zipfile.ZipFile(BytesIO(word(body)))
    return archive.read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 nothing", "corrupt"),
        (word(paragraph("Giấy khen"))[:-40], "corrupt"),
        (package({"word/document.xml": "<w:document"}), "corrupt"),
        (package({"word/nothing.xml": "<a/>"}), "corrupt"),
        (package({"word/document.xml": "<a/>"}), "empty"),
        (package({"word/document.xml": f"<!DOCTYPE a [{LAUGHS}]><a>&j;</a>"}), "corrupt"),
        (package({"word/document.xml": f"<!DOCTYPE a [{LAUGHS}]><a>&j;</a>".encode("utf-16")}), "corrupt"),
        (package({"word/document.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'}), "corrupt"),
        (package({"word/document.xml": "<a>" * 5000}), "corrupt"),
    ],
)
def test_bad_packages(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_a_part_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MOST_BYTES", 2**16)
    assert code_of(word(paragraph("a" * 2**17))) == "too_large"


def test_parts_that_unpack_to_too_much_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MOST_IN_ALL", 2**16)
    assert code_of(word(paragraph("a" * 40_000), styles=f"<w:a>{'a' * 40_000}</w:a>")) == "too_large"


def test_a_deep_document_is_read(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 100 + paragraph("Giấy khen") + "</w:sdtContent></w:sdt>" * 100
    assert found(tmp_path, word(deep)).text == "Giấy khen"


def small() -> bytes:
    made = docx.Document()
    made.add_paragraph("Giấy khen: 5", "List Number")
    made.add_table(2, 2).cell(0, 0).text = "Danh hiệu"
    made.save(file := BytesIO())
    return file.getvalue()


SMALL = small()
PARTS = {name: zipfile.ZipFile(BytesIO(SMALL)).read(name) for name in zipfile.ZipFile(BytesIO(SMALL)).namelist()}
XML = sorted(name for name in PARTS if name in {"word/document.xml", "word/styles.xml", "word/numbering.xml"})


JUNK = (b"-", b"9" * 30, b"x", b"<w:p>", b"")


def read_or_refused(data: bytes) -> None:
    try:
        read_bytes(Path("a.docx"), data)
    except ReadError:
        return


@settings(max_examples=60, deadline=None)
@given(place=st.integers(0, len(SMALL) - 1), junk=st.binary(max_size=8))
def test_changed_bytes_are_read_or_refused(place: int, junk: bytes) -> None:
    read_or_refused(SMALL[:place] + junk + SMALL[place + len(junk) :])


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(XML), share=st.floats(0, 0.999), junk=st.sampled_from([b"-", b"9" * 30, b"x", b"<w:p>", b""])
)
def test_changed_xml_is_read_or_refused(name: str, share: float, junk: bytes) -> None:
    data = PARTS[name]
    place = data.find(b'"', int(share * len(data))) + 1
    read_or_refused(package({**PARTS, name: data[:place] + junk + data[place + 1 :]}))
