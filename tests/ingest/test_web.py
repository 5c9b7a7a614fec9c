"""What is fetched, and what is not: a server on this computer plays the web, and no real network is asked."""

import gzip
import http.server
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from quizgen.errors import QuizgenError
from quizgen.ingest import _web, read_article
from quizgen.ingest._web import fetch, is_public
from tests.ingest.reading import HALL, PAGES, paragraphs

PUBLIC = "93.184.215.14"
LIMIT = 1_000_000
Answer = tuple[int, dict[str, str], bytes]


class Web:
    """What each path answers, and who was asked for what."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer | Callable[[http.server.BaseHTTPRequestHandler], None]] = {}
        self.names: dict[str, list[list[str]]] = {}
        self.connected: list[str] = []
        self.looked_up: list[str] = []

    def look_up(self, host: str, _port: int) -> list[str]:
        """The host's addresses; with every look-up the next ones, as a rebinding server gives them."""
        self.looked_up.append(host)
        answers = self.names.get(host, [[PUBLIC]])
        return answers.pop(0) if len(answers) > 1 else answers[0]


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    told = Web()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = told.pages.get(self.path, (404, {}, b""))
            if callable(answer):
                answer(self)
                return
            status, headers, content = answer
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(content))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()

    def connect(address: str, _port: int, seconds: float) -> socket.socket:
        told.connected.append(address)
        return socket.create_connection(("127.0.0.1", server.server_port), timeout=seconds)

    monkeypatch.setattr(_web, "_look_up", told.look_up)
    monkeypatch.setattr(_web, "_connect", connect)
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_becomes_an_article(web: Web) -> None:
    web.pages["/hall?page=1"] = (
        200,
        {"Content-Type": "text/html; charset=utf-8"},
        (PAGES / "blog.html").read_bytes(),
    )
    result = read_article("http://example.org/hall?page=1", "owls")
    assert result.article.title == "Why owls turn their heads"
    assert result.article.url == "http://example.org/hall?page=1"
    assert web.connected == [PUBLIC]


def test_the_server_tells_the_format_and_the_encoding(web: Web) -> None:
    text = f"“Yes,” said Zoë. {HALL[0]}"
    web.pages["/hall"] = (200, {"Content-Type": "text/plain; charset=windows-1252"}, text.encode("cp1252"))
    assert paragraphs(read_article("http://example.org/hall", "hall")) == (text,)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "gopher://example.org/",
        "http://",
        "http:///path",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://example.org:99999/",
        "http://[::1/",
        "http://example.org/a b",
        "http://example.org/\r\nHost: other",
        "http://example.org\\@other/",
    ],
)
def test_only_web_addresses_are_opened(web: Web, url: str) -> None:
    with pytest.raises(QuizgenError):
        fetch(url, LIMIT)
    assert web.connected == []


CLOSED = [
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
    *("100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.170", "198.18.0.1", "224.0.0.1", "240.0.0.1"),
    *("255.255.255.255", "::1", "::", "fe80::1", "fd00:ec2::254", "ff02::1", "fec0::1", "::ffff:127.0.0.1"),
    *("::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2001::1"),
    *("64:ff9b:1::1", "::ffff:169.254.169.254", "100::1"),
]


