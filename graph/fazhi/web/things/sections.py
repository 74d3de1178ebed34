"""The sections of a page: each a part of what is known, never more of it than fits."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from fazhi.web.asking import Window

FULL = 50
"""Items of a section that has the page for itself."""

FEW = 5
"""Items of one that stands among others."""

_MAX_PAGE = 100_000


@dataclass(frozen=True, slots=True)
class Section:
    """What a section will be.

    Args:
        key: what ``?section=`` calls it.
        title: its heading.
        kind: which macro of the template shows its items.
        load: gets the items of a window, and one more where there are more.
        count: how many items there are; None where nobody has counted.
        few: how many of them are shown among other sections.
        full: how many are shown alone.
    """

    key: str
    title: str
    kind: str
    load: Callable[[Window], Awaitable[Sequence[object]]]
    count: int | None = None
    few: int = FEW
    full: int = FULL


@dataclass(frozen=True, slots=True)
class Part:
    """A section with the items that are shown.

    Args:
        key: of the section.
        title: of the section.
        kind: of the section.
        count: of the section.
        items: what is shown.
        number: of the page, from 1; 0 where the section stands among others.
        more: whether there are items behind them.
    """

    key: str
    title: str
    kind: str
    count: int | None
    items: Sequence[object] = field(default_factory=tuple)
    number: int = 0
    more: bool = False


async def load_few(section: Section) -> Part:
    """The beginning of a section."""
    return await _load(section, Window(section.few + 1), 0)


async def load_page(section: Section, number: int) -> Part:
    """A page of a section, from 1."""
    return await _load(section, Window(section.full + 1, (number - 1) * section.full), number)


async def _load(section: Section, window: Window, number: int) -> Part:
    items = await section.load(window)
    shown = items[: window.limit - 1]
    return Part(section.key, section.title, section.kind, section.count, shown, number, len(items) > len(shown))


def page_number(text: str | None) -> int | None:
    """The number of a page; None for what is none.

    Example:
        >>> [page_number(text) for text in (None, "3", "0", "x")]
        [1, 3, None, None]
    """
    if text is None:
        return 1
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
    return number if 0 < number <= _MAX_PAGE else None
