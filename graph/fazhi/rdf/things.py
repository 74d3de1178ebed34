"""What is said of things themselves: entities, reports, and what reports bring with them."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import PurePosixPath, PureWindowsPath

from pyoxigraph import Literal, NamedNode

from fazhi.model import DIVISION_TYPES, Entity, Report
from fazhi.rdf.iris import Minter
from fazhi.rdf.literals import day, integer, string, zh
from fazhi.rdf.nodes import Pair
from fazhi.rdf.terms import DCTERMS, FZ, ORG, RDF, RDFS, SKOS, SUPERCLASSES
from fazhi.rdf.vocabulary import CLASSES, LEVELS

_POINTER = re.compile("[我该此其].*|[全本].")
"""我局, 全县: words that name nothing outside their sentence. They are kept as mentions and are no names."""


def present(*pairs: tuple[NamedNode, NamedNode | Literal | None]) -> Iterator[Pair]:
    """The pairs that have an object: what is unknown is left out."""
    return ((predicate, object_) for predicate, object_ in pairs if object_ is not None)


@cache
def types(class_: NamedNode) -> tuple[Pair, ...]:
    """A class and all those above it."""
    return tuple((RDF.type, name) for name in (class_, *SUPERCLASSES.get(class_, ())))


def entity_pairs(entity: Entity, aliases: Iterable[str], mint: Minter) -> Iterator[Pair]:
    """What is said of an entity.

    Args:
        entity: the entity.
        aliases: other words that are printed for it; pointing words among them are left out.
        mint: makes IRIs.
    """
    yield from types(CLASSES[entity.type])
    yield RDFS.label, zh(entity.name)
    yield from ((SKOS.altLabel, zh(words)) for words in aliases if not _POINTER.fullmatch(words))
    place = FZ.within if entity.type in DIVISION_TYPES else FZ.ofDivision
    yield from present(
        (FZ.code, string(entity.code) if entity.code else None),
        (FZ.level, LEVELS[entity.level] if entity.level else None),
        (place, mint.iri(entity.within) if entity.within else None),
        (ORG.subOrganizationOf, mint.iri(entity.parent) if entity.parent else None),
    )


def report_pairs(report: Report, reporter: str | None, area: str | None, mint: Minter) -> Iterator[Pair]:
    """What is said of a report; ``reporter`` and ``area`` are the ids of its body and division."""
    name = PureWindowsPath(PurePosixPath(report.source).name).name
    yield from types(FZ.Report)
    yield RDFS.label, zh(report.title or name)
    yield from present(
        (DCTERMS.title, zh(report.title) if report.title else None),
        (DCTERMS.issued, day(report.published) if report.published else None),
        (FZ.year, integer(report.year) if report.year is not None else None),
        (FZ.reportedBy, mint.iri(reporter) if reporter else None),
        (FZ.reportsOn, mint.iri(area) if area else None),
        (FZ.sha256, string(report.sha256)),
        (FZ.fileName, string(name)),
    )
