"""Tests of cablegram.client.connection.configuration: what Telegram says of itself, of its errors, of an account."""

from __future__ import annotations

import asyncio

import pytest

from cablegram import api, errors
from cablegram.client.connection import configuration
from cablegram.client.connection.configuration import ASK_AGAIN, PATIENCE
from cablegram.mtproto.network import Network
from cablegram.net.learned_addresses import learned
from cablegram.sandbox import UserActor
from cablegram.sandbox.services import help as services
from cablegram.sandbox.serving.context import Context
from cablegram.testing import Simulation, run_simulation
from tests.client.messages.test_send import people
from tests.support.rules import rule
from tests.support.scripted import make

LATER = api.DcOption(id=2, ip_address="10.9.9.9", port=443)


def push(world: Simulation, actor: UserActor, update: api.TypeUpdate) -> None:
    """The server pushes one update to every session of an account."""
    world.telegram.world.notify_now(actor.id, lambda view: update)
    world.telegram.world.flush()


def asked(world: Simulation) -> list[int]:
    return [request.hash for request in world.telegram.sent("help.getAppConfig")]


@rule(
    "api/config#client-configuration", "The first question has the hash 0, later ones that of the answer", role="client"
)
@rule("api/config#client-configuration", "A key that is not there has its documented default", role="client")
def test_values_and_their_defaults() -> None:
    """Rule: a value is asked for once, and again with its hash when it is old; what is not there has the default."""

    async def scenario(world: Simulation) -> None:
        world.telegram.options.app_config["pins"] = 7
        client, _, _ = await people(world)
        config = configuration.of(client)
        assert await config.number("pins", 5) == 7
        assert await config.number("nothing_of_the_kind", 5) == 5
        assert await config.text("pins") == ""
        assert asked(world) == [0]
        await asyncio.sleep(ASK_AGAIN + 1)
        assert await config.number("pins", 5) == 7
        assert len(asked(world)) == 2
        assert asked(world)[1] != 0

    run_simulation(scenario)


@rule(
    "api/config#client-configuration",
    "When the question is refused, what is known counts, and else the defaults",
    role="client",
)
def test_a_refused_question_leaves_the_defaults() -> None:
    """Rule: an error of help.getAppConfig reaches nobody who wanted a limit."""

    async def scenario(world: Simulation) -> None:
        client, _, _ = await people(world)
        world.telegram.faults.rpc_error("help.getAppConfig", "PEER_ID_INVALID", times=1)
        assert await configuration.of(client).number("upload_max_fileparts_default", 12) == 12
        assert await configuration.of(client).number("upload_max_fileparts_default", 12) == 4000

    run_simulation(scenario)


@rule("api/config#client-configuration", "An unchanged configuration is answered with its hash alone", role="server")
def test_an_unchanged_configuration_is_not_sent_again() -> None:
    """Rule: help.appConfigNotModified for the hash of what was sent; another answer once something changed."""

    async def scenario(world: Simulation) -> None:
        client, _, _ = await people(world)
        first = await client.invoke(api.help.GetAppConfig(hash=0))
        assert isinstance(first, api.help.AppConfig)
        again = await client.invoke(api.help.GetAppConfig(hash=first.hash))
        assert isinstance(again, api.help.AppConfigNotModified)
        world.telegram.options.app_config["test"] = True  # as many keys as before
        changed = await client.invoke(api.help.GetAppConfig(hash=first.hash))
        assert isinstance(changed, api.help.AppConfig)
        assert changed.hash != first.hash

    run_simulation(scenario)


@rule("api/config#mtproto-configuration", "After updateConfig the configuration is fetched again", role="client")
def test_after_an_update_both_are_fetched_again() -> None:
    """Rule: at once, without anybody who asks for a value; several such updates make one question."""

    async def scenario(world: Simulation) -> None:
        client, ada, _ = await people(world)
        await configuration.of(client).number("pins", 5)
        before = len(world.telegram.sent("help.getConfig"))
        world.telegram.options.app_config["pins"] = 9
        push(world, ada, api.UpdateConfig())
        push(world, ada, api.UpdateConfig())
        await asyncio.sleep(1)
        assert len(world.telegram.sent("help.getConfig")) == before + 1
        assert len(asked(world)) == 2
        assert await configuration.of(client).number("pins", 5) == 9
        assert len(asked(world)) == 2

    run_simulation(scenario)


@rule("api/updates#subscribing-to-updates", "updateDcOptions is applied also before a login", role="client")
def test_addresses_are_learnt_before_a_login() -> None:
    """Rule: nobody is logged in, the server says where a data center is, and that is kept for the next connection."""

    async def scenario() -> None:
        client, net = make()
        async with client:
            net.push(api.UpdateShort(update=api.UpdateDcOptions(dc_options=[LATER]), date=1))
        assert [item.host for item in learned(client.session, client.network)] == ["10.9.9.9"]

    asyncio.run(scenario())


