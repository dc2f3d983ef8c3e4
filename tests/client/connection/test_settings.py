"""Tests of cablegram.client.connection.settings."""

from __future__ import annotations

from cablegram.client.connection.settings import DEVICE_FIELDS, ServerClock, device
from tests.support.scripted import API_HASH, FakeClock, make


def test_device_data() -> None:
    """What was given wins over what the session showed, and that over what is true."""
    found = device({"device_model": "given"}, {"device_model": "kept", "system_version": "kept"})
    assert tuple(found) == DEVICE_FIELDS
    assert (found["device_model"], found["system_version"], found["lang_code"]) == ("given", "kept", "en")
    assert found["app_version"].startswith("Cablegram")


def test_the_servers_clock() -> None:
    """Wall time is corrected, monotonic time is not."""
    clock = ServerClock(FakeClock(100.0), lambda: 7.0)
    assert (clock.time(), clock.monotonic()) == (107.0, 100.0)


def test_settings_show_no_hash() -> None:
    """The repr is fit for a log."""
    client, _ = make()
    assert repr(client._settings) == "<Settings of application 1>"
    assert API_HASH not in repr(client._settings)
