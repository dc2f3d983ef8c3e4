"""A place, a phone number and a die: what is neither text nor file goes by `client.api`.

    python examples/send_a_place.py @somebody

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import TelegramClient, api


async def main(chat: str) -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        london = api.InputMediaGeoPoint(geo_point=api.InputGeoPoint(lat=51.5, long=-0.12))
        ada = api.InputMediaContact(phone_number="+12025550123", first_name="Ada", last_name="L", vcard="")
        for media in (london, ada, api.InputMediaDice(emoticon="🎲")):
            sent = await client.api.messages.send_media(chat, media, "")
            print(type(sent.media).__name__)


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
