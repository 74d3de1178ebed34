"""What axe-core finds on each view: light and dark, wide and narrow, in both languages."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page
from tests.browser.conftest import Visiting

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
STATES = (
    "",
    "division/390728",
    "agency/390726/justice?only.modality=planned",
    "report/390728-2021?view=table",
    "?indicator=行政诉讼败诉率&view=timeline",
    "?find=云溪县&view=honours",
    "?view=promises",
    "?line=reform/xietong,division/390726101&view=findings",
    "?view=paths&ends=reform/xietong,division/390726202",
)

VISITS = [("wide", "light", "zh"), ("wide", "dark", "en"), ("phone", "light", "en"), ("phone", "dark", "zh")]
"""Each two of screen, look and language once together."""

AXE = """async (whole) => {
  const context = whole ? document : { include: [[".middle"], ["#details"]] };
  const { violations } = await axe.run(context, { resultTypes: ["violations"] });
  const grave = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}"""


def show(page: Page, state: str) -> None:
    """Go to a state, unfold what is folded, wait for the quotes."""
    page.evaluate("hash => { window.location.hash = hash; }", state)
    page.evaluate("() => document.querySelectorAll('#legend details').forEach((each) => { each.open = true; })")
    if "promises" in state:
        page.locator("#view tbody .chip").last.click()
    page.wait_for_function("() => ![...document.querySelectorAll('blockquote p')].some((p) => p.textContent === '…')")


@pytest.mark.parametrize(("screen", "theme", "lang"), VISITS)
def test_no_view_has_a_serious_or_critical_finding(visit: Visiting, screen: str, theme: str, lang: str) -> None:
    options: dict[str, Any] = PHONE if screen == "phone" else {}
    page = visit(hash_=f"?lang={lang}&theme={theme}", bypass_csp=True, **options).page
    page.evaluate(AXE_SCRIPT)
    found: dict[str, list[str]] = {}
    for state in STATES:
        show(page, f"{state}{'&' if '?' in state else '?'}lang={lang}&theme={theme}")
        found[state] = page.evaluate(AXE, state == "" or "find=" in state)
    assert {state: grave for state, grave in found.items() if grave} == {}
