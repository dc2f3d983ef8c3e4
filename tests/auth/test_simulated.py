"""Every way in against the sandbox: real traffic, virtual time. One test for each row of what can happen."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest

from cablegram import MemorySession, api, errors
from cablegram.auth import ChangePhone, Login, Recover, Resend, ResetEmail, UseQr, Wait, twofa
from cablegram.testing import Simulation, run_simulation

PASSWORD = "correct horse"
KINDS = {
    "app": "other devices",
    "sms": "by SMS",
    "call": "voice",
    "flash_call": "whole number",
    "missed_call": "last 5 digits",
    "email": "by e-mail to a***@e***.org",
    "fragment": "fragment.com",
    "firebase": "only to Telegram's own apps",
    "word": "secret word",
    "phrase": "secret phrase",
}


def ada_of(world: Simulation, **options):
    given = {"phone": "+9996620001", "first_name": "Ada", "login_email": "ada@example.org", **options}
    return world.telegram.add_user(**given)


def logged_in(world: Simulation, ada, *, times=1):
    """The server agrees that somebody is logged in, and nobody broke a rule."""
    assert len(ada.account.logins) == times
    assert world.telegram.breaches == []


# -- codes


@pytest.mark.parametrize("kind", KINDS)
def test_each_way_of_sending_a_code(kind):
    """The prompt names the place, and the code that went there logs in."""

    async def scenario(world):
        ada = ada_of(world)
        world.telegram.deliver_codes(ada.phone, kind)
        seen = []

        def phone_code(sent):
            seen.append(sent)
            return ada.read_email_code() if kind == "email" else ada.read_code()

        client = world.client()
        if kind == "firebase":  # its code goes to official apps only: that is what the prompt says
            seen.append(await client.send_code(ada.phone))
        else:
            await client.start(phone_number=ada.phone, phone_code=phone_code)
            logged_in(world, ada)
        assert KINDS[kind] in seen[0].text

    run_simulation(scenario)


def test_email_must_be_set_up_first():
    """Telegram wants an address before it sends a code: address, its code, then the login code."""

    async def scenario(world):
        ada = ada_of(world, login_email="")
        world.telegram.deliver_codes(ada.phone, "set_up_email", "sms")
        asked = []

        def ask(question):
            asked.append(type(question).__name__)
            return "ada@example.org" if asked[-1] == "EmailQuestion" else ada.read_email_code()

        await world.client().start(phone_number=ada.phone, phone_code=ada.read_code, ask=ask)
        assert asked == ["EmailQuestion", "EmailCodeQuestion"]
        assert ada.account.login_email == "ada@example.org"
        logged_in(world, ada)

    run_simulation(scenario)


def test_lost_login_email():
    """ResetEmail in place of the code: the next code goes by another way."""

    async def scenario(world):
        ada = ada_of(world)
        seen = []

        def phone_code(sent):
            seen.append(sent.kind)
            return ResetEmail() if sent.kind == "email" else ada.read_code()

        await world.client().start(phone_number=ada.phone, phone_code=phone_code)
        assert seen == ["email", "sms"]
        logged_in(world, ada)

    run_simulation(scenario)


def test_resending_waits_for_its_time():
    """Resend before the time: the client waits as long as Telegram demands, then the SMS comes."""

    async def scenario(world):
        ada = ada_of(world, login_email="")
        seen, times = [], []

        def phone_code(sent):
            seen.append(sent.kind)
            times.append(world.loop.time())
            return Resend() if sent.kind == "app" else ada.read_code()

        await world.client().start(phone_number=ada.phone, phone_code=phone_code)
        assert seen == ["app", "sms"]
        assert 59 <= times[1] - times[0] <= 62
        logged_in(world, ada)

    run_simulation(scenario)


def test_no_way_is_left():
    """After the last way, resending is refused in words, and the code that came still works."""

    async def scenario(world):
        ada = ada_of(world, login_email="")
        world.telegram.faults.rpc_error("auth.resendCode", "SEND_CODE_UNAVAILABLE", code=406)
        answers, refused = [Resend()], []
        client = world.client()
        await client.start(
            phone_number=ada.phone,
            phone_code=lambda: answers.pop() if answers else ada.read_code(),
            on_error=lambda error: refused.append(str(error)),
        )
        assert "QR code" in refused[0]
        logged_in(world, ada)

    run_simulation(scenario)


def test_an_expired_code_is_replaced_by_itself():
    """A code entered too late leads to a fresh sendCode, once, and never to a resend on the dead hash."""

    async def scenario(world):
        ada = ada_of(world, login_email="")
        calls: list[str] = []
        refused: list[BaseException] = []

        async def phone_code():
            code = ada.read_code()
            calls.append(code)
            if len(calls) == 1:
                await asyncio.sleep(world.telegram.options.code_ttl + 1)
            return code

        await world.client().start(phone_number=ada.phone, phone_code=phone_code, on_error=refused.append)
        assert len(calls) == 2
        assert refused == []
        assert world.telegram.log.count("auth.sendCode") == 2
        assert world.telegram.log.count("auth.resendCode") == 0
        logged_in(world, ada)

    run_simulation(scenario)


def test_wrong_codes_are_bounded_and_backed_off():
    """Five wrong codes end the login with Telegram's own error, after pauses that grow."""

    async def scenario(world):
        ada = ada_of(world, login_email="")
        times = []

        async def phone_code():
            times.append(world.loop.time())
            return "00000" if ada.read_code() != "00000" else "11111"

        client = world.client()
        with pytest.raises(errors.PhoneCodeInvalid):
            await client.start(phone_number=ada.phone, phone_code=phone_code)
        pauses = [round(after - before) for before, after in pairwise(times)]
        assert pauses == [0, 1, 2, 4]
        assert world.telegram.log.count("auth.signIn") == 5

    run_simulation(scenario)


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("PHONE_NUMBER_BANNED", 400, "banned"),
        ("PHONE_NUMBER_FLOOD", 400, "wait a day"),
        ("PHONE_PASSWORD_FLOOD", 406, "wait a day"),
        ("API_ID_PUBLISHED_FLOOD", 400, "get your own"),
        ("UPDATE_APP_TO_LOGIN", 406, "update cablegram"),
        ("FLOOD_WAIT_9000", 420, "wait 9000 s"),
    ],
)
def test_refusals_say_what_to_do(name, code, words):
    """Each refusal of sendCode is a typed error with a line about what to do, and nothing is tried again."""

    async def scenario(world):
        world.telegram.faults.rpc_error("auth.sendCode", name, code=code)
        client = world.client()
        with pytest.raises(errors.RpcError, match=words) as caught:
            await client.start(phone_number="+9996620001", phone_code="12345")
        assert name.startswith(caught.value.name)
        assert world.telegram.log.count("auth.sendCode") == 1

    run_simulation(scenario)


