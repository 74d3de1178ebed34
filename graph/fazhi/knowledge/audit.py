"""Checks of figures against each other; what they find is meant to be right, not complete."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from fazhi.model import Bound, CheckResult, ObservationClaim, ReadReport, Severity, Verdict, reading_order

SUM_OF_PARTS = "sum.parts"
"""A list of parts that comes to more than its total."""

SUM_TO_TOTAL = "sum.total"
"""Parts that the text adds up itself (合计), to another sum than theirs."""

_RATES = frozenset({"%", "‰", "个百分点", "名", "倍"})
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_ITEM = r"(?!.*(?:其中|另))[^、,，;；。()（）\n\d]{0,16}"  # a figure between two parts belongs to neither
_JOINT = re.compile(f"([、,，;；]){_ITEM}|{_ITEM}([、,，;；])")
_ADDED_UP = re.compile("合计|共计|总计")


def audit(readings: Iterable[ReadReport]) -> tuple[CheckResult, ...]:
    """Hold the parts of every total against it.

    Two cases only are a finding: parts that follow each other in one list and come to more than their total, and
    parts before a total that the text itself calls their sum (合计), which come to another. Parts that come to less
    are none, since a list of parts (其中) need not be complete.

    Args:
        readings: reports with their claims.

    Returns:
        The findings in reading order, the total first in each.
    """
    found = [(total, finding) for reading in readings for total, finding in _audited(reading)]
    return tuple(finding for _, finding in sorted(found, key=lambda pair: (reading_order(pair[0]), pair[1].id)))


def _audited(reading: ReadReport) -> Iterator[tuple[ObservationClaim, CheckResult]]:
    figures = {claim.id: claim for claim in reading.claims if isinstance(claim, ObservationClaim)}
    families: dict[str, list[ObservationClaim]] = defaultdict(list)
    for claim in sorted(figures.values(), key=lambda claim: claim.offset):
        if claim.part_of in figures and _adds_up_with(claim, figures[claim.part_of]):
            families[claim.part_of].append(claim)
    for total_id, parts in families.items():
        total = figures[total_id]
        found = _total_missed(reading.report.text, total, parts) or _total_exceeded(reading.report.text, total, parts)
        if found:
            yield total, found


def _adds_up_with(part: ObservationClaim, total: ObservationClaim) -> bool:
    """Whether the two figures count in the same way, so that a sum of such parts can be held against the total."""
    same = (part.unit, part.modality, part.period, part.comparison) == (
        total.unit,
        total.modality,
        total.period,
        total.comparison,
    )
    exact = total.bound is None and part.bound in (None, Bound.MIN) and part.comparison is None
    return same and exact and part.unit not in _RATES


def _total_exceeded(text: str, total: ObservationClaim, parts: Sequence[ObservationClaim]) -> CheckResult | None:
    if any(part.value > total.value for part in parts):
        return None  # it is hardly a part of that total
    for run in _lists(text, parts):
        sums = list(accumulate(part.value for part in run))
        if len(run) > 1 and sums[-1] > total.value + _rounding((total, *run)) and total.value not in sums:
            return _finding(SUM_OF_PARTS, total, run)
    return None


def _total_missed(text: str, total: ObservationClaim, parts: Sequence[ObservationClaim]) -> CheckResult | None:
    before = [part for part in parts if part.offset < total.offset]
    if len(before) < 2 or len(before) < len(parts) or any(part.bound for part in parts):
        return None
    between = text[_end(before[-1]) : total.offset]
    if "。" in text[before[0].offset : total.offset] or not _ADDED_UP.search(between):
        return None
    difference = abs(sum(part.value for part in before) - total.value)
    return _finding(SUM_TO_TOTAL, total, before) if difference > _rounding((total, *before)) else None


def _lists(text: str, parts: Sequence[ObservationClaim]) -> Iterator[list[ObservationClaim]]:
    """Cut parts into runs that one kind of list mark joins.

    A bracket, 其中 or another kind of mark starts a new run: 99件(含7件),其中:69件、6件 is 7 by itself, then 69 and 6;
    in 线上60件、线下40件,劳动50件、交通50件 the same total is divided twice.
    """
    run = [parts[0]]
    joint = ""
    for part in parts[1:]:
        mark = _joint(text[_end(run[-1]) : part.offset])
        if mark and mark in (joint, joint or mark):
            run.append(part)
            joint = mark
        else:
            yield run
            run, joint = [part], ""
    yield run


def _joint(gap: str) -> str:
    """The one list mark between two figures; empty where they are not neighbours in one list.

    A list names what is counted either always before its figures (维持69件、驳回6件) or always behind them
    (69件维持、6件驳回), so the mark stands right behind one figure or right before the next.
    """
    found = _JOINT.fullmatch(_BRACKETS.sub("", gap))
    return found[1] or found[2] if found else ""


def _end(claim: ObservationClaim) -> int:
    return claim.offset + len(claim.original)


def _rounding(claims: Iterable[ObservationClaim]) -> Decimal:
    """How far a sum of figures may be off because they are printed rounded (1.2万件, 23.5亿元)."""
    return sum((_grain(claim) for claim in claims), Decimal(0)) / 2


def _grain(claim: ObservationClaim) -> Decimal:
    scale = 8 if "亿" in claim.original else 4 if "万" in claim.original else 0
    decimals = re.search(r"[.．](\d+)", claim.original)
    if not scale and not decimals:
        return Decimal(0)
    return Decimal(1).scaleb(scale - len(decimals[1] if decimals else ""))


def _finding(check: str, total: ObservationClaim, parts: Sequence[ObservationClaim]) -> CheckResult:
    added = "+".join(_plain(part.value) for part in parts)
    computation = f"{added}={_plain(sum((part.value for part in parts), Decimal(0)))}≠{_plain(total.value)}"
    quotes = {claim.quote for claim in (total, *parts)}
    widest = [quote for quote in sorted(quotes) if not any(other.holds(quote) for other in quotes - {quote})]
    return CheckResult(
        check,
        Verdict.FAILS,
        Severity.ERROR,
        (total.id, *(part.id for part in parts)),
        computation,
        tuple(widest),
        _rounding((total, *parts)),
    )


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
