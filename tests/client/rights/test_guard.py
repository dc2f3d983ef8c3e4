"""Tests of cablegram.client.rights.guard: a client with fewer rights, on a sandbox in virtual time."""

from __future__ import annotations

import asyncio
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from cablegram import MemorySession, SyncClient, TelegramClient, api, errors, events
from cablegram.client.requests.middleware import Call
from cablegram.sandbox import Sandbox
from cablegram.testing import Simulation, run_simulation

if TYPE_CHECKING:
    from cablegram.sandbox import UserActor

SEND = "messages.sendMessage"


async def ada_and_bob(world: Simulation) -> tuple[TelegramClient, UserActor, UserActor]:
    ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(first_name="Bob", username="bobby")
    client = world.client()
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    bob.send(ada, "hi")
    await client.get_dialogs()
    return client, ada, bob


def test_every_way_passes_the_guard() -> None:
    """Rule: methods, `client.api`, invoke, wrappers and iterators are refused alike, and nothing reaches the server."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await ada_and_bob(world)
        reader = client.restricted(read_only=True)
        assert [message.message for message in await reader.get_messages(bob.id)] == ["hi"]
        before = len(world.telegram.log.entries)
        peer = await client.get_input_entity(bob.id)
        request = api.messages.SendMessage(peer=peer, message="x", random_id=1)
        for attempt in (
            lambda: reader.send_message(bob.id, "x"),
            lambda: reader.api.messages.send_message(bob.id, "x"),
            lambda: reader.invoke(request),
            lambda: reader(request),
            lambda: reader.invoke(api.InvokeWithoutUpdates(query=request)),
            lambda: reader.mark_as_read(bob.id),
            lambda: reader.send_file(bob.id, b"bytes", name="x.txt"),
            lambda: reader.log_out(),
        ):
            with pytest.raises(errors.NotPermitted):
                await attempt()
        assert len(world.telegram.log.entries) == before
        assert (await client.send_message(bob.id, "the client itself may")).id

    run_simulation(scenario)


def test_only_the_peers_that_are_named() -> None:
    """Rule: usernames, ids and "me" name peers, looked up once; others are refused, by whatever name."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await ada_and_bob(world)
        eve = world.telegram.add_user(first_name="Eve", username="eve_online")
        helper = client.restricted(peers=["@Bobby"])
        await helper.send_message("@bobby", "by name")
        await helper.send_message(bob.id, "by id")
        assert bob.texts(ada) == ["hi", "by name", "by id"]
        assert (await helper.get_me()).id == ada.id
        for attempt in (
            lambda: helper.send_message("@eve_online", "x"),
            lambda: helper.send_message("me", "x"),
            lambda: helper.get_dialogs(),
            lambda: helper.forward_messages(eve.id, 1, bob.id),
        ):
            with pytest.raises((errors.NotPermitted, errors.PeerUnknown)):
                await attempt()
        assert eve.texts(ada) == []
        note = await client.restricted(peers=["me"]).send_message("me", "a note")
        assert note.message == "a note"

    run_simulation(scenario)


def test_no_answer_has_a_login_code() -> None:
    """Rule: unless peers= has 777000, what it wrote is empty in every answer; the client itself still reads it.

    Source: https://core.telegram.org/api/auth (codes come as messages from the service account)
    """

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await ada_and_bob(world)
        code = ada.read_code()
        reader, peer = client.restricted(read_only=True), await client.get_input_entity(bob.id)
        everything = api.InputMessagesFilterEmpty()
        search = api.messages.SearchGlobal(
            q="code", filter=everything, min_date=0, max_date=0, offset_rate=0, offset_peer=peer, offset_id=0, limit=9
        )
        by_id = api.messages.GetMessages(id=[api.InputMessageID(id=number) for number in range(1, 9)])
        missed = api.updates.GetDifference(pts=1, date=1, qts=0)
        for request in (search, by_id, missed, api.InvokeWithoutUpdates(query=by_id)):
            assert code in repr(await client.invoke(request))
            assert code not in repr(await reader.invoke(request))
        shown = {dialog.id: dialog.message for dialog in await reader.get_dialogs()}
        last = shown[777000]
        assert isinstance(last, api.Message)
        assert (last.message, last.entities) == ("", None)
        assert shown[bob.id] is not None
        owned = {dialog.id: dialog.message for dialog in await client.get_dialogs()}
        assert code in repr(owned[777000])
        trusted = client.restricted(peers=[777000])
        assert code in repr(await trusted.get_messages(777000))

    run_simulation(scenario)


