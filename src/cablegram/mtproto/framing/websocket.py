"""WebSocket on the server's side: the obfuscated transport inside the frames of RFC 6455.

::

    HEAD ──request is in order──> OPEN ──close frame──> ENDED
      │                            │
      └── anything else: an answer of HTTP, or a close frame, and the connection is dead

Frames are no packets: all that they carry is one stream of bytes, in which the transport inside finds its payloads. So
nothing of a frame is kept but its header, however long it says that it is; what has come of it is passed on at once.

Example: ``82 85 01020304 e9...`` is a last frame (8) of bytes (2), masked (8) by 01020304, of 5 bytes; the first of
them is e9 ^ 01 = e8. Sources: https://www.rfc-editor.org/rfc/rfc6455, https://core.telegram.org/mtproto/transports
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from enum import Enum
from typing import Protocol

from cablegram.crypto.hashes import sha1
from cablegram.errors import RemoteProtocolError
from cablegram.mtproto.framing.base import Framing, QuickAck, TransportCode

PATHS = frozenset({"/apiws", "/apiws_premium", "/apiws_test", "/apiws_test_premium"})
SUBPROTOCOL = "binary"
MAX_HEAD = 8192
"""The longest request that is read (bytes): a security limit."""
_KEY_SUFFIX = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_CONTINUATION, _TEXT, _BINARY, _CLOSE, _PING, _PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
_FINAL, _RESERVED, _MASKED = 0x80, 0x70, 0x80
_STATUS = {
    400: "Bad Request",
    404: "Not Found",
    405: "Method Not Allowed",
    426: "Upgrade Required",
    431: "Request Header Fields Too Large",
}


class WebSocketPhase(Enum):
    """How far a connection is."""

    HEAD = "head"
    OPEN = "open"
    ENDED = "ended"


class WebSocketRefused(Exception):
    """A request that is answered with an error of HTTP."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Detect(Protocol):
    """Finds the transport in the first bytes of a stream: a `Detector`."""

    def feed(self, data: bytes) -> Framing | None:
        """The transport once it is known."""


