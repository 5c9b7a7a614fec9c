"""A page from the web: only public addresses, each looked up once and then held to, in bounded time and size."""

import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from contextlib import closing
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from quizgen import __version__
from quizgen.errors import QuizgenError
from quizgen.ingest._source import Source, too_large

MAX_SECONDS = 30.0
"""For the whole fetch, all redirects included."""
MAX_REDIRECTS = 5

_SAVE_IT = "open it in a browser, save the page and give that file"
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_CHUNK = 65_536
_HEADERS = {
    "User-Agent": f"quizgen/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain,text/markdown;q=0.9,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Not for the public although Python's ipaddress lets them pass, or carriers of an address inside.
_CLOSED = tuple(
    map(
        ipaddress.ip_network,
        (
            *("100.64.0.0/10", "192.0.0.0/24", "168.63.129.16/32", "192.88.99.0/24"),
            *("::/96", "64:ff9b:1::/48", "fec0::/10", "2001::/23", "100::/64"),
        ),
    )
)
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True)
class _Answer:
    status: int
    headers: http.client.HTTPMessage
    content: bytes


def fetch(url: str, limit: int) -> Source:
    """The page at ``url``; a QuizgenError when it is no public web address or gives no page of ``limit`` bytes."""
    deadline = time.monotonic() + MAX_SECONDS
    place = url
    for _ in range(MAX_REDIRECTS + 1):
        parts = _web_address(place)
        answer = _ask(parts, limit, deadline)
        target = answer.headers.get("Location")
        if answer.status not in _REDIRECTS or not target:
            return _source(url, place, answer)
        place = urljoin(place, target)
    raise QuizgenError(f"'{url}' leads on and on without giving a page; {_SAVE_IT}.")


def _web_address(url: str) -> SplitResult:
    """The address taken apart; a QuizgenError when it is none that a browser would open."""
    shown = f"'{url[:200]}'"
    if re.search(r"[\x00-\x20\x7f\\]", url) or len(url) > 2_000:
        raise QuizgenError(f"{shown} is no web address; copy it once more from the browser.")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise QuizgenError(f"{shown} is no web address; copy it once more from the browser.") from error
    if parts.scheme not in _PORTS:
        raise QuizgenError(f"{shown} is no address that quizgen opens; it opens http and https only.")
    if not parts.hostname or parts.username is not None or parts.password is not None:
        raise QuizgenError(f"{shown} is no web address; give it as https://site/page, without a user's name.")
    return parts


def is_public(address: Address) -> bool:
    """Whether an address is open to anyone, and none of this computer, its network or its cloud."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return (
        address.is_global
        and not (address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback)
        and not any(address in network for network in _CLOSED if network.version == address.version)
    )


def _look_up(host: str, port: int) -> list[str]:
    """The host's addresses, as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _public_addresses(host: str, port: int) -> list[str]:
    """The host's addresses; a QuizgenError when one is not public.

    They are what is connected to: the name is not looked up again, when it might lead elsewhere.
    """
    try:
        addresses = _look_up(host, port)
    except (OSError, UnicodeError) as error:
        raise QuizgenError(f"The site '{host}' is not found; check the address and the network.") from error
    if not addresses or not all(is_public(ipaddress.ip_address(address.split("%")[0])) for address in addresses):
        raise QuizgenError(f"The site '{host}' is not on the public web, and quizgen opens no other; {_SAVE_IT}.")
    return addresses


def _connect(address: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection((address, port), timeout=seconds)


class _Pinned(http.client.HTTPConnection):
    """A connection to one address, whatever the host's name leads to by now."""

    def __init__(self, parts: SplitResult, address: str, seconds: float) -> None:
        host = parts.hostname or ""
        super().__init__(host, parts.port or _PORTS[parts.scheme], timeout=seconds)
        self._parts, self._address = parts, address

    def connect(self) -> None:
        """Connect, and over TLS have the host prove its name."""
        self.sock = _connect(self._address, self.port, self.timeout or MAX_SECONDS)
        if self._parts.scheme == "https":
            context = ssl.create_default_context()
            # The handshake comes after the assignment, so that it can be cut off too.
            secured = context.wrap_socket(self.sock, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = secured
            secured.do_handshake()


def _ask(parts: SplitResult, limit: int, deadline: float) -> _Answer:
    host = parts.hostname or ""
    addresses = _public_addresses(host, parts.port or _PORTS[parts.scheme])
    failure: Exception | None = None
    for address in addresses[:3]:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        connection = _Pinned(parts, address, min(left, 10))
        # A server that sends one byte now and then would never time out by itself.
        watch = threading.Timer(left, _cut_off, (connection,))
        watch.daemon = True
        watch.start()
        try:
            with closing(connection):
                answer = _answer(connection, parts, limit)
            if time.monotonic() < deadline:
                return answer
        except ssl.SSLCertVerificationError as error:
            raise QuizgenError(f"The site '{host}' cannot prove that it is that site; {_SAVE_IT}.") from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            failure = error
        finally:
            watch.cancel()
    if time.monotonic() >= deadline:
        raise QuizgenError(f"The site '{host}' takes too long to answer; try again later, or {_SAVE_IT}.")
    raise QuizgenError(f"The site '{host}' does not answer; check the address and the network.") from failure


def _cut_off(connection: http.client.HTTPConnection) -> None:
    sock = connection.sock
    if sock is not None:
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            sock.close()


def _answer(connection: http.client.HTTPConnection, parts: SplitResult, limit: int) -> _Answer:
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        f"?{quote(parts.query, safe='/?%:@!$&()*+,;=~-._')}" if parts.query else ""
    )
    connection.request("GET", target, headers=_HEADERS)
    with closing(connection.getresponse()) as response:
        content = b"" if response.status in _REDIRECTS else response.read(limit + 1)
        if content and len(content) <= limit and response.length:
            raise http.client.IncompleteRead(content, response.length)
        status, headers = response.status, response.headers
    if len(content) <= limit:
        content = _unpacked(content, headers.get("Content-Encoding", ""), limit)
    if len(content) > limit:
        raise too_large(parts.geturl(), limit)
    return _Answer(status, headers, content)


def _unpacked(content: bytes, coding: str, limit: int) -> bytes:
    """The content as it was before it was packed, against what was asked for: one byte past the limit at most."""
    if coding.strip().lower() not in {"gzip", "x-gzip", "deflate"}:
        return content
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(content, limit + 1)
    except zlib.error as error:
        raise http.client.HTTPException("The packed page is broken.") from error


def _source(url: str, place: str, answer: _Answer) -> Source:
    if answer.status in {401, 402, 403, 406, 429, 451}:
        raise QuizgenError(f"'{url}' is not given to programs ({answer.status}); {_SAVE_IT}.")
    if answer.status != http.client.OK:
        raise QuizgenError(f"'{url}' gives no page: the site answers {answer.status}; check the address.")
    kind = answer.headers.get("Content-Type", "")
    charset = _CHARSET.search(kind)
    return Source(
        name=url,
        content=answer.content,
        suffix=PurePosixPath(urlsplit(place).path).suffix.lower(),
        media_type=kind.partition(";")[0].strip().lower() or None,
        charset=charset[1] if charset else None,
        url=place,
    )
