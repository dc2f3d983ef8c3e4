"""Logging in by QR code."""

from __future__ import annotations

import base64

import pytest

from cablegram import api
from cablegram.errors import AuthTokenExpired
from tests.support.rules import rule


def export(telegram, *except_ids):
    return api.auth.ExportLoginToken(api_id=telegram.api_id, api_hash=telegram.api_hash, except_ids=list(except_ids))


def url(token):
    return "tg://login?token=" + base64.urlsafe_b64encode(token.token).decode().rstrip("=")


@rule(
    "api/qr-login#confirming-importing-the-login-token",
    "After the scan updateLoginToken comes, and the next export is the login",
    role="server",
)
def test_a_scan_logs_in(telegram, desk):
    """The device that shows the code is told, and its next export is the login."""
    user, client = telegram.add_user(), desk(telegram)
    token = client(export(telegram))
    assert token.expires == telegram.world.now + 30
    assert client(export(telegram)).token == token.token, "the same token until it is about to expire"
    user.scan_qr(url(token))
    assert isinstance(client.pushed[0].update, api.UpdateLoginToken)
    done = client(export(telegram))
    assert done.authorization.user.id == user.id


@rule(
    "api/qr-login#accepting-a-login-token",
    "Invalid, expired and used tokens have the errors of the page",
    role="server",
)
def test_another_client_accepts(telegram, desk):
    """acceptLoginToken over the API, and every way it is refused."""
    user, client = telegram.add_user(), desk(telegram)
    phone = desk(telegram, user)
    token = client(export(telegram))
    accept = api.auth.AcceptLoginToken(token=token.token)
    assert phone(accept).api_id == telegram.api_id
    assert phone.refused(accept) == "AUTH_TOKEN_ALREADY_ACCEPTED"
    assert phone.refused(api.auth.AcceptLoginToken(token=b"x")) == "AUTH_TOKEN_INVALIDX"
    excepted = desk(telegram)(export(telegram, user.id))
    assert phone.refused(api.auth.AcceptLoginToken(token=excepted.token)) == "AUTH_TOKEN_EXCEPTION"


@rule("api/qr-login#exporting-a-login-token", "A token expires, and the next export is another one", role="server")
def test_tokens_expire(telegram, desk):
    """A late scan is refused; the next export is a new token."""
    user, client = telegram.add_user(), desk(telegram)
    token = client(export(telegram))
    telegram.clock.advance(31)
    with pytest.raises(AuthTokenExpired):
        user.scan_qr(url(token))
    assert client(export(telegram)).token != token.token


@rule(
    "api/qr-login#confirming-importing-the-login-token",
    "An account of another data center is answered by loginTokenMigrateTo",
    role="server",
)
def test_another_data_center(build, desk):
    """LoginTokenMigrateTo, then importLoginToken there; with a password it asks for that."""
    for password in (None, "pw"):
        sandbox = build(dcs=2)
        user, client = sandbox.add_user(dc=1, password=password), desk(sandbox)
        user.scan_qr(url(client(export(sandbox))))
        moved = client(export(sandbox))
        assert moved.dc_id == 1
        there = desk(sandbox, dc=1)
        ask = api.auth.ImportLoginToken(token=moved.token)
        if password is None:
            assert there(ask).authorization.user.id == user.id
        else:
            assert there.refused(ask) == "SESSION_PASSWORD_NEEDED"
            assert there(api.account.GetPassword()).has_password


def test_a_slow_move_finds_the_token_dead(build, desk):
    """The token does not outlive its time, even when it was accepted."""
    sandbox = build(dcs=2)
    user, client = sandbox.add_user(dc=1), desk(sandbox)
    user.scan_qr(url(client(export(sandbox))))
    moved = client(export(sandbox))
    sandbox.clock.advance(60)
    assert desk(sandbox, dc=1).refused(api.auth.ImportLoginToken(token=moved.token)) == "AUTH_TOKEN_EXPIRED"
