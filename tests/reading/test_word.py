import io
from copy import deepcopy
from typing import TYPE_CHECKING

import docx
from docx.document import Document
from docx.oxml import parse_xml

from fazhi.reading.word import read_docx

if TYPE_CHECKING:
    from lxml import etree

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = f"""<w:abstractNum {W} w:abstractNumId="90">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>"""


def read(document: Document) -> list[str]:
    out = io.BytesIO()
    document.save(out)
    return read_docx(out.getvalue(), "a.docx").text.splitlines()


def number(document: Document, text: str, level: int) -> None:
    properties: etree._Element = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'))


def test_numbers_that_word_prints_by_itself_are_read() -> None:
    document = docx.Document()
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(NUMBERING))
    root.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for text, level in [
        ("成效", 0),
        ("执法", 1),
        ("普法", 1),
        ("讲座", 2),
        ("讲课", 2),
        ("点", 3),
        ("不足", 0),
        ("短板", 1),
    ]:
        number(document, text, level)
    assert read(document) == [
        "一、成效",
        "（一）执法",
        "（二）普法",
        "3.讲座",
        "4.讲课",
        "点",
        "二、不足",
        "（一）短板",
    ]


def test_insertions_links_controls_and_boxes_are_read_and_deletions_are_not() -> None:
    document = docx.Document()
    paragraph: etree._Element = document.add_paragraph("受理")._p
    paragraph.append(parse_xml(f"<w:del {W}><w:r><w:delText>8</w:delText></w:r></w:del>"))
    paragraph.append(parse_xml(f"<w:ins {W}><w:r><w:t>12</w:t></w:r></w:ins>"))
    paragraph.append(parse_xml(f"<w:hyperlink {W}><w:r><w:t>件</w:t></w:r></w:hyperlink>"))
    paragraph.append(parse_xml(f"<w:r {W}><w:t>。</w:t><w:br/><w:t>审结9件。</w:t></w:r>"))
    document.element.body.insert(
        1, parse_xml(f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>控件。</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    )
    assert read(document) == ["受理12件。", "审结9件。", "控件。"]


def test_a_box_in_a_box_is_read_once() -> None:
    box = "受理12件。"
    for _ in range(40):
        box = f"<w:txbxContent><w:p><w:r><w:t>一。</w:t>{box if box[0] == '<' else ''}</w:r></w:p></w:txbxContent>"
    document = docx.Document()
    paragraph: etree._Element = document.add_paragraph("外。")._p
    paragraph.append(parse_xml(f"<w:r {W}>{box}</w:r>"))
    assert read(document) == ["外。", *["一。"] * 40]


def test_tables_stand_where_they_are_printed_row_by_row() -> None:
    document = docx.Document()
    document.add_paragraph("前文。")
    table = document.add_table(rows=3, cols=3)
    for row, words in zip(
        table.rows, [("指标", "2020年", "2021年"), ("收案", "120", "151"), ("合", "计", "271")], strict=True
    ):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    table.cell(2, 0).merge(table.cell(2, 1)).text = "合计"
    document.add_paragraph("后文。")
    assert read(document) == ["前文。", "指标 | 2020年 | 2021年", "收案 | 120 | 151", "合计 | 271", "后文。"]


def test_a_table_that_lays_out_the_page_is_read_as_paragraphs() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=2).rows[0].cells[1]
    cell.text = "县政府依法履职，行政执法规范有序。"
    cell.add_paragraph("又一段。")
    cell._tc.append(deepcopy(cell.paragraphs[0]._p))
    assert read(document) == ["县政府依法履职，行政执法规范有序。", "又一段。", "县政府依法履职，行政执法规范有序。"]


def test_styles_for_headings_mark_headings() -> None:
    document = docx.Document()
    document.add_heading("报告", 0)
    document.add_heading("成效", 2)
    document.add_paragraph("正文。")
    out = io.BytesIO()
    document.save(out)
    assert [heading.level for heading in read_docx(out.getvalue(), "a.docx").headings] == [1, 2]
