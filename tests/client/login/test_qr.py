"""QR codes: drawn for every place, and approved from a client that is logged in."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import pytest

from cablegram import errors
from cablegram.client.login.qr import PREFIX, QrCode
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule

CODE = QrCode(PREFIX + "c2VjcmV0LXRva2Vu", 1_700_000_030, 30.0)


def test_it_is_drawn_for_the_web_and_for_a_terminal() -> None:
    """SVG, PNG and block characters, by a well-kept library."""
    assert b"<svg" in CODE.svg()
    assert len(CODE.svg(scale=20)) != len(CODE.svg())
    assert CODE.png().startswith(b"\x89PNG\r\n")
    assert "▄" in CODE.text()
    assert "\n" in CODE.text()


def test_its_repr_hides_the_token() -> None:
    """The token logs in whoever has it: it is in no log."""
    assert "c2Vj" not in repr(CODE)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library is one line of advice."""
    monkeypatch.setitem(sys.modules, "segno", None)
    for draw in (CODE.svg, CODE.png, CODE.text):
        with pytest.raises(errors.UsageError, match=r"cablegram\[qr\]"):
            draw()


@rule(
    "api/qr-login#accepting-a-login-token",
    "The token of a tg://login link is decoded, and accepted by auth.acceptLoginToken",
    role="client",
)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_client_lets_another_device_in(seed: int) -> None:
    """The new device is logged in as the account that approved it, once; the list of logins has it."""

    async def main(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client, other = world.client(), world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        async with other:
            shown: list[Any] = []
            async for code in other.qr_login():
                if not shown:
                    made = await client.accept_qr_login(code.url)
                    assert made.app_name
                shown.append(code)
                await asyncio.sleep(0)
            assert (await other.get_me()).id == ada.id
            with pytest.raises(errors.RpcError):
                await client.accept_qr_login(shown[0].url)
            assert len(await client.get_authorizations()) == 2
        await client.disconnect()

    run_simulation(main, seed=seed)


def test_other_links_are_refused_before_anything_is_sent() -> None:
    """What is no login link is a UsageError that says how those begin."""

    async def main(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        world.telegram.log.clear()
        for wrong in ("", "https://t.me/ada", PREFIX, PREFIX + "!", "tg://login?code=12345"):
            with pytest.raises(errors.UsageError, match="login"):
                await client.accept_qr_login(wrong)
        assert world.telegram.log.count("*") == 0
        await client.disconnect()

    run_simulation(main, seed=1)
