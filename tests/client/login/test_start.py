"""Tests of cablegram.client.login.start, on a sandbox in virtual time."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from cablegram import errors
from cablegram.auth import Resend, SentCode, UseQr
from cablegram.client.login.answers import Answers
from cablegram.client.login.qr import QrCode
from cablegram.sessions.memory import MemorySession
from cablegram.sessions.string import StringSession
from cablegram.testing import Simulation, run_simulation

PHONE = "+9996620001"


def test_a_user_by_callbacks() -> None:
    """The code's place and the password's hint are told; callbacks may be plain, coroutine functions or values."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE, first_name="Ada", password="pw", hint="two letters")
        told: list[Any] = []

        async def phone_code(sent: SentCode) -> str:
            told.append(sent.kind)
            return ada.read_code()

        def password(hint: str) -> str:
            told.append(hint)
            return "pw"

        client = world.client()
        me = await client.start(phone_number=lambda: ada.phone, phone_code=phone_code, password=password)
        assert me.id == ada.id
        assert told == ["app", "two letters"]
        user = client.session.user
        assert user is not None
        assert (user.id, user.is_bot, user.name) == (ada.id, False, "Ada")
        assert client.session.login is None
        assert len(ada.sessions()) == 1

    run_simulation(scenario)


def test_no_code_is_sent_that_nobody_could_enter() -> None:
    """A number without `phone_code` is refused before Telegram sends a code, which it counts."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        with pytest.raises(errors.LoginError, match="give phone_code= as well"):
            await world.client().start(phone_number=ada.phone)
        assert world.telegram.log.count("auth.sendCode") == 0

    run_simulation(scenario)


def test_a_logged_in_session_asks_nothing() -> None:
    """`start` on a logged-in session calls no callback and sends no auth.* request, in a new client too."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        session = StringSession()
        first = world.client(session)
        await first.start(phone_number=ada.phone, phone_code=ada.read_code)
        await first.disconnect()
        before = world.telegram.log.count("auth.*")
        second = world.client(StringSession(session.save()))

        def never() -> str:
            raise AssertionError("nothing is to be asked")

        assert (await second.start(phone_number=never, phone_code=never)).id == ada.id
        assert (await second.start()).id == ada.id
        assert world.telegram.log.count("auth.*") == before

    run_simulation(scenario)


def test_a_hundred_restarts_of_a_bot() -> None:
    """With a session that is kept, a bot's restarts are one importBotAuthorization."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        session = MemorySession()
        for _ in range(20):
            client = world.client(session)
            assert (await client.start(bot_auth_token=bot.token)).bot
            await client.disconnect()
        assert world.telegram.log.count("auth.importBotAuthorization") == 1
        assert world.telegram.log.key_exchanges == 1

    run_simulation(scenario)


def test_a_bot_in_memory_is_warned_once(caplog: pytest.LogCaptureFixture) -> None:
    """A bot whose session is not kept hears of it, with the fix; the token is not in the log."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        client = world.client()
        await client.start(bot_auth_token=lambda: bot.token)
        await client.start(bot_auth_token=bot.token)
        assert caplog.text.count("MemorySession") == 1
        assert bot.token not in caplog.text

    run_simulation(scenario)


def test_wrong_answers_are_asked_again_later_and_later() -> None:
    """on_error hears each refusal; the pauses grow; after five the error is raised."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        heard: list[str] = []
        asked: list[float] = []

        async def on_error(error: errors.RpcError | errors.UsageError) -> None:
            assert isinstance(error, errors.RpcError)
            heard.append(error.name)

        def wrong() -> str:
            asked.append(world.loop.time())
            code = ada.read_code()
            return "00000" if code != "00000" else "11111"

        client = world.client()
        with pytest.raises(errors.PhoneCodeInvalid):
            await client.start(phone_number=ada.phone, phone_code=wrong, on_error=on_error)
        assert heard == ["PHONE_CODE_INVALID"] * 4
        pauses = [round(later - sooner) for sooner, later in itertools.pairwise(asked)]
        assert pauses == [0, 1, 2, 4]
        assert client.session.user is None

    run_simulation(scenario)


def test_on_error_true_stops() -> None:
    """Returning True stops with LoginCancelled, also from a coroutine function; the code is cancelled at Telegram."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)

        async def stop(error: Exception) -> bool:
            return True

        client = world.client()
        with pytest.raises(errors.LoginCancelled):
            await client.start(phone_number=ada.phone, phone_code=lambda: "wrong", on_error=stop)
        assert world.telegram.log.count("auth.cancelCode") == 1
        assert client.session.login is None

    run_simulation(scenario)


