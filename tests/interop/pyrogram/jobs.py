"""The jobs of every client, one after the other: each reports what came of it."""

import asyncio
import hashlib
import io
import traceback
from importlib import import_module

from sandbox import NAME, ask, config, library, make_client, report

errors = import_module(f"{NAME}.errors")


async def do(name: str, job) -> None:
    """Report what a job answers, or the error that it ends with. The others are done all the same."""
    try:
        async with asyncio.timeout(20):
            report(job=name, got=await job)
    except Exception as error:
        traceback.print_exc()
        report(job=name, got=f"{type(error).__name__}: {error}")


async def hear(who: str, heard: asyncio.Queue) -> str:
    """What arrives after somebody was asked to write."""
    await asyncio.to_thread(ask, f"write to the {who}")
    return await heard.get()


def listen(client) -> asyncio.Queue:
    """What a client hears."""
    heard = asyncio.Queue()

    @client.on_message(library.filters.incoming)
    async def on_message(_, message) -> None:
        heard.put_nowait(message.text)

    return heard


async def log_in(client) -> int:
    """By number, code and password."""
    phone = ask("number")
    sent = await client.send_code(phone)
    try:
        await client.sign_in(phone, sent.phone_code_hash, ask("code"))
    except errors.SessionPasswordNeeded:
        await client.check_password(ask("password"))
    await client.initialize()
    return (await client.get_me()).id


async def come_back(session: str):
    client = make_client("again", in_memory=True, session_string=session)
    heard = listen(client)
    await client.start()
    return client, heard


async def send_and_read(client) -> None:
    sent = {}

    async def send(text: str) -> str:
        sent[text] = await client.send_message("grace", text)
        return sent[text].text

    async def edit() -> str:
        return (await client.edit_message_text("grace", sent["first"].id, "first, edited")).text

    async def delete() -> int:
        return await client.delete_messages("grace", sent["second"].id)

    async def history() -> list[str]:
        return [message.text async for message in client.get_chat_history("grace", limit=10)]

    await do("send", send("first"))
    await send("second")
    await do("edit", edit())
    await do("delete", delete())
    await do("history", history())


async def photo(client) -> bool:
    """The picture's own bytes come back."""
    data = io.BytesIO(bytes.fromhex(config["photo"]))
    data.name = "dot.png"
    message = await client.send_photo("me", data)
    return bool(message.photo) and (await client.download_media(message, in_memory=True)).getvalue() == data.getvalue()


async def file(client) -> bool:
    """12 MB, in big parts."""
    data = io.BytesIO(hashlib.shake_128(b"file").digest(config["size"]))
    data.name = "twelve.bin"
    message = await client.send_document("me", data)
    return (await client.download_media(message, in_memory=True)).getvalue() == data.getvalue()


async def main() -> None:
    bot = make_client("bot", in_memory=True, bot_token=ask("token"))
    heard = listen(bot)

    async def start() -> int:
        await bot.start()
        return bot.me.id

    await do("bot login", start())
    await do("bot hears", hear("bot", heard))
    await bot.stop()

    first = make_client("user", in_memory=True)
    await first.connect()
    await do("user login", log_in(first))
    session = await first.export_session_string()
    await first.terminate()
    await first.disconnect()

    client, heard = await come_back(session)
    report(job="session", got=client.me.id)
    await send_and_read(client)
    await do("events", hear("user", heard))
    await do("photo", photo(client))
    await do("12 MB file", file(client))
    await client.stop()


asyncio.run(main())