def test_short_floods_are_waited_out():
    """A flood wait within the client's threshold passes by itself."""

    async def scenario(world):
        ada = ada_of(world, login_email="")
        world.telegram.faults.flood("auth.sendCode", 30, times=1)
        began = world.loop.time()
        await world.client().start(phone_number=lambda: ada.phone, phone_code=ada.read_code)
        assert 30 <= world.loop.time() - began < 35
        logged_in(world, ada)

    run_simulation(scenario)


def test_decisions_of_on_error():
    """on_error may choose: wait, change the number, or go on by QR code."""

    async def scenario(world):
        ada, bob = ada_of(world, login_email=""), world.telegram.add_user(phone="+9996620002", first_name="Bob")
        world.telegram.faults.flood("auth.sendCode", 5000, times=1)
        client = world.client()
        await client.start(phone_number=lambda: ada.phone, phone_code=ada.read_code, on_error=lambda error: Wait(5000))
        logged_in(world, ada)

        codes, client = iter(["00000", None]), world.client()
        await client.start(
            phone_number=iter([ada.phone, bob.phone]).__next__,
            phone_code=lambda: next(codes) or bob.read_code(),
            on_error=lambda error: ChangePhone(),
        )
        logged_in(world, bob)

        client = world.client()
        await client.start(
            phone_number=lambda: ada.phone,
            phone_code=lambda: "wrong",
            qr_code=lambda qr: ada.scan_qr(qr.url),
            on_error=lambda error: UseQr(),
        )
        logged_in(world, ada, times=2)

    run_simulation(scenario)


# -- accounts that are not there, passwords


def test_numbers_without_an_account():
    """Without names: SignUpRequired. With names: a new account, where the server allows it."""

    async def scenario(world):
        phone = "+9996627777"
        code = world.telegram.read_code
        client = world.client()
        with pytest.raises(errors.SignUpRequired) as caught:
            await client.start(phone_number=phone, phone_code=lambda: code(phone))
        assert caught.value.official_app_only
        client = world.client()
        user = await client.start(
            phone_number=phone, phone_code=lambda: code(phone), first_and_last_names=lambda: ("Grace", "Hopper")
        )
        assert (user.first_name, user.last_name) == ("Grace", "Hopper")
        world.telegram.options.sign_up = False
        phone = "+9996628888"
        with pytest.raises(errors.SignUpRequired):
            await world.client().start(
                phone_number=phone, phone_code=lambda: code(phone), first_and_last_names=("Grace", "Hopper")
            )

    run_simulation(scenario)


