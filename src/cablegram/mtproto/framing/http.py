"""HTTP on both sides: one request carries one payload, and its answer one payload of the server's.

The server's half, `Http`, reads the requests of HTTP/1.1 themselves::

    HEAD ──a POST to /api──> BODY ──all of it──> ASKED ──the answer──> HEAD
      │                                            │
      └── anything else: an answer with a status   └── a status that is an error: the connection is dead

In ASKED it is the server's turn. Nothing else may be said, and a request that follows at once waits until this one is
answered, so that answers come in the order of the requests. When the answer goes is not decided here (see
``connection.turns``). Transport errors are statuses: -404 is ``404 Not Found``, and what comes with it is not read.

The client's half, `HttpStream`, knows nothing of HTTP: a dialer below it turns what it packs into requests. All that
passes between the two is ``length number payload``: the number of the request, and of the request that is answered.
Both lengths have 4 bytes; a payload of 4 bytes is a status, as a negative number.

Example: ``18000000 05000000`` and 24 bytes are request 5. ``04000000 05000000 6cfeffff`` is its answer: status 404.
Sources: https://core.telegram.org/mtproto/transports#http, https://www.rfc-editor.org/rfc/rfc9112
"""

from __future__ import annotations

from enum import Enum
from typing import NoReturn

from cablegram.errors import LocalProtocolError
from cablegram.mtproto.framing.base import MIN_PAYLOAD, Framing, QuickAck, TransportCode

PATHS = frozenset(f"/api{web}{test}{one}" for web in ("", "w") for test in ("", "_test") for one in ("", "1"))
"""``w`` asks for the headers that browsers want of another site. Source:
https://core.telegram.org/mtproto/transports#uri-format"""
MAX_HEAD = 8192
"""The longest head of a request that is read (bytes): a security limit."""
_STATUS = {
    200: "OK",
    400: "Bad HttpRequest",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    411: "Length Required",
    413: "Content Too Large",
    429: "Too Many Requests",
    431: "HttpRequest Header Fields Too Large",
    444: "No Such Data Center",
    501: "Not Implemented",
    505: "HTTP Version Not Supported",
}
_TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_CORS = (
    "Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Methods: POST, OPTIONS\r\n"
    "Access-Control-Allow-Headers: origin, content-type\r\nAccess-Control-Max-Age: 86400\r\n"
)


class HttpPhase(Enum):
    """Whose turn it is, and how far a request has come."""

    HEAD = "head"
    BODY = "body"
    ASKED = "asked"
    ENDED = "ended"


