"""The legend as the filter."""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import drawn, facet, ink, said, value, view

pytestmark = pytest.mark.browser

HONOUR, COUNTY = "#a4407a", "#2b8d9c"


def test_the_legend_counts_and_hides_a_type_and_brings_it_back(visit: Visiting) -> None:
    page = visit().page
    row = value(page, "类型", "荣誉")
    expect(row.locator("b")).to_have_text("4")
    assert ink(page, HONOUR) > 0
    row.get_by_role("checkbox").uncheck()
    expect(facet(page, "类型").locator("summary")).to_contain_text("已隐藏 1 项")
    expect(said(page)).to_have_text("图中现有 26 项")
    assert (drawn(page), ink(page, HONOUR)) == (26, 0)
    assert "hide.type=Award" in page.url
    page.get_by_role("button", name="全部恢复").click()
    expect(row.get_by_role("checkbox")).to_be_checked()
    assert drawn(page) == 30
    assert "hide" not in page.url
    expect(page.get_by_role("button", name="全部恢复")).to_be_hidden()


def test_one_year_one_relation_or_one_level_can_be_seen_alone(visit: Visiting) -> None:
    page = visit().page
    table = view(page, "表格").locator("table").first
    for title, name, head in (
        ("报告年度", "2022", "报告年度"),
        ("报告地区", "月溪县", "报告"),
        ("级别", "省级", "级别"),
        ("情态", "计划", "情态"),
    ):
        row = value(page, title, name)
        row.get_by_role("button", name=f"仅看{name}").click()
        expect(row.get_by_role("checkbox")).to_be_checked()
        expect(facet(page, title).locator("summary")).to_contain_text("已隐藏")
        claims = table.locator("tbody tr").filter(has=page.locator("td:nth-child(4):not(:empty)"))
        at = ["主体", "关系", "客体", "情态", "级别", "日期", "授予机关", "报告年度", "报告"].index(head)
        cells = claims.locator(f"td:nth-child({at + 1})").all_inner_texts()
        assert cells, title
        assert all(name in cell for cell in cells), title
        page.get_by_role("button", name="全部恢复").click()


def test_hiding_a_relation_takes_its_lines_away(visit: Visiting) -> None:
    page = visit().page
    table = view(page, "表格").locator("table").first
    expect(table).to_contain_text("获得荣誉")
    row = value(page, "关系", "获得荣誉")
    expect(row.locator("b")).to_have_text("7")
    row.get_by_role("checkbox").uncheck()
    expect(table).not_to_contain_text("获得荣誉")
    expect(facet(page, "关系").locator("summary")).to_contain_text("已隐藏 1 项")


def test_a_count_takes_the_other_filters_into_account(visit: Visiting) -> None:
    page = visit().page
    awarded = value(page, "关系", "获得荣誉").locator("b")
    expect(awarded).to_have_text("7")
    value(page, "报告年度", "2021").get_by_role("checkbox").uncheck()
    expect(awarded).to_have_text("3")
    expect(value(page, "报告年度", "2021")).to_be_visible()


def test_the_legend_works_by_keyboard_and_keeps_the_focus(visit: Visiting) -> None:
    page = visit().page
    box = value(page, "类型", "县级").get_by_role("checkbox")
    box.focus()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    expect(box).to_be_focused()
    assert ink(page, COUNTY) == 0
