"""Log in by a QR code that another device scans; lose the server and get it back; log out."""

import asyncio

from pyrogram.errors import SessionPasswordNeeded
from pyrogram.qrlogin import QRLogin

from sandbox import ask, make_client, report


async def ask_off_loop(question: str) -> str:
    """The event loop must run while the other side works: a restart, a scan."""
    return await asyncio.to_thread(ask, question)


async def main() -> None:
    client = make_client("qr", in_memory=True)
    await client.connect()
    login = QRLogin(client)
    await login.recreate()
    waiting = asyncio.create_task(login.wait(30))
    await asyncio.sleep(0.3)
    await ask_off_loop(f"scan {login.url}")
    try:
        await waiting
    except SessionPasswordNeeded:
        await client.check_password(ask("password"))
    await client.initialize()
    report(name=(await client.get_me()).first_name)

    await ask_off_loop("restart")
    for _ in range(60):
        try:
            await client.send_message("me", "after the restart")
            break
        except (OSError, TimeoutError):
            await asyncio.sleep(0.5)
    report(texts=[message.text async for message in client.get_chat_history("me", limit=10)])
    await client.log_out()


asyncio.run(main())
