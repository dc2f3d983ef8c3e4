"""examples/shop: an order from the shelf to the receipt, admins, inline mode."""

from __future__ import annotations

import pytest

from cablegram import events
from cablegram.testing import harness
from examples.shop import admin, ordering, search
from examples.shop.stock import Declined, Payments, SoldOut, example


def shop() -> events.Router:
    """The shop's routers, as the application includes them."""
    router = events.Router("shop", first=True)
    for part in (admin.router, ordering.router, search.router):
        router.include(part)
    return router


async def test_an_order() -> None:
    """Rule: two teas and a mug are chosen, sent somewhere and paid; a declined card leaves the conversation where it
    was; the stock has less."""
    stock, payments = example(), Payments()
    async with harness(shop(), stock=stock, payments=payments, staff=set()) as tg:
        shelves = await tg.ada.ask(tg.bot, "/buy")
        assert shelves.buttons == [["Green tea, 4.50 €"], ["Mint tea, 3.90 €"], ["Mug, 12.00 €"], ["Check out"]]
        for name in ("Green tea, 4.50 €", "Green tea, 4.50 €", "Mug, 12.00 €"):
            cart = await tg.ada.press(shelves, name)
        assert cart.text == "2 × Green tea\n1 × Mug\nTogether: 21.00 €"
        assert "Where shall we send it?" in (await tg.ada.press(cart, "Check out")).text
        assert (await tg.ada.ask(tg.bot, "Main Street 1")).text == "Your card's number, please."
        assert "0001 was declined" in (await tg.ada.ask(tg.bot, "4000 0001")).text
        assert "Where shall" in (await tg.ada.ask(tg.bot, "/back")).text
        assert "card" in (await tg.ada.ask(tg.bot, "Main Street 2")).text
        done = await tg.ada.ask(tg.bot, "4000 0002")
        assert done.text.splitlines()[0] == "Order 1:"
        assert "To: Main Street 2" in done.text
        assert (await tg.ada.ask(tg.bot, "/orders")).text == "Order 1: 21.00 €"
        assert "4000 0002" not in tg.ada.texts(tg.bot)
    assert (stock.products["tea"].left, stock.products["mug"].left, payments.taken) == (8, 4, 2100)


async def test_what_is_forgotten_or_cancelled() -> None:
    """Rule: /cancel orders nothing, an hour's silence neither; an empty cart is not checked out."""
    async with harness(shop(), stock=example(), payments=Payments(), staff=set()) as tg:
        shelves = await tg.ada.ask(tg.bot, "/buy")
        cart = await tg.ada.press(shelves, "Mug, 12.00 €")
        await tg.ada.press(cart, "Check out")
        assert (await tg.ada.ask(tg.bot, "/cancel")).text == "Nothing was ordered."
        assert "not ordered anything" in (await tg.ada.ask(tg.bot, "/orders")).text
        shelves = await tg.ada.ask(tg.bot, "/buy")
        answer = await tg.ada.click(shelves.message, "Check out")
        assert answer.message == "Your cart is empty."


async def test_the_last_ones_are_sold_once() -> None:
    """Rule: two people buy the last mint teas; the faster one gets them, the other one pays nothing and is told."""
    stock, payments = example(), Payments()
    async with harness(shop(), stock=stock, payments=payments, staff=set()) as tg:
        for person in (tg.ada, tg.bob):
            shelves = await person.ask(tg.bot, "/buy")
            await person.press(shelves, "Mint tea, 3.90 €")
            cart = await person.press(shelves, "Mint tea, 3.90 €")
            await person.press(cart, "Check out")
            await person.ask(tg.bot, "Main Street 1")
        assert "Receipt" in (await tg.ada.ask(tg.bot, "2222")).text
        assert "Somebody was faster" in (await tg.bob.ask(tg.bot, "4444")).text
    assert payments.taken == 780


async def test_admins() -> None:
    """Rule: the shop's people see and change the stock; for others there are no such commands."""
    stock = example()
    router = shop()
    async with harness(router, stock=stock, payments=Payments(), staff=set()) as tg:
        tg.bob.send(tg.bot, "/stock")
        await tg.sleep(5)
        assert tg.bob.texts(tg.bot) == ["/stock"]
    staff: set[int] = set()
    async with harness(shop(), stock=stock, payments=Payments(), staff=staff) as tg:
        staff.add(tg.ada.id)
        assert "tea: 10 × Green tea" in (await tg.ada.ask(tg.bot, "/stock")).text
        assert (await tg.ada.ask(tg.bot, "/add cup 700 3 Big cup")).text == "3 × Big cup at 7.00 €"
        assert "Write it so" in (await tg.ada.ask(tg.bot, "/add cup")).text
        assert (await tg.ada.ask(tg.bot, "/sales")).text == "0 orders, 0.00 €"


async def test_inline_mode() -> None:
    """Rule: what people write after the bot's name finds products by their words, and not those that are sold out."""
    stock = example()
    stock.products["mint"].left = 0
    async with harness(shop(), stock=stock, payments=Payments(), staff=set()) as tg:
        tg.bot.account.inline = True
        results = await tg.ada.inline(tg.bot, "tea")
        assert [(one.id, one.title) for one in results.results] == [("tea", "Green tea")]
        tg.ada.choose(results, "tea", tg.bob)
        assert tg.bob.texts(tg.ada)[-1] == "Green tea for 4.50 €"


async def test_the_shop_without_telegram() -> None:
    """Rule: what is sold is taken out of the stock whole or not at all; a wrong card takes nothing."""
    stock, payments = example(), Payments()
    with pytest.raises(SoldOut, match="Mint tea"):
        stock.take({"tea": 1, "mint": 3})
    assert stock.products["tea"].left == 10
    for card in ("4001", "abc", "12"):
        with pytest.raises(Declined):
            await payments.pay(100, card)
    assert (await payments.pay(100, "4000 0002"), payments.taken) == ("R000100", 100)
