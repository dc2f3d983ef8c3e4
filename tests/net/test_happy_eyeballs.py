"""Tests of cablegram.net.happy_eyeballs: several addresses at once, their order, and the pauses between."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram.errors import ConnectionLost, DeadlineExceeded, UsageError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.net.happy_eyeballs import HEAD_START, addresses
from cablegram.sandbox.keys import public_private_key
from cablegram.sessions.memory import MemorySession
from tests.support.enginebox import HOME, READ, Box, in_box

KEY = public_private_key().public


def several(box: Box, *hosts: str) -> None:
    """Give the home data center several addresses; the box's own is 10.0.0.2."""
    box.telegram = Network.custom("box", [DataCenter(HOME, host, 443) for host in hosts], [KEY])


def store(box: Box) -> Any:
    made = box.session()
    made.set_dc(HOME, None, None)
    return made


def dead_ends(box: Box, dead: set[str], slow: dict[str, float] | None = None) -> Any:
    """A dialer for which some addresses swallow packets, and some take their time."""

    async def dial(host: str, port: int, factory: Any) -> Any:
        if host in dead:
            await asyncio.Event().wait()
        await asyncio.sleep((slow or {}).get(host, 0))
        return await box.network.dial(host, port, factory)

    return dial


def test_a_dead_address_does_not_delay_a_good_one() -> None:
    """The second address is tried a moment after the first, and the link that opens first is used."""

    async def scenario(box: Box) -> None:
        several(box, "10.0.0.8", "10.0.0.2")
        pool = box.pool(store(box), dial=dead_ends(box, {"10.0.0.8"}))
        started = box.loop.time()
        await pool.connect()
        assert box.loop.time() - started < HEAD_START + 0.2
        assert await pool.invoke(READ) == []
        await asyncio.sleep(1)
        assert len(asyncio.all_tasks()) == 1

    in_box(scenario)


def test_a_refusing_address_is_passed_at_once() -> None:
    """An address that refuses makes way for the next one without any wait."""

    async def scenario(box: Box) -> None:
        several(box, "10.0.0.7", "10.0.0.8", "10.0.0.2")
        pool = box.pool(store(box))
        started = box.loop.time()
        await pool.connect()
        assert box.loop.time() - started < 0.2
        assert box.home.connections == 1

    in_box(scenario)


def test_only_one_link_is_used() -> None:
    """Links that open late are closed, and the server sees one client."""

    async def scenario(box: Box) -> None:
        several(box, "10.0.0.2", "10.0.0.2")
        slow = dead_ends(box, set(), {"10.0.0.2": HEAD_START + 0.01})
        pool = box.pool(store(box), dial=slow)
        await pool.connect()
        await pool.invoke(READ)
        await asyncio.sleep(2)
        assert len(box.home.wires) == 1

    in_box(scenario)


def test_all_fail() -> None:
    """When no address works the error names all, the number of tries and the last cause."""

    async def scenario(box: Box) -> None:
        several(box, "10.0.0.7", "10.0.0.8")
        with pytest.raises(ConnectionLost, match=r"10\.0\.0\.7:443, 10\.0\.0\.8:443 .* 2 attempts: nobody listens"):
            await box.pool(store(box), connection_retries=1).connect()

    in_box(scenario)


def test_disconnect_during_a_race() -> None:
    """disconnect() ends every try; a link that opens at that moment is not used."""

    async def scenario(box: Box) -> None:
        several(box, "10.0.0.2", "10.0.0.8")
        for step in range(16):
            pool = box.pool(store(box), dial=dead_ends(box, {"10.0.0.8"}, {"10.0.0.2": 0.3}))
            connecting = asyncio.ensure_future(pool.connect())
            await asyncio.sleep(0.02 * step)
            await pool.disconnect()
            with pytest.raises(ConnectionLost):
                await connecting
            await asyncio.sleep(0.5)
            await box.leaves_nothing()

    in_box(scenario)


def test_a_broken_dialer() -> None:
    """What is no failure of the network ends all calls at once, and is their cause."""

    async def scenario(box: Box) -> None:
        async def dial(host: str, port: int, factory: Any) -> Any:
            raise ZeroDivisionError("in a dialer")

        for hosts in (("10.0.0.2",), ("10.0.0.2", "10.0.0.8")):
            several(box, *hosts)
            with pytest.raises(ConnectionLost, match="1 attempt: in a dialer") as caught:
                await box.pool(store(box), dial=dial).connect()
            assert isinstance(caught.value.__cause__, ZeroDivisionError)

    in_box(scenario)


