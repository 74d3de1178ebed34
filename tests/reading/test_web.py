from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from tests.reading.documents import make_html, sample_lines

from fazhi.model import InputError
from fazhi.reading import find_reports, read_report
from fazhi.reading.web import fetch

LINES = sample_lines()
TARGETS = {"/to": "/report.html", "/to-file": "file:///etc/hostname", "/to-to": "/to-to"}


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/to"):
            self.send_response(302)
            self.send_header("Location", TARGETS[self.path])
            self.end_headers()
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
    ],
)
def test_what_cannot_be_fetched_is_told_in_one_line(site: str, path: str, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        fetch(site + path, most=1_000_000, allow_private=True)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.1.2.3", "169.254.169.254", "0.0.0.0", "[::1]", "[::ffff:10.0.0.1]", "[fe80::1]"],  # noqa: S104
)
def test_private_networks_are_not_reached_unless_allowed(host: str) -> None:
    with pytest.raises(InputError, match=r"private network|no host"):
        fetch(f"http://{host}/", most=1, allow_private=False)


@pytest.mark.parametrize("url", ["http://", "https://[", "http://a..b/", "http://\x00/", "http://127.0.0.1:1/"])
def test_addresses_that_are_none_are_refused(url: str) -> None:
    with pytest.raises(InputError):
        fetch(url, most=1, allow_private=True)
