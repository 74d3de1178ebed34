"""The checks of a real report, made by hand: what holds, what fails and what nobody can decide."""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import fazhi
from fazhi.model import CheckResult, ObservationClaim, Verdict

SHARED = Path(__file__).resolve().parents[4] / "shared"
REPORT = SHARED / "reports" / "pujiang-2021.txt"
GOLD = SHARED / "eval" / "gold-seed" / "pujiang-2021.json"

pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="no shared/ folder with gold checks beside the checkout")


@cache
def graph() -> fazhi.Graph:
    return fazhi.build([REPORT])


@cache
def gold() -> list[dict[str, Any]]:
    checks: list[dict[str, Any]] = json.loads(GOLD.read_text(encoding="utf-8"))["checks"]
    return checks


def by_holds(holds: bool | None) -> list[dict[str, Any]]:
    return [row for row in gold() if row["holds"] is holds]


def matching(row: dict[str, Any]) -> Iterator[CheckResult]:
    """The results that rest on all figures of a gold check and quote its words."""
    figures = {claim.id: claim for claim in graph().claims if isinstance(claim, ObservationClaim)}
    wanted = {Decimal(str(value)) for value in row["figures"].values()}
    for result in graph().knowledge.checks:
        numbers = {figures[id_].value for id_ in result.claims} or {Decimal(result.computation.partition("=")[0])}
        texts = [row["quote"], *row["quotes_more"]]
        quoted = any(quote.text in text or text in quote.text for quote in result.quotes for text in texts)
        if wanted and wanted <= numbers and quoted:
            yield result


def test_all_that_holds_by_hand_is_found_to_hold() -> None:
    rows = by_holds(True)
    assert len(rows) == 19
    assert [row["id"] for row in rows if not any(r.verdict is Verdict.HOLDS for r in matching(row))] == []


def test_the_one_sum_that_fails_is_the_only_finding() -> None:
    (row,) = by_holds(False)
    (finding,) = graph().knowledge.findings
    assert finding in list(matching(row))
    assert finding.computation == "69+6+1+2+22=100≠99"


def test_what_nobody_can_decide_is_not_decided() -> None:
    rows = by_holds(None)
    assert len(rows) == 12
    assert [row["id"] for row in rows if any(r.verdict is not Verdict.UNDECIDED for r in matching(row))] == []


def test_a_rate_without_a_public_formula_is_undecided_and_says_so() -> None:
    reasons = [result.reason for result in graph().knowledge.checks if "41%" in result.computation]
    assert reasons == ["formula.unstated"]
