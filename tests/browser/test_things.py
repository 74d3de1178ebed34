"""Pages of things and of the ontology in a browser: no fault of accessibility, nothing asked for, nothing said."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser
from tests.factory import make_graph, make_hostile_reading

from fazhi.exports.run import export
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.web.app import make_app
from fazhi.web.service import Service

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
pytestmark = pytest.mark.browser

PAGES = (
    "/page/division/390726?lang=zh",
    "/page/division/390726101?lang=en",
    "/page/division/390726?lang=en&section=figures",
    "/page/agency/h/3?lang=zh",
    "/page/report/hostile?lang=en",
    "/page/nothing/here?lang=zh",
    "/ontology?lang=en&q=report",
    "/ontology/shapes?lang=zh",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service of three reports, one of them hostile, answers."""
    folder = tmp_path_factory.mktemp("results")
    export(KnowledgeGraph([*make_graph().readings, make_hostile_reading()]), folder)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        app = make_app(Service(folder), lambda _line: None)
        server = uvicorn.Server(uvicorn.Config(app, log_config=None))
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_used_by_everyone(browser: Browser, address: str, path: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 800})  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("window.pwned") is None
    assert asked == [address + path]
    assert [words for words in said if "404" not in words] == []
    found = axe.Axe().run(page).response["violations"]
    assert [
        (fault["id"], fault["nodes"][0]["html"]) for fault in found if fault["impact"] in ("serious", "critical")
    ] == []
    context.close()
