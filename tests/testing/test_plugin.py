"""The fixtures that pytest finds by itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TEST_OF_A_BOT = """
from cablegram import MemorySession, TelegramClient, events
from cablegram.testing import eventually


async def test_the_bot_greets(telegram, telegram_user, telegram_bot):
    bot = TelegramClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)

    @bot.on(events.NewMessage(incoming=True))
    async def greet(event):
        await event.respond("Hello, " + event.message.message)

    async with bot:
        await bot.start(bot_auth_token=telegram_bot.token)
        telegram_user.send(telegram_bot, "world")
        await eventually(lambda: "Hello, world" in telegram_user.texts(telegram_bot))


async def test_a_client(client, telegram_user):
    await client.send_message("me", message="note")
    assert telegram_user.texts(telegram_user) == ["note"]
"""


def run_pytest(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Pytest in a folder outside of this project, with the plugin found by itself."""
    command = [sys.executable, "-m", "pytest", "-q", "-o", "asyncio_mode=auto", *options, str(folder)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.slow
def test_a_hundred_sandboxes_in_parallel(tmp_path: Path) -> None:
    """Every test has a Telegram of its own, also in several processes."""
    (tmp_path / "test_many.py").write_text(
        "import pytest\n\n@pytest.mark.parametrize('n', range(100))\n"
        "async def test_one(n, client, telegram):\n    assert len(telegram.users()) == 1\n"
    )
    done = run_pytest(tmp_path, "-n", "2")
    assert "100 passed" in done.stdout, done.stdout + done.stderr


def test_a_bot_is_tested_offline(tmp_path: Path) -> None:
    """A bot's whole test: someone writes to it, it answers; and that is done soon.

    Time of the processor counts, not of the clock: other programs on the machine make no test fail.
    """
    (tmp_path / "test_bot.py").write_text(TEST_OF_A_BOT)
    start = os.times()
    done = run_pytest(tmp_path)
    end = os.times()
    assert "2 passed" in done.stdout, done.stdout + done.stderr
    assert end.children_user + end.children_system - start.children_user - start.children_system < 10


def test_without_pytest_asyncio(tmp_path: Path) -> None:
    """Where pytest-asyncio is missing other tests run as ever, and those that want a Telegram say what to install."""
    (tmp_path / "test_it.py").write_text("def test_other(): pass\n\ndef test_ours(telegram): pass\n")
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, package=None: None if name == 'pytest_asyncio' else find(name, package)\n"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:asyncio", str(tmp_path)]
    env = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False, env=env)
    assert "1 passed, 1 error" in done.stdout, done.stdout + done.stderr
    assert "pip install 'cablegram[testing]'" in done.stdout


OFFLINE_TESTS = """
import os, subprocess, sys
import pytest
from cablegram import MemorySession, TelegramClient, errors

async def test_a_forgotten_network():
    client = TelegramClient(MemorySession(), 1, "0" * 32)
    with pytest.raises(errors.OfflineError):
        await client.connect()
    await client.disconnect()

def test_programs_that_it_starts():
    code = "import cablegram.net.offline as offline; print(offline.is_offline())"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "True\\n"
"""


@pytest.mark.parametrize("allowed", [False, True])
def test_no_test_reaches_telegram(tmp_path: Path, allowed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the plugin is loaded, a client without ``network=`` is refused, in programs of tests as well, unless the
    environment says otherwise."""
    monkeypatch.delenv("CABLEGRAM_OFFLINE", raising=False)
    if allowed:
        monkeypatch.setenv("CABLEGRAM_OFFLINE", "0")
    (tmp_path / "test_offline.py").write_text(OFFLINE_TESTS)
    done = run_pytest(tmp_path, "-k", "programs" if allowed else "")
    expected = "1 failed" if allowed else "2 passed"
    assert expected in done.stdout, done.stdout + done.stderr


def test_the_environment_is_given_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After pytest has run in a process, that process is as it was."""
    monkeypatch.delenv("CABLEGRAM_OFFLINE", raising=False)
    (tmp_path / "test_one.py").write_text("def test_one():\n    pass\n")
    code = "import os, sys, pytest; pytest.main(['-q', sys.argv[1]]); print(os.environ.get('CABLEGRAM_OFFLINE'))"
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("None\n")


OWN_CLIENT = """
import pytest

@pytest.fixture
def client():
    return "a web framework's client"

async def test_both(client, telegram_client, telegram_user):
    assert client == "a web framework's client"
    await telegram_client.send_message("me", message="note")
    assert telegram_user.texts("me") == ["note"]
"""


def test_a_client_of_ones_own(tmp_path: Path) -> None:
    """A project's own fixture ``client`` wins, and ``telegram_client`` is there beside it."""
    (tmp_path / "test_own.py").write_text(OWN_CLIENT)
    done = run_pytest(tmp_path)
    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_a_missing_asyncio_mode_is_one_line(tmp_path: Path) -> None:
    """Rule: without asyncio_mode = "auto" the run ends with one line that says what to write; marked tests run."""
    (tmp_path / "test_bot.py").write_text(TEST_OF_A_BOT)
    done = run_pytest(tmp_path, "-o", "asyncio_mode=strict")
    assert done.returncode == 4
    errors = [line for line in (done.stdout + done.stderr).splitlines() if line.startswith(("ERROR", "E  "))]
    assert len(errors) == 1, done.stderr
    assert "test_the_bot_greets" in errors[0]
    assert 'asyncio_mode = "auto"' in errors[0]
    (tmp_path / "test_bot.py").write_text("import pytest\npytestmark = pytest.mark.asyncio\n" + TEST_OF_A_BOT)
    assert "2 passed" in run_pytest(tmp_path, "-o", "asyncio_mode=strict").stdout
