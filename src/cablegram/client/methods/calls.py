"""From a plan to a method that can be called: arguments to fields, casts, the request, and what comes of it.

The way of one call, ``await client.api.messages.get_history("@bob", limit=10)``::

    bind       {"offset_id": 0, ..., "limit": 10, "peer": "@bob"}     what is wrong is a UsageError with advice
    cast       {..., "peer": InputPeerUser(...)}                      only what is not of the schema's type already
    request    api.messages.GetHistory(**fields)
    carry      client.invoke, or what `results` says for Updates
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from typing import TYPE_CHECKING, Any

from cablegram import api, tl
from cablegram.client.messages.outgoing_text import formatted
from cablegram.errors import CablegramError, UsageError
from cablegram.tl import TLObject

from .casts import FORMS, Cast
from .forms import CHAT_ID
from .pagers import Pager
from .plan import REQUIRED, Empty, Parameter, Plan, text_of
from .results import GIVEN

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

    from .results import Carry

SINGLE = (str, bytes, int, TLObject, type)
"""What is one thing, although some of it can be iterated over."""


class Casting:
    """How one parameter is made.

    ``passes``: the classes that go through as they are, grown as they are met; ``skips``: those of a whole parameter.
    """

    __slots__ = ("_abstract", "_cast", "many", "name", "passes", "skips")

    def __init__(self, parameter: Parameter) -> None:
        self.name = parameter.name
        self.many = parameter.many
        self._cast: Cast | None = FORMS[parameter.form.name] if parameter.form is not None else None
        self._abstract = _abstract(parameter.type_name) if parameter.type_name is not None else None
        self.passes: set[type] = set()
        if self._abstract is None and parameter.form is not CHAT_ID:
            self.passes.add(int)
        self.skips: set[type] = set() if self.many else self.passes
        if parameter.optional:
            self.skips.add(type(None))

    def __call__(self, client: ClientCore, value: object, fields: dict[str, object]) -> object:
        """The value for the request, or a coroutine that makes it."""
        if isinstance(value, type) and issubclass(value, TLObject):
            value = value()  # api.InputMessagesFilterPhotos, without the parentheses
        if self._abstract is not None and isinstance(value, self._abstract):
            self.passes.add(type(value))
            return value
        return value if self._cast is None else self._cast(client, value, fields)

    async def each(self, client: ClientCore, values: object, fields: dict[str, object]) -> list[object]:
        """A vector's elements; one value alone is a vector of one."""
        if isinstance(values, SINGLE) or hasattr(values, "_fields") or not isinstance(values, Iterable):
            values = [values]
        made: list[object] = []
        for value in values:
            if type(value) not in self.passes:
                value = self(client, value, fields)
                if hasattr(value, "__await__"):
                    value = await value
            made.append(value)
        return made


