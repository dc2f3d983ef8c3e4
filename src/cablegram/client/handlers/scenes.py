"""Scenes: conversations in steps, with entry, back and cancel, that survive a restart.

::

    signup = events.Scene("signup", expires=3600)

    @signup.step
    async def name(event: events.MessageEvent) -> None:
        await event.respond("What is your name?")

    @name.on(events.NewMessage(F.text))
    async def got_name(event: events.MessageEvent) -> None:
        await signup.go(event, age, name=event.text)

    @signup.step
    async def age(event: events.MessageEvent) -> None:
        await event.respond("And your age?")

    @router.on(events.Command("signup"))
    async def begin(event: events.CommandEvent) -> None:
        await signup.enter(event)

    router.include(signup)

A step is a state (`states`): its function is called whenever a conversation comes to it, forwards or back, and asks.
What answers is registered with ``step.on``. ``/back`` returns to the step before, ``/cancel`` leaves; both can be
renamed.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, TypeVar

from cablegram.client.callbacks import answer, check_signature
from cablegram.client.updates.commands import Command
from cablegram.client.updates.conditions import Condition
from cablegram.client.updates.filters import Raw
from cablegram.client.updates.registration import as_filter
from cablegram.client.updates.router import Router
from cablegram.errors import UsageError

from .state_context import PLACES, StateContext, knows
from .states import State

F = TypeVar("F", bound=Callable[..., object])


class Step(State):
    """One step of a scene; see the module. As a condition: the conversation is at it."""

    __slots__ = ("entry", "scene")

    def __init__(self, scene: Scene, entry: Callable[..., object]) -> None:
        super().__init__()
        self.scene = scene
        self.entry = entry
        self.per, self.expires = scene.per, scene.expires
        self.name = self._name = f"{scene.name}.{entry.__name__}"

    def on(self, event: Any, **options: Any) -> Callable[[F], Any]:
        """Decorator: call the function for events that ``event`` lets through, of conversations at this step.

        ``options`` as of :meth:`Router.on`.
        """
        wants = as_filter(event)
        if isinstance(wants, (type, Raw)):
            raise UsageError(f"{self.name} is about conversations: wait for an event such as events.NewMessage()")
        wants = copy.copy(wants)
        wants.func = self if wants.func is None else self & wants.func
        return self.scene.on(wants, **options)


class Scene(Router):
    """A conversation in steps. ``name``: also how its states are stored; ``per``, ``expires``: as of `States`.

    ``cancel``, ``back``: the commands that leave the scene and go back a step; None for none. Of its handlers the first
    that matches is called, and no other of the scene.
    """

    def __init__(
        self,
        name: str,
        *,
        per: str = "member",
        expires: float | None = None,
        cancel: str | None = "cancel",
        back: str | None = "back",
    ) -> None:
        super().__init__(name, first=True)
        if per not in PLACES:
            raise UsageError(f"per= of the scene {name!r} is one of {', '.join(PLACES)}, not {per!r}")
        self.per = per
        self.expires = expires
        self.steps: list[Step] = []
        self._on_cancel: Callable[..., object] | None = None
        self.any = Condition(self._is_in, f"{name}.any")
        """The condition of being at any of its steps."""
        if cancel is not None:
            self.on(Command(cancel, func=self.any))(self.cancel)
        if back is not None:
            self.on(Command(back, func=self.any))(self.back)

    def step(self, entry: Callable[..., object]) -> Step:
        """Decorator: a step, named after the function, which gets the event when a conversation comes here."""
        check_signature(entry, ("event",), optional=True)
        if any(step.entry.__name__ == entry.__name__ for step in self.steps):
            raise UsageError(f"the scene {self.name!r} has a step {entry.__name__!r} already")
        step = Step(self, entry)
        self.steps.append(step)
        return step

    def on_cancel(self, function: F) -> F:
        """Decorator: call the function with the event when somebody cancels."""
        check_signature(function, ("event",), optional=True)
        self._on_cancel = function
        return function

    def state(self, event: object) -> StateContext:
        """Where the event's conversation is, and its data."""
        return StateContext(event, self.per)

    async def enter(self, event: object, data: object = None, **values: object) -> None:
        """Begin at the first step, with nothing kept but what is given (as of :meth:`StateContext.set`)."""
        if not self.steps:
            raise UsageError(f"the scene {self.name!r} has no steps")
        await self.state(event).clear()
        await self.go(event, self.steps[0], data, **values)

    async def go(self, event: object, step: Step, data: object = None, **values: object) -> None:
        """Go to a step, keeping what is given, and call its function."""
        if not isinstance(step, Step) or step.scene is not self:
            raise UsageError(f"{step!r} is no step of the scene {self.name!r}")
        await self.state(event).push(step, data, values)
        await answer(step.entry, event)

    async def back(self, event: object) -> None:
        """Go back to the step before, or ask again at the first one."""
        state = self.state(event)
        name = await state.pop() or await state.get()
        for step in self.steps:
            if step.name == name:
                await answer(step.entry, event)

    async def cancel(self, event: object) -> None:
        """Leave, and call what was registered with ``on_cancel``."""
        if self._on_cancel is not None:
            await answer(self._on_cancel, event)
        await self.leave(event)

    async def leave(self, event: object) -> None:
        """Leave: the state and its data are forgotten."""
        await self.state(event).clear()

    async def _is_in(self, event: object) -> bool:
        return knows(event, self.per) and await self.state(event).was() in {step.name for step in self.steps}
