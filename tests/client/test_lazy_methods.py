"""Tests of cablegram.client.lazy_methods."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

from cablegram import TelegramClient
from cablegram.client.chats import participants


def test_methods_are_themselves() -> None:
    """Looked at from outside they are functions with a signature and a docstring, each taken from its module."""
    assert TelegramClient.get_participants is participants.get_participants
    for name, method in inspect.getmembers(TelegramClient):
        if not name.startswith("_") and callable(method):
            assert inspect.signature(method)
            assert method.__doc__, name


def test_modules_load_when_they_are_used() -> None:
    """A client that is only made has loaded none of the modules of its methods."""
    code = (
        "import sys, cablegram; c = cablegram.TelegramClient(cablegram.MemorySession(), 1, '0' * 32);"
        "rooms = ('messages.send', 'files.upload', 'messages.markup', 'login.account', 'chats.peers');"
        "lazy = {f'cablegram.client.{name}' for name in rooms};"
        "assert not lazy & set(sys.modules), lazy & set(sys.modules);"
        "c.send_file; assert 'cablegram.client.messages.send_file' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_is_not_there() -> None:
    """A name that the module does not have is an AttributeError."""
    from cablegram.client.lazy_methods import LazyModule

    class Owner:
        nothing = LazyModule("chats.participants").nothing

    with pytest.raises(AttributeError, match="nothing"):
        Owner().nothing  # noqa: B018 - looking at it is the test
