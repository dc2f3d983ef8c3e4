"""Tests of cablegram.client.connection.settings."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from cablegram.client.connection.settings import DEVICE_FIELDS, ServerClock, device
from cablegram.client.requests.middleware import Call, Next
from cablegram.errors import UsageError
from cablegram.sandbox import Sandbox
from tests.support.scripted import API_HASH, FakeClock, make


def test_device_data() -> None:
    """What was given wins over what the session showed, and that over what is true."""
    found = device({"device_model": "given"}, {"device_model": "kept", "system_version": "kept"})
    assert tuple(found) == DEVICE_FIELDS
    assert (found["device_model"], found["system_version"], found["lang_code"]) == ("given", "kept", "en")
    assert found["app_version"].startswith("Cablegram")


def test_the_release_of_the_system_identifies_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the kernel's release the list of devices shows two numbers, not the build of this machine."""
    monkeypatch.setattr("platform.release", lambda: "6.8.0-1021-aws-hardened+42")
    assert device({}, None)["system_version"] == "6.8"
    monkeypatch.setattr("platform.release", lambda: "")
    assert device({}, None)["system_version"] == "unknown"


def test_the_servers_clock() -> None:
    """Wall time is corrected, monotonic time is not."""
    clock = ServerClock(FakeClock(100.0), lambda: 7.0)
    assert (clock.time(), clock.monotonic()) == (107.0, 100.0)


def test_settings_show_no_hash() -> None:
    """The repr is fit for a log."""
    client, _ = make()
    assert repr(client._settings) == "<ClientSettings of application 1>"
    assert API_HASH not in repr(client._settings)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"timeout": "5"}, "timeout= is a number of seconds, 0 or more, not '5'"),
        ({"retry_delay": -1}, "retry_delay= is a number of seconds"),
        ({"stop_grace": None}, "stop_grace= is a number of seconds"),
        ({"update_silence": float("nan")}, "update_silence= is a number of seconds"),
        ({"connection_retries": "3"}, "connection_retries= is how often to try again, 0 or more, not '3'"),
        ({"reconnection_retries": 1.5}, "reconnection_retries= is how often"),
        ({"request_retries": None}, "request_retries= is how often"),
        ({"layer": "229"}, "layer= is the number of a layer of the API, not '229'"),
        ({"device_model": 5}, "device_model= is a text, not 5"),
        (
            {"network": "sandbox"},
            "network= is a Network, such as a sandbox's .network, or None for Telegram, not a str",
        ),
        ({"proxy": "nonsense"}, "a proxy without a kind is no kind of proxy; .* as in socks5://user:password@host"),
        ({"proxy": 5}, "a proxy is a link .* not an int"),
        ({"transport": "carrier pigeon"}, "'carrier pigeon' is no transport; there are"),
        ({"pfs": "no"}, "pfs= is True or False, not 'no'"),
        ({"dial": "localhost"}, r"dial= is a coroutine function .* not a str"),
        ({"middleware": 5}, r"middleware= is a list of functions \(call, next\), not an int"),
        ({"middleware": "tracing"}, r"middleware= is a list of functions \(call, next\), not a str"),
        ({"middleware": [None]}, r"middleware= is a list of functions \(call, next\); None is none"),
        ({"logger": "app"}, r"logger= is a logging.Logger, such as logging.getLogger\('app'\), not a str"),
        ({"logger": 5}, "logger= is a logging.Logger, not an int"),
        ({"handler_errors": "foo"}, "handler_errors= is 'continue' or 'stop', not 'foo'"),
        ({"on_error": "log"}, "on_error= is a function of the error, the event and the handler, not a str"),
        ({"updates_limit": 0}, "updates_limit= is how many updates may wait, 1 or more, not 0"),
        ({"flood_sleep_threshold": "60"}, "flood_sleep_threshold= is a number of seconds, 0 or more, not '60'"),
        ({"flood_budget": None}, "flood_budget= is a number of seconds, 0 or more, not None"),
        ({"concurrency": True}, "concurrency= is how many events may be handled at once"),
    ],
)
def test_settings_of_the_wrong_kind(given: dict[str, Any], text: str) -> None:
    """What is no number, text or network is named by the constructor, not by an error from inside of connecting."""
    with pytest.raises(UsageError, match=text):
        make(**given)


async def test_a_sandbox_for_its_network() -> None:
    """Who gives the sandbox itself is shown where its network is."""
    telegram = Sandbox()
    await telegram.start()
    try:
        with pytest.raises(UsageError, match=r"network= is a Network, give its .network, not a Sandbox"):
            make(network=telegram)
    finally:
        await telegram.stop()


def test_settings_that_are_taken() -> None:
    """The ends of what is allowed: no pause, no retry, retries without end."""
    client, _ = make(timeout=float("inf"), retry_delay=0, connection_retries=None, request_retries=0, stop_grace=0.5)
    assert client._settings.connection_retries is None


def test_parts_that_are_taken() -> None:
    """A logger's adapter, middleware out of a generator, a proxy by its link, functions where they belong."""

    async def passing(call: Call, following: Next) -> Any:
        return await following(call)

    adapter = logging.LoggerAdapter(logging.getLogger("app"), {})
    client, _ = make(
        logger=adapter,
        middleware=(one for one in [passing]),
        proxy="socks5://127.0.0.1:1080",
        transport="full",
        handler_errors="stop",
        on_error=print,
        pfs=True,
    )
    assert id(client.logger) == id(adapter)
    assert client._dispatcher.policy == "stop"
