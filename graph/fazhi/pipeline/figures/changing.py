"""Rates, changes and comparisons: 败诉率5.5%, 同比增长12%, 由80项压减到30项, 占全省12%."""

import re
from functools import cache

from fazhi.pipeline.figures.conjuncts import is_measure, measures_in
from fazhi.pipeline.figures.context import Context
from fazhi.pipeline.figures.drafts import Draft, qualified
from fazhi.pipeline.figures.slots import Slot
from fazhi.pipeline.figures.wording import clean_noun, right_noun, split_words, trimmed
from fazhi.pipeline.rulebook import alternation, expression, read_rules

_NAMES = {"%": "率", "倍": "倍数", "个百分点": "百分点"}
_LONGEST_PAIR = 24
_RATE_NOUN = re.compile(r"^(?:的)(?P<noun>.+)$")


def read_change(slot: Slot, context: Context) -> list[Draft]:
    """The drafts of a figure that is a rate of change, a gap or a share; none where it is nothing of that."""
    left = trimmed(slot.left)
    apart = expression("figures", "apart", "pattern").match(left)
    if apart:
        return _gap(slot, context, apart)
    multiple = expression("figures", "multiple", "pattern").match(left) if slot.quantity.unit in ("倍", "%") else None
    if multiple:
        noun, start = _noun(multiple["noun"], slot, context)
        return [Draft(slot, noun, f"{noun}与{multiple['base']}之比", None, "figure.multiple", start=start)]
    if slot.quantity.unit not in _NAMES and not expression("figures", "compared", "pattern").match(left):
        return []
    for words, reader in (("over", _over), ("gap", _gap)):
        found = expression("figures", words, "pattern").match(left)
        if found:
            return reader(slot, context, found)
    found = _change().match(_plain(slot.left))
    if found is None:
        return []
    noun, start = _noun(found["noun"], slot, context)
    change = found["change"]
    name = noun + change + _NAMES.get(slot.quantity.unit, "量")
    comparison = _comparison(slot.left)
    return [Draft(slot, noun, name, change, "figure.change", bool(found["noun"]), comparison, start=start)]


def read_step(slot: Slot, context: Context) -> list[Draft]:
    """The draft of the value after a change from another one; the draft of the value before is renamed."""
    found = _step().match(_plain(slot.left))
    before = context.last()
    if found is None:
        return []
    from_other = before is not None and before.slot.clause == slot.clause and _leaves(before.slot)
    if before is not None and from_other:
        before.former = True
        before.indicator = f"{before.noun}({found['change']}前)"
        before.action = None
        before.own = True
        return [Draft(slot, before.noun, before.noun, found["change"] + found["to"], "figure.step", start=before.start)]
    noun, start = _noun(found["noun"], slot, context)
    if noun.startswith("占"):
        noun = context.subject(slot)[0] + noun
    return [Draft(slot, noun, noun, found["change"] + found["to"], "figure.step", bool(found["noun"]), start=start)]


def read_from(slot: Slot, context: Context) -> list[Draft]:
    """The draft of the value that a change starts from."""
    found = expression("figures", "from", "pattern").match(_plain(slot.left))
    if found is None or (slot.right and not expression("figures", "gradually", "pattern").match(slot.right)):
        return []
    noun, start = _noun(clean_noun(found["noun"]), slot, context)
    noun = qualified(noun, context.about(slot.clause.start))
    return [Draft(slot, noun, noun, None, "figure.from", bool(found["noun"]), start=start)]


def read_rate(slot: Slot, context: Context) -> list[Draft]:
    """The drafts of a rate that its noun names: 败诉率5.5%, 60%以上的事项实现网上办理."""
    of = _RATE_NOUN.match(slot.right)
    left = trimmed(slot.left)
    follows = of["noun"] if of and not is_measure(left) else "" if left else slot.right
    if right_noun(follows)[0]:
        noun, said = right_noun(follows)
        return [Draft(slot, noun, f"{said}的{noun}占比" if said else f"{noun}占比", None, "figure.share")]
    share = expression("figures", "share", "pattern").match(left)
    if share:
        noun, start = _noun(clean_noun(share["noun"]), slot, context)
        return [Draft(slot, noun, f"{noun}占{share['base']}比重", "占", "figure.share", start=start)]
    words = split_words(slot.left, slot.quantity.unit)
    noun = words.noun
    if not noun:
        noun, start = context.antecedent(slot)
        return [Draft(slot, noun, noun, words.action, "figure.rate", False, start=start)]
    return _rates(slot, context, noun, words.action)


