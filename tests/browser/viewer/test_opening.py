"""What the page shows before anyone has asked it anything."""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import drawn, heading, ink, panel, part
from tests.viewing import LARGE

pytestmark = pytest.mark.browser


def test_the_page_opens_without_asking_anyone_and_tells_what_is_in_it(visit: Visiting) -> None:
    opened = visit()
    page = opened.page
    assert page.title() == "法治图谱 · 云溪县司法局2021年度法治政府建设年度报告 等5份报告"
    expect(heading(page)).to_have_text("总览")
    counts = {"报告": "5", "地区": "2", "年度": "2021–2023", "实体": "25", "关系": "18", "数据": "19"}
    for name, number in counts.items():
        box = panel(page).locator(".counts div").filter(has=page.locator("dt", has_text=name))
        expect(box.locator("dd")).to_have_text(number)
    assert drawn(page) == 30
    assert ink(page, "#2b8d9c") > 200  # the counties
    assert opened.trouble == []


def test_the_overview_leads_on_to_reforms_honours_findings_and_promises(visit: Visiting) -> None:
    page = visit().page
    for title, words in {
        "联系最多 · 改革": "基层执法协同改革",
        "联系最多 · 荣誉": "法治建设示范县",
        "核对发现": "30+8+6+7=51≠50",
        "报告": "江右省澄江市月溪县 · 2023",
    }.items():
        expect(part(page, title).first).to_contain_text(words)
    expect(part(page, "承诺兑现").locator(".tag")).to_have_text(["已兑现 1", "部分兑现 1", "未达 1", "此后未提及 2"])
    part(page, "联系最多 · 荣誉").get_by_role("button", name="法治建设示范县").click()
    expect(heading(page)).to_have_text("法治建设示范县")


def test_a_large_graph_begins_with_a_part_and_says_so(visit: Visiting) -> None:
    opened = visit("large")
    assert 30 <= drawn(opened.page) <= 150
    expect(opened.page.locator("#partial")).to_contain_text(f"共 {LARGE + 10 + 3 + 1} 项")
    assert opened.trouble == []
