"""Who asks: credentials of the environment and of a netrc file."""

import stat
from pathlib import Path

import httpx
import pytest

from fazhi.web.remote.credentials import read_credentials
from fazhi.web.remote.errors import RemoteError

URL = httpx.URL("http://store.example/sparql")
DIGEST = 'Digest realm="SPARQL", nonce="n", qop="auth", algorithm="MD5"'


def sent(auth: httpx.Auth | None, *challenges: str) -> list[str]:
    """The ``Authorization`` headers that a server gets which lets in who has one."""
    seen: list[str] = []

    def serve(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("authorization", ""))
        headers = [("WWW-Authenticate", challenge) for challenge in challenges]
        return httpx.Response(200) if seen[-1] or not challenges else httpx.Response(401, headers=headers)

    with httpx.Client(transport=httpx.MockTransport(serve), auth=auth, trust_env=False) as client:
        client.post(URL, content=b"x")
        client.post(URL, content=b"x")
    return seen


def test_nobody_is_named_without_credentials() -> None:
    assert read_credentials(URL, {"NETRC": "/nonesuch"}) is None


def test_a_token_is_sent_with_every_request() -> None:
    assert sent(read_credentials(URL, {"FAZHI_STORE_TOKEN": "t0ken"})) == ["Bearer t0ken", "Bearer t0ken"]


def test_a_password_is_given_by_digest_where_the_store_asks_for_that() -> None:
    auth = read_credentials(URL, {"FAZHI_STORE_USER": "dba", "FAZHI_STORE_PASSWORD": "secret"})
    first, *others = sent(auth, 'Basic realm="x"', DIGEST)
    assert first == ""
    assert [header for header in others if header] != []
    assert all("secret" not in header and not header.startswith("Basic") for header in others)


def test_a_password_is_not_given_to_a_store_that_does_not_ask_for_one() -> None:
    auth = read_credentials(URL, {"FAZHI_STORE_USER": "dba", "FAZHI_STORE_PASSWORD": "secret"})
    assert sent(auth) == ["", ""]


def test_a_password_is_given_in_the_basic_way_otherwise() -> None:
    auth = read_credentials(URL, {"FAZHI_STORE_USER": "dba", "FAZHI_STORE_PASSWORD": "secret"})
    assert sent(auth, 'Basic realm="x"') == ["", "Basic ZGJhOnNlY3JldA==", "Basic ZGJhOnNlY3JldA=="]


def test_a_netrc_file_has_credentials_by_host(tmp_path: Path) -> None:
    path = tmp_path / "netrc"
    path.write_text("machine store.example login dba password secret\nmachine other.example login a password b\n")
    path.chmod(stat.S_IRUSR)
    assert sent(read_credentials(URL, {"NETRC": str(path)}), 'Basic realm="x"')[1] == "Basic ZGJhOnNlY3JldA=="
    assert read_credentials(httpx.URL("http://third.example/"), {"NETRC": str(path)}) is None


@pytest.mark.parametrize(
    ("url", "environment", "words"),
    [
        ("http://dba:secret@store.example/sparql", {}, "no credentials in the address"),
        (str(URL), {"FAZHI_STORE_USER": "dba"}, "need each other"),
        (str(URL), {"FAZHI_STORE_TOKEN": "口令"}, "FAZHI_STORE_TOKEN: holds what no header may"),
        (str(URL), {"FAZHI_STORE_TOKEN": "a\nHost: evil"}, "holds what no header may"),
    ],
)
def test_credentials_that_cannot_be_used_are_an_error_that_does_not_tell_them(
    url: str, environment: dict[str, str], words: str
) -> None:
    with pytest.raises(RemoteError, match=words) as error:
        read_credentials(httpx.URL(url), environment)
    assert "secret" not in str(error.value)


def test_a_netrc_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "netrc"
    path.write_text("machine\n")
    with pytest.raises(RemoteError, match="netrc: cannot be read"):
        read_credentials(URL, {"NETRC": str(path)})
