"""Moments as users give them, and as the API wants them: whole seconds of Unix time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from cablegram.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from .core import ClientCore

Moment: TypeAlias = "int | float | datetime | timedelta"

LAST = 2**31 - 1
"""The last second that the API can say (19 January 2038): its dates are signed numbers of 32 bits.

As the end of a restriction it is "for ever", as Telegram's own default rights have it, and beyond every message as an
offset. Source: https://core.telegram.org/constructor/chatBannedRights
"""


def unix_time(client: ClientCore, moment: Moment) -> int:
    """The Unix time (seconds) of a number, of a datetime, or of a timedelta from now by the server's clock.

    A datetime without a time zone is local time, as everywhere in Python. What is later than the API can say is the
    last second that it can. Raises UsageError for a moment before 1970, and for what is no moment.
    """
    if isinstance(moment, (int, float)) and not isinstance(moment, bool):
        seconds = float(moment)
    else:
        from datetime import datetime, timedelta  # a program that gives numbers does not load it

        if isinstance(moment, datetime):
            try:
                seconds = moment.timestamp()
            except (OverflowError, ValueError):  # the first or last year there is, in local time
                seconds = -1.0 if moment.year < 1970 else float(LAST)
        elif isinstance(moment, timedelta):
            seconds = client._server_clock.time() + moment.total_seconds()
        else:
            kind = type(moment).__name__
            raise UsageError(f"a moment is Unix time (seconds), a datetime or a timedelta, not a {kind}")
    if not seconds >= 0:  # that is, also when it is not a number
        raise UsageError(f"a moment is not before 1970, as {moment!r} is")
    return int(min(seconds, LAST))


def optional(client: ClientCore, moment: Moment | None) -> int | None:
    """:func:`unix_time`; None stays None."""
    return None if moment is None else unix_time(client, moment)
