"""What an ordinary client does all day: dialogs, history, edits, deletions, files, a second account's messages."""

import asyncio
import hashlib
import io

from pyrogram import filters

from sandbox import ask, make_client, report


async def main() -> None:
    client = make_client("life", in_memory=True, session_string=ask("session"))
    heard: asyncio.Queue[str] = asyncio.Queue()

    @client.on_message(filters.incoming)
    async def on_message(_, message) -> None:
        heard.put_nowait(message.text)

    await client.start()

    friend = await client.get_users(ask("friend"))
    report(friend=friend.id)
    first = await client.send_message(friend.id, "first")
    second = await client.send_message(friend.id, "second")
    await client.edit_message_text(friend.id, first.id, "first, edited")
    await client.delete_messages(friend.id, second.id)
    report(history=[message.text async for message in client.get_chat_history(friend.id, limit=10)])
    report(dialogs=[dialog.chat.id async for dialog in client.get_dialogs()])
    ask("ready to hear")
    report(heard=await asyncio.wait_for(heard.get(), 20))

    data = io.BytesIO(hashlib.shake_128(b"file").digest(10 * 1024 * 1024))
    data.name = "ten.bin"
    message = await client.send_document("me", data, caption="ten megabytes", force_document=True)
    back = await client.download_media(message, in_memory=True)
    report(same=back.getvalue() == data.getvalue(), size=len(back.getvalue()))
    await client.stop()


asyncio.run(main())
