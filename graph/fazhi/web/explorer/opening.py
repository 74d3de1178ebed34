"""What the explorer begins with: the best connected things of each type, what ties them, and how many there are."""

from collections.abc import Mapping
from typing import Any

from fazhi.exports.viewer.codes import LEVELS, MODALITIES, PREDICATES, TYPES
from fazhi.exports.viewer.words import words
from fazhi.knowledge.layout import positions
from fazhi.rdf.statistics import Statistics
from fazhi.rdf.terms import FZ
from fazhi.rdf.vocabulary import CLASSES
from fazhi.web.asking import Asker
from fazhi.web.explorer.neighbourhood import among

_WIDER, _HIGHER = 1.6, 1.2


async def opening(ask: Asker, base: str, statistics: Statistics) -> dict[str, Any]:
    """Make the core of a page whose graph comes by and by."""
    ties: dict[str, int] = {}
    for class_ in sorted(node.value for node in CLASSES.values() if node.value in statistics.classes):
        leading = await ask.rows("leading", **{"class": class_})
        ties |= {row["thing"].value: int(row["ties"].value) for row in leading}
    part = await among(ask, base, sorted(ties, key=lambda iri: (-ties[iri], iri)))
    [counted] = await ask.rows("counts")
    return {
        "base": base,
        "words": words(),
        "types": TYPES,
        "levels": LEVELS,
        "predicates": PREDICATES,
        "modalities": MODALITIES,
        "indicators": {"name": [], "concept": {}, "words": {}, "told": []},
        "pinyin": {"letters": {}, "names": {}},
        "told": {},
        "findings": [],
        "checks": {},
        **part,
        "counts": {**_totals(statistics), **{name: int(term.value) for name, term in counted.items()}},
        "overview": _overview(part),
    }


def _totals(statistics: Statistics) -> Mapping[str, int]:
    """What the summary shows of the whole store; the page itself has only what was looked at."""
    counts = statistics.classes
    return {
        "relations": counts.get(FZ.Statement.value, 0),
        "figures": counts.get(FZ.Observation.value, 0),
        "things": sum(counts.get(node.value, 0) for node in CLASSES.values()),
    }


def _overview(part: Mapping[str, Any]) -> dict[str, list[int]]:
    """Where the things are drawn."""
    count = len(part["things"]["id"])
    stated = part["relations"]
    ties = part["structure"]
    edges = [(str(a), str(b), 1.0) for a, b in zip(stated["subject"], stated["object"], strict=True)]
    edges += [(str(a), str(b), 0.3) for a, b in zip(ties["from"], ties["to"], strict=True)]
    spots = positions([str(n) for n in range(count)], edges)
    return {
        "thing": list(range(count)),
        "x": [round(spots[str(n)][0] * _WIDER) for n in range(count)],
        "y": [round(spots[str(n)][1] * _HIGHER) for n in range(count)],
    }
