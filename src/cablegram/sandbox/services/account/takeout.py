"""Takeout sessions: a call that names one is refused unless it is the one under way.

Source: https://core.telegram.org/api/takeout
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on


@on(api.account.InitTakeoutSession, bots=False)
def init_takeout_session(ctx: Context, request: api.account.InitTakeoutSession) -> api.account.TypeTakeout:
    """Source: https://core.telegram.org/method/account.initTakeoutSession."""
    ctx.account.takeout = abs(ctx.world.long()) or 1
    return api.account.Takeout(id=ctx.account.takeout)


@on(api.account.FinishTakeoutSession, bots=False)
def finish_takeout_session(ctx: Context, request: api.account.FinishTakeoutSession) -> bool:
    """Without a session to finish it is TAKEOUT_REQUIRED.

    Source: https://core.telegram.org/method/account.finishTakeoutSession.
    Errors: TAKEOUT_REQUIRED.
    """
    if not ctx.takeout:
        ctx.fail("TAKEOUT_REQUIRED")
    ctx.account.takeout = 0
    return True
