from pathlib import Path

import pytest
from docx_of import found, paragraph, word


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, result: str) -> str:
    return f"{mark('begin')}{instruction}{mark('separate')}{result}{mark('end')}"


CODE = "<w:r><w:instrText> IF 1 = 1 </w:instrText></w:r>"
INSIDE = {
    "simple field": (f'<w:fldSimple w:instr="PAGE">{run("12")}</w:fldSimple>', "12"),
    "field": (field(CODE, run("12")), "12"),
    "field in an instruction": (field(CODE + field(CODE, run("7")), run("12")), "12"),
    "field in a result": (field(CODE, run("1") + field(CODE, run("2"))), "12"),
    "field that never ends": (mark("begin") + CODE + run("12"), "12"),
    "hyperlink": (f"<w:hyperlink>{run('12')}</w:hyperlink>", "12"),
    "smart tag": (f"<w:smartTag>{run('12')}</w:smartTag>", "12"),
    "content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('12')}</w:sdtContent></w:sdt>", "12"),
    "prompt": (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('1')}</w:sdtContent></w:sdt>", ""),
    "inserted": (f"<w:ins>{run('12')}</w:ins>", "12"),
    "deleted": ("<w:del><w:r><w:delText>3</w:delText></w:r></w:del>", ""),
    "moved here": (f"<w:moveTo>{run('12')}</w:moveTo>", "12"),
    "moved away": (f"<w:moveFrom>{run('12')}</w:moveFrom>", ""),
    "deleted and inserted": (f"<w:ins><w:del>{run('12')}</w:del></w:ins>", ""),
    "symbol": ('<w:r><w:sym w:font="Symbol" w:char="2265"/></w:r>', "≥"),
    "symbol that is none": ('<w:r><w:sym w:font="Symbol" w:char="D800"/><w:sym w:char="xx"/></w:r>', ""),
    "hidden": (run("12", "<w:vanish/>"), ""),
    "not hidden": (run("12", '<w:vanish w:val="0"/>'), "12"),
    "tab": ("<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r>", "1 2"),
    "hyphens": ("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/></w:r>", "1-2"),
    "ruby": (f"<w:r><w:ruby><w:rt>{run('a')}</w:rt><w:rubyBase>{run('12')}</w:rubyBase></w:ruby></w:r>", "12"),
    "comment": ('<w:r><w:t>12</w:t><w:commentReference w:id="0"/></w:r>', "12"),
}


@pytest.mark.parametrize("case", INSIDE)
def test_what_a_paragraph_prints(tmp_path: Path, case: str) -> None:
    inside, expected = INSIDE[case]
    assert found(tmp_path, word(f"<w:p>{run('Giấy khen: ')}{inside}</w:p>")).text == f"Giấy khen: {expected}".strip()


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (run("tËp thÓ", fonts(".VnTime")), "tập thể"),
        (run("tËp thÓ", fonts(".VnTimeH")), "TẬP THỂ"),
        (run("Giấy khen ") + run("tËp thÓ", fonts(".VnTime")), "Giấy khen tập thể"),
        (run("tËp ", fonts(".VnTime")) + run("thÓ", fonts(".VnTime") + "<w:b/>"), "tập thể"),
        (run("ta", fonts("VNI-Times")) + run("äp theå", fonts("VNI-Times")), "tập thể"),
        (run("xãm", fonts(".VnTime")) + run(" xã", fonts("Times New Roman")), "xóm xã"),
        (run("TËp thÓ lao ®éng xuÊt s¾c"), "Tập thể lao động xuất sắc"),
        ("<w:r><w:rPr>" + fonts(".VnTime") + "</w:rPr><w:t>x</w:t><w:softHyphen/><w:t>a</w:t></w:r>", "xưa"),
        ('<w:r><w:sym w:font=".VnTime" w:char="F0A7"/><w:t>ông</w:t></w:r>', "Đông"),
    ],
)
def test_old_fonts(tmp_path: Path, runs: str, expected: str) -> None:
    assert found(tmp_path, word(f"<w:p>{runs}</w:p>")).text == expected


STYLES = f"""<w:docDefaults><w:rPrDefault><w:rPr>{fonts(".VnTime")}</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Head"><w:rPr>{fonts(".VnTimeH")}<w:vanish w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Head"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Round"/></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Ring"/></w:style>
<w:style w:type="character" w:styleId="Plain"><w:rPr>{fonts("Arial")}<w:vanish/></w:rPr></w:style>"""


@pytest.mark.parametrize(
    ("style", "properties", "expected"),
    [
        ("", "", "tập thể"),
        ("Head", "", "TẬP THỂ"),
        ("Sub", "", "TẬP THỂ"),
        ("Ring", "", "tập thể"),
        ("Nowhere", "", "tập thể"),
        ("Head", '<w:rStyle w:val="Plain"/><w:vanish w:val="0"/>', "tập thể"),
        ("Head", '<w:rFonts w:asciiTheme="minorHAnsi"/>', "tập thể"),
    ],
)
def test_the_font_of_a_style(tmp_path: Path, style: str, properties: str, expected: str) -> None:
    body = paragraph("tËp thÓ", f'<w:pStyle w:val="{style}"/>', properties) + paragraph("Giấy khen", "", fonts("Arial"))
    assert found(tmp_path, word(body, styles=STYLES)).text.split("\n")[0] == expected


def test_a_hidden_style(tmp_path: Path) -> None:
    body = paragraph("Giấy khen", "", fonts("Arial")) + paragraph("ẩn", "", '<w:rStyle w:val="Plain"/>')
    assert found(tmp_path, word(body, styles=STYLES)).text == "Giấy khen"


def test_short_paragraphs_follow_the_letters_of_the_document(tmp_path: Path) -> None:
    body = "".join(map(paragraph, ["TÆng giÊy khen cho 5 tËp thÓ", "cã", "Uy ban"]))
    assert found(tmp_path, word(body)).text.split("\n") == ["Tặng giấy khen cho 5 tập thể", "có", "Uy ban"]
