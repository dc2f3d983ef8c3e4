"""What the client does with each service message.

In the order of https://core.telegram.org/mtproto/service_messages and
https://core.telegram.org/mtproto/service_messages_about_messages
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import TYPE_CHECKING

from cablegram import tl
from cablegram.errors import DecodeError, LocalProtocolError, RemoteProtocolError, rpc_error
from cablegram.mtproto import gzip
from cablegram.mtproto.events import Discarded, KeyGone, KeyUnbound, Pong
from cablegram.mtproto.ids import TOO_OLD, unix_time
from cablegram.mtproto.rpc import ACKED, OutgoingMessage, RpcCall
from cablegram.mtproto.salts import ServerSalt
from cablegram.mtproto.session.base import CONTAINER, MSG_COPY, MSGS_ACK, ack_ids, split_container
from cablegram.mtproto.session.containers import on_container, on_copy, on_gzip, on_ignored, service
from cablegram.mtproto.session.resend import MAX_TRIES

if TYPE_CHECKING:
    from cablegram.mtproto.session.client import ClientSession

RPC_RESULT = 0xF35C6D01
RPC_ERROR = 0x2144CA19
BAD_MSG_NOTIFICATION = 0xA7EFF811
BAD_SERVER_SALT = 0xEDAB447B
MSGS_STATE_REQ = 0xDA69FB52
MSGS_STATE_INFO = 0x04DEB57D
MSGS_ALL_INFO = 0x8CC0D131
MSG_DETAILED_INFO = 0x276D3EC6
MSG_NEW_DETAILED_INFO = 0x809DB6DF
MSG_RESEND_REQ = 0x7D861A08
NEW_SESSION_CREATED = 0x9EC20908
PONG = 0x347773C5
FUTURE_SALTS = 0xAE500895
DESTROY_SESSION_OK = 0xE22045FC
DESTROY_SESSION_NONE = 0x62D350C9
DESTROY_AUTH_KEY_OK = 0xF660E1D4
DESTROY_AUTH_KEY_NONE = 0x0A9F2259
DESTROY_AUTH_KEY_FAIL = 0xEA109B13

_TOO_LOW, _TOO_HIGH, _TOO_OLD = 16, 17, 20
_SEQNO = (32, 33, 34, 35)

_RESULT = Struct("<IqI")
"""``rpc_result``, ``req_msg_id``, and the constructor of the answer."""

Handler = Callable[["ClientSession", int, bytes], None]


# Answers


def on_rpc_result(session: ClientSession, msg_id: int, body: bytes) -> None:
    if len(body) < 16:
        raise RemoteProtocolError("an rpc_result that is cut short")
    _, req_msg_id, constructor = _RESULT.unpack_from(body)
    call = session.unanswered.pop(req_msg_id)
    if not isinstance(call, RpcCall):
        return  # the answer to a call that was cancelled, or that was answered before
    offset = 12
    if constructor == gzip.ID:
        spent = session.budget.spent
        try:
            body, offset = session.budget.unpack(body, 12), 0
        except RemoteProtocolError as error:
            session.settle(call, error=error)
            if spent:  # not this answer alone is bad, the packet is
                raise
            return
        constructor = int.from_bytes(body[:4], "little")
    if constructor == RPC_ERROR:
        _failed(session, call, body[offset:])
        return
    try:
        codec = tl.schema() if call.service else session.codec
        result = codec.decode_result(call.function, body, offset)
    except DecodeError as error:
        error.data = body[offset:]
        session.initialised = False  # perhaps of another layer: https://core.telegram.org/api/invoking#layers
        session.settle(call, error=error)
        return
    if call.wrapped:
        session.initialised = True
    session.settle(call, result)


def _failed(session: ClientSession, call: RpcCall, body: bytes) -> None:
    error = service(body)
    if error.error_message in ("CONNECTION_NOT_INITED", "CONNECTION_LAYER_INVALID") and not call.wrapped:
        session.initialised = False
        session.unanswered.send_again([call])
        return
    if session.temporary and error.error_message == "AUTH_KEY_PERM_EMPTY" and call.tries < MAX_TRIES:
        session.unanswered.send_again(
            [call]
        )  # it was not carried out; whoever gave the key makes and binds another one
        session.report(KeyUnbound())
        return
    if call.wrapped and error.error_code != 400:
        session.initialised = True
    if session.unanswered.waited(call, error.error_message):
        return
    session.settle(call, error=rpc_error(error.error_code, error.error_message, call.name))


# About messages


def on_acks(session: ClientSession, msg_id: int, body: bytes) -> None:
    for acked in ack_ids(body):
        call = session.unanswered.unacknowledged(acked)
        if call is not None:
            call.state = ACKED


def proves_time(session: ClientSession, body: bytes) -> bool:
    """Whether a message, or one in a container, must have been made just now, whatever its id says.

    A pong to a ping that waits for it is: nobody could know the random ``ping_id`` before. So is the refusal of a
    message that waits for an answer, for its time or its salt: without it a wrong clock would never be found out.
    """
    constructor, size = int.from_bytes(body[:4], "little"), len(body)
    if constructor == CONTAINER:
        return any(proves_time(session, inner) for _, _, inner in split_container(body) if len(inner) in (20, 28))
    if constructor == PONG and size == 20:
        return int.from_bytes(body[12:20], "little", signed=True) in session.pings
    if constructor == BAD_MSG_NOTIFICATION and size == 20:
        return body[16] in (_TOO_LOW, _TOO_HIGH) and session.unanswered.knows(
            int.from_bytes(body[4:12], "little", signed=True)
        )
    if constructor == BAD_SERVER_SALT and size == 28:
        return session.unanswered.knows(int.from_bytes(body[4:12], "little", signed=True))
    return False


def on_bad_server_salt(session: ClientSession, msg_id: int, body: bytes) -> None:
    note = service(body)
    messages = session.unanswered.refused(note.bad_msg_id)
    if not messages:
        return
    session.salts.correct(note.new_server_salt)
    session.salts_changed()
    session.unanswered.send_again(messages)


def on_bad_msg(session: ClientSession, msg_id: int, body: bytes) -> None:
    note = service(body)
    code = note.error_code
    messages = session.unanswered.refused(note.bad_msg_id)
    if not messages:
        return
    if code in (_TOO_LOW, _TOO_HIGH):
        _wrong_time(session, messages, code, unix_time(msg_id))
    elif code == _TOO_OLD:
        session.unanswered.uncertain(messages, "the server no longer knows whether it came")
    elif code in _SEQNO:
        session.renew()
        session.unanswered.send_again(messages)
    else:
        for message in messages:
            if isinstance(message, RpcCall):
                session.settle(message, error=LocalProtocolError(f"the server refused {message.name}: code {code}"))


def _wrong_time(session: ClientSession, messages: list[OutgoingMessage], code: int, server_time: float) -> None:
    session.correct_time(server_time)
    if code == _TOO_HIGH and session.time.now() < unix_time(session.ids.last):
        session.renew()  # ids can only rise, and those of this session are ahead of the server's clock
    oldest = session.time.now() - TOO_OLD
    stale = [m for m in messages if m.sends > 1 and (code == _TOO_HIGH or unix_time(m.msg_id) < oldest)]
    session.unanswered.send_again([m for m in messages if m not in stale])
    session.unanswered.uncertain(stale, "the server no longer accepts its id")


def on_state_req(session: ClientSession, msg_id: int, body: bytes) -> None:
    states = session.received.states(service(body).msg_ids, session.ids.last + (30 << 32))
    info = tl.mt.MsgsStateInfo(req_msg_id=msg_id, info=states)
    session.send_service(tl.schema().encode(info))


def on_state_info(session: ClientSession, msg_id: int, body: bytes) -> None:
    note = service(body)
    session.states_answered(note.req_msg_id, note.info)


def on_all_info(session: ClientSession, msg_id: int, body: bytes) -> None:
    note = service(body)
    session.states_told(note.msg_ids, note.info)


def on_detailed_info(session: ClientSession, msg_id: int, body: bytes) -> None:
    answer = service(body).answer_msg_id
    if answer in session.received:
        session.acknowledge(answer)
    elif not session.received.forgotten(answer):
        session.send_service(tl.schema().encode(tl.mt.MsgResendReq(msg_ids=[answer])))


def on_resend_req(session: ClientSession, msg_id: int, body: bytes) -> None:
    for wanted in service(body).msg_ids[:1024]:
        session.unanswered.send_once_more(wanted)


# Service


def on_new_session(session: ClientSession, msg_id: int, body: bytes) -> None:
    note = service(body)
    session.salts.correct(note.server_salt)
    session.salts_changed()
    session.server_renewed(note.first_msg_id, note.unique_id)


def on_pong(session: ClientSession, msg_id: int, body: bytes) -> None:
    note = service(body)
    session.unanswered.pop(note.msg_id)
    seconds = session.pings.answered(note.ping_id, session.time.monotonic())
    if seconds is not None:
        session.report(Pong(seconds))
        session.on_confirmed()


def on_future_salts(session: ClientSession, msg_id: int, body: bytes) -> None:
    note = service(body)
    if session.unanswered.pop(note.req_msg_id) is not None:
        session.salts_came([ServerSalt(salt.salt, salt.valid_since, salt.valid_until) for salt in note.salts[:64]])


def on_key_destroyed(session: ClientSession, msg_id: int, body: bytes) -> None:
    session.report(KeyGone(int.from_bytes(body[:4], "little") != DESTROY_AUTH_KEY_FAIL))


def on_unexpected(session: ClientSession, msg_id: int, body: bytes) -> None:
    session.report(Discarded(msg_id, "no server sends this"))


HANDLERS: dict[int, Handler] = {
    RPC_RESULT: on_rpc_result,
    CONTAINER: on_container,
    MSGS_ACK: on_acks,
    gzip.ID: on_gzip,
    BAD_SERVER_SALT: on_bad_server_salt,
    BAD_MSG_NOTIFICATION: on_bad_msg,
    MSGS_STATE_REQ: on_state_req,
    MSGS_STATE_INFO: on_state_info,
    MSGS_ALL_INFO: on_all_info,
    MSG_DETAILED_INFO: on_detailed_info,
    MSG_NEW_DETAILED_INFO: on_detailed_info,
    MSG_RESEND_REQ: on_resend_req,
    MSG_COPY: on_copy,
    NEW_SESSION_CREATED: on_new_session,
    PONG: on_pong,
    FUTURE_SALTS: on_future_salts,
    DESTROY_SESSION_OK: on_ignored,
    DESTROY_SESSION_NONE: on_ignored,
    DESTROY_AUTH_KEY_OK: on_key_destroyed,
    DESTROY_AUTH_KEY_NONE: on_key_destroyed,
    DESTROY_AUTH_KEY_FAIL: on_key_destroyed,
    RPC_ERROR: on_unexpected,
}
