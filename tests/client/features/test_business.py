"""Tests of cablegram.client.features.business and of events of businesses: what a bot does in somebody's name."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, errors, events
from cablegram.sandbox.serving.context import Context
from cablegram.testing import Simulation, eventually, run_simulation
from tests.client.updates.kinds.feeding import Fed, bot
from tests.support.rules import rule

CONNECTION = api.BotBusinessConnection(
    connection_id="c1", user_id=7, dc_id=2, date=1, rights=api.BusinessBotRights(reply=True)
)


def written(text: str = "Are you open?", **fields: Any) -> api.Message:
    """A message of a customer's to the business."""
    return api.Message(id=3, peer_id=api.PeerUser(user_id=8), date=1, message=text, **fields)


async def served(world: Simulation) -> tuple[Fed, list[tuple[str, str, object]]]:
    """A bot that is connected, on a server that notes which calls came in whose name."""
    fed = await bot(world)
    calls: list[tuple[str, str, object]] = []

    def note(ctx: Context, request: Any) -> Any:
        calls.append((ctx.business, ctx.method, request))
        match request:
            case api.messages.SendMessage():
                sent = written(request.message, out=True)
                update: api.TypeUpdate = api.UpdateBotNewBusinessMessage(connection_id="c1", message=sent, qts=0)
            case api.messages.EditMessage():
                sent = written(request.message or "", out=True)
                update = api.UpdateBotEditBusinessMessage(connection_id="c1", message=sent, qts=0)
            case api.account.GetBotBusinessConnection():
                update = api.UpdateBotBusinessConnect(connection=CONNECTION, qts=0)
            case api.messages.DeleteMessages() | api.messages.ReadHistory():
                return api.messages.AffectedMessages(pts=0, pts_count=0)
            case _:
                return True
        fed.owner.account.qts += 1
        setattr(update, "qts", fed.owner.account.qts)  # noqa: B010 # each of them has one
        return api.Updates(updates=[update], users=[], chats=[], date=1, seq=0)

    for method in (
        api.messages.SendMessage, api.messages.EditMessage, api.messages.SetTyping, api.messages.DeleteMessages,
        api.account.GetBotBusinessConnection, api.messages.SetBotCallbackAnswer,
    ):  # fmt: skip
        world.telegram.on(method)(note)
    fed.client.session.process_entities(api.User(id=8, access_hash=5, first_name="Eve"))
    return fed, calls


@rule(
    "api/bots/connected-business-bots",
    "What a bot does in a chat of a business is wrapped in invokeWithBusinessConnection.",
    role="client",
)
def test_answers_travel_in_the_name_of_the_business() -> None:
    """A message to a business is a NewMessage with business_connection_id; what its event, and the message itself, do
    is wrapped; where the connection lives is asked once. What cannot be wrapped goes as it is."""

    async def scenario(world: Simulation) -> None:
        fed, calls = await served(world)
        update = api.UpdateBotNewBusinessMessage(
            connection_id="c1", message=written(), reply_to_message=written("before"), qts=0
        )
        event = await fed.event(events.NewMessage(), update)
        assert (event.business_connection_id, event.text, event.chat_id) == ("c1", "Are you open?", 8)
        sent = await event.respond("Until **six**")
        assert (sent.message, sent.out) == ("Until six", True)
        await event.message.reply("Come in")
        before = await event.get_reply_message()
        assert before.message == "before"
        assert await event.edit("Until seven") is not None
        async with event.client.action(8, "typing"):
            pass
        await event.delete()
        assert [(business, method) for business, method, _ in calls] == [
            ("", "account.getBotBusinessConnection"),
            ("c1", "messages.sendMessage"),
            ("c1", "messages.sendMessage"),
            ("c1", "messages.editMessage"),
            ("c1", "messages.setTyping"),
            ("c1", "messages.deleteMessages"),
        ]
        assert event.client is not fed.client
        calls.clear()
        await event.client.api.messages.set_bot_callback_answer(query_id=1, cache_time=0)
        assert calls[0][0] == ""

    run_simulation(scenario)


def test_what_else_comes_of_a_business() -> None:
    """Edits, deletions, pressed buttons: each says of which connection; BusinessConnection says what may be done."""

    async def scenario(world: Simulation) -> None:
        fed, calls = await served(world)
        told = await fed.event(events.BusinessConnection(), api.UpdateBotBusinessConnect(connection=CONNECTION, qts=0))
        assert (told.user_id, told.connection_id, told.disabled, told.date) == (7, "c1", False, 1)
        assert told.rights is not None
        assert told.rights.reply
        edited = await fed.event(events.EditedMessage(), api.UpdateBotEditBusinessMessage(
            connection_id="c1", message=written("Open?"), qts=0))  # fmt: skip
        assert (edited.text, edited.business_connection_id) == ("Open?", "c1")
        gone = await fed.event(events.DeletedMessage(chats=8), api.UpdateBotDeleteBusinessMessage(
            connection_id="c1", peer=api.PeerUser(user_id=8), messages=[3], qts=0))  # fmt: skip
        assert (gone.deleted_ids, gone.chat_id, gone.business_connection_id) == ([3], 8, "c1")
        press = await fed.event(events.CallbackQuery(data=b"yes"), api.UpdateBusinessBotCallbackQuery(
            query_id=4, user_id=8, connection_id="c1", message=written(), chat_instance=1, data=b"yes"))  # fmt: skip
        assert (press.chat_id, press.message_id, press.sender_id, press.business_connection_id) == (8, 3, 8, "c1")
        assert (await press.get_message()).message == "Are you open?"
        await press.answer("Yes")
        await press.edit("We are")
        assert [(business, method) for business, method, _ in calls] == [
            ("", "messages.setBotCallbackAnswer"),
            ("c1", "messages.editMessage"),
        ]

    run_simulation(scenario)


def test_a_business_can_be_named() -> None:
    """client.business() takes an id or a connection; the ordinary client stays what it is; errors come as they are."""

    async def scenario(world: Simulation) -> None:
        fed, calls = await served(world)
        acting = fed.client.business(CONNECTION)
        await acting.send_message(8, "Good morning")
        assert [business for business, *_ in calls] == ["c1"]
        assert (await fed.client.get_business_connection("c1")).user_id == 7
        own: list[events.MessageEvent] = []
        fed.client.add_event_handler(own.append, events.NewMessage())
        bob = world.telegram.add_user(first_name="Bob")
        bob.send(fed.owner, "hi")
        await eventually(lambda: len(own) == 1)
        assert own[0].business_connection_id is None
        assert own[0].client is fed.client

        @world.telegram.on(api.messages.SendMessage)
        def refuse(ctx: Context, request: api.messages.SendMessage) -> api.TypeUpdates:
            ctx.fail("BUSINESS_CONNECTION_INVALID")

        with pytest.raises(errors.RpcError, match="BUSINESS_CONNECTION_INVALID"):
            await acting.send_message(8, "Hello?")

    run_simulation(scenario)
