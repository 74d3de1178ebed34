"""Titles of documents that stand inside other titles."""

import re
from collections.abc import Iterator

from fazhi.model import EntityType, Mention

_INNER = re.compile(r"[〈<]([^〈〉<>]{4,})[〉>]")


def inner_titles(mention: Mention) -> Iterator[Mention]:
    """The documents that a document's title names: 贯彻〈条例〉的通知 names 条例."""
    for found in _INNER.finditer(mention.text):
        start = mention.start + found.start()
        yield Mention(
            start,
            mention.start + found.end(),
            found.group(),
            EntityType.DOCUMENT,
            found.group(1),
            rule="document.inner",
        )
