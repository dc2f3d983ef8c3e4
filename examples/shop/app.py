"""The shop: `cablegram run examples.shop.app:router --bot-token -`. SHOP_ADMINS has the ids of its people."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

from cablegram import events

from . import admin, ordering, search
from .stock import Payments, Stock, example

router = events.Router("shop", first=True)


@router.lifespan("stock", "payments", "staff")
async def opened() -> AsyncIterator[dict[str, object]]:
    """Open the shop, and close it when the bot stops."""
    staff = {int(number) for number in os.environ.get("SHOP_ADMINS", "").split(",") if number}
    yield {"stock": example(), "payments": Payments(), "staff": staff}


router.include(admin.router)
router.include(ordering.router)
router.include(search.router)

__all__ = ["Payments", "Stock", "router"]
