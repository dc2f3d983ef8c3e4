"""Tests of cablegram.client.requests.policies."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api
from cablegram.client.requests.middleware import NEVER_WAIT, Call, FloodPolicy
from cablegram.client.requests.policies import Floods, Migration, Retries, remaining
from cablegram.errors import DeadlineExceeded, Flood, Migrate, RpcError, ServerError, rpc_error
from cablegram.sessions.memory import MemorySession
from tests.support.rules import rule


class Time:
    """Virtual time: pauses pass at once and are written down."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.pauses: list[float] = []

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds

    def __call__(self) -> float:
        return self.now


class Server:
    """Answers by a list of errors, then by "ok"."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.calls = 0

    async def __call__(self, call: Call) -> str:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return "ok"


def floods(time: Time, session: MemorySession | None = None) -> tuple[Floods, list[tuple[str, float, str]]]:
    told: list[tuple[str, float, str]] = []
    policy = Floods(
        session or MemorySession(), time.pause, time, time, lambda call, s, name: told.append((call.method, s, name))
    )
    return policy, told


def history(**options: Any) -> Call:
    request = api.messages.GetHistory(
        peer=api.InputPeerSelf(), offset_id=0, offset_date=0, add_offset=0, limit=1, max_id=0, min_id=0, hash=0
    )
    return Call(request, **options)


@rule(
    "api/errors#420-flood",
    "A FLOOD_WAIT, and a FLOOD_PREMIUM_WAIT, is waited out, and the call goes again",
    role="client",
)
@pytest.mark.parametrize("name", ["FLOOD_WAIT_3", "FLOOD_PREMIUM_WAIT_3", "FLOOD_TEST_PHONE_WAIT_3", "SLOWMODE_WAIT_3"])
async def test_a_short_flood_is_waited_out_and_told(name: str) -> None:
    """Each kind of flood wait up to the threshold is waited, after an event, and the call goes on."""
    time = Time()
    policy, told = floods(time)
    server = Server(rpc_error(420, name))
    assert await policy(history(), server) == "ok"
    assert time.pauses == [3]
    assert told == [("messages.getHistory", 3, name.rpartition("_")[0])]
    assert server.calls == 2


async def test_a_long_flood_is_raised() -> None:
    """A wait over the threshold is raised at once, with its seconds and its method."""
    time = Time()
    policy, told = floods(time)
    with pytest.raises(Flood) as caught:
        await policy(history(floods=FloodPolicy(60)), Server(rpc_error(420, "FLOOD_WAIT_61", "messages.getHistory")))
    assert caught.value.seconds == 61
    assert caught.value.request == "messages.getHistory"
    assert not told


async def test_the_budget_of_a_call() -> None:
    """Stacked waits end when their sum would pass the call's budget."""
    time = Time()
    policy, _ = floods(time)
    with pytest.raises(Flood):
        await policy(history(floods=FloodPolicy(60, 5)), Server(*[rpc_error(420, "FLOOD_WAIT_3")] * 9))
    assert time.pauses == [3]


async def test_a_call_may_refuse_to_wait() -> None:
    """A call's own policy wins over the client's."""
    time = Time()
    policy, _ = floods(time)
    with pytest.raises(Flood):
        await policy(history(floods=NEVER_WAIT), Server(rpc_error(420, "FLOOD_WAIT_1")))
    assert not time.pauses


async def test_a_deadline_is_not_slept_over() -> None:
    """A wait that would pass the caller's deadline is raised instead."""
    time = Time()
    policy, _ = floods(time)
    with pytest.raises(Flood):
        await policy(history(deadline=time.now + 2), Server(rpc_error(420, "FLOOD_WAIT_3")))


