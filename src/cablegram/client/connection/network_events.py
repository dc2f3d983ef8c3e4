"""What the network reports, and what it means to the client. Loaded when a client first connects."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from cablegram.client.requests.answers import on_update
from cablegram.client.updates.client_events import Unreadable
from cablegram.errors import CablegramError, ConnectionLost
from cablegram.mtproto.events import Closed, Pong, SessionRenewed, TimeCorrected, Undecodable
from cablegram.net.sender_state import SenderState

from .layer_check import warn_of_layer
from .states import ClientState

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.client.core import ClientCore
    from cablegram.mtproto.events import EngineEvent
    from cablegram.net.sender import Sender


class Reports:
    """What a pool calls for one client. Bound methods of it weigh less than functions with an argument kept."""

    __slots__ = ("_client",)

    def __init__(self, client: ClientCore) -> None:
        self._client = client

    def on_update(self, update: api.TypeUpdates | api.TypeUpdate) -> None:
        """Something came that answers nothing."""
        on_update(self._client, update)

    def on_event(self, sender: Sender, event: EngineEvent) -> None:
        """Something happened on a connection."""
        on_event(self._client, sender, event)

    def on_state(self, sender: Sender, state: SenderState) -> None:
        """A connection to a data center changed its state."""
        on_state(self._client, sender, state)


def on_event(client: ClientCore, sender: Sender, event: EngineEvent) -> None:
    """Something happened on a connection."""
    connection = client._connection
    match event:
        case Pong():
            connection.round_trip = event.seconds
        case SessionRenewed():
            if event.lost:
                client._updates.missed()
        case Undecodable():
            client.logger.warning("the server sent something unknown: %s", event.error)
            warn_of_layer(client, event.error)
            client._dispatcher.put_own(Unreadable(event.error))
            client._updates.unreadable()
        case TimeCorrected():
            client.logger.warning("this machine's clock is %+.0f s off; using the server's", -event.offset)
        case Closed(error=CablegramError() as error) if connection.state is not ClientState.CONNECTING:
            connection.judge(error, dc=sender.dc)


def on_state(client: ClientCore, sender: Sender, state: SenderState) -> None:
    """A connection to a data center changed its state."""
    connection = client._connection
    if not connection.follows(sender.dc):
        return
    match state:
        case SenderState.OPEN:
            connection.reached()
        case SenderState.IDLE:
            # The cause is reported right after; what comes first is only that the sender gave up.
            asyncio.get_running_loop().call_soon(_gone, client, sender)
        case _:
            connection.lost()


def _gone(client: ClientCore, sender: Sender) -> None:
    if client._connection.follows(sender.dc) and sender.state is SenderState.IDLE:
        times = f"{sender.attempts} attempt{'s' if sender.attempts != 1 else ''}"
        client._connection.fail(
            ConnectionLost(f"the connection to data center {sender.dc} was lost for good after {times}")
        )
