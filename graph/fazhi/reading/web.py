"""Pages and files at an address, fetched with limits."""

import ipaddress
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager

import httpx

from fazhi.model import InputError

TIMEOUT = httpx.Timeout(20.0, connect=10.0)
LONGEST_FETCH = 120.0
"""Seconds for all of one address, redirections included."""

MOST_REDIRECTIONS = 5
AGENT = "fazhi (reads reports on rule-of-law government)"


def fetch(url: str, *, most: int, allow_private: bool) -> bytes:
    """What is at an address.

    No proxy is used. At each redirection the host must have public addresses only, and what was looked at is what is
    connected to: a name that leads elsewhere when it is asked again leads nowhere.

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
                places = _look_up(target, url, allow_private=allow_private)
                with _request(client, target, places) as response:
                    if not response.has_redirect_location:
                        return _read(response, url, most, deadline)
                    address = str(target.join(response.headers["Location"]))
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError) as error:
        raise InputError(url, f"cannot be fetched: {error or type(error).__name__}") from error
    raise InputError(url, f"redirects more than {MOST_REDIRECTIONS} times")


def _look_up(target: httpx.URL, source: str, *, allow_private: bool) -> list[str]:
    """The addresses of a host, each of them checked."""
    if target.scheme not in {"http", "https"} or not target.host:
        raise InputError(source, "leads to no address that begins with http:// or https://")
    try:
        found = socket.getaddrinfo(target.host, target.port or 443, type=socket.SOCK_STREAM)
    except OSError as error:
        raise InputError(source, f"no host {target.host} is known") from error
    places = list(dict.fromkeys(str(place[0]) for *_, place in found))
    for place in places:
        _check_address(place, source, allow_private=allow_private)
    return places


def _check_address(address: str, source: str, *, allow_private: bool) -> None:
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    if not allow_private and not ((mapped or found).is_global and not (mapped or found).is_multicast):
        raise InputError(source, "leads into a private network; allow it with --allow-private")


@contextmanager
def _request(client: httpx.Client, target: httpx.URL, places: Sequence[str]) -> Iterator[httpx.Response]:
    """The answer of the first address that can be connected to; certificates are those of the host's name."""
    names = {"Host": target.netloc.decode("ascii")}, {"sni_hostname": target.raw_host.decode("ascii")}
    for place in places:
        request = client.build_request("GET", target.copy_with(host=place), headers=names[0], extensions=names[1])
        try:
            response = client.send(request, stream=True)
        except httpx.ConnectError:
            if place == places[-1]:
                raise
            continue
        with closing(response):
            yield response
        return


def _read(response: httpx.Response, source: str, most: int, deadline: float) -> bytes:
    if response.is_error:
        raise InputError(source, f"cannot be fetched: the site answers {response.status_code}")
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes():  # as it comes, so that a site which sends byte by byte is not waited for
        size += len(part)
        if size > most:
            raise InputError(source, f"larger than {most // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise InputError(source, f"not there within {LONGEST_FETCH:.0f} seconds")
        parts.append(part)
    return b"".join(parts)