async def test_the_deadline_outlives_the_process() -> None:
    """After a restart inside the wait nothing leaves before the deadline, and the deadline is then forgotten."""
    session, time = MemorySession(), Time()
    policy, _ = floods(time, session)
    with pytest.raises(Flood):
        await policy(history(floods=NEVER_WAIT), Server(rpc_error(420, "FLOOD_WAIT_30")))
    time.now += 10
    restarted, told = floods(time, session)
    server = Server()
    assert await restarted(history(), server) == "ok"
    assert time.pauses == [20]
    assert told[0][2] == "FLOOD_WAIT"
    assert server.calls == 1
    assert await restarted(history(), server) == "ok"
    assert session.floods() == {}


async def test_the_restarted_call_may_refuse_to_wait() -> None:
    """A remembered deadline beyond the threshold is raised without sending anything."""
    session, time = MemorySession(), Time()
    session.set_flood("messages.getHistory", time.now + 100.5)
    policy, _ = floods(time, session)
    server = Server()
    with pytest.raises(Flood) as caught:
        await policy(history(), server)
    assert caught.value.seconds == 101
    assert server.calls == 0


@rule("method/messages.sendMessage#possible-errors", "SLOWMODE_WAIT is that of its chat", role="client")
async def test_slow_mode_holds_up_one_chat_only() -> None:
    """SLOWMODE_WAIT is remembered for its chat: other chats are written to at once."""
    session, time = MemorySession(), Time()
    policy, _ = floods(time, session)

    def send(channel: int) -> Call:
        peer = api.InputPeerChannel(channel_id=channel, access_hash=1)
        return Call(api.messages.SendMessage(peer=peer, message="x", random_id=1), floods=NEVER_WAIT)

    with pytest.raises(Flood):
        await policy(send(1), Server(rpc_error(420, "SLOWMODE_WAIT_30")))
    assert await policy(send(2), Server()) == "ok"
    with pytest.raises(Flood) as caught:
        await policy(send(1), Server())
    assert caught.value.name == "SLOWMODE_WAIT"


async def test_floods_without_seconds_are_raised() -> None:
    """Errors of code 420 that name no wait are not guessed at."""
    policy, _ = floods(Time())
    with pytest.raises(Flood):
        await policy(history(), Server(rpc_error(420, "ADDRESS_INVALID")))


def retries(time: Time, limit: int = 5) -> Retries:
    return Retries(limit, 1.0, time.pause, time, lambda: 1.0)


@rule("api/errors#500-internal", "A fault of the server is waited out, and the call goes again", role="client")
@pytest.mark.parametrize(("code", "name"), [(500, "RPC_CALL_FAIL"), (-503, "Timeout"), (503, "TIMEOUT")])
async def test_a_failing_server_is_asked_again(code: int, name: str) -> None:
    """Faults of the server are waited out with growing pauses."""
    time = Time()
    assert await retries(time)(history(), Server(*[rpc_error(code, name)] * 3)) == "ok"
    assert time.pauses == [1, 2, 4]


async def test_retries_are_bounded() -> None:
    """After the last attempt the error is raised."""
    time = Time()
    server = Server(*[rpc_error(500, "INTERNAL")] * 9)
    with pytest.raises(ServerError):
        await retries(time, 3)(history(), server)
    assert server.calls == 3


@pytest.mark.parametrize("name", ["NOT_IMPLEMENTED", "UNKNOWN_METHOD", "RANDOM_ID_DUPLICATE"])
async def test_what_stays_so_is_not_asked_again(name: str) -> None:
    """A 500 that another attempt cannot change is raised at once: nothing was implemented meanwhile."""
    time, server = Time(), Server(*[rpc_error(500, name)] * 9)
    with pytest.raises(ServerError):
        await retries(time)(history(), server)
    assert (server.calls, time.pauses) == (1, [])


async def test_retries_keep_the_deadline() -> None:
    """No retry starts after the caller has stopped waiting."""
    time = Time()
    with pytest.raises(ServerError):
        await retries(time)(history(deadline=time.now + 0.5), Server(*[rpc_error(500, "INTERNAL")] * 9))
    assert not time.pauses


