"""The server over real bytes: faults of links, salts, clocks and answers, seen by a client in simulation."""

from __future__ import annotations

import asyncio

import pytest

from cablegram import api
from cablegram.errors import (
    AuthKeyDuplicated,
    ConnectionLost,
    DeadlineExceeded,
    FloodWait,
    MethodInvalid,
    RpcError,
    SessionRevoked,
    TransportError,
)
from cablegram.sandbox.serving.connection_stages import STAGES
from cablegram.testing import run_simulation
from tests.support.rules import rule


async def logged_in(world, **options):
    """A bot's client, connected."""
    robot = world.telegram.add_bot()
    client = world.client(**options)
    await client.start(bot_auth_token=robot.token)
    return robot, client


def test_links_that_are_cut_come_back():
    """kill_tcp, a reset, a restart: the next request is answered."""

    async def scenario(world):
        robot, client = await logged_in(world)
        faults = world.telegram.faults
        for fault in (faults.kill_tcp, faults.rst, lambda: faults.kill_tcp(robot), world.telegram.restart):
            done = fault()
            if asyncio.iscoroutine(done):
                await done
            assert (await client.get_me()).id == robot.id
        assert world.telegram.breaches == []

    run_simulation(scenario)


def test_answers_come_apart_where_that_is_asked_for():
    """Whether answers that are ready together share a packet or not, every call gets its own."""

    async def scenario(world):
        _, client = await logged_in(world)
        got = {}
        for apart in (False, True):
            world.telegram.options.answers_apart = apart
            world.telegram.faults.kill_tcp()
            await client.get_me()
            before = client._connection.pool.home.driver.received
            answers = await asyncio.gather(*(client.invoke(api.help.GetNearestDc()) for _ in range(50)))
            assert [answer.nearest_dc for answer in answers] == [2] * 50
            got[apart] = client._connection.pool.home.driver.received - before
        assert got[True] > 1.5 * got[False]  # an envelope each

    run_simulation(scenario)


def test_a_blackhole_passes():
    """What was sent into the dark is answered when there is light again; nothing is executed twice."""

    async def scenario(world):
        _, client = await logged_in(world)
        world.telegram.faults.blackhole()
        call = asyncio.create_task(client.invoke(api.help.GetNearestDc()))
        await asyncio.sleep(3)
        assert not call.done()
        world.telegram.faults.light()
        assert (await call).this_dc == 2
        assert world.telegram.log.count("help.getNearestDc") == 1

    run_simulation(scenario)


@pytest.mark.parametrize("stage", STAGES[:-1])
def test_a_connection_can_stall_anywhere(stage):
    """A client with a deadline gives up in time at every stage, and gets through once the fault is gone."""

    async def scenario(world):
        world.telegram.faults.stall_at(stage)
        client = world.client()
        before = world.loop.time()
        with pytest.raises(DeadlineExceeded):
            await client.connect(timeout=2)
        assert world.loop.time() - before == pytest.approx(2, abs=0.01)
        world.telegram.faults.clear()
        await client.connect(timeout=2)
        assert (await client.invoke(api.help.GetNearestDc(), timeout=2)).this_dc == 2

    run_simulation(scenario)


def test_a_stalled_call():
    """A request that is never answered ends with its own deadline."""

    async def scenario(world):
        _, client = await logged_in(world)
        world.telegram.faults.stall_at("call")
        with pytest.raises(DeadlineExceeded):
            await client.invoke(api.help.GetNearestDc(), timeout=3)
        with pytest.raises(ValueError, match="no such stage"):
            world.telegram.faults.stall_at("somewhere")

    run_simulation(scenario)


def test_salts_and_clocks_may_change():
    """Wrong salts and a stepped clock cost a resend, not the request."""

    async def scenario(world):
        robot, client = await logged_in(world)
        for change in (world.telegram.faults.bad_salt, lambda: world.telegram.faults.clock_skew(3600)):
            change()
            assert (await client.get_me()).id == robot.id
        world.telegram.faults.clock_skew(-7200)
        assert (await client.get_me()).id == robot.id

    run_simulation(scenario)


def test_refusals_floods_and_spoilt_answers():
    """rpc_error and flood by count; dropped, late and cut answers."""

    async def scenario(world):
        _, client = await logged_in(world)
        faults, ask = world.telegram.faults, api.help.GetNearestDc
        faults.rpc_error("help.getNearestDc", "PEER_ID_INVALID", times=1)
        with pytest.raises(RpcError, match="PEER_ID_INVALID"):
            await client.invoke(ask())
        faults.flood("help.getApp*", 900, times=1)
        with pytest.raises(FloodWait) as caught:
            await client.invoke(api.help.GetAppConfig(hash=0))
        assert caught.value.seconds == 900
        before = world.loop.time()
        faults.delay("help.getNearestDc", 5, times=1)
        await client.invoke(ask())
        assert world.loop.time() - before >= 5
        for before in (True, False):
            faults.cut("help.getNearestDc", before=before)
            assert (await client.invoke(ask())).this_dc == 2
        assert world.telegram.log.count("help.getNearestDc") == 4
        rule = faults.drop_response("help.getNearestDc")
        with pytest.raises(DeadlineExceeded):
            await client.invoke(ask(), timeout=2)
        assert rule.done == 1

    run_simulation(scenario)


