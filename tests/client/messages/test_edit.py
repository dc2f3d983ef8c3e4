"""Tests of cablegram.client.messages.edit beyond what test_send and test_references have."""

from __future__ import annotations

import pytest

from cablegram import Button, api, errors
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule
from tests.support.scripted import make

from .test_send import people


@rule(
    "method/messages.editInlineBotMessage",
    "An inline message is edited at the data center that its id names",
    role="client",
)
async def test_an_inline_message_is_edited_where_it_lives() -> None:
    """A message sent in inline mode is named by its id alone, and its data center is asked.

    Source: https://core.telegram.org/method/messages.editInlineBotMessage
    """
    client, net = make()
    net.on(messages_editInlineBotMessage=True)
    inline = api.InputBotInlineMessageID64(dc_id=4, owner_id=1, id=2, access_hash=3)
    async with client:
        assert await client.edit_message(inline, "**new**", buttons=Button.inline("ok")) is True
        assert await client.edit_message(inline, buttons=Button.inline("ok")) is True
    first, second = net.sent
    assert isinstance(first, api.messages.EditInlineBotMessage)
    assert (first.id, first.message, first.entities) == (inline, "new", [api.MessageEntityBold(offset=0, length=3)])
    assert isinstance(first.reply_markup, api.ReplyInlineMarkup)
    assert (second.message, second.entities) == (None, None)
    assert net.dcs == [4, 4]


def test_the_file_and_the_text_of_a_message_are_changed_apart() -> None:
    """``file=`` alone keeps the text, a text alone keeps the file, and both may be changed at once."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        sent = await client.send_file("@bob_builder", b"first", name="a.bin", caption="about it")

        async def content(message: api.Message) -> tuple[str, bytes]:
            return message.message, await client.download_media(message)

        assert await content(await client.edit_message(sent, file=b"second")) == ("about it", b"second")
        assert await content(await client.edit_message(sent, "more about it")) == ("more about it", b"second")
        assert await content(await client.edit_message(bob.id, sent, "both", file=b"third")) == ("both", b"third")
        with pytest.raises(errors.UsageError, match="nothing to change"):
            await client.edit_message(sent)
        with pytest.raises(errors.UsageError, match="1025 characters"):
            await client.edit_message(sent, "x" * 1025, file=b"fourth")

    run_simulation(scenario)


def test_the_buttons_of_a_bots_message_are_changed_alone() -> None:
    """``buttons=`` without a text keeps the text."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        bob = world.telegram.add_user()
        bob.send(bot, "/start")
        client = world.client()
        await client.start(bot_auth_token=bot.token)
        sent = await client.send_message(bob.id, "Tea?", buttons=Button.inline("Yes"))
        edited = await client.edit_message(sent, buttons=[[Button.inline("No")]])
        assert edited.message == "Tea?"
        assert isinstance(edited.reply_markup, api.ReplyInlineMarkup)
        assert edited.reply_markup.rows[0].buttons[0].text == "No"

    run_simulation(scenario)


def test_a_bots_idempotency_key_finds_its_message() -> None:
    """A bot cannot read a chat back; what it sent before a restart is found among its updates, in any kind of chat."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        bob = world.telegram.add_user()
        bob.send(bot, "/start")
        club = bob.create_channel("Club", bot, broadcast=False)
        client = world.client()
        await client.start(bot_auth_token=bot.token)
        for peer in (bob.id, club.peer):
            first = await client.send_message(peer, "once", idempotency_key="order 7")
            await client.send_message(peer, "another")
            other = world.client(client.session)
            await client.disconnect()
            await other.connect()
            again = await other.send_message(peer, "once", idempotency_key="order 7")
            assert (again.id, again.message) == (first.id, "once")
            client = other
        assert bob.texts(bot).count("once") == 1
        assert club.texts().count("once") == 1

    run_simulation(scenario)


@rule("api/channel#migration", "A group that became a supergroup is named by its migrated_to", role="client")
def test_an_upgraded_group_is_named_by_the_error() -> None:
    """Whatever is done in a group that became a supergroup: the error has the id of that one.

    Source: https://core.telegram.org/api/channel#migration
    """

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        ada.create_group("Group", bob)
        [old] = [dialog.id for dialog in await client.get_dialogs() if dialog.name == "Group"]
        sent = await client.send_message(old, "before")
        await client.invoke(api.messages.MigrateChat(chat_id=-old))
        [new] = [dialog.id for dialog in await client.get_dialogs() if dialog.name == "Group" and dialog.id != old]
        for call in (client.send_message(old, "after"), client.send_file(old, b"bytes")):
            with pytest.raises(errors.ChatUpgraded, match=str(new)) as raised:
                await call
            assert (raised.value.old_id, raised.value.new_id) == (old, new)
            assert isinstance(raised.value.__cause__, errors.RpcError)
        assert sent.message == "before"
        with pytest.raises(errors.PeerIdInvalid):
            await client.invoke(api.messages.GetHistory(peer=api.InputPeerChat(chat_id=987654), **NO_OFFSETS))

    run_simulation(scenario)


NO_OFFSETS = dict.fromkeys(("offset_id", "offset_date", "add_offset", "limit", "max_id", "min_id", "hash"), 0)
