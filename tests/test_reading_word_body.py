from pathlib import Path

import pytest
from docx_of import found, paragraph, word

REMOVED = "<w:rPr><w:del/></w:rPr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(text: str, properties: str = "", inside: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}{paragraph(text)}</w:tc>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("Giấy khen cho ", REMOVED) + paragraph("5 tập thể"), ["Giấy khen cho 5 tập thể"]),
        (paragraph("a ", REMOVED) + paragraph("b ", REMOVED) + paragraph("c"), ["a b c"]),
        (paragraph("C", '<w:framePr w:dropCap="drop"/>') + paragraph("ông an"), ["Công an"]),
        (paragraph("Cuối", REMOVED), ["Cuối"]),
        (paragraph("Cuối", REMOVED) + table(row(cell("a"))), ["a", "Cuối"]),
        (f"<w:sdt><w:sdtContent>{paragraph('Trong')}</w:sdtContent></w:sdt>", ["Trong"]),
        (f"<w:moveFrom>{paragraph('Bỏ')}</w:moveFrom>{paragraph('Còn')}", ["Còn"]),
    ],
)
def test_paragraphs(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert found(tmp_path, word(body)).text.split("\n") == expected


GRID = table(row(cell("Danh hiệu"), cell("Số lượng")), row(cell("Giấy khen"), cell("5")))


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (table(row(cell("a"), cell("b")), row(cell("c"), cell("d"), properties="<w:del/>")), ["a\tb"]),
        (table(row(cell("a"), cell("b")), f"<w:ins>{row(cell('c'), cell('d'))}</w:ins>"), ["a\tb", "c\td"]),
        (table(row(cell("a"), cell("x", "<w:cellDel/>"), cell("b"))), ["a\tb"]),
    ],
)
def test_tracked_rows_and_cells(tmp_path: Path, made: str, expected: list[str]) -> None:
    assert found(tmp_path, word(made)).text.split("\n") == expected


def test_a_table_that_only_holds_tables_gives_them_up(tmp_path: Path) -> None:
    document = found(tmp_path, word(table(row(cell("Trái"), cell("", inside=GRID + GRID)))))
    assert len(document.tables) == 2
    assert document.text.split("\n") == ["Trái", *["Danh hiệu\tSố lượng", "Giấy khen\t5"] * 2]


def test_a_small_table_in_a_cell_is_its_text(tmp_path: Path) -> None:
    inner = table(row(cell("5"), cell("tập thể")))
    outer = table(row(cell("Danh hiệu"), cell("Số")), row(cell("Giấy khen"), cell("", inside=inner)))
    document = found(tmp_path, word(outer))
    assert len(document.tables) == 1
    assert document.text.split("\n") == ["Danh hiệu\tSố", "Giấy khen\t5 tập thể"]


def test_notes_come_once_at_the_end_without_separators(tmp_path: Path) -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        f'<w:footnote w:id="-1">{paragraph("-")}</w:footnote><w:footnote w:id="2">{paragraph("Năm 2023")}</w:footnote>'
    )
    body = f"<w:p><w:r><w:t>Giấy khen</w:t></w:r>{reference}</w:p><w:p>{reference}</w:p>{paragraph('Cuối')}"
    assert found(tmp_path, word(body, footnotes=notes)).text.split("\n") == ["Giấy khen", "Cuối", "Năm 2023"]


LIST = '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
LEVEL = '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/>{3}</w:lvl>'


def numbered(text: str, depth: int, name: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>')


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([("upperRoman", "%1.", ""), ("decimal", "%1.%2.", "")], ["I. a", "I.1. b", "I.2. c", "II. d"]),
        ([("upperRoman", "%1.", ""), ("decimal", "%1.%2.", "<w:isLgl/>")], ["I. a", "1.1. b", "1.2. c", "II. d"]),
        ([("decimalZero", "%1)", ""), ("lowerLetter", "%2)", "")], ["01) a", "a) b", "b) c", "02) d"]),
        ([("bullet", "\uf0b7", ""), ("none", "", "")], ["• a", "b", "c", "• d"]),
    ],
)
def test_list_numbers(tmp_path: Path, levels: list[tuple[str, str, str]], expected: list[str]) -> None:
    inside = "".join(LEVEL.format(depth, *level) for depth, level in enumerate(levels))
    lists = f'<w:abstractNum w:abstractNumId="5">{inside}</w:abstractNum>{LIST}'
    body = numbered("a", 0) + numbered("b", 1) + numbered("c", 1) + numbered("", 1) + numbered("d", 0)
    assert found(tmp_path, word(body, numbering=lists)).text.split("\n") == expected


def test_a_list_may_override_its_levels_and_begin_anew(tmp_path: Path) -> None:
    own = LEVEL.format(0, "lowerLetter", "%1)", "")
    lists = (
        f'<w:abstractNum w:abstractNumId="5">{LEVEL.format(0, "decimal", "%1.", "")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>{own}'
        "</w:lvlOverride></w:num>"
    )
    body = numbered("a", 0) + numbered("b", 0) + numbered("c", 0, 2) + numbered("d", 0, 2)
    assert found(tmp_path, word(body, numbering=lists)).text.split("\n") == ["1. a", "2. b", "a) c", "b) d"]


def test_a_list_by_its_style(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="numbering" w:styleId="Lists"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    levels = LEVEL.format(0, "decimal", "%1.", "") + LEVEL.format(1, "lowerLetter", "%2)", '<w:pStyle w:val="Item"/>')
    lists = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Lists"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="Lists"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>'
    )
    body = paragraph("a", '<w:pStyle w:val="Item"/>') + paragraph("b", '<w:pStyle w:val="Item"/>')
    assert found(tmp_path, word(body, numbering=lists, styles=styles)).text.split("\n") == ["a) a", "b) b"]