def test_an_error_in_a_callback_reaches_the_caller() -> None:
    """What a callback raises is not swallowed and not told to on_error; the login can be resumed."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        heard: list[Exception] = []

        def broken(sent: SentCode) -> str:
            raise KeyError("the user's own mistake")

        client = world.client()
        with pytest.raises(KeyError, match="own mistake"):
            await client.start(phone_number=ada.phone, phone_code=broken, on_error=heard.append)
        assert not heard
        me = await client.start(phone_code=ada.read_code, resume=True)
        assert me.id == ada.id
        assert world.telegram.log.count("auth.sendCode") == 1

    run_simulation(scenario)


def test_a_refused_constant_is_raised() -> None:
    """Asking a constant again cannot help."""

    async def scenario(world: Simulation) -> None:
        world.telegram.add_user(phone=PHONE)
        client = world.client()
        with pytest.raises(errors.PhoneCodeInvalid):
            await client.start(phone_number=PHONE, phone_code="99999x", on_error=print)
        assert world.telegram.log.count("auth.signIn") == 1

    run_simulation(scenario)


def test_an_expired_code_is_asked_for_anew() -> None:
    """The code died while the person looked for it: a fresh one is sent by itself, once."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)

        def slowly() -> str:
            code = ada.read_code()
            if world.telegram.log.count("auth.sendCode") == 1:
                world.telegram.clock.advance(1000)
            return code

        client = world.client()
        assert (await client.start(phone_number=ada.phone, phone_code=slowly)).id == ada.id
        assert world.telegram.log.count("auth.sendCode") == 2

    run_simulation(scenario)


def test_decisions_instead_of_answers() -> None:
    """A callback may answer with a decision: send the code again, or use a QR code."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        kinds: list[str] = []

        def phone_code(sent: SentCode) -> Any:
            kinds.append(sent.kind)
            return Resend() if len(kinds) == 1 else ada.read_code()

        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=phone_code)
        assert kinds == ["app", "sms"]
        other = world.client()
        await other.start(phone_number=lambda: UseQr(), qr_code=lambda qr: ada.scan_qr(qr.url))
        assert len(ada.sessions()) == 2

    run_simulation(scenario)


def test_a_new_account_signs_up() -> None:
    """The sandbox lets anyone sign up: the names are asked for, and given as one or two."""

    async def scenario(world: Simulation) -> None:
        client = world.client()
        me = await client.start(
            phone_number="+9996620077",
            phone_code=lambda: world.telegram.read_code("+9996620077"),
            first_and_last_names=lambda: ("Grace", "Hopper"),
        )
        assert (me.first_name, me.last_name) == ("Grace", "Hopper")

    run_simulation(scenario)


def test_missing_answers_say_which() -> None:
    """A question that nobody answers ends in an error that names the argument."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE, password="pw")
        with pytest.raises(errors.LoginError, match="bot_auth_token="):
            await world.client().start()
        with pytest.raises(errors.LoginError, match="phone_code="):
            await world.client().start(phone_number=PHONE)
        with pytest.raises(errors.PasswordRequired, match="password="):
            await world.client().start(phone_number=PHONE, phone_code=ada.read_code)
        with pytest.raises(errors.SignUpRequired):
            await world.client().start(
                phone_number="+9996620099", phone_code=lambda: world.telegram.read_code("+9996620099")
            )

    run_simulation(scenario)


def test_mistakes_cost_no_packet() -> None:
    """What cannot be right is refused before anything is dialed."""

    async def scenario(world: Simulation) -> None:
        client = world.client()
        mistakes: tuple[dict[str, Any], ...] = (
            {"bot_auth_token": "nonsense"},
            {"bot_auth_token": ""},
            {"phone_number": "abc"},
            {"phone_number": ""},
            {"phone_number": PHONE, "bot_auth_token": "1:" + "a" * 35},
        )
        for wrong in mistakes:
            with pytest.raises(errors.UsageError):
                await client.start(**wrong)
        with pytest.raises(errors.UsageError):
            await client.send_code("12")
        with pytest.raises(errors.UsageError):
            await client.sign_in_bot("12")
        assert world.network.dialed == 0

    run_simulation(scenario)


@pytest.mark.parametrize("expiries", [0, 1])
def test_qr(expiries: int) -> None:
    """A fresh code follows each that died; two-step verification is a question, not an error."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE, password="pw", hint="h")
        client = world.client()
        codes: list[QrCode] = []
        async for qr in client.qr_login(password=lambda hint: {"h": "pw"}[hint]):
            codes.append(qr)
            assert qr.url not in repr(qr)
            if len(codes) > expiries:
                ada.scan_qr(qr.url)
        assert len(codes) == expiries + 1
        assert (await client.get_me()).id == ada.id

    run_simulation(scenario)


def test_qr_left_early_leaves_nothing() -> None:
    """Leaving the loop leaves no task, and another way of logging in works."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        client = world.client()
        async for _ in client.qr_login():
            break
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)

    run_simulation(scenario)


