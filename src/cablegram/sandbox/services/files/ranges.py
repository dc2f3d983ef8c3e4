"""Which part of a file may be asked for.

Source: https://core.telegram.org/api/files#downloading-files, and for a CDN
https://core.telegram.org/cdn#restrictions-on-uploadgetfile-and-uploadgetcdnfile-parameters
"""

from __future__ import annotations

from cablegram.sandbox.serving.context import Context

MAX_LIMIT = 1024 * 1024


def check_range(ctx: Context, offset: int, limit: int, *, precise: bool) -> None:
    """Fail unless this part may be asked for."""
    unit = 1024 if precise else 4096
    if offset < 0 or offset % unit:
        ctx.fail("OFFSET_INVALID")
    if not 0 < limit <= MAX_LIMIT or limit % unit or (not precise and MAX_LIMIT % limit):
        ctx.fail("LIMIT_INVALID")
    if offset // MAX_LIMIT != (offset + limit - 1) // MAX_LIMIT:
        ctx.fail("LIMIT_INVALID")
