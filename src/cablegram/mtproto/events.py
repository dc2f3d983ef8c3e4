"""What a connection can report. The driver reads them from ``events()`` in the order in which they happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram.errors import CablegramError, DecodeError
from cablegram.mtproto.rpc import RpcCall

if TYPE_CHECKING:
    from cablegram.mtproto.handshake import HandshakeResult
    from cablegram.mtproto.session.server import ServerKey, ServerSession


class EngineEvent:
    """The base of all events. They compare by identity and show their fields."""

    __slots__ = ()

    def __repr__(self) -> str:
        names: tuple[str, ...] = self.__slots__
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__name__}({fields})"


class KeyReady(EngineEvent):
    """Client: the key exchange is done."""

    __slots__ = ("result",)

    def __init__(self, result: HandshakeResult) -> None:
        self.result = result

    def __repr__(self) -> str:
        return "KeyReady(…)"


class Settled(EngineEvent):
    """Client: a call has its result or its error."""

    __slots__ = ("call",)

    def __init__(self, call: RpcCall) -> None:
        self.call = call


class QuickAcked(EngineEvent):
    """Client: the server has the packet with this call, says the transport."""

    __slots__ = ("call",)

    def __init__(self, call: RpcCall) -> None:
        self.call = call


class Update(EngineEvent):
    """Client: the server sent something that answers nothing."""

    __slots__ = ("body", "msg_id")

    def __init__(self, msg_id: int, body: Any) -> None:
        self.msg_id = msg_id
        self.body = body


class Undecodable(EngineEvent):
    """A message, or an update, that is not of the schema. Only it is lost; ``error.data`` has its bytes."""

    __slots__ = ("error", "msg_id")

    def __init__(self, msg_id: int, error: DecodeError) -> None:
        self.msg_id = msg_id
        self.error = error


class SessionRenewed(EngineEvent):
    """Client: the server made a new session for this key, so updates may have been missed.

    ``lost`` is True when a session was there before.
    """

    __slots__ = ("first_msg_id", "lost", "unique_id")

    def __init__(self, first_msg_id: int, unique_id: int, lost: bool) -> None:
        self.first_msg_id = first_msg_id
        self.unique_id = unique_id
        self.lost = lost


class SaltsChanged(EngineEvent):
    """Client: the server's salts are others now; worth storing."""

    __slots__ = ()


class KeyUnbound(EngineEvent):
    """Client: the server does not know to which key this temporary one was bound; only a new one helps.

    Source: https://core.telegram.org/api/pfs
    """

    __slots__ = ()


class TimeCorrected(EngineEvent):
    """Client: the server's clock was found to be ``offset`` seconds ahead of this machine's."""

    __slots__ = ("offset",)

    def __init__(self, offset: float) -> None:
        self.offset = offset


class Discarded(EngineEvent):
    """A message was not believed, and nothing of it was delivered."""

    __slots__ = ("msg_id", "reason")

    def __init__(self, msg_id: int, reason: str) -> None:
        self.msg_id = msg_id
        self.reason = reason


class Pong(EngineEvent):
    """Client: the server answered a ping after ``seconds``."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Closed(EngineEvent):
    """The connection is over. ``error`` says why, or is None after an orderly end."""

    __slots__ = ("error",)

    def __init__(self, error: CablegramError | None) -> None:
        self.error = error


class KeyCreated(EngineEvent):
    """Server: a key exchange is done; the key is in the keyring already."""

    __slots__ = ("key",)

    def __init__(self, key: ServerKey) -> None:
        self.key = key


class SessionOpened(EngineEvent):
    """Server: a client began a session, or came back to one on this connection."""

    __slots__ = ("new", "session")

    def __init__(self, session: ServerSession, new: bool) -> None:
        self.session = session
        self.new = new


class Request(EngineEvent):
    """Server: a query to answer with ``session.reply(msg_id, ...)`` or ``session.refuse(msg_id, ...)``."""

    __slots__ = ("msg_id", "query", "session")

    def __init__(self, session: ServerSession, msg_id: int, query: Any) -> None:
        self.session = session
        self.msg_id = msg_id
        self.query = query


class Dropped(EngineEvent):
    """Server: the client does not want the answer to this request any more."""

    __slots__ = ("msg_id", "session")

    def __init__(self, session: ServerSession, msg_id: int) -> None:
        self.session = session
        self.msg_id = msg_id


class SessionDestroyed(EngineEvent):
    """Server: a session ended by ``destroy_session``, or by age."""

    __slots__ = ("session",)

    def __init__(self, session: ServerSession) -> None:
        self.session = session


class KeyGone(EngineEvent):
    """Client: the server's answer to ``destroy_auth_key``; ``destroyed``: nobody can speak under this key any more."""

    __slots__ = ("destroyed",)

    def __init__(self, destroyed: bool) -> None:
        self.destroyed = destroyed


class KeyDestroyed(EngineEvent):
    """Server: the client will not use the key of this session any more (``destroy_auth_key``)."""

    __slots__ = ("session",)

    def __init__(self, session: ServerSession) -> None:
        self.session = session


class Breach(EngineEvent):
    """Server: the client broke a rule. ``rule`` is a short stable name, ``detail`` a sentence."""

    __slots__ = ("detail", "rule", "session_id")

    def __init__(self, session_id: int, rule: str, detail: str) -> None:
        self.session_id = session_id
        self.rule = rule
        self.detail = detail
