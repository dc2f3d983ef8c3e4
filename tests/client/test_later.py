"""Tests of cablegram.client.later."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

from cablegram import TelegramClient
from cablegram.client import members


def test_methods_are_themselves() -> None:
    """Looked at from outside they are functions with a signature and a docstring, each taken from its module."""
    assert TelegramClient.get_participants is members.get_participants
    for name, method in inspect.getmembers(TelegramClient):
        if not name.startswith("_") and callable(method):
            assert inspect.signature(method)
            assert method.__doc__, name


def test_modules_load_when_they_are_used() -> None:
    """A client that is only made has loaded none of the modules of its methods."""
    code = (
        "import sys, cablegram; c = cablegram.TelegramClient(cablegram.MemorySession(), 1, '0' * 32);"
        "lazy = {f'cablegram.client.{n}' for n in ('sending', 'saving', 'uploads', 'downloads', 'markup', 'account')};"
        "assert not lazy & set(sys.modules), lazy & set(sys.modules);"
        "c.send_file; assert 'cablegram.client.sending' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_is_not_there() -> None:
    """A name that the module does not have is an AttributeError."""
    from cablegram.client.later import LaterModule

    class Owner:
        nothing = LaterModule("members").nothing

    with pytest.raises(AttributeError, match="nothing"):
        Owner().nothing  # noqa: B018 - looking at it is the test
