"""Calls settle once; what was refused or lost is repeated only when that is safe."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram import api, tl
from cablegram.errors import ConnectionLost, DeadlineExceeded, DecodeError, FloodWait, RemoteProtocolError, RpcError
from cablegram.mtproto import events
from cablegram.mtproto.rpc import CallState
from cablegram.mtproto.salts import PERIOD
from cablegram.mtproto.session.resend import MAX_TRIES
from cablegram.mtproto.session.server import ServerSession
from cablegram.tl.repeatable import innermost
from tests.support.pair import Pair
from tests.support.rules import rule


def opened() -> Pair:
    pair = Pair()
    pair.call()
    pair.exchange()
    pair.client.clear()
    pair.requests.clear()
    return pair


def server_session(pair: Pair) -> ServerSession:
    return next(iter(pair.server_key.sessions.values()))


def deliver(pair: Pair, body: bytes) -> None:
    """The server says these bytes, properly enveloped."""
    server_session(pair).send_service(body, content=True)
    pair.exchange()


@rule(
    "api/invoking#saving-client-info",
    "The first request of a session says which client and layer this is; later ones need not",
    role="client",
)
def test_the_first_call_opens_the_session() -> None:
    """Rule: the first requests of a session are wrapped in invokeWithLayer(initConnection); later ones are not."""
    pair = Pair()
    first = pair.call()
    pair.exchange()
    second = pair.call()
    pair.exchange()
    assert [type(event.query).__tl_name__ for event in pair.requests] == ["invokeWithLayer", "help.getNearestDc"]
    assert first.result == second.result == api.NearestDc(country="NL", this_dc=2, nearest_dc=2)
    assert pair.breaches == []


def test_many_calls_travel_in_one_container() -> None:
    """A burst is one packet, and its answers are one packet."""
    pair = opened()
    calls = [pair.call() for _ in range(300)]
    assert len(list(pair.session.packets())) == 1
    pair.session.on_disconnect()
    pair.exchange()
    assert all(call.result is not None for call in calls)
    assert len(pair.requests) == 300


@rule("mtproto/service_messages#simple-container", "Containers are bounded; what is large travels alone", role="client")
def test_a_large_message_travels_alone() -> None:
    """A container is closed before it grows past its target; one large message is a packet of its own."""
    pair = opened()
    part = api.upload.SaveFilePart(file_id=1, file_part=0, bytes=bytes(range(256)) * 2048)
    for _ in range(3):
        pair.call(part)
        pair.call()
    sizes = [len(packet) for packet, _ in pair.session.packets()]
    assert len(sizes) == 6 or max(sizes) < (1 << 19) + 4096


@given(st.lists(st.sampled_from(["call", "drop", "advance", "exchange", "salt"]), max_size=30))
def test_every_call_settles_and_none_is_carried_out_twice(steps: list[str]) -> None:
    """Whatever happens between, after one good exchange each call has its answer and was seen once by the server."""
    pair = opened()
    pair.answer = lambda event: event.session.reply(event.msg_id, innermost(event.query), True)  # type: ignore[method-assign]
    calls = []
    for step in steps:
        if step == "call":
            calls.append(pair.call(api.account.UpdateStatus(offline=False)))
        elif step == "drop":
            pair.up.data_to_send()  # on its way when the link breaks
            pair.disconnect()
            pair.connect()
        elif step == "advance":
            pair.advance(5.0)
        elif step == "salt":
            pair.server_key.salts.rotate()
        else:
            pair.exchange()
    pair.exchange()
    assert all(call.state is CallState.DONE for call in calls)
    assert all(call.result is True or isinstance(call.error, RpcError) for call in calls)
    seen = [event.msg_id for event in pair.requests]
    assert len(seen) == len(set(seen)) == len(calls)


@rule(
    "mtproto/description#content-related-message",
    "What was not acknowledged is sent again on the next connection",
    role="server",
)
def test_an_answer_that_was_lost_comes_after_the_reconnection() -> None:
    """Rule: the server keeps an answer until it is acknowledged; the request is not carried out again."""
    pair = opened()
    call = pair.call()
    pair.down.receive_data(pair.up.data_to_send())
    pair.collect()
    assert pair.down.data_to_send()  # the answer leaves, and never arrives
    pair.disconnect()
    pair.connect()
    pair.exchange()
    assert call.result is not None
    assert len(pair.requests) == 1


@rule(
    "mtproto/service_messages_about_messages#notice-of-ignored-error-message",
    "After bad_server_salt the message is sent again with the salt that came",
    role="client",
)
def test_a_wrong_salt_costs_one_repetition() -> None:
    """Rule: bad_server_salt brings the right salt; the messages of a refused container are all sent again."""
    pair = opened()
    pair.server_key.salts.rotate()
    calls = [pair.call() for _ in range(3)]
    pair.exchange()
    assert all(call.result is not None for call in calls)
    assert len(pair.requests) == 3
    assert pair.of(events.SaltsChanged)


@rule(
    "mtproto/service_messages#request-for-several-future-salts",
    "A client that asks for salts ahead is refused no message when one changes",
    role="client",
)
def test_salts_fetched_ahead_are_switched_on_time() -> None:
    """Rule: with future_salts no message is refused when the salt changes, for hours."""
    pair = opened()
    for _ in range(12 * PERIOD // 30):
        pair.advance(30.0)
        pair.exchange()
        call = pair.call()
        pair.exchange()
        assert call.result is not None
        assert call.tries == 1


@rule(
    "mtproto/service_messages_about_messages#notice-of-ignored-error-message",
    "After codes 16 and 17 the clock is corrected, and the message sent again",
    role="client",
)
@pytest.mark.parametrize("skew", [-31_536_000.0, -61.0, 61.0, 400.0, 31_536_000.0])
def test_a_wrong_clock_costs_at_most_two_repetitions(skew: float) -> None:
    """Rule: codes 16 and 17 bring the server's time; login and calls work with any clock."""
    pair = Pair(skew=skew)
    calls = [pair.call() for _ in range(3)]
    pair.exchange()
    assert all(call.result is not None for call in calls)
    assert max(call.tries for call in calls) <= 3
    assert len(pair.requests) == 3


