"""Active sessions, other data centers, temporary keys, another number."""

from __future__ import annotations

import hashlib
import struct

from cablegram import api, tl
from cablegram._kernel import ige_encrypt
from cablegram.crypto import kdf
from tests.support.rules import rule


@rule("api/auth#confirming-login", "A new login is told to the account's other sessions", role="server")
def test_active_sessions(telegram, desk):
    """The list, ending one, ending all others, and the news of a new one."""
    user = telegram.add_user()
    first, second, third = (desk(telegram, user) for _ in range(3))
    updates = [u for pushed in first.pushed if isinstance(pushed, api.Updates) for u in pushed.updates]
    news = [update for update in updates if isinstance(update, api.UpdateNewAuthorization)]
    assert [update.unconfirmed for update in news] == [True, True]
    shown = first(api.account.GetAuthorizations()).authorizations
    assert [made.current for made in shown] == [False, False, True]
    assert first(api.account.ChangeAuthorizationSettings(hash=shown[0].hash, confirmed=True)) is True
    assert not first(api.account.GetAuthorizations()).authorizations[0].unconfirmed
    assert first.refused(api.account.ResetAuthorization(hash=1)) == "HASH_INVALID"
    assert first(api.account.ResetAuthorization(hash=shown[0].hash)) is True
    assert third.refused(api.updates.GetState()) == "SESSION_REVOKED"
    assert first(api.auth.ResetAuthorizations()) is True
    assert second.refused(api.updates.GetState()) == "SESSION_REVOKED"


@rule("method/account.resetAuthorization#possible-errors", "A fresh login may not end others", role="server")
def test_fresh_sessions_may_not_end_others(build, desk):
    """FRESH_RESET_AUTHORISATION_FORBIDDEN within the time that the sandbox was given."""
    sandbox = build(fresh_for=86400)
    user = sandbox.add_user()
    desk(sandbox, user)
    client = desk(sandbox, user)
    assert client.refused(api.auth.ResetAuthorizations()) == "FRESH_RESET_AUTHORISATION_FORBIDDEN"
    sandbox.clock.advance(86401)
    assert client(api.auth.ResetAuthorizations()) is True


@rule(
    "api/datacenter#authorization-transfer",
    "What was exported at one data center is imported at another, once and in time",
    role="server",
)
def test_other_data_centers(build, desk):
    """exportAuthorization here, importAuthorization there, once and in time."""
    sandbox = build(dcs=2)
    client, there = desk(sandbox, sandbox.add_user()), desk(sandbox, dc=1)
    assert client.refused(api.auth.ExportAuthorization(dc_id=2)) == "DC_ID_INVALID"
    assert client.refused(api.auth.ExportAuthorization(dc_id=9)) == "DC_ID_INVALID"
    given = client(api.auth.ExportAuthorization(dc_id=1))
    ask = api.auth.ImportAuthorization(id=given.id, bytes=given.bytes)
    assert there(ask).user.self_
    assert there.refused(ask) == "AUTH_BYTES_INVALID"
    late = client(api.auth.ExportAuthorization(dc_id=1))
    sandbox.clock.advance(61)
    assert there.refused(api.auth.ImportAuthorization(id=late.id, bytes=late.bytes)) == "AUTH_BYTES_INVALID"
    client(api.auth.LogOut())
    assert there.refused(api.updates.GetState()) == "AUTH_KEY_UNREGISTERED"


def binding(telegram, permanent, temp, session_id, expires_at, nonce=5, msg_id=0):
    inner = tl.schema().encode(tl.mt.BindAuthKeyInner(
        nonce=nonce, temp_auth_key_id=temp.id, perm_auth_key_id=permanent.id, temp_session_id=session_id,
        expires_at=expires_at))  # fmt: skip
    plain = telegram.rand(16) + struct.pack("<qii", msg_id, 0, len(inner)) + inner
    msg_key = hashlib.sha1(plain).digest()[4:]  # noqa: S324 # MTProto 1.0
    plain += telegram.rand(-len(plain) % 16)
    aes_key, aes_iv = kdf.message_keys_v1(permanent.key, msg_key, 0)
    return struct.pack("<q", permanent.id) + msg_key + ige_encrypt(plain, aes_key, aes_iv)


