"""What all transports share: the buffer, the limits, control packets, and dying of the first violation."""

from __future__ import annotations

from typing import ClassVar, NamedTuple, NoReturn

from cablegram.errors import LocalProtocolError, RemoteProtocolError

MIN_PAYLOAD = 20
"""The shortest MTProto message (bytes): the header of an unencrypted one. Anything shorter is a control packet."""

MAX_PAYLOAD = (1 << 24) + 4096
"""The longest payload that is accepted (bytes): a security limit. A container of 16 MiB and its headers fit."""

PACK_LIMIT = (1 << 24) * 4 - 4
"""The longest payload that every transport can express (bytes): 24 bits of words in the abridged one."""
_SMALL = 4096


class QuickAck(NamedTuple):
    """The server has received the packet whose token this is (unsigned 32 bits, the highest one set)."""

    token: int


class TransportCode(NamedTuple):
    """A bare error code of the server, negative: -404, -429, -444 and kin.

    Source: https://core.telegram.org/mtproto/mtproto-transports#transport-errors
    """

    code: int


class Framing:
    """One connection's framing, both directions of it; the subclasses are the transports.

    Give all received bytes to :meth:`feed`, then call :meth:`next` until it returns None. After the first violation
    the instance is dead: each further :meth:`next` raises the same :class:`~cablegram.errors.RemoteProtocolError`
    and no byte is stored any more.

    ``preamble`` is what a client must send before anything else (a server sends none). ``limit`` is the longest
    payload that is accepted (bytes); it is checked as soon as a length is read, before its payload is waited for, and
    may be changed at any time (a server does well to keep it low until a key is known). ``quick_ack_wanted`` tells a
    server whether the payload that :meth:`next` returned last is to be acknowledged by :meth:`pack_quick_ack`.
    """

    __slots__ = ("_buffer", "_error", "_limit", "_server", "preamble", "quick_ack_wanted")

    takes_turns: ClassVar[bool] = False
    """Whether the server may speak only in answer to a request, and once: HTTP."""

    def __init__(self, preamble: bytes, server: bool) -> None:
        self.preamble = b"" if server else preamble
        self.quick_ack_wanted = False
        self._limit = MAX_PAYLOAD
        self._server = server
        self._buffer = bytearray()
        self._error: str | None = None

    def __repr__(self) -> str:
        role = "server" if self._server else "client"
        state = f"{len(self._buffer)} bytes buffered" if self._error is None else f"dead: {self._error}"
        return f"<{type(self).__name__}, {role}, {state}>"

    @property
    def limit(self) -> int:
        """The longest payload that is accepted (bytes)."""
        return self._limit

    @limit.setter
    def limit(self, value: int) -> None:
        self._limit = value

    def pack(self, payload: bytes, *, quick_ack: bool = False) -> bytes:
        """The bytes that carry ``payload``, a whole MTProto message (its length is a multiple of 4).

        ``quick_ack`` asks the server to acknowledge the packet's arrival by its token. Raises
        :class:`~cablegram.errors.LocalProtocolError` for what this transport cannot carry.
        """
        if len(payload) < MIN_PAYLOAD or len(payload) & 3 or len(payload) > PACK_LIMIT:
            raise LocalProtocolError(f"an MTProto message cannot have {len(payload)} bytes")
        if quick_ack and self._server:
            raise LocalProtocolError("only a client may ask for a quick ack")
        return self._pack(payload, quick_ack)

    def pack_code(self, code: int) -> bytes:
        """The bytes that tell a client of a transport error; ``code`` is negative: -404, -429, -444."""
        if not self._server or code >= 0:
            raise LocalProtocolError("transport errors are negative and sent by servers")
        return self._pack(code.to_bytes(4, "little", signed=True), False)

    def pack_quick_ack(self, token: int) -> bytes:
        """The bytes by which a server acknowledges the packet of this token (unsigned 32 bits, the highest set)."""
        if not self._server or token >> 31 != 1:
            raise LocalProtocolError("quick acks are sent by servers and have the highest of 32 bits set")
        return self._pack_quick_ack(token)

    @property
    def ended(self) -> bool:
        """Whether the peer has said goodbye, in transports that can."""
        return False

    @property
    def asked(self) -> bool:
        """Whether a request waits for the server's answer, where they take turns."""
        return False

    @property
    def crowded(self) -> bool:
        """Whether the next request came before the answer to this one, where they take turns."""
        return False

    @property
    def polling(self) -> bool:
        """Whether a request of the client's is under way that the server may answer late, where they take turns."""
        return False

    @property
    def holds_more(self) -> bool:
        """Whether something came that can be read now, after an answer: :meth:`next` again."""
        return False

    def pack_poll(self, payload: bytes) -> bytes:
        """:meth:`pack`, where they take turns, of a request that the server may answer late."""
        raise LocalProtocolError(f"the transport {type(self).__name__.lower()} has no turns")

    def take_replies(self) -> bytes:
        """What the transport itself has to say in answer to what it was fed: a server's part of a WebSocket."""
        return b""

    def goodbye(self, code: int) -> bytes:
        """What a server says before it closes the connection, in transports that can; ``code`` is the reason or 0."""
        return b""

    def forget(self) -> None:
        """The link is gone: let go of what came and was not whole. Packing goes on, for a last word."""
        self._buffer = bytearray()

    def feed(self, data: bytes | bytearray | memoryview) -> None:
        """Take what came from the peer, in pieces of any size."""
        if self._error is None:
            self._buffer += data

    def next(self) -> bytes | QuickAck | TransportCode | None:
        """The next whole payload, quick ack or transport error, or None: more bytes are needed.

        Raises :class:`~cablegram.errors.RemoteProtocolError` if the peer broke the rules of the transport.
        """
        if self._error is not None:
            raise RemoteProtocolError(self._error)
        while True:
            found = self._parse()
            # A quick ack is a tuple of one and not None; bytes this long are an ordinary payload.
            if found is None or isinstance(found, QuickAck) or len(found) >= MIN_PAYLOAD:
                return found
            control = self._control(found)
            if control is not None:
                return control

    def _pack(self, payload: bytes, quick_ack: bool) -> bytes:
        raise AssertionError("subclasses define this")

    def _pack_quick_ack(self, token: int) -> bytes:
        raise LocalProtocolError(f"the transport {type(self).__name__.lower()} has no quick acks")

    def _parse(self) -> bytes | QuickAck | None:
        raise AssertionError("subclasses define this")

    def _control(self, payload: bytes) -> QuickAck | TransportCode | None:
        """What a payload too short for a message means; None for one that means nothing (a code of 0)."""
        if self._server or len(payload) != 4:
            self._die(f"a payload of {len(payload)} bytes is no MTProto message")
        code = int.from_bytes(payload, "little", signed=True)
        if code > 0:
            self._die(f"{code} is no transport error")
        return TransportCode(code) if code else None

    def _take(self, start: int, end: int) -> bytes:
        """Bytes ``start`` to ``end`` of the buffer; they and what is before them leave it."""
        buffer = self._buffer
        if end - start < _SMALL:
            payload = bytes(buffer[start:end])
        else:  # copied once
            with memoryview(buffer) as view:
                payload = bytes(view[start:end])
        del buffer[:end]
        return payload

    def _check_length(self, length: int) -> None:
        if length > self._limit:
            self._die(f"a payload of {length} bytes exceeds the limit of {self._limit}")

    def _die(self, reason: str) -> NoReturn:
        self._error = f"{type(self).__name__.lower()} transport: {reason}"
        self._buffer = bytearray()
        raise RemoteProtocolError(self._error)
