"""Moments as users give them, and as the API wants them: whole seconds of Unix time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from cablegram.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from .core import ClientCore

Moment: TypeAlias = "int | float | datetime | timedelta"


def unix_time(client: ClientCore, moment: Moment) -> int:
    """The Unix time (seconds) of a number, of a datetime, or of a timedelta from now by the server's clock.

    A datetime without a time zone is local time, as everywhere in Python.
    """
    if isinstance(moment, (int, float)):
        return int(moment)
    # By what they can do: a program that gives numbers does not load the module of dates.
    if hasattr(moment, "timestamp"):
        return int(moment.timestamp())
    if hasattr(moment, "total_seconds"):
        return int(client._server_clock.time() + moment.total_seconds())
    raise UsageError(f"a moment is Unix time (seconds), a datetime or a timedelta, not a {type(moment).__name__}")


def optional(client: ClientCore, moment: Moment | None) -> int | None:
    """:func:`unix_time`; None stays None."""
    return None if moment is None else unix_time(client, moment)
