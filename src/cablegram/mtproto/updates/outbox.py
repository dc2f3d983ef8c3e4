"""What was given out, and how much of it was dealt with: the low-water mark that is worth storing.

Theory of operation. A client that ends at any moment must start again where its *handlers* were, not where the network
was. So each thing given out has a ticket with the state *before* it, until it is said to have ended. What may be stored
is the state before the oldest open ticket, or where the box is when none is open::

    account at pts 10    given out: ticket 1 (before: 10), ticket 2 (before: 11), ticket 3 (before: 12)    now at 13
    2 ends, 3 ends       stored: 10, for the update of ticket 1 would be lost otherwise
    1 ends               stored: 13

After a crash everything from the mark on comes again (2 and 3 twice): at least once, and nothing is lost. All that a
difference brought has the state before the difference, for a difference is asked for as a whole.

``date`` needs more care: after a start the server names by it the channels that have moved. It stays where it was while
anything is open, and from a channel's gap on until what closed it has ended (:meth:`OrderedOutbox.hold_date`); else the
channel would not be named again.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, NamedTuple

from cablegram.mtproto.updates.box_items import Delivery, Item


class Position(NamedTuple):
    """Where the account's counters are."""

    pts: int
    qts: int
    seq: int


class Noted(NamedTuple):
    """What was noted when something ended that was given out at ``before``, of the account (None) or a channel."""

    channel: int | None
    before: Position | int
    note: Any


class OrderedOutbox:
    """See the module."""

    __slots__ = ("_account", "_channels", "_closed", "_dates", "_given", "_noted", "_of", "_touched", "last_ticket")

    def __init__(self) -> None:
        self._given: list[Delivery] = []
        self._account: OrderedDict[int, Position] = OrderedDict()
        self._channels: dict[int, OrderedDict[int, int]] = {}
        self._of: dict[int, int] = {}
        self._dates: OrderedDict[int | tuple[str, int], int] = OrderedDict()
        self._closed: set[int] = set()
        self._touched: set[int] = set()
        self._noted: dict[int, Noted] = {}
        self.last_ticket = 0

    def give(self, item: Item, before: Position, date: int) -> None:
        """Give something of the account out."""
        ticket = self._take_ticket(item, date)
        self._account[ticket] = before

    def give_of_channel(self, item: Item, channel: int, before: int, date: int) -> None:
        """Give something of a channel out."""
        ticket = self._take_ticket(item, date)
        self._of[ticket] = channel
        open_ = self._channels.get(channel)
        if open_ is None:
            open_ = self._channels[channel] = OrderedDict()
        open_[ticket] = before

    def _take_ticket(self, item: Item, date: int) -> int:
        self.last_ticket += 1
        self._given.append(Delivery(self.last_ticket, item))
        self._dates[self.last_ticket] = date
        return self.last_ticket

    def take(self) -> list[Delivery]:
        """What was given out since the last call, in order."""
        given, self._given = self._given, []
        return given

    def ended(self, ticket: int, note: Any = None) -> None:
        """What has this ticket was dealt with. ``note``: what may be stored when the mark is past it, see `passed`."""
        self._dates.pop(ticket, None)
        before: Position | int | None = self._account.pop(ticket, None)
        if before is not None:
            if note is not None:
                self._noted[ticket] = Noted(None, before, note)
            return
        channel = self._of.pop(ticket, None)
        if channel is not None:
            self._touched.add(channel)
            open_ = self._channels[channel]
            before = open_.pop(ticket)
            if note is not None:
                self._noted[ticket] = Noted(channel, before, note)
            if not open_:
                del self._channels[channel]
                if channel in self._closed:
                    self._closed.remove(channel)
                    del self._dates["gap", channel]

    def passed(self) -> list[Any]:
        """The notes of what would not come again if the marks were stored now, each once, in the order of the tickets.

        That something has ended is not enough: what a difference brought comes again until all of it has ended.
        """
        found = []
        for ticket in sorted(self._noted):
            channel, before, note = self._noted[ticket]
            open_ = self._account if channel is None else self._channels.get(channel)
            if open_:
                oldest, mark = next(iter(open_.items()))
                if oldest < ticket or mark == before:
                    continue
            del self._noted[ticket]
            found.append(note)
        return found

    @property
    def open(self) -> int:
        """How many things were given out and have not ended."""
        return len(self._account) + len(self._of)

    # The marks

    def account(self, now_at: Position) -> Position:
        """What may be stored of the account's counters."""
        return next(iter(self._account.values())) if self._account else now_at

    def date(self, now_at: int) -> int:
        """What may be stored as the date."""
        return min(next(iter(self._dates.values())), now_at) if self._dates else now_at

    def channel(self, channel: int, now_at: int | None) -> int | None:
        """What may be stored of a channel's counter."""
        open_ = self._channels.get(channel)
        return next(iter(open_.values())) if open_ else now_at

    def hold_date(self, channel: int, date: int) -> None:
        """A channel has a gap: the date stays where it is."""
        self._dates.setdefault(("gap", channel), date)
        self._closed.discard(channel)

    def release_date(self, channel: int) -> None:
        """The channel's gap is closed. What closed it may be of the time of the gap, so that it has to end first."""
        if channel in self._channels:
            self._closed.add(channel)
        else:
            self._dates.pop(("gap", channel), None)

    def touch(self, channel: int) -> None:
        """A channel's mark may have moved."""
        self._touched.add(channel)

    def touched(self) -> set[int]:
        """The channels whose marks may have moved since the last call."""
        touched, self._touched = self._touched, set()
        return touched
