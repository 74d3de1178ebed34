"""How a division's official name is shortened in running text."""

import re
from collections.abc import Iterator
from functools import cache

from fazhi.gazetteer.data_files import read_lines

HEADS = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "街道", "苏木")
"""Heads of more than one character; every other head is the last character of its name."""

SHORT_HEADS = {"自治州": "州", "自治县": "县", "自治旗": "旗"}
"""What is left of a head when the nationalities are left out: 红河哈尼族彝族自治州 is called 红河州."""


def split_name(name: str) -> tuple[str, str]:
    """A full name as stem and head: (浦江, 县), (广西壮族, 自治区)."""
    head = next((head for head in HEADS if name.endswith(head)), name[-1])
    return name.removesuffix(head), head


def iter_short_forms(name: str) -> Iterator[str]:
    """The shorter names of a division, the longest first; none for a stem of one character.

    Args:
        name: its full official name.

    Example:
        >>> list(iter_short_forms("红河哈尼族彝族自治州"))
        ['红河州', '红河']
        >>> list(iter_short_forms("泗县"))
        []
    """
    stem, head = split_name(name)
    if head.startswith("自治"):
        stem = _without_nationalities(stem)
        if head in SHORT_HEADS:
            yield stem + SHORT_HEADS[head]
    elif head in {"乡", "苏木"}:
        plain = _without_nationalities(stem.removesuffix("民族"))
        if plain != stem:
            yield plain + head
        stem = plain
    if len(stem) > 1:
        yield stem


def _without_nationalities(stem: str) -> str:
    """Take nationalities off the end, as long as a name of two characters is left (内蒙古 stays whole)."""
    while (match := _nationality().search(stem)) and match.start() > 1:
        stem = stem[: match.start()]
    return stem[:-1] if stem.endswith("族") and stem[:-1] in read_lines("nationalities.txt") else stem


@cache
def _nationality() -> re.Pattern[str]:
    names = sorted(read_lines("nationalities.txt"), key=lambda name: (-len(name), name))
    # a nationality of one character is only known by its 族: 白 and 水 end many a name
    several = "|".join(name for name in names if len(name) > 1)
    return re.compile(f"(?:(?:{several})族?|(?:{'|'.join(names)})族)\\Z")


def government_of(name: str) -> str:
    """The full name of the government of a division: 浦江县人民政府, 寸滩街道办事处, 喀什地区行政公署.

    Args:
        name: the division's name, as official or as short as the text has it (金平县); 全国 has the State Council.

    Source: 地方各级人民代表大会和地方各级人民政府组织法, art. 85 (派出机关).
    """
    if name in {"全国", "中国", "中华人民共和国"}:
        return "国务院"
    if name.endswith(("街道", "地区")) and len(name) > 2:
        return name + ("办事处" if name.endswith("街道") else "行政公署")
    return name + ("行政公署" if name.endswith("盟") else "人民政府")
