"""Whether a result reaches its target, from the two printed figures alone."""

import re
from decimal import Decimal

from fazhi.knowledge.comparing import comparing_data
from fazhi.knowledge.comparison import Figure, State
from fazhi.knowledge.series import Point
from fazhi.model import Bound, Outcome


def outcome_of(target: Figure, result: Figure) -> Outcome | None:
    """How a target and a result compare; None where nothing was planned, or the printed bounds leave it open."""
    if target.point is None:
        return None
    if result.point is None:
        return Outcome.PENDING if result.state is State.NO_REPORT else Outcome.NOT_MENTIONED
    return _held_against(target.point, result.point)


def is_to_fall(label: str) -> bool:
    """Whether an indicator is one that is to be small.

    Example:
        >>> is_to_fall("城镇登记失业率"), is_to_fall("森林覆盖率")
        (True, False)
    """
    return any(re.search(rule["pattern"], label) for rule in comparing_data()["falls"])


def _held_against(target: Point, result: Point) -> Outcome | None:
    upwards = _is_up(target)
    short = target.value - result.value if upwards else result.value - target.value
    if short <= (_slack(target) if Bound.APPROX in (target.bound, result.bound) else 0):
        return None if _bound(result) is (Bound.MAX if upwards else Bound.MIN) else Outcome.KEPT
    return None if _bound(result) is (Bound.MIN if upwards else Bound.MAX) else Outcome.MISSED


def _is_up(target: Point) -> bool:
    """Whether a result above the target reaches it: its bound tells, else its sign, else what is counted."""
    match _bound(target):
        case Bound.MIN:
            return True
        case Bound.MAX:
            return False
        case _:
            return target.value >= 0 and not is_to_fall(target.label)


def _bound(point: Point) -> Bound | None:
    """The bound of the signed value: a fall by 3% or more is a change of at most -3%."""
    turned = {Bound.MIN: Bound.MAX, Bound.MAX: Bound.MIN}
    return turned.get(point.bound, point.bound) if point.bound and point.value < 0 else point.bound


def _slack(target: Point) -> Decimal:
    data = comparing_data()
    if target.unit in data["rates"]["units"]:
        return Decimal(data["about"]["points"])
    return abs(target.value) * Decimal(data["about"]["share"])
