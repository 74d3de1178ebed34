"""Identity from parts: what makes two mentions one thing, and the ASCII id that follows from it.

Division: code. Body: division and official name. Document: title, and the division where the title itself names none.
Award: level, division and title.
Event: division, name and year. Initiative: name, and the division where it is a local one. Names that are merely
alike are two things (浦江县司法局 and 浦城县司法局).
"""

import re
import unicodedata

from fazhi.model import CHINA, DIVISION_TYPES, INITIATIVE_TYPES, Division, EntityType, Mention, short_hash
from fazhi.resolving.official import core_name


def normal_name(name: str) -> str:
    """A name in the one spelling that ids are made of: NFC, half-width brackets, no quotation marks and spaces."""
    folded = unicodedata.normalize("NFC", name).translate(_FOLD)
    return re.sub(r"[\s“”\"‘’'《》]", "", folded)


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


def entity_id(mention: Mention, name: str, issued_here: bool, year: int | None = None) -> str:
    """Path of the IRI of what a mention names.

    Args:
        mention: the mention.
        name: its official name.
        issued_here: for documents, whether a body of the report's division issued it.
        year: for events, the year that the report is about, since meetings bear the same name every year.
    """
    if mention.type in DIVISION_TYPES:
        division = mention.division
        if division is not None and division.type is mention.type and division.name == name:
            return division_id(division)
        return f"division/{scope_code(division)}-{short_hash(normal_name(name), length=8)}"
    kind = "initiative" if mention.type in INITIATIVE_TYPES else mention.type.lower()
    key = core_name(name) if mention.type in INITIATIVE_TYPES else normal_name(name)
    parts = (key, str(year)) if mention.type is EntityType.EVENT and year else (key,)
    return f"{kind}/{_scope(mention, name, issued_here)}/{short_hash(*parts, length=8)}"


def scope_code(division: Division | None) -> str:
    """The code under which local things are numbered; 0 for the country and for what belongs nowhere."""
    if division is None or division is CHINA:
        return "0"
    return division_id(division).removeprefix("division/")


def _scope(mention: Mention, name: str, issued_here: bool) -> str:
    division = mention.division
    if mention.type is EntityType.DOCUMENT:
        named = division is not None and _stem(division) in name
        return scope_code(division) if issued_here and not named else "0"
    if mention.type in (EntityType.AGENCY, EntityType.EVENT, EntityType.AWARD, EntityType.PLACE, EntityType.ROLE):
        return scope_code(division)
    return scope_code(division) if mention.local else "0"


def _stem(division: Division) -> str:
    return division.name[:-1] if len(division.name) > 2 else division.name
