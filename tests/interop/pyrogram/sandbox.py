"""All that these programs know of the sandbox: its addresses, its public keys, an application's id and hash.

They serve Pyrogram and its forks, which are not changed: the keys go into the library's table of server keys, the
addresses into its table of data centers. Kurigram takes them by its documented ``connection_factory`` parameter.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from inspect import signature
from typing import Any

asyncio.set_event_loop(asyncio.new_event_loop())  # Pyrogram asks for one while it is imported

NAME = "pyrogram" if find_spec("pyrogram") else "hydrogram"
library = import_module(NAME)
connection = import_module(f"{NAME}.connection.connection")
rsa = import_module(f"{NAME}.crypto.rsa")

config = json.loads(os.environ["SANDBOX"])
api_id, api_hash = config["apiId"], config["apiHash"]
for key in config["keys"]:
    rsa.server_public_keys[int(key["fingerprint"])] = rsa.PublicKey(int(key["n"]), key["e"])


def address_of(dc: int, *_: Any) -> tuple[str, int]:
    """Every data center is where the sandbox says."""
    return tuple(config["dcs"].get(str(dc), (config["host"], config["port"])))


class SandboxConnection(connection.Connection):
    """The same, for a library that is given addresses."""

    def __init__(self, dc_id: int, server_address: str, port: int, **options: Any) -> None:
        host, port = address_of(dc_id)
        super().__init__(dc_id=dc_id, server_address=host, port=port, **options)


if "connection_factory" in signature(library.Client.__init__).parameters:
    WAY = {"connection_factory": SandboxConnection}
else:
    WAY = {}
    connection.DataCenter = address_of


def make_client(name: str, **options: Any) -> Any:
    return library.Client(name, api_id, api_hash, **WAY, **options)


def ask(question: str) -> str:
    """One question a line out, one answer a line in."""
    print(f"? {question}", flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError(f"no answer to: {question}")
    return line.rstrip("\n")


def report(**fields: Any) -> None:
    """Results go out as JSON, one a line."""
    print(f"= {json.dumps(fields)}", flush=True)
