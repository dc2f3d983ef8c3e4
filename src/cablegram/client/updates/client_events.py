"""What the client itself reports to handlers: its state, floods, losses. Plain values, without a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from cablegram.client.handlers.state_context import StateContext

    from .handling import AnyUpdate, Handling, Peers, Writes


class StopPropagation(Exception):
    """Raised by a handler: no other handler gets this event."""


class SkipHandler(Exception):
    """Raised by a handler: it does not want this event after all, and has changed nothing; the next one gets it, also
    where only the first is called (`Router(first=True)`)."""


class Incoming:
    """One update with the users and chats that came along, by marked id, and who else deals with it.

    ``before``: what entries of the session were, that a handler of this update has changed: filters go by that.
    ``spare``: an event of it that no handler has been given.
    """

    __slots__ = ("before", "handling", "peers", "spare", "update")

    def __init__(self, update: AnyUpdate, peers: Peers, handling: Handling | None = None) -> None:
        self.update = update
        self.peers = peers
        self.handling = handling
        self.before: Writes | None = None
        self.spare: Any = None


class EventNotes:
    """The part of an event that filters and handlers write to."""

    changed: Writes | None = None
    """The session's entries that the handler has changed; the dispatcher keeps them when it ends."""

    @property
    def found(self) -> Writes:
        """The session's entries as filters and the handler of this event found them."""
        found: Writes | None = self.__dict__.get("_found")
        if found is None:
            found = self.__dict__["_found"] = {}
        return found

    @property
    def given(self) -> dict[str, object]:
        """What functions around handlers give to them by name: see `Router.around`."""
        given: dict[str, object] | None = self.__dict__.get("_given")
        if given is None:
            given = self.__dict__["_given"] = {}
        return given

    @property
    def state(self) -> StateContext:
        """What is kept of the conversation with whom the event is of: see ``docs/states.md``."""
        from cablegram.client.handlers.state_context import StateContext

        return StateContext(self)


class FloodWaiting(NamedTuple):
    """The client is about to wait because Telegram says so. ``seconds``: how long; ``name``: the error's name."""

    method: str
    seconds: float
    name: str


class StateChanged(NamedTuple):
    """The client's state changed, and why.

    ``state``: ``"connecting"``, ``"connected"``, ``"reconnecting"``, ``"disconnected"``, or ``"dead"`` when the session
    can never be used again.
    """

    state: str
    reason: BaseException | None


class Unreadable(NamedTuple):
    """The server sent something that is not of the schema; only that is lost. ``error.data`` has its bytes."""

    error: Exception


class UpdatesLost(NamedTuple):
    """So many updates were ``dropped``, the oldest first, because the handlers are slower than the updates come."""

    dropped: int