def test_a_silent_race_names_its_stage() -> None:
    """Two addresses that swallow packets: DeadlineExceeded in stage tcp, on time."""

    async def scenario(box: Box) -> None:
        several(box, "10.0.0.7", "10.0.0.8")
        pool = box.pool(store(box), dial=dead_ends(box, {"10.0.0.7", "10.0.0.8"}))
        with pytest.raises(DeadlineExceeded) as caught:
            await pool.connect(timeout=2)
        assert caught.value.stage == "tcp"

    in_box(scenario)


def table() -> Network:
    return Network.custom(
        "n",
        [DataCenter(1, "::1", 443, ipv6=True), DataCenter(1, "10.0.0.1", 443), DataCenter(1, "10.0.0.9", 443)],
        [KEY],
    )


def test_ipv6_is_an_option() -> None:
    """Without ``use_ipv6`` only IPv4 addresses are used, with it IPv6 ones come first."""
    empty = MemorySession()
    assert [item.host for item in addresses(1, table(), empty, False)] == ["10.0.0.1", "10.0.0.9"]
    assert [item.host for item in addresses(1, table(), empty, True)] == ["::1", "10.0.0.1", "10.0.0.9"]
    only = Network.custom("n", [DataCenter(1, "::1", 443, ipv6=True)], [KEY])
    with pytest.raises(UsageError, match="use_ipv6=True"):
        addresses(1, only, empty, False)


def test_a_connection_by_ipv6() -> None:
    """With ``use_ipv6`` the link is one to the IPv6 address; where that one is dead, IPv4 takes over a moment later."""

    async def scenario(box: Box) -> None:
        await box.network.listen("fd00::2", 443, box.home.accept)
        table = [DataCenter(HOME, "10.0.0.2", 443), DataCenter(HOME, "fd00::2", 443, ipv6=True)]
        box.telegram = Network.custom("box", table, [KEY])
        pool = box.pool(store(box), use_ipv6=True)
        await pool.connect()
        assert await pool.invoke(READ) == []
        assert [cable.client.get_extra_info("peername")[0] for cable in box.network.open_cables()] == ["fd00::2"]
        await pool.disconnect()
        fallen = box.pool(store(box), use_ipv6=True, dial=dead_ends(box, {"fd00::2"}))
        started = box.loop.time()
        await fallen.connect()
        assert box.loop.time() - started < HEAD_START + 0.2
        assert await fallen.invoke(READ) == []

    in_box(scenario)


def test_the_sessions_address_comes_first() -> None:
    """The address that the session remembers for its home is tried first, unless the table has it anyway."""
    own = MemorySession()
    own.set_dc(1, "10.9.9.9", 80)
    assert [item.host for item in addresses(1, table(), own, False)] == ["10.9.9.9", "10.0.0.1", "10.0.0.9"]
    own.set_dc(1, "10.0.0.9", 443)
    assert [item.host for item in addresses(1, table(), own, False)] == ["10.0.0.1", "10.0.0.9"]


@pytest.mark.parametrize(
    ("dc", "host", "port", "first"),
    [
        (HOME, "10.0.0.9", 8443, "10.0.0.9:8443"),
        (HOME, None, 8443, "10.0.0.2:443"),
        (HOME, "10.0.0.9", None, "10.0.0.2:443"),
        (4, "10.0.0.9", 8443, "10.0.0.4:443"),
    ],
)
def test_the_remembered_address_is_the_homes_alone(dc: int, host: str | None, port: int | None, first: str) -> None:
    """What the session remembers counts for its home, and only when it is whole: a host and a port."""
    network = Network.custom("two", [DataCenter(2, "10.0.0.2", 443), DataCenter(4, "10.0.0.4", 443)], [KEY])
    session = MemorySession()
    session.set_dc(HOME, host, port)
    found = [f"{item.host}:{item.port}" for item in addresses(dc, network, session, use_ipv6=False)]
    assert found[0] == first
    assert len(found) == (2 if first == "10.0.0.9:8443" else 1)
