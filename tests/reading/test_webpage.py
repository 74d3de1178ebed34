from collections.abc import Callable

import pytest
from tests.reading.documents import sample_lines

from fazhi.model import InputError
from fazhi.reading.webpage import read_webpage

TITLE, *BODY = (line for number, line in enumerate(sample_lines()) if number not in {1, 2, 3})
ROWS = [("指标", "2020年", "2021年"), ("行政复议收案", "120", "151")]
TABLE = (
    "<table>" + "".join(f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in row)}</tr>" for row in ROWS) + "</table>"
)
HEAD = (
    "<table><tbody><tr><td>索 引 号：</td><td>330726/2022-1</td><td>主题分类：</td><td></td></tr>"
    "<tr><td>发布机构：</td><td>浦江县司法局</td><td>生成日期：</td><td>2022-02-09</td></tr></tbody></table>"
)
SITE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title} - 浦江县人民政府</title></head><body>
<div class="top"><a href="/">首页</a>|<a href="/a">走进浦江</a>|<a href="/b">政务公开</a></div>
<div class="weizhi">您现在的位置：<a href="/">首页</a> &gt; <a href="/c">法治政府建设年度报告</a></div>
<div class="side"><h3>热点</h3><ul>
<li><a href="/1">某县召开会议</a><span>01-02</span></li>
<li><a href="/2">某县开展普法</a></li></ul></div>
<div class="main">{head}<h1 class="tit">{title}</h1>{content}<p>扫一扫在手机打开当前页</p></div>
<div class="bottom"><p>主办单位：浦江县人民政府办公室　版权所有</p>
<p>浙ICP备05000001号 浙公网安备 33072602000001号</p></div>
</body></html>"""
LAYOUTS: dict[str, Callable[[list[str]], str]] = {
    "paragraphs": lambda lines: '<div class="TRS_Editor">' + wrap("<p>　　{}</p>", lines) + "</div>",
    "line breaks": lambda lines: '<div id="zoom">' + "<br/>\n&nbsp;&nbsp;&nbsp;&nbsp;".join(lines) + "</div>",
    "a font in a cell": lambda lines: f"<table><tr><td><font size=3>{'<br><br>'.join(lines)}</font></td></tr></table>",
    "saved from Word": lambda lines: wrap("<p class=MsoNormal><span lang=EN-US>&nbsp;</span>{}<o:p></o:p></p>", lines),
    "tables in tables": lambda lines: f"<table><tr><td><table><tr><td>{wrap('<p>{}</p>', lines)}</table></table>",
    "spans": lambda lines: "".join(f"<div><span>{line[:9]}</span><b>{line[9:]}</b></div>" for line in lines),
    "links": lambda lines: wrap("<p>{}</p>", lines).replace("《", "<a href=x>《").replace("》", "》</a>"),
    "source lines": lambda lines: "".join(f"<p>\r\n  {line[:20]}\r\n    {line[20:]}\r\n</p>" for line in lines),
}


def wrap(element: str, lines: list[str]) -> str:
    return "".join(element.format(line) for line in lines)


def read(page: str) -> str:
    return read_webpage(page.encode(), "a.html").text


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_paragraph_and_table_of_a_page_is_kept_and_nothing_around_them(name: str) -> None:
    lines = read(SITE.format(title=TITLE, head=HEAD, content=LAYOUTS[name](BODY) + TABLE)).splitlines()
    assert lines == [
        "索 引 号： | 330726/2022-1 | 主题分类： |",
        "发布机构： | 浦江县司法局 | 生成日期： | 2022-02-09",
        TITLE,
        *BODY,
        "指标 | 2020年 | 2021年",
        "行政复议收案 | 120 | 151",
    ]


def test_meta_fields_tell_what_the_page_does_not() -> None:
    page = (
        '<html><head><meta name="ArticleTitle" content="云溪县2022年报告">'
        '<META NAME="PubDate" CONTENT="2023-01-09 10:00">'
        '<meta name="ContentSource" content="县司法局"><meta name="viewport" content="x"></head><body><p>依法行政。</p>'
    )
    told = read_webpage(page.encode(), "a.html").told
    assert [(field.label, field.value) for field in told] == [
        ("标题", "云溪县2022年报告"),
        ("发布日期", "2023-01-09 10:00"),
        ("来源", "县司法局"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "字体：[ 大 中 小 ]",
        "【打印本页】 【关闭窗口】",
        "分享到：",
        "上一篇：某报告",
        "浏览次数：1023 次",
        "当前位置：首页 > 公开",
    ],
)
def test_controls_of_the_page_are_no_text(line: str) -> None:
    assert read(f"<p>{line}</p><p>依法行政。</p>") == "依法行政。\n"


@pytest.mark.parametrize(
    "line",
    ["位置偏远的村居获得服务。", "下一年度工作安排", "分享经验3次，打印资料200份。", "首页公开文件12件。"],
)
def test_text_that_resembles_controls_is_kept(line: str) -> None:
    assert read(f"<p>{line}</p>") == f"{line}\n"


def test_a_substantial_text_is_kept_whatever_its_element_is_called() -> None:
    text = "县政府依法履职，行政执法规范有序。" * 20
    assert read(f'<div class="footer" style="display:none"><p>{text}</p></div>') == f"{text}\n"
    assert read('<div class="footer"><p>联系电话。</p></div><p>依法行政。</p>') == "依法行政。\n"


def test_marks_and_entities_are_read_as_they_are_shown() -> None:
    page = "<p>A&amp;B&lt;1&gt;&ldquo;枫桥式&rdquo;&#20844;&nbsp;&#x5B89;<sup>1</sup>&#8203;。</p><!-- n -->"
    assert read(page) == "A&B<1>“枫桥式”公 安1。\n"


def test_headings_and_bold_lines_are_marked() -> None:
    draft = read_webpage(
        "<h2>一、成效</h2><p><b>（一）</b><strong>执法</strong></p><p><b>一是</b>普法。</p>".encode(), "a"
    )
    assert [(draft.text[heading.start : heading.end], heading.level) for heading in draft.headings] == [
        ("一、成效", 2),
        ("（一）执法", 7),
    ]


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="made by a script"):
        read('<html><body><div id="app"></div><script src="a.js"></script></body></html>')
