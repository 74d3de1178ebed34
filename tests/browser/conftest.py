"""A real browser without a network."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from fazhi.exports.viewer.page import write_page
from fazhi.knowledge.graph import KnowledgeGraph

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_QUIET = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")


@dataclass
class Visit:
    """An opened page and all that it did: what it asked for, what it complained of, the dialogs that it opened."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        self.page.on("dialog", self._refuse)

    def _refuse(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def strangers(self) -> list[str]:
        """What the page asked for besides itself."""
        return [url for url in self.requests if url.partition("#")[0] != self.address]


Visiting = Callable[..., Visit]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip(f"needs one of {', '.join(_NAMES)} on the PATH")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(_QUIET))
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visiting]:
    """Writes a graph's page and opens it, at 1280x800, with the network cut."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)

    def open_page(graph: KnowledgeGraph, thing: str = "") -> Visit:
        path = tmp_path / "graph.html"
        with path.open("w", encoding="utf-8", newline="") as file:
            write_page(graph, file)
        opened = Visit(context.new_page(), path.as_uri())
        opened.listen()
        opened.page.goto(f"{path.as_uri()}#{thing}" if thing else path.as_uri())
        opened.page.wait_for_function("performance.getEntriesByName('drawn').length > 0")
        return opened

    yield open_page
    context.close()
