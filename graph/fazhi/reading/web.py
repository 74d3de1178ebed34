"""Pages and files at an address, fetched with limits."""

import ipaddress
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from fazhi.model import InputError

TIMEOUT = httpx.Timeout(20.0, connect=10.0)
LONGEST_FETCH = 120.0
"""Seconds for all of one address, redirections included."""

MOST_REDIRECTIONS = 5
AGENT = "fazhi (reads reports on rule-of-law government)"


def fetch(url: str, *, most: int, allow_private: bool) -> bytes:
    """What is at an address.

    No proxy is used. The host must have public addresses only, and the one that was connected to is looked at again
    before anything is read, at each redirection.

    Args:
        url: http or https.
        most: bytes.
        allow_private: whether the host may be in a private network.

    Raises:
        InputError: nothing is there, it is too large or too slow, or the host is private.
    """
    deadline = time.monotonic() + LONGEST_FETCH
    address = url
    try:
        with httpx.Client(timeout=TIMEOUT, trust_env=False, headers={"User-Agent": AGENT}) as client:
            for _ in range(MOST_REDIRECTIONS + 1):
                target = httpx.URL(address)
                _check(target, url, allow_private=allow_private)
                with _request(client, target, url, allow_private=allow_private) as response:
                    if not response.has_redirect_location:
                        return _read(response, url, most, deadline)
                    address = str(target.join(response.headers["Location"]))
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError) as error:
        raise InputError(url, f"cannot be fetched: {error or type(error).__name__}") from error
    raise InputError(url, f"redirects more than {MOST_REDIRECTIONS} times")


def _check(target: httpx.URL, source: str, *, allow_private: bool) -> None:
    """Look a host up before anything is sent to it."""
    if target.scheme not in {"http", "https"} or not target.host:
        raise InputError(source, "leads to no address that begins with http:// or https://")
    try:
        found = socket.getaddrinfo(target.host, target.port or 443, type=socket.SOCK_STREAM)
    except OSError as error:
        raise InputError(source, f"no host {target.host} is known") from error
    for *_, place in found:
        _check_address(str(place[0]), source, allow_private=allow_private)


def _check_address(address: str, source: str, *, allow_private: bool) -> None:
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    if not allow_private and not ((mapped or found).is_global and not (mapped or found).is_multicast):
        raise InputError(source, "leads into a private network; allow it with --allow-private")


@contextmanager
def _request(client: httpx.Client, target: httpx.URL, source: str, *, allow_private: bool) -> Iterator[httpx.Response]:
    with client.stream("GET", target) as response:
        stream = response.extensions.get("network_stream")
        peer = stream.get_extra_info("server_addr") if stream else None
        if peer:
            _check_address(str(peer[0]), source, allow_private=allow_private)
        yield response


def _read(response: httpx.Response, source: str, most: int, deadline: float) -> bytes:
    if response.is_error:
        raise InputError(source, f"cannot be fetched: the site answers {response.status_code}")
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes(65_536):
        size += len(part)
        if size > most:
            raise InputError(source, f"larger than {most // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise InputError(source, f"not there within {LONGEST_FETCH:.0f} seconds")
        parts.append(part)
    return b"".join(parts)