@pytest.mark.parametrize("step", [600.0, -600.0])
def test_a_step_of_the_servers_clock_costs_at_most_two_repetitions(step: float) -> None:
    """Rule: the engine follows the server's clock when it is set, without losing a call or an update."""
    pair = opened()
    pair.server_time.sync(pair.server_time.now() + step)
    call = pair.call()
    pair.exchange()
    assert call.result is not None
    assert call.tries <= 3
    list(pair.server_key.sessions.values())[-1].push(api.UpdatesTooLong())
    pair.exchange()
    assert len(pair.of(events.Update)) == 1


def test_a_jump_of_the_own_clock_is_not_noticed() -> None:
    """Rule: the wall clock does not matter after the start."""
    pair = opened()
    pair.client_clock.skew = 600.0
    call = pair.call()
    pair.exchange()
    assert call.tries == 1
    assert call.result is not None


@rule(
    "mtproto/security_guidelines#checking-msg-id",
    "News about time is believed also where the own clock seems to be wrong",
    role="client",
)
def test_an_update_after_a_step_is_not_lost() -> None:
    """A message out of time is not believed, but the engine asks for the time, and the message comes again."""
    pair = opened()
    pair.server_time.sync(pair.server_time.now() + 600)
    server_session(pair).push(api.UpdatesTooLong())
    pair.exchange()
    for _ in range(4):
        pair.advance(13.0)
        pair.exchange()
    assert len(pair.of(events.Update)) == 1


