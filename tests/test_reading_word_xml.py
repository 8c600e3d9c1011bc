from pathlib import Path

import pytest
from docx_of import found

from extractor.errors import ReadError
from extractor.reading.word.reader import read_xml

ROOT = """<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"
 xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core">
<w:styles><w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:rFonts w:ascii=".VnTimeH" w:h-ansi=".VnTimeH"/></w:rPr>
</w:style></w:styles><w:body><wx:sect>{}</wx:sect></w:body></w:wordDocument>"""


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def cell(text: str) -> str:
    return f"<w:tc><w:p>{run(text)}</w:p></w:tc>"


def change(kind: str, text: str) -> str:
    return f'<aml:annotation w:type="Word.{kind}"><aml:content>{run(text)}</aml:content></aml:annotation>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<w:p>{run('Giấy khen')}</w:p>", "Giấy khen"),
        (f'<w:p><w:pPr><w:pStyle w:val="Old"/></w:pPr>{run("b¸o c¸o")}</w:p>', "BÁO CÁO"),
        (f'<w:p><w:pPr><w:listPr><wx:t wx:val="a)"/></w:listPr></w:pPr>{run("Tập thể")}</w:p>', "a) Tập thể"),
        (f"<w:p>{run('Có ')}{change('Deletion', '4')}{change('Insertion', '5')}</w:p>", "Có 5"),
        (f"<w:p>{run('Có')}<w:r><w:footnote><w:p>{run('Năm')}</w:p></w:footnote></w:r></w:p>", "Có\nNăm"),
        (f"<w:tbl><w:tr>{cell('Cờ')}{cell('5')}</w:tr></w:tbl>", "Cờ\t5"),
    ],
)
def test_word_2003_xml(tmp_path: Path, body: str, expected: str) -> None:
    document = found(tmp_path, ROOT.format(body).encode(), "a.doc")
    assert (document.format, document.text) == ("doc", expected)


@pytest.mark.parametrize(("data", "code"), [(b"<a/>", "empty"), (b"<a", "corrupt")])
def test_what_holds_no_document(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as raised:
        read_xml(Path("a.doc"), data)
    assert raised.value.code == code
