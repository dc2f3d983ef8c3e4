"""Calls that wait for others at the server, and what becomes of them when the server does not wait any longer.

Source: https://core.telegram.org/api/invoking#sequential-requests
"""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.errors import ConnectionLost, DeadlineExceeded, RpcError, rpc_error
from cablegram.mtproto import events
from cablegram.mtproto.rpc import CallState, RpcCall
from cablegram.mtproto.session.resend import MAX_WAITS
from tests.support.pair import Pair
from tests.support.rules import rule


def opened() -> Pair:
    """A session that is under way, whose server answers by hand."""
    pair = Pair()
    pair.call()
    pair.exchange()
    pair.client.clear()
    pair.requests.clear()
    pair.answering = False
    return pair


def refuse(pair: Pair, event: events.Request, name: str) -> None:
    event.session.refuse(event.msg_id, rpc_error(400, name))
    pair.exchange()


def names_of(event: events.Request) -> list[int]:
    """The ids that a request waits for."""
    match event.query:
        case api.InvokeAfterMsg(msg_id=one):
            return [one]
        case api.InvokeAfterMsgs(msg_ids=several):
            return list(several)
    return []


def two_in_order(pair: Pair) -> tuple[RpcCall, RpcCall, events.Request, events.Request]:
    first = pair.call()
    second = pair.call(after=first)
    pair.exchange()
    return first, second, pair.requests[0], pair.requests[1]


@rule(
    "api/invoking#sequential-requests",
    "After MSG_WAIT_TIMEOUT the request is sent again in the same wrapper",
    role="client",
)
def test_a_wait_that_was_too_long_is_waited_again() -> None:
    """Rule: it goes under a new id, and names the same request by the same id, until that one has ended."""
    pair = opened()
    first, second, of_first, of_second = two_in_order(pair)
    was = second.msg_id
    for _ in range(2):
        refuse(pair, pair.requests[-1], "MSG_WAIT_TIMEOUT")
        assert names_of(pair.requests[-1]) == [first.msg_id]
    assert second.msg_id != was
    assert second.state is not CallState.DONE
    pair.answer(of_first)
    pair.answer(pair.requests[-1])
    pair.exchange()
    assert first.result is not None
    assert second.result is not None
    assert of_second is pair.requests[1]
    assert len(pair.requests) == 4


@rule(
    "api/invoking#sequential-requests",
    "After MSG_WAIT_FAILED the request is sent again once those before it have ended",
    role="client",
)
def test_a_request_behind_one_that_failed_goes_by_itself() -> None:
    """Rule (scenario 1.2): the one before has failed already, so the next goes again at once, without a wrapper."""
    pair = opened()
    first, second, of_first, of_second = two_in_order(pair)
    refuse(pair, of_first, "PEER_ID_INVALID")
    refuse(pair, of_second, "MSG_WAIT_FAILED")
    assert isinstance(first.error, RpcError)
    assert second.state is not CallState.DONE
    assert isinstance(pair.requests[-1].query, api.help.GetNearestDc)
    pair.answer(pair.requests[-1])
    pair.exchange()
    assert second.result is not None


@rule(
    "api/invoking#sequential-requests",
    "A chain behind a request that failed is carried out in its order",
    role="client",
)
def test_a_chain_keeps_its_order() -> None:
    """Rule (scenario 1.1): a, b after a, c after b; a fails, and with it b and c; b goes again, and c after b."""
    pair = opened()
    first, second, of_first, of_second = two_in_order(pair)
    third = pair.call(after=second)
    pair.exchange()
    of_third = pair.requests[-1]
    refuse(pair, of_third, "MSG_WAIT_FAILED")  # answers come in any order
    refuse(pair, of_first, "PEER_ID_INVALID")
    assert third.msg_id == 0, "it waits here for the one before it"
    refuse(pair, of_second, "MSG_WAIT_FAILED")
    again = pair.requests[-1]
    assert again.msg_id == second.msg_id
    assert not names_of(again)
    assert third.msg_id == 0
    pair.answer(again)
    pair.exchange()
    assert second.result is not None
    assert not names_of(pair.requests[-1])
    pair.answer(pair.requests[-1])
    pair.exchange()
    assert third.result is not None
    assert first.error is not None