@rule(
    "mtproto/service_messages#new-session-creation-notification",
    "A session that the server forgot is gone on with: what was lost is repeated if that is harmless",
    role="client",
)
def test_a_server_that_lost_the_session_gets_harmless_calls_again() -> None:
    """Rule: after new_session_created, calls sent before it are repeated if that is harmless and fail if not."""
    pair = opened()
    pair.answering = False
    reading, writing = pair.call(api.help.GetNearestDc()), pair.call(api.account.UpdateStatus(offline=False))
    sending = pair.call(api.messages.SendMessage(peer=api.InputPeerSelf(), message="hi", random_id=5))
    pair.exchange()
    pair.server_key.sessions.clear()
    pair.answering = True
    pair.answer = lambda event: event.session.refuse(event.msg_id, RpcError(500, "OOPS"))  # type: ignore[method-assign]
    pair.disconnect()
    pair.connect()
    pair.advance(1.0)
    fresh = pair.call()
    pair.exchange()
    assert isinstance(reading.error, RpcError)
    assert isinstance(sending.error, RpcError)
    assert isinstance(fresh.error, RpcError)
    assert writing.state is CallState.DONE


def test_what_waits_fails_with_the_truth_about_it() -> None:
    """Rule: ConnectionLost says whether the server has the request."""
    pair = opened()
    pair.answering = False
    acked = pair.call()
    pair.exchange()
    pair.advance(2.0)
    pair.exchange()
    sent = pair.call()
    pair.up.data_to_send()
    queued = pair.call()
    pair.session.fail_all()
    said = [call.error.sent for call in (acked, sent, queued) if isinstance(call.error, ConnectionLost)]
    assert said == ["yes", "unknown", "no"]
    assert len(pair.session.events()) == 3


@rule(
    "mtproto/service_messages#cancellation-of-an-rpc-query",
    "An answer that nobody wants any more is dropped by rpc_drop_answer",
    role="client",
)
def test_a_deadline_settles_a_call_and_tells_the_server() -> None:
    """Rule: a call whose time is over ends in DeadlineExceeded, and the server may drop the answer."""
    pair = opened()
    pair.answering = False
    call = pair.call(timeout=5.0)
    pair.exchange()
    assert pair.up.next_deadline() is not None
    pair.advance(5.0)
    pair.exchange()
    assert isinstance(call.error, DeadlineExceeded)
    assert [event.msg_id for event in pair.of(events.Dropped, "server")] == [call.msg_id]
    assert pair.session.pending == 0


def test_a_cancelled_call_is_dropped_by_the_server() -> None:
    """Rule: rpc_drop_answer follows a call that nobody waits for any more; one that was not sent just vanishes."""
    pair = opened()
    pair.answering = False
    sent = pair.call()
    pair.exchange()
    unsent = pair.call()
    for call in (sent, unsent):
        pair.session.cancel(call)
    pair.exchange()
    assert [event.msg_id for event in pair.of(events.Dropped, "server")] == [sent.msg_id]
    assert len(pair.requests) == 1
    assert not pair.of(events.Settled)[:-1]


@rule("mtproto/service_messages#rpc-error", "A result may be an rpc_error: the call fails with it", role="client")
def test_an_error_of_the_server_is_typed() -> None:
    """Rule: rpc_error becomes the class of its name, with its value and the request that caused it."""
    pair = opened()
    pair.answer = lambda event: event.session.refuse(event.msg_id, RpcError(420, "FLOOD_WAIT", 31))  # type: ignore[method-assign]
    call = pair.call()
    pair.exchange()
    assert isinstance(call.error, FloodWait)
    assert call.error.seconds == 31
    assert call.error.request == "help.getNearestDc"


