"""Groups against the whole: 政府为被告 and 部门为被告 against 合计."""

from collections.abc import Iterator, Sequence

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.parts import compared
from fazhi.knowledge.audit.precision import grain
from fazhi.knowledge.audit.registry import pattern
from fazhi.knowledge.audit.results import made
from fazhi.model import CheckResult, ObservationClaim, plain

SUM_OF_GROUPS = "sum.groups"
"""What the groups counted comes to the figure of all of them."""

RATE_OF_GROUPS = "rate.groups"
"""The rate of all groups lies between theirs."""

Row = Sequence[ObservationClaim]


def check_groups(figures: Figures) -> Iterator[CheckResult]:
    """Hold rows of one make, between semicolons or full stops, against the row right behind them that sums them up."""
    for paragraph in figures.paragraphs:
        rows = figures.stretches(paragraph)
        for number, row in enumerate(rows):
            groups = _groups(rows[:number], row)
            if len(groups) > 1 and _sums_up(figures, row):
                yield from _columns(groups, row)


def _groups(before: Sequence[Row], row: Row) -> list[Row]:
    """The rows right in front that count the same things in the same order."""
    groups: list[Row] = []
    for other in reversed(before):
        if [_column(claim) for claim in other] != [_column(claim) for claim in row]:
            break
        groups.insert(0, other)
    return groups


def _sums_up(figures: Figures, row: Row) -> bool:
    return pattern("groups", "sum").match(figures.before(row[0])) is not None


def _columns(groups: Sequence[Row], row: Row) -> Iterator[CheckResult]:
    for place, whole in enumerate(row):
        cells = [group[place] for group in groups]
        if any(claim.bound or claim.comparison for claim in (whole, *cells)):
            continue
        if whole.unit != "%":
            yield compared(SUM_OF_GROUPS, whole, cells)
        elif pattern("groups", "rate").search(whole.indicator):
            low, high = (edge(cells, key=lambda claim: claim.value) for edge in (min, max))
            fits = low.value - grain(low) / 2 <= whole.value + grain(whole) / 2
            fits = fits and whole.value - grain(whole) / 2 <= high.value + grain(high) / 2
            values = f"{plain(low.value)}…{plain(high.value)}"
            yield made(RATE_OF_GROUPS, fits, (whole, *cells), f"{plain(whole.value)}{'∈' if fits else '∉'}{values}")


def _column(claim: ObservationClaim) -> tuple[str | None, str, str]:
    """What a figure says of its group: the verb, or the name of the rate."""
    rate = pattern("groups", "rate").search(claim.indicator) if claim.unit == "%" else None
    return (claim.action, claim.unit, rate[0] if rate else "")
