"""Requests to another store, sent again where that may help."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Self

import httpx

from fazhi.web.remote.credentials import read_credentials
from fazhi.web.remote.errors import RemoteError, RemoteUnavailableError

AGENT = "fazhi (publishes knowledge graphs of reports)"

_CONNECT = 10.0
_ANSWER = 600.0
"""Seconds until a large piece has been stored, or a graph counted."""

_SHUT = frozenset({401, 403, 407})
_DOWN = frozenset({429, 502, 503, 504})
_AGAIN = _DOWN | {500}
_LONGEST = 200
"""Characters of a store's own words that are told."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a request is sent, and how long is waited between.

    Args:
        attempts: how often in all.
        first: seconds after the first failure; each wait is twice the one before.
        most: seconds that no wait exceeds, whatever ``Retry-After`` asks for.
        sleep: waits.
    """

    attempts: int = 6
    first: float = 0.5
    most: float = 30.0
    sleep: Callable[[float], object] = time.sleep

    def waits(self) -> Iterator[float]:
        """Seconds between the attempts."""
        return (min(self.first * 2**number, self.most) for number in range(self.attempts - 1))


class Transport:
    """Sends requests to one store, with its credentials; no proxy is used, and no redirection followed.

    Args:
        address: any address of the store.
        patience: when a request is sent again.

    Raises:
        RemoteError: that is no address, or the credentials cannot be used.
    """

    def __init__(self, address: str, patience: Patience | None = None) -> None:
        self._patience = patience or Patience()
        self._client = httpx.Client(
            auth=read_credentials(to_url(address)),
            headers={"User-Agent": AGENT},
            timeout=httpx.Timeout(_ANSWER, connect=_CONNECT),
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._client.close()

    def send(self, method: str, url: httpx.URL, subject: str, **content: object) -> httpx.Response:
        """Send a request that may be sent twice.

        Args:
            method: of HTTP.
            url: where to.
            subject: what an error is about.
            content: what httpx takes: ``content``, ``data``, ``headers``.

        Returns:
            The response, whatever its status, when there is no more hope of a better one.

        Raises:
            RemoteUnavailableError: there is no response, nobody is let in, or the store stays busy.
        """
        waits = self._patience.waits()
        while True:
            wait = next(waits, None)
            try:
                response = self._client.request(method, url, **content)  # type: ignore[arg-type]
            except httpx.TransportError as error:
                if wait is None:
                    raise RemoteUnavailableError(subject, f"{url.host} gives no answer: {cause_of(error)}") from error
            else:
                if response.status_code in _SHUT:
                    raise RemoteUnavailableError(subject, words_of(response))
                if wait is None and response.status_code in _DOWN:
                    raise RemoteUnavailableError(subject, words_of(response))
                if wait is None or response.status_code not in _AGAIN:
                    return response
                wait = max(wait, min(_asked(response), self._patience.most))
            self._patience.sleep(wait)


def to_url(address: str) -> httpx.URL:
    """An address of a store.

    Raises:
        RemoteError: it is none.
    """
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise RemoteError(address, f"is no address ({error})") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise RemoteError(address, "should begin with http:// or https://")
    return url


def cause_of(error: httpx.TransportError) -> str:
    """What went wrong with a connection."""
    return str(error) or type(error).__name__


def words_of(response: httpx.Response) -> str:
    """What a store says of a request that it has refused, in one line."""
    said = " ".join(response.text.split()) if _is_plain(response) else ""
    return f"answers {response.status_code} {response.reason_phrase}" + (f": {said[:_LONGEST]}" if said else "")


def _is_plain(response: httpx.Response) -> bool:
    kind: str = response.headers.get("content-type", "")
    return kind.startswith(("text/plain", "application/problem+json"))


def _asked(response: httpx.Response) -> float:
    seconds = response.headers.get("retry-after", "")
    return float(seconds) if seconds.isdecimal() else 0.0
