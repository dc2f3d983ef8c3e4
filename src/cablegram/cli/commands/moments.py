"""Moments on the command line: ``2026-05-01``, ``2026-05-01T12:30``, Unix time, or ``90m``, ``2h``, ``3d``, ``1w``."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from cablegram.errors import UsageError

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def parse(text: str) -> datetime | timedelta | int:
    """What a person wrote: a date (local time, unless it says its zone), Unix time (seconds), or a length of time."""
    span = re.fullmatch(r"\+?(\d{1,6})([smhdw])", text.strip())
    if span is not None:
        return timedelta(**{UNITS[span[2]]: int(span[1])})
    if re.fullmatch(r"\d{6,12}", text.strip()):
        return int(text)
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(
            f"{text!r} is no moment; write 2026-05-01, 2026-05-01T12:30, Unix time, or 90m, 2h, 3d"
        ) from None


def since(text: str, now: float) -> float:
    """The Unix time (seconds) of a moment in the past: ``3d`` is three days before ``now``."""
    moment = parse(text)
    if isinstance(moment, timedelta):
        return now - moment.total_seconds()
    return moment.timestamp() if isinstance(moment, datetime) else float(moment)
