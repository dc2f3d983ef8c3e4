"""What the server does with each service message of a client.

In the order of https://core.telegram.org/mtproto/service_messages and
https://core.telegram.org/mtproto/service_messages_about_messages
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cablegram import tl
from cablegram.mtproto import gzip
from cablegram.mtproto.connection.turns import HttpWait
from cablegram.mtproto.events import KeyDestroyed, SessionDestroyed
from cablegram.mtproto.session.base import CONTAINER, MAX_IDS, MAX_RECEIVED, MSG_COPY, MSGS_ACK, ack_ids
from cablegram.mtproto.session.containers import on_container, on_copy, on_gzip, on_ignored, service

if TYPE_CHECKING:
    from cablegram.mtproto.session.server import ServerSession

PING = 0x7ABE77EC
PING_DELAY_DISCONNECT = 0xF3427B8C
GET_FUTURE_SALTS = 0xB921BD04
MSGS_STATE_REQ = 0xDA69FB52
MSGS_STATE_INFO = 0x04DEB57D
MSGS_ALL_INFO = 0x8CC0D131
MSG_RESEND_REQ = 0x7D861A08
MSG_RESEND_ANS_REQ = 0x8610BAEB
RPC_DROP_ANSWER = 0x58E4A740
DESTROY_SESSION = 0xE7512126
DESTROY_AUTH_KEY = 0xD1435160
HTTP_WAIT = 0x9299359F
INVOKE_WITH_LAYER = (0xDA9B0D0D).to_bytes(4, "little")

NEVER_CONTENT = frozenset((CONTAINER,))
MAYBE_NO_CONTENT = NEVER_CONTENT | {
    MSGS_ACK,  # not content-related, but mtcute numbers it so, and Telegram's servers answer mtcute
    PING,
    PING_DELAY_DISCONNECT,
    GET_FUTURE_SALTS,
    MSGS_STATE_REQ,
    MSGS_STATE_INFO,
    MSGS_ALL_INFO,
    MSG_RESEND_REQ,
    MSG_RESEND_ANS_REQ,
    MSG_COPY,
    RPC_DROP_ANSWER,
    DESTROY_SESSION,
    DESTROY_AUTH_KEY,
    HTTP_WAIT,
}
"""Messages that clients send with an even ``msg_seqno``, besides containers and acknowledgements, which must."""

_LISTS_OF_IDS = frozenset((MSGS_ACK, MSGS_STATE_REQ, MSG_RESEND_REQ, MSG_RESEND_ANS_REQ))

Handler = Callable[["ServerSession", int, bytes], None]


def _answer(session: ServerSession, value: tl.TLObject, msg_id: int) -> None:
    """Answer a service message; the answer is its acknowledgement, so that none travels beside it."""
    session.acknowledged_otherwise(msg_id)
    session.send_service(tl.schema().encode(value), low_bits=1)


def exceeds_limits(constructor: int, body: bytes) -> bool:
    """Whether a message holds more than its kind may: 1024 messages, or 8192 ids.

    Source: https://core.telegram.org/mtproto/service_messages#simple-container; such a link is closed with -429, see
    https://core.telegram.org/mtproto/mtproto-transports#transport-errors
    """
    if constructor == CONTAINER:
        return int.from_bytes(body[4:8], "little") > MAX_RECEIVED
    return constructor in _LISTS_OF_IDS and int.from_bytes(body[8:12], "little") > MAX_IDS


def on_acks(session: ServerSession, msg_id: int, body: bytes) -> None:
    for acked in ack_ids(body):
        session.acknowledged(acked)


def on_ping(session: ServerSession, msg_id: int, body: bytes) -> None:
    _answer(session, tl.mt.Pong(msg_id=msg_id, ping_id=service(body).ping_id), msg_id)


def on_ping_delay_disconnect(session: ServerSession, msg_id: int, body: bytes) -> None:
    ping = service(body)
    session.disconnect_at = session.time.monotonic() + max(0, min(ping.disconnect_delay, 3600))
    _answer(session, tl.mt.Pong(msg_id=msg_id, ping_id=ping.ping_id), msg_id)


def on_get_future_salts(session: ServerSession, msg_id: int, body: bytes) -> None:
    count, now = max(1, min(service(body).num, 64)), session.time.now()
    salts = [
        tl.mt.FutureSalt(valid_since=int(salt.since), valid_until=int(salt.until), salt=salt.value)
        for salt in session.server_key.salts.future(count, now)
    ]
    _answer(session, tl.mt.FutureSalts(req_msg_id=msg_id, now=int(now), salts=salts), msg_id)


def on_state_req(session: ServerSession, msg_id: int, body: bytes) -> None:
    _answer(session, tl.mt.MsgsStateInfo(req_msg_id=msg_id, info=_states(session, service(body).msg_ids)), msg_id)


def _states(session: ServerSession, msg_ids: list[int]) -> bytes:
    newest = int((session.time.now() + 30) * 4294967296)
    return session.received.states(msg_ids, newest)


def on_resend_req(session: ServerSession, msg_id: int, body: bytes) -> None:
    """What is kept is sent once more; if anything is not, the states of all that were asked for follow."""
    wanted = service(body).msg_ids
    kept = [session.send_again(own) for own in wanted]
    if not all(kept):
        states = bytes(4 if sent else state for sent, state in zip(kept, _states(session, wanted), strict=True))
        _answer(session, tl.mt.MsgsStateInfo(req_msg_id=msg_id, info=states), msg_id)


def on_drop_answer(session: ServerSession, msg_id: int, body: bytes) -> None:
    session.drop_answer(msg_id, service(body).req_msg_id)


def on_destroy_session(session: ServerSession, msg_id: int, body: bytes) -> None:
    wanted = service(body).session_id
    sessions = session.server_key.sessions
    if wanted in sessions and wanted != session.id:
        gone = sessions.pop(wanted)
        session.report(SessionDestroyed(gone))
        _answer(session, tl.mt.DestroySessionOk(session_id=wanted), msg_id)
    else:
        _answer(session, tl.mt.DestroySessionNone(session_id=wanted), msg_id)


def on_destroy_auth_key(session: ServerSession, msg_id: int, body: bytes) -> None:
    """The key that the message came under is of no use any more. The answer is a message of its own, no rpc_result.

    Sources: https://core.telegram.org/schema/mtproto (``destroy_auth_key``), and how Telegram's own client takes it:
    https://github.com/tdlib/td/blob/master/td/mtproto/SessionConnection.cpp
    """
    _answer(session, tl.mt.DestroyAuthKeyOk(), msg_id)
    session.report(KeyDestroyed(session))


def on_http_wait(session: ServerSession, msg_id: int, body: bytes) -> None:
    """It needs neither an answer nor an acknowledgement."""
    wait = service(body)
    session.wait = HttpWait.of(wait.max_delay, wait.wait_after, wait.max_wait)


HANDLERS: dict[int, Handler] = {
    CONTAINER: on_container,
    gzip.ID: on_gzip,
    MSG_COPY: on_copy,
    MSGS_ACK: on_acks,
    PING: on_ping,
    PING_DELAY_DISCONNECT: on_ping_delay_disconnect,
    GET_FUTURE_SALTS: on_get_future_salts,
    MSGS_STATE_REQ: on_state_req,
    MSGS_STATE_INFO: on_ignored,
    MSGS_ALL_INFO: on_ignored,
    MSG_RESEND_REQ: on_resend_req,
    MSG_RESEND_ANS_REQ: on_resend_req,
    RPC_DROP_ANSWER: on_drop_answer,
    DESTROY_SESSION: on_destroy_session,
    DESTROY_AUTH_KEY: on_destroy_auth_key,
    HTTP_WAIT: on_http_wait,
}