@rule("method/auth.bindTempAuthKey", "A bound temporary key speaks for the permanent one", role="server")
def test_temporary_keys(telegram, desk):
    """A temporary key can do nothing until it is bound; then it speaks for the permanent one."""
    user = telegram.add_user()
    permanent, temp = desk(telegram, user), desk(telegram)
    temp.key.expires = telegram.clock.time() + 3600
    assert temp.refused(api.updates.GetState()) == "AUTH_KEY_PERM_EMPTY"
    at = telegram.world.now + 3000

    def ask(message, nonce=5):
        return api.auth.BindTempAuthKey(
            perm_auth_key_id=permanent.key.id, nonce=nonce, expires_at=at, encrypted_message=message
        )

    good = binding(telegram, permanent.key, temp.key, temp.id, at)
    assert temp.refused(ask(good, nonce=6)) == "ENCRYPTED_MESSAGE_INVALID"
    assert temp.refused(ask(good[:-1] + b"x")) == "ENCRYPTED_MESSAGE_INVALID"
    assert temp.refused(ask(binding(telegram, permanent.key, temp.key, 1, at))) == "ENCRYPTED_MESSAGE_INVALID"
    foreign = binding(telegram, permanent.key, temp.key, temp.id, at, msg_id=4)
    assert temp.refused(ask(foreign)) == "ENCRYPTED_MESSAGE_INVALID"
    assert permanent.refused(ask(good)) == "TEMP_AUTH_KEY_EMPTY"
    assert temp(ask(good)) is True
    assert temp(api.users.GetUsers(id=[api.InputUserSelf()]))[0].id == user.id
    assert temp.key.expires == at
    other = desk(telegram, telegram.add_user())
    assert temp.refused(api.auth.BindTempAuthKey(
        perm_auth_key_id=other.key.id, nonce=5, expires_at=at,
        encrypted_message=binding(telegram, other.key, temp.key, temp.id, at),
    )) == "TEMP_AUTH_KEY_ALREADY_BOUND"  # fmt: skip


@rule("api/pfs", "A new binding replaces the one before", role="server")
def test_one_temporary_key_is_bound_at_a_time(telegram, desk):
    """Rule: binding a new temporary key replaces the one that was bound before.

    Source: https://core.telegram.org/api/pfs
    """
    user = telegram.add_user()
    permanent, at = desk(telegram, user), telegram.world.now + 3000
    made = []
    for _ in range(2):
        temp = desk(telegram)
        temp.key.expires = telegram.clock.time() + 3600
        message = binding(telegram, permanent.key, temp.key, temp.id, at)
        ask = api.auth.BindTempAuthKey(
            perm_auth_key_id=permanent.key.id, nonce=5, expires_at=at, encrypted_message=message
        )
        assert temp(ask) is True
        made.append(temp)
    first, second = made
    assert isinstance(second(api.updates.GetState()), api.updates.State)
    assert first.refused(api.updates.GetState()) == "AUTH_KEY_PERM_EMPTY"
    assert permanent.key.bound == {second.key.id}


def test_changing_the_number(telegram, desk):
    """A code for the new number, and the account is found under it."""
    user, taken = telegram.add_user(), telegram.add_user()
    client = desk(telegram, user)
    send = api.account.SendChangePhoneCode
    assert client.refused(send(phone_number=taken.phone, settings=api.CodeSettings())) == "PHONE_NUMBER_OCCUPIED"
    sent = client(send(phone_number="+9996627777", settings=api.CodeSettings()))
    change = api.account.ChangePhone(
        phone_number="+9996627777", phone_code_hash=sent.phone_code_hash, phone_code=telegram.read_code("+9996627777")
    )
    assert client(change).phone == "9996627777"
    assert telegram.user("+9996627777").id == user.id
