"""What both roles do with messages that hold other messages, and how they read service messages.

Source: https://core.telegram.org/mtproto/service_messages
"""

from __future__ import annotations

from typing import Any

from cablegram import tl
from cablegram.errors import DecodeError, RemoteProtocolError
from cablegram.mtproto import gzip
from cablegram.mtproto.session.base import CONTAINER, MSG_COPY, ProtocolSession


def service(body: bytes) -> Any:
    """A service message as an object. Raises RemoteProtocolError."""
    try:
        return tl.schema().decode(body)
    except DecodeError as error:
        raise RemoteProtocolError(f"a malformed service message: {error}") from error


def on_container(session: ProtocolSession, msg_id: int, body: bytes) -> None:
    session.take_container(body)


def on_gzip(session: ProtocolSession, msg_id: int, body: bytes) -> None:
    """One object, unpacked; nothing that unfolds further may be in it, so that nothing nests without end."""
    plain = session.budget.unpack(body)
    constructor = int.from_bytes(plain[:4], "little")
    if len(plain) < 4 or constructor in (gzip.ID, CONTAINER, MSG_COPY):
        raise RemoteProtocolError("a packed object that may not be packed")
    session.dispatch(msg_id, constructor, plain)


def on_copy(session: ProtocolSession, msg_id: int, body: bytes) -> None:
    """A message as it was first sent, under its own id."""
    if len(body) < 24 or int.from_bytes(body[16:20], "little") != len(body) - 20:
        raise RemoteProtocolError("a malformed msg_copy")
    original = int.from_bytes(body[4:12], "little", signed=True)
    seqno = int.from_bytes(body[12:16], "little", signed=True)
    if int.from_bytes(body[20:24], "little") in (MSG_COPY, CONTAINER):
        raise RemoteProtocolError("a msg_copy of something that may not be copied")
    session.take_inner(original, seqno, body[20:])


def on_ignored(session: ProtocolSession, msg_id: int, body: bytes) -> None:
    """Nothing follows from this message."""