@rule(
    "api/invoking#sequential-requests",
    "A request behind several goes again when all of them were answered",
    role="client",
)
def test_behind_several_all_answers_are_waited_for() -> None:
    """Rule (scenario 2): one of two has failed, the other is still under way; then it ends, and the third goes."""
    pair = opened()
    one, two = pair.call(), pair.call()
    third = pair.call(after=(one, two))
    pair.exchange()
    of_one, of_two, of_third = pair.requests
    assert names_of(of_third) == [one.msg_id, two.msg_id]
    refuse(pair, of_one, "PEER_ID_INVALID")
    refuse(pair, of_third, "MSG_WAIT_FAILED")
    assert len(pair.requests) == 3, "the other one may still be carried out after it"
    pair.answer(of_two)
    pair.exchange()
    assert len(pair.requests) == 4
    assert not names_of(pair.requests[-1])
    assert third.state is not CallState.DONE


@rule("api/invoking#helper-method-sequence", "A wrapper is made once more for every new id", role="client")
def test_after_a_refused_id_the_wrapper_names_the_new_one() -> None:
    """Rule: both leave under new ids after another salt, and the second names the first by the id that it has now."""
    pair = opened()
    pair.server_key.salts.rotate()
    first = pair.call()
    second = pair.call(after=first)
    pair.exchange()
    assert pair.of(events.SaltsChanged), "the first ids were refused"
    accepted = [event for event in pair.requests if event.msg_id in (first.msg_id, second.msg_id)]
    assert [names_of(event) for event in accepted] == [[], [first.msg_id]]


def test_a_server_cannot_make_it_loop() -> None:
    """Rule: what is sent again and again ends: after so many attempts the error is the caller's."""
    pair = opened()
    _, second, _, _ = two_in_order(pair)
    for _ in range(MAX_WAITS + 1):
        if second.state is CallState.DONE:
            break
        refuse(pair, pair.requests[-1], "MSG_WAIT_TIMEOUT")
    assert isinstance(second.error, RpcError)
    assert second.error.name == "MSG_WAIT_TIMEOUT"
    assert len(pair.requests) == MAX_WAITS + 1


def test_without_a_wrapper_the_error_is_the_callers() -> None:
    """Rule: a call that waits for nothing is not sent again for an answer that cannot be about it."""
    pair = opened()
    call = pair.call()
    pair.exchange()
    refuse(pair, pair.requests[-1], "MSG_WAIT_FAILED")
    assert isinstance(call.error, RpcError)


@pytest.mark.parametrize("how", ["deadline", "cancel", "loss"])
def test_a_call_that_waits_here_ends_as_any_other(how: str) -> None:
    """Rule: its time, its caller's withdrawal and the end of the connection count while it waits for others too."""
    pair = opened()
    one, two = pair.call(), pair.call()
    third = pair.call(after=(one, two), timeout=10.0)
    pair.exchange()
    session = pair.session
    before = session.pending
    refuse(pair, pair.requests[0], "PEER_ID_INVALID")
    refuse(pair, pair.requests[2], "MSG_WAIT_FAILED")
    assert session.pending == before - 1, "it still counts as one that is under way"
    match how:
        case "deadline":
            pair.advance(11)
            assert isinstance(third.error, DeadlineExceeded)
        case "cancel":
            session.cancel(third)
            assert third.state is CallState.DONE
            assert third.error is None
        case _:
            session.fail_all()
            assert isinstance(third.error, ConnectionLost)
            assert third.error.sent == "no"
    pair.exchange()
    sent = len(pair.requests)
    if two.state is not CallState.DONE:
        pair.answer(pair.requests[1])
        pair.exchange()
    assert len(pair.requests) == sent, "nothing is sent for a call that has ended"
