"""Layers that clients declare: each answered in its own, and those that are not known never in silence."""

from __future__ import annotations

import pytest

from cablegram import api, tl
from cablegram.errors import RpcError
from cablegram.mtproto.session.server import ServerSession
from cablegram.net.options import Device
from cablegram.testing import run_simulation
from tests.support.rules import rule

QUERY = api.help.GetNearestDc


async def asked(world):
    """A new client asks for something."""
    client = world.client()
    await client.connect()
    await client.invoke(QUERY())
    await client.disconnect()


@rule("api/invoking#layers", "A client is answered in the layer that it declared", role="server")
@pytest.mark.parametrize("number", tl.layers())
def test_every_layer_is_served(number):
    """A client of any layer that was in use logs in and reads its own messages, in that layer, with nothing to note."""

    async def scenario(world):
        ada = world.telegram.add_user(first_name="Ada")
        client = world.client(layer=number)
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        await client.send_message("me", "Hello!")
        assert [message.message for message in await client.get_messages("me")] == ["Hello!"]
        assert (await client.get_me()).first_name == "Ada"
        assert world.telegram.breaches == []
        assert {entry.layer for entry in world.telegram.log.entries} == {number}

    run_simulation(scenario)


@pytest.mark.parametrize(
    ("declared", "answered"), [(1, 158), (157, 158), (168, 167), (226, 225), (230, 229), (10**9, 229), (-5, 158)]
)
def test_a_layer_that_is_not_known(declared, answered):
    """It is answered in the nearest one below (the oldest, where there is none), which is a breach that is noted once;
    the log keeps the number that was declared."""

    async def scenario(world):
        client = world.client()
        await client.connect()
        for _ in range(3):
            await client.invoke(api.InvokeWithLayer(layer=declared, query=QUERY()))
        await client.invoke(QUERY())
        (breach,) = world.telegram.breaches
        assert breach.rule == "unknown_layer"
        assert breach.detail == f"layer {declared} is not known; the answers are those of {answered}"
        assert [entry.layer for entry in world.telegram.log.entries][-3:] == [declared] * 3

    run_simulation(scenario)


def test_strict_layers(monkeypatch):
    """With ``strict_layers`` such a layer is refused as CONNECTION_LAYER_INVALID; a known one is not."""
    prefix = Device.prefix
    newer = tl.Layer(230, tl.schema())

    async def scenario(world):
        world.telegram.options.strict_layers = True
        await asked(world)
        with monkeypatch.context() as patch:
            patch.setattr(Device, "prefix", lambda device, layer: prefix(device, newer))
            with pytest.raises(RpcError, match="CONNECTION_LAYER_INVALID"):
                await asked(world)
            world.telegram.options.strict_layers = False
            await asked(world)

    run_simulation(scenario)


@rule("api/invoking#saving-client-info", "The declared layer is kept with the key", role="server")
def test_the_declared_layer_outlives_the_session():
    """With the key the number is kept that was declared, also of a layer that is not known; a session that begins with
    that key, as after a restart, is answered in the nearest one until its client declares another."""

    async def scenario(world):
        robot = world.telegram.add_bot()
        client = world.client()
        await client.start(bot_auth_token=robot.token)
        await client.invoke(api.InvokeWithLayer(layer=226, query=QUERY()))
        (record,) = [key for key in world.telegram.world.keys.values() if key.authorization is not None]
        assert record.layer == 226
        await client.disconnect()
        center = world.telegram.dcs[record.dc]
        center.forget_sessions()
        key = center.keyring.find(record.id)
        session = ServerSession(key=key, session_id=1, time=world.telegram.timekeeper, rand=world.telegram.rand)
        caller = center.caller(session)
        assert (caller.layer, session.layer.number, caller.inited) == (226, 225, True)

    run_simulation(scenario)
