"""The address holds what is looked at."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import drawn, heading, offered, part, value, view

pytestmark = pytest.mark.browser

TOWN = "division/390726101"


def seen_on(page: Page) -> list[str]:
    return [page.locator(each).inner_text() for each in ("#view", "#details", "#results", "#partial")]


def test_an_address_reopens_the_same_view(visit: Visiting) -> None:
    opened = visit()
    page = opened.page
    page.get_by_role("button", name="深色").click()
    value(page, "类型", "县级").get_by_role("checkbox").uncheck()
    page.locator("#query").fill("清河")
    page.keyboard.press("Enter")
    view(page, "荣誉与试点")
    page.get_by_role("button", name="English").click()
    seen = seen_on(page)
    address = offered(page, "Link to this view")
    assert address == page.url
    again = visit(hash_=address.partition("#")[2]).page
    expect(again.locator("#details")).to_contain_text("Mentions")
    assert seen_on(again) == seen
    expect(again.locator("html")).to_have_attribute("data-theme", "dark")
    expect(again.locator("html")).to_have_attribute("lang", "en")
    expect(again.locator("#query")).to_have_value("清河")


def test_an_address_reopens_what_was_expanded(visit: Visiting) -> None:
    opened = visit("large", "award/9")
    page = opened.page
    page.locator("#graph").press("e")
    before, address = drawn(page), page.url
    assert "open=award/9,award/9" in address
    opened.open(address.partition("#")[2])
    assert drawn(page) == before


def test_the_back_button_goes_back_a_step_at_a_time(visit: Visiting) -> None:
    page = visit(hash_=TOWN).page
    part(page, "获得荣誉").get_by_role("button", name="市级依法行政示范乡镇").click()
    view(page, "表格")
    page.go_back()
    expect(page.locator("#view")).to_be_hidden()
    expect(heading(page)).to_have_text("市级依法行政示范乡镇")
    page.go_back()
    expect(heading(page)).to_have_text("清河镇")
    page.go_forward()
    expect(heading(page)).to_have_text("市级依法行政示范乡镇")


def test_going_back_keeps_the_chosen_language_and_look(visit: Visiting) -> None:
    page = visit().page
    page.locator("#query").fill("清河")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="English").click()
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("#results h3")).to_have_text("Township1")
    page.go_back()
    expect(heading(page)).to_have_text("Overview")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_an_address_that_is_changed_by_hand_is_followed(visit: Visiting) -> None:
    page = visit().page
    page.evaluate("() => { window.location.hash = 'reform/xietong?view=table&lang=en'; }")
    expect(heading(page)).to_have_text("基层执法协同改革")
    expect(page.get_by_role("tab", name="Table")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#view")).to_be_visible()


def test_an_address_of_nothing_shows_the_overview(visit: Visiting) -> None:
    opened = visit()
    for wrong in (
        "%E0%A4%A",
        "no/such?from=path:a,b&open=x&line=a,b",
        "?hide.type=<b>&view=__proto__&indicator=x&theme=x",
    ):
        opened.open(wrong)
        expect(heading(opened.page)).to_have_text("总览")
        assert drawn(opened.page) == 30
    assert opened.trouble == []