def test_a_page_is_no_permission() -> None:
    """Rule: a peer that only says where a page begins allows nothing, nor does a folder; and it refuses nothing."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await ada_and_bob(world)
        peer = await client.get_input_entity(bob.id)
        helper = client.restricted(peers=[bob.id])
        page = api.messages.GetDialogs(offset_date=0, offset_id=0, offset_peer=peer, limit=9, hash=0)
        search = api.messages.SearchGlobal(
            q="", filter=api.InputMessagesFilterEmpty(), min_date=0, max_date=0, offset_rate=0, offset_peer=peer,
            offset_id=0, limit=9,
        )  # fmt: skip
        folder = api.messages.GetPeerDialogs(
            peers=[api.InputDialogPeer(peer=peer), api.InputDialogPeerFolder(folder_id=1)]
        )
        before = len(world.telegram.log.entries)
        for request in (page, search, folder):
            with pytest.raises(errors.NotPermitted):
                await helper.invoke(request)
        assert len(world.telegram.log.entries) == before
        stranger = world.telegram.add_user(first_name="Eve")
        page.offset_peer = api.InputPeerUser(user_id=stranger.id, access_hash=1)
        assert await client.restricted(peers=[bob.id], allow=["messages.getDialogs"]).invoke(page)

    run_simulation(scenario)


def test_each_call_is_confirmed() -> None:
    """Rule: a function, or a coroutine function, sees each call and says yes or no, but for parts of files."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await ada_and_bob(world)
        seen: list[str] = []

        async def ask(call: Call) -> bool:
            seen.append(call.method)
            return getattr(call.request, "message", "") != "no"

        asked = client.restricted(confirm=ask)
        await asked.send_message(bob.id, "yes")
        with pytest.raises(errors.NotPermitted, match="sendMessage is not permitted: it was not confirmed"):
            await asked.send_message(bob.id, "no")
        await asked.send_file(bob.id, b"bytes" * 100_000, name="x.bin")
        assert bob.texts(ada) == ["hi", "yes", ""]
        assert seen == [SEND, SEND, "messages.sendMedia"]
        never = client.restricted(confirm=lambda call: False)
        with pytest.raises(errors.NotPermitted):
            await never.get_messages(bob.id)

    run_simulation(scenario)


def test_what_belongs_to_the_owner() -> None:
    """Rule: handlers, conversations, logins and the connection stay with the client; the view shows what it is."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await ada_and_bob(world)
        view = client.restricted()
        assert view.connected
        for refused in (view.disconnect, view.connect):
            with pytest.raises(errors.NotPermitted):
                await refused()
        with pytest.raises(errors.NotPermitted):
            view.add_event_handler(print, events.NewMessage())
        with pytest.raises(errors.NotPermitted):
            await view.conversation(bob.id).__aenter__()
        await client.disconnect()
        assert view.disconnected
        with pytest.raises(errors.UsageError, match="not connected"):
            await view.get_messages(bob.id)

    run_simulation(scenario)


def test_fewer_rights_of_fewer_rights() -> None:
    """Rule: what was made of a restricted client has the rights of both."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await ada_and_bob(world)
        both = client.restricted(allow=["messages.*"]).restricted(read_only=True)
        assert await both.get_messages(bob.id)
        for attempt in (lambda: both.send_message(bob.id, "x"), lambda: both.api.help.get_config()):
            with pytest.raises(errors.NotPermitted):
                await attempt()

    run_simulation(scenario)


@pytest.mark.parametrize(
    "rights",
    [{"allow": "messages.*"}, {"allow": [1]}, {"peers": "@ada"}, {"peers": 5}, {"confirm": True}, {"read_only": "no"}],
)
def test_rights_that_cannot_be_meant(rights: dict[str, Any]) -> None:
    """Rule: a text in the place of a list would allow its letters: it is refused where it is written."""

    async def scenario(world: Simulation) -> None:
        client, _, _ = await ada_and_bob(world)
        with pytest.raises(errors.UsageError, match="="):
            client.restricted(**rights)

    run_simulation(scenario)


def test_the_error_travels() -> None:
    """Rule: the error keeps what it says when it goes to another process."""
    error = errors.NotPermitted("messages.sendMessage", "it names 5")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 # bytes of this very line
    assert (again.method, again.why, str(again)) == (error.method, error.why, str(error))


async def test_without_a_loop() -> None:
    """Rule: `SyncClient` has it too; a plain function confirms, in a thread that may wait."""
    seen: list[str] = []

    def confirm(call: Call) -> bool:
        with pytest.raises(RuntimeError):
            asyncio.get_running_loop()
        seen.append(call.method)
        return call.method != SEND

    def script(telegram: Sandbox, ada: UserActor, bob: UserActor) -> None:
        with SyncClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network) as client:
            client.start(phone_number=ada.phone, phone_code=ada.read_code)
            client.get_dialogs()
            view = client.restricted(confirm=confirm)
            assert [message.message for message in view.get_messages(bob.id)] == ["hi"]
            with pytest.raises(errors.NotPermitted):
                view.send_message(bob.id, "x")
        assert seen[-1] == SEND
        with pytest.raises(errors.UsageError, match="disconnected"):
            view.get_messages(bob.id)

    async with Sandbox() as telegram:
        ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
        bob.send(ada, "hi")
        await asyncio.to_thread(script, telegram, ada, bob)
