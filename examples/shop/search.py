"""Inline mode: `@your_shop tea` in any chat shows what there is."""

from __future__ import annotations

from cablegram import InlineResult, events

from .stock import Stock, euros

router = events.Router("search")
MOST = 20


@router.on(events.InlineQuery(), timeout=10)
async def search(event: events.InlineQueryEvent, stock: Stock) -> None:
    """Answer with the products that the words name."""
    found = list(stock.search(event.query))[:MOST]
    results = [
        InlineResult.article(one.name, f"{one.name} for {euros(one.price)}", id=one.code, description=euros(one.price))
        for one in found
    ]
    await event.answer(results, cache_time=30)
