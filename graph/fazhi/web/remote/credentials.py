"""Who asks another store: told by the environment or a netrc file, never by the command line, which others can read."""

import os
from collections.abc import Generator, Mapping
from netrc import NetrcParseError, netrc
from pathlib import Path

import httpx

from fazhi.web.remote.errors import RemoteError

USER, PASSWORD, TOKEN = "FAZHI_STORE_USER", "FAZHI_STORE_PASSWORD", "FAZHI_STORE_TOKEN"  # names, not values


class Bearer(httpx.Auth):
    """A token.

    Args:
        token: what a header may hold.
    """

    def __init__(self, token: str) -> None:
        self._header = f"Bearer {token}"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response]:
        """Send a request with the token."""
        request.headers["Authorization"] = self._header
        yield request


class Challenged(httpx.Auth):
    """A user and a password, given when they are asked for and in the way that is asked for: digest, else basic.

    Args:
        user: the name.
        password: the password.
    """

    def __init__(self, user: str, password: str) -> None:
        self._user = user
        self._password = password
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response]:
        """Send a request, again if the first answer is a challenge."""
        if self._chosen is None:
            response = yield request
            if response.status_code != httpx.codes.UNAUTHORIZED:
                return
            schemes = [value.split(maxsplit=1)[0].lower() for value in challenges(response)]
            known = httpx.DigestAuth if "digest" in schemes else httpx.BasicAuth
            self._chosen = known(self._user, self._password)
        yield from self._chosen.auth_flow(request)


def challenges(response: httpx.Response) -> list[str]:
    """The challenges of a response that are not empty."""
    return [value for value in response.headers.get_list("www-authenticate") if value.strip()]


def read_credentials(url: httpx.URL, environment: Mapping[str, str] | None = None) -> httpx.Auth | None:
    """The credentials for a store: a token, a user and a password, or the netrc file's entry for its host.

    Args:
        url: the address of the store.
        environment: by default the process's own.

    Returns:
        None where there are none.

    Raises:
        RemoteError: they are incomplete or cannot be used.
    """
    values = os.environ if environment is None else environment
    if url.userinfo:
        raise RemoteError(url.host, f"no credentials in the address, please: set {USER} and {PASSWORD}")
    token, user, password = (values.get(name, "") for name in (TOKEN, USER, PASSWORD))
    if token:
        return Bearer(_fit(TOKEN, token.strip()))
    if bool(user) is not bool(password):
        raise RemoteError(url.host, f"{USER} and {PASSWORD} need each other")
    if user:
        return Challenged(user, password)
    return _from_netrc(url, values)


def _fit(name: str, value: str) -> str:
    if not (value.isascii() and value.isprintable()):
        raise RemoteError(name, "holds what no header may")
    return value


def _from_netrc(url: httpx.URL, values: Mapping[str, str]) -> httpx.Auth | None:
    path = Path(values.get("NETRC") or Path.home() / ".netrc")
    try:
        entry = netrc(path).authenticators(url.host)
    except FileNotFoundError:
        return None
    except (OSError, NetrcParseError, UnicodeDecodeError) as error:
        raise RemoteError(str(path), f"cannot be read ({getattr(error, 'strerror', None) or error})") from error
    return Challenged(entry[0], entry[2]) if entry else None