def test_password_wrong_then_right():
    """A wrong password is asked again with fresh parameters; a slow one is sent with fresh parameters."""

    async def scenario(world):
        ada = ada_of(world, login_email="", password=PASSWORD, hint="a battery")
        tries, hints = iter(["wrong", PASSWORD]), []

        def password(hint):
            hints.append(hint)
            return next(tries)

        await world.client().start(phone_number=ada.phone, phone_code=ada.read_code, password=password)
        assert hints == ["a battery", "a battery"]
        assert world.telegram.log.count("account.getPassword") == 2
        world.telegram.faults.rpc_error("auth.checkPassword", "SRP_ID_INVALID", times=1)
        await world.client().start(phone_number=ada.phone, phone_code=ada.read_code, password=PASSWORD)
        logged_in(world, ada, times=2)

    run_simulation(scenario)


def test_password_is_missing():
    """No one to ask: PasswordRequired, which names the argument."""

    async def scenario(world):
        ada = ada_of(world, login_email="", password=PASSWORD)
        with pytest.raises(errors.PasswordRequired, match="password="):
            await world.client().start(phone_number=ada.phone, phone_code=ada.read_code)

    run_simulation(scenario)


@pytest.mark.parametrize("new", ["", "staple"])
def test_lost_password(new):
    """Recover by e-mail, with a new password or without any."""

    async def scenario(world):
        ada = ada_of(world, login_email="", password=PASSWORD, email="lost@example.org")
        asked = []

        def ask(question):
            asked.append(question)
            return new if type(question).__name__ == "NewPasswordQuestion" else ada.read_email_code()

        await world.client().start(phone_number=ada.phone, phone_code=ada.read_code, password=Recover(), ask=ask)
        assert [type(question).__name__ for question in asked] == ["RecoveryCodeQuestion", "NewPasswordQuestion"]
        assert "l***@e***.org" in asked[0].text
        assert (ada.account.password is None) == (new == "")
        await world.client().start(phone_number=ada.phone, phone_code=ada.read_code, password=new or None)
        logged_in(world, ada, times=2)

    run_simulation(scenario)


# -- data centers


@pytest.mark.parametrize(
    ("method", "kind"),
    [
        ("auth.sendCode", "phone"),
        ("auth.sendCode", "network"),
        ("auth.signIn", "phone"),
        ("account.getPassword", "user"),
        ("auth.checkPassword", "user"),
    ],
)
def test_sent_from_data_center_to_data_center(method, kind):
    """Any step of a login may be sent elsewhere, twice in a row, and the login follows to the end."""

    async def scenario(world):
        ada = ada_of(world, login_email="", password=PASSWORD, dc=2)
        world.telegram.faults.migrate(method, kind, 3)
        world.telegram.faults.migrate(method, kind, 1)
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code, password=PASSWORD)
        assert (await client.get_me()).first_name == "Ada"
        logged_in(world, ada)

    run_simulation(scenario, dcs=3)


@pytest.mark.parametrize("dc", [1, 2, 3])
def test_at_home_anywhere(dc):
    """Users and bots of every data center log in from a session that knows none."""

    async def scenario(world):
        ada, bot = ada_of(world, login_email="", dc=dc), world.telegram.add_bot("a_bot", dc=dc)
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        assert client.session.dc_id == dc
        client = world.client()
        await client.start(bot_auth_token=bot.token)
        assert client.session.dc_id == dc
        logged_in(world, ada)

    run_simulation(scenario, dcs=3)


def test_in_two_processes_without_a_store():
    """Code asked for in A and entered in B: only a text passes, with the key in it, across a data-centre change."""

    async def scenario(world):
        ada = ada_of(world, login_email="", dc=3)
        first = world.client()
        await first.send_code(ada.phone)
        text = first._login.dumps(auth_key=first.session.get_auth_key())
        await first.disconnect()

        given = {"rand": first._rand, "clock": world.loop.clock()}
        login = Login.loads(text, world.telegram.api_id, world.telegram.api_hash, **given)
        assert login.dc == 3
        address = next(dc for dc in world.telegram.network.dcs if dc.id == login.dc)
        session = MemorySession()
        session.set_dc(login.dc, address.host, address.port)
        session.set_auth_key(login.auth_key)
        session.set_login(text.encode())
        second = world.client(session)
        user = await second.sign_in(ada.read_code())
        assert user.first_name == "Ada"
        assert world.telegram.log.count("auth.sendCode") == 2  # one was sent on to data center 3
        logged_in(world, ada)

    run_simulation(scenario, dcs=3)


# -- QR codes


