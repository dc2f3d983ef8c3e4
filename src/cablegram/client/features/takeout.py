"""Taking out the account's data: calls inside a takeout session meet wider limits.

Source: https://core.telegram.org/api/takeout
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from cablegram import api
from cablegram.client.core import ClientCore
from cablegram.client.requests.wrapping import wrapped
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from types import TracebackType

C = TypeVar("C", bound=ClientCore)


class Takeout(Generic[C]):
    """What ``async with client.takeout(...) as export:`` stands for."""

    def __init__(self, client: C, request: api.account.InitTakeoutSession) -> None:
        self._client, self._request = client, request
        self._export: C | None = None

    async def __aenter__(self) -> C:
        if self._export is not None:
            raise UsageError("this takeout has begun already; make another one")
        number = (await self._client.invoke(self._request)).id

        def inside(request: Any) -> api.InvokeWithTakeout[Any]:
            return api.InvokeWithTakeout(takeout_id=number, query=request)

        self._export = wrapped(self._client, inside)
        return self._export

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        export, self._export = self._export, None
        if export is not None:
            await export.invoke(api.account.FinishTakeoutSession(success=error is None))


def takeout(
    client: C,
    *,
    contacts: bool = False,
    users: bool = False,
    groups: bool = False,
    megagroups: bool = False,
    channels: bool = False,
    files: bool = False,
    max_file_size: int | None = None,
) -> Takeout[C]:
    """Take the account's data out: a client whose calls meet wider limits, for as long as the block lasts::

        async with client.takeout(users=True, files=True, max_file_size=50 << 20) as export:
            async for message in export.iter_messages("@bob"):
                ...

    What is to be read is said at the beginning: ``contacts``, and messages of private chats (``users``), basic
    ``groups``, ``megagroups`` and ``channels``; ``files``, up to ``max_file_size`` (bytes). The takeout counts as done
    when the block ends without an error. Raises ``errors.TakeoutInitDelay``, with the seconds in its ``value``, until
    another device of the account has allowed it, or that time has passed. For users only.
    Source: https://core.telegram.org/method/account.initTakeoutSession
    """
    if max_file_size is not None and not files:
        raise UsageError("max_file_size= is of files: give files=True too")
    request = api.account.InitTakeoutSession(
        contacts=contacts, message_users=users, message_chats=groups, message_megagroups=megagroups,
        message_channels=channels, files=files, file_max_size=max_file_size,
    )  # fmt: skip
    return Takeout(client, request)
