"""Checks of figures against each other: right before complete.

A check holds, fails or cannot be decided; only what fails is a finding. Families of checks are modules of this
package; what they look for and how much a failure says is in ``data/checks.toml``.
"""

from collections.abc import Callable, Iterator, Sequence

from fazhi.knowledge.audit.dates import check_dates
from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.groups import check_groups
from fazhi.knowledge.audit.growth import check_growth
from fazhi.knowledge.audit.intake import check_intake
from fazhi.knowledge.audit.limits import check_limits
from fazhi.knowledge.audit.lists import check_lists
from fazhi.knowledge.audit.parts import check_parts
from fazhi.knowledge.audit.rates import check_rates
from fazhi.knowledge.audit.registry import Check, read_checks, read_reasons
from fazhi.knowledge.audit.shares import check_shares
from fazhi.knowledge.audit.targets import check_targets
from fazhi.knowledge.audit.twice import check_twice
from fazhi.knowledge.audit.yearly import check_years
from fazhi.model import CheckResult, ReadReport

__all__ = ["Check", "check", "read_checks", "read_reasons"]

_WITHIN: tuple[Callable[[Figures], Iterator[CheckResult]], ...] = (
    check_parts,
    check_intake,
    check_rates,
    check_shares,
    check_groups,
    check_limits,
    check_dates,
    check_lists,
    check_growth,
    check_targets,
)
"""Families that look at one report."""

_ACROSS: tuple[Callable[[Sequence[Figures]], Iterator[CheckResult]], ...] = (check_years, check_twice)
"""Families that look at all of them."""

_Place = tuple[str, int, str, str]


def check(readings: Sequence[ReadReport]) -> tuple[CheckResult, ...]:
    """Make every check that the figures of some reports admit.

    Args:
        readings: reports with their claims, in any order.

    Returns:
        What each came to, in the order in which the figures that are checked are read.
    """
    reports = [Figures(reading) for reading in sorted(readings, key=lambda reading: reading.report.id)]
    results = {result.id: result for figures in reports for family in _WITHIN for result in family(figures)}
    results |= {result.id: result for family in _ACROSS for result in family(reports)}
    figures = {id_: claim for report in reports for id_, claim in report.by_id.items()}

    def place(result: CheckResult) -> _Place:
        checked = figures.get(result.claims[0]) if result.claims else None
        quote = checked.quote if checked else result.quotes[0]
        return (quote.document, checked.offset if checked else quote.start, result.check, result.id)

    return tuple(sorted(results.values(), key=place))