@rule(
    "api/invoking#data-compression",
    "Queries and answers are packed by gzip where that makes them smaller",
    role="both",
)
def test_large_answers_and_requests_are_packed() -> None:
    """Rule: gzip_packed is understood both ways and used when it pays."""
    pair = opened()
    seen = []

    def answer(event: events.Request) -> None:
        seen.append(event.query)
        note = api.UpdateServiceNotification(type="", message="x" * 20_000, media=api.MessageMediaEmpty(), entities=[])
        value = api.Updates(updates=[note], users=[], chats=[], date=0, seq=0)
        event.session.reply(event.msg_id, type(event.query), value)
        assert len(event.session.outbox[-1].body) < 2_000

    pair.answer = answer  # type: ignore[method-assign]
    request = api.messages.SendMessage(peer=api.InputPeerSelf(), message="y" * 20_000, random_id=1)
    call = pair.call(request)
    packets = list(pair.session.packets())
    assert sum(len(packet) for packet, _ in packets) < 2_000
    pair.session.on_disconnect()
    pair.exchange()
    assert seen == [request]
    assert call.state is CallState.DONE


def unknown() -> bytes:
    return struct.pack("<I", 0xDEADBEEF) + bytes(8)


def test_an_unknown_update_harms_only_itself() -> None:
    """Rule: an id that is not in the schema costs one message of a container, and its bytes are kept."""
    pair = opened()
    session = server_session(pair)
    for index in range(10):
        session.send_service(unknown() if index == 4 else tl.schema().encode(api.UpdatesTooLong()), content=True)
    pair.exchange()
    assert len(pair.of(events.Update)) == 9
    (bad,) = pair.of(events.Undecodable)
    assert bad.error.constructor == 0xDEADBEEF
    assert bad.error.data == unknown()
    assert not pair.up.closed


def test_an_unknown_answer_fails_its_own_call() -> None:
    """Rule: the other calls of the same packet have their results."""
    pair = opened()
    calls = [pair.call() for _ in range(3)]

    def answer(event: events.Request) -> None:
        body = unknown() if event.msg_id == calls[1].msg_id else None
        if body is None:
            Pair.answer(pair, event)
        else:
            event.session.answer(event.msg_id, body)

    pair.answer = answer  # type: ignore[method-assign]
    pair.exchange()
    assert isinstance(calls[1].error, DecodeError)
    assert calls[1].error.data == unknown()
    assert calls[0].result == calls[2].result is not None


@rule(
    "mtproto/security_guidelines#behavior-in-case-of-mismatch",
    "A message that cannot be right ends the connection, and nothing of it is used",
    role="client",
)
def test_malformed_service_messages_close_the_connection() -> None:
    """Rule: bytes of the peer never raise anything but RemoteProtocolError, which closes the connection."""
    pair = opened()
    deliver(pair, struct.pack("<Iq", 0x9EC20908, 5))
    (closed,) = pair.of(events.Closed)
    assert isinstance(closed.error, RemoteProtocolError)


def test_a_message_refused_for_ever_is_given_up() -> None:
    """Rule: no refusal is answered without end."""
    pair = opened()
    call = pair.call()
    for _ in range(MAX_TRIES + 2):
        data = pair.up.data_to_send()
        if not data:
            break
        note = tl.mt.BadServerSalt(bad_msg_id=call.msg_id, bad_msg_seqno=1, error_code=48, new_server_salt=1)
        server_session(pair).send_service(tl.schema().encode(note), low_bits=1)
        pair.up.receive_data(pair.down.data_to_send())
        pair.collect()
    assert isinstance(call.error, ConnectionLost)
    assert call.error.sent == "no"


@rule(
    "mtproto/service_messages_about_messages#explicit-request-to-re-send-messages",
    "msg_resend_req is answered at once by the messages that it names",
    role="client",
)
def test_the_server_can_ask_for_a_message_again() -> None:
    """Rule: msg_resend_req is answered by the message itself."""
    pair = opened()
    pair.answering = False
    call = pair.call()
    pair.exchange()
    deliver(pair, tl.schema().encode(tl.mt.MsgResendReq(msg_ids=[call.msg_id, 4])))
    assert call.tries == 2


