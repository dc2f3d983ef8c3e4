"""A malicious server against the client, on the whole way: each attack is refused, and the client goes on.

The rules: https://core.telegram.org/mtproto/security_guidelines
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import api, errors, events
from cablegram.sandbox.faults.malicious_server import Evil
from cablegram.testing import Simulation, eventually, run_simulation

HARMLESS = ("replay",)
"""Attacks that repeat an honest packet: it is delivered once, which is right."""


@pytest.mark.parametrize("attack", Evil.ATTACKS)
def test_a_forged_message_is_not_delivered(attack: str) -> None:
    """Rule: of a forged packet nothing is delivered; the client is there for the next honest message."""

    async def main(world: Simulation) -> None:
        telegram = world.telegram
        ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
        client = world.client(retry_delay=0.1)
        heard: list[Any] = []
        client.add_event_handler(heard.append, events.Raw())
        await client.start(phone_number=bob.phone, phone_code=bob.read_code)
        await asyncio.sleep(1)
        heard.clear()
        forgery = api.UpdateShort(
            update=api.UpdateUserTyping(user_id=666, action=api.SendMessageTypingAction()), date=1
        )
        assert telegram.evil.strike(attack, forgery) == 1
        await asyncio.sleep(1)
        forged = [update for update in heard if getattr(update, "user_id", 0) == 666]
        assert len(forged) == (1 if attack in HARMLESS else 0)
        ada.send(bob, "honest")
        await eventually(lambda: any(getattr(u, "message", None) for u in heard), timeout=60)
        assert (await client.get_me()).first_name == "Bob"
        assert telegram.log.key_exchanges == 1
        await client.disconnect()

    run_simulation(main, seed=1)


@pytest.mark.parametrize("attack", Evil.EXCHANGES)
def test_a_spoilt_key_exchange_makes_no_key(attack: str) -> None:
    """Rule: every check of the key exchange; no key is kept, nothing is sent under it, and the cause is named."""

    async def main(world: Simulation) -> None:
        telegram = world.telegram
        telegram.evil.exchange(attack)
        client = world.client(connection_retries=1, retry_delay=0.1)
        with pytest.raises(errors.CablegramError) as caught:
            await client.connect()
        assert isinstance(caught.value, errors.ConnectionLost | errors.SecurityError)
        assert telegram.evil.forged or attack in ("prime", "generator")
        assert client.session.get_auth_key() is None
        telegram.evil.exchange(None)
        await client.connect()
        await client.disconnect()

    run_simulation(main, seed=1)


def test_unknown_attacks_are_named() -> None:
    """A misspelt attack is an error, not a test that proves nothing."""

    async def main(world: Simulation) -> None:
        await asyncio.sleep(0)
        with pytest.raises(errors.UsageError, match="reflection"):
            world.telegram.evil.strike("relfection")
        with pytest.raises(errors.UsageError, match="nonce"):
            world.telegram.evil.exchange("noise")

    run_simulation(main, seed=1)
