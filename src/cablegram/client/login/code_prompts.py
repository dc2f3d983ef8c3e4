"""Asking the owner of an account for a code that Telegram has sent, until one is accepted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from cablegram.client.callbacks import answer
from cablegram.errors import LoginCancelled, RpcError, UsageError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

    from .answers import CodeSource, OnWrongCode

T = TypeVar("T")
S = TypeVar("S")
"""What is known of a code on its way."""

ATTEMPTS = 5
"""So many answers are tried; more would only bring a flood wait."""
WRONG = frozenset({"CODE_INVALID", "EMAIL_CODE_INVALID", "PHONE_CODE_INVALID", "PHONE_CODE_EMPTY", "CODE_EMPTY"})


class Codes(Generic[S]):
    """One code that is on its way: who is asked for it (``source``, told ``sent``), and what can be done about it.

    ``source``: a value, a function or a coroutine function; it may answer ``Resend()`` or ``Cancel()`` of
    ``cablegram.auth``, or True, which cancels. ``resend`` sends another code and returns what is told of that one;
    ``cancel`` gives up. ``on_error(error)`` is called for each wrong code; True stops.
    """

    __slots__ = ("_cancel", "_client", "_on_error", "_resend", "_source", "sent")

    def __init__(
        self,
        client: ClientCore,
        source: CodeSource[S],
        sent: S,
        *,
        resend: Callable[[], Awaitable[S]],
        cancel: Callable[[], Awaitable[object]],
        on_error: OnWrongCode | None = None,
    ) -> None:
        self._client, self._source, self.sent = client, source, sent
        self._resend, self._cancel, self._on_error = resend, cancel, on_error

    async def settle(self, attempt: Callable[[str], Awaitable[T]]) -> T:
        """The result of ``attempt(code)`` with the first code that is right.

        A wrong constant is raised: asking again cannot help. Raises ``LoginCancelled`` when the owner gives up.
        """
        from cablegram.auth import checks

        error: RpcError | None = None
        for _ in range(ATTEMPTS):
            value = await self._ask()
            if value is None:
                continue
            try:
                return await attempt(checks.code(value))
            except RpcError as refusal:
                if refusal.name not in WRONG or not callable(self._source):
                    raise
                error = refusal
            await self._tell(error)
        if error is None:
            raise UsageError(f"no code was given in {ATTEMPTS} answers")
        raise error

    async def _ask(self) -> object:
        """The answer, or None when another code was sent instead."""
        from cablegram.auth import Cancel, Resend

        value = await answer(self._source, self.sent)
        if isinstance(value, Resend):
            self.sent = await self._resend()
            return None
        if value is True or isinstance(value, Cancel):
            await self.give_up()
        return value

    async def _tell(self, error: RpcError) -> None:
        if self._on_error is None:
            self._client.logger.warning("the code was refused: %s", error)
        elif await answer(self._on_error, error) is True:
            await self.give_up(error)

    async def give_up(self, cause: RpcError | None = None) -> None:
        """Cancel at the server, too, and raise."""
        await self._cancel()
        raise LoginCancelled("the code's owner gave up") from cause
