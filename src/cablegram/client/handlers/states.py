"""States of a conversation, declared in groups, which are conditions of events as well.

::

    class Order(events.States, expires=3600):
        address = events.State()
        payment = events.State()

    @router.on(events.Command("order"))
    async def order(event: events.CommandEvent) -> None:
        await event.state.set(Order.address, item="tea")
        await event.respond("Where to?")

    @router.on(events.NewMessage(Order.address & F.text))
    async def address(event: events.MessageEvent) -> None:
        await event.state.set(Order.payment, address=event.text)
"""

from __future__ import annotations

from typing import Any, ClassVar, Self, overload

from cablegram.client.updates.conditions import Condition
from cablegram.errors import UsageError

from .state_context import PLACES, StateContext, knows


class State(Condition):
    """One state of a group. As a condition: the event is of a conversation that was in it before this update."""

    __slots__ = ("expires", "name", "per")

    def __init__(self) -> None:
        super().__init__(self._is, "State()")
        self.name = ""
        self.per = "member"
        self.expires: float | None = None

    async def _is(self, event: Any) -> bool:
        return knows(event, self.per) and await StateContext(event, self.per).was() == self.name

    def __set_name__(self, owner: type, name: str) -> None:
        if not self.name:  # else the group refuses it
            self.name = self._name = f"{owner.__dict__.get('group', owner.__name__)}.{name}"

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Self: ...
    def __get__(self, instance: object, owner: type) -> Self:
        return self

    def __eq__(self, other: object) -> bool:
        """Equal to the state itself and to its name, which ``await event.state.get()`` gives."""
        return self.name == (other.name if isinstance(other, State) else other)

    def __hash__(self) -> int:
        return hash(self.name)


class States:
    """The base of groups of states: ``class Order(events.States, per="user", expires=3600)``.

    ``per``: whose the state is: ``"member"`` (of one person in one chat, the default), ``"chat"``, ``"user"`` or
    ``"topic"``. ``expires``: states of the group, and what is kept with them, are forgotten so long after they were set
    (seconds). States are stored by the name of the class and theirs; ``group = "shop"`` in the class is another name.

    ``Order.any`` is the condition of being in any of its states.
    """

    states: ClassVar[tuple[State, ...]] = ()
    any: ClassVar[Condition] = Condition(lambda event: False, "States.any")

    def __init_subclass__(cls, per: str = "member", expires: float | None = None) -> None:
        if per not in PLACES:
            raise UsageError(f"per= of {cls.__name__} is one of {', '.join(PLACES)}, not {per!r}")
        if expires is not None and not expires > 0:
            raise UsageError(f"expires= of {cls.__name__} is a number of seconds, more than 0, not {expires!r}")
        states = tuple(value for value in vars(cls).values() if isinstance(value, State))
        for name, state in vars(cls).items():
            if isinstance(state, State) and state.name != f"{cls.__dict__.get('group', cls.__name__)}.{name}":
                raise UsageError(f"{state.name} is a state already: write events.State() for {cls.__name__}.{name}")
        for state in states:
            state.per, state.expires = per, expires
        names = {state.name for state in states}

        async def in_any(event: object) -> bool:
            return knows(event, per) and await StateContext(event, per).was() in names

        cls.states = states
        cls.any = Condition(in_any, f"{cls.__name__}.any")


async def _in_none(event: object) -> bool:
    return not knows(event, "member") or await StateContext(event).was() is None


no_state = Condition(_in_none, "no_state")
"""The condition of being in no state, per member."""
