"""Tests of cablegram.client.login.two_factor, on a sandbox in virtual time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from cablegram import TelegramClient, errors
from cablegram.auth import Cancel, Resend
from cablegram.client.login.two_factor import EmailCode
from cablegram.sandbox.actors import UserActor
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule
from tests.support.scripted import make

Scenario = Callable[[Simulation, TelegramClient, UserActor], Awaitable[None]]


def run(scenario: Scenario, **fields: Any) -> None:
    """Run ``scenario(world, client, ada)`` with a client that is logged in as Ada."""

    async def main(world: Simulation) -> None:
        ada = world.telegram.add_user(phone="+9996620001", first_name="Ada", **fields)
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code, password=fields.get("password"))
        await scenario(world, client, ada)

    run_simulation(main)


async def log_in(world: Simulation, ada: UserActor, password: str | None) -> None:
    """Prove by a second client that this, and nothing else, logs in."""
    other = world.client()
    if password is not None:
        with pytest.raises(errors.PasswordHashInvalid):
            await other.start(phone_number=ada.phone, phone_code=ada.read_code, password=password + "x")
    await other.start(phone_number=ada.phone, phone_code=ada.read_code, password=password)
    await other.disconnect()


def test_set_change_hint_remove() -> None:
    """A password is set, changed and removed; the hint is changed alone; a second login proves each."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        assert not (await client.get_2fa()).enabled
        state = await client.edit_2fa(new_password="first", hint="1st")
        assert (state.enabled, state.hint, state.has_recovery) == (True, "1st", False)
        await log_in(world, ada, "first")
        state = await client.edit_2fa("first", "second")
        assert (state.enabled, state.hint) == (True, "")
        state = await client.edit_2fa("second", hint="2nd")
        assert (state.enabled, state.hint) == (True, "2nd")
        await log_in(world, ada, "second")
        assert not (await client.edit_2fa("second")).enabled
        await log_in(world, ada, None)

    run(scenario)


def test_wrong_passwords_change_nothing() -> None:
    """A wrong current password is PASSWORD_HASH_INVALID, whatever was to be changed."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        changes: list[dict[str, Any]] = [{"new_password": "new"}, {"hint": "h"}, {"email": "ada@example.org"}, {}]
        for change in changes:
            with pytest.raises(errors.PasswordHashInvalid) as caught:
                await client.edit_2fa("wrong", **change)
            assert "wrong'" not in str(caught.value)
        state = await client.get_2fa()
        assert (state.enabled, state.unconfirmed_email) == (True, "")
        with pytest.raises(errors.UsageError, match="give current_password"):
            await client.edit_2fa(new_password="new")

    run(scenario, password="right")


def test_what_cannot_be_meant() -> None:
    """Nothing at all, an empty password, a hint that is the password, no password to change: refused."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        wrong: list[dict[str, Any]] = [{}, {"new_password": ""}, {"current_password": "pw"}]
        for arguments in wrong:
            with pytest.raises(errors.UsageError):
                await client.edit_2fa(**arguments)
        with pytest.raises(errors.UsageError, match="hint"):
            await client.edit_2fa(new_password="pw", hint="pw")
        with pytest.raises(errors.UsageError, match="e-mail"):
            await client.edit_2fa(new_password="pw", email="nowhere")
        assert not world.telegram.sent("account.updatePasswordSettings")

    run(scenario)


def test_an_old_challenge_is_replaced() -> None:
    """SRP_ID_INVALID asks for a fresh challenge, once."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        world.telegram.faults.rpc_error("account.updatePasswordSettings", "SRP_ID_INVALID", times=1)
        assert (await client.edit_2fa("pw", "new")).enabled
        world.telegram.faults.rpc_error("account.updatePasswordSettings", "SRP_ID_INVALID", times=2)
        with pytest.raises(errors.SrpIdInvalid):
            await client.edit_2fa("new", "newer")

    run(scenario, password="pw")


@rule(
    "api/srp#email-verification",
    "The code of a recovery address is confirmed, sent again or cancelled",
    role="client",
)
def test_a_recovery_address_and_its_code() -> None:
    """The callback learns where the code went; wrong ones are told and asked again; Resend sends another."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        told: list[Any] = []
        answers = iter(["000000x", Resend(), None])

        async def email_code(sent: EmailCode) -> Any:
            told.append(sent)
            return next(answers) or ada.read_email_code()

        state = await client.edit_2fa(
            new_password="pw", email="ada@example.org", email_code=email_code, on_error=told.append
        )
        assert (state.enabled, state.has_recovery, state.unconfirmed_email) == (True, True, "")
        first, error, again, after = told
        assert first == again == after == EmailCode("a***@e***.org", 6)
        assert error.name == "CODE_INVALID"
        assert len(world.telegram.sent("account.resendPasswordEmail")) == 1
        state = await client.edit_2fa("pw", email="other@example.org", email_code=lambda: ada.read_email_code())
        assert (state.enabled, state.has_recovery) == (True, True)
        assert not (await client.edit_2fa("pw", email="")).has_recovery
        await log_in(world, ada, "pw")

    run(scenario)


