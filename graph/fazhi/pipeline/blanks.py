"""Words in quotation marks and brackets made unreadable, so that what joins words outside of them is told from it."""

import re

_ENCLOSED = re.compile(r"“[^“”]*”|[(（][^()（）]*[)）]")
_TITLED = re.compile(_ENCLOSED.pattern + r"|《[^《》]*》")


def hollowed(text: str) -> str:
    """The text with what quotation marks and brackets hold made unreadable, the marks kept; as long as it was."""
    if not _encloses(text):
        return text
    return _ENCLOSED.sub(lambda m: m[0][0] + "■" * (len(m[0]) - 2) + m[0][-1], text)


def blanked(text: str) -> str:
    """The text with quoted and bracketed words and 《titles》 made unreadable, marks included; as long as it was."""
    return _TITLED.sub(lambda m: "■" * len(m[0]), text)


def outside(text: str) -> str:
    """What stands outside of quotation marks and brackets."""
    return _ENCLOSED.sub("", text) if _encloses(text) else text


def _encloses(text: str) -> bool:
    return "“" in text or "(" in text or "（" in text
