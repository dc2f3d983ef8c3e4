"""The account's logins and its phone number.

Sources: https://core.telegram.org/api/auth and the pages of the methods named below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.errors import LoginError, RpcError, UsageError, described
from cablegram.sessions.types import settle

from .code_prompts import Codes
from .identity import get_me, self_user

if TYPE_CHECKING:
    from cablegram.auth.sent import SentCode
    from cablegram.client.core import ClientCore

    from .answers import CodeSource, OnWrongCode


async def get_authorizations(client: ClientCore) -> list[api.Authorization]:
    """The devices where the account is logged in: the newest first, this one among them (``current``).

    Each has ``hash`` (for :meth:`terminate_session` and :meth:`confirm_authorization`; 0 for this one),
    ``device_model``, ``app_name``, ``ip``, ``country``, ``date_active``, ``unconfirmed`` and more.
    Source: https://core.telegram.org/method/account.getAuthorizations
    """

    found = await client.invoke(api.account.GetAuthorizations())
    return list(found.authorizations)


async def terminate_session(
    client: ClientCore, authorization: int | api.Authorization | None = None, *, others: bool = False
) -> None:
    """Log another device out, by its hash or its entry of the list; ``others=True``: all but this one.

    Telegram allows it only to logins that are a day old: ``errors.FreshResetAuthorisationForbidden``. A hash that is
    not (or no longer) there is ``errors.HashInvalid``. This login itself is ended by :meth:`log_out`.
    Sources: https://core.telegram.org/method/account.resetAuthorization,
    https://core.telegram.org/method/auth.resetAuthorizations
    """

    if others is (authorization is not None):
        raise UsageError("say which login to end, or others=True")
    if authorization is None:
        await client.invoke(api.auth.ResetAuthorizations())
    else:
        await client.invoke(api.account.ResetAuthorization(hash=_hash(authorization)))


async def confirm_authorization(client: ClientCore, authorization: int | api.Authorization) -> None:
    """Say that a new login was the owner's own: the answer to the alert ``api.UpdateNewAuthorization``.

    Source: https://core.telegram.org/method/account.changeAuthorizationSettings
    """

    await client.invoke(api.account.ChangeAuthorizationSettings(hash=_hash(authorization), confirmed=True))


async def set_authorization_ttl(client: ClientCore, days: int) -> None:
    """Let logins that are not used for ``days`` days (1 to 366) end by themselves.

    Source: https://core.telegram.org/method/account.setAuthorizationTTL
    """

    await client.invoke(api.account.SetAuthorizationTTL(authorization_ttl_days=days))


def _hash(authorization: int | api.Authorization) -> int:
    if not isinstance(authorization, (int, api.Authorization)):
        raise UsageError(f"a login is its hash or what get_authorizations() gave, not {described(authorization)}")
    number = authorization if isinstance(authorization, int) else authorization.hash
    if number == 0:
        raise UsageError("this is the login at work here; end it with log_out()")
    return number


# ---- the phone number ----


async def change_phone(
    client: ClientCore, phone_number: str, phone_code: CodeSource[SentCode], *, on_error: OnWrongCode | None = None
) -> api.User:
    """Move the account to another phone number; returns the account as it is then.

    ``phone_code(sent)`` (``sent``: `SentCode`, which says where the code went) is asked for the code that went to the
    new number, and again when it was wrong. It is a value, a function or a coroutine function; it may answer
    ``Resend()`` or ``Cancel()`` of ``cablegram.auth``. A code that has expired is replaced by a fresh one, once.
    ``on_error(error)`` is called for each wrong code; True cancels.

    Raises ``errors.PhoneNumberOccupied`` when the number has an account, ``LoginCancelled``, ``LoginError`` when
    Telegram wants a payment before it sends the code, and what else the server answers. Sources: https://core.telegram.org/method/account.sendChangePhoneCode,
    https://core.telegram.org/method/account.changePhone
    """
    from cablegram.auth import checks

    change = _PhoneChange(client, checks.phone(phone_number))
    try:
        return await _changed(change, phone_code, on_error)
    except _NoCodeNeeded as done:
        return await change.accept(done.user)


async def _changed(change: _PhoneChange, phone_code: CodeSource[SentCode], on_error: OnWrongCode | None) -> api.User:
    client = change.client
    codes = Codes(
        client, phone_code, await change.begin(), resend=change.resend, cancel=change.cancel, on_error=on_error
    )
    for again in (True, False):
        try:
            return await codes.settle(change.finish)
        except RpcError as error:
            if not again or error.name != "PHONE_CODE_EXPIRED" or not callable(phone_code):
                raise
            client.logger.warning("the code has expired; sending another one")
            codes.sent = await change.begin()
    raise AssertionError("the second try returns or raises")


class _NoCodeNeeded(Exception):
    """The server has changed the number without a code."""

    def __init__(self, user: api.TypeUser) -> None:
        self.user = user


class _PhoneChange:
    """A change of number that is under way: its number and the hash of its code.

    Sources: https://core.telegram.org/type/auth.SentCode, https://core.telegram.org/type/auth.Authorization
    """

    def __init__(self, client: ClientCore, number: str) -> None:
        self.client, self._number = client, number
        self._hash = ""
        self._sent: SentCode | None = None

    async def begin(self) -> SentCode:

        request = api.account.SendChangePhoneCode(phone_number=self._number, settings=api.CodeSettings())
        return self._sent_code(await self.client.invoke(request))

    async def resend(self) -> SentCode:
        """Source: https://core.telegram.org/method/auth.resendCode"""

        if self._sent is not None:
            await self.client._connection.pause(self._sent.resend_in(self.client._server_clock.time()))
        request = api.auth.ResendCode(phone_number=self._number, phone_code_hash=self._hash)
        return self._sent_code(await self.client.invoke(request))

    async def cancel(self) -> None:
        """Source: https://core.telegram.org/method/auth.cancelCode"""

        await self.client.invoke(api.auth.CancelCode(phone_number=self._number, phone_code_hash=self._hash))

    async def finish(self, code: str) -> api.User:

        request = api.account.ChangePhone(phone_number=self._number, phone_code_hash=self._hash, phone_code=code)
        return await self.accept(await self.client.invoke(request))

    async def accept(self, user: api.TypeUser) -> api.User:
        """The account, as the server gives it after the change."""
        known = self.client.session.user
        if not isinstance(user, api.User):  # userEmpty says that it was done, and no more
            return await get_me(self.client)
        if known is not None and user.id != known.id:
            raise LoginError(f"the server has changed the number of the account {user.id}, not of this one, {known.id}")
        await settle(self.client.session.set_user(self_user(user)))
        return user

    def _sent_code(self, sent: api.auth.TypeSentCode) -> SentCode:
        from cablegram.auth import SentCode
        from cablegram.auth.flow import payment_error

        match sent:
            case api.auth.SentCode():
                self._hash = sent.phone_code_hash
                self._sent = SentCode.from_tl(sent, self.client._server_clock.time())
                return self._sent
            case api.auth.SentCodeSuccess(authorization=api.auth.Authorization(user=user)):
                raise _NoCodeNeeded(user)
            case api.auth.SentCodePaymentRequired():
                raise payment_error(sent, "Change the number in one of those")
        raise LoginError("the number was not changed: the server wants a new account to be signed up for it")
