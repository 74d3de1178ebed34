"""What 我县, 全市, 省, 本街道 mean: a division seen from the one that a report is about."""

from fazhi.model import Division


def refer(word: str, area: Division | None) -> Division | None:
    """The division that a deictic word means in a report about ``area``.

    Args:
        word: a level word with or without a pointer: 我县 本县 全县 县 · 我市 全市 市 · 全省 省 · 全国 国家 · 我区 全区 区 ·
            全镇 街道 …
        area: the division that the report is about; CHINA for ministries.

    Returns:
        The division of that level on the area's path (全市 in a county's report is the city above; in a county-level
        city's report the city itself), or None where the path has none of that level.
    """
    raise NotImplementedError
