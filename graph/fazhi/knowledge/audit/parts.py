"""Parts against their total."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from fazhi.knowledge.audit.figures import Figures, end_of
from fazhi.knowledge.audit.precision import rounding
from fazhi.knowledge.audit.registry import number, pattern
from fazhi.knowledge.audit.results import made, undecided
from fazhi.model import Bound, CheckResult, ObservationClaim, plain

SUM_OF_PARTS = "sum.parts"
"""A list of parts behind their total: more than the total is wrong, less need not be."""

SUM_TO_TOTAL = "sum.total"
"""Parts that the text adds up itself (合计)."""

BOUND_OF_PART = "bound.part"
"""A part is no more than its total."""

_RATES = frozenset({"%", "‰", "个百分点", "名", "倍"})
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_ITEM = r"(?!.*(?:其中|另))[^、,，;；。()（）\n\d]{0,16}"  # a figure between two parts belongs to neither
_JOINT = re.compile(f"([、,，;；]){_ITEM}|{_ITEM}([、,，;；])")


def check_parts(figures: Figures) -> Iterator[CheckResult]:
    """Hold the parts of every total against it, in their sum and one by one."""
    for total_id, all_parts in figures.parts.items():
        total = figures.by_id[total_id]
        parts = [part for part in all_parts if adds_up_with(part, total)]
        if parts:
            yield from _added_up(figures, total, parts)
            yield from _one_by_one(total, parts)
    yield from _unlinked(figures)


def adds_up_with(part: ObservationClaim, total: ObservationClaim) -> bool:
    """Whether the two figures count in the same way, so that a sum of such parts can be held against the total."""
    same = (part.unit, part.modality, part.period, part.comparison) == (
        total.unit,
        total.modality,
        total.period,
        total.comparison,
    )
    exact = total.bound is None and part.bound in (None, Bound.MIN) and part.comparison is None
    return same and exact and part.unit not in _RATES


def compared(
    check: str,
    total: ObservationClaim,
    parts: Sequence[ObservationClaim],
    *,
    reason: str | None = None,
    sure: bool = True,
) -> CheckResult:
    """The result of holding a sum against its total.

    Args:
        check: id of the check.
        total: the total.
        parts: what is added up.
        reason: why a difference would decide nothing.
        sure: whether the parts are parts of the total, so that a sum that fits is none by chance.
    """
    value = sum((part.value for part in parts), Decimal(0))
    tolerance = rounding((total, *parts))
    fits = abs(value - total.value) <= tolerance
    added = "+".join(plain(part.value) for part in parts)
    equals = "" if fits and value == total.value else f"{'≈' if fits else '≠'}{plain(total.value)}"
    computation = f"{added}={plain(value)}{equals}"
    if reason and not (fits and sure):
        return undecided(check, (total, *parts), computation, reason)
    return made(check, fits, (total, *parts), computation, tolerance=tolerance)


def _added_up(figures: Figures, total: ObservationClaim, parts: Sequence[ObservationClaim]) -> Iterator[CheckResult]:
    before = [part for part in parts if part.offset < total.offset]
    behind = [part for part in parts if part.offset > total.offset]
    if len(before) > 1 and _is_sum(figures, total, before):
        yield compared(SUM_TO_TOTAL, total, before)
    oversized = any(part.value > total.value for part in parts)  # they are hardly parts of that total
    for run in lists(figures.text, behind) if behind else ():
        if len(run) > 1:
            yield _listed(figures, total, run, oversized=oversized)


def _unlinked(figures: Figures) -> Iterator[CheckResult]:
    """Sums that the text states of a list whose figures nothing else calls parts of it."""
    for sentence in figures.sentences:
        for place, total in enumerate(sentence):
            before = [claim for claim in sentence[:place] if _counts_like(claim, total)]
            if len(before) < 2 or before[-1] != sentence[place - 1] or any(c.part_of == total.id for c in before):
                continue
            if _is_sum(figures, total, before[-1:]):
                *_, run = lists(figures.text, before)
                if len(run) > 1:
                    yield compared(SUM_TO_TOTAL, total, run, reason="part.unsure")


def _counts_like(claim: ObservationClaim, total: ObservationClaim) -> bool:
    return adds_up_with(claim, total) and claim.bound is None and claim.part_of is None


def _is_sum(figures: Figures, total: ObservationClaim, before: Sequence[ObservationClaim]) -> bool:
    between = figures.between(before[-1], total)
    one_sentence = "。" not in figures.text[before[0].offset : total.offset]
    return one_sentence and pattern("parts", "sum").search(between) is not None and not any(p.bound for p in before)


def _listed(
    figures: Figures, total: ObservationClaim, run: Sequence[ObservationClaim], *, oversized: bool
) -> CheckResult:
    sums = list(accumulate(part.value for part in run))
    divided = pattern("parts", "divided").search(figures.between(total, run[0])) is not None
    staged = any(pattern("parts", "stage").search(part.action or "") for part in run)
    reason = (
        "list.nested" if staged or not divided else "part.unsure" if oversized and not _is_table(figures, run) else None
    )
    if total.value in sums:
        run = run[: sums.index(total.value) + 1]
    elif sums[-1] < total.value:
        reason = "list.open" if divided else reason
    return compared(SUM_OF_PARTS, total, run, reason=reason, sure=divided)


def _is_table(figures: Figures, run: Sequence[ObservationClaim]) -> bool:
    """Whether a list is so long and even that each of its figures is a part, be it larger than the total."""
    gaps = [figures.between(first, second) for first, second in pairwise(run)]
    return len(run) >= number("parts", "table") and all("、" in gap for gap in gaps)


def _one_by_one(total: ObservationClaim, parts: Sequence[ObservationClaim]) -> Iterator[CheckResult]:
    for part in parts:
        if part.value <= total.value:
            yield made(BOUND_OF_PART, True, (part, total), f"{plain(part.value)}≤{plain(total.value)}")
        else:
            computation = f"{plain(part.value)}>{plain(total.value)}"
            yield undecided(BOUND_OF_PART, (part, total), computation, "part.unsure")


def lists(text: str, parts: Sequence[ObservationClaim]) -> Iterator[list[ObservationClaim]]:
    """Cut parts into runs that one kind of list mark joins.

    A bracket, 其中 or another kind of mark starts a new run: 99件(含7件),其中:69件、6件 is 7 by itself, then 69 and 6;
    in 线上60件、线下40件,劳动50件、交通50件 the same total is divided twice.
    """
    run = [parts[0]]
    joint = ""
    for part in parts[1:]:
        mark = _joint(text[end_of(run[-1]) : part.offset])
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
