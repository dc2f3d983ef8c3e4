"""Logging in with a code or a token; logging out."""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.sandbox.world.auths import CODE_KINDS
from tests.support.rules import rule


def sign_in(desk, user, sent, code):
    return api.auth.SignIn(phone_number=user.phone, phone_code_hash=sent.phone_code_hash, phone_code=code)


def test_a_code_logs_in(telegram, desk):
    """sendCode, the code as it arrives in the account's own chat, signIn."""
    user = telegram.add_user(first_name="Ada")
    client = desk(telegram)
    assert client.refused(api.users.GetUsers(id=[api.InputUserSelf()])) == "AUTH_KEY_UNREGISTERED"
    sent = client.send_code(user.phone)
    assert isinstance(sent.type, api.auth.SentCodeTypeApp)
    assert sent.type.length == 5
    assert isinstance(sent.next_type, api.auth.CodeTypeSms)
    code = user.read_code()
    assert code in user.service_messages()[0]
    result = client(sign_in(client, user, sent, code))
    assert result.user.self_
    assert result.user.first_name == "Ada"
    assert client(api.users.GetUsers(id=[api.InputUserSelf()]))[0].phone == user.phone[1:]


@rule("method/auth.sendCode#possible-errors", "Wrong apps and numbers have the errors of auth.sendCode", role="server")
def test_wrong_apps_and_numbers_are_refused(telegram, desk):
    """Telegram's own names for each wrong argument of sendCode."""
    client = desk(telegram)

    def send(phone="+9996620001", api_id=telegram.api_id, api_hash=telegram.api_hash):
        return client.refused(
            api.auth.SendCode(phone_number=phone, api_id=api_id, api_hash=api_hash, settings=api.CodeSettings())
        )

    assert send(api_id=1) == "API_ID_INVALID"
    assert send(api_hash="0" * 32) == "API_ID_INVALID"
    assert send(phone="12") == "PHONE_NUMBER_INVALID"
    assert send(phone="+99966word01") == "PHONE_NUMBER_INVALID"
    banned = telegram.add_user()
    banned.ban()
    assert send(phone=banned.phone) == "PHONE_NUMBER_BANNED"
    known = telegram.add_app("Famous", "famous", published=True)
    assert send(api_id=known.api_id, api_hash=known.api_hash) == "API_ID_PUBLISHED_FLOOD"


@rule("method/auth.signIn#possible-errors", "Wrong and late codes have the errors of auth.signIn", role="server")
def test_wrong_and_late_codes_are_refused(telegram, desk):
    """PHONE_CODE_EMPTY, _INVALID, _EXPIRED, and the end after too many tries."""
    user, client = telegram.add_user(), desk(telegram)
    sent = client.send_code(user.phone)
    assert client.refused(sign_in(client, user, sent, "")) == "PHONE_CODE_EMPTY"
    for _ in range(10):
        assert client.refused(sign_in(client, user, sent, "00000x")) == "PHONE_CODE_INVALID"
    assert client.refused(sign_in(client, user, sent, user.read_code())) == "PHONE_PASSWORD_FLOOD"
    sent = client.send_code(user.phone)
    telegram.clock.advance(301)
    assert client.refused(sign_in(client, user, sent, user.read_code())) == "PHONE_CODE_EXPIRED"


def test_a_new_code_ends_the_old_one(telegram, desk):
    """The hash of an earlier sendCode is dead."""
    user, client = telegram.add_user(), desk(telegram)
    old = client.send_code(user.phone)
    code = user.read_code()
    client.send_code(user.phone)
    assert client.refused(sign_in(client, user, old, code)) == "PHONE_CODE_EXPIRED"


@rule("api/auth#invalidating-login-codes", "A login code that is sent to a chat is invalid from then on", role="server")
def test_a_code_sent_through_telegram_dies(telegram, desk):
    """Whoever pastes the login code into a chat must ask for another."""
    user, client = telegram.add_user(), desk(telegram)
    sent = client.send_code(user.phone)
    code = user.read_code()
    user.send("me", f"my code is {code}")
    assert client.refused(sign_in(client, user, sent, code)) == "PHONE_CODE_EXPIRED"