class HttpRefused(Exception):
    """A request that is answered with an error of HTTP."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class HttpRequest:
    """What the head of a request says."""

    __slots__ = ("continues", "for_browsers", "keeps", "method", "size")

    def __init__(self, head: bytes) -> None:
        """Raises `HttpRefused`. ``head`` is without the empty line at its end."""
        lines = head.decode("latin-1").split("\r\n")
        self.method, _, rest = lines[0].partition(" ")
        target, _, version = rest.rpartition(" ")
        if version != "HTTP/1.1":
            raise HttpRefused(505 if version.startswith("HTTP/") else 400, "this is no request of HTTP/1.1")
        path = target.partition("?")[0]
        if "://" in path:  # as proxies are asked: section 3.2.2
            path = "/" + path.split("://", 1)[1].partition("/")[2]
        if path not in PATHS:
            raise HttpRefused(404, "there is nothing here; payloads of MTProto are posted to /api")
        headers = _headers(lines[1:])
        if "host" not in headers:
            raise HttpRefused(400, "Host is needed")
        self.for_browsers = path.startswith("/apiw")
        self.keeps = "close" not in [token.strip().lower() for token in headers.get("connection", "").split(",")]
        self.continues = headers.get("expect", "").lower() == "100-continue"
        self.size = self._size(headers)

    def _size(self, headers: dict[str, str]) -> int:
        if self.method == "OPTIONS":
            return 0
        if self.method != "POST":
            raise HttpRefused(405, "payloads are sent by POST")
        if "transfer-encoding" in headers:
            raise HttpRefused(501, "a request needs its Content-Length and no Transfer-Encoding")
        text = headers.get("content-length")
        if text is None:
            raise HttpRefused(411, "a request needs its Content-Length")
        if not (text.isascii() and text.isdigit() and len(text) <= 12):
            raise HttpRefused(400, "this Content-Length is no number of bytes")
        return int(text)


def _headers(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or not name or not _TOKEN.issuperset(name):
            raise HttpRefused(400, "a line of the request is no header")
        name, value = name.lower(), value.strip()
        if name in found and name == "content-length" and found[name] != value:
            raise HttpRefused(400, "two lengths of one request")  # who believes the other one reads another request
        found[name] = value if name not in found or name == "content-length" else f"{found[name]}, {value}"
    return found


class Http(Framing):
    """The server's half; see the module."""

    __slots__ = ("_phase", "_replies", "_request")

    takes_turns = True

    def __init__(self) -> None:
        super().__init__(b"", server=True)
        self._phase = HttpPhase.HEAD
        self._request: HttpRequest | None = None
        self._replies: list[bytes] = []

    def __repr__(self) -> str:
        return f"<Http, {self._phase.value}, {len(self._buffer)} bytes buffered>"

    @property
    def asked(self) -> bool:
        return self._phase is HttpPhase.ASKED

    @property
    def crowded(self) -> bool:
        return self._phase is HttpPhase.ASKED and bool(self._buffer)

    @property
    def ended(self) -> bool:
        return self._phase is HttpPhase.ENDED

    @property
    def holds_more(self) -> bool:
        return self._phase is HttpPhase.HEAD and bool(self._buffer)

    def take_replies(self) -> bytes:
        replies, self._replies = self._replies, []
        return b"".join(replies)

    def feed(self, data: bytes | bytearray | memoryview) -> None:
        super().feed(data)
        if self._phase is HttpPhase.ASKED and len(self._buffer) > MAX_HEAD + self._limit:
            self._refuse(HttpRefused(413, "too much was sent before the answer"))

    # What the server says

    def _pack(self, payload: bytes, quick_ack: bool) -> bytes:
        if self._phase is not HttpPhase.ASKED:
            raise LocalProtocolError("a server speaks over HTTP only when it was asked")
        self._phase = HttpPhase.HEAD
        return self._answer(200, payload, keep=self._request is not None and self._request.keeps)

    def pack_code(self, code: int) -> bytes:
        return self.goodbye(code)

    def goodbye(self, code: int) -> bytes:
        """Whoever waits for an answer is given one, even if it is none of MTProto's."""
        if self._phase is not HttpPhase.ASKED:
            return b""
        status = abs(code) or 400
        return self._answer(status if status in _STATUS else 400, b"", keep=False)

    def _answer(self, status: int, body: bytes, *, keep: bool) -> bytes:
        if not keep:
            self._phase = HttpPhase.ENDED
        kind = "application/octet-stream" if status == 200 else "text/plain"
        more = _CORS if self._request is not None and self._request.for_browsers else ""
        head = (
            f"HTTP/1.1 {status} {_STATUS[status]}\r\nConnection: {'keep-alive' if keep else 'close'}\r\n"
            f"Content-Type: {kind}\r\nCache-Control: no-store\r\n{more}Content-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body

    # What the client says

    def _parse(self) -> bytes | None:
        try:
            while self._phase is HttpPhase.HEAD:
                if not self._read_head():
                    return None
            return self._read_body() if self._phase is HttpPhase.BODY else None
        except HttpRefused as refusal:
            self._refuse(refusal)

    def _refuse(self, refusal: HttpRefused) -> NoReturn:
        self._replies.append(self._answer(refusal.status, f"{refusal}\n".encode(), keep=False))
        self._die(f"{refusal.status}: {refusal}")

    def _read_head(self) -> bool:
        end = self._buffer.find(b"\r\n\r\n", 0, MAX_HEAD + 4)
        if end < 0:
            if len(self._buffer) > MAX_HEAD + 3:
                raise HttpRefused(431, f"a head of more than {MAX_HEAD} bytes")
            return False
        self._request = None
        self._request = request = HttpRequest(bytes(self._buffer[:end]))
        del self._buffer[: end + 4]
        if request.method == "OPTIONS":  # a browser asks before it posts to another site
            self._replies.append(self._answer(200, b"", keep=request.keeps))
            return request.keeps
        if request.size > self._limit:
            raise HttpRefused(413, f"a payload of {request.size} bytes exceeds the limit of {self._limit}")
        if request.size < MIN_PAYLOAD or request.size & 3:
            raise HttpRefused(404, f"a payload of {request.size} bytes is no MTProto message")
        if request.continues and not self._buffer:
            self._replies.append(b"HTTP/1.1 100 Continue\r\n\r\n")
        self._phase = HttpPhase.BODY
        return True

    def _read_body(self) -> bytes | None:
        size = 0 if self._request is None else self._request.size
        if len(self._buffer) < size:
            return None
        self._phase = HttpPhase.ASKED
        return self._take(0, size)


class HttpStream(Framing):
    """The client's half; see the module. ``polling``: a request is under way whose answer may take its time."""

    __slots__ = ("_asked", "_number", "_polls")

    takes_turns = True

    def __init__(self) -> None:
        super().__init__(b"", server=False)
        self._number = 0
        self._asked: dict[int, bool] = {}

    @property
    def polling(self) -> bool:
        return any(self._asked.values())

    def pack_poll(self, payload: bytes) -> bytes:
        """:meth:`pack`, of a request whose answer may take its time."""
        data = self.pack(payload)
        self._asked[self._number] = True
        return data

    def _pack(self, payload: bytes, quick_ack: bool) -> bytes:
        self._number += 1
        self._asked[self._number] = False
        return frame(self._number, payload)

    def _parse(self) -> bytes | QuickAck | None:
        buffer = self._buffer
        if len(buffer) < 8:
            return None
        size, number = int.from_bytes(buffer[:4], "little"), int.from_bytes(buffer[4:8], "little")
        self._check_length(size)
        if len(buffer) < 8 + size:
            return None
        if self._asked.pop(number, None) is None:
            self._die(f"an answer to the request {number}, which nobody made")
        return self._take(8, 8 + size)


def frame(number: int, payload: bytes) -> bytes:
    """What passes between a client's half and the dialer below it."""
    return len(payload).to_bytes(4, "little") + number.to_bytes(4, "little") + payload


def status_frame(number: int, status: int) -> bytes:
    """The answer to a request that an error of HTTP was."""
    return frame(number, (-status).to_bytes(4, "little", signed=True))


__all__ = ["MAX_HEAD", "PATHS", "Http", "HttpRequest", "HttpStream", "TransportCode", "frame", "status_frame"]
