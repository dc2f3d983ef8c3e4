"""What a client can be, and what it can become. The diagram of docs/connections.md is drawn from this table."""

from __future__ import annotations

from enum import StrEnum


class ClientState(StrEnum):
    """The state of a client's connection; compares equal to its text."""

    DISCONNECTED = "disconnected"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    RECONNECTING = "reconnecting"
    DEAD = "dead"


TRANSITIONS: dict[ClientState, dict[ClientState, str]] = {
    ClientState.DISCONNECTED: {
        ClientState.CONNECTING: "connect()",
    },
    ClientState.CONNECTING: {
        ClientState.CONNECTED: "the data center answers",
        ClientState.DISCONNECTED: "it cannot be reached, or disconnect()",
    },
    ClientState.CONNECTED: {
        ClientState.RECONNECTING: "the connection is lost",
        ClientState.DISCONNECTED: "disconnect()",
        ClientState.DEAD: "an error that ends the session",
    },
    ClientState.RECONNECTING: {
        ClientState.CONNECTED: "the data center answers again",
        ClientState.DISCONNECTED: "disconnect(), or the retries are used up",
        ClientState.DEAD: "an error that ends the session",
    },
    ClientState.DEAD: {
        ClientState.CONNECTING: "connect(), which raises the error again",
        ClientState.DISCONNECTED: "a new login begins",
    },
}
"""From each state: where it leads, and by what."""
