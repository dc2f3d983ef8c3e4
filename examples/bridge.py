"""A bridge: what is written in one chat appears in the other, both ways, with answers and edits.

    python examples/bridge.py @one @other

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import TelegramClient, api, events

client = TelegramClient.from_env("me")
pairs: dict[tuple[int | None, int], api.Message] = {}


async def main(one: str, other: str) -> None:
    async with client:
        await client.start()
        ids = [await client.get_peer_id(chat) for chat in (one, other)]
        across = {ids[0]: ids[1], ids[1]: ids[0]}

        async def carry(event: events.MessageEvent) -> None:
            if event.outgoing or event.chat_id is None:
                return
            sender = await event.get_sender()
            name = sender.first_name if isinstance(sender, api.User) else "somebody"
            answered = pairs.get((event.chat_id, getattr(event.message.reply_to, "reply_to_msg_id", 0)))
            sent = await client.send_message(
                across[event.chat_id], f"{name}: {event.text}", reply_to=answered, parse_mode=None
            )
            pairs[event.chat_id, event.id] = sent
            pairs[across[event.chat_id], sent.id] = event.message

        async def change(event: events.MessageEvent) -> None:
            copy = pairs.get((event.chat_id, event.id))
            if copy is not None and copy.out:
                await copy.edit(f"{copy.text.partition(':')[0]}: {event.text}", parse_mode=None)

        client.add_event_handler(carry, events.NewMessage(ids))
        client.add_event_handler(change, events.EditedMessage(ids))
        await client.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
