"""Tests of cablegram.client.messages.drafting and events.DraftChanged, on a sandbox in virtual time."""

from __future__ import annotations

import pytest

from cablegram import Reply, api, errors, events
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.rules import rule

from .test_send import people


@rule("api/drafts#saving-drafts", "What is not sent yet is saved with messages.saveDraft.", role="client")
def test_drafts_are_saved_listed_and_removed() -> None:
    """A draft has its text, markup and answer; a second one takes its place; an empty text removes it, and so does
    sending with clear_draft."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        await client.save_draft("me", "milk")
        sent = await client.send_message("@bob_builder", "hello")
        await client.save_draft(bob.id, "**See** you", reply_to=Reply(sent, quote="hello"))
        mine, his = await client.drafts()
        assert mine.text == "milk"
        assert (his.chat_id, his.text, his.date) == (bob.id, "See you", int(world.telegram.world.now))
        assert isinstance(his.chat, api.User)
        assert his.chat.first_name == "Bob"
        assert his.draft.entities == [api.MessageEntityBold(offset=0, length=3)]
        assert isinstance(his.draft.reply_to, api.InputReplyToMessage)
        assert (his.draft.reply_to.reply_to_msg_id, his.draft.reply_to.quote_text) == (sent.id, "hello")
        [dialog] = [one for one in await client.get_dialogs() if one.id == bob.id]
        assert dialog.dialog.draft == his.draft
        await client.save_draft(bob.id, "*other*", parse_mode=None)
        assert [draft.text for draft in await client.drafts()] == ["milk", "*other*"]
        await client.save_draft(bob.id)
        assert [draft.text for draft in await client.drafts()] == ["milk"]
        await client.send_message("me", "milk", clear_draft=True)
        assert await client.drafts() == []

    run_simulation(scenario)


def test_what_is_no_draft_is_refused() -> None:
    """A text that is none fails before anything is sent; an answer to nothing fails by its error of the server."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        world.telegram.log.clear()
        with pytest.raises(errors.UsageError):
            await client.save_draft(bob.id, 5)  # type: ignore[arg-type]
        assert world.telegram.log.entries == []
        with pytest.raises(errors.MsgIdInvalid):
            await client.save_draft("@bob_builder", "to nothing", reply_to=999)

    run_simulation(scenario)


def test_another_device_is_notified() -> None:
    """events.DraftChanged: saved and removed elsewhere, in the chats that are wanted. Not for what this client saves
    itself, nor for what it lists."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        other = world.client()
        await other.start(phone_number=ada.phone, phone_code=ada.read_code)
        seen: list[events.DraftEvent] = []
        all_of_own: list[events.DraftEvent] = []
        other.add_event_handler(seen.append, events.DraftChanged(chats=bob.id))
        client.add_event_handler(all_of_own.append, events.DraftChanged())
        last: list[str] = []
        client.add_event_handler(lambda event: last.append(event.text), events.NewMessage())
        await client.save_draft("me", "not wanted")
        await client.save_draft("@bob_builder", "wanted")
        await eventually(lambda: len(seen) == 1)
        await client.save_draft("@bob_builder")
        await eventually(lambda: len(seen) == 2)
        saved, removed = seen
        assert (saved.chat_id, saved.text, saved.topic) == (bob.id, "wanted", None)
        assert saved.draft is not None
        assert saved.date == saved.draft.date
        assert (removed.chat_id, removed.text, removed.draft) == (bob.id, "", None)
        assert isinstance(await saved.get_chat(), api.User)
        assert [draft.text for draft in await client.drafts()] == ["not wanted"]
        await client.save_draft("me", "sent")
        await client.send_message("me", "sent", clear_draft=True)
        bob.send(ada, "the last update")
        await eventually(lambda: "the last update" in last)
        assert all_of_own == []

    run_simulation(scenario)
