"""Tests of cablegram.net.options."""

from __future__ import annotations

import pytest

from cablegram import api, tl
from cablegram.errors import UsageError
from cablegram.net import Device, Options
from cablegram.net.clock import SystemClock


def test_the_prefix_completes_any_query() -> None:
    """The bytes of invokeWithLayer(initConnection(…, in front of a query, are that query wrapped."""
    options = Options(Device(7, device_model="m", lang_code="nl"), layer=198)
    query = api.help.GetNearestDc()
    whole = options.layer.decode(options.prefix() + options.layer.encode(query))
    assert whole.layer == 198
    assert (whole.query.api_id, whole.query.device_model, whole.query.lang_code) == (7, "m", "nl")
    assert whole.query.query == query
    assert options.prefix() is options.prefix()


def test_the_newest_layer_is_the_default() -> None:
    """Without a number the newest layer is spoken."""
    assert Options(Device(1)).layer.number == tl.LAYER


@pytest.mark.parametrize("wrong", [{"max_in_flight": 0}, {"pfs": True, "temp_key_lifetime": 100}])
def test_values_that_cannot_work(wrong: dict[str, int]) -> None:
    """A UsageError names the option."""
    with pytest.raises(UsageError, match=list(wrong)[-1]):
        Options(Device(1), **wrong)  # type: ignore[arg-type]


def test_the_machines_clock() -> None:
    """Unless another one is given, the machine's own clock and randomness are used."""
    options = Options(Device(1))
    assert isinstance(options.clock, SystemClock)
    assert options.clock.time() > 1.7e9
    assert options.clock.monotonic() <= options.clock.monotonic()
    assert len(options.rand(5)) == 5
