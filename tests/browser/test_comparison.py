"""The page of a comparison in a browser without a network."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.factory import COUNTY
from tests.points import RATE, point, report_on, target

from fazhi.exports.comparison_page import write_comparison_page
from fazhi.knowledge.peers import compare
from fazhi.model import Outcome

pytestmark = pytest.mark.browser


def test_the_policy_lets_the_page_look_as_it_should_and_a_figure_opens(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "comparison.html"
    reports = [report_on(COUNTY, year) for year in (2020, 2021)]
    with path.open("w", encoding="utf-8", newline="") as file:
        plan = target("7")
        compared = compare([point("6"), plan], reports, RATE, targets=True, outcomes={plan.claim: Outcome.KEPT})
        write_comparison_page(compared, file)
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri())
    line = page.locator("svg path[stroke='#0072b2']").first
    assert line.evaluate("line => getComputedStyle(line).stroke") == "rgb(0, 114, 178)"
    quote = page.locator("q", has_text="行政诉讼败诉率为6%")
    assert not quote.is_visible()
    page.locator("summary", has_text="达到目标").click()
    assert quote.is_visible()
    assert (asked, said) == ([path.as_uri()], [])
    page.close()