@pytest.mark.parametrize("kind", ["phone", "network", "user"])
def test_a_login_moves_to_its_data_center(kind: str) -> None:
    """An account that lives elsewhere is logged in there; the session remembers its home."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE, dc=4)
        client = world.client()
        if kind != "phone":
            world.telegram.faults.migrate("auth.sendCode", kind, 1)
        assert (await client.start(phone_number=ada.phone, phone_code=ada.read_code)).id == ada.id
        assert client.session.dc_id == 4
        assert [m.message for m in [await client.send_message("me", message="Hi")]] == ["Hi"]

    run_simulation(scenario, dcs=5)


def test_log_out() -> None:
    """The login ends at Telegram and in the session; the token that spares the next code is kept."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        [home] = world.telegram.dcs.values()
        [key] = home.keyring.live
        assert await client.log_out()
        assert home.keyring.find(key) is None, "destroy_auth_key"
        assert not ada.sessions()
        assert not client.connected
        assert client.session.user is None
        assert client.session.get_auth_key() is None
        assert (await client.start(phone_number=ada.phone, phone_code=ada.read_code)).id == ada.id

    run_simulation(scenario)


def test_start_logs_in_again_when_the_session_was_ended():
    """A session that its owner ended is logged in again by the same start()."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        session = MemorySession()
        client = world.client(session)
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        await client.disconnect()
        ada.revoke_sessions()
        with pytest.raises(errors.CablegramError):
            await client.start()
        assert session.terminal_reason == "SESSION_REVOKED"
        assert (await client.start(phone_number=ada.phone, phone_code=ada.read_code)).id == ada.id
        assert session.terminal_reason is None

    run_simulation(scenario)


def test_start_keeps_a_login_whose_key_seems_to_be_forgotten():
    """-404 may come from anybody on the way: start() fails with advice, and neither the key nor the login is lost.

    Source: https://core.telegram.org/mtproto/mtproto-transports#transport-errors
    """

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        session = MemorySession()
        client = world.client(session)
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        await client.disconnect()
        key, exchanges = session.get_auth_key(), world.telegram.log.key_exchanges
        world.telegram.faults.transport_error(-404)
        with pytest.raises(errors.TransportError, match="log in again with a new session"):
            await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        assert (session.get_auth_key(), session.terminal_reason) == (key, None)
        world.telegram.faults.clear()
        assert (await client.start()).id == ada.id
        assert world.telegram.log.key_exchanges == exchanges
        await client.disconnect()

    run_simulation(scenario)


def test_answers_show_nothing() -> None:
    """The repr of what answers a login names the answers, not their values."""
    assert repr(Answers(phone_number="1", password="secret")) == "<Answers: phone_number, password>"


def test_a_bots_token_has_two_names() -> None:
    """`bot_token=`, as Telethon calls it, is `bot_auth_token=`; both at once are refused."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_robot_bot")
        client = world.client()
        assert (await client.start(bot_token=bot.token)).id == bot.id
        with pytest.raises(errors.UsageError, match="another name"):
            await client.start(bot_token=bot.token, bot_auth_token=bot.token)

    run_simulation(scenario)


def test_the_session_of_somebody_else() -> None:
    """start() for another number or bot than the session's is refused, and names both; functions are not called."""

    async def scenario(world: Simulation) -> None:
        ada, bob = (world.telegram.add_user(first_name=name) for name in ("Ada", "Bob"))
        robot, other = world.telegram.add_bot("a_robot_bot"), world.telegram.add_bot("other_bot")
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        with pytest.raises(errors.WrongAccount, match=rf"as Ada \(user {ada.id}\), not as \{bob.phone}") as caught:
            await client.start(phone_number=bob.phone, phone_code=bob.read_code)
        assert (caught.value.found, caught.value.wanted) == (f"Ada (user {ada.id})", bob.phone)
        with pytest.raises(errors.WrongAccount, match="not as the bot"):
            await client.start(bot_auth_token=robot.token)
        assert (await client.start(phone_number=ada.phone.removeprefix("+"), phone_code=ada.read_code)).id == ada.id
        assert (await client.start(phone_number=lambda: bob.phone, phone_code=bob.read_code)).id == ada.id
        bot = world.client()
        await bot.start(bot_auth_token=robot.token)
        with pytest.raises(errors.WrongAccount) as refused:
            await bot.start(bot_auth_token=other.token)
        assert other.token.partition(":")[2] not in str(refused.value)
        with pytest.raises(errors.WrongAccount):
            await bot.start(phone_number=ada.phone, phone_code=ada.read_code)

    run_simulation(scenario)
