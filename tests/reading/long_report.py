"""A report of many pages with a table in it, as text and as sites, offices and printers lay it out."""

import io
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph as WordParagraph
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table
from tests.reading.documents import FONT, HEAD

if TYPE_CHECKING:
    from lxml import etree

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
GOLD = Path(__file__).parents[1] / "gold"
HEADER = {"索引号": "330726ZF100000/2023-10086", "发布机构": "浦江县司法局", "生成日期": "2023-02-09"}
TITLE = "浦江县司法局2022年度法治政府建设工作报告"
TABLE = (
    ("指标", "2020年", "2021年", "2022年"),
    ("行政复议收案（件）", "120", "151", "163"),
    ("行政复议结案（件）", "118", "99", "160"),
    ("行政处罚案件（件）", "1,203", "980", "1,077"),
)
TABLE_AT = 30
"""How many paragraphs stand before the table."""

Heads = Callable[[int], tuple[str, str]]
"""From the number of a page to its running head and its foot."""


@cache
def paragraphs() -> tuple[str, ...]:
    """Headings and paragraphs of a dozen reports, which make one long report of one body."""
    texts = (path.read_text("utf-8").splitlines()[1:] for path in sorted(GOLD.glob("*.txt")))
    return tuple(line.strip() for text in texts for line in text if line.strip())


def plain_lines() -> list[str]:
    """The report as lines of text; a row of the table is a line."""
    rows = [" | ".join(row) for row in TABLE]
    told = paragraphs()
    return [TITLE, *(f"{label}：{value}" for label, value in HEADER.items()), *told[:TABLE_AT], *rows, *told[TABLE_AT:]]


def head_and_number(page: int) -> tuple[str, str]:
    """The same head and a number on each page."""
    return HEAD, f"— {page} —"


def odd_and_even(page: int) -> tuple[str, str]:
    """Heads of odd and even pages, and a number with the count of pages."""
    return HEAD if page % 2 else TITLE, f"第{page}页 共12页"


def none_on_the_first(page: int) -> tuple[str, str]:
    """No head on the first page."""
    return HEAD if page > 1 else "", f"{page}/12"


