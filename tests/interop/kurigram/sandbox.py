"""All that these programs know of the sandbox: its addresses, its public keys, an application's id and hash.

Kurigram itself is not changed: the keys go into its table of server keys, the addresses come through its documented
``connection_factory`` parameter.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from pyrogram import Client
from pyrogram.connection import Connection
from pyrogram.crypto.rsa import PublicKey, server_public_keys

config = json.loads(os.environ["SANDBOX"])
api_id, api_hash = config["apiId"], config["apiHash"]
for key in config["keys"]:
    server_public_keys[int(key["fingerprint"])] = PublicKey(int(key["n"]), key["e"])


class SandboxConnection(Connection):
    """Every data center is where the sandbox says."""

    def __init__(self, dc_id: int, server_address: str, port: int, **options: Any) -> None:
        host, port = config["dcs"].get(str(dc_id), (config["host"], config["port"]))
        super().__init__(dc_id=dc_id, server_address=host, port=port, **options)


def make_client(name: str, **options: Any) -> Client:
    return Client(name, api_id, api_hash, connection_factory=SandboxConnection, **options)


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
