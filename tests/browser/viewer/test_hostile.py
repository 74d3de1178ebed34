"""Names, headings, quotes and addresses that attack whoever shows them."""

import json
import re

import pytest
from lxml import etree
from playwright.sync_api import expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import heading, offered, panel, search, take, view
from tests.factory import HOSTILE_NAMES

pytestmark = pytest.mark.browser

SAFE_ID = re.compile(r"[a-zA-Z][\w-]*")
VIEWS = ("表格", "时间线", "荣誉与试点", "承诺", "核对", "路径与共同点")


def test_hostile_names_are_shown_and_never_run(visit: Visiting) -> None:
    opened = visit("hostile")
    page = opened.page
    for i, name in enumerate(HOSTILE_NAMES):
        page.evaluate("id => { window.location.hash = id; }", f"agency/h/{i}")
        expect(heading(page)).to_have_text(name, use_inner_text=False)
        search(page, name[:6])
        page.locator("#results button").first.hover()
    search(page, "")
    for each in VIEWS:
        view(page, each)
    taken = etree.fromstring(take(page, "SVG 矢量图").read_bytes())
    assert {etree.QName(element).localname for element in taken.iter()} <= {
        *("svg", "g", "title", "defs", "marker", "path", "line", "circle", "rect", "polygon", "text")
    }
    offered(page, "SPARQL 查询")
    assert page.evaluate("() => window.pwned") is None
    assert page.locator("#details img, #results img, #view img, main script, main iframe").count() == 0
    assert opened.trouble == []


def test_a_report_with_hostile_words_is_read_as_words(visit: Visiting) -> None:
    opened = visit("hostile", "report/hostile")
    expect(heading(opened.page)).to_have_text(HOSTILE_NAMES[0])
    expect(panel(opened.page)).to_contain_text(HOSTILE_NAMES[1])
    assert panel(opened.page).get_by_role("link").count() == 0  # =cmd|' /C calc'!A0.txt is no address
    assert opened.trouble == []


def test_an_address_is_text_too(visit: Visiting) -> None:
    opened = visit("hostile", "%3Cscript%3E?find=%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E&hide.year=%3Cb%3E")
    expect(opened.page.locator("#query")).to_have_value("<img src=x onerror=window.pwned=1>")
    assert opened.page.evaluate("() => window.pwned") is None
    assert opened.trouble == []


def test_the_policy_stops_scripts_styles_and_requests_that_are_not_the_pages_own(visit: Visiting) -> None:
    opened = visit("hostile")
    page = opened.page
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.pwned = 1";
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.pwned = 1");
      document.body.append(script, button);
      button.click();
      new Image().src = "https://example.invalid/x.png";
    }""")
    assert page.evaluate("() => window.pwned") is None
    assert len(opened.errors) >= 3  # each of them refused


def test_ids_in_the_page_are_of_a_safe_alphabet_and_unique(visit: Visiting) -> None:
    page = visit("hostile", "agency/h/1?view=paths").page
    ids: list[str] = json.loads(
        page.evaluate("() => JSON.stringify([...document.querySelectorAll('[id]')].map((e) => e.id))")
    )
    assert all(SAFE_ID.fullmatch(each) for each in ids)
    assert len(ids) == len(set(ids))
    assert page.locator("[onclick], [onerror], [style*='url']").count() == 0