def _rates(slot: Slot, context: Context, noun: str, action: str | None) -> list[Draft]:
    """One draft for each thing that has the rate: each member of a coordination, or each thing counted before."""
    names = measures_in(noun)
    if len(names) == 1:
        topics = _both(slot, context) or [_topic(context, slot)]
        names = tuple(dict.fromkeys(qualified(noun, topic) for topic in topics))
    return [Draft(slot, name, name, action, "figure.rate") for name in names]


def _both(slot: Slot, context: Context) -> list[str]:
    """What the clause before counted side by side, where the rate holds for all of it (办复率均达100%)."""
    if "均" not in slot.left and "都" not in slot.left:
        return []
    last = context.last()
    return [d.noun for d in context.recent if last and d.slot.clause == last.slot.clause]


def _topic(context: Context, slot: Slot) -> str:
    """What a bare rate is of: what was counted last, side by side where several things were."""
    counted = [d for d in context.counted() if d.slot.clause != slot.clause]
    if not counted:
        return context.about(slot.clause.start)
    together = [d.noun for d in counted if d.slot.clause == counted[-1].slot.clause and d.own and d.slot.host is None]
    joined = "、".join(dict.fromkeys(together))
    return joined if len(together) > 1 and len(joined) <= _LONGEST_PAIR else counted[-1].noun


def _noun(words: str, slot: Slot, context: Context) -> tuple[str, int]:
    """The noun at a change, or what is meant where none stands there; and where it starts."""
    noun = split_words(words, "%").noun if words else ""
    return (noun, slot.clause.start) if noun else context.subject(slot)


def _over(slot: Slot, context: Context, found: re.Match[str]) -> list[Draft]:
    noun, start = context.subject(slot)
    return [Draft(slot, noun, f"{noun}超{found['base']}比例", "超", "figure.over", False, start=start)]


def _gap(slot: Slot, context: Context, found: re.Match[str]) -> list[Draft]:
    noun, start = _noun(found["noun"], slot, context)
    return [
        Draft(slot, name, f"{name}与{found['base']}的差距", found["action"], "figure.gap", start=start)
        for name in measures_in(noun)
    ]


def _leaves(slot: Slot) -> bool:
    leaves = expression("figures", "leaves", "pattern").search(slot.left)
    return leaves is not None or expression("figures", "from", "pattern").match(_plain(slot.left)) is not None


def _comparison(left: str) -> str | None:
    comparisons: dict[str, str] = read_rules("indicators")["comparisons"]
    return next((name for cue, name in comparisons.items() if cue in left), None)


def _plain(left: str) -> str:
    """The words without what limits them in front and 了 behind."""
    front = expression("figures", "connectives", "pattern").match(left)
    left = left[front.end() :] if front else left
    return (
        expression("figures", "limits", "pattern").sub("", left)
        if left.endswith(("了", "约", "近", "均", "别", "为"))
        else left
    )


@cache
def _change() -> re.Pattern[str]:
    rules = read_rules("indicators")
    words = alternation([w for w in rules["changes"] if not w.startswith(("同比", "环比")) and w != "完成"])
    return re.compile(f"^(?P<noun>.*?)(?:{rules['compared']})?(?P<change>{words})(?:率|幅度|幅)?$")


@cache
def _step() -> re.Pattern[str]:
    words = alternation([w for w in read_rules("indicators")["changes"] if w != "完成"])
    return re.compile(rf"^(?P<noun>.*?)(?P<change>{words})(?P<to>到|至|为)(?:(?:19|20)\d\d年(?:底|末)?的)?$")
