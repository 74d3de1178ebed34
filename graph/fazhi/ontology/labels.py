"""What terms are called, for whoever shows data to people."""

from collections.abc import Collection, Mapping
from functools import cache

from fazhi.ontology.schema import Schema, read_schema


@cache
def schema() -> Schema:
    """The ontology's terms, read once; nobody changes them."""
    return read_schema()


@cache
def labels() -> Mapping[str, Mapping[str, str]]:
    """IRI of a term of ours to its labels by language."""
    known = schema()
    return {
        term.iri: term.labels
        for terms in (known.classes, known.properties, known.individuals)
        for term in terms.values()
    }


def most_specific(classes: Collection[str]) -> list[str]:
    """Classes without those that lie above another one of them, sorted.

    Example:
        >>> fz = "https://w3id.org/fazhi/ontology#"
        >>> most_specific([fz + "AdministrativeDivision", fz + "County"])
        ['https://w3id.org/fazhi/ontology#County']
    """
    above = {name for iri in classes for name in schema().ancestors(iri)}
    return sorted(set(classes) - above)
