"""Log in as a user with a code and a password; say Hello to oneself; leave and come back by the session string."""

import asyncio

from pyrogram.errors import PhoneCodeInvalid, SessionPasswordNeeded

from sandbox import ask, make_client, report


async def log_in(client) -> None:
    phone = ask("number")
    sent = await client.send_code(phone)
    while True:
        try:
            await client.sign_in(phone, sent.phone_code_hash, ask("code"))
            return
        except PhoneCodeInvalid as error:
            report(error=error.ID)
        except SessionPasswordNeeded:
            await client.check_password(ask(f"password {await client.get_password_hint()}"))
            return


async def main() -> None:
    client = make_client("user", in_memory=True)
    await client.connect()
    await log_in(client)
    await client.initialize()
    sent = await client.send_message("me", "Hello!")
    session = await client.export_session_string()
    report(session=session, sent=sent.id)
    await client.terminate()
    await client.disconnect()

    again = make_client("again", in_memory=True, session_string=session)
    await again.start()
    await again.send_message("me", "Hello again!")
    report(texts=[message.text async for message in again.get_chat_history("me", limit=10)])
    await again.stop()


asyncio.run(main())