@pytest.mark.parametrize("dc", [2, 3], ids=["same dc", "other dc"])
@pytest.mark.parametrize("tries", [[], [PASSWORD], ["wrong", PASSWORD]], ids=["no password", "right", "wrong, right"])
@pytest.mark.parametrize("scan", ["at once", "after an expiry", pytest.param("slow handshake", marks=pytest.mark.slow)])
def test_qr(dc, tries, scan):
    """Same or other data center, with and without a password, scanned now or later, over a fast or a slow line."""

    async def scenario(world):
        ada = ada_of(world, dc=dc, password=PASSWORD if tries else None)
        shown = []
        if scan == "slow handshake":
            world.telegram.options.qr_ttl = 10.0
            slow(world, dc=3, delay=1.5)
        answers = iter(tries)
        client = world.client()
        async for qr in client.qr_login(password=lambda: next(answers), except_ids=[1]):
            shown.append(qr)
            assert 0 < qr.seconds <= 30
            if scan == "at once" or len(shown) > 1 or scan == "slow handshake":
                ada.scan_qr(qr.url)
        assert (await client.get_me()).first_name == "Ada"
        assert client.session.dc_id == dc
        assert len({qr.url for qr in shown}) == len(shown)
        assert len(shown) == {"at once": 1, "after an expiry": 2}.get(scan, len(shown))
        assert len(shown) <= 2
        assert world.telegram.sent("auth.exportLoginToken")[0].except_ids == [1]
        logged_in(world, ada)

    run_simulation(scenario, dcs=3)


def slow(world, *, dc, delay):
    """From now on, a byte to one data center takes this long."""
    port = world.telegram.dcs[dc].port

    def on_cable(cable):
        if cable.server.get_extra_info("sockname", ("", 0))[1] == port:
            cable.up.delay = cable.down.delay = delay

    world.network.on_cable.append(on_cable)


def test_leaving_the_qr_loop_leaves_nothing():
    """Breaking out of the loop ends the login; the simulation fails on any task that is left."""

    async def scenario(world):
        client = world.client()
        async for _ in client.qr_login():
            break
        await client.disconnect()

    run_simulation(scenario)


# -- bots


def test_a_bot_restarts_a_hundred_times():
    """A stored session is one importBotAuthorization, however often the bot starts."""

    async def scenario(world):
        bot, session = world.telegram.add_bot("a_bot"), MemorySession()
        for _ in range(100):
            client = world.client(session)
            await client.start(bot_auth_token=bot.token)
            await client.disconnect()
        assert world.telegram.log.count("auth.*") == 1

    run_simulation(scenario)


# -- the password of a logged-in account


def test_managing_the_password():
    """Set with a recovery address, confirm it, change, remove: checked by logging in anew each time."""

    async def scenario(world):
        ada = ada_of(world, login_email="")
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)

        async def info():
            return await client.invoke(api.account.GetPassword())

        async def log_in_anew(password):
            await world.client().start(phone_number=ada.phone, phone_code=ada.read_code, password=password)

        with pytest.raises(errors.RpcError) as caught:
            await client.invoke(
                twofa.set_password(await info(), "one", client._rand, hint="1", email="ada@example.org")
            )
        assert twofa.email_code_length(caught.value) == len(ada.read_email_code())
        await client.invoke(api.account.ResendPasswordEmail())
        await client.invoke(api.account.ConfirmPasswordEmail(code=ada.read_email_code()))
        assert (await info()).has_recovery
        await log_in_anew("one")
        await client.invoke(twofa.set_password(await info(), "two", client._rand, current="one"))
        await log_in_anew("two")
        with pytest.raises(errors.RpcError, match="EMAIL_UNCONFIRMED"):
            await client.invoke(twofa.set_recovery_email(await info(), "two", "new@example.org", client._rand))
        await client.invoke(api.account.CancelPasswordEmail())
        with pytest.raises(errors.PasswordHashInvalid):
            await client.invoke(twofa.remove_password(await info(), "one", client._rand))
        await client.invoke(twofa.remove_password(await info(), "two", client._rand))
        await log_in_anew(None)

    run_simulation(scenario)


def test_resetting_the_password():
    """A lost password goes after seven days, unless the reset is cancelled."""

    async def scenario(world):
        ada = ada_of(world, login_email="", password=PASSWORD)
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code, password=PASSWORD)

        async def reset():
            return twofa.reset_result(await client.invoke(api.account.ResetPassword()))

        async def let_pass(date):
            await client.disconnect()
            await asyncio.sleep(date - client._server_clock.time() + 1)
            await client.connect()

        assert (await reset()).state == "waiting"
        await client.invoke(api.account.DeclinePasswordReset())
        refused = await reset()
        assert refused.state == "refused"
        await let_pass(refused.date)
        waiting = await reset()
        assert waiting.state == "waiting"
        assert 6.9 * 86400 < waiting.date - client._server_clock.time() < 7.1 * 86400
        await let_pass(waiting.date)
        assert (await reset()).state == "done"
        assert ada.account.password is None

    run_simulation(scenario, limit=40 * 86400.0)
