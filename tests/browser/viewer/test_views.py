"""The views beside the drawing."""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import column, drawn, heading, panel, said, value, view
from tests.viewing import RARE, RATE

pytestmark = pytest.mark.browser

COUNTY = "division/390728"


def test_the_table_has_all_that_is_drawn_and_sorts_by_its_heads(visit: Visiting) -> None:
    page = visit().page
    shown = view(page, "表格")
    lines, things = shown.locator("table").nth(0), shown.locator("table").nth(1)
    expect(things.locator("tbody tr")).to_have_count(drawn(page))
    stated = lines.locator("tbody tr").filter(has=page.locator("td:nth-child(4):not(:empty)"))
    expect(stated).to_have_count(18)
    head = things.get_by_role("columnheader", name="联系", exact=True)
    for order in ("ascending", "descending"):
        head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", order)
        ties = [int(text) for text in column(things, "联系")]
        assert ties == sorted(ties, reverse=order == "descending")
    expect(said(page)).to_have_text("已按联系排序")
    things.get_by_role("button", name=RARE).click()
    expect(heading(page)).to_have_text(RARE)


def test_the_table_opens_a_statement_and_follows_the_filters(visit: Visiting) -> None:
    page = visit().page
    shown = view(page, "表格")
    shown.get_by_role("button", name="试点于").click()
    expect(panel(page).locator("mark")).to_have_text("清河镇被省司法厅列为基层执法协同改革试点")
    value(page, "类型", "改革").get_by_role("checkbox").uncheck()
    expect(shown.get_by_role("button", name="试点于")).to_have_count(0)


def test_the_timeline_tells_dated_statements_year_by_year_the_latest_first(visit: Visiting) -> None:
    page = visit().page
    shown = view(page, "时间线")
    expect(shown).to_contain_text("全部注明日期的陈述 4 条")
    expect(shown.locator("summary strong")).to_have_text(["2022", "2021"])
    expect(shown.locator("time")).to_have_text(["2022", "2021-11", "2021-03", "2021"])
    expect(shown.locator("li", has_text="省级依法行政示范乡镇").locator(".tag.planned")).to_have_text("计划")
    shown.get_by_role("button", name="月溪法治论坛").click()
    expect(shown).to_contain_text("月溪法治论坛：注明日期的陈述 1 条")


def test_the_ledger_counts_what_is_held_by_level_and_lists_each_honour(visit: Visiting) -> None:
    page = visit().page
    shown = view(page, "荣誉与试点")
    ledger, each = shown.locator("table").nth(0), shown.locator("table").nth(1)
    totals = dict(zip(column(ledger, "获得者"), column(ledger, "合计"), strict=True))
    assert totals["清河镇"] == "2"  # an award and a pilot
    assert totals["云溪县"] == "1"  # what it plans to get is not held
    assert column(ledger, "国家级")[list(totals).index(RARE)] == "1"
    expect(each.locator("tbody tr")).to_have_count(8)
    value(page, "级别", "国家级").get_by_role("button").click()
    expect(each.locator("tbody tr")).to_have_count(1)


def test_the_promise_board_counts_outcomes_and_opens_a_reports_promises_one_by_one(visit: Visiting) -> None:
    page = visit().page
    shown = view(page, "承诺")
    board = shown.locator("table")
    row = dict(
        zip(
            board.locator("th").all_inner_texts(),
            board.locator("tr", has_text="月溪").locator("td").all_inner_texts(),
            strict=True,
        )
    )
    assert [row[outcome] for outcome in ("已兑现", "部分兑现", "未达")] == ["1", "1", "1"]
    board.locator("tr", has_text="月溪").get_by_role("button", name="逐条").click()
    opened = shown.locator(".board")
    expect(opened.locator("h3")).to_be_focused()
    expect(opened.locator(".claim .tag")).to_have_text(["已兑现 6≤7", "部分兑现 6<10", "未达 40<50"])
    expect(opened.locator(".claim").first).to_contain_text(f"{RATE} 不超过 7 %")
    expect(opened.locator("mark").first).to_contain_text(f"{RATE}控制在7%以内")


def test_findings_tell_what_does_not_fit_with_its_quote_and_follow_the_filters(visit: Visiting) -> None:
    page = visit().page
    shown = view(page, "核对")
    finding = shown.locator(".finding")
    expect(finding).to_have_count(1)
    for words in ("分项之和不超过总数", "错误", "30+8+6+7=51≠50", "办结行政复议案件50件"):
        expect(finding).to_contain_text(words)
    value(page, "报告年度", "2021").get_by_role("checkbox").uncheck()
    expect(finding).to_have_count(0)


def test_views_follow_what_is_selected(visit: Visiting) -> None:
    page = visit(hash_=COUNTY).page
    expect(view(page, "时间线")).to_contain_text("月溪县：注明日期的陈述 2 条")
    expect(view(page, "荣誉与试点")).to_contain_text("仅 月溪县")
    expect(view(page, "核对").locator(".finding")).to_have_count(0)
