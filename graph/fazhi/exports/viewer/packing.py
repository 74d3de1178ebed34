"""How data travels in the page: as text that can neither be run nor end the element that it stands in."""

import json
import zlib
from base64 import b64encode
from typing import Any


def pack(value: Any) -> str:
    """A value as base64 of its deflated JSON; the page unpacks it with ``DecompressionStream("deflate")``.

    Args:
        value: what JSON can say; numbers as keys become text.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return b64encode(zlib.compress(text.encode(), 9)).decode("ascii")