@rule(
    "api/invoking#sequential-requests",
    "invokeAfterMsg waits for the other request; MSG_WAIT_FAILED if that was refused",
    role="server",
)
@rule(
    "api/invoking#sequential-requests", "A request waits for half a second, then it is MSG_WAIT_TIMEOUT", role="server"
)
def test_requests_wait_for_others():
    """invokeAfterMsg and invokeAfterMsgs: carried out after the others, however long those take; refused if one of
    them was refused."""

    async def scenario(world):
        _, client = await logged_in(world)
        order = []

        @world.telegram.on(api.help.GetCdnConfig)
        async def slow(ctx, request):
            await asyncio.sleep(5)
            order.append("slow")
            return api.CdnConfig(public_keys=[])

        @world.telegram.on(api.help.GetInviteText)
        def quick(ctx, request):
            order.append("quick")
            return api.help.InviteText(message="hi")

        sender = client._connection.pool.home

        def ask(request, *after):
            call = sender.session.call(request, context=world.loop.create_future(), after=after)
            sender.driver.flush_soon()
            return call

        first, other = ask(api.help.GetCdnConfig()), ask(api.help.GetCdnConfig())
        one, both = ask(api.help.GetInviteText(), first), ask(api.help.GetInviteText(), first, other)
        await asyncio.gather(*(call.context for call in (first, other, one, both)))
        assert order == ["slow", "slow", "quick", "quick"]
        world.telegram.faults.rpc_error("help.getNearestDc", "PEER_ID_INVALID")
        bad = ask(api.help.GetNearestDc())
        behind = ask(api.help.GetInviteText(), bad, first)
        with pytest.raises(RpcError, match="PEER_ID_INVALID"):
            await bad.context
        assert (await behind.context).message == "hi", "refused, and sent again by the session"
        assert behind.tries == 2
        assert 9 <= one.tries <= 12, "half a second each, of five"

    run_simulation(scenario)


def test_what_is_not_served_is_refused_and_noted():
    """METHOD_INVALID, and the log says which method; a handler of one's own serves it, even a slow one."""

    async def scenario(world):
        _, client = await logged_in(world)
        with pytest.raises(MethodInvalid):
            await client.invoke(api.help.GetPassportConfig(hash=0))
        assert world.telegram.log.unserved == {"help.getPassportConfig": 1}

        @world.telegram.on(api.help.GetPassportConfig)
        async def served(ctx, request):
            await asyncio.sleep(1)
            return api.help.PassportConfigNotModified()

        answer = await client.invoke(api.help.GetPassportConfig(hash=0))
        assert isinstance(answer, api.help.PassportConfigNotModified)

    run_simulation(scenario)


def test_ended_sessions_have_their_names():
    """Revoked, burnt."""

    async def scenario(world):
        robot, client = await logged_in(world)
        world.telegram.faults.revoke_session(robot)
        with pytest.raises(SessionRevoked):
            await client.invoke(api.updates.GetState())
        robot, client = await logged_in(world)
        world.telegram.faults.auth_key_duplicated(robot)
        with pytest.raises(AuthKeyDuplicated):
            await client.invoke(api.updates.GetState())

    run_simulation(scenario)


def test_transport_errors():
    """-429 on each new link, until it ends."""

    async def scenario(world):
        world.telegram.faults.transport_error(-429)
        client = world.client(connection_retries=0)
        with pytest.raises((TransportError, ConnectionLost)) as caught:
            await client.connect(timeout=5)
        assert "-429" in str(caught.value) + str(caught.value.__cause__)
        world.telegram.faults.clear()
        await client.connect(timeout=5)

    run_simulation(scenario)


def test_requests_are_logged_and_found():
    """telegram.sent() finds requests by method and fields; the log's text holds no secrets."""

    async def scenario(world):
        robot, client = await logged_in(world)
        await client.invoke(api.help.GetAppConfig(hash=3))
        assert len(world.telegram.sent("help.getAppConfig", hash=3)) == 1
        assert world.telegram.sent("help.getAppConfig", hash=4) == []
        assert robot.token not in repr(world.telegram.log.entries)
        assert world.telegram.log.key_exchanges == 1
        assert len(world.telegram.connections()) == 1

    run_simulation(scenario)


def test_the_same_seed_gives_the_same_bytes():
    """Two runs of one seed are one run."""

    async def scenario(world):
        user = world.telegram.add_user()
        client = world.client()
        await client.start(phone_number=user.phone, phone_code=user.read_code)
        await client.send_message("me", message="Hello!")
        return world.fingerprint(), world.telegram.digest()

    first, again, other = (run_simulation(scenario, seed=seed) for seed in (5, 5, 6))
    assert first == again
    assert first[0] != other[0]
