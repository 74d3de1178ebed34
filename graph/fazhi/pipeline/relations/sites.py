"""Reads sites, and the policies and rules without title marks, out of the stretch behind a verb."""

import re
from collections.abc import Iterator
from functools import cache

from fazhi.model import EntityType, Mention
from fazhi.pipeline.relations.closing import closed_list
from fazhi.pipeline.relations.lists import split_list
from fazhi.pipeline.relations.phrases import Phrase, initiatives, is_prose, trimmed_tail
from fazhi.pipeline.relations.scene import Scene
from fazhi.pipeline.relations.stretch import behind_modifiers, mention_in, uncounted
from fazhi.pipeline.rulebook import alternation, expression, read_rules

COUNTED_SITE = 6
"""Characters of a site's name that says more than what kind of sites are counted."""
_FOUR = 4
_LONGEST_SITE = 25


def read_places(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Named sites: 教育基地, 服务中心; none that is named by its kind alone (现代产业园)."""
    closed = closed_list(scene.text, start, end, sites=True)
    if closed is not None:
        for left, right in closed.members:
            left = behind_modifiers(scene.text, left, right)
            name = scene.text[left:right]
            if closed.shared and not _place_heads().search(name):
                name += closed.kind
            if closed.shared or _place_heads().search(name):
                yield from _place(scene, Phrase(left, right, name, None))
        start = closed.rest
    if expression("names", "places", "many").match(scene.text, start, end):
        return
    for left, right in split_list(scene.text, start, end):
        count, left, right = uncounted(scene.text[left:right], left, right)
        left = behind_modifiers(scene.text, left, right)
        left = max(left, scene.text.rfind("的", left, right) + 1)
        found = _place_heads().search(scene.text, left, right)
        if found and (count is None or found.end() - left >= COUNTED_SITE):
            yield from _place(scene, Phrase(left, found.end(), scene.text[left : found.end()], None))


def _place(scene: Scene, phrase: Phrase) -> Iterator[tuple[Mention, int | None]]:
    name = phrase.name
    if (
        _FOUR <= len(name) <= _LONGEST_SITE
        and "等" not in name
        and not is_prose(name)
        and not expression("names", "places", "generic").fullmatch(name)
    ):
        yield mention_in(scene, phrase, EntityType.PLACE, "place.head"), None


def read_sites(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Named sites that are built; policy zones (改革试验区) are none."""
    for mention, count in read_places(scene, start, end):
        if not expression("names", "places", "policy_zones").fullmatch(mention.name):
            yield mention, count


def read_measures(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Policies, rules and plans without title marks that are carried out: 中央八项规定, 总体规划."""
    if scene.within(start, end, EntityType.DOCUMENT) or any(initiatives(scene.text, start, end)):
        return
    for left, right in split_list(scene.text, start, end):
        left = behind_modifiers(scene.text, left, right)
        left = max(left, scene.text.rfind("的", left, right) + 1)
        right = left + len(trimmed_tail(scene.text[left:right]))
        name = scene.text[left:right]
        if (
            _measure_heads().search(name)
            and _FOUR < len(name) <= _LONGEST_SITE
            and not is_prose(name)
            and not expression("names", "measures", "generic").fullmatch(name)
        ):
            yield mention_in(scene, Phrase(left, right, name, None), EntityType.DOCUMENT, "measure.head"), None


@cache
def _place_heads() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("names")["places"]["heads"]) + "”?$")


@cache
def _measure_heads() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("names")["measures"]["heads"]) + "$")