@rule(
    "mtproto/service_messages_about_messages#extended-voluntary-communication-of-status-of-one-message",
    "An answer that msg_detailed_info names, and that did not come, is asked for",
    role="client",
)
def test_detailed_info_fetches_the_answer() -> None:
    """Rule: msg_detailed_info names an answer; if it did not come, it is asked for by msg_resend_req."""
    pair = opened()
    call = pair.call()
    pair.down.receive_data(pair.up.data_to_send())
    pair.collect()
    pair.down.data_to_send()  # lost
    answer = max(server_session(pair)._undelivered)
    deliver(
        pair, tl.schema().encode(tl.mt.MsgDetailedInfo(msg_id=call.msg_id, answer_msg_id=answer, bytes=9, status=0))
    )
    assert call.result is not None


@rule(
    "api/invoking#sequential-requests",
    "invokeAfterMsg names the request that has to be finished before",
    role="client",
)
def test_calls_can_wait_for_one_another() -> None:
    """Rule: invokeAfterMsg names the message that has to be finished before."""
    pair = opened()
    pair.answering = False
    first = pair.call()
    second = pair.call(after=first)
    pair.exchange()
    assert second.state is not CallState.DONE
    query = pair.requests[1].query
    assert type(query).__tl_name__ == "invokeAfterMsg"
    assert query.msg_id == first.msg_id


@rule("api/invoking#sequential-requests", "invokeAfterMsgs names several of them", role="client")
def test_a_call_can_wait_for_several() -> None:
    """Rule: invokeAfterMsgs names all of them; those that are finished, or were never sent, are left out."""
    pair = opened()
    done = pair.call()
    pair.exchange()
    pair.requests.clear()
    pair.answering = False
    first, second = pair.call(), pair.call()
    pair.exchange()
    both, one, none = (pair.call(after=after) for after in ((first, done, second), (done, second), (done,)))
    pair.exchange()
    assert [type(event.query).__tl_name__ for event in pair.requests[2:]] == [
        "invokeAfterMsgs",
        "invokeAfterMsg",
        "help.getNearestDc",
    ]
    assert pair.requests[2].query.msg_ids == [first.msg_id, second.msg_id]
    assert pair.requests[3].query.msg_id == second.msg_id
    for event in pair.requests:
        pair.answer(event)
    pair.exchange()
    assert {call.state for call in (first, second, both, one, none)} == {CallState.DONE}


@rule(
    "mtproto/service_messages_about_messages#voluntary-communication-of-status-of-messages",
    "msgs_all_info is understood: what the server did not get is sent again",
    role="client",
)
def test_the_server_may_tell_of_messages_by_itself() -> None:
    """Rule: msgs_all_info says what came and what did not; the latter is sent again, once, and nothing else happens."""
    pair = opened()
    pair.answering = False
    came, lost, other = (pair.call() for _ in range(3))
    pair.up.data_to_send()
    ids = [came.msg_id, lost.msg_id, other.msg_id, 4]
    for _ in range(2):
        server_session(pair).send_service(
            tl.schema().encode(tl.mt.MsgsAllInfo(msg_ids=ids, info=bytes([4, 2, 1, 3]))), content=True
        )
    pair.up.receive_data(pair.down.data_to_send())
    assert [message for message in pair.session.outbox if message in (came, lost, other)] == [lost]
    assert (came.state, other.state) == (CallState.ACKED, CallState.SENT)
    pair.exchange()
    assert [event.msg_id for event in pair.requests] == [lost.msg_id]


@rule(
    "mtproto/mtproto-transports#quick-ack",
    "A packet with the quick ack bit is acknowledged by its token",
    role="both",
)
def test_a_quick_ack_is_reported() -> None:
    """Rule: a packet sent with the quick ack bit is acknowledged by its token before any answer."""
    pair = opened()
    pair.answering = False
    call = pair.call(quick_ack=True)
    pair.exchange()
    assert [event.call for event in pair.of(events.QuickAcked)] == [call]


