"""What pytest loads by itself where Cablegram is installed: the fixtures of :mod:`cablegram.testing.fixtures`.

Without pytest-asyncio they would not work, and no test run may fail for that: then each says what to install.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import pytest

if find_spec("pytest_asyncio") is not None:
    from .fixtures import client, telegram, telegram_bot, telegram_user

    __all__ = ["client", "telegram", "telegram_bot", "telegram_user"]
else:

    def _missing(name: str) -> Any:
        def fixture() -> None:
            pytest.fail(f"the fixture {name!r} needs pytest-asyncio: pip install 'cablegram[testing]'", pytrace=False)

        return pytest.fixture(fixture, name=name)

    client, telegram = _missing("client"), _missing("telegram")
    telegram_bot, telegram_user = _missing("telegram_bot"), _missing("telegram_user")
