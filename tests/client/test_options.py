"""Tests of cablegram.client.options and client_options: what is handed on is what the methods take."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import ForwardRef

import pytest

from cablegram import TelegramClient
from cablegram.client import client_options, options

LISTS: list[tuple[type, Callable[..., object], set[str]]] = [
    (options.SendOptions, TelegramClient.send_message, set()),
    (options.EditOptions, TelegramClient.edit_message, set()),
    (options.ForwardOptions, TelegramClient.forward_messages, set()),
    (options.HistoryOptions, TelegramClient.iter_messages, {"service"}),
    (options.AlbumOptions, TelegramClient.send_file, {"caption", "buttons", "idempotency_key"}),
    (options.FileOptions, TelegramClient.send_file, {"caption"}),
    (options.DownloadOptions, TelegramClient.download_media, {"resume"}),
    (options.StreamOptions, TelegramClient.streaming, set()),
    (client_options.ClientOptions, TelegramClient.__init__, {"network"}),
]
"""A list of options, the method whose they are, and what of it is left to the overloads."""


@pytest.mark.parametrize(("listed", "method", "without"), LISTS, ids=[listed.__name__ for listed, _, _ in LISTS])
def test_options_are_those_of_the_method(listed: type, method: Callable[..., object], without: set[str]) -> None:
    """Each list has the names and types of the method's keyword arguments."""
    signature = inspect.signature(method, eval_str=False)
    wanted = {
        one.name: one.annotation
        for one in signature.parameters.values()
        if one.kind is one.KEYWORD_ONLY and one.name not in without
    }
    found = {
        name: kind.__forward_arg__ if isinstance(kind, ForwardRef) else kind
        for name, kind in listed.__annotations__.items()
    }
    assert found == wanted
