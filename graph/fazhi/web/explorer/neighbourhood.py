"""Parts of the graph as the page reads them: what is around a thing, between things, in a report."""

from collections.abc import Iterable
from typing import Any

from fazhi.model import Modality, Transformation
from fazhi.web.asking import Asker, Row
from fazhi.web.explorer.columns import (
    Columns,
    Places,
    outcomes,
    quoted,
    relations,
    sparse,
    structure,
    things,
    types_of,
    word,
)

_DONE = Modality.DONE.value
_MOST = 3_000
"""Statements between things that are told at once."""


async def around(ask: Asker, base: str, iri: str) -> Columns | None:
    """What reports state of a thing, what it belongs to and what belongs to it; the reports that say more of it.

    Returns:
        None where the store has no such thing.
    """
    if not await ask.rows("things", thing=iri):
        return None
    statements = [row["statement"].value for row in await ask.rows("near", thing=iri)]
    ties = await ask.rows("structure", thing=iri)
    told = await ask.rows("told", thing=iri)
    reports = Places(base)
    for row in told:
        reports.of(row["report"].value)
    part = await assemble(ask, base, statements, ties, reports, things_first=[iri])
    part["told"] = {0: list(range(len(told)))}
    return part


async def among(ask: Asker, base: str, iris: Iterable[str]) -> Columns:
    """Some things in the order given, what reports state between them, and which of them belong to which."""
    known = list(dict.fromkeys(iris))
    inside = set(known)
    outward = await ask.many("outward", "subject", known)
    statements = [row["statement"].value for row in outward if row["object"].value in inside]
    ties = [row for row in await ask.many("homes", "from", known) if row["to"].value in inside]
    return await assemble(ask, base, statements[:_MOST], ties, Places(base), things_first=known)


async def alone(ask: Asker, base: str, iris: Iterable[str]) -> Columns:
    """Some things without what ties them."""
    return await assemble(ask, base, [], [], Places(base), things_first=iris)


async def _told(ask: Asker, statements: list[str]) -> list[Row]:
    rows = await ask.many("statements", "statement", statements)
    return await with_outcomes(ask, rows, "statement")


async def with_outcomes(ask: Asker, rows: list[Row], name: str) -> list[Row]:
    """Rows of claims, with what became of those that are promises."""
    became = await ask.many("outcomes", "promise", [row[name].value for row in rows])
    known = {row["promise"].value: row for row in became}
    return [{**known.get(row[name].value, {}), **row} for row in rows]


async def assemble(
    ask: Asker,
    base: str,
    statements: list[str],
    ties: list[Row],
    reports: Places,
    *,
    things_first: Iterable[str],
) -> Columns:
    """Columns of statements and ties, and all things and reports that they speak of, some things first."""
    places = Places(base)
    for iri in things_first:
        places.of(iri)
    stated = relations(await _told(ask, statements), places, reports)
    for row in ties:
        places.of(row["from"].value)
        places.of(row["to"].value)
    described = await _reports(ask, places, reports)
    columns, types = await describe(ask, places)
    return {
        "things": columns,
        "reports": described,
        "relations": stated,
        "structure": structure(ties, places, types),
    }


async def describe(ask: Asker, places: Places) -> tuple[Columns, dict[str, str]]:
    """What things are, and the types of those that the store describes."""
    iris = places.iris
    rows = await ask.many("things", "thing", iris)
    aliases = await ask.many("aliases", "thing", iris)
    counted = await ask.many("ties", "thing", iris)
    ties = {row["thing"].value: int(row["ties"].value) for row in counted}
    return things(places, rows, aliases, ties), types_of(rows)


async def _reports(ask: Asker, places: Places, reports: Places) -> Columns:
    iris = reports.iris
    rows = await ask.many("reports", "thing", iris)
    known: dict[str, Row] = {row["thing"].value: row for row in rows}
    found = [known.get(iri, {}) for iri in iris]
    return {
        "thing": [places.of(iri) for iri in iris],
        "year": [int(row["year"].value) if "year" in row else None for row in found],
        "area": [places.of(row["area"].value) if "area" in row else -1 for row in found],
        "reporter": [places.of(row["reporter"].value) if "reporter" in row else -1 for row in found],
        "areaName": sparse(found, "areaName"),
        "published": sparse(found, "published"),
        "file": [row["file"].value if "file" in row else "" for row in found],
        "outcomes": [{} for _ in found],
    }


async def report_part(ask: Asker, base: str, iri: str) -> dict[str, Any]:
    """What a report tells besides its statements, and the things that this speaks of."""
    places = Places(base)
    mentions = await ask.rows("mentions", report=iri)
    figures = await with_outcomes(ask, await ask.rows("figures", report=iri), "figure")
    promises = await with_outcomes(ask, await ask.rows("promises", report=iri), "promise")
    shortcomings = await ask.rows("shortcomings", report=iri)
    part = {
        "mentions": {
            "thing": [places.of(row["thing"].value) for row in mentions],
            **quoted(mentions),
            "original": sparse(mentions, "original"),
        },
        "figures": _figures(figures, places),
        "promises": {
            "indicator": [row["indicator"].value for row in promises],
            "direction": [word(row["direction"].value) for row in promises],
            **quoted(promises),
            "area": sparse(promises, "area", places=places),
            "period": sparse(promises, "period"),
            "original": sparse(promises, "original"),
            **outcomes(promises),
        },
        "shortcomings": {"text": [row["text"].value for row in shortcomings], **quoted(shortcomings)},
    }
    columns, _ = await describe(ask, places)
    return {"things": columns, **part}


def _figures(rows: list[Row], places: Places) -> Columns:
    modalities = sparse(rows, "modality", words=True)
    transformations = sparse(rows, "transformation", words=True)
    return {
        "indicator": [row["indicator"].value for row in rows],
        "value": [row["value"].value for row in rows],
        "unit": [row["unit"].value if "unit" in row else "" for row in rows],
        "offset": [int(row["offset"].value) for row in rows],
        **quoted(rows),
        **{name: sparse(rows, name, places=places) for name in ("area", "subject", "scope")},
        **{name: sparse(rows, name) for name in ("action", "original", "period", "comparison", "group")},
        "bound": sparse(rows, "bound", words=True),
        "modality": {n: modality for n, modality in modalities.items() if modality != _DONE},
        "transformation": {n: kind for n, kind in transformations.items() if kind != Transformation.LEVEL.value},
        "concept": {n: row["counted"].value for n, row in enumerate(rows)},
        "falls": {n: 1 for n, row in enumerate(rows) if "falls" in row},
        "partOf": {},
        **outcomes(rows),
    }
