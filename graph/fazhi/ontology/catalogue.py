"""The catalogue of indicators, ``indicators.ttl``, as typed values; read with Oxigraph, since every build needs it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import pyoxigraph
from pyoxigraph import Literal, NamedNode, RdfFormat

from fazhi.ontology.source import NAMESPACE, ontology_home

INDICATORS = "https://w3id.org/fazhi/indicator/"
"""What the IRIs of the catalogue's concepts start with."""

SCHEME = f"{NAMESPACE}Indicators"
"""The IRI of the scheme that the concepts are in."""

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_DCTERMS = "http://purl.org/dc/terms/"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A concept of the catalogue.

    Args:
        name: what stands behind ``INDICATORS`` in its IRI.
        labels: the preferred label by language, ``zh`` and ``en``.
        alternatives: other Chinese phrasings, sorted.
        unit: of its level (件, 元, %); empty where it has none.
        kind: ``stock`` (so many there are), ``flow`` (so many in the period) or ``ratio``.
        broader: names of the concepts right above it, sorted.
        numerator: of a rate whose counting rule is defined, the names of the concepts that are added up; else empty.
        denominator: likewise.
        growth: what a rate of growth of it may be compared with: ``nominal`` (the ratio of its amounts) or ``real``
            (prices taken out, so that no ratio of amounts is it); empty where the definition does not tell.
        source: the system of statistics that defines it.
    """

    name: str
    labels: Mapping[str, str]
    alternatives: tuple[str, ...]
    unit: str
    kind: str
    broader: tuple[str, ...]
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    growth: str
    source: str

    @property
    def iri(self) -> str:
        """Its IRI."""
        return INDICATORS + self.name


@cache
def read_catalogue() -> Mapping[str, Indicator]:
    """Read the catalogue: its concepts by name, sorted."""
    data = ontology_home().joinpath("indicators.ttl").read_bytes()
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in pyoxigraph.parse(data, format=RdfFormat.TURTLE):
        subject, object_ = triple.subject, triple.object
        if isinstance(subject, NamedNode) and subject.value.startswith(INDICATORS):
            language = f"@{object_.language}" if isinstance(object_, Literal) and object_.language else ""
            words = object_.value if isinstance(object_, Literal | NamedNode) else ""
            said[subject.value.removeprefix(INDICATORS)][triple.predicate.value + language].append(words)
    return MappingProxyType({name: _indicator(name, said[name]) for name in sorted(said)})


def _indicator(name: str, said: Mapping[str, list[str]]) -> Indicator:
    def words(predicate: str) -> str:
        return next(iter(said.get(predicate, ())), "")

    def names(predicate: str) -> tuple[str, ...]:
        return tuple(sorted(value.removeprefix(INDICATORS) for value in said.get(predicate, ())))

    return Indicator(
        name,
        MappingProxyType({language: words(f"{_SKOS}prefLabel@{language}") for language in ("zh", "en")}),
        tuple(sorted(said.get(f"{_SKOS}altLabel@zh", ()))),
        words(f"{NAMESPACE}unit"),
        words(f"{NAMESPACE}measureKind"),
        names(f"{_SKOS}broader"),
        names(f"{NAMESPACE}numerator"),
        names(f"{NAMESPACE}denominator"),
        words(f"{NAMESPACE}growthBasis"),
        words(f"{_DCTERMS}source@zh"),
    )
