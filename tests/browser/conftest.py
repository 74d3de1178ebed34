"""A real browser without a network."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect, sync_playwright
from tests.viewing import GRAPHS

from fazhi.exports.viewer.page import write_page

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_QUIET = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")
_DRAWN = "() => performance.getEntriesByName('drawn').length > 0"
_CHINESE = {"viewport": {"width": 1280, "height": 800}, "offline": True, "locale": "zh-CN", "reduced_motion": "reduce"}

expect.set_options(timeout=5_000)


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

    def open(self, hash_: str = "") -> None:
        """Open the page anew, at a state of its address."""
        if self.page.url != "about:blank":
            self.page.goto("about:blank")  # else a new hash alone opens nothing
        self.page.goto(f"{self.address}#{hash_}" if hash_ else self.address)
        self.page.wait_for_function(_DRAWN)

    def _refuse(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    @property
    def trouble(self) -> list[str]:
        """What a quiet page has not: requests for anything but itself, complaints, dialogs."""
        own = ("about:blank", "blob:", self.address)
        return [url for url in self.requests if not url.startswith(own)] + self.errors + self.dialogs


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


@pytest.fixture(scope="session")
def page_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The page of a graph of ``tests.viewing``, written once."""
    home = tmp_path_factory.mktemp("pages")

    def write(name: str) -> Path:
        path = home / f"{name}.html"
        if not path.exists():
            with path.open("w", encoding="utf-8", newline="") as file:
                write_page(GRAPHS[name](), file)
        return path

    return write


@pytest.fixture
def visit(browser: Browser, page_of: Callable[[str], Path]) -> Iterator[Visiting]:
    """Opens the page of a graph as someone in China has it, at 1280x800, with the network cut."""
    contexts: list[BrowserContext] = []

    def open_page(graph: str | Path = "county", hash_: str = "", **options: Any) -> Visit:
        path = graph if isinstance(graph, Path) else page_of(graph)
        contexts.append(browser.new_context(**{**_CHINESE, **options}))
        opened = Visit(contexts[-1].new_page(), path.as_uri())
        opened.listen()
        opened.open(hash_)
        return opened

    yield open_page
    for context in contexts:
        context.close()
