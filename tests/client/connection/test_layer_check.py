"""A server that answers in another layer than was declared is named in the log, once."""

from __future__ import annotations

import logging

import pytest

from cablegram import api, tl
from cablegram.client.connection.layer_check import described
from cablegram.errors import DecodeError
from cablegram.testing import run_simulation

USER_217 = 0x31774388  # in use from layer 217 to 227
USER_NOW = api.User(id=1).__tl_id__


@pytest.mark.parametrize(
    ("constructor", "declared", "says"),
    [
        (USER_NOW, None, None),
        (USER_217, 220, None),
        (USER_217, None, "from layer 217 to 227, and this client speaks layer 229"),
        (USER_NOW, 198, "which is of layer 229, and this client speaks layer 198"),
        (0xDEADBEEF, None, "deadbeef, which no layer up to 229 has; the server seems to be newer"),
    ],
)
def test_what_a_constructor_says(constructor: int, declared: int | None, says: str | None) -> None:
    """A constructor of the declared layer says nothing; one of another layer names it; an unknown one is newer."""
    found = described(constructor, declared)
    assert (found is None) if says is None else (found is not None and says in found)


def test_it_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    """A server that answers a client of layer 198 in 229: the calls fail, and one line of the log says why."""

    async def scenario(world):
        robot = world.telegram.add_bot()
        client = world.client(layer=198)
        await client.start(bot_auth_token=robot.token)
        for caller in world.telegram.callers():
            caller.session.layer = tl.layer(tl.LAYER)
        for _ in range(3):
            with pytest.raises(DecodeError):
                await client.invoke(api.users.GetUsers(id=[api.InputUserSelf()]))

    with caplog.at_level(logging.WARNING, "cablegram"):
        run_simulation(scenario)
    lines = [record.getMessage() for record in caplog.records if "does not answer in the layer" in record.getMessage()]
    assert len(lines) == 1
    assert f"{USER_NOW:08x}, which is of layer 229, and this client speaks layer 198" in lines[0]
