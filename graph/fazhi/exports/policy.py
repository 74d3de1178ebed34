"""What a page's content security policy calls its own parts."""

import hashlib
from base64 import b64encode


def digest(text: str) -> str:
    """A style or script of the page itself, as a source of a policy."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