class WebSocket(Framing):
    """See the module. ``detect`` finds the transport inside from the first bytes, as a `Detector` does."""

    __slots__ = ("_detect", "_fragmented", "_inner", "_left", "_mask", "_opcode", "_phase", "_pong", "_replies")

    def __init__(self, detect: Detect) -> None:
        super().__init__(b"", server=True)
        self._detect: Detect | None = detect
        self._inner: Framing | None = None
        self._phase = WebSocketPhase.HEAD
        self._replies: list[bytes] = []
        self._pong: bytes | None = None  # an answer to the latest ping is enough (section 5.5.3)
        self._opcode = self._left = 0  # of the frame that is being read, and what is still to come of it
        self._mask = bytes(4)
        self._fragmented = False

    def __repr__(self) -> str:
        return f"<WebSocket, {self._phase.value}, {self._inner!r}>"

    @property
    def inner(self) -> Framing | None:
        """The transport inside, once it is known."""
        return self._inner

    @property
    def ended(self) -> bool:
        return self._phase is WebSocketPhase.ENDED

    @property
    def limit(self) -> int:
        return self._limit

    @limit.setter
    def limit(self, value: int) -> None:
        self._limit = value
        if self._inner is not None:
            self._inner.limit = value

    def forget(self) -> None:
        super().forget()
        if self._inner is not None:
            self._inner.forget()

    # What the server says

    def take_replies(self) -> bytes:
        replies, self._replies = self._replies, []
        if self._pong is not None:
            replies.append(_frame(_PONG, self._pong))
            self._pong = None
        return b"".join(replies)

    def goodbye(self, code: int) -> bytes:
        """The code is always 1000; the text is the real one, which clients need not read (core.telegram.org)."""
        return (
            _frame(_CLOSE, (1000).to_bytes(2, "big") + str(abs(code)).encode())
            if self._phase is WebSocketPhase.OPEN
            else b""
        )

    def pack(self, payload: bytes, *, quick_ack: bool = False) -> bytes:
        return _frame(_BINARY, self._known().pack(payload, quick_ack=quick_ack))

    def pack_code(self, code: int) -> bytes:
        return _frame(_BINARY, self._known().pack_code(code))

    def pack_quick_ack(self, token: int) -> bytes:
        return _frame(_BINARY, self._known().pack_quick_ack(token))

    def _known(self) -> Framing:
        if self._inner is None:
            raise RemoteProtocolError("nothing was received on this WebSocket yet")
        return self._inner

    # What the client says

    def feed(self, data: bytes | bytearray | memoryview) -> None:
        if self._phase is not WebSocketPhase.ENDED:
            super().feed(data)

    def next(self) -> bytes | QuickAck | TransportCode | None:
        if self._error is not None:
            raise RemoteProtocolError(self._error)
        if self._phase is WebSocketPhase.HEAD:
            self._read_head()
        while True:
            found = self._inner.next() if self._inner is not None else None
            if found is not None or not self._read_frame():
                break
        if self._inner is not None:
            self.quick_ack_wanted = self._inner.quick_ack_wanted
        return found

    def _read_head(self) -> None:
        end = self._buffer.find(b"\r\n\r\n")
        try:
            if end < 0:
                if len(self._buffer) > MAX_HEAD:
                    raise WebSocketRefused(431, f"a request of more than {MAX_HEAD} bytes")
                return
            if end > MAX_HEAD:
                raise WebSocketRefused(431, f"a request of {end} bytes")
            accept = accept_key(bytes(self._buffer[:end]))
        except WebSocketRefused as refusal:
            self._replies.append(_refusal(refusal.status, str(refusal)))
            self._die(f"{refusal.status}: {refusal}")
        del self._buffer[: end + 4]
        self._phase = WebSocketPhase.OPEN
        self._replies.append(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: " + accept + b"\r\nSec-WebSocket-Protocol: " + SUBPROTOCOL.encode() + b"\r\n\r\n"
        )

    def _read_frame(self) -> bool:
        """Read what there is of one frame; False when more bytes are needed, or there will be none."""
        if self._phase is not WebSocketPhase.OPEN or (not self._left and not self._read_header()):
            return False
        if self._opcode >= _CLOSE:
            return self._read_control()
        data = bytes(self._buffer[: self._left])
        if not data:
            return not self._left
        del self._buffer[: len(data)]
        self._left -= len(data)
        plain = unmask(data, self._mask)
        turn = len(data) & 3
        self._mask = self._mask[turn:] + self._mask[:turn]
        self._give(plain)
        return True

    def _read_header(self) -> bool:
        """Read a frame's header (section 5.2)."""
        buffer = self._buffer
        if len(buffer) < 2:
            return False
        first, second = buffer[0], buffer[1]
        opcode, size, start = first & 0x0F, second & 0x7F, 2
        if size >= 126:
            start = 4 if size == 126 else 10
            if len(buffer) < start:
                return False
            size = int.from_bytes(buffer[2:start], "big")
            if size < (126 if start == 4 else 1 << 16) or size >> 63:
                self._end(f"a frame's length of {size} bytes is written as no client may write it")
        self._check_header(first, second, opcode, size)
        if len(buffer) < start + 4:
            return False
        self._mask = bytes(buffer[start : start + 4])
        del buffer[: start + 4]
        self._opcode, self._left = opcode, size
        if opcode < _CLOSE:
            self._fragmented = not first & _FINAL
        return True

    def _check_header(self, first: int, second: int, opcode: int, size: int) -> None:
        if first & _RESERVED:
            self._end("a frame uses an extension that was not agreed upon")
        if not second & _MASKED:
            self._end("a client's frame is not masked")
        if opcode in (_CLOSE, _PING, _PONG):
            if not first & _FINAL or size > 125:
                self._end("a control frame is fragmented, or longer than 125 bytes")
        elif opcode not in (_CONTINUATION, _BINARY):
            self._end("a frame holds text" if opcode == _TEXT else f"a frame has the unknown opcode {opcode}")
        elif (opcode == _CONTINUATION) != self._fragmented:
            self._end("a frame continues nothing, or begins where another one should go on")

    def _read_control(self) -> bool:
        if len(self._buffer) < self._left:
            return False
        payload = unmask(bytes(self._buffer[: self._left]), self._mask)
        del self._buffer[: self._left]
        self._left = 0
        if self._opcode == _PING:
            self._pong = payload
        elif self._opcode == _CLOSE:
            self._replies.append(_frame(_CLOSE, payload[:2]))
            self._phase = WebSocketPhase.ENDED
            self._buffer.clear()
        self._opcode = 0
        return True

    def _give(self, plain: bytes) -> None:
        """Hand a piece of the stream to the transport inside."""
        if self._inner is not None:
            self._inner.feed(plain)
            return
        try:
            found = self._detect.feed(plain) if self._detect is not None else None
        except RemoteProtocolError as error:
            self._end(str(error))
        if found is not None:
            found.limit = self._limit
            self._inner, self._detect = found, None

    def _end(self, reason: str) -> None:
        """Say goodbye, and die of a violation."""
        self._replies.append(self.goodbye(400))
        self._phase = WebSocketPhase.ENDED
        self._die(reason)


