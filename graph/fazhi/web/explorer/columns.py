"""Rows of answers as the columns that the page reads, with things told by their places in the same answer."""

from collections.abc import Iterable, Mapping
from typing import Any

from fazhi.exports.viewer.codes import LEVELS, MODALITIES, PREDICATES, TYPES
from fazhi.exports.viewer.lines import TREE
from fazhi.knowledge.network import REPORT
from fazhi.model import EntityType, Outcome
from fazhi.ontology.source import NAMESPACE
from fazhi.rdf import vocabulary
from fazhi.web.asking import Row

Columns = dict[str, Any]

_NUMBERS = ("count", "page")

TYPE_WORDS = {f"{NAMESPACE}{REPORT}": REPORT} | {node.value: type_.value for type_, node in vocabulary.CLASSES.items()}
"""Classes that things are drawn as; a report, which is a document too, is drawn as the first of its own."""

_WORDS: dict[str, str] = {
    node.value: str(word.value)
    for words in (
        vocabulary.MODALITIES,
        vocabulary.LEVELS,
        vocabulary.RELATIONS,
        vocabulary.OUTCOMES,
        vocabulary.BOUNDS,
        vocabulary.DIRECTIONS,
        vocabulary.TRANSFORMATIONS,
    )
    for word, node in words.items()
}
_STRUCTURE = {
    f"{NAMESPACE}within": "within",
    f"{NAMESPACE}ofDivision": "within",
    "http://www.w3.org/ns/org#subOrganizationOf": "parent",
    f"{NAMESPACE}reportsOn": "reportsOn",
    f"{NAMESPACE}reportedBy": "reportedBy",
    f"{NAMESPACE}succeededBy": "succeededBy",
}
_TOLD = frozenset({Outcome.KEPT, Outcome.PARTLY, Outcome.MISSED, Outcome.NOT_MENTIONED})


def word(iri: str) -> str:
    """The word of a closed list that a term of the ontology stands for."""
    return _WORDS[iri]


class Places:
    """Numbers for the things of one answer, in the order in which they are met."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._places: dict[str, int] = {}

    def of(self, iri: str) -> int:
        """The place of a thing."""
        return self._places.setdefault(iri, len(self._places))

    @property
    def iris(self) -> list[str]:
        """The things by their places."""
        return list(self._places)

    def id(self, iri: str) -> str:
        """The path of an IRI behind the base; the whole of one that has another base."""
        return iri.removeprefix(self._base)


def relations(rows: Iterable[Row], places: Places, reports: Places) -> Columns:
    """The columns of statements, each with its quote, by report and place in it."""
    told = sorted(rows, key=lambda row: (row["report"].value, int(row["start"].value), row["statement"].value))
    seen: dict[str, Row] = {row["statement"].value: row for row in told}
    kept = list(seen.values())
    return {
        "id": [places.id(iri) for iri in seen],
        "subject": [places.of(row["subject"].value) for row in kept],
        "predicate": [PREDICATES.index(word(row["predicate"].value)) for row in kept],
        "object": [places.of(row["object"].value) for row in kept],
        "modality": [MODALITIES.index(word(row["modality"].value)) for row in kept],
        "report": [reports.of(row["report"].value) for row in kept],
        **quoted(kept),
        "by": {n: places.of(row["by"].value) for n, row in enumerate(kept) if "by" in row},
        "level": {n: LEVELS.index(word(row["level"].value)) for n, row in enumerate(kept) if "level" in row},
        "date": sparse(kept, "date"),
        "count": sparse(kept, "count"),
        "action": sparse(kept, "action"),
        "proposed": {n: 1 for n, row in enumerate(kept) if "proposed" in row},
        **outcomes(kept),
    }


def quoted(rows: list[Row]) -> Columns:
    """Where the words stand, and the words: the store has no more of the report's text."""
    return {
        "start": [int(row["start"].value) for row in rows],
        "end": [int(row["end"].value) for row in rows],
        "quote": [row["quote"].value for row in rows],
        "page": sparse(rows, "page"),
    }


def outcomes(rows: list[Row]) -> Columns:
    """What became of promises, as far as it tells something."""
    known = {n: word(row["outcome"].value) for n, row in enumerate(rows) if "outcome" in row}
    told = {n: outcome for n, outcome in known.items() if outcome in _TOLD}
    computed = {n: rows[n]["computation"].value for n in told if "computation" in rows[n]}
    return {"outcome": told, "computation": computed}


def sparse(rows: list[Row], name: str, *, words: bool = False, places: Places | None = None) -> dict[int, Any]:
    """A column that not every row has: its text, number, word of a closed list, or place."""
    column: dict[int, Any] = {}
    for n, row in enumerate(rows):
        if name in row:
            text = row[name].value
            if places:
                column[n] = places.of(text)
            elif words:
                column[n] = word(text)
            else:
                column[n] = int(text) if name in _NUMBERS else text
    return column


def structure(rows: Iterable[Row], places: Places, types: Mapping[str, str]) -> Columns:
    """What follows from what things are; drawn are the places of divisions, bodies and reports."""
    ends = sorted({(row["from"].value, _STRUCTURE[row["predicate"].value], row["to"].value) for row in rows})
    known = [(start, predicate, end) for start, predicate, end in ends if start in types and end in types]
    return {
        "from": [places.of(start) for start, _, _ in known],
        "predicate": [PREDICATES.index(predicate) for _, predicate, _ in known],
        "to": [places.of(end) for _, _, end in known],
        "drawn": [int(types[start] in TREE) for start, _, _ in known],
    }


def types_of(rows: Iterable[Row]) -> dict[str, str]:
    """What each thing is drawn as: the first of ``TYPE_WORDS`` that it is."""
    order = list(TYPE_WORDS)
    found: dict[str, int] = {}
    for row in rows:
        iri, class_ = row["thing"].value, row["type"].value
        if class_ in TYPE_WORDS:
            found[iri] = min(order.index(class_), found.get(iri, len(order)))
    return {iri: TYPE_WORDS[order[number]] for iri, number in found.items()}


def things(places: Places, rows: list[Row], aliases: Iterable[Row], ties: Mapping[str, int]) -> Columns:
    """What things are, in the order of their places; what the store does not describe is told by its IRI."""
    iris = places.iris
    at = {iri: n for n, iri in enumerate(iris)}
    types = {at[iri]: TYPES.index(type_) for iri, type_ in types_of(rows).items()}
    names: dict[int, str] = {}
    levels: dict[int, int] = {}
    codes: dict[int, str] = {}
    others: dict[int, list[str]] = {}
    for row in rows:
        n = at[row["thing"].value]
        names.setdefault(n, row["label"].value)
        if "level" in row:
            levels[n] = LEVELS.index(word(row["level"].value))
        if "code" in row:
            codes[n] = row["code"].value
    for row in aliases:
        others.setdefault(at[row["thing"].value], []).append(row["alias"].value)
    fallback = TYPES.index(EntityType.PROBLEM.value)
    return {
        "id": [places.id(iri) for iri in iris],
        "type": [types.get(n, fallback) for n in range(len(iris))],
        "name": [names.get(n) or places.id(iri) for n, iri in enumerate(iris)],
        "degree": [ties.get(iri, 0) for iri in iris],
        "level": levels,
        "code": codes,
        "aliases": {n: sorted(words) for n, words in sorted(others.items())},
    }
