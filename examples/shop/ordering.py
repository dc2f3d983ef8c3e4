"""Ordering: a cart, an address, a payment; each step is kept until the next, also when the program is restarted."""

from __future__ import annotations

from dataclasses import dataclass, field

from cablegram import Button, events

from .stock import Declined, Payments, SoldOut, Stock, euros

F = events.F
router = events.Router("ordering")


@dataclass
class Cart:
    """What is kept of somebody who is buying."""

    items: dict[str, int] = field(default_factory=dict)
    address: str = ""


class Shopping(events.States, expires=24 * 3600):
    """Somebody is choosing."""

    choosing = events.State()


checkout = events.Scene("checkout", expires=3600)


def shelves(stock: Stock) -> list[list[Button]]:
    """A button for each product that is there, and one to go on."""
    rows = [[Button.inline(f"{one.name}, {euros(one.price)}", f"add:{one.code}")] for one in stock.search("")]
    return [*rows, [Button.inline("Check out", "checkout")]]


def listed(cart: Cart, stock: Stock) -> str:
    """A cart in words."""
    lines = [f"{count} × {stock.products[code].name}" for code, count in cart.items.items()]
    return "\n".join([*lines, f"Together: {euros(stock.total(cart.items))}"])


@router.on(events.Command("start"))
async def start(event: events.CommandEvent) -> None:
    """Say what this is."""
    await event.respond("Welcome to the shop! /buy shows what there is, /orders what you have ordered.")


@router.on(events.Command("buy"), per_user="10/1m")
async def buy(event: events.CommandEvent, stock: Stock) -> None:
    """Show the products."""
    await event.state.set(Shopping.choosing, Cart())
    await event.respond("What would you like?", buttons=shelves(stock))


@router.on(events.CallbackQuery(Shopping.choosing, pattern=r"add:(\w+)$"))
async def add(event: events.CallbackEvent, stock: Stock) -> None:
    """Put one into the cart."""
    product = stock.products.get(event.pattern_match[1])
    cart = await event.state.data(Cart)
    if product is None or product.left <= cart.items.get(product.code, 0):
        await event.answer("There is no more of that.", alert=True)
        return
    cart.items[product.code] = cart.items.get(product.code, 0) + 1
    await event.state.update(cart)
    await event.answer(f"{product.name} is in your cart")
    await event.edit(listed(cart, stock), buttons=shelves(stock))


@router.on(events.CallbackQuery(Shopping.choosing, data="checkout"))
async def to_checkout(event: events.CallbackEvent) -> None:
    """Go on to the address."""
    cart = await event.state.data(Cart)
    if not cart.items:
        await event.answer("Your cart is empty.", alert=True)
        return
    await event.answer()
    await checkout.enter(event, cart)


@checkout.step
async def address(event: events.MessageEvent) -> None:
    """Ask where to."""
    await event.respond("Where shall we send it? (/back and /cancel work at any time)")


@checkout.step
async def card(event: events.MessageEvent) -> None:
    """Ask how it is paid."""
    await event.respond("Your card's number, please.")


@address.on(events.NewMessage(F.incoming & F.text), per_user="10/1m")
async def got_address(event: events.MessageEvent) -> None:
    """Keep the address."""
    await checkout.go(event, card, address=event.text)


@card.on(events.NewMessage(F.incoming & F.text), timeout=30)
async def got_card(event: events.MessageEvent, stock: Stock, payments: Payments) -> None:
    """Take the money, and note the order. What the handler raises leaves the conversation where it was."""
    cart = await event.state.data(Cart)
    stock.take(cart.items)  # first: nobody pays for what somebody else has got meanwhile
    try:
        receipt = await payments.pay(stock.total(cart.items), event.text)
    except BaseException:
        stock.put_back(cart.items)
        raise
    order = stock.note(event.sender_id or 0, cart.items, cart.address, receipt)
    await event.delete()  # a card's number does not stay in the chat
    await event.respond(f"Order {order.number}:\n{listed(cart, stock)}\nTo: {order.address}\nReceipt {order.receipt}")
    await checkout.leave(event)


@checkout.on_cancel
async def cancelled(event: events.MessageEvent) -> None:
    """Say that it is over."""
    await event.respond("Nothing was ordered.")


@router.on(events.Command("orders"))
async def orders(event: events.CommandEvent, stock: Stock) -> None:
    """Show somebody's own orders."""
    mine = [order for order in stock.orders if order.customer == event.sender_id]
    lines = [f"Order {order.number}: {euros(order.total)}" for order in mine]
    await event.respond("\n".join(lines) or "You have not ordered anything yet.")


@router.on_error(Declined, SoldOut)
async def refused(error: Exception, event: events.MessageEvent) -> None:
    """What the customer can do something about."""
    if isinstance(error, SoldOut):
        await checkout.leave(event)
        await event.respond(f"Somebody was faster: there is not enough {error} any more. /buy shows what there is.")
    else:
        await event.respond(f"Sorry, {error}. Another card?")


router.include(checkout)