@rule(
    "api/datacenter",
    "The addresses of data centers are those of help.getConfig (dc_options), which may change",
    role="client",
)
def test_addresses_come_with_the_configuration() -> None:
    """Rule: whoever asks for help.getConfig, its addresses are kept; those of the table are not kept twice."""

    async def scenario(world: Simulation) -> None:
        client, _, _ = await people(world)
        await client.invoke(api.help.GetConfig())
        assert learned(client.session, client.network) == []

        @world.telegram.on(api.help.GetConfig)
        def more(ctx: Context, request: api.help.GetConfig) -> api.TypeConfig:
            answer = services.get_config(ctx, request)
            answer.dc_options.append(LATER)
            return answer

        await client.invoke(api.help.GetConfig())
        assert [item.host for item in learned(client.session, client.network)] == ["10.9.9.9"]

    run_simulation(scenario)


@rule(
    "api/errors#406-not-acceptable",
    "The error that is shown to a person is that of the updateServiceNotification that follows",
    role="client",
)
@rule("api/errors#406-not-acceptable", "An error of code 406 is followed by its words, in a popup", role="server")
def test_the_words_of_an_error() -> None:
    """Rule: the exception says what the notification says; other errors of the same request wait for nothing."""

    async def scenario(world: Simulation) -> None:
        client, _, _ = await people(world)
        world.telegram.faults.rpc_error("help.getNearestDc", "CHANNEL_PRIVATE", code=406, times=1)
        with pytest.raises(errors.NotAcceptable) as caught:
            await client.invoke(api.help.GetNearestDc())
        assert caught.value.words == "Channel private."
        assert str(caught.value).endswith(": Channel private.")
        started = world.loop.time()
        world.telegram.faults.rpc_error("help.getNearestDc", "CHANNEL_PRIVATE", code=400, times=1)
        with pytest.raises(errors.ChannelPrivate) as plain:
            await client.invoke(api.help.GetNearestDc())
        assert plain.value.words == ""
        assert world.loop.time() - started < PATIENCE / 2

    run_simulation(scenario)


@rule("api/errors#406-not-acceptable", "AUTH_KEY_DUPLICATED has no words that follow", role="both")
def test_words_that_do_not_come() -> None:
    """Rule: the error is raised all the same, a second later at most; a notification of earlier is not its words."""

    async def scenario(world: Simulation) -> None:
        client, ada, _ = await people(world)
        note = api.UpdateServiceNotification(
            popup=True, type="X", message="Old news.", media=api.MessageMediaEmpty(), entities=[]
        )
        push(world, ada, note)
        await asyncio.sleep(PATIENCE * 2)
        world.telegram.faults.mute_updates()
        world.telegram.faults.rpc_error("help.getNearestDc", "PEER_ID_INVALID", code=406, times=1)
        started = world.loop.time()
        error = errors.rpc_error(406, "PEER_ID_INVALID")
        error.words = "not these"
        await configuration.of(client).explain(error)
        assert error.words == ""
        assert PATIENCE <= world.loop.time() - started < PATIENCE * 2
        duplicated = errors.rpc_error(406, "AUTH_KEY_DUPLICATED")
        started = world.loop.time()
        await configuration.of(client).explain(duplicated)
        assert world.loop.time() == started

    run_simulation(scenario)


@rule(
    "api/auth#frozen-accounts",
    "After FROZEN_METHOD_INVALID the configuration says since when and how long the account is frozen",
    role="client",
)
def test_a_frozen_account_says_since_when() -> None:
    """Rule: the fields are fetched again when the error comes, for they were not there before."""

    async def scenario(world: Simulation) -> None:
        client, _, _ = await people(world)
        assert await configuration.of(client).number("freeze_since_date", 0) == 0
        world.telegram.options.app_config |= {
            "freeze_since_date": 1_700_000_000,
            "freeze_until_date": 1_800_000_000,
            "freeze_appeal_url": "https://t.me/spambot",
        }
        world.telegram.faults.rpc_error("messages.sendMessage", "FROZEN_METHOD_INVALID", code=420, times=1)
        with pytest.raises(errors.Flood) as caught:
            await client.send_message("@bob_builder", "hi")
        assert caught.value.frozen == errors.FrozenAccount(1_700_000_000, 1_800_000_000, "https://t.me/spambot")
        world.telegram.faults.rpc_error("messages.sendMessage", "FROZEN_METHOD_INVALID", code=420, times=1)
        world.telegram.faults.rpc_error("help.getAppConfig", "INTERNAL", code=500)
        with pytest.raises(errors.Flood) as again:
            await client.send_message("@bob_builder", "hi")
        assert again.value.name == "FROZEN_METHOD_INVALID"

    run_simulation(scenario)


@rule("api/datacenter", "A data center that the table does not have is asked for by help.getConfig", role="client")
def test_a_data_center_that_the_table_does_not_have() -> None:
    """Rule: PHONE_MIGRATE to a data center that is newer than this client's table: the home says where it is."""

    async def scenario(world: Simulation) -> None:
        whole = world.telegram.network
        table = [item for item in whole.dcs if item.id == 1]
        ada = world.telegram.add_user(first_name="Ada", dc=3)
        client = world.client(network=Network.custom("sandbox", table, whole.keys, default_dc=1))
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        assert client.session.dc_id == 3
        with pytest.raises(errors.UsageError, match="no address for data center 9"):
            await client.invoke(api.help.GetNearestDc(), dc=9)

    run_simulation(scenario, dcs=3)
