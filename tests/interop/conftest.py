"""Fixtures for running other people's clients against a sandbox."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from cablegram.sandbox import Sandbox
from tests.interop.peers import Program, is_installed

HERE = Path(__file__).resolve().parent


ORDINARY = {"test_telethon.py"}
"""What runs in this process and needs no more than the development environment has: part of every test run."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything else in this folder is marked ``interop``: it needs ``python tests/interop/peers.py``."""
    for item in items:
        if HERE in item.path.parents and item.path.name not in ORDINARY:
            item.add_marker(pytest.mark.interop)


@pytest.fixture
async def telegram() -> AsyncIterator[Sandbox]:
    """A sandbox over TCP."""
    async with Sandbox() as sandbox:
        yield sandbox


def peer_config(telegram: Sandbox) -> dict[str, Any]:
    """What a peer's program is told: addresses, public keys, an application. Nothing else."""
    home = telegram.network.default_dc
    addresses = {str(dc.id): (dc.host, dc.port) for dc in telegram.network.dcs}
    host, port = addresses[str(home)]
    return {
        "host": host,
        "port": port,
        "dc": home,
        "dcs": addresses,
        "apiId": telegram.api_id,
        "apiHash": telegram.api_hash,
        "keys": [
            {"fingerprint": str(key.fingerprint), "n": str(key.n), "e": key.e, "pem": key.pem()}
            for key in telegram.network.keys
        ],
    }


RunPeer = Callable[..., Program]


@pytest.fixture
def program(telegram: Sandbox, tmp_path: Path) -> RunPeer:
    """``program("gramjs", "bot")``: one of a peer's programs, pointed at the sandbox, in an empty folder."""

    def make(peer: str, name: str) -> Program:
        if not is_installed(peer):
            pytest.skip(f"{peer} is not installed: python tests/interop/peers.py {peer}")
        return Program(peer, name, peer_config(telegram), cwd=tmp_path)

    return make
