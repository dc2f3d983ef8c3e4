"""Tests of cablegram.client.login.invalidation."""

from __future__ import annotations

import pytest

from cablegram import api, errors
from cablegram.client.login.invalidation import codes_in
from cablegram.testing import Simulation, run_simulation
from tests.client.messages.test_send import people
from tests.support.rules import rule


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Login code: 12345. Do not give it", ["12345"]),
        ("1-2-3-4-5", ["12345"]),
        ("12--345--- and 7654321", ["12345", "7654321"]),
        ("1234", []),
        ("12345678", []),
        ("+1 202 555 0123", []),
        ("a12345b", ["12345"]),
        ("-12345", ["12345"]),
        ("", []),
    ],
)
@rule(
    "api/auth#invalidating-login-codes",
    "A code is five to seven digits, with hyphens among and behind them",
    role="client",
)
def test_what_a_code_is(text: str, codes: list[str]) -> None:
    """Rule: five to seven decimal digits, with any number of hyphens among them or behind."""
    assert codes_in(text) == codes


@rule(
    "api/auth#invalidating-login-codes",
    "Login codes in a message that is forwarded are invalidated by account.invalidateSignInCodes",
    role="client",
)
def test_a_code_that_is_forwarded_is_worthless() -> None:
    """Rule: before the message leaves; by its id or its object; other chats and messages without a code ask nothing."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        other = world.client()
        await other.send_code(ada.phone)
        note = (await client.get_messages(777000, limit=1))[0]
        codes = codes_in(note.message)
        assert codes
        await client.forward_messages("@bob_builder", note)
        assert [request.codes for request in world.telegram.sent("account.invalidateSignInCodes")] == [codes]
        names = world.telegram.log.methods()
        assert names.index("account.invalidateSignInCodes") < names.index("messages.forwardMessages")
        bob.send(ada, "my number is 12345")
        await client.forward_messages("me", (await client.get_messages(bob.id, limit=1))[0])
        assert world.telegram.log.count("account.invalidateSignInCodes") == 1
        await client.forward_messages("me", [note.id], from_peer=777000)
        assert world.telegram.log.count("account.invalidateSignInCodes") == 2

    run_simulation(scenario)


@rule("method/account.invalidateSignInCodes", "A code that was invalidated logs nobody in", role="server")
def test_the_server_takes_it_no_more() -> None:
    """Rule: whoever was given the code signs in by it no more."""

    async def scenario(world: Simulation) -> None:
        client, ada, _ = await people(world)
        other = world.client()
        await other.send_code(ada.phone)
        code = ada.read_code()
        await client.invoke(api.account.InvalidateSignInCodes(codes=[code]))
        with pytest.raises(errors.LoginError, match="expired"):
            await other.sign_in(code)

    run_simulation(scenario)
