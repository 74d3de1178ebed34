"""What the page hands over."""

import csv
import io

import pytest
from lxml import etree
from playwright.sync_api import expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import ink, offered, take, value, view
from tests.viewing import county_graph

from fazhi.rdf.encode import encode
from fazhi.rdf.store import Store

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"
GEXF = "{http://gexf.net/1.3}"


def test_a_picture_is_what_the_screen_shows(visit: Visiting) -> None:
    page = visit().page
    picture = take(page, "PNG 图片").read_bytes()
    size = page.evaluate(
        "() => { const { width, height } = document.querySelector('#graph canvas'); return [width, height]; }"
    )
    assert picture.startswith(b"\x89PNG")
    assert [int.from_bytes(picture[at : at + 4]) for at in (16, 20)] == size
    assert len(picture) > 10_000


def test_a_drawing_has_a_shape_a_name_and_a_line_for_all_that_is_drawn_and_plans_are_dashed(visit: Visiting) -> None:
    page = visit().page
    drawing = etree.fromstring(take(page, "SVG 矢量图").read_bytes())
    names = [text.text for text in drawing.iter(f"{SVG}text")]
    lines = list(drawing.iter(f"{SVG}line"))
    dashed = [line.findtext(f"{SVG}title") for line in lines if line.get("stroke-dasharray")]
    assert len(names) == 30
    assert {"清河镇", "䶮山镇", "𠮷田镇"} <= set(names)
    assert set(dashed) == {"建立设立", "获得荣誉"}  # denied, planned
    assert len(dashed) == 2
    assert len(lines) > 30


def test_on_the_screen_too_plans_cannot_be_taken_for_done(visit: Visiting) -> None:
    planned, amber = "#a4407a", "#b8860b"
    page = visit(hash_="?from=path:division/390726,award/township-province").page
    hollow, dashes = ink(page, planned), ink(page, amber)
    page = visit(hash_="?from=path:division/390726101,award/township-city").page
    assert dashes > 0 == ink(page, amber)
    assert hollow < ink(page, planned) / 2


def test_a_graph_for_other_programs_has_the_same_things_and_lines(visit: Visiting) -> None:
    page = visit().page
    value(page, "类型", "报告").get_by_role("checkbox").uncheck()
    graph = etree.fromstring(take(page, "GEXF（Gephi）").read_bytes())
    nodes = {node.get("id"): node.get("label") for node in graph.iter(f"{GEXF}node")}
    assert len(nodes) == 25
    assert "𠮷田镇" in nodes.values()
    assert all(edge.get("source") in nodes and edge.get("target") in nodes for edge in graph.iter(f"{GEXF}edge"))


def test_tables_hold_what_is_shown(visit: Visiting) -> None:
    page = visit().page
    text = take(page, "CSV 表格").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 18
    pilot = next(row for row in rows if row["关系"] == "试点于")
    assert (pilot["主体"], pilot["客体"], pilot["授予机关"], pilot["级别"]) == (
        "基层执法协同改革",
        "清河镇",
        "江右省司法厅",
        "省级",
    )
    shown = view(page, "承诺")
    with page.expect_download() as waiting:
        shown.get_by_role("button", name="下载 CSV").click()
    board = list(csv.DictReader(io.StringIO(waiting.value.path().read_text("utf-8-sig"))))
    assert [row["已兑现"] for row in board] == ["", "1"]


def test_the_query_behind_a_view_gives_what_the_view_shows(visit: Visiting) -> None:
    opened = visit(hash_="division/390726101")
    query = offered(opened.page, "SPARQL 查询")
    found = Store(encode(county_graph())).query(query)
    assert len(found) == 2
    expect(opened.page.locator("#details .claim")).to_have_count(2)
    expect(opened.page.locator("#graph")).to_be_visible()
    assert opened.trouble == []
