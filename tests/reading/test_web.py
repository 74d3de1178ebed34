import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from tests.reading.documents import make_html, sample_lines

from fazhi.model import InputError
from fazhi.reading import find_reports, read_report, web
from fazhi.reading.web import fetch

LINES = sample_lines()
TARGETS = {
    "/to": "/report.html",
    "/to-file": "file:///etc/hostname",
    "/to-to": "/to-to",
    "/to-private": "http://169.254.169.254/",
}


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/to"):
            self.send_response(302)
            self.send_header("Location", TARGETS[self.path])
            self.end_headers()
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            with suppress(OSError):  # the other side has had enough
                for _ in range(100):
                    self.wfile.write(b"a")
                    time.sleep(0.05)
        elif self.path == "/large":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"a" * 2_000_000)
        elif self.path == "/report.html":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(make_html(LINES, charset="gbk"))
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/report.html", "/to"])
def test_a_page_at_an_address_is_read_as_a_file_is(site: str, path: str) -> None:
    (found,) = find_reports([site + path], allow_private=True)
    report = read_report(found)
    assert (report.source, report.title, report.reporter) == (site + path, LINES[0], "浦江县司法局")


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("/nothing", "the site answers 404"),
        ("/large", "larger than 1 MB"),
        ("/to-to", "redirects more than"),
        ("/to-file", "no address that begins with http"),
        ("/slow", "not there within"),
    ],
)
def test_what_cannot_be_fetched_is_told_in_one_line(
    site: str, path: str, cause: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "LONGEST_FETCH", 1.0)
    with pytest.raises(InputError, match=cause):
        fetch(site + path, most=1_000_000, allow_private=True)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.1.2.3", "169.254.169.254", "0.0.0.0", "[::1]", "[::ffff:10.0.0.1]", "[fe80::1]"],  # noqa: S104
)
def test_private_networks_are_not_reached_unless_allowed(host: str) -> None:
    with pytest.raises(InputError, match=r"private network|no host"):
        fetch(f"http://{host}/", most=1, allow_private=False)


Names = Callable[[str], list[str]]


def resolve_by(names: Names, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let ``names`` say which addresses a host has; the names that are asked for are listed."""
    asked: list[str] = []

    def look_up(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        is_name = host.endswith(".example")
        asked.extend([host] * is_name)
        places = names(host) if is_name else [host]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port)) for place in places]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def test_a_redirection_into_a_private_network_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = site.rpartition(":")[2]
    check = web._check_address

    def check_all_but_the_site(address: str, source: str, *, allow_private: bool) -> None:
        check(address, source, allow_private=allow_private or address == "127.0.0.1")

    monkeypatch.setattr(web, "_check_address", check_all_but_the_site)
    with pytest.raises(InputError, match="private network"):
        fetch(f"http://127.0.0.1:{port}/to-private", most=1_000_000, allow_private=False)


def test_a_name_that_changes_its_address_leads_to_the_one_that_was_checked(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([["127.0.0.1"]])
    asked = resolve_by(lambda _: next(answers), monkeypatch)
    port = site.rpartition(":")[2]
    assert fetch(f"http://gov.example:{port}/report.html", most=1_000_000, allow_private=True)
    assert asked == ["gov.example"]


def test_a_host_with_one_private_address_among_others_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    resolve_by(lambda _: ["93.184.215.14", "10.0.0.1"], monkeypatch)
    with pytest.raises(InputError, match="private network"):
        fetch("http://gov.example/", most=1, allow_private=False)


def test_the_next_address_of_a_host_is_tried_where_the_first_is_closed(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve_by(lambda _: ["127.0.0.2", "127.0.0.1"], monkeypatch)
    port = site.rpartition(":")[2]
    assert fetch(f"http://gov.example:{port}/report.html", most=1_000_000, allow_private=True)


@pytest.mark.parametrize("url", ["http://", "https://[", "http://a..b/", "http://\x00/", "http://127.0.0.1:1/"])
def test_addresses_that_are_none_are_refused(url: str) -> None:
    with pytest.raises(InputError):
        fetch(url, most=1, allow_private=True)
