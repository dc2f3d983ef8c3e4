"""What can go wrong, and what to do about each.

    python examples/errors_and_waits.py @somebody

Topic: First steps
"""

import sys

import cablegram
from cablegram import TelegramClient, errors


async def main(chat: str) -> None:
    async with TelegramClient.from_env("me", flood_sleep_threshold=10) as client:
        await client.start()
        try:
            await client.send_message(chat, "Are you there?")
        except errors.Flood as flood:
            print("Telegram wants a pause of", flood.seconds, "seconds")
        except errors.PeerUnknown as unknown:
            print("who is that?", unknown)
        except errors.ConnectionLost as lost:
            print("was it sent?", lost.sent)
        except errors.RpcError as refusal:
            print("Telegram refused:", refusal)  # with what to do about it
        else:
            print("sent")


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
