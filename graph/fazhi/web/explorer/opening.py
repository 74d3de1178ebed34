"""What the explorer begins with: the best connected things of each type, what ties them, and how many there are."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from fazhi.exports.viewer.codes import lexicon
from fazhi.exports.viewer.sheet import on_sheet
from fazhi.rdf.statistics import Statistics
from fazhi.rdf.terms import FZ, RDF
from fazhi.rdf.vocabulary import CLASSES
from fazhi.web.asking import Asker
from fazhi.web.explorer.columns import types_of
from fazhi.web.explorer.neighbourhood import among

_LOOKED_AT = 3_000
_OF_A_TYPE = 14
_DRAWN = 150


async def opening(ask: Asker, base: str, statistics: Statistics) -> dict[str, Any]:
    """Make the core of a page whose graph comes by and by."""
    leading = await _leading(ask)
    part = await among(ask, base, leading)
    [counted] = await ask.rows("counts")
    return {
        "base": base,
        **lexicon(),
        "indicators": {"name": [], "concept": {}, "words": {}, "told": []},
        "pinyin": {"letters": {}, "names": {}},
        "told": {},
        "findings": [],
        "checks": {},
        **part,
        "counts": {**_totals(statistics), **{name: int(term.value) for name, term in counted.items()}},
        "overview": _overview(part, len(leading)),
    }


async def _leading(ask: Asker) -> list[str]:
    """The things of each type that have a part in most statements."""
    ties: Counter[str] = Counter()
    for side in (RDF.subject.value, RDF.object.value):
        ties.update({row["thing"].value: int(row["ties"].value) for row in await ask.rows("leading", side=side)})
    best = sorted(ties, key=lambda iri: (-ties[iri], iri))[:_LOOKED_AT]
    types = types_of(await ask.many("things", "thing", best))
    seen: Counter[str | None] = Counter()
    chosen = []
    for iri in best:
        seen[types.get(iri)] += 1
        if seen[types.get(iri)] <= _OF_A_TYPE:
            chosen.append(iri)
    return chosen[:_DRAWN]


def _totals(statistics: Statistics) -> Mapping[str, int]:
    """What the summary shows of the whole store; the page itself has only what was looked at.

    A report is a document too, and no entity.
    """
    counts = statistics.classes
    return {
        "relations": counts.get(FZ.Statement.value, 0),
        "figures": counts.get(FZ.Observation.value, 0),
        "things": sum(counts.get(node.value, 0) for node in CLASSES.values()) - counts.get(FZ.Report.value, 0),
    }


def _overview(part: Mapping[str, Any], count: int) -> dict[str, list[int]]:
    """Where the first things are drawn; others are those that statements between them speak of."""
    stated = part["relations"]
    ties = part["structure"]
    edges = [(a, b, 1.0) for a, b in zip(stated["subject"], stated["object"], strict=True)]
    edges += [(a, b, 0.3) for a, b in zip(ties["from"], ties["to"], strict=True)]
    drawn = [(str(a), str(b), weight) for a, b, weight in edges if a < count and b < count]
    spots = on_sheet([str(n) for n in range(count)], drawn)
    return {
        "thing": list(range(count)),
        "x": [spots[str(n)][0] for n in range(count)],
        "y": [spots[str(n)][1] for n in range(count)],
    }
