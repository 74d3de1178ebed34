"""All of the page by keyboard alone."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import drawn, focused, heading, panel, said

pytestmark = pytest.mark.browser


def tab_to(page: Page, name: str, most: int = 80) -> None:
    """Press Tab until something of a name has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused(page) == name:
            return
    raise AssertionError(f"{most} presses of Tab do not reach {name}")


def test_a_slash_goes_to_the_search_and_arrows_walk_its_results_and_back(visit: Visiting) -> None:
    page = visit().page
    field = page.locator("#query")
    page.keyboard.press("/")
    expect(field).to_be_focused()
    page.keyboard.type("依法行政示范")
    results = page.locator("#results button")
    for expected in (results.nth(0), results.nth(1)):
        page.keyboard.press("ArrowDown")
        expect(expected).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(re.compile("级依法行政示范乡镇$"))
    expect(panel(page)).to_be_focused()
    expect(said(page)).to_contain_text("荣誉")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    page.keyboard.press("Escape")
    expect(heading(page)).to_have_text("总览")


def test_enter_opens_the_best_result_and_a_slash_in_the_field_is_a_slash(visit: Visiting) -> None:
    page = visit().page
    page.keyboard.press("/")
    page.keyboard.type("石桥")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("石桥乡")
    page.keyboard.press("/")
    page.keyboard.type("a/b")
    expect(page.locator("#query")).to_have_value("a/b")


def test_arrows_walk_the_drawing_and_keys_expand_undo_and_open(visit: Visiting) -> None:
    page = visit("large", "award/9?from=thing:award/9").page
    page.keyboard.press("Tab")
    tab_to(page, page.locator("#graph").get_attribute("aria-label") or "")
    before = drawn(page)
    page.keyboard.press("e")
    assert drawn(page) == before + 24
    page.keyboard.press("u")
    assert drawn(page) == before
    page.keyboard.press("ArrowRight")
    expect(heading(page)).to_have_text(re.compile("^第0.*镇$"))
    expect(page.locator("#graph")).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel(page)).to_be_focused()


def test_arrows_go_from_view_to_view(visit: Visiting) -> None:
    page = visit().page
    tab_to(page, "图")
    for name in ("表格", "时间线", "荣誉与试点", "承诺", "核对", "路径与共同点", "图"):
        page.keyboard.press("ArrowRight")
        assert focused(page) == name
        expect(page.get_by_role("tab", name=name, exact=True)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowLeft")
    assert focused(page) == "路径与共同点"


def test_a_legend_value_is_seen_alone_by_keyboard(visit: Visiting) -> None:
    page = visit().page
    tab_to(page, "仅看改革")
    page.keyboard.press("Enter")
    expect(page.locator("#legend summary").first).to_contain_text("已隐藏")
    tab_to(page, "全部恢复")
    page.keyboard.press("Enter")
    assert drawn(page) == 30


def test_what_has_the_focus_can_be_seen(visit: Visiting) -> None:
    page = visit().page
    outline = """() => {
      const style = getComputedStyle(document.activeElement);
      return style.outlineStyle !== "none" || style.boxShadow !== "none";
    }"""
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(outline), focused(page)


def test_the_menu_of_exports_and_its_dialog_open_and_close_by_keyboard(visit: Visiting) -> None:
    page = visit().page
    tab_to(page, "导出")
    page.keyboard.press("Enter")
    tab_to(page, "SPARQL 查询")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    expect(dialog.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_visible()
    expect(heading(page)).to_have_text("总览")
