"""Fixtures for running other people's clients against a sandbox."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from cablegram.sandbox import Sandbox
from tests.interop.clients import NAMES, PAGE, Asked
from tests.interop.peers import Program, is_installed

HERE = Path(__file__).resolve().parent


ORDINARY = {"test_telethon.py"}
"""What runs in this process and needs no more than the development environment has: part of every test run."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything else in this folder is marked ``interop``: it needs ``python tests/interop/peers.py``."""
    for item in items:
        if HERE in item.path.parents and item.path.name not in ORDINARY:
            item.add_marker(pytest.mark.interop)


ASKED = pytest.StashKey[Asked]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-clients", action="store_true", help="write docs/clients.md from what clients asked")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[ASKED] = Asked()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the page when that was asked for."""
    if session.config.getoption("write_clients", default=False):
        PAGE.write_text(session.config.stash[ASKED].markdown(), "utf-8")


def client_of(request: pytest.FixtureRequest) -> str | None:
    """The client that a test is about, if it has a column on the page."""
    if request.path.name == "test_jobs.py":
        return NAMES[request.node.callspec.params["peer"]]
    return NAMES.get(request.path.name)


@pytest.fixture
async def telegram(request: pytest.FixtureRequest) -> AsyncIterator[Sandbox]:
    """A sandbox over TCP, as the module's ``SANDBOX`` says. What other people's clients ask of it must be on the page
    that lists it."""
    async with Sandbox(**getattr(request.module, "SANDBOX", {})) as sandbox:
        yield sandbox
    client = client_of(request)
    if client is None:
        return
    request.config.stash[ASKED].note(client, sandbox)
    if not request.config.getoption("write_clients", default=False):
        page = PAGE.read_text("utf-8")
        missing = [method for method in sandbox.log.methods() if f"`{method}`" not in page]
        assert not missing, f"docs/clients.md does not have {missing}: python -m pytest tests/interop --write-clients"


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


@pytest.fixture
def note_jobs(request: pytest.FixtureRequest, peer: str) -> Callable[[dict[str, bool]], None]:
    """Takes which jobs a client did, for the page."""
    return lambda jobs: request.config.stash[ASKED].jobs.update({NAMES[peer]: jobs})


RunPeer = Callable[..., Program]


@pytest.fixture
def program(telegram: Sandbox, tmp_path: Path) -> RunPeer:
    """``program("gramjs", "bot")``: one of a peer's programs, pointed at the sandbox, in an empty folder. What else is
    given is added to what it is told."""

    def make(peer: str, name: str, **more: Any) -> Program:
        if not is_installed(peer):
            pytest.skip(f"{peer} is not installed: python tests/interop/peers.py {peer}")
        return Program(peer, name, peer_config(telegram) | more, cwd=tmp_path)

    return make
