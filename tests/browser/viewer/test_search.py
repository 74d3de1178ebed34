"""Looking for something by whatever one knows of it."""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import drawn, heading, panel, part, said, search
from tests.viewing import ASTRAL, LARGE, RARE, RATE

pytestmark = pytest.mark.browser


def test_a_thing_answers_to_its_name_parts_of_it_short_forms_pinyin_initials_and_code(visit: Visiting) -> None:
    page = visit().page
    for words, name in {
        "清河镇": "清河镇",
        "清河": "清河镇",
        "我局": "云溪县司法局",
        "云溪法院": "云溪县人民法院",
        "码上解忧专项": "“码上解忧”专项行动",
        "qinghezhen": "清河镇",
        "QHZ": "清河镇",
        "qinghez": "清河镇",
        "390726202": "石桥乡",
        "39072620": "石桥乡",
        RARE[0]: RARE,
        ASTRAL: ASTRAL,
    }.items():
        expect(search(page, words).first, words).to_contain_text(name)


def test_results_are_told_by_type_with_how_many_and_how_they_were_found(visit: Visiting) -> None:
    page = visit().page
    search(page, "云溪县")
    found = page.locator("#results section")
    expect(found.locator("h3").first).to_have_text("县级1")
    expect(found.filter(has=page.locator("h3", has_text="机构")).locator("b")).to_have_text("3")
    expect(said(page)).to_have_text(f"{page.locator('#results button').count()} 项结果")
    expect(search(page, "390726202").first).to_contain_text("代码 390726202")
    expect(search(page, "我局").first).to_contain_text("文中作“我局”")
    expect(search(page, "火星")).to_have_count(0)
    expect(page.locator("#results")).to_have_text("没有匹配的名称")
    expect(page.locator("#legend")).to_be_hidden()
    search(page, "")
    expect(page.locator("#legend")).to_be_visible()


def test_an_indicator_shows_its_figures_in_every_report_with_a_chart(visit: Visiting) -> None:
    page = visit().page
    search(page, "败诉率").filter(has_text=RATE).click()
    expect(heading(page)).to_have_text(RATE)
    expect(panel(page)).to_contain_text("3 份报告")
    expect(part(page, "数据").get_by_role("img")).to_have_attribute("aria-label", "历年：2021: 8, 2022: 6, 2023: 5")
    search(page, "xzssbsl")
    expect(page.locator("#results")).to_contain_text(RATE)


def test_what_is_not_drawn_yet_is_drawn_when_it_is_found(visit: Visiting) -> None:
    page = visit("large").page
    before = drawn(page)
    last = f"第{LARGE - 1:05d}镇"
    search(page, last).first.click()
    expect(heading(page)).to_have_text(last)
    assert drawn(page) > before
