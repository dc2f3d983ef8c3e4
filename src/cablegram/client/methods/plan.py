"""What each method of the API looks like in ``client.api``: its name, its parameters, their defaults.

Nothing here knows a client: the plan is made from a layer's table alone, at run time for the methods that are used, and
by ``make schema`` for the stubs of all of them. So both agree, and a new layer brings its methods with it. For example
``messages.getHistory peer:InputPeer offset_id:int ... limit:int ... hash:long = messages.Messages`` becomes::

    messages.get_history(peer, *, offset_id=0, ..., limit=100, ..., hash=0)

A parameter has a default only where that is safe: what the schema makes optional, a ``random_id`` that tells two
sendings apart, and, where the method only reads (`cablegram.tl.repeatable`), where to begin and how much to read. A
``max_id`` of 0 is harmless in ``messages.getHistory`` and empties the chat in ``messages.deleteHistory``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from cablegram.tl import kinds
from cablegram.tl.repeatable import Effect, effect

from .forms import Form, form_of

if TYPE_CHECKING:
    from cablegram.tl import Schema

PAGE = 100
"""How much a method that reads is asked for when nothing is said; most of them give no more at a time."""

BYTES = ("upload.",)
"""Here an offset and a limit count the bytes of a file, and have to be said."""


NO_DEFAULT = {("messages.getSearchResultsCalendar", "filter")}
"""Here what would be the default is refused: https://core.telegram.org/method/messages.getSearchResultsCalendar"""


class Required:
    """The default of a parameter that has none."""

    def __repr__(self) -> str:
        return "REQUIRED"


REQUIRED: Final = Required()

_START = {"offset_id", "offset_date", "add_offset", "offset", "offset_rate", "offset_topic", "max_id", "min_id"}
_START |= {"min_date", "max_date"}
_NOTHING: dict[int, int | str] = {kinds.INT: 0, kinds.LONG: 0, kinds.STRING: ""}


_TEXTS = ("message", "caption", "text")


class Empty(NamedTuple):
    """A default that is an object of the API: the constructor of ``tl_name``, which has no fields."""

    tl_name: str

    def __repr__(self) -> str:
        return f"<{self.tl_name}>"


_EMPTIES = {
    ("offset_peer", "InputPeer"): Empty("inputPeerEmpty"),
    ("offset_user", "InputUser"): Empty("inputUserEmpty"),
    ("filter", "MessagesFilter"): Empty("inputMessagesFilterEmpty"),
    ("filter", "ChannelParticipantsFilter"): Empty("channelParticipantsRecent"),
    ("filter", "ChannelMessagesFilter"): Empty("channelMessagesFilterEmpty"),
}


class Parameter(NamedTuple):
    """One parameter of a method.

    ``name``: in Python's spelling; ``kind``, ``element``, ``type_name``: what the table says of it; ``form``: what it
    is taken from besides that, or None; ``default``: `REQUIRED` for none; ``optional``: whether the schema lets it out.
    """

    name: str
    kind: int
    element: int
    type_name: str | None
    form: Form | None
    default: object
    optional: bool

    @property
    def many(self) -> bool:
        """Whether it is a vector."""
        return self.kind == kinds.VECTOR


class Plan(NamedTuple):
    """One method. ``name``: in Python's spelling; ``reads``: whether it changes nothing; ``result``: of the table."""

    tl_name: str
    name: str
    reads: bool
    parameters: tuple[Parameter, ...]
    result: tuple[int, int, str | None]

    def ordered(self) -> list[Parameter]:
        """Those that have to be given, which may go by position, and then the others, which go by name."""
        return [p for p in self.parameters if p.default is REQUIRED] + [
            p for p in self.parameters if p.default is not REQUIRED
        ]


def snake(tl_name: str) -> str:
    """The name of a method in Python: ``messages.getForumTopicsByID`` is ``get_forum_topics_by_id``."""
    last = tl_name.rpartition(".")[2].replace("IDs", "Ids")
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", last).lower()


def functions(schema: Schema) -> dict[str, dict[str, str]]:
    """Every method of a layer, ``{namespace: {name: TL name}}``; the wrappers are in the namespace ``""``."""
    found: dict[str, dict[str, str]] = {}
    for tl_name in schema.names():
        namespace = tl_name.rpartition(".")[0]
        if namespace != "mt" and schema.definition(tl_name)[1]:
            found.setdefault(namespace, {})[snake(tl_name)] = tl_name
    return found


def plan(schema: Schema, tl_name: str) -> Plan:
    """The plan of one method."""
    _, _, fields, result = schema.definition(tl_name)
    reads = effect(schema.by_name(tl_name)) is Effect.READS
    parameters = tuple(
        Parameter(
            name,
            kind,
            element,
            type_name,
            form_of(tl_name, name, kind, element, type_name),
            _default(tl_name, reads, name, kind, element, type_name, optional=bool(word)),
            bool(word),
        )
        for name, kind, element, type_name, word, _ in fields
        if kind != kinds.FLAGS
    )
    return Plan(tl_name, snake(tl_name), reads, parameters, result)


def text_of(plan: Plan) -> tuple[str, str] | None:
    """The parameters of a method's text and of its entities, where the entities may be left out."""
    names = {parameter.name: parameter for parameter in plan.parameters}
    entities = names.get("entities")
    text = next((name for name in _TEXTS if name in names), None)
    return (text, "entities") if entities is not None and entities.optional and text is not None else None


def _default(
    tl_name: str, reads: bool, name: str, kind: int, element: int, type_name: str | None, *, optional: bool
) -> object:
    if kind == kinds.TRUE:
        return False
    if optional:
        return None
    if name == "random_id" and kinds.BYTES not in (kind, element):
        return [] if kind == kinds.VECTOR else 0
    if not reads or tl_name.startswith(BYTES) or (tl_name, name) in NO_DEFAULT:
        return REQUIRED
    if name == "limit":
        return PAGE
    if name in _START or (name == "hash" and kind in (kinds.INT, kinds.LONG)):
        return _NOTHING[kind]
    return _EMPTIES.get((name, type_name or ""), REQUIRED)