@pytest.mark.parametrize("kind", [kind for kind in CODE_KINDS if kind not in ("email", "set_up_email")])
@rule("api/auth#code-types", "Each kind of code says where it went", role="server")
def test_every_way_of_delivery(telegram, desk, kind):
    """Each SentCodeType says where the code went, and the code works."""
    user, client = telegram.add_user(), desk(telegram)
    telegram.deliver_codes(user.phone, kind)
    sent = client.send_code(user.phone)
    code = user.read_code()
    name = type(sent.type).__name__.removeprefix("SentCodeType").lower()
    assert name in {kind.replace("_", ""), "sms" + kind, kind + "sms"}
    if kind == "flash_call":
        assert ("+" + code).startswith(sent.type.pattern[:-1])
    elif kind in ("word", "phrase"):
        assert code.startswith(sent.type.beginning)
    else:
        assert sent.type.length == len(code)
    assert client(sign_in(client, user, sent, code)).user.id == user.id


@rule("method/auth.resendCode", "A code is sent by one way after the other, then SEND_CODE_UNAVAILABLE", role="server")
def test_resending_goes_through_the_ways(telegram, desk):
    """app, sms, call, then SEND_CODE_UNAVAILABLE."""
    user, client = telegram.add_user(), desk(telegram)
    sent = client.send_code(user.phone)
    again = api.auth.ResendCode(phone_number=user.phone, phone_code_hash=sent.phone_code_hash)
    assert isinstance(client(again).type, api.auth.SentCodeTypeSms)
    last = client(again)
    assert isinstance(last.type, api.auth.SentCodeTypeCall)
    assert last.next_type is None
    assert client.refused(again) == "SEND_CODE_UNAVAILABLE"
    assert client(sign_in(client, user, last, user.read_code())).user.id == user.id


@rule("method/auth.cancelCode", "A cancelled code logs nobody in", role="server")
def test_a_cancelled_code_is_dead(telegram, desk):
    """cancelCode, then PHONE_CODE_EXPIRED."""
    user, client = telegram.add_user(), desk(telegram)
    sent = client.send_code(user.phone)
    assert client(api.auth.CancelCode(phone_number=user.phone, phone_code_hash=sent.phone_code_hash)) is True
    assert client.refused(sign_in(client, user, sent, user.read_code())) == "PHONE_CODE_EXPIRED"


@rule(
    "api/auth#sign-in-sign-up",
    "An unknown number with a right code is authorizationSignUpRequired, then signUp",
    role="server",
)
def test_signing_up(telegram, build, desk):
    """An unknown number needs a right code first, and the sandbox can forbid it."""
    for sandbox, expected in ((telegram, None), (build(sign_up=False), "PHONE_NUMBER_APP_SIGNUP_FORBIDDEN")):
        client = desk(sandbox)
        sent = client.send_code("+9996629999")
        up = api.auth.SignUp(
            phone_number="+9996629999", phone_code_hash=sent.phone_code_hash, first_name="New", last_name=""
        )
        assert client.refused(up) == "PHONE_CODE_INVALID"
        code = sandbox.read_code("+9996629999")
        answer = client(
            api.auth.SignIn(phone_number="+9996629999", phone_code_hash=sent.phone_code_hash, phone_code=code)
        )
        assert isinstance(answer, api.auth.AuthorizationSignUpRequired)
        if expected is None:
            assert client(up).user.first_name == "New"
            assert sandbox.user("+9996629999").account.first_name == "New"
        else:
            assert client.refused(up) == expected


