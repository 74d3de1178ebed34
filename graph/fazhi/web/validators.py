"""When a client has the answer already."""

import hashlib
import json
import re

import fazhi

_VOLATILE = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\b", re.IGNORECASE)
"""What makes an answer another one each time; a variable of that name costs no more than an answer anew."""


def etag(digest: str, query: str, *choices: object) -> str | None:
    """A strong entity tag.

    Args:
        digest: of the data.
        query: SPARQL.
        choices: whatever else the bytes of the answer depend on.

    Returns:
        None where the answer is another one each time.
    """
    if _VOLATILE.search(query):
        return None
    whole = json.dumps([fazhi.__version__, digest, query, *choices])
    return f'"{hashlib.sha256(whole.encode()).hexdigest()[:32]}"'


def is_known(tag: str | None, if_none_match: str | None) -> bool:
    """Whether a client that sent ``If-None-Match`` has what the tag stands for.

    Example:
        >>> is_known('"a"', 'W/"a", "b"')
        True
    """
    if tag is None or not if_none_match:
        return False
    known = {part.strip().removeprefix("W/") for part in if_none_match.split(",")}
    return tag in known or "*" in known
