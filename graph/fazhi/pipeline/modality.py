"""Whether a clause speaks of what was done, is planned, is required or is denied."""

import re
from functools import cache

from fazhi.model import Modality, Section, SectionKind
from fazhi.pipeline.rulebook import read_rules


def modality_of(text: str, section: Section | None) -> Modality:
    """The modality of what a clause states.

    Args:
        text: the clause.
        section: where it stands; everything in a plan section is planned, unless it is denied.

    Source of the cues: ``rules/modality.toml``.
    """
    found = Modality.DONE
    if _any_cue().search(text):
        found = next(modality for modality, cue in _cues() if cue.search(text))
    if section is not None and section.kind is SectionKind.PLAN and found is not Modality.NEGATED:
        return Modality.PLANNED
    return found


@cache
def _any_cue() -> re.Pattern[str]:
    return re.compile("|".join(rule["pattern"] for rule in read_rules("modality")["rule"]))


@cache
def _cues() -> tuple[tuple[Modality, re.Pattern[str]], ...]:
    return tuple((Modality(rule["modality"]), re.compile(rule["pattern"])) for rule in read_rules("modality")["rule"])
