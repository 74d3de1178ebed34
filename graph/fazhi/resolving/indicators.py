"""Figures to concepts of the catalogue: 地区生产总值增长率 is the growth of ``GrossRegionalProduct``.

What is told of the words is data, ``data/indicators.toml`` and the files of ``data/indicators/``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from fazhi.model import ObservationFact, TargetFact, Transformation
from fazhi.ontology.catalogue import read_catalogue
from fazhi.resolving.concepts import concept_at_level, concept_of
from fazhi.resolving.wording import (
    Form,
    bare,
    forms,
    grouped,
    is_counted_off,
    is_index,
    is_reached,
    of_a_part,
    of_a_zone,
    read_wording,
    split_verb,
    variants,
)

_POINTS = "个百分点"


@dataclass(frozen=True, slots=True)
class Normalised:
    """What the words of a figure say that it counts.

    Args:
        concept: name in the catalogue; None where it has no concept for the words.
        transformation: how the figure stands to what is counted.
        group: the part of the area's bodies that it is about.
        falls: whether it is a change downwards.
    """

    concept: str | None = None
    transformation: Transformation = Transformation.LEVEL
    group: str | None = None
    falls: bool = False


def normalise_fact(fact: ObservationFact, front: str, whole: str | None, sentence: str) -> Normalised:
    """The concept of a figure and how the figure stands to it.

    Args:
        fact: the figure.
        front: the words of its clause in front of it.
        whole: ``indicator`` of the figure that it is a part of.
        sentence: the words of its sentence in front of it.
    """
    found = normalise(
        fact.indicator,
        fact.action,
        fact.unit,
        fact.comparison,
        fact.area.name if fact.area else None,
        whole,
        index=is_index(fact.value, fact.unit),
        behind=is_counted_off(fact.rule, front),
    )
    part = found.concept and of_a_part(read_catalogue()[found.concept].kind, found.transformation, front, fact.unit)
    if part or (found.concept and of_a_zone(sentence, fact.unit)):
        return replace(found, concept=None)
    if found.transformation is Transformation.ADDITION and is_reached(front):
        return replace(found, transformation=Transformation.LEVEL)
    return found


def normalise(
    indicator: str,
    action: str | None,
    unit: str,
    comparison: str | None = None,
    area: str | None = None,
    whole: str | None = None,
    *,
    index: bool = False,
    behind: bool = False,
) -> Normalised:
    """What the words of a figure say that it counts.

    Args:
        indicator: what is counted, as the text says it.
        action: the verb.
        unit: what it is counted in.
        comparison: 同比, 年均 …
        area: name of the division that the figure is about, which may stand in front of what is counted.
        whole: ``indicator`` of the figure that this one is a part of.
        index: whether it may be an index, of which the year before is 100.
        behind: whether the figure counts off some of what stands behind it: 为245户市场主体提供担保.

    Words that say more than a concept does (兰州新区生产总值) have none: a wrong concept is worse than none.
    """
    words, group = grouped(indicator)
    found = _read(bare(words, area), action or "", unit, comparison or "", whole or "", index, behind)
    return replace(found, group=group) if group else found


def concept_of_target(fact: TargetFact) -> str | None:
    """The concept of what is promised to rise or fall without a figure (森林覆盖率稳步提高)."""
    words = bare(grouped(fact.indicator)[0], fact.area.name if fact.area else None)
    return next(filter(None, map(concept_of, variants(words))), None)


@lru_cache(maxsize=16384)
def _read(noun: str, action: str, unit: str, comparison: str, whole: str, index: bool, behind: bool) -> Normalised:
    if len(noun) > read_wording()["longest"]:
        return Normalised()
    found = next(_readings(noun, action, unit, comparison, whole, index), None)
    return _own(noun, unit, comparison, index) if not found or (behind and _some_only(found, action, unit)) else found


def _own(noun: str, unit: str, comparison: str, index: bool) -> Normalised:
    """What the words tell where the catalogue has no concept for them; forms of certain concepts tell nothing there."""
    told = (form for form in forms(noun, unit, comparison, index=index) if not form.concepts)
    return next((Normalised(None, form.transformation, falls=form.falls) for form in told), Normalised())


def _readings(noun: str, action: str, unit: str, comparison: str, whole: str, index: bool) -> Iterator[Normalised]:
    """The readings of the words that find a concept, the most literal first."""
    verb, rest = split_verb(noun)
    for words, done in ((noun, action), (rest, verb)):
        for name in variants(words) if words else ():
            at_level = concept_at_level(name, done, unit, whole)
            if at_level:
                yield Normalised(*at_level)
    for form in forms(noun, unit, comparison, index=index):
        found = _of_form(form, unit)
        if found:
            yield found


def _of_form(form: Form, unit: str) -> Normalised | None:
    for name in variants(form.base):
        concept = _named(name, form.transformation, unit)
        if concept and (not form.concepts or concept in form.concepts):
            return Normalised(concept, form.transformation, falls=form.falls)
    return None


def _named(name: str, transformation: Transformation, unit: str) -> str | None:
    """The concept of a name; where an amount of it is told, the unit has to be one of its own."""
    if transformation is Transformation.BEFORE or (transformation is Transformation.CHANGE and unit != _POINTS):
        at_level = concept_at_level(name, "", unit, "")
        return at_level[0] if at_level else None
    concept = concept_of(name, transformation)
    return concept if concept and (unit != _POINTS or read_catalogue()[concept].kind == "ratio") else None


def _some_only(found: Normalised, action: str, unit: str) -> bool:
    """Whether a figure in front of its noun is no amount of the concept."""
    if found.concept is None or found.transformation is not Transformation.LEVEL:
        return False
    stock = read_catalogue()[found.concept].kind == "stock"
    return stock or (not action and unit in read_wording()["behind"]["units"])
