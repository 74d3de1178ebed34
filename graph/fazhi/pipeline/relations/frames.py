"""Frames: a verb of a predicate, and the stretch behind it that holds its objects (``rules/verbs.toml``)."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from fazhi.model import EntityType, Predicate
from fazhi.pipeline.endings import Endings
from fazhi.pipeline.mask import compile_pattern
from fazhi.pipeline.rulebook import alternation, read_rules

LONGEST_CLAUSE = 400
"""Characters; a longer stretch without a pause is no sentence of this genre and is not read."""

_WEAK_JOINTS = "和与及、"
"""Joints behind which a verb that is as often a noun is one (队伍的培养和建设)."""
_FAR = 12
"""Characters around a verb that tell whether it is a predicate."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a predicate's verbs are read; see ``rules/verbs.toml``."""

    id: str
    predicate: Predicate
    verbs: frozenset[str]
    objects: list[str]
    subject: str
    strong_only: frozenset[str]
    sites_only: frozenset[str]


class VerbChain(NamedTuple):
    """Verbs that share their objects (出台并启动实施), and the stretch of these; offsets point into the text."""

    start: int
    verbs: tuple[str, ...]
    zone_start: int
    zone_end: int


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in the order of the data file."""
    data: dict[str, dict[str, Any]] = read_rules("verbs")["frame"]
    return tuple(
        Frame(
            f"{name}.frame",
            Predicate(row.get("predicate", name)),
            frozenset(row["verbs"]),
            row["objects"],
            row["subject"],
            frozenset(row.get("strong_only", ())),
            frozenset(row.get("sites_only", ())),
        )
        for name, row in data.items()
    )


@cache
def verbs() -> frozenset[str]:
    """The verbs of all frames."""
    return frozenset().union(*(frame.verbs for frame in frames()))


@lru_cache(maxsize=1024)
def frames_of(verbs: tuple[str, ...]) -> tuple[Frame, ...]:
    """The frames that have one of the verbs, in the order of the data file."""
    return tuple(frame for frame in frames() if not frame.verbs.isdisjoint(verbs))


@cache
def establishes(verb: str) -> bool:
    """Whether a verb sets something up: what it ends is set up, not carried out (推动建立…)."""
    return any(f.predicate is Predicate.ESTABLISHED and verb in f.verbs - f.sites_only for f in frames())


@cache
def opens_sites(verb: str) -> bool:
    """Whether a verb founds sites and systems, and carries anything else out (打造…平台, 打造…品牌)."""
    return any(verb in frame.sites_only for frame in frames())


@cache
def quoted_type(verb: str) -> EntityType | None:
    """What a quoted name without a head word is behind a verb, None where the verb does not tell."""
    types: dict[str, list[str]] = read_rules("verbs")["quoted_types"]
    return next((EntityType(type_) for type_, verbs in types.items() if verb in verbs), None)


@cache
def aims() -> tuple[str, ...]:
    """Words behind which a verb names an aim."""
    return tuple(_words()["aims"])


def iter_chains(mask: str, start: int, end: int) -> Iterator[VerbChain]:
    """The verb chains of a clause in reading order; a chain's objects end where the next chain starts.

    Args:
        mask: the mask of the text.
        start: first character of the clause.
        end: behind its last one.
    """
    if end - start > LONGEST_CLAUSE:
        return
    chains: list[tuple[int, tuple[str, ...], int]] = []
    pattern = _chain()
    found = pattern.search(mask, start, end)
    while found is not None:
        if _governs(mask, start, found.start(), chains):
            chains.append((found.start(), _verbs_in(mask, *found.span()), found.end()))
        found = pattern.search(mask, found.end(), end)
    if (
        len(chains) > 1
        and _adverbial().issuperset(chains[0][1])
        and not _joint_before().search(mask, start, chains[1][0])
    ):
        del chains[0]
    for number, (at, verbs, zone) in enumerate(chains):
        stop = chains[number + 1][0] if number + 1 < len(chains) else end
        yield VerbChain(at, verbs, zone, _without_joint(mask, zone, stop))


def _verbs_in(mask: str, start: int, end: int) -> tuple[str, ...]:
    """The verbs of a chain; what follows it is looked at too, since that tells a verb from a longer word."""
    found = itertools.takewhile(lambda verb: verb.end() <= end, _verb().finditer(mask, start, end + _FAR))
    return tuple(verb.group() for verb in found)


def _governs(mask: str, start: int, at: int, before: list[tuple[int, tuple[str, ...], int]]) -> bool:
    """Whether the verb at ``at`` is a predicate and no part of a name.

    It is one at the clause's start, behind adverbs, bodies and adverbials, and behind 并/、 that start a new predicate.
    """
    if _quoting().match(mask, at):
        return True
    if _free().match(mask, at) and mask[at - 1 : at] not in ("的", "被"):
        return True
    if not before:
        front = mask[max(start, at - _FAR) : at]
        return _before_verb().end(front) or _opener().match(mask, start, at) is not None
    if _joint_before().search(mask, before[-1][2], at) is not None:
        return not (_noun_like().match(mask, at) and mask[at - 1] in _WEAK_JOINTS)
    first_only = len(before) == 1 and _adverbial().issuperset(before[0][1])
    if first_only and _noun_like().match(mask, at):
        return _before_verb().end(mask[max(start, at - _FAR) : at])
    return first_only and mask[at - 1] not in "的和、与"


def _without_joint(mask: str, start: int, end: int) -> int:
    found = _joint_before().search(mask, start, end)
    return found.start() if found and found.end() == end else end


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = read_rules("verbs")["words"]
    return words


@cache
def _adverbial() -> frozenset[str]:
    return frozenset(_words()["adverbial_verbs"])


@cache
def _verb() -> re.Pattern[str]:
    words = _words()
    longer = f"(?<![{words['word_starts']}])(?!{alternation(words['compounds'])})"
    return re.compile(longer + alternation(sorted(verbs())))


@cache
def _chain() -> re.Pattern[str]:
    verb, adverb = _verb().pattern, alternation(_words()["adverbs"])
    joint = alternation(_words()["joints"])
    closing = "".join(f"(?<!{word})" for word in _words()["closing"])
    return re.compile(f"{verb}(?:(?:{joint}|了|{closing})(?:{adverb})*{verb})*(?:了|好)?(?!{_words()['not_behind']})")


@cache
def _before_verb() -> Endings:
    words = _words()
    return Endings([*words["adverbs"], *words["before"]])


@cache
def _free() -> re.Pattern[str]:
    return compile_pattern(alternation(_words()["free_verbs"]), {})


@cache
def _quoting() -> re.Pattern[str]:
    return compile_pattern(alternation(_words()["quoting_verbs"]) + "(?=<quoted>)", {})


@cache
def _noun_like() -> re.Pattern[str]:
    return re.compile(alternation(_words()["nouns"]))


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(_words()["openers"])


@cache
def _joint_before() -> re.Pattern[str]:
    adverb = alternation(_words()["adverbs"])
    return re.compile(f"(?:并|、|和|及|以及|，|,|;|；)(?:{adverb})*$".replace("$", r"\Z"))
