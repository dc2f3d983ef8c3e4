"""Tests of `cablegram sandbox`."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from cablegram.mtproto.network import Network
from tests.support.terminal import Terminal


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_everything_and_leaves_nothing(number: signal.Signals, tmp_path: Path) -> None:
    """Address, application, key, people; a private network file while it runs, and none afterwards."""
    env = {"CABLEGRAM_HOME": os.fspath(tmp_path)}
    file = tmp_path / "sandbox.json"
    with Terminal("sandbox", "--dcs", "2", env=env) as terminal:
        terminal.expect("cablegram send me")
        network = Network.parse(file.read_text())
        data = json.loads(file.read_text())
        assert file.stat().st_mode & 0o777 == 0o600
        assert len({dc.id for dc in network.dcs}) == 2
        for dc in network.dcs:
            assert f"{dc.host}:{dc.port}" in terminal.screen
        assert str(data["api_id"]) in terminal.screen
        assert data["api_hash"] in terminal.screen
        assert "BEGIN RSA PUBLIC KEY" in terminal.screen
        assert "+9996620001" in terminal.screen
        terminal.process.send_signal(number)
        assert terminal.end() == 0
        assert "Traceback" not in terminal.screen
    assert not file.exists()


def test_a_taken_port(tmp_path: Path) -> None:
    """A port that another program has is an error of one line."""
    env = {"CABLEGRAM_HOME": os.fspath(tmp_path)}
    with Terminal("sandbox", env=env) as first:
        first.expect("cablegram send me")
        port = json.loads((tmp_path / "sandbox.json").read_text())["dcs"][0]["port"]
        with Terminal("sandbox", "--port", str(port), env=env) as second:
            second.expect(f"cannot listen on 127.0.0.1:{port}")
            assert second.end() == 2
        assert (tmp_path / "sandbox.json").exists()
        first.interrupt()
        assert first.end() == 0