def accept_key(head: bytes) -> bytes:
    """The ``Sec-WebSocket-Accept`` for a request without the empty line at its end (section 4.2).

    Raises `WebSocketRefused`.
    """
    lines = head.decode("latin-1").split("\r\n")
    method, _, rest = lines[0].partition(" ")
    target, _, version = rest.rpartition(" ")
    if version != "HTTP/1.1":
        raise WebSocketRefused(400, "this is no request of HTTP/1.1")
    if method != "GET":
        raise WebSocketRefused(405, "a WebSocket begins with GET")
    if target.partition("?")[0] not in PATHS:
        raise WebSocketRefused(404, "there is nothing here; WebSockets are at /apiws")
    headers: dict[str, str] = {}
    for line in lines[1:]:
        name, colon, value = line.partition(":")
        if not colon or not name or name != name.strip():
            raise WebSocketRefused(400, "a line of the request is no header")
        known = headers.get(name.lower())
        headers[name.lower()] = value.strip() if known is None else f"{known}, {value.strip()}"
    if "websocket" not in _tokens(headers, "upgrade") or "upgrade" not in _tokens(headers, "connection"):
        raise WebSocketRefused(426, "this address is for WebSockets")
    if headers.get("sec-websocket-version") != "13":
        raise WebSocketRefused(426, "the version of the WebSocket protocol must be 13")
    if SUBPROTOCOL not in _tokens(headers, "sec-websocket-protocol"):
        raise WebSocketRefused(400, f"Sec-WebSocket-Protocol must name {SUBPROTOCOL}")
    key = headers.get("sec-websocket-key", "").encode("latin-1")
    try:
        whole = len(b64decode(key, validate=True)) == 16
    except Base64Error:
        whole = False
    if not whole or "host" not in headers:
        raise WebSocketRefused(400, "Host and a Sec-WebSocket-Key of 16 bytes are needed")
    return b64encode(sha1(key + _KEY_SUFFIX))


def _tokens(headers: dict[str, str], name: str) -> list[str]:
    return [token.strip().lower() for token in headers.get(name, "").split(",")]


def _refusal(status: int, reason: str) -> bytes:
    body = f"{reason}\n".encode()
    more = "Sec-WebSocket-Version: 13\r\n" if status == 426 else ""
    head = f"HTTP/1.1 {status} {_STATUS[status]}\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\n{more}"
    return f"{head}Connection: close\r\n\r\n".encode() + body


def unmask(data: bytes, mask: bytes) -> bytes:
    """Data with the mask taken off, or put on (section 5.3). One operation on two large numbers is the fastest way."""
    pattern = (mask * (len(data) // 4 + 1))[: len(data)]
    return (int.from_bytes(data, "little") ^ int.from_bytes(pattern, "little")).to_bytes(len(data), "little")


def _frame(opcode: int, payload: bytes) -> bytes:
    """A server's frame: whole, and not masked (section 5.1)."""
    size = len(payload)
    if size < 126:
        head = bytes((_FINAL | opcode, size))
    elif size < 1 << 16:
        head = bytes((_FINAL | opcode, 126)) + size.to_bytes(2, "big")
    else:
        head = bytes((_FINAL | opcode, 127)) + size.to_bytes(8, "big")
    return head + payload
