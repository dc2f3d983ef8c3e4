"""How a client is, in numbers that a watchdog can act on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .states import ClientState

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

    from .lifecycle import Lifecycle


class Health(NamedTuple):
    """A snapshot of a client. Times in seconds.

    ``state``: as in `StateChanged`; ``state_for``: for how long; ``ended_by``: what it died or ended of; ``home_dc``;
    ``connected_since``: Unix time of the present connection, None without one; ``round_trip``: of the last ping, None
    before it; ``last_packet``: how long ago the server was heard, exact to 5 s; ``last_update``: how long ago an update
    came, None before the first, as both are for a disconnected client; ``clock_offset``: how far the server's clock is
    ahead of this machine's; ``loop_lag``: by how much the event loop was late at worst in the last minute or two;
    ``pending``: calls that wait for an answer; ``floods``: how often a call had to wait; ``updates``: how many came,
    ``updates_waiting`` for the handlers, ``updates_dropped`` because handlers were too slow; ``updates_lag``: for how
    long the handlers have been at the present update; ``updates_alive``: False while the server was found not to push
    what it should.
    """

    state: str
    state_for: float
    ended_by: str | None
    home_dc: int | None
    connected_since: float | None
    round_trip: float | None
    last_packet: float | None
    last_update: float | None
    clock_offset: float
    loop_lag: float
    pending: int
    floods: int
    updates: int
    updates_waiting: int
    updates_dropped: int
    updates_lag: float
    updates_alive: bool


def health(client: ClientCore, connection: Lifecycle) -> Health:
    """The snapshot of now."""
    pool: Any = connection.pool
    senders: tuple[Any, ...] = getattr(pool, "senders", ())
    home = pool.home_dc if pool is not None else client.session.dc_id or None
    connected = connection.state is ClientState.CONNECTED
    dispatcher = client._dispatcher
    now = connection.now()
    heard = connection.watchdog.heard_at if now else None  # without a loop there is no clock to count from
    update = dispatcher.last_at if now else None
    return Health(
        state=connection.state,
        state_for=now - connection.since if now else 0.0,
        ended_by=None if connection.failure is None else str(connection.failure),
        home_dc=home,
        connected_since=next((s.connected_at for s in senders if s.dc == home and connected), None),
        round_trip=connection.round_trip,
        last_packet=None if heard is None else now - heard,
        last_update=None if update is None else now - update,
        clock_offset=connection.clock_offset(),
        loop_lag=connection.watchdog.lag,
        pending=sum(sender.pending for sender in senders),
        floods=0 if connection.chain.floods is None else connection.chain.floods.count,
        updates=dispatcher.received,
        updates_waiting=dispatcher.waiting,
        updates_dropped=dispatcher.dropped,
        updates_lag=dispatcher.lag(now),
        updates_alive=client._updates.alive,
    )