def test_a_recovery_address_without_a_callback() -> None:
    """Nothing is set until the code is confirmed, which another moment may do, or undo."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        state = await client.edit_2fa(new_password="pw", email="ada@example.org")
        assert (state.enabled, state.unconfirmed_email) == (False, "a***@e***.org")
        with pytest.raises(errors.CodeInvalid):
            await client.confirm_2fa_email("999999x")
        await client.resend_2fa_email()
        await client.confirm_2fa_email(ada.read_email_code())
        assert (await client.get_2fa()).has_recovery
        await client.edit_2fa("pw", email="next@example.org")
        await client.cancel_2fa_email()
        assert (await client.get_2fa()).unconfirmed_email == ""
        with pytest.raises(errors.EmailHashExpired):
            await client.confirm_2fa_email("123456")

    run(scenario)


@pytest.mark.parametrize("how", [Cancel(), True, "error"])
def test_giving_up_the_address(how: Any) -> None:
    """Cancel, True and an `on_error` that returns True withdraw the address at the server."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        with pytest.raises(errors.LoginCancelled):
            await client.edit_2fa(
                "pw",
                email="ada@example.org",
                email_code=lambda: "1" if how == "error" else how,
                on_error=lambda error: True,
            )
        assert (await client.get_2fa()).unconfirmed_email == ""

    run(scenario, password="pw")


def test_codes_are_not_asked_for_without_end() -> None:
    """Five wrong codes are enough; a wrong constant is raised at once; no code at all is the caller's mistake."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        asked = []
        with pytest.raises(errors.CodeInvalid):
            await client.edit_2fa("pw", email="a@example.org", email_code=lambda: asked.append(1) or "1")  # type: ignore[func-returns-value]
        assert len(asked) == 5
        with pytest.raises(errors.CodeInvalid):
            await client.edit_2fa("pw", email="a@example.org", email_code="1")
        assert len(world.telegram.sent("account.confirmPasswordEmail")) == 6
        with pytest.raises(errors.UsageError, match="no code"):
            await client.edit_2fa("pw", email="a@example.org", email_code=lambda: None)

    run(scenario, password="pw")


@rule("api/srp#email-recovery", "The code of the recovery address replaces or removes the password", role="both")
def test_recovery_by_email() -> None:
    """A lost password is replaced, or removed, by the code that went to the recovery address; wrong codes leave it."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        answers = iter(["1", Resend(), None])
        state = await client.recover_2fa(lambda sent: next(answers) or ada.read_email_code(), "found", hint="h")
        assert (state.enabled, state.hint) == (True, "h")
        assert len(world.telegram.sent("auth.requestPasswordRecovery")) == 2
        await log_in(world, ada, "found")
        with pytest.raises(errors.CodeInvalid):
            await client.recover_2fa("1")
        assert not (await client.recover_2fa(ada.read_email_code)).enabled
        with pytest.raises(errors.PasswordEmpty):
            await client.recover_2fa(ada.read_email_code)

    run(scenario, password="lost", email="ada@example.org")


def test_recovery_ends() -> None:
    """An account without an address cannot recover; a code that expired on the way is the server's word."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        with pytest.raises(errors.PasswordRecoveryNa):
            await client.recover_2fa(lambda: "1")
        world.telegram.set_password(ada.account, "pw", email="ada@example.org")
        with pytest.raises(errors.LoginCancelled):
            await client.recover_2fa(lambda: True)
        world.telegram.faults.rpc_error("auth.checkRecoveryPassword", "PASSWORD_RECOVERY_EXPIRED")
        with pytest.raises(errors.PasswordRecoveryExpired):
            await client.recover_2fa(ada.read_email_code, "new")

    run(scenario, password="pw")


@rule("api/srp#password-reset", "A reset waits for seven days, and may be declined", role="client")
def test_the_reset_of_seven_days() -> None:
    """The reset waits seven days; it can be cancelled, which keeps another from being asked for at once."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        waiting = await client.reset_2fa()
        now = world.telegram.clock.time()
        assert waiting.state == "waiting"
        assert waiting.date is not None
        assert waiting.date - now == pytest.approx(7 * 86_400, abs=60)
        assert (await client.get_2fa()).reset_at == waiting.date
        await client.cancel_2fa_reset()
        assert (await client.get_2fa()).reset_at is None
        with pytest.raises(errors.ResetRequestMissing):
            await client.cancel_2fa_reset()
        assert (await client.reset_2fa()).state == "refused"
        world.telegram.clock.step(8 * 86_400)
        assert (await client.reset_2fa()).state == "waiting"
        world.telegram.clock.step(8 * 86_400)
        assert (await client.reset_2fa()).state == "done"
        assert not (await client.get_2fa()).enabled
        with pytest.raises(errors.PasswordEmpty):
            await client.reset_2fa()

    run(scenario, password="lost")


async def test_the_loop_goes_on_while_a_password_is_proven() -> None:
    """The hashing of a password runs beside the event loop."""
    client, net = make()
    net.on(account_getPassword=errors.rpc_error(400, "PASSWORD_EMPTY"))
    async with client:
        task = asyncio.create_task(client.edit_2fa(new_password="x"))
        with pytest.raises(errors.RpcError):
            await task
    assert "x'" not in repr(client)