def make_print(
    *, heads: Heads = head_and_number, size: int = 12, justified: bool = False, two_up: bool = False
) -> bytes:
    """A PDF file; ``two_up`` puts two pages side by side on a sheet."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    text = ParagraphStyle("text", fontName=FONT, fontSize=size, leading=1.7 * size, firstLineIndent=2 * size)
    text.wordWrap = "CJK"
    text.alignment = TA_JUSTIFY if justified else TA_LEFT
    title = ParagraphStyle("title", fontName=FONT, fontSize=22, leading=30, alignment=TA_CENTER, wordWrap="CJK")
    width, height = landscape(A3) if two_up else A4
    sides = 2 if two_up else 1
    side = width / sides
    frames = [Frame(72 + side * number, 72, side - 144, height - 144) for number in range(sides)]

    def decorate(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont(FONT, 9)
        for number in range(sides):
            head, foot = heads(sides * (document.page - 1) + number + 1)
            canvas.drawString(72 + side * number, height - 40, head)
            canvas.drawCentredString(side * (number + 0.5), 30, foot)

    story: list[Flowable] = [Paragraph(TITLE, title)]
    story += [Paragraph(f"{label}：{value}", text) for label, value in HEADER.items()]
    story += [Paragraph(escape(line), text) for line in paragraphs()[:TABLE_AT]]
    story += [Table([list(row) for row in TABLE], style=[("FONTNAME", (0, 0), (-1, -1), FONT)])]
    story += [Paragraph(escape(line), text) for line in paragraphs()[TABLE_AT:]]
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=(width, height))
    document.addPageTemplates(PageTemplate(frames=frames, onPage=decorate))
    document.build(story)
    return out.getvalue()


def make_site(paragraph: Callable[[str], str], joint: str = "", charset: str = "utf-8") -> bytes:
    """A page of a government's site: navigation, head table, share buttons, attachments, links, imprint."""
    cells = "".join(f"<td><b>{label}：</b></td><td colspan=2>{value}</td>" for label, value in HEADER.items())
    rows = "".join("<tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in row) + "</tr>" for row in TABLE)
    told = paragraphs()
    before, after = (joint.join(map(paragraph, part)) for part in (told[:TABLE_AT], told[TABLE_AT:]))
    page = f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>{TITLE}_浦江县人民政府</title>
<meta name="SiteName" content="浦江县人民政府"><meta name="ArticleTitle" content="{TITLE}">
<meta name="PubDate" content="2023-02-09 10:21">
<meta name="ContentSource" content="浦江县司法局"></head><body>
<div class="top"><a href="/">首页</a>
<a href="/gk">政务公开</a><a href="/fw">政务服务</a><a href="/hd">互动交流</a></div>
<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/gk">政府信息公开</a> &gt; 正文</div>
<table width="1000"><tr><td><table class="xxgk"><tr>{cells}</tr></table></td></tr><tr><td>
<h1>{TITLE}</h1><div class="info">字号：[<a>大</a> <a>中</a> <a>小</a>] <a>打印</a> <a>关闭</a></div>
<div id="zoom" class="TRS_UEDITOR">{before}
<table border="1"><tbody>{rows}</tbody></table>{after}<p style="text-align:center"><img src="1.jpg" alt=""/></p></div>
<div class="fj"><p>附件：</p><ul><li><a href="a.pdf">行政复议情况统计表.pdf</a></li>
<li><a href="b.doc">行政应诉情况统计表.doc</a></li></ul></div>
<div class="bdsharebuttonbox">分享到：<a>微信</a><a>微博</a></div>
<p>【打印本页】　【关闭窗口】</p>
<div class="xgwd"><h3>相关链接</h3>
<ul><li><a href="1">某县召开会议部署工作</a></li><li><a href="2">图解报告</a></li></ul></div>
</td></tr></table>
<div class="footer"><p>主办单位：浦江县人民政府办公室</p><p>浙ICP备05000001号</p></div></body></html>"""
    return page.encode("gb18030" if charset.lower() in {"gbk", "gb2312"} else charset)


def make_word() -> bytes:
    """A document as WPS exports it: runs cut anywhere, insertions and deletions, a box, a note, a table."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = HEAD
    document.add_paragraph(TITLE, style="Title")
    for label, value in HEADER.items():
        _write(document.add_paragraph(), f"{label}：{value}")
    for line in paragraphs()[:TABLE_AT]:
        _write(document.add_paragraph(), line)
    table = document.add_table(rows=len(TABLE), cols=len(TABLE[0]))
    for row, words in zip(table.rows, TABLE, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    for line in paragraphs()[TABLE_AT:]:
        _write(document.add_paragraph(), line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


DELETED = f"<w:del {W} w:id='2' w:author='a'><w:r><w:delText>旧稿9件</w:delText></w:r></w:del>"
NOTE = f"<w:r {W}><w:footnoteReference w:id='2'/></w:r>"


def _write(paragraph: WordParagraph, line: str) -> None:
    """The words of a line: some in runs of two characters, some inserted, beside some that were deleted."""
    element: etree._Element = paragraph._p
    for start in range(0, len(line), 2):
        words = f"<w:t xml:space='preserve'>{escape(line[start : start + 2])}</w:t>"
        run = f"<w:r {W}><w:rPr><w:rFonts w:hint='eastAsia'/></w:rPr>{words}</w:r>"
        element.append(parse_xml(f"<w:ins {W} w:id='1' w:author='a'>{run}</w:ins>" if start % 7 == 2 else run))
        if start % 11 == 4:
            element.append(parse_xml(DELETED))
        if start == 8:
            element.append(parse_xml(NOTE))
