"""Every statement with the words that it was read from."""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import heading, panel, part, spot
from tests.viewing import ASTRAL, LINK, RARE

pytestmark = pytest.mark.browser

REFORM, TOWNSHIP = "#bf4f36", "#55a9b3"
TOWN, HONOUR = "division/390726101", "award/township-city"
PILOT = f"?from=path:reform/xietong,{TOWN}"


def test_a_thing_that_is_clicked_tells_its_relations_with_granter_level_and_quote(visit: Visiting) -> None:
    page = visit().page
    page.mouse.click(*spot(page, REFORM))
    expect(heading(page)).to_have_text("基层执法协同改革")
    piloted = part(page, "试点于")
    expect(piloted.locator(".claim")).to_have_count(1)
    for words in ("清河镇", "由 江右省司法厅", "省级", "2021 年报告", "云溪县司法局2021年度法治政府建设年度报告"):
        expect(piloted).to_contain_text(words)
    expect(piloted.locator("mark")).to_have_text("清河镇被省司法厅列为基层执法协同改革试点")
    expect(piloted.locator("blockquote p")).to_contain_text("清河镇、石桥乡被评为市级依法行政示范乡镇")
    assert "#reform/xietong" in page.url


def test_a_line_that_is_clicked_tells_what_is_stated_between_its_ends(visit: Visiting) -> None:
    page = visit(hash_=PILOT).page
    (x1, y1), (x2, y2) = spot(page, REFORM), spot(page, TOWNSHIP)
    page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)
    expect(panel(page).locator(".kicker")).to_contain_text("两者之间")
    expect(panel(page).locator(".said")).to_have_text("基层执法协同改革 试点于 清河镇")
    expect(panel(page).locator("mark")).to_have_text("清河镇被省司法厅列为基层执法协同改革试点")
    assert f"line=reform/xietong,{TOWN}" in page.url


def test_one_goes_on_from_thing_to_thing_and_back_to_the_overview(visit: Visiting) -> None:
    page = visit(hash_=TOWN).page
    part(page, "获得荣誉").get_by_role("button", name="市级依法行政示范乡镇").click()
    expect(heading(page)).to_have_text("市级依法行政示范乡镇")
    expect(part(page, "获得者").locator(".claim")).to_have_count(3)
    panel(page).get_by_role("button", name="返回总览").click()
    expect(heading(page)).to_have_text("总览")


def test_a_quote_stands_where_it_was_read_though_rare_characters_come_before_it(visit: Visiting) -> None:
    page = visit(hash_="division/390728101").page
    honour = part(page, "获得荣誉")
    expect(heading(page)).to_have_text(RARE)
    expect(honour.locator("mark")).to_have_text(f"{RARE}获评国家级民主法治镇")
    original = honour.get_by_role("link", name="原文")
    expect(original).to_have_attribute("href", LINK)
    expect(original).to_have_attribute("rel", "noopener noreferrer")


def test_a_place_is_told_where_it_is_named(visit: Visiting) -> None:
    page = visit(hash_="division/390728102").page
    named = part(page, "文中出现")
    named.locator("summary").click()
    expect(named.locator("mark")).to_have_text(f"{ASTRAL}、{RARE}都已设立司法所")


def test_a_quote_of_a_report_with_pages_tells_its_page(visit: Visiting) -> None:
    page = visit("paged", TOWN).page
    expect(panel(page).locator("blockquote footer").first).to_contain_text("第 2 页 · 第")


def test_what_is_denied_or_planned_is_tagged_as_that(visit: Visiting) -> None:
    page = visit(hash_="agency/390726/justice").page
    denied = panel(page).locator(".claim", has_text="尚未建立涉企合规审查中心").filter(has=page.locator(".tag.negated"))
    expect(denied.locator(".tag.negated")).to_have_text("否定")


def test_a_report_tells_shortcomings_promises_findings_and_what_it_leaves_out(visit: Visiting) -> None:
    page = visit().page
    part(page, "报告").get_by_role("button", name="云溪县司法局2021年度").click()
    for title, words in {
        "承认的不足": "基层执法力量还比较薄弱",
        "无数值的承诺": "力争行政诉讼败诉率下降",
        "核对发现": "30+8+6+7=51≠50",
    }.items():
        expect(part(page, title)).to_contain_text(words)
    facts = panel(page).locator(".facts")
    for words in ("应载而未见", "不足的原因", "2021.txt", "云溪县司法局"):
        expect(facts).to_contain_text(words)
    assert "#report/390726-2021" in page.url
