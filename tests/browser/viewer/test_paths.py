"""How two things hang together."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import drawn, panel, said, view

pytestmark = pytest.mark.browser


def pick(page: Page, side: str, words: str) -> None:
    field = page.get_by_label(side, exact=True)
    field.fill(words)
    field.press("Enter")


def answer(page: Page, first: str, second: str) -> Locator:
    shown = view(page, "路径与共同点")
    pick(page, "起点", first)
    pick(page, "终点", second)
    return shown.locator(".answer")


def test_the_shortest_path_names_each_step_and_can_be_drawn(visit: Visiting) -> None:
    page = visit().page
    found = answer(page, "基层执法协同改革", "石桥乡")
    expect(found.locator(".path li")).to_have_text(
        ["基层执法协同改革", "试点于", "清河镇", "获得荣誉", "市级依法行政示范乡镇", "获得荣誉", "石桥乡"]
    )
    expect(said(page)).to_contain_text("最短路径")
    found.get_by_role("button", name="画出来").first.click()
    assert drawn(page) == 4
    assert "from=path:reform/xietong,division/390726202" in page.url
    expect(page.get_by_role("tab", name="图", exact=True)).to_have_attribute("aria-selected", "true")


def test_what_two_areas_have_in_common_is_told_and_can_be_drawn(visit: Visiting) -> None:
    page = visit().page
    found = answer(page, "云溪县", "月溪县")
    shared = found.locator("section").filter(has=page.locator("h3", has_text="共同的联系"))
    expect(shared).to_contain_text("法治建设示范县")
    expect(answer(page, "云溪县司法局", "月溪县司法局")).to_contain_text("“码上解忧”专项行动")
    found.get_by_role("button", name="画出来").last.click()
    assert "from=shared:agency/390726/justice,agency/390728/justice" in page.url


def test_two_things_without_a_way_between_them_are_told_so(visit: Visiting) -> None:
    page = visit(hash_="?hide.predicate=within,reportsOn,reportedBy").page
    found = answer(page, "月溪法治论坛", "全县依法行政工作推进会")
    expect(found).to_contain_text("两者之间没有联系")
    expect(found).to_contain_text("没有共同的联系")


def test_a_path_begins_at_the_thing_that_is_looked_at(visit: Visiting) -> None:
    page = visit(hash_="reform/xietong").page
    panel(page).get_by_role("button", name="到…的路径").click()
    expect(page.locator("#view .chosen").first).to_have_text("基层执法协同改革")
    pick(page, "终点", "石桥乡")
    expect(page.locator("#view .path li")).to_have_count(7)
