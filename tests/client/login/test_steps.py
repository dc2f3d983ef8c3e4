"""Tests of cablegram.client.login.steps, on a sandbox in virtual time."""

from __future__ import annotations

import pytest

from cablegram import errors
from cablegram.sessions.string import StringSession
from cablegram.testing import Simulation, run_simulation

PHONE = "+9996620001"


def test_step_by_step_in_two_processes() -> None:
    """send_code here, sign_in and the password there: the session carries the login."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE, password="pw", hint="h")
        session = StringSession()
        first = world.client(session)
        sent = await first.send_code(PHONE)
        assert sent is not None
        assert sent.kind == "app"
        await first.disconnect()
        second = world.client(session)
        with pytest.raises(errors.UsageError, match="waits for something else"):
            await second.sign_in_with_password("pw")  # not asked for yet: the code is
        with pytest.raises(errors.PhoneCodeInvalid):
            await second.sign_in("00000x")
        with pytest.raises(errors.PasswordRequired, match="hint: h"):
            await second.sign_in(ada.read_code())
        with pytest.raises(errors.PasswordHashInvalid):
            await second.sign_in_with_password("no")
        assert (await second.sign_in_with_password("pw")).id == ada.id
        assert world.telegram.log.count("auth.sendCode") == 1
        with pytest.raises(errors.UsageError, match="no login"):
            await second.sign_in("12345")

    run_simulation(scenario)


def test_step_by_step_sign_up_and_bot() -> None:
    """sign_up and sign_in_bot; resend_code waits until it is allowed."""

    async def scenario(world: Simulation) -> None:
        client = world.client()
        await client.send_code("+9996620088")
        again = await client.resend_code()
        assert again is not None
        assert again.kind == "call"
        with pytest.raises(errors.SignUpRequired):
            await client.sign_in(world.telegram.read_code("+9996620088"))
        assert (await client.sign_up("New", "Person")).first_name == "New"
        bot = world.telegram.add_bot("a_bot")
        assert (await world.client().sign_in_bot(bot.token)).id == bot.id

    run_simulation(scenario)


def test_a_token_makes_the_code_unnecessary() -> None:
    """After log_out() the token that Telegram gave logs the same number in at once: send_code() says None."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        client = world.client()
        await client.send_code(PHONE)
        await client.sign_in(ada.read_code())
        await client.log_out()
        assert await client.send_code(PHONE) is None
        assert (await client.get_me()).id == ada.id
        assert world.telegram.log.count("auth.signIn") == 1

    run_simulation(scenario)


def test_a_token_and_a_password() -> None:
    """A kept token that stands for the code, on an account with a password: PasswordRequired, and it goes on there."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        session = StringSession()
        client = world.client(session)
        await client.start(phone_number=PHONE, phone_code=ada.read_code)
        await client.log_out()
        world.telegram.set_password(ada.account, "pw", hint="h")
        client = world.client(session)
        with pytest.raises(errors.PasswordRequired, match="sign_in_with_password"):
            await client.send_code(PHONE)
        assert (await client.sign_in_with_password("pw")).id == ada.id

    run_simulation(scenario)


def test_a_code_that_was_not_needed() -> None:
    """None from send_code means what it says: the session is logged in, for this process and the next."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        session = StringSession()
        client = world.client(session)
        await client.start(phone_number=PHONE, phone_code=ada.read_code)
        await client.log_out()
        client = world.client(session)
        assert await client.send_code(PHONE) is None
        assert (await client.get_me()).id == ada.id
        await client.disconnect()
        assert session.user is not None
        assert session.user.id == ada.id
        assert session.login is None

    run_simulation(scenario)


def test_an_email_that_must_be_set_up() -> None:
    """Step by step nobody is asked for an e-mail address: send_code says so, and that start(ask=...) asks.

    Source: https://core.telegram.org/api/auth#email-verification
    """

    async def scenario(world: Simulation) -> None:
        world.telegram.add_user(phone=PHONE)
        world.telegram.deliver_codes(PHONE, "set_up_email")
        with pytest.raises(errors.LoginError, match=r"e-mail.*start\(ask="):
            await world.client().send_code(PHONE)

    run_simulation(scenario)
