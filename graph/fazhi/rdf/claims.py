"""What reports state, as RDF: statements, figures, promises, shortcomings, mentions, each with its evidence."""

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from fazhi.model import (
    PROPOSED,
    Claim,
    MentionClaim,
    Modality,
    ObservationClaim,
    PromiseClaim,
    RelationClaim,
    ShortcomingClaim,
    short_hash,
)
from fazhi.ontology.catalogue import INDICATORS
from fazhi.rdf.iris import Minter
from fazhi.rdf.literals import TRUE, Span, decimal, integer, parse_span, string
from fazhi.rdf.nodes import Pair
from fazhi.rdf.terms import FZ, PROV, QB, RDF
from fazhi.rdf.things import present, types
from fazhi.rdf.vocabulary import BOUNDS, DIRECTIONS, LEVELS, MODALITIES, RELATIONS, TRANSFORMATIONS

_REMEMBERED = 50_000
"""Indicators whose path is kept."""

STRUCTURES = {
    (): FZ.Figures,
    ("area",): FZ.FiguresByArea,
    ("period",): FZ.FiguresByPeriod,
    ("subject",): FZ.FiguresBySubject,
    ("area", "period"): FZ.FiguresByAreaPeriod,
    ("area", "subject"): FZ.FiguresByAreaSubject,
    ("period", "subject"): FZ.FiguresByPeriodSubject,
    ("area", "period", "subject"): FZ.FiguresByAreaPeriodSubject,
}
"""The cube structure of figures that tell these of their area, period and subject."""


def claim_pairs(claim: Claim, mint: Minter) -> Iterator[Pair]:
    """What is said of a claim's own resource."""
    match claim:
        case MentionClaim():
            yield from _mention(claim, mint)
        case RelationClaim():
            yield from _statement(claim, mint)
        case ObservationClaim():
            yield from _observation(claim, mint)
        case PromiseClaim():
            yield from _promise(claim, mint)
        case ShortcomingClaim():
            yield from types(FZ.Shortcoming)
            yield FZ.text, string(claim.text)
    quote = claim.quote
    yield PROV.wasDerivedFrom, mint.iri(quote.document)
    yield FZ.quote, string(quote.text)
    yield FZ.start, integer(quote.start)
    yield FZ.end, integer(quote.end)
    if quote.page is not None:
        yield FZ.page, integer(quote.page)
    yield FZ.rule, string(claim.rule)
    if claim.rule == PROPOSED:
        yield FZ.proposed, TRUE


@lru_cache(_REMEMBERED)
def indicator_path(indicator: str) -> str:
    """Path of the IRI of the concept that these words stand for, the same in every report."""
    return f"indicator/{short_hash(indicator)}"


def indicator_iri(claim: ObservationClaim | PromiseClaim, mint: Minter) -> NamedNode:
    """What a claim counts: the catalogue's concept, or else one of the reports' own."""
    return NamedNode(INDICATORS + claim.concept) if claim.concept else mint.iri(indicator_path(claim.indicator))


def dimensions(claim: ObservationClaim) -> tuple[str, ...]:
    """Which of area, period and subject a figure tells; a key of ``STRUCTURES``."""
    told = {"area": claim.area, "period": parse_span(claim.period), "subject": claim.subject}
    return tuple(name for name, value in told.items() if value)


def cube_path(claim: ObservationClaim) -> str:
    """Path of the IRI of the data set that a figure belongs to: one for each structure that its report needs."""
    return f"{claim.quote.document}/figures/{'-'.join(dimensions(claim)) or 'plain'}"


def span_path(span: Span) -> str:
    """Path of the IRI of a period that is no year."""
    begin, end = (day.isoformat() if day else "open" for day in (span.begin, span.end))
    return f"period/{begin}--{end}"


def is_year(span: Span) -> bool:
    """Whether a period is a year, which is a literal; every other one is a resource."""
    return span.literal is not None and len(span.literal.value) == len("2021")


def _mention(claim: MentionClaim, mint: Minter) -> Iterator[Pair]:
    yield from types(FZ.Mention)
    yield FZ.mentions, mint.iri(claim.entity)
    yield FZ.original, string(claim.original)


def _statement(claim: RelationClaim, mint: Minter) -> Iterator[Pair]:
    yield from types(FZ.Statement)
    yield RDF.subject, mint.iri(claim.subject)
    yield RDF.predicate, RELATIONS[claim.predicate]
    yield RDF.object, mint.iri(claim.object)
    yield FZ.modality, MODALITIES[claim.modality]
    if claim.modality is Modality.PLANNED:
        yield RDF.type, FZ.Promise
    date = parse_span(claim.date)
    told = date if date and date.literal else None
    yield from present(
        (FZ.level, LEVELS[claim.level] if claim.level else None),
        (FZ.grantedBy, mint.iri(claim.by) if claim.by else None),
        (FZ.date, told.literal if told else None),
        (FZ.dateYear, integer(told.year) if told else None),
        (FZ.count, integer(claim.count) if claim.count is not None else None),
        (FZ.action, string(claim.action) if claim.action else None),
    )


def _observation(claim: ObservationClaim, mint: Minter) -> Iterator[Pair]:
    yield from types(FZ.Observation)
    yield QB.dataSet, mint.iri(cube_path(claim))
    yield from _subject_matter(claim, mint)
    yield FZ.reportedIn, mint.iri(claim.quote.document)
    yield FZ.position, integer(claim.offset)
    yield FZ.value, decimal(claim.value)
    yield FZ.modality, MODALITIES[claim.modality]
    yield FZ.transformation, TRANSFORMATIONS[claim.transformation]
    yield FZ.original, string(claim.original)
    if claim.modality is Modality.PLANNED:
        yield RDF.type, FZ.Promise
    yield from present(
        (FZ.group, string(claim.group) if claim.group else None),
        (FZ.falls, TRUE if claim.falls else None),
        (FZ.subject, mint.iri(claim.subject) if claim.subject else None),
        (FZ.unit, string(claim.unit) if claim.unit else None),
        (FZ.action, string(claim.action) if claim.action else None),
        (FZ.bound, BOUNDS[claim.bound] if claim.bound else None),
        (FZ.partOf, mint.iri(claim.part_of) if claim.part_of else None),
        (FZ.scope, mint.iri(claim.scope) if claim.scope else None),
        (FZ.comparison, string(claim.comparison) if claim.comparison else None),
    )


def _promise(claim: PromiseClaim, mint: Minter) -> Iterator[Pair]:
    yield from types(FZ.DirectedPromise)
    yield from _subject_matter(claim, mint)
    yield FZ.direction, DIRECTIONS[claim.direction]
    yield FZ.original, string(claim.original)


def _subject_matter(claim: ObservationClaim | PromiseClaim, mint: Minter) -> Iterator[Pair]:
    """Indicator, area and period."""
    yield FZ.indicator, indicator_iri(claim, mint)
    yield FZ.phrase, string(claim.indicator)
    span = parse_span(claim.period)
    yield from present(
        (FZ.area, mint.iri(claim.area) if claim.area else None),
        (FZ.period, _period(span, mint) if span else None),
        (FZ.periodYear, integer(span.year) if span else None),
    )


def _period(span: Span, mint: Minter) -> NamedNode | Literal:
    return span.literal if span.literal and is_year(span) else mint.iri(span_path(span))
