"""A sandbox in a process of its own: prints a line of JSON with what a client must know, and runs until it is stopped.

``python bench/server.py BOTS [apart]``: with so many bots; ``apart``: each answer in a packet of its own. A line
``push BOT COUNT`` on the control port makes a person send ``COUNT`` messages to a bot.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys

from cablegram.sandbox import Sandbox

BATCH = 50


class Echo(asyncio.Protocol):
    """Sends back what it gets: the yardstick of what asyncio itself costs."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.transport.write(data)


async def main() -> None:
    """Serve."""
    async with Sandbox(answers_apart="apart" in sys.argv[2:]) as telegram:
        bots = [telegram.add_bot(f"bench_{number}_bot") for number in range(int(sys.argv[1]))]
        person = telegram.add_user(first_name="Ada", last_name="Lovelace", username="ada_lovelace")

        async def control(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            _, bot, count = (await reader.readline()).split()
            writer.close()
            for number in range(int(count)):
                person.send(bots[int(bot)], f"message number {number}, as long as people write them on a busy day")
                if number % BATCH == BATCH - 1:  # a client must be able to keep up
                    await asyncio.sleep(0.005)

        server = await asyncio.start_server(control, "127.0.0.1", 0)
        echo = await asyncio.get_running_loop().create_server(Echo, "127.0.0.1", 0)
        network = telegram.network
        home = next(dc for dc in network.dcs if dc.id == network.default_dc)
        config = {
            "host": home.host,
            "port": home.port,
            "dc": home.id,
            "control": server.sockets[0].getsockname()[1],
            "echo": echo.sockets[0].getsockname()[1],
            "apiId": telegram.api_id,
            "apiHash": telegram.api_hash,
            "tokens": [bot.token for bot in bots],
            "keys": [
                {"fingerprint": str(key.fingerprint), "n": str(key.n), "e": key.e, "pem": key.pem()}
                for key in network.keys
            ],
        }
        gc.freeze()
        sys.stdout.write(json.dumps(config) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


asyncio.run(main())
