"""Which of several figures for one place and year speaks for it."""

import re
from decimal import Decimal

from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.series import Point
from fazhi.model import Bound


def precedence(point: Point) -> tuple[bool, int, bool, bool, int, Decimal, str, int, str]:
    """Sort key of figures of one kind for one place and year.

    The place's own report goes before another place's, and the report that is nearest to the year before others, since
    a figure that is told again years later is often of another year or rounded. Within a report a figure that is said
    to be of the whole goes first, then the lower end of a range, then the one with more digits (跨上2万亿元台阶，
    达到2.22万亿元), then the highest of the marks that were passed (迈过6万亿元、7万亿元两个台阶).
    """
    return (
        point.report_area != point.area,
        abs((point.report_year or 0) - (point.year or 0)),
        not says("whole", point.quote),
        point.bound is Bound.MAX,
        -len(point.value.normalize().as_tuple().digits),
        -point.value if says("passed", point.quote) else Decimal(0),
        point.report,
        point.start,
        point.claim,
    )


def says(rules: str, quote: str) -> bool:
    """Whether a rule of that list (``whole``, ``passed``) finds its words in a clause.

    Example:
        >>> says("whole", "全市生产总值增长5%"), says("whole", "高新区生产总值增长9%")
        (True, False)
    """
    return any(re.search(rule["pattern"], quote) for rule in read_data("precedence")[rules])
