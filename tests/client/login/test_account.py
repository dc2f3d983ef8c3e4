"""Tests of cablegram.client.login.account, on a sandbox in virtual time."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import MemorySession, TelegramClient, api, errors
from cablegram.auth import Cancel, Resend
from cablegram.sandbox.actors import UserActor
from cablegram.sessions import SelfUser, settle
from cablegram.testing import Simulation, eventually, run_simulation
from tests.client.login.test_two_factor import run
from tests.support.rules import rule
from tests.support.scripted import ScriptedNetwork, make, user

NEW = "+9996629999"


async def second(world: Simulation, ada: UserActor, **options: Any) -> TelegramClient:
    """Another device of Ada's."""
    client = world.client(**options)
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    return client


def test_the_list_of_logins_and_their_end() -> None:
    """Every device is listed, this one marked; one of the others, or all of them, are ended; they hear of it."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        others = [await second(world, ada, device_model=f"Device {number}") for number in (1, 2, 3)]
        found = await client.get_authorizations()
        assert [item.device_model for item in found if not item.current] == ["Device 3", "Device 2", "Device 1"]
        current = next(item for item in found if item.current)
        with pytest.raises(errors.UsageError, match="log_out"):
            await client.terminate_session(current)
        await client.terminate_session(next(item for item in found if item.device_model == "Device 2"))
        with pytest.raises(errors.SessionRevoked):
            await others[1].get_me()
        await client.terminate_session(found[0].hash)
        with pytest.raises(errors.HashInvalid):
            await client.terminate_session(found[0].hash)
        await client.terminate_session(others=True)
        with pytest.raises(errors.SessionRevoked):
            await others[0].get_me()
        assert len(await client.get_authorizations()) == 1
        for wrong in ({}, {"authorization": 5, "others": True}):
            with pytest.raises(errors.UsageError):
                await client.terminate_session(**wrong)  # type: ignore[arg-type]

    run(scenario)


def test_a_fresh_login_ends_nobody() -> None:
    """Telegram lets only logins of a day end others: its answer comes through."""

    async def main(world: Simulation) -> None:
        ada = world.telegram.add_user()
        client, _ = await second(world, ada), await second(world, ada)
        with pytest.raises(errors.FreshResetAuthorisationForbidden):
            await client.terminate_session(others=True)
        world.telegram.clock.step(86_401)
        await client.terminate_session(others=True)

    run_simulation(main, fresh_for=86_400)


@rule(
    "api/auth#confirming-login",
    "A login that the owner recognises is confirmed by changeAuthorizationSettings",
    role="client",
)
def test_an_alert_is_confirmed() -> None:
    """A new login alerts the older ones; the owner's word confirms it."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        alerts: list[Any] = []
        client.add_event_handler(alerts.append, api.UpdateNewAuthorization)
        other = await second(world, ada)
        await eventually(lambda: alerts)
        alert = alerts[0]
        assert alert.unconfirmed
        await client.confirm_authorization(alert.hash)
        assert not any(item.unconfirmed for item in await client.get_authorizations())
        with pytest.raises(errors.HashInvalid):
            await client.confirm_authorization(alert.hash + 1)
        with pytest.raises(errors.UsageError):
            await client.confirm_authorization(0)
        await client.set_authorization_ttl(30)
        with pytest.raises(errors.TtlDaysInvalid):
            await client.set_authorization_ttl(400)
        await other.disconnect()

    run(scenario)


@rule("method/account.changePhone", "The number is changed by a code that went to the new one", role="client")
def test_another_number() -> None:
    """The code that went to the new number moves the account; a wrong one is asked for again."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        told: list[Any] = []
        answers = iter(["0", Resend(), None])

        def phone_code(sent: Any) -> Any:
            told.append(sent.kind)
            return next(answers) or world.telegram.read_code(NEW)

        began = world.loop.time()
        me = await client.change_phone(NEW, phone_code, on_error=lambda error: told.append(error.name))
        assert me.phone == NEW[1:]
        assert told == ["sms", "PHONE_CODE_INVALID", "sms", "call"]
        assert world.loop.time() - began >= 60, "a code is sent again when Telegram allows it"
        user = client.session.user
        assert user is not None
        assert user.phone == NEW[1:]
        assert ada.phone == NEW
        await (await second(world, ada)).disconnect()

    run(scenario)


def test_a_number_that_cannot_be_had() -> None:
    """An occupied number, a wrong constant code and a slip of the pen: each says what it is, nothing changes."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        bob = world.telegram.add_user(phone="+9996620002")
        with pytest.raises(errors.PhoneNumberOccupied):
            await client.change_phone(bob.phone, "12345")
        with pytest.raises(errors.PhoneCodeInvalid):
            await client.change_phone(NEW, "1")
        with pytest.raises(errors.UsageError):
            await client.change_phone("no number", "1")
        with pytest.raises(errors.LoginCancelled):
            await client.change_phone(NEW, Cancel())
        assert len(world.telegram.sent("auth.cancelCode")) == 1
        assert ada.phone == "+9996620001"

    run(scenario)