def test_a_session_is_bounded_in_what_it_remembers() -> None:
    """Rule: tables do not grow with traffic."""
    pair = opened()
    for _ in range(600):
        for _ in range(3):
            pair.call()
        pair.exchange()
    pair.advance(2.0)
    pair.exchange()
    session = pair.session
    assert len(session.unanswered._messages) == 0
    assert len(session.unanswered._containers) <= 256
    assert len(session.received._seen) <= 2048
    assert len(server_session(pair)._undelivered) == 0
    assert len(server_session(pair)._answers) == 0


@rule(
    "mtproto/service_messages_about_messages#request-for-message-status-information",
    "The state of a message without an answer is asked for; if it did not arrive, it goes again under a new id",
    role="client",
)
def test_a_call_that_the_server_never_got_is_sent_again() -> None:
    """Rule: what is neither acknowledged nor answered is asked about by msgs_state_req, and repeated if it is lost."""
    pair = opened()
    pair.answer = lambda event: event.session.reply(event.msg_id, innermost(event.query), True)  # type: ignore[method-assign]
    call = pair.call(api.account.UpdateStatus(offline=False))
    pair.up.data_to_send()  # vanishes, and the connection stays
    for _ in range(4):
        pair.advance(7.0)
        pair.exchange()
    assert call.result is True
    assert call.sends == 2
    assert len(pair.requests) == 1


@rule(
    "mtproto/service_messages_about_messages#informational-message-regarding-status-of-messages",
    "A message that the server has is not sent again",
    role="client",
)
def test_a_call_that_the_server_has_is_not_sent_again() -> None:
    """Rule: a slow answer is waited for; being asked about changes nothing but what is known."""
    pair = opened()
    pair.answering = False
    call = pair.call()
    pair.down.receive_data(pair.up.data_to_send())
    pair.collect()
    for _ in range(8):
        pair.advance(7.0)
        pair.exchange()
    assert call.state is CallState.ACKED
    assert call.sends == 1
    assert len(pair.requests) == 1


@rule(
    "mtproto/service_messages#request-to-destroy-session",
    "A session that is left is destroyed by destroy_session",
    role="client",
)
def test_a_renewed_session_destroys_the_old_one() -> None:
    """Rule: destroy_session tells the server that nothing of the old session is waited for any more."""
    pair = opened()
    old = pair.session.id
    pair.session.renew()
    call = pair.call()
    pair.exchange()
    assert call.result is not None
    assert [event.session.id for event in pair.of(events.SessionDestroyed, "server")] == [old]
    assert list(pair.server_key.sessions) == [pair.session.id]


def test_a_renewed_session_is_listened_to_until_nothing_is_waited_for() -> None:
    """Rule: what was asked in a session that had to be renewed is answered, or refused, there; nothing is in doubt."""
    pair = Pair(skew=400.0)  # ahead of the server: the first packets are refused, and the session is renewed
    pair.answer = lambda event: event.session.reply(event.msg_id, innermost(event.query), True)  # type: ignore[method-assign]
    first = pair.call(api.account.UpdateStatus(offline=False))
    data = pair.up.data_to_send()
    second = pair.call(api.account.UpdateStatus(offline=True))
    data += pair.up.data_to_send()
    old = pair.session.id
    pair.down.receive_data(data)
    pair.exchange()
    assert first.result is second.result is True
    assert len(pair.requests) == 2
    assert pair.session.id != old
    pair.advance(61.0)
    pair.exchange()
    assert list(pair.server_key.sessions) == [pair.session.id]


@rule(
    "mtproto/service_messages#message-copies",
    "msg_copy is processed as if the wrapper were not there",
    role="server",
)
def test_a_copy_with_a_negative_seqno() -> None:
    """A ``msg_copy`` whose seqno has its highest bit set is answered as any message with a wrong one."""
    pair = Pair()
    pair.call()
    pair.exchange()
    copy = (0xE06046B2).to_bytes(4, "little") + bytes(8) + b"\xff" * 4 + (20).to_bytes(4, "little")
    pair.session.send_service(copy + (0xF3427B8C).to_bytes(4, "little") + bytes(16), content=True)
    pair.exchange()
    assert pair.breaches
