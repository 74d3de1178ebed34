"""Web pages: the text of the document, its head table and what ``<meta>`` says, without what the site puts around."""

import re
from collections.abc import Iterator, Sequence, Set

from lxml import etree

from fazhi.model import HeaderField, InputError
from fazhi.reading.blocks import iter_blocks
from fazhi.reading.data_files import read_table
from fazhi.reading.decoding import decode
from fazhi.reading.draft import Block, Draft, clean_line, join_blocks, told_field
from fazhi.reading.furniture import is_furniture_line
from fazhi.reading.header import read_header

DECLARATION = re.compile(r"\s{0,20}<\?xml[^>]{0,200}>")
SHORTEST_TITLE = 6
SITE = re.compile(r"\s*[-_|—–]+\s*")
MOST_TAGS = 300_000
MOST_ATTRIBUTES = 1_000
"""Of one tag: the parser compares each with all before it."""

LONG_TAG = 2_000
VALUE = re.compile(r"=(?:\"[^\"\s]*\"|'[^'\s]*')")
BETWEEN = re.compile(r"[\s/\"']")


def read_webpage(data: bytes, source: str) -> Draft:
    """A web page, whose text is one line for each paragraph, and one for each row of a table.

    Args:
        data: HTML or XHTML in any encoding that ``decode`` knows; GBK and GB 2312 are read as GB 18030, their superset.
        source: the file as the user named it.

    Raises:
        EncodingError: the bytes are text in no known encoding.
        InputError: the page holds no text, or more elements in elements than any page has.
    """
    root = _parse(DECLARATION.sub("", decode(data, source), count=1), source)
    told = tuple(_iter_meta(root))
    blocks = [Block(line, block.level) for block in iter_blocks(root) if (line := clean_line(block.text))]
    blocks = _from_title([block for block in blocks if not is_furniture_line(block.text)], _titles(root, told))
    if not blocks:
        raise InputError(source, "the page holds no text; it may be made by a script")
    return join_blocks(blocks, told)


def _parse(page: str, source: str) -> etree._Element:
    if page.count("<") > MOST_TAGS:
        raise InputError(source, f"a page of more than {MOST_TAGS} tags, which no report is")
    if any(_has_too_many_attributes(tag) for tag in page.split("<")[1:]):
        raise InputError(source, f"a tag of more than {MOST_ATTRIBUTES} attributes, which no page has")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(source, "the page holds no text; it may be made by a script") from error
    if root is None:
        raise InputError(source, "the page holds no text; it may be made by a script")
    if any("depth" in entry.message.lower() for entry in parser.error_log.filter_from_errors()):
        raise InputError(source, "more elements inside elements than any page has")
    return root


def _has_too_many_attributes(tag: str) -> bool:
    """Whether a tag, here with the text behind it, may have them; counted are the places where one can begin."""
    if len(tag) < LONG_TAG:
        return False
    return len(BETWEEN.findall(VALUE.sub("", tag[: tag.rfind(">")]))) > MOST_ATTRIBUTES


def _iter_meta(root: etree._Element) -> Iterator[HeaderField]:
    labels = read_table("webpage.toml")["meta"]
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").strip().lower()
        value = meta.get("content", "")
        if name in labels and value.strip():
            yield told_field(labels[name], clean_line(value))


def _titles(root: etree._Element, told: Sequence[HeaderField]) -> frozenset[str]:
    """What the document may be called, by its ``<meta>`` fields and the page's title without the site's name."""
    titles = [field.value for field in told if field.label == "标题"]
    for title in root.iter("title"):
        words = clean_line("".join(title.itertext()))
        titles += [words, SITE.split(words)[0]]
    return frozenset(_dense(title) for title in titles if len(title) >= SHORTEST_TITLE)


def _from_title(blocks: list[Block], titles: Set[str]) -> list[Block]:
    """The blocks from the title on; of what stands above it only the head table is the document's.

    Nothing is left out where sentences stand above the title.
    """
    first = next((place for place, block in enumerate(blocks) if _is_title(block, titles)), 0)
    above = blocks[:first]
    if any("。" in block.text for block in above):
        return blocks
    return [*(block for block in above if read_header(block.text)), *blocks[first:]]


def _is_title(block: Block, titles: Set[str]) -> bool:
    words = _dense(block.text)
    return len(words) >= SHORTEST_TITLE and (block.level == 1 or words in titles)


def _dense(text: str) -> str:
    return "".join(text.split())
