"""More of a thing's neighbours, up to what can be drawn."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import drawn, panel, said, spot

pytestmark = pytest.mark.browser

ACCENT = "#1d5a7a"
OPENED = ",".join(f"award/{i % 10}" for i in range(25))


def rest(page: Page) -> int:
    """How many neighbours of the selected thing the panel offers to draw."""
    button = panel(page).get_by_role("button", name=re.compile("展开 \\+"))
    return int(button.inner_text().partition("+")[2])


def test_neighbours_are_drawn_a_part_at_a_time_and_taken_back(visit: Visiting) -> None:
    page = visit("large", "award/0?from=thing:award/0").page
    before = (drawn(page), rest(page))
    panel(page).get_by_role("button", name=re.compile("展开")).click()
    after = (drawn(page), rest(page))
    assert after == (before[0] + 24, before[1] - 24)
    page.get_by_role("button", name="展开所选").click()
    expect(said(page)).to_have_text(re.compile(r"新增 \d+ 项，还有 \d+ 项"))
    page.get_by_role("button", name="撤销展开").click()
    assert (drawn(page), rest(page)) == after
    expect(said(page)).to_have_text(re.compile(r"已移去 \d+ 项"))


def test_the_number_beside_a_thing_draws_more_of_it(visit: Visiting) -> None:
    page = visit("large", "award/0?from=thing:award/0").page
    before = drawn(page)
    page.wait_for_timeout(400)  # the drawing moves to what is selected
    page.mouse.click(*spot(page, ACCENT))
    page.wait_for_function(f"() => !document.querySelector('#partial').textContent.includes('{before} ')")
    assert drawn(page) == before + 24


def test_a_full_drawing_takes_no_more_and_one_starts_again_from_there(visit: Visiting) -> None:
    page = visit("large", f"?open={OPENED}").page
    assert drawn(page) <= 600
    page.locator("#query").fill("第9号示范镇")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="展开所选").click()
    expect(said(page)).to_have_text(re.compile("^图中已满"))
    assert drawn(page) == 600
    panel(page).get_by_role("button", name="从此开始").click()
    assert drawn(page) < 100
    assert "from=thing:award/9" in page.url
    page.get_by_role("button", name="重新从总览开始").click()
    assert "from=" not in page.url
