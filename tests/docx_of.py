"""Word packages of given XML, for what no library writes."""

import zipfile
from io import BytesIO
from pathlib import Path

from test_reading_layout import assert_consistent

from extractor.document import Document
from extractor.reading import read

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def package(parts: dict[str, str | bytes]) -> bytes:
    """A zip file of these parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def relations(kinds: dict[str, str], office: str = OFFICE) -> str:
    """A relationships part: id to "kind target"."""
    entries = (
        f'<Relationship Id="{name}" Type="{office}/{kind.split()[0]}" Target="{kind.split()[1]}"/>'
        for name, kind in kinds.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{"".join(entries)}</Relationships>'


def word(body: str, namespace: str = WORD, **parts: str) -> bytes:
    """A DOCX whose body is `body`; further parts ("styles", "numbering", "footnotes") by the insides of their roots."""
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}
    made: dict[str, str | bytes] = {
        "_rels/.rels": relations({"r1": "officeDocument word/document.xml"}),
        "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": relations({name: f"{name} {name}.xml" for name in parts}),
    }
    for name, inside in parts.items():
        made[f"word/{name}.xml"] = f'<w:{roots[name]} xmlns:w="{namespace}">{inside}</w:{roots[name]}>'
    return package(made)


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """One w:p of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def found(folder: Path, data: bytes, name: str = "a.docx") -> Document:
    """`data` read from a file in `folder`."""
    (folder / name).write_bytes(data)
    document = read(folder / name)
    assert_consistent(document)
    return document
