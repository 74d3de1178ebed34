"""Pictures of the page of the samples, light and dark, as a reader of the READMEs sees it first."""

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

import fazhi

DOCS = Path(__file__).parents[1] / "docs"
PICTURES = {"light": "viewer.png", "dark": "viewer-dark.png"}
SHOWN = "?indicator=行政诉讼败诉率"
QUOTES_READ = "() => ![...document.querySelectorAll('blockquote p')].some((each) => each.textContent === '…')"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-sync")


def main() -> int:
    """Write the pictures; 2 where there is no browser."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        sys.stderr.write(f"needs one of {', '.join(BROWSERS)} on the PATH\n")
        return 2
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        page = Path(home) / "graph.html"
        fazhi.build().view(page)
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        for theme, name in PICTURES.items():
            (DOCS / name).write_bytes(_small(_picture(browser, f"{page.as_uri()}#{SHOWN}&theme={theme}")))
        browser.close()
    return 0


def _picture(browser: Browser, address: str) -> bytes:
    """The page once everything on it stands still."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, offline=True, locale="zh-CN", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("() => performance.getEntriesByName('searchable').length > 0")
    page.wait_for_function(QUOTES_READ)
    page.wait_for_timeout(1_000)
    taken = page.screenshot()
    context.close()
    return taken


def _small(picture: bytes) -> bytes:
    """The picture with a palette: a quarter as large, and flat colours stay as they are."""
    file = io.BytesIO()
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    palette = image.quantize(method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette.save(file, "PNG", optimize=True)
    return file.getvalue()


if __name__ == "__main__":
    sys.exit(main())
