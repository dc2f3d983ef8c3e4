"""Tests of `cablegram doctor`."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.support.terminal import CABLEGRAM


def doctor(env: dict[str, str], *args: str) -> tuple[int, str]:
    done = subprocess.run([*CABLEGRAM, "doctor", *args], env={**os.environ, **env}, capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def test_all_is_well(env: dict[str, str]) -> None:
    """Python, kernel with its speed, libraries and permissions; no network is contacted unless one is named."""
    status, text = doctor(env)
    assert status == 0
    assert "AES-IGE" in text
    assert "MB/s" in text
    assert "not contacted" in text
    assert "readable by you only" in text


def test_a_network_is_reached(env: dict[str, str]) -> None:
    """The sandbox answers a key exchange, and tells the time."""
    status, text = doctor(env, "--network", "sandbox")
    assert status == 0, text
    assert "key exchange and first answer" in text
    assert "from the server's" in text


def test_what_is_wrong_fails(env: dict[str, str], tmp_path: Path) -> None:
    """A session that others can read, and a network that nobody serves, make the exit status 1."""
    home = Path(env["CABLEGRAM_HOME"])
    loose = home / "loose.session"
    loose.touch()
    loose.chmod(0o644)
    status, text = doctor(env)
    assert status == 1
    assert f"chmod 600 {loose}" in text
    loose.unlink()
    gone = tmp_path / "gone.json"
    gone.write_text(_port((home / "sandbox.json").read_text(), 9))
    status, text = doctor(env, "--network", os.fspath(gone))
    assert status == 1
    assert "127.0.0.1:9" in text


def _port(text: str, port: int) -> str:
    import json

    data = json.loads(text)
    data["dcs"][0]["port"] = port
    return json.dumps(data)
