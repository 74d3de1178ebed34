"""Figures of an area or a body, over the years."""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import panel, part
from tests.viewing import RATE

pytestmark = pytest.mark.browser


def test_figures_of_several_years_are_one_series_with_a_chart_and_each_with_its_quote(visit: Visiting) -> None:
    page = visit(hash_="division/390728").page
    series = part(page, "数据").locator(".series").filter(has=page.locator("h4", has_text=RATE)).first
    expect(series.get_by_role("img")).to_have_attribute("aria-label", "历年：2021: 8, 2022: 6, 2023: 5")
    expect(series.locator(".chart .dot")).to_have_count(3)
    expect(series.locator(".period")).to_have_text(["2023", "2022", "2022", "2021"])
    expect(series.locator("strong")).to_have_text(["5 %", "不超过 7 %", "6 %", "8 %"])
    target = series.locator(".figure", has_text="不超过 7 %")
    expect(target.locator("summary .tag")).to_have_text(["计划", "已兑现 6≤7"])
    if target.get_attribute("open") is None:
        target.locator("summary").click()
    expect(target.locator("mark")).to_contain_text(f"{RATE}控制在7%以内")


def test_parts_bounds_and_amounts_are_told_as_they_were_printed(visit: Visiting) -> None:
    page = visit(hash_="division/390726").page
    figures = part(page, "数据")
    for words in ("50 件", "不少于 1,200 人次", "35,000 元", "不少于 45 %"):
        expect(figures).to_contain_text(words)
    expect(part(page, "无数值的承诺")).to_contain_text("行政诉讼败诉率 下降")
    expect(panel(page).locator(".figure b", has_text="3.5万元")).to_have_count(1)
