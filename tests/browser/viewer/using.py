"""What a person does with the page and where they look, for the tests of the page."""

import math
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

_INK = """colour => {
  const canvas = document.querySelector("#graph canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const [ratio, box] = [canvas.width / canvas.clientWidth, canvas.getBoundingClientRect()];
  let [count, x, y] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] < 100 || wanted.some((value, channel) => Math.abs(data[i + channel] - value) > 3)) continue;
    count += 1;
    x += (i / 4) % canvas.width;
    y += Math.floor(i / 4 / canvas.width);
  }
  return [count, box.left + x / count / ratio, box.top + y / count / ratio];
}"""


def panel(page: Page) -> Locator:
    """What is told of the thing that is looked at."""
    return page.locator("#details")


def heading(page: Page) -> Locator:
    return panel(page).locator("h2")


def part(page: Page, title: str) -> Locator:
    """A section of the panel by its heading."""
    return panel(page).locator("section").filter(has=page.locator("h3", has_text=title))


def said(page: Page) -> Locator:
    """What the page tells those who do not see it."""
    return page.locator("#said")


def search(page: Page, words: str) -> Locator:
    """Type into the search field; gives the results."""
    page.locator("#query").fill(words)
    return page.locator("#results button")


def view(page: Page, name: str) -> Locator:
    """Open a view; gives what it shows."""
    page.get_by_role("tab", name=name, exact=True).click()
    return page.locator("#view")


def facet(page: Page, title: str) -> Locator:
    """A facet of the legend, opened."""
    found = page.locator("#legend details").filter(has=page.locator("summary", has_text=title)).first
    if found.get_attribute("open") is None:
        found.locator("summary").click()
    return found


def value(page: Page, title: str, name: str) -> Locator:
    """The row of a value in the legend."""
    return facet(page, title).locator(".value").filter(has=page.get_by_label(name, exact=False)).first


def column(table: Locator, head: str) -> list[str]:
    """The texts of a table's column."""
    heads = table.locator("th").all_inner_texts()
    at = next(i for i, text in enumerate(heads) if text.startswith(head))
    return table.locator(f"tbody td:nth-child({at + 1})").all_inner_texts()


def drawn(page: Page) -> int:
    """How many things the page says are drawn."""
    return int("".join(filter(str.isdigit, page.locator("#partial").inner_text().replace("，", " ").split(" 项")[0])))


def ink(page: Page, colour: str) -> int:
    """How many pixels of the drawing are of a colour."""
    count: int = page.evaluate(_INK, colour)[0]
    return count


def spot(page: Page, colour: str) -> tuple[float, float]:
    """Where the one thing of a colour is on the screen."""
    count, x, y = page.evaluate(_INK, colour)
    assert count > 0, f"nothing of {colour} is drawn"
    assert math.isfinite(x)
    return x, y


def take(page: Page, name: str) -> Path:
    """What an entry of the menu of exports hands over."""
    page.locator("#downloads summary").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name, exact=True).click()
    return waiting.value.path()


def offered(page: Page, name: str) -> str:
    """The text that an entry of the menu of exports shows for copying."""
    page.locator("#downloads summary").click()
    page.get_by_role("button", name=name, exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    text = dialog.get_by_role("textbox").input_value()
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_visible()
    return text


def focused(page: Page) -> str:
    """The name of what has the focus."""
    script = "() => document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
    name: str = page.evaluate(script)
    return name.strip()
