"""A language model that the user has, as far as the house needs to know of it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from fazhi.model.errors import InputError


@dataclass(frozen=True, slots=True)
class ChatModel:
    """A model behind an endpoint that speaks OpenAI's chat completions.

    Its key is read from the environment variable ``FAZHI_PROPOSE_KEY`` when it is asked, and kept nowhere.

    Args:
        url: what ``/chat/completions`` is appended to (``http://localhost:11434/v1``).
        name: the model's name there.
        timeout: seconds for one answer.

    Raises:
        InputError: the URL is no plain http or https one.
    """

    url: str
    name: str
    timeout: float = 120.0

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.url)
            plain = parts.scheme in {"http", "https"} and parts.hostname and not (parts.query or parts.fragment)
        except ValueError:
            plain = False
        if not plain or "@" in self.url:
            raise InputError(self.url.rpartition("@")[2], "is no endpoint: an http or https URL without user and query")
