"""Two reports of 云溪县, one of 2021 that promises and one of 2022 that tells: short ways to write their claims."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.factory import ENTITIES, figure, make_report, quote, reading_of, relation

from fazhi.knowledge.promises import follow_up
from fazhi.model import (
    Claim,
    Direction,
    Entity,
    FollowUp,
    Modality,
    Predicate,
    PromiseClaim,
    ReadReport,
    Report,
    Transformation,
)

Teller = Callable[[Report], Claim]
GOVERNMENT = "agency/390726/govern"
AREA = "division/390726"


def reading(year: int, tellers: dict[str, Teller], *things: Entity) -> ReadReport:
    """A report whose sentences are the keys, one a line, each with the claim that is read from it."""
    filler = f"接待来访{year}件"
    text = "\n".join((f"云溪县{year}年政府工作情况", *(f"{words}。" for words in (filler, *tellers)), ""))
    report = make_report(text, year=year, sections=())
    claims = [figure(report, "来访", f"{year}件", filler), *(teller(report) for teller in tellers.values())]
    return reading_of(report, (*ENTITIES, *things), tuple(claims))


def planned(words: str, indicator: str, printed: str, *, of: int = 2022, **told: Any) -> dict[str, Teller]:
    """A promised figure, for 2022 where no other year is given."""
    return done(words, indicator, printed, modality=Modality.PLANNED, period=str(of), **told)


def done(words: str, indicator: str, printed: str, *, unit: str = "", **told: Any) -> dict[str, Teller]:
    """A figure as a result; ``unit`` where it is not the one that is printed."""

    def tell(report: Report) -> Claim:
        claim = figure(report, indicator, printed, words, **told)
        return replace(claim, unit=unit or claim.unit)

    return {words: tell}


def growth(**told: Any) -> dict[str, Any]:
    """The further fields of a rate of change."""
    return {"action": "增长", "transformation": Transformation.GROWTH, **told}


def act(words: str, predicate: Predicate, thing: Entity, **told: Any) -> dict[str, Teller]:
    """An act of the county's government."""
    return {words: lambda report: relation(report, GOVERNMENT, predicate, thing.id, words, **told)}


def promised_act(words: str, predicate: Predicate, thing: Entity, **told: Any) -> dict[str, Teller]:
    """An act that is promised for 2022."""
    return act(words, predicate, thing, modality=Modality.PLANNED, date="2022", **told)


def direction(words: str, indicator: str, way: Direction) -> dict[str, Teller]:
    """A promise for 2022 without a figure."""
    return {
        words: lambda report: PromiseClaim(indicator, way, AREA, "2022", words, quote(report, words), "target.test")
    }


def followed(promise: dict[str, Teller], *results: dict[str, Teller], things: tuple[Entity, ...] = ()) -> FollowUp:
    """What became of the one promise of the report of 2021, as the report of 2022 tells."""
    told = {words: teller for result in results for words, teller in result.items()}
    (follow,) = follow_up([reading(2021, promise, *things), reading(2022, told, *things)])
    return follow
