"""What Telegram's own client asks of a server, and what its servers give: rules that no other client needs."""

from __future__ import annotations

import asyncio
import gzip
from typing import Any

import pytest

from cablegram import api, tl
from cablegram.crypto.rsa import PrivateKey
from cablegram.errors import CablegramError
from cablegram.mtproto.connection.server import ServerConnection
from cablegram.mtproto.envelope import plain_unwrap, plain_wrap, unseal
from cablegram.mtproto.framing import Transport, client_framing
from cablegram.mtproto.side import Side
from cablegram.testing import run_simulation
from cablegram.testing.rand import SeededRand
from tests.support.pair import Pair
from tests.support.rules import rule

QUERY = api.help.GetNearestDc()


def packed(value: tl.TLObject) -> Any:
    """An object as gzip_packed, by the standard library's own gzip."""
    return tl.mt.GzipPacked(packed_data=gzip.compress(tl.schema().encode(value)))


def initialised() -> Pair:
    pair = Pair()
    pair.call()
    pair.exchange()
    return pair


def say(pair: Pair, value: tl.TLObject) -> None:
    """Send a request as it is, whether this client could write it or not."""
    pair.session.send_service(tl.schema().encode(value), content=True)
    pair.exchange()


def wrapped(query: Any) -> list[Any]:
    """The same query inside each kind of wrapper."""
    init = api.InitConnection(
        api_id=1, device_model="d", system_version="s", app_version="a", system_lang_code="en", lang_pack="",
        lang_code="en", query=query,
    )  # fmt: skip
    return [
        api.InvokeWithLayer(layer=tl.LAYER, query=query),
        api.InvokeWithLayer(layer=tl.LAYER, query=init),
        api.InvokeAfterMsg(msg_id=4, query=query),
        api.InvokeAfterMsgs(msg_ids=[4], query=api.InvokeWithoutUpdates(query=query)),
    ]


@rule("mtproto/service_messages#packed-object", "A query may be packed", role="server")
@pytest.mark.parametrize("number", range(4))
def test_packed_queries_inside_wrappers(number: int) -> None:
    """A query may be packed inside any wrapper; the request is the same as with the query itself."""
    pair = initialised()
    say(pair, wrapped(packed(QUERY))[number])
    assert pair.requests[-1].query == wrapped(QUERY)[number]
    assert pair.breaches == []


def test_packed_queries_are_bounded() -> None:
    """What is packed inside a wrapper counts as what is packed around it: a bomb ends the connection, and what is
    packed twice is no request."""
    pair = initialised()
    bomb: Any = tl.mt.GzipPacked(packed_data=gzip.compress(bytes(1 << 26)))
    say(pair, api.InvokeWithLayer(layer=tl.LAYER, query=bomb))
    assert pair.down.closed
    pair = initialised()
    say(pair, api.InvokeWithLayer(layer=tl.LAYER, query=packed(packed(QUERY))))
    assert "unknown_request" in pair.breaches


@pytest.mark.parametrize("transport", [Transport.ABRIDGED, Transport.OBFUSCATED_PADDED])
@pytest.mark.parametrize(("msg_id", "answered"), [(0, True), (1, True), (5, False), (3, False)])
def test_connection_tests(msg_id: int, answered: bool, transport: Transport) -> None:
    """A connection is tried out by a req_pq_multi with the msg_id 0 or 1, and padding after it: it is answered. Other
    ids of the wrong kind end the connection, as before."""
    pair = Pair()
    key = PrivateKey.generate(SeededRand("key"))
    server = ServerConnection(keyring=pair.keyring, keys=[key], dc=2, time=pair.server_time, rand=pair.rand)
    framing = client_framing(transport, pair.rand)
    request = tl.schema().encode(tl.mt.ReqPqMulti(nonce=bytes(range(16)))) + bytes(24)
    server.receive_data(framing.preamble + framing.pack(plain_wrap(msg_id, request)))
    framing.feed(server.data_to_send())
    answer = framing.next()
    assert server.closed is not answered
    if answered:
        assert isinstance(answer, bytes)
        found = tl.schema().decode(plain_unwrap(answer)[1])
        assert isinstance(found, tl.mt.ResPQ)
        assert found.nonce == bytes(range(16))


def test_destroy_auth_key() -> None:
    """destroy_auth_key is no content message; it is answered by a message of its own, and the driver hears of it."""
    pair = initialised()
    pair.session.send_service(tl.schema().encode(tl.mt.DestroyAuthKey()), content=False)
    pair.down.receive_data(pair.up.data_to_send())
    packet = pair.down.data_to_send()
    assert len(pair.down.events()) > 0
    inner = unseal(pair.session.key, Side.CLIENT, packet[1:])[4]
    assert tl.schema().decode(inner) == tl.mt.DestroyAuthKeyOk()
    assert pair.breaches == []


@rule("schema/mtproto", "After destroy_auth_key the key is unknown", role="server")
def test_a_destroyed_key_is_unknown() -> None:
    """After destroy_auth_key the login has ended, and whoever still uses the key is answered by -404."""

    async def scenario(world):
        robot = world.telegram.add_bot()
        client = world.client(connection_retries=0)
        await client.start(bot_auth_token=robot.token)
        assert len(robot.account.logins) == 1
        home = client._connection.pool.home
        home.session.send_service(tl.schema().encode(tl.mt.DestroyAuthKey()))
        home.driver.flush_soon()
        await asyncio.sleep(1)
        assert robot.account.logins == []
        with pytest.raises(CablegramError):
            await client.get_me()
        assert {breach.rule for breach in world.telegram.breaches} == {"unknown_key"}

    run_simulation(scenario)
