"""What a person means by the name of an indicator or of a place."""

from collections.abc import Iterable, Sequence

from fazhi.knowledge.places import Place
from fazhi.knowledge.series import Point
from fazhi.model import GraphError
from fazhi.ontology.catalogue import read_catalogue

_SHOWN = 5


def find_indicator(asked: str, points: Iterable[Point]) -> str:
    """The key under which the figures of an indicator stand in ``Point.indicator``.

    Args:
        asked: a concept's name, its label in Chinese or English, another phrasing of the catalogue, or the words that
            reports use.
        points: the figures.

    Raises:
        GraphError: nothing is called so, or several concepts are.
    """
    catalogue = read_catalogue()
    if asked in catalogue:
        return asked
    labelled = [name for name, indicator in catalogue.items() if asked in indicator.labels.values()]
    phrased = [name for name, indicator in catalogue.items() if asked in indicator.alternatives]
    named = labelled or phrased
    if len(named) > 1:
        raise GraphError(f"{asked}: several indicators are called so: {', '.join(named)}")
    if named:
        return named[0]
    worded = {point.indicator for point in points if asked in (point.words, point.indicator)}
    if len(worded) == 1:
        return worded.pop()
    if worded:
        raise GraphError(f"{asked}: several indicators are called so: {', '.join(sorted(worded))}")
    near = [
        f"{name} {indicator.labels['zh']}" for name, indicator in catalogue.items() if asked in indicator.labels["zh"]
    ]
    hint = f"; is it {' or '.join(near[:_SHOWN])}?" if near and asked else ""
    raise GraphError(f"{asked}: no such indicator{hint}")


def find_place(asked: str, places: Sequence[Place]) -> Place:
    """The place with that id or name.

    Raises:
        GraphError: there is none, or several bear the name.
    """
    found = [place for place in places if place.id == asked] or [place for place in places if place.name == asked]
    if not found:
        raise GraphError(f"{asked}: no division with reports or figures is called so")
    if len(found) > 1:
        raise GraphError(f"{asked}: several divisions are called so: {', '.join(place.id for place in found)}")
    return found[0]
