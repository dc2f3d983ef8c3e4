"""A script without async and await.

    python examples/without_async.py @somebody

Prints the last ten messages of a chat, the oldest first.
Topic: First steps
"""

import sys

from cablegram import SyncClient


def main(chat: str = "me") -> None:
    with SyncClient.from_env("me") as client:
        client.start()
        for message in reversed(list(client.iter_messages(chat, limit=10))):
            print(f"{message.id}: {message.text}")


if __name__ == "__main__":
    main(*sys.argv[1:])
