"""Identity from parts: what makes two mentions one thing, and the ASCII id that follows from it.

Division: code. Body: division and official name. Document: title, and the division where the title itself names none;
one whose title is a kind of document alone (意见, “十四五”规划) is the report's division's, and of its year.
Award: level, division and title.
Event: division, name and year. Initiative: name, and the division where it is a local one: one whose level is told, and
a programme, mechanism or system that is neither quoted nor called a national one, which every place has of its own.
Names that are merely alike are two things (浦江县司法局 and 浦城县司法局).
"""

import re
import unicodedata

from fazhi.model import CHINA, DIVISION_TYPES, INITIATIVE_TYPES, Division, EntityType, Mention, short_hash
from fazhi.resolving.official import core_name, is_generic_title, is_own_plan


def normal_name(name: str) -> str:
    """A name in the one spelling that ids are made of: NFC, half-width brackets, no quotation marks and spaces."""
    folded = unicodedata.normalize("NFC", name).translate(_FOLD)
    return _MARKS.sub("", folded)


_MARKS = re.compile(r"[\s“”\"‘’'《》]")
_FOLD = str.maketrans("（），：；－—〔〕【】", "(),:;--[][]")


UNDECIDED = "division/unknown-"
"""How the ids of divisions begin of which only the name is known, which several bear."""


def division_id(division: Division) -> str:
    """Path of a division's IRI: its code, or its parent's code and a hash where no list has a code for it.

    The year until which it was so is added for one that is no more, since codes are used again (500110).
    """
    if division.undecided_in:
        return f"{UNDECIDED}{short_hash(division.undecided_in, division.name, length=8)}"
    if division.code:
        return f"division/{division.code}" + (f"-{division.until}" if division.until else "")
    parent = next((d.code for d in reversed(division.parents) if d.code), "0")
    return f"division/{parent}-{short_hash(*(d.name for d in division.path), length=8)}"


def entity_id(
    mention: Mention, name: str, issuer: Division | None = None, year: int | None = None, home: str = "0"
) -> str:
    """Path of the IRI of what a mention names.

    Args:
        mention: the mention.
        name: its official name.
        issuer: for documents, the division whose body issued it, as far as the report tells.
        year: for events and documents that are called by their kind alone, the year that the report is about.
        home: the scope of what belongs to the report's own division.
    """
    if mention.type in DIVISION_TYPES:
        division = mention.division
        if division is not None and division.type is mention.type and division.name == name:
            return division_id(division)
        return f"division/{scope_code(division)}-{short_hash(normal_name(name), length=8)}"
    kind = "initiative" if mention.type in INITIATIVE_TYPES else mention.type.lower()
    key = core_name(name) if mention.type in INITIATIVE_TYPES else normal_name(name)
    recurs = mention.type is EntityType.EVENT or (mention.type is EntityType.DOCUMENT and is_generic_title(name))
    parts = (key, str(year)) if recurs and year else (key,)
    return f"{kind}/{_scope(mention, name, issuer, home)}/{short_hash(*parts, length=8)}"


def scope_code(division: Division | None) -> str:
    """The code under which local things are numbered; 0 for the country and for what belongs nowhere."""
    if division is None or division is CHINA:
        return "0"
    return division_id(division).removeprefix("division/")


def is_own(mention: Mention) -> bool:
    """Whether a programme, mechanism or system is the own one of the division whose report names it."""
    unmarked = mention.level is None and not _COMMON.search(mention.name)
    return mention.type in _EVERYWHERE and mention.division is None and (mention.local or unmarked)


_EVERYWHERE = (EntityType.PROGRAM, EntityType.MECHANISM, EntityType.SYSTEM)
_POINTING = ("agency.body", "agency.department", "agency.institution", "agency.office")
"""Rules of bodies that are named by a level word, which means nothing outside of its report."""
_COMMON = re.compile('[“”"‘’《》]|国家|全国|中央|中国')


def _scope(mention: Mention, name: str, issuer: Division | None, home: str) -> str:
    division = mention.division
    if is_own(mention):
        return home
    if mention.type is EntityType.AGENCY and division is None and mention.rule in _POINTING:
        return home
    if mention.type is EntityType.DOCUMENT:
        if issuer is not None:
            return "0" if _stem(issuer) in name else scope_code(issuer)
        return home if is_generic_title(name) or is_own_plan(name) else "0"
    if mention.type in (EntityType.AGENCY, EntityType.EVENT, EntityType.AWARD, EntityType.PLACE, EntityType.ROLE):
        return scope_code(division)
    return scope_code(division) if mention.local or mention.level else "0"


def _stem(division: Division) -> str:
    return division.name[:-1] if len(division.name) > 2 else division.name
