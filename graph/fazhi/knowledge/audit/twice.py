"""One figure that is stated twice: in a report, by a county and its bureau, by this year's report and last year's."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.precision import coarse_grain
from fazhi.knowledge.audit.registry import number, pattern
from fazhi.knowledge.audit.results import made, undecided
from fazhi.knowledge.audit.series import Series, by_area, index, named_alike, vague
from fazhi.model import CheckResult, Modality, ObservationClaim, Transformation, plain

TWICE_IN_REPORT = "twice.report"
"""A report says the same wherever it says it."""

TWICE_IN_REPORTS = "twice.reports"
"""Reports of several bodies on one place and year say the same."""

TWICE_IN_YEARS = "twice.years"
"""A later report says of a year what that year's report said."""

_COMPARED = frozenset({Transformation.LEVEL, Transformation.ADDITION, Transformation.GROWTH})
_Stated = tuple[Figures, ObservationClaim]


def check_twice(reports: Sequence[Figures]) -> Iterator[CheckResult]:
    """Hold what is stated later against the first statement of the same figure."""
    for place in by_area(reports):
        stated: dict[tuple[Series, int], list[_Stated]] = defaultdict(list)
        for figures in place:
            for key, claims in index(figures, Modality.DONE).items():
                if key[0].transformation in _COMPARED:
                    stated[key] += [(figures, claim) for claim in claims]
        for statements in stated.values():
            first = statements[0]
            for other in statements[1:]:
                if _is_again(first, other):
                    yield _held(first, other)


def _is_again(first: _Stated, other: _Stated) -> bool:
    """Whether a figure is stated a second time: another sentence, not another verb, not on another basis."""
    (home, one), (there, two) = first, other
    if home is there and home.sentence(one) == there.sentence(two):
        return False
    if one.action and two.action and one.action != two.action and one.transformation is not Transformation.GROWTH:
        return False
    if home is there and any(pattern("twice", "step").search(home.before(claim)) for claim in (one, two)):
        return False
    words = (home.before(one) + home.behind(one), there.before(two) + there.behind(two))
    return not any(pattern("growth", "adjusted").search(some) for some in words)


def _held(first: _Stated, other: _Stated) -> CheckResult:
    (home, one), (there, two) = first, other
    check = _check(home, there)
    grain = max(coarse_grain(one), coarse_grain(two))
    if abs(one.signed - two.signed) <= grain:
        equal = one.signed == two.signed
        return made(check, True, (two, one), f"{plain(two.signed)}{'=' if equal else '≈'}{plain(one.signed)}")
    computation = f"{plain(two.signed)}≠{plain(one.signed)}"
    if vague(home, one) or vague(there, two):
        return undecided(check, (two, one), computation, "estimate")
    if not named_alike(one, two):
        return undecided(check, (two, one), computation, "names.differ")
    if _far(one, two):
        return undecided(check, (two, one), computation, "scope.unsure")
    return made(check, False, (two, one), computation, tolerance=grain)


def _check(home: Figures, there: Figures) -> str:
    one, two = home.reading.report, there.reading.report
    if one.id == two.id:
        return TWICE_IN_REPORT
    return TWICE_IN_REPORTS if one.year == two.year else TWICE_IN_YEARS


def _far(one: ObservationClaim, two: ObservationClaim) -> bool:
    """Whether two figures are so far apart that they are hardly meant to be one."""
    if one.unit == "%":
        return abs(one.signed - two.signed) > number("twice", "points")
    return 100 * abs(one.value - two.value) > number("twice", "percent") * max(one.value, two.value)
