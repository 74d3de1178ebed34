"""The page in a browser, as a person uses it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import Visiting
from tests.factory import HOSTILE_NAMES, make_graph, make_hostile_reading, make_large_reading, make_reading

from fazhi.exports.viewer.choice import MOST as MAX_DRAWN
from fazhi.knowledge.graph import KnowledgeGraph

pytestmark = pytest.mark.browser

TOWN = "division/390726101"
INK = """() => {
    const canvas = document.querySelector("#graph canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let drawn = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) drawn += 1;
    return drawn;
}"""


def details(page: Page) -> Locator:
    return page.locator("#details")


def search(page: Page, words: str) -> Locator:
    page.get_by_role("searchbox").fill(words)
    return page.locator("#results button")


def test_the_page_opens_and_draws_without_asking_anyone(visit: Visiting) -> None:
    opened = visit(make_graph())
    assert opened.page.evaluate(INK) > 5_000
    assert opened.page.title() == "法治图谱 · 云溪县司法局2021年度法治政府建设年度报告 等2份报告"
    assert (opened.strangers(), opened.errors, opened.dialogs) == ([], [], [])


def test_the_overview_shows_reports_and_what_does_not_add_up(visit: Visiting) -> None:
    panel = details(visit(make_graph()).page)
    expect(panel).to_contain_text("云溪县司法局2022年度法治政府建设年度报告")
    expect(panel).to_contain_text("江右省澄江市云溪县 · 2022")
    expect(panel).to_contain_text("30+8+6+7=51≠50")


def test_a_township_found_by_search_shows_its_pilot_and_award_with_their_quotes(visit: Visiting) -> None:
    opened = visit(make_graph())
    results = search(opened.page, "清河")
    expect(results).to_have_count(1)
    results.first.click()
    panel = details(opened.page)
    expect(panel.locator("h2")).to_have_text("清河镇")
    for words in (
        "承担的试点",
        "基层执法协同改革",
        "由 江右省司法厅",
        "清河镇被省司法厅列为基层执法协同改革试点",
        "获得荣誉",
        "市级依法行政示范乡镇",
        "清河镇、石桥乡被评为市级依法行政示范乡镇",
        "云溪县司法局2021年度法治政府建设年度报告",
    ):
        expect(panel).to_contain_text(words)
    assert opened.page.url.endswith(f"#{TOWN}")


def test_a_quote_of_a_report_with_pages_tells_its_page(visit: Visiting) -> None:
    opened = visit(KnowledgeGraph([make_reading(pages=(0, 60))]))
    search(opened.page, "清河").first.click()
    expect(details(opened.page).locator("blockquote footer").first).to_contain_text("第 2 页 · 第")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("我局", "云溪县司法局"),
        ("云溪法院", "云溪县人民法院"),
        ("390726202", "石桥乡"),
        ("码上解忧专项", "“码上解忧”专项行动"),
    ],
)
def test_search_knows_printed_forms_short_names_and_codes(visit: Visiting, words: str, name: str) -> None:
    results = search(visit(make_graph()).page, words)
    expect(results.first).to_contain_text(name)


def test_a_search_for_what_is_not_there_says_so(visit: Visiting) -> None:
    opened = visit(make_graph())
    expect(search(opened.page, "火星")).to_have_count(0)
    expect(opened.page.locator("#more")).to_have_text("没有匹配的名称")


def test_everything_works_by_keyboard(visit: Visiting) -> None:
    page = visit(make_graph()).page
    page.keyboard.press("/")
    page.keyboard.type("依法行政示范")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(details(page).locator("h2")).to_have_text(re.compile("级依法行政示范乡镇$"))
    expect(page.get_by_role("status")).to_contain_text("荣誉")
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).to_have_value("")
    page.keyboard.press("Escape")
    expect(details(page).locator("h2")).to_have_text("总览")


def test_enter_in_the_search_field_opens_the_best_result(visit: Visiting) -> None:
    page = visit(make_graph()).page
    search(page, "石桥")
    page.keyboard.press("Enter")
    expect(details(page).locator("h2")).to_have_text("石桥乡")


def test_the_address_leads_back_to_what_was_shown(visit: Visiting) -> None:
    page = visit(make_graph(), TOWN).page
    expect(details(page).locator("h2")).to_have_text("清河镇")
    details(page).get_by_role("button", name="云溪县", exact=True).first.click()
    expect(details(page).locator("h2")).to_have_text("云溪县")
    page.go_back()
    expect(details(page).locator("h2")).to_have_text("清河镇")


def test_an_address_of_nothing_shows_the_overview(visit: Visiting) -> None:
    opened = visit(make_graph(), "%E0%A4%A")
    expect(details(opened.page).locator("h2")).to_have_text("总览")
    assert opened.errors == []


def test_a_county_shows_its_figures_with_parts_bounds_and_plans(visit: Visiting) -> None:
    panel = details(visit(make_graph(), "division/390726").page)
    for words in (
        "50 件",
        "不少于 1,200 人次",
        "原文“3.5万元”",
        "35,000 元",
        "不少于 45 %",
        "计划",
        "行政诉讼败诉率 下降",
    ):
        expect(panel).to_contain_text(words)
    expect(panel.locator(".figure.part")).to_have_count(5)


def test_a_body_shows_what_is_denied_as_denied(visit: Visiting) -> None:
    panel = details(visit(make_graph(), "agency/390726/justice").page)
    expect(panel.locator(".tag.negated")).to_have_text("否定")
    expect(panel).to_contain_text("尚未建立涉企合规审查中心")


def test_a_report_shows_its_shortcomings_promises_and_findings(visit: Visiting) -> None:
    reading = make_reading()
    panel = details(visit(make_graph(), reading.report.id).page)
    for words in (
        "承认的不足",
        "基层执法力量还比较薄弱",
        "无数值的承诺",
        "力争行政诉讼败诉率下降",
        "30+8+6+7=51≠50",
        "错误",
        "应载而未见",
        "2021.txt",
    ):
        expect(panel).to_contain_text(words)


def test_the_legend_counts_types_and_hides_them(visit: Visiting) -> None:
    page = visit(make_graph()).page
    towns = page.locator("label.type", has_text="乡级")
    expect(towns.locator("b")).to_have_text("2")
    before = page.evaluate(INK)
    towns.click()
    page.wait_for_function(f"({INK})() < {before}")


def test_a_thing_that_is_not_drawn_is_drawn_when_it_is_looked_for(visit: Visiting) -> None:
    opened = visit(KnowledgeGraph([make_large_reading(MAX_DRAWN + 50)]))
    note = opened.page.locator("#partial")
    expect(note).to_contain_text(f"{MAX_DRAWN} 项,共 {MAX_DRAWN + 50 + 14} 项")
    last = f"第{MAX_DRAWN + 49:05d}镇"
    search(opened.page, last).first.click()
    expect(details(opened.page).locator("h2")).to_have_text(last)
    expect(note).to_contain_text(f"{MAX_DRAWN + 1} 项")
    assert opened.errors == []


def test_hostile_names_are_shown_and_never_run(visit: Visiting) -> None:
    opened = visit(KnowledgeGraph([make_hostile_reading(), make_reading()]))
    page = opened.page
    for i, name in enumerate(HOSTILE_NAMES):
        page.evaluate("id => { window.location.hash = id; }", f"agency/h/{i}")
        expect(details(page).locator("h2")).to_have_text(name, use_inner_text=False)
        search(page, name[:6])
        page.locator("#results button").first.hover()
    assert page.evaluate("window.pwned") is None
    assert page.locator("#details img, #results img").count() == 0
    assert (opened.strangers(), opened.errors, opened.dialogs) == ([], [], [])


def test_a_narrow_screen_shows_all_of_it_without_scrolling_sideways(visit: Visiting) -> None:
    page = visit(make_graph()).page
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