def sent_code(kind: api.auth.TypeSentCodeType | None = None) -> api.auth.SentCode:
    return api.auth.SentCode(type=kind or api.auth.SentCodeTypeSms(length=5), phone_code_hash="h")


PAYMENT = api.auth.SentCodePaymentRequired(
    store_product="p",
    phone_code_hash="h",
    support_email_address="help@example.org",
    support_email_subject="s",
    premium_days=7,
    currency="USD",
    amount=99,
)


async def changing(session: MemorySession, **answers: Any) -> tuple[Any, ScriptedNetwork]:
    """What becomes of `change_phone` on the account 5, when the server answers so."""
    client, net = make(session=session, user=False)
    net.on(**answers)
    async with client:
        await settle(session.set_user(SelfUser(5)))
        return await client.change_phone(NEW, "12345"), net


@rule("method/account.sendChangePhoneCode", "Each constructor of auth.SentCode is dealt with", role="client")
async def test_what_sending_a_code_to_a_new_number_may_answer() -> None:
    """sentCodeSuccess has changed it without a code; a payment, a sign-up and another's account are errors that say so.

    Source: https://core.telegram.org/type/auth.SentCode
    """
    moved = user(5, phone=NEW[1:])
    success = api.auth.SentCodeSuccess(authorization=api.auth.Authorization(user=moved))
    session = MemorySession()
    me, net = await changing(session, account_sendChangePhoneCode=success)
    assert me == moved
    assert session.user is not None
    assert session.user.phone == NEW[1:]
    assert [request.__tl_name__ for request in net.sent] == ["account.sendChangePhoneCode"], "no code was tried"
    stranger = api.auth.SentCodeSuccess(authorization=api.auth.Authorization(user=user(6)))
    new = api.auth.SentCodeSuccess(authorization=api.auth.AuthorizationSignUpRequired())
    for answer, text in (
        (PAYMENT, "asks for 99 USD .* Change the number in one of those"),
        (stranger, "the number of the account 6, not of this one, 5"),
        (new, "wants a new account to be signed up"),
    ):
        with pytest.raises(errors.LoginError, match=text):
            await changing(MemorySession(), account_sendChangePhoneCode=answer)


@rule("method/account.changePhone", "The result is a User: userEmpty leads to users.getUsers", role="client")
async def test_an_account_that_is_not_described_after_the_change() -> None:
    """userEmpty says that the number was changed, not what the account is like now: that is asked for.

    Source: https://core.telegram.org/type/User
    """
    moved = user(5, phone=NEW[1:])
    me, _ = await changing(
        MemorySession(),
        account_sendChangePhoneCode=sent_code(),
        account_changePhone=api.UserEmpty(id=5),
        users_getUsers=[moved],
    )
    assert me == moved


def test_an_expired_code_is_replaced_once() -> None:
    """A code that expired leads to a fresh one by itself; a second time the error is raised."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        late = iter([True, False])

        def phone_code() -> str:
            code = world.telegram.read_code(NEW)
            if next(late, True):
                world.telegram.clock.step(301)
            return code

        assert (await client.change_phone(NEW, phone_code)).phone == NEW[1:]
        assert len(world.telegram.sent("account.sendChangePhoneCode")) == 2
        with pytest.raises(errors.PhoneCodeExpired):
            await client.change_phone("+9996629998", lambda: (world.telegram.clock.step(301), "12345")[1])  # type: ignore[func-returns-value]

    run(scenario)


@rule("api/auth#future-auth-tokens", "The future auth token of auth.logOut is stored", role="client")
def test_logging_out_keeps_what_makes_the_next_login_easier() -> None:
    """After `log_out` the same session logs in without a code, by its future auth token."""

    async def scenario(world: Simulation, client: TelegramClient, ada: UserActor) -> None:
        assert await client.log_out() is True
        assert client.session.user is None
        assert client.session.get_auth_key() is None
        assert client.disconnected

        def never() -> str:
            raise AssertionError("no code is needed")

        me = await client.start(phone_number=ada.phone, phone_code=never)
        assert me.id == ada.id

    run(scenario)
