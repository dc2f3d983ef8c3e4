"""What only the shop's people may do."""

from __future__ import annotations

from cablegram import events

from .stock import Stock, euros

router = events.Router("admin")


def only(event: events.CommandEvent, staff: set[int]) -> None:
    """Others are told nothing: for them there are no such commands."""
    if event.sender_id not in staff:
        raise events.SkipHandler


@router.on(events.Command("stock"))
async def stock_list(event: events.CommandEvent, stock: Stock, staff: set[int]) -> None:
    """Show what is left."""
    only(event, staff)
    await event.respond("\n".join(f"{one.code}: {one.left} × {one.name}" for one in stock.products.values()))


@router.on(events.Command("add"))
async def add(event: events.CommandEvent, stock: Stock, staff: set[int]) -> None:
    """``/add tea 450 10 Green tea``: ten more, at 4.50 each."""
    only(event, staff)
    match event.args:
        case [code, price, count, *name] if price.isdecimal() and count.isdecimal() and name:
            product = stock.add(code, " ".join(name), int(price), int(count))
            await event.respond(f"{product.left} × {product.name} at {euros(product.price)}")
        case _:
            await event.respond("Write it so: /add tea 450 10 Green tea")


@router.on(events.Command("sales"))
async def sales(event: events.CommandEvent, stock: Stock, staff: set[int]) -> None:
    """Show what was ordered."""
    only(event, staff)
    total = sum(order.total for order in stock.orders)
    await event.respond(f"{len(stock.orders)} orders, {euros(total)}")
