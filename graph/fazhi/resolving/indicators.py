"""Figures to concepts of the catalogue: 地区生产总值增长率 is the growth of ``GrossRegionalProduct``.

What is told of the words is data, ``data/indicators.toml`` and the files of ``data/indicators/``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from fazhi.model import Transformation
from fazhi.ontology.catalogue import read_catalogue
from fazhi.resolving.concepts import concept_at_level, concept_of
from fazhi.resolving.wording import Form, bare, forms, grouped, without_tail

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


@lru_cache(maxsize=16384)
def normalise(
    indicator: str,
    action: str | None,
    unit: str,
    comparison: str | None = None,
    area: str | None = None,
    whole: str | None = None,
) -> Normalised:
    """The concept of a figure and how the figure stands to it.

    Args:
        indicator: what is counted, as the text says it.
        action: the verb.
        unit: what it is counted in.
        comparison: 同比, 年均 …
        area: name of the division that the figure is about, which may stand in front of what is counted.
        whole: ``indicator`` of the figure that this one is a part of.

    Words that say more than a concept does (兰州新区生产总值, 人均可支配收入 of one kind of people) have none: a wrong
    concept is worse than none.
    """
    words, group = grouped(indicator)
    found = next(_readings(bare(words, area), action or "", unit, comparison or "", whole or ""), Normalised())
    return replace(found, group=group) if group else found


def concept_of_noun(indicator: str, area: str | None = None) -> str | None:
    """The concept of what a promise without a figure is about (固定资产投资较快增长)."""
    words = bare(grouped(indicator)[0], area)
    candidates = (words, without_tail(words), *(form.base for form in forms(words, "%", "")))
    return next(filter(None, map(concept_of, candidates)), None)


def _readings(noun: str, action: str, unit: str, comparison: str, whole: str) -> Iterator[Normalised]:
    """The readings of the words that find a concept, the most literal first."""
    for words in dict.fromkeys((noun, without_tail(noun))):
        at_level = concept_at_level(words, action, unit, whole)
        if at_level:
            yield Normalised(*at_level)
    for form in forms(noun, unit, comparison):
        found = _of_form(form, unit)
        if found:
            yield found


def _of_form(form: Form, unit: str) -> Normalised | None:
    if form.transformation is Transformation.BEFORE:
        at_level = concept_at_level(form.base, "", unit, "")
        return Normalised(at_level[0], form.transformation) if at_level else None
    for words in dict.fromkeys((form.base, without_tail(form.base))):
        concept = concept_of(words, form.transformation)
        if concept and (unit != _POINTS or read_catalogue()[concept].kind == "ratio"):
            return Normalised(concept, form.transformation, falls=form.falls)
    return None