async def test_a_lost_answer() -> None:
    """Without an answer in time a request is sent again if that is harmless, and only then."""
    server = Server(DeadlineExceeded("call"))
    assert await retries(Time())(history(), server) == "ok"
    assert server.calls == 2
    server = Server(DeadlineExceeded("call"))
    with pytest.raises(DeadlineExceeded):
        await retries(Time())(Call(api.messages.CreateChat(users=[], title="t")), server)
    assert server.calls == 1
    server = Server(DeadlineExceeded("call"))
    press = api.messages.GetBotCallbackAnswer(peer=api.InputPeerSelf(), msg_id=1, data=b"pay")
    with pytest.raises(DeadlineExceeded):
        await retries(Time())(Call(press), server)
    assert server.calls == 1
    server = Server(DeadlineExceeded("call"))
    wrapped = api.InvokeWithTakeout(takeout_id=1, query=api.contacts.GetSaved())
    assert await retries(Time())(Call(wrapped), server) == "ok"
    assert server.calls == 2


@rule("api/errors#400-bad-request", "A query that is wrong is not repeated as it is", role="client")
async def test_other_errors_are_not_retried() -> None:
    """A request that is wrong stays wrong."""
    server = Server(rpc_error(400, "PEER_ID_INVALID"))
    with pytest.raises(RpcError):
        await retries(Time())(history(), server)
    assert server.calls == 1


class Home:
    def __init__(self) -> None:
        self.dc = 2
        self.moves: list[int] = []

    async def switch(self, dc: int) -> None:
        self.moves.append(dc)
        self.dc = dc


@rule(
    "api/datacenter#user-migration",
    "After USER_MIGRATE the account's home is the other data center, and the query goes there",
    role="client",
)
@pytest.mark.parametrize("name", ["PHONE_MIGRATE", "USER_MIGRATE", "NETWORK_MIGRATE"])
async def test_the_home_moves(name: str) -> None:
    """The account's home follows the server, also twice in a row."""
    home = Home()
    migration = Migration(lambda: home.dc, home.switch)
    assert await migration(history(), Server(rpc_error(303, f"{name}_4"), rpc_error(303, f"{name}_5"))) == "ok"
    assert home.moves == [4, 5]


@rule(
    "api/errors#303-see-other",
    "After FILE_MIGRATE or STATS_MIGRATE that request goes elsewhere; the home stays",
    role="client",
)
@pytest.mark.parametrize("name", ["FILE_MIGRATE", "STATS_MIGRATE"])
async def test_one_request_moves(name: str) -> None:
    """Files and statistics are asked for elsewhere; the home stays."""
    home, call = Home(), history()
    assert await Migration(lambda: home.dc, home.switch)(call, Server(rpc_error(303, f"{name}_4"))) == "ok"
    assert call.dc == 4
    assert not home.moves


async def test_who_is_there_already_does_not_move() -> None:
    """A call that another one has moved for is only sent again."""
    home = Home()
    assert await Migration(lambda: home.dc, home.switch)(history(), Server(rpc_error(303, "USER_MIGRATE_2"))) == "ok"
    assert not home.moves


async def test_a_ring_of_data_centers_ends() -> None:
    """A server that sends a call round and round does not keep it for ever."""
    home = Home()
    errors = [rpc_error(303, f"USER_MIGRATE_{1 + n % 2}") for n in range(20)]
    server = Server(*errors)
    with pytest.raises(Migrate):
        await Migration(lambda: home.dc, home.switch)(history(), server)
    assert server.calls == 6


def test_remaining() -> None:
    """What is left of a call's time, and an error when nothing is."""
    time = Time()
    assert remaining(history(), time) is None
    assert remaining(history(deadline=time.now + 2), time) == 2
    with pytest.raises(DeadlineExceeded):
        remaining(history(deadline=time.now), time)
