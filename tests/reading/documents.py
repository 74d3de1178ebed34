"""One report in every format, made anew for each test from its lines of text."""

import io
from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

FONT = "STSong-Light"
HEAD = "江右省云溪县人民政府公报"
OFD = "http://www.ofdspec.org/2016"
EM = 4.2
LINE = 34
LINES_A_PAGE = 24


def sample_lines(name: str = "pujiang-2021.txt") -> list[str]:
    """The lines of a sample report that are not blank: its title, its head table, its paragraphs."""
    text = (files("fazhi") / "samples" / name).read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]


def head_of(lines: Sequence[str]) -> dict[str, str]:
    """The head table among the lines."""
    return dict(line.split("：", 1) for line in lines[1:4])


def make_html(lines: Sequence[str], *, table: bool = False, charset: str = "utf-8") -> bytes:
    """A page as the sites of governments make them, with navigation, share buttons and an imprint."""
    title, body = lines[0], lines[1:]
    head = ""
    if table:
        body = lines[4:]
        cells = "".join(f"<td><b>{label}：</b></td><td>{value}</td>" for label, value in head_of(lines).items())
        head = f"<table><tr>{cells}</tr></table>"
    paragraphs = "".join(
        f'<p style="text-indent:2em">&#12288;&#12288;<span>{escape(line)}</span></p>\n' for line in body
    )
    page = f"""<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}-云溪县人民政府</title>
<meta name="ArticleTitle" content="{title}"><script>var a = "<p>脚本。</p>";</script><style>p {{}}</style></head>
<body><form><div class="header"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">互动交流</a></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/c">法治政府建设</a></div>
<table width="100%"><tr><td>{head}<h1>{title}</h1>
<div class="info">字体：[ <a>大</a> <a>中</a> <a>小</a> ]</div>
<div id="zoom">{paragraphs}</div><div class="bdsharebuttonbox">分享到：<a>微信</a><a>微博</a></div>
<p>【打印本页】 【关闭窗口】</p>
<ul><li><a href="/1">上一篇：某县报告</a></li><li><a href="/2">下一篇：某局报告</a></li></ul>
</td></tr></table></form><div class="footer">主办单位：云溪县人民政府 网站标识码：3300000001</div></body></html>"""
    return page.encode("gb18030" if charset.lower() in {"gbk", "gb2312"} else charset)


def make_pdf(lines: Sequence[str], *, table: bool = False, encryption: StandardEncryption | None = None) -> bytes:
    """Pages with a running head and page numbers, and a head table as a table where that is wanted."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    text = ParagraphStyle("text", fontName=FONT, fontSize=12, leading=20, firstLineIndent=24, wordWrap="CJK")
    title = ParagraphStyle("title", fontName=FONT, fontSize=22, leading=30, alignment=TA_CENTER, wordWrap="CJK")

    def decorate(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont(FONT, 9)
        canvas.drawString(72, 800, HEAD)
        canvas.drawCentredString(297, 30, f"— {document.page} —")

    out = io.BytesIO()
    head: list[Flowable] = []
    if table:
        cells = [words for pair in head_of(lines).items() for words in pair]
        head = [Table([cells[:4], cells[4:]], style=[("FONTNAME", (0, 0), (-1, -1), FONT)])]
    body = [Paragraph(escape(line), text) for line in lines[4 if table else 1 :]]
    story = [*head, Paragraph(escape(lines[0]), title), *body]
    SimpleDocTemplate(out, encrypt=encryption).build(story, onFirstPage=decorate, onLaterPages=decorate)
    return out.getvalue()


def make_docx(lines: Sequence[str], *, table: bool = False) -> bytes:
    """A Word document with a title, and its head table as a table where that is wanted."""
    document = docx.Document()
    document.add_paragraph(lines[0], style="Title")
    head = head_of(lines) if table else {}
    if table:
        cells = document.add_table(rows=1, cols=2 * len(head)).rows[0].cells
        for cell, words in zip(cells, (words for pair in head.items() for words in pair), strict=True):
            cell.text = words
    for line in lines[4 if table else 1 :]:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_ofd(lines: Sequence[str]) -> bytes:
    """Pages of lines of 34 characters, with page numbers; each line is one text object."""
    printed = [(lines[0], True)]
    for line in lines[1:]:
        printed.append((line[: LINE - 2], True))
        printed += [(line[start : start + LINE], False) for start in range(LINE - 2, len(line), LINE)]
    pages = [printed[start : start + LINES_A_PAGE] for start in range(0, len(printed), LINES_A_PAGE)]
    names = [f"Pages/Page_{number}/Content.xml" for number in range(len(pages))]
    members = {
        "OFD.xml": f'<ofd:OFD xmlns:ofd="{OFD}"><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:OFD>',
        "Doc_0/Document.xml": f'<ofd:Document xmlns:ofd="{OFD}"><ofd:Pages>'
        + "".join(f'<ofd:Page ID="{i}" BaseLoc="{name}"/>' for i, name in enumerate(names))
        + "</ofd:Pages></ofd:Document>",
    }
    for number, (name, page) in enumerate(zip(names, pages, strict=True), start=1):
        members[f"Doc_0/{name}"] = _ofd_page(page, number)
    return make_zip({name: f'<?xml version="1.0" encoding="UTF-8"?>{xml}'.encode() for name, xml in members.items()})


def make_zip(members: Mapping[str, bytes]) -> bytes:
    """An archive of these members."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def _ofd_page(lines: Sequence[tuple[str, bool]], number: int) -> str:
    objects = [_ofd_text(line, 25 + 2 * EM * opens, 25 + 9 * row) for row, (line, opens) in enumerate(lines)]
    objects.append(_ofd_text(str(number), 100, 285))
    return f'<ofd:Page xmlns:ofd="{OFD}"><ofd:Layer ID="1">{"".join(objects)}</ofd:Layer></ofd:Page>'


def _ofd_text(words: str, left: float, top: float) -> str:
    steps = " ".join([str(EM)] * (len(words) - 1))
    return (
        f'<ofd:TextObject ID="9" Boundary="{left} {top} {EM * len(words):.1f} {EM}" Size="{EM}">'
        f'<ofd:TextCode X="0" Y="3.6" DeltaX="{steps}">{escape(words)}</ofd:TextCode></ofd:TextObject>'
    )
