"""Tests of cablegram.client.environment: one program, here and on Telegram."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cablegram import Network, StringSession, SyncClient, TelegramClient
from cablegram.cli import networks
from cablegram.errors import UsageError
from tests.support.scripted import API_HASH, network

VARIABLES = ("CABLEGRAM_NETWORK", "CABLEGRAM_API_ID", "CABLEGRAM_API_HASH")


@pytest.fixture(autouse=True)
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CABLEGRAM_HOME", os.fspath(tmp_path))
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("kind", [TelegramClient, SyncClient])
def test_telegram_itself(kind: type[TelegramClient] | type[SyncClient], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a network it is Telegram, with the application of the environment, and the name is the file's."""
    monkeypatch.setenv("CABLEGRAM_API_ID", "7")
    monkeypatch.setenv("CABLEGRAM_API_HASH", API_HASH)
    client = kind.from_env("me", connection_retries=1)
    assert client.network == Network.production()
    assert "me.session" in repr(client.session)


def test_a_sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sandbox's file brings the application, and a session of its own, so that the two never meet."""
    (tmp_path / "sandbox.json").write_text(networks.dump(network(), 7, API_HASH))
    monkeypatch.setenv("CABLEGRAM_NETWORK", "sandbox")
    client = TelegramClient.from_env("me")
    assert client.network == network()
    assert f"me.{network().name}.session" in repr(client.session)
    assert f"me.{network().name}.session" in repr(TelegramClient.from_env("me.session").session)
    assert isinstance(TelegramClient.from_env(StringSession()).session, StringSession)


def test_errors_say_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing set, a word for a number, and a network that nobody knows."""
    with pytest.raises(UsageError, match=r"CABLEGRAM_API_ID and CABLEGRAM_API_HASH.*CABLEGRAM_NETWORK=sandbox"):
        TelegramClient.from_env("me")
    monkeypatch.setenv("CABLEGRAM_API_ID", "seven")
    monkeypatch.setenv("CABLEGRAM_API_HASH", API_HASH)
    with pytest.raises(UsageError, match="CABLEGRAM_API_ID is a number"):
        TelegramClient.from_env("me")
    monkeypatch.setenv("CABLEGRAM_NETWORK", "sandbox")
    with pytest.raises(UsageError, match="cablegram sandbox"):
        TelegramClient.from_env("me")
    monkeypatch.setenv("CABLEGRAM_NETWORK", "nowhere.json")
    with pytest.raises(UsageError, match="there is no file"):
        TelegramClient.from_env("me")
