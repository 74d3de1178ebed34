"""Targets and results of two places, held against a table made by hand from their reports."""

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from fazhi.api.building import build
from fazhi.model import FollowUp, ObservationClaim

REPORTS = Path(__file__).parents[3] / "shared" / "reports" / "work-reports"
PLACES = {"杭州市": "division/3301", "浙江省": "division/33"}
pytestmark = pytest.mark.skipif(not REPORTS.is_dir(), reason="the published reports are not beside the checkout")

INDICATORS = {
    "gdp": re.compile("^(?:地区)?生产总值增长率$"),
    "fiscal": re.compile("^(?:地方)?(?:一般公共|公共财政)预算收入|^地方财政(?:一般预算)?收入|^地方一般公共预算收入"),
    "income-urban": re.compile("^城(?:镇|乡|镇和农村)(?:常住)?居民(?!.*收入[比倍差]).*收入"),
    "income-rural": re.compile("农村(?:常住)?居民(?!.*差距).*收入|^城乡居民(?!.*收入[比倍差]).*收入"),
    "income-all": re.compile("^(?:城乡|全体)?居民(?:人均)?(?:可支配)?收入"),
}
"""Indicators of the table, by the words of a target; one target may be of both groups of residents."""

RATE_OF_CHANGE = re.compile("增长率?$")

REAL_AGAINST_NOMINAL = {("浙江省", "2013", "income-rural"), ("浙江省", "2013", "income-urban")}
"""The targets are real rates, the results are not said to be: either verdict is right."""

Pair = tuple[FollowUp, ObservationClaim]


def lines() -> list[dict[str, str]]:
    text = (Path(__file__).parent / "promises.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def disagreements() -> Iterator[str]:
    graph = build([str(REPORTS / place) for place in PLACES])
    claims = {claim.id: claim for claim in graph.claims}
    pairs = [(follow, claims[follow.promise]) for follow in graph.knowledge.follow_ups]
    targets = [
        (follow, claim)
        for follow, claim in pairs
        if isinstance(claim, ObservationClaim) and RATE_OF_CHANGE.search(claim.indicator)
    ]
    for line in lines():
        found = [pair for pair in targets if fits(line, pair[1])]
        results = {id_: claim for id_, claim in claims.items() if isinstance(claim, ObservationClaim)}
        if not (any(agrees(line, pair, results) for pair in found) if line["target"] else not found):
            yield f"{line} {[(follow.outcome.value, follow.computation) for follow, _ in found]}"


def fits(line: dict[str, str], target: ObservationClaim) -> bool:
    return (target.area, target.period) == (PLACES[line["place"]], line["year"]) and INDICATORS[
        line["indicator"]
    ].search(target.indicator) is not None


def agrees(line: dict[str, str], pair: Pair, results: dict[str, ObservationClaim]) -> bool:
    follow, target = pair
    ends = [Decimal(line[end]) for end in ("target", "target_upper") if line[end]]
    values = [results[id_].value for id_ in follow.results if id_ in results]
    either = (line["place"], line["year"], line["indicator"]) in REAL_AGAINST_NOMINAL
    return (
        target.value in ends
        and Decimal(line["result"]) in values
        and (either or follow.outcome.value == line["verdict"])
    )


def test_targets_results_and_verdicts_are_those_read_by_hand() -> None:
    wrong = list(disagreements())
    assert len(wrong) <= len(lines()) * 0.05, "\n".join(wrong)
