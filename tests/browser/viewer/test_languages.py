"""Chinese and English, light and dark, wide and narrow."""

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import heading, part, spot, view

pytestmark = pytest.mark.browser

CHINESE = re.compile("[\u4e00-\u9fff]")
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


def test_the_interface_turns_english_and_reports_keep_their_language(visit: Visiting) -> None:
    page = visit().page
    assert page.locator("html").get_attribute("lang") == "zh-Hans"
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    for name in ("Graph", "Table", "Timeline", "Honours and pilots", "Promises", "Findings", "Paths and common ground"):
        page.get_by_role("tab", name=name, exact=True).click()
        own = page.evaluate("""() => {
          const copy = document.body.cloneNode(true);
          for (const each of copy.querySelectorAll("[lang=zh-Hans], script, noscript, dialog, td, time")) each.remove();
          return copy.textContent;
        }""")
        found = CHINESE.search(own)
        assert found is None, (name, own[found.start() - 40 : found.end() + 40])
    page.get_by_role("button", name="中文").click()
    expect(page.get_by_role("tab", name="时间线")).to_be_visible()


def test_a_browser_that_reads_no_chinese_gets_english(visit: Visiting) -> None:
    page = visit(locale="en-GB").page
    expect(heading(page)).to_have_text("Overview")
    expect(part(page, "Best connected · Honour").get_by_role("button").first).to_contain_text("法治建设示范县")


def test_the_look_is_the_systems_until_it_is_chosen(visit: Visiting) -> None:
    page = visit(color_scheme="dark").page
    paper = "() => getComputedStyle(document.body).backgroundColor"
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate(paper) == "rgb(21, 26, 32)"
    page.emulate_media(color_scheme="light")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    page.get_by_role("button", name="深色").click()
    assert page.evaluate(paper) == "rgb(21, 26, 32)"
    assert spot(page, "#d68e7e") != (0, 0)  # the reform, lighter than on white


def test_a_phone_shows_all_of_it_by_touch_without_scrolling_sideways(visit: Visiting) -> None:
    opened = visit(**PHONE)
    page = opened.page
    page.locator("#graph").scroll_into_view_if_needed()
    page.touchscreen.tap(*spot(page, "#bf4f36"))
    expect(heading(page)).to_have_text("基层执法协同改革")
    for name in ("表格", "时间线", "荣誉与试点", "承诺", "核对", "路径与共同点"):
        view(page, name)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 390, name
    page.get_by_role("tab", name="图", exact=True).tap()
    page.locator("#query").fill("清河")
    page.locator("#results button").first.tap()
    expect(heading(page)).to_have_text("清河镇")
    expect(heading(page)).to_be_in_viewport()
    assert opened.trouble == []
