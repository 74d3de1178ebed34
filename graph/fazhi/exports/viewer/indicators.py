"""What is counted: the indicators by which figures are looked for, and the reports that have figures of each."""

from collections import Counter, defaultdict
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
    words: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    told: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for claim in index.graph.claims:
        if isinstance(claim, ObservationClaim):
            name = catalogue[claim.concept].labels["zh"] if claim.concept else claim.indicator
            words[name, claim.concept or ""][claim.indicator] += 1
            told[name, claim.concept or ""].add(index.reports[claim.quote.document])
    rows = sorted(told, key=lambda row: (-len(told[row]), row))
    return {
        "name": [name for name, _ in rows],
        "concept": sparse(concept for _, concept in rows),
        "words": sparse([word for word in sorted(words[row]) if word != row[0]] for row in rows),
        "told": [sorted(told[row]) for row in rows],
    }