def test_bots_log_in_by_token(telegram, desk):
    """A right token, a wrong one, and one that was revoked."""
    bot = telegram.add_bot("echo_bot")

    def ask(token):
        return api.auth.ImportBotAuthorization(
            flags=0, api_id=telegram.api_id, api_hash=telegram.api_hash, bot_auth_token=token
        )

    client = desk(telegram)
    assert client.refused(ask("1:x")) == "ACCESS_TOKEN_INVALID"
    assert client(ask(bot.token)).user.bot
    old = bot.token
    bot.revoke_token()
    assert desk(telegram).refused(ask(old)) == "ACCESS_TOKEN_EXPIRED"
    assert (
        client.refused(
            api.messages.GetDialogs(offset_date=0, offset_id=0, offset_peer=api.InputPeerEmpty(), limit=10, hash=0)
        )
        == "BOT_METHOD_INVALID"
    )


@rule(
    "api/datacenter#registrationauthorization",
    "PHONE_MIGRATE and USER_MIGRATE name the account's data center",
    role="server",
)
def test_accounts_live_in_one_data_center(build, desk):
    """PHONE_MIGRATE and USER_MIGRATE name the right one."""
    sandbox = build(dcs=3)
    user, bot = sandbox.add_user(dc=1), sandbox.add_bot("far_bot", dc=3)
    client = desk(sandbox)
    assert (
        client.refused(
            api.auth.SendCode(
                phone_number=user.phone, api_id=sandbox.api_id, api_hash=sandbox.api_hash, settings=api.CodeSettings()
            )
        )
        == "PHONE_MIGRATE_1"
    )
    assert (
        client.refused(
            api.auth.ImportBotAuthorization(
                flags=0, api_id=sandbox.api_id, api_hash=sandbox.api_hash, bot_auth_token=bot.token
            )
        )
        == "USER_MIGRATE_3"
    )
    assert desk(sandbox, user, dc=1).key.authorization is not None


@rule("api/auth#future-auth-tokens", "auth.logOut answers a future auth token, which spares one code", role="server")
def test_logging_out_leaves_a_token(telegram, desk):
    """logOut ends the login; its token skips the code next time, once."""
    user, client = telegram.add_user(), None
    client = desk(telegram, user)
    token = client(api.auth.LogOut()).future_auth_token
    assert client.refused(api.updates.GetState()) == "AUTH_KEY_UNREGISTERED"
    assert isinstance(client.send_code(user.phone, logout_tokens=[token]), api.auth.SentCodeSuccess)
    client(api.auth.LogOut())
    assert isinstance(client.send_code(user.phone, logout_tokens=[token]), api.auth.SentCode)


def test_floods_and_old_layers(build, desk):
    """FLOOD_WAIT after too many codes; UPDATE_APP_TO_LOGIN for a layer that is too old; a paid login."""
    sandbox = build(codes_per_phone=2, min_layer=200)
    user = sandbox.add_user()
    old = desk(sandbox, layer=158)
    asked = api.auth.SendCode(
        phone_number=user.phone, api_id=sandbox.api_id, api_hash=sandbox.api_hash, settings=api.CodeSettings()
    )
    assert old.refused(asked) == "UPDATE_APP_TO_LOGIN"
    client = desk(sandbox)
    client(asked), client(asked)
    assert client.refused(asked) == "FLOOD_WAIT_60"
    assert isinstance(desk(build(paid_login=True)).send_code("+9996621111"), api.auth.SentCodePaymentRequired)


@rule("api/errors#401-unauthorized", "What ended a login has its own name of code 401", role="server")
@rule(
    "api/errors#401-unauthorized",
    "USER_DEACTIVATED, USER_DEACTIVATED_BAN and SESSION_REVOKED say how a login ended",
    role="server",
)
def test_revoked_deleted_and_banned_accounts(telegram, desk):
    """Each answers with its own name of the 401 family."""
    for act, name in (
        (lambda user: user.revoke_sessions(), "SESSION_REVOKED"),
        (lambda user: user.revoke_sessions("AUTH_KEY_UNREGISTERED"), "AUTH_KEY_UNREGISTERED"),
        (lambda user: user.delete_account(), "USER_DEACTIVATED"),
        (lambda user: user.ban(), "USER_DEACTIVATED_BAN"),
    ):
        user = telegram.add_user()
        client = desk(telegram, user)
        act(user)
        assert client.refused(api.updates.GetState()) == name