class Method:
    """One method of the API, ready to be called."""

    __slots__ = ("_carry", "_castings", "_defaults", "_function", "_names", "_required", "plan", "text")

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._function: Any = tl.schema().by_name(plan.tl_name)
        ordered = plan.ordered()
        self._required = tuple(p.name for p in ordered if p.default is REQUIRED)
        self._names = {p.name for p in ordered}
        self._defaults = {p.name: _value(p) for p in ordered if p.default is not REQUIRED and not p.optional}
        self.text = text_of(plan)
        if self.text is not None:
            self._names.add("parse_mode")
        self._castings = _castings(plan)
        self._carry: Carry | None = None
        if plan.tl_name in GIVEN:
            from .finding import CARRY

            self._carry = CARRY[GIVEN[plan.tl_name]]

    def bind(self, arguments: tuple[object, ...], named: dict[str, object]) -> dict[str, object]:
        """The fields of the request, as they were given."""
        fields = {**self._defaults, **named}
        if not (named.keys() <= self._names) or len(arguments) > len(self._required):
            raise self._misuse(arguments, named)
        for name, value in zip(self._required, arguments, strict=False):
            if name in named:
                raise self._misuse(arguments, named)
            fields[name] = value
        for name in self._required:
            if name not in fields:
                raise self._misuse(arguments, named)
        return fields

    def _misuse(self, arguments: tuple[object, ...], named: dict[str, object]) -> UsageError:
        """What is wrong with the arguments, and what the method takes."""
        name = f"{self.plan.tl_name.rpartition('.')[0]}.{self.plan.name}".lstrip(".")
        given = self._required[: len(arguments)]
        unknown = next((word for word in named if word not in self._names), None)
        if unknown is not None:
            from difflib import get_close_matches

            near = get_close_matches(unknown, self._names, 1, 0.5)
            said = f"has no parameter {unknown!r}" + (f"; did you mean {near[0]!r}?" if near else "")
        elif len(arguments) > len(self._required):
            said = f"takes {len(self._required)} arguments by position, not {len(arguments)}; give the others by name"
        elif twice := [word for word in given if word in named]:
            said = f"was given {twice[0]!r} twice, by position and by name"
        else:
            missing = [word for word in self._required if word not in named and word not in given]
            said = f"needs {', '.join(map(repr, missing))} as well"
        takes = ", ".join([*self._required, *sorted(f"{word}=" for word in self._names.difference(self._required))])
        return UsageError(f"{name} {said} (it takes: {takes or 'nothing'})")

    async def request(self, client: ClientCore, fields: dict[str, object]) -> TLFunction[object]:
        """The request itself, every argument cast."""
        for casting in self._castings:
            value = fields.get(casting.name)
            if type(value) in casting.skips:
                continue
            try:
                if casting.many:
                    fields[casting.name] = await casting.each(client, value, fields)
                else:
                    value = casting(client, value, fields)
                    fields[casting.name] = await value if hasattr(value, "__await__") else value
            except CablegramError as error:
                error.add_note(f"in the parameter {casting.name!r} of {self.plan.tl_name}")
                raise
        if self.text is not None:
            await self._parsed(client, fields, *self.text)
        made: TLFunction[object] = self._function(**fields)
        return made

    async def _parsed(self, client: ClientCore, fields: dict[str, object], text: str, entities: str) -> None:
        """A text is written as the parse mode says, unless its entities are given."""
        mode: Any = fields.pop("parse_mode", ...)
        written = fields.get(text)
        if isinstance(written, str) and fields.get(entities) is None:
            fields[text], fields[entities] = await formatted(client, written, mode, None)

    async def __call__(self, client: ClientCore, fields: dict[str, object]) -> object:
        """Carry the call out."""
        request = await self.request(client, fields)
        if self._carry is not None:
            return await self._carry(client, request)
        return await client.invoke(request)

    async def pages(
        self, client: ClientCore, fields: dict[str, object], pager: Pager, limit: int | None
    ) -> AsyncIterator[object]:
        """The items of all pages."""
        from .paging import pages

        request = await self.request(client, fields)
        async for item in pages(client, pager, request, limit=limit, sized="limit" in self._names):
            yield item


def _castings(plan: Plan) -> tuple[Casting, ...]:
    """Those whose value may have to be made, the chat first: messages are compared with it."""
    wanted = [p for p in plan.parameters if p.form is not None or p.type_name is not None]
    wanted.sort(key=lambda p: p.form is None or p.form.name not in ("peer", "channel"))
    return tuple(Casting(parameter) for parameter in wanted)


def _abstract(type_name: str) -> type:
    namespace, _, last = type_name.rpartition(".")
    found: type = getattr(getattr(api, namespace) if namespace else api, f"Type{last[:1].upper()}{last[1:]}")
    return found


def _value(parameter: Parameter) -> object:
    if isinstance(parameter.default, Empty):
        return tl.schema().by_name(parameter.default.tl_name)()
    return parameter.default
