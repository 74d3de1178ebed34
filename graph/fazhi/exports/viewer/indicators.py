"""What is counted: the indicators by which figures are looked for, and the reports that have figures of each."""

from collections import defaultdict
from typing import Any

from fazhi.exports.viewer.index import Index, sparse
from fazhi.model import ObservationClaim
from fazhi.ontology.catalogue import read_catalogue


def indicator_columns(index: Index) -> dict[str, Any]:
    """A row an indicator, those of most reports first.

    Figures of one concept of the catalogue are one row under the concept's name; ``words`` are the ways in which the
    reports print it. Other figures go by their reports' words.
    """
    catalogue = read_catalogue()
    concepts: dict[str, str] = {}
    words: defaultdict[str, set[str]] = defaultdict(set)
    told: defaultdict[str, set[int]] = defaultdict(set)
    for claim in index.graph.claims:
        if isinstance(claim, ObservationClaim):
            concept = catalogue.get(claim.concept or "")
            name = concept.labels["zh"] if concept else claim.indicator
            if concept:
                concepts[name] = concept.name
            words[name].add(claim.indicator)
            told[name].add(index.reports[claim.quote.document])
    names = sorted(told, key=lambda name: (-len(told[name]), name))
    return {
        "name": names,
        "concept": sparse(concepts.get(name) for name in names),
        "words": sparse(sorted(words[name] - {name}) for name in names),
        "told": [sorted(told[name]) for name in names],
    }
