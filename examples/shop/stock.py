"""What the shop has, what was ordered, and how it is paid: no Telegram in here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


class SoldOut(Exception):
    """There is not enough of a product."""


class Declined(Exception):
    """The payment was not accepted."""


@dataclass
class Product:
    """Something to buy. ``price``: in cents."""

    code: str
    name: str
    price: int
    left: int


@dataclass
class Order:
    """What somebody has bought."""

    number: int
    customer: int
    items: dict[str, int]
    total: int
    address: str
    receipt: str


@dataclass
class Stock:
    """The products and the orders, in memory; a real shop has a database here."""

    products: dict[str, Product] = field(default_factory=dict)
    orders: list[Order] = field(default_factory=list)

    def add(self, code: str, name: str, price: int, count: int) -> Product:
        """Have more of a product, or a new one."""
        product = self.products.setdefault(code, Product(code, name, price, 0))
        product.name, product.price = name, price
        product.left += count
        return product

    def search(self, words: str) -> Iterator[Product]:
        """The products in whose names the words are, that are not sold out."""
        wanted = words.lower().split()
        for product in self.products.values():
            if product.left > 0 and all(word in product.name.lower() for word in wanted):
                yield product

    def total(self, items: dict[str, int]) -> int:
        """What the items cost, in cents."""
        return sum(self.products[code].price * count for code, count in items.items())

    def take(self, items: dict[str, int]) -> None:
        """Take items out of the stock. Raises `SoldOut`, and then nothing is taken."""
        for code, count in items.items():
            if self.products[code].left < count:
                raise SoldOut(self.products[code].name)
        for code, count in items.items():
            self.products[code].left -= count

    def put_back(self, items: dict[str, int]) -> None:
        """What was taken, and not sold."""
        for code, count in items.items():
            self.products[code].left += count

    def note(self, customer: int, items: dict[str, int], address: str, receipt: str) -> Order:
        """Note an order of what was taken and paid."""
        order = Order(len(self.orders) + 1, customer, dict(items), self.total(items), address, receipt)
        self.orders.append(order)
        return order


class Payments:
    """A stand-in for a payment provider: cards that end in an even digit are accepted."""

    def __init__(self) -> None:
        self.taken = 0

    async def pay(self, cents: int, card: str) -> str:
        """Take the money; returns the receipt. Raises `Declined`."""
        digits = card.replace(" ", "")
        if not (digits.isdecimal() and len(digits) >= 4) or int(digits[-1]) % 2:
            raise Declined(f"the card that ends in {digits[-4:]} was declined")
        self.taken += cents
        return f"R{self.taken:06}"


def euros(cents: int) -> str:
    """An amount as people write it."""
    return f"{cents // 100}.{cents % 100:02} €"


def example() -> Stock:
    """A shop to try things in."""
    stock = Stock()
    stock.add("tea", "Green tea", 450, 10)
    stock.add("mint", "Mint tea", 390, 2)
    stock.add("mug", "Mug", 1200, 5)
    return stock
