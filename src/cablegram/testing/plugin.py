"""What pytest loads by itself where Cablegram is installed: the fixtures of :mod:`cablegram.testing.fixtures`.

Without pytest-asyncio they would not work, and no test run may fail for that: then each says what to install.

While it is loaded, Cablegram reaches nothing but this machine, in programs that tests start as well: it sets
``CABLEGRAM_OFFLINE=1`` unless that variable has a value already (``CABLEGRAM_OFFLINE=0`` for tests of a real network).
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from inspect import iscoroutinefunction
from typing import Any

import pytest

OFFLINE = "CABLEGRAM_OFFLINE"
OURS = frozenset({"client", "telegram", "telegram_bot", "telegram_client", "telegram_user"})
_set_here = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """No test may reach Telegram by a forgotten ``network=``."""
    config.stash[_set_here] = OFFLINE not in os.environ
    os.environ.setdefault(OFFLINE, "1")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Coroutine tests that pytest-asyncio would not run are said in one line, not by an error in each."""
    if not config.pluginmanager.has_plugin("asyncio"):
        return
    mode = config.getoption("asyncio_mode", None) or config.getini("asyncio_mode")
    if str(getattr(mode, "value", mode)) == "auto":
        return
    for item in items:
        ours = OURS.intersection(getattr(item, "fixturenames", ()))
        if ours and iscoroutinefunction(getattr(item, "obj", None)) and item.get_closest_marker("asyncio") is None:
            raise pytest.UsageError(
                f"{item.nodeid} is a coroutine with the fixture {min(ours)!r}, and pytest-asyncio runs "
                'marked ones only: set asyncio_mode = "auto" under [tool.pytest.ini_options] in pyproject.toml'
            )


def pytest_unconfigure(config: pytest.Config) -> None:
    """The environment is as it was."""
    if config.stash.get(_set_here, False):
        os.environ.pop(OFFLINE, None)


if find_spec("pytest_asyncio") is not None:
    from .fixtures import client, telegram, telegram_bot, telegram_client, telegram_env, telegram_user

    __all__ = ["client", "telegram", "telegram_bot", "telegram_client", "telegram_env", "telegram_user"]
else:

    def _missing(name: str) -> Any:
        def fixture() -> None:
            pytest.fail(f"the fixture {name!r} needs pytest-asyncio: pip install 'cablegram[testing]'", pytrace=False)

        return pytest.fixture(fixture, name=name)

    client, telegram = _missing("client"), _missing("telegram")
    telegram_bot, telegram_user = _missing("telegram_bot"), _missing("telegram_user")
    telegram_client = _missing("telegram_client")
    telegram_env = _missing("telegram_env")
