"""Tests of cablegram.cli.networks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cablegram.cli import networks, paths
from cablegram.errors import UsageError
from cablegram.mtproto.network import Network
from tests.support.scripted import API_HASH, network


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CABLEGRAM_HOME", os.fspath(tmp_path))
    return tmp_path


def test_by_name() -> None:
    """production and test are built in; sandbox is the one that runs here."""
    assert networks.find("production").network == Network.production()
    assert networks.find("test").network == Network.test()
    with pytest.raises(UsageError, match="cablegram sandbox"):
        networks.find("sandbox")
    paths.write_private(paths.sandbox_file(), networks.dump(network(), 7, API_HASH))
    found = networks.find("sandbox")
    assert (found.network, found.api_id, found.api_hash) == (network(), 7, API_HASH)
    assert API_HASH not in repr(found)


def test_by_file(tmp_path: Path) -> None:
    """A file may leave the application out; anything else is refused with its name."""
    file = tmp_path / "my.json"
    file.write_text(network().dump())
    found = networks.find(os.fspath(file))
    assert (found.network, found.api_id) == (network(), None)
    file.write_text("{}")
    with pytest.raises(UsageError, match=r"my\.json"):
        networks.find(os.fspath(file))
    with pytest.raises(UsageError, match="no file"):
        networks.find("nowhere")


def test_by_identity() -> None:
    """The network that a session names is found among those known."""
    assert networks.of_identity(None) is None
    assert networks.of_identity("other:00000000") is None
    found = networks.of_identity(Network.test().identity)
    assert getattr(found, "name", None) == "test"
