"""A supergroup and a channel: made, joined, written to, edited, deleted, listed; a second account hears it live."""

import asyncio

from pyrogram.handlers import DeletedMessagesHandler, EditedMessageHandler, MessageHandler

from sandbox import ask, make_client, report


def listen(client) -> asyncio.Queue:
    """What a client hears, in order: what happened, and the text or the ids."""
    heard = asyncio.Queue()

    async def new(_, message) -> None:
        if message.text:
            heard.put_nowait(["new", message.chat.id, message.text])

    async def edited(_, message) -> None:
        heard.put_nowait(["edited", message.chat.id, message.text])

    async def deleted(_, messages) -> None:
        heard.put_nowait(["deleted", messages[0].chat.id, [message.id for message in messages]])

    client.add_handler(MessageHandler(new))
    client.add_handler(EditedMessageHandler(edited))
    client.add_handler(DeletedMessagesHandler(deleted))
    return heard


async def until(heard: asyncio.Queue, kind: str, value) -> int:
    """Wait for one thing, and answer the chat in which it happened."""
    async with asyncio.timeout(15):
        while True:
            found, chat, what = await heard.get()
            if (found, what) == (kind, value):
                return chat


async def in_a_chat(ada, grace, heard, group) -> None:
    """One account writes, the other one hears it as it happens, and answers."""
    await ada.add_chat_members(group.id, "grace")
    first = await ada.send_message(group.id, "welcome")
    await until(heard["grace"], "new", "welcome")
    await first.edit_text("welcome, Grace")
    await until(heard["grace"], "edited", "welcome, Grace")
    second = await ada.send_message(group.id, "to be deleted")
    await until(heard["grace"], "new", "to be deleted")
    await second.delete()
    await until(heard["grace"], "deleted", [second.id])
    await grace.send_message(group.id, "thank you")
    await until(heard["ada"], "new", "thank you")
    report(
        members=sorted([member.user.first_name async for member in ada.get_chat_members(group.id)]),
        history=[message.text async for message in grace.get_chat_history(group.id) if message.text],
        found=[message.text async for message in grace.search_messages(group.id, query="welcome")],
        dialogs=[dialog.chat.title async for dialog in grace.get_dialogs() if dialog.chat.title],
    )
    await grace.leave_chat(group.id)
    report(left=sorted([member.user.first_name async for member in ada.get_chat_members(group.id)]))


async def main() -> None:
    ada = make_client("ada", in_memory=True, session_string=ask("session of ada"))
    grace = make_client("grace", in_memory=True, session_string=ask("session of grace"))
    heard = {"ada": listen(ada), "grace": listen(grace)}
    async with ada, grace:
        await in_a_chat(ada, grace, heard, await ada.create_supergroup("Club", "of the engine"))

        channel = await ada.create_channel("News", "of the engine")
        await ada.add_chat_members(channel.id, "grace")
        await ada.send_message(channel.id, "read all about it")
        report(channel=await until(heard["grace"], "new", "read all about it") == channel.id)
        ask(f"write to {channel.id}")
        report(live=await until(heard["grace"], "new", "stop press") == channel.id)


asyncio.run(main())
