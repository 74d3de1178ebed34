"""Drawings of matplotlib without styles: a page that allows no style but its own shows them as they are."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

_TAG = re.compile(r"<[^<>]*>")
_STYLE = re.compile(r' style="([^"]*)"')
_SHEET = re.compile(r"<style[^<>]*>[^<]*</style>\s*")
_HEAD = re.compile(r"\A.*?<svg [^<>]*>", re.DOTALL)
_SIZE = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
_GENERIC = "sans-serif"


def as_attributes(drawing: str, title: str, families: Sequence[str]) -> str:
    """Turn the styles of a drawing into attributes of its elements.

    Args:
        drawing: as matplotlib writes it, in whose tags and texts ``<`` and ``>`` are escaped.
        title: escaped for XML.
        families: fonts for its texts.

    Returns:
        An ``svg`` element alone, without the declarations in front of it.
    """
    fonts = quoteattr(", ".join([*(f"'{family}'" for family in families), _GENERIC]))
    head = _HEAD.search(drawing)
    size = _SIZE.search(head[0]) if head else None
    if head is None or size is None:
        raise ValueError("not a drawing of matplotlib")
    width, height = size[1], size[2]
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" role="img"'
        f' width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" font-family={fonts}'
        f' stroke-linejoin="round" stroke-linecap="butt">\n<title>{title}</title>'
    )
    return opening + _TAG.sub(_restyled, _SHEET.sub("", drawing[head.end() :]))


def _restyled(tag: re.Match[str]) -> str:
    return _STYLE.sub(_attributes, tag[0])


def _attributes(style: re.Match[str]) -> str:
    pairs = [declaration.partition(":") for declaration in style[1].split(";") if declaration.strip()]
    kept = [(name.strip(), value.strip()) for name, _, value in pairs if name.strip() != "font-family"]
    return "".join(f' {name}="{value}"' for name, value in kept)
