"""What the page knows of one report: its text, and the claims that are looked at with it."""

from collections.abc import Iterable, Sequence
from typing import Any

from fazhi.exports.viewer.index import Index, sparse
from fazhi.model import (
    Claim,
    MentionClaim,
    Modality,
    ObservationClaim,
    PromiseClaim,
    ReadReport,
    ShortcomingClaim,
    Transformation,
)

Columns = dict[str, Any]


def report_part(index: Index, reading: ReadReport) -> Columns:
    """The part of a report: ``text``, and a table of each kind of claim that is no relation, in reading order."""
    claims = reading.claims
    return {
        "text": reading.report.text,
        "mentions": _mentions(index, [claim for claim in claims if isinstance(claim, MentionClaim)]),
        "figures": _figures(index, [claim for claim in claims if isinstance(claim, ObservationClaim)]),
        "promises": _promises(index, [claim for claim in claims if isinstance(claim, PromiseClaim)]),
        "shortcomings": _shortcomings([claim for claim in claims if isinstance(claim, ShortcomingClaim)]),
    }


def quote_columns(claims: Iterable[Claim]) -> Columns:
    """Where the claims' words stand in the text of their report, in code points, and on which page."""
    quotes = [claim.quote for claim in claims]
    return {
        "start": [quote.start for quote in quotes],
        "end": [quote.end for quote in quotes],
        "page": sparse(quote.page for quote in quotes),
    }


def _mentions(index: Index, claims: Sequence[MentionClaim]) -> Columns:
    entities = index.graph.entities
    words = (claim.original if claim.original != entities[claim.entity].name else None for claim in claims)
    return {
        "thing": [index.places[claim.entity] for claim in claims],
        **quote_columns(claims),
        "original": sparse(words),
    }


def _figures(index: Index, claims: Sequence[ObservationClaim]) -> Columns:
    rows = {claim.id: row for row, claim in enumerate(claims)}
    return {
        "indicator": [claim.indicator for claim in claims],
        "value": [f"{claim.value:f}" for claim in claims],
        "unit": [claim.unit for claim in claims],
        "offset": [claim.offset for claim in claims],
        **quote_columns(claims),
        "area": sparse(index.place(claim.area) for claim in claims),
        "subject": sparse(index.place(claim.subject) for claim in claims),
        "scope": sparse(index.place(claim.scope) for claim in claims),
        "partOf": sparse(rows.get(claim.part_of or "") for claim in claims),
        **_figure_words(claims),
        **index.outcomes(claims),
    }


def _figure_words(claims: Sequence[ObservationClaim]) -> Columns:
    """What few figures say, and what most of them say alike."""
    return {
        "action": sparse(claim.action for claim in claims),
        "original": sparse(claim.original for claim in claims),
        "bound": sparse(claim.bound for claim in claims),
        "period": sparse(claim.period for claim in claims),
        "comparison": sparse(claim.comparison for claim in claims),
        "modality": sparse(claim.modality if claim.modality is not Modality.DONE else None for claim in claims),
        "concept": sparse(claim.concept for claim in claims),
        "transformation": sparse(
            claim.transformation if claim.transformation is not Transformation.LEVEL else None for claim in claims
        ),
        "group": sparse(claim.group for claim in claims),
        "falls": sparse(1 if claim.falls else None for claim in claims),
    }


def _promises(index: Index, claims: Sequence[PromiseClaim]) -> Columns:
    return {
        "indicator": [claim.indicator for claim in claims],
        "direction": [claim.direction for claim in claims],
        **quote_columns(claims),
        "area": sparse(index.place(claim.area) for claim in claims),
        "period": sparse(claim.period for claim in claims),
        "original": sparse(claim.original for claim in claims),
        **index.outcomes(claims),
    }


def _shortcomings(claims: Sequence[ShortcomingClaim]) -> Columns:
    return {"text": [claim.text for claim in claims], **quote_columns(claims)}
