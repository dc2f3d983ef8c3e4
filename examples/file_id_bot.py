"""The id of a file, as the Bot API writes it, and the file again by its id.

    BOT_TOKEN=123:abc python examples/file_id_bot.py

Send a document to the bot, and it answers with an id; send the id, and it answers with the document.
Topic: Bots
"""

import os

import cablegram
from cablegram import TelegramClient, events, file_ids

bot = TelegramClient.from_env("bot")


@bot.on(events.NewMessage(events.F.document, incoming=True))
async def name_it(event: events.MessageEvent) -> None:
    if event.message.document is not None:
        await event.reply(str(file_ids.of_document(event.message.document)), parse_mode=None)


@bot.on(events.NewMessage(incoming=True, pattern=r"^\S{40,}$"))
async def give_it(event: events.MessageEvent) -> None:
    await event.respond(file=event.text)


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