@pytest.mark.parametrize("address", CLOSED)
def test_no_address_is_opened_that_is_not_the_publics(web: Web, address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
    web.names["inside.example.org"] = [[address]]
    with pytest.raises(QuizgenError, match="not on the public web"):
        fetch("http://inside.example.org/", LIMIT)
    assert web.connected == []


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


def test_one_closed_address_among_public_ones_is_enough_to_refuse(web: Web) -> None:
    web.names["both.example.org"] = [[PUBLIC, "127.0.0.1"]]
    with pytest.raises(QuizgenError, match="not on the public web"):
        fetch("http://both.example.org/", LIMIT)


@pytest.mark.parametrize("host", ["localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "127.1"])
def test_other_ways_to_write_this_computers_address_do_not_help(host: str) -> None:
    with pytest.raises(QuizgenError, match=r"not on the public web|not found"):
        fetch(f"http://{host}/", LIMIT)


def test_a_name_is_looked_up_once_and_its_address_held_to(web: Web) -> None:
    web.names["rebinds.example.org"] = [[PUBLIC], ["127.0.0.1"]]
    web.pages["/"] = (200, {"Content-Type": "text/plain"}, HALL[0].encode())
    assert fetch("http://rebinds.example.org/", LIMIT).content == HALL[0].encode()
    assert web.looked_up == ["rebinds.example.org"]
    assert web.connected == [PUBLIC]


@pytest.mark.parametrize(
    "target",
    ["http://inside.example.org/", "//inside.example.org/", "file:///etc/passwd", "http://user@example.org/x"],
)
def test_every_redirect_is_looked_at(web: Web, target: str) -> None:
    web.names["inside.example.org"] = [["169.254.169.254"]]
    web.pages["/"] = (302, {"Location": target}, b"")
    with pytest.raises(QuizgenError):
        fetch("http://example.org/", LIMIT)
    assert web.connected == [PUBLIC]


def test_redirects_are_followed_to_the_page_but_not_for_ever(web: Web) -> None:
    web.pages["/old"] = (301, {"Location": "/new"}, b"")
    web.pages["/new"] = (200, {"Content-Type": "text/plain"}, HALL[0].encode())
    assert fetch("http://example.org/old", LIMIT).url == "http://example.org/new"
    web.pages["/round"] = (302, {"Location": "/round"}, b"")
    with pytest.raises(QuizgenError, match="leads on and on"):
        fetch("http://example.org/round", LIMIT)


def test_no_more_is_loaded_than_the_limit(web: Web) -> None:
    web.pages["/"] = (200, {}, b"x" * 2_000_000)
    with pytest.raises(QuizgenError, match="larger than"):
        fetch("http://example.org/", 1_048_576)


def test_what_comes_packed_is_unpacked_up_to_the_limit(web: Web) -> None:
    web.pages["/small"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(HALL[0].encode()))
    web.pages["/bomb"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(50_000_000)))
    assert fetch("http://example.org/small", LIMIT).content == HALL[0].encode()
    with pytest.raises(QuizgenError, match="larger than"):
        fetch("http://example.org/bomb", LIMIT)


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429, 500, 503])
def test_an_answer_without_a_page_is_told(web: Web, status: int) -> None:
    web.pages["/"] = (status, {}, b"<p>no</p>")
    with pytest.raises(QuizgenError, match=str(status)):
        fetch("http://example.org/", LIMIT)


def test_a_server_that_dawdles_is_left(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_web, "MAX_SECONDS", 0.3)

    def drip(handler: http.server.BaseHTTPRequestHandler) -> None:
        try:
            for _ in range(100):
                handler.wfile.write(b"H")
                time.sleep(0.05)
        except OSError:
            handler.close_connection = True

    web.pages["/"] = drip
    with pytest.raises(QuizgenError, match="takes too long"):
        fetch("http://example.org/", LIMIT)


def test_half_a_page_is_no_page(web: Web) -> None:
    web.pages["/"] = (200, {"Content-Length": "5000"}, b"<p>The hall</p>")
    with pytest.raises(QuizgenError, match="does not answer"):
        fetch("http://example.org/", LIMIT)


def test_a_site_that_cannot_be_found_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(_web, "_look_up", fail)
    with pytest.raises(QuizgenError, match=r"'nowhere\.example' is not found"):
        fetch("https://nowhere.example/", LIMIT)


@pytest.mark.usefixtures("web")
def test_a_server_that_speaks_no_tls_is_not_believed() -> None:
    with pytest.raises(QuizgenError, match="does not answer"):
        fetch("https://example.org/", LIMIT)
