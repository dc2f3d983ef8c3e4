"""What a server remembers of a session beside the protocol."""

from __future__ import annotations

import asyncio

from cablegram import api
from cablegram.mtproto.session.server import ServerSession
from cablegram.sandbox.world.auths import KeyRecord

from .context import CallerInfo


class Caller:
    """A session as services see it; see :class:`.context.CallerInfo`."""

    __slots__ = (
        "dc",
        "failed",
        "held",
        "id",
        "inited",
        "ip",
        "key",
        "known",
        "missed",
        "session",
        "waiting",
        "wants_updates",
    )

    def __init__(self, session: ServerSession, dc: int, ip: str) -> None:
        self.session, self.dc, self.ip = session, dc, ip
        self.id = session.id
        self.key: KeyRecord = session.server_key.data
        self.wants_updates = False
        self.inited = False
        self.known: set[int] = set()
        self.missed = False  # updates were not kept for it while it was away
        self.failed: set[int] = set()  # messages that were refused, for invokeAfterMsg
        self.waiting: dict[int, asyncio.Future[None]] = {}  # requests under way that others wait for
        self.held: api.TypeUpdates | None = None  # an update that waits to be overtaken

    @property
    def layer(self) -> int:
        """The layer that the client declared, known or not; 0 before it did."""
        return self.session.declared or 0 if self.inited else 0


def account_of(caller: CallerInfo) -> int:
    """The id of the account that a session speaks for, or 0."""
    authorization = caller.key.authorization
    return 0 if authorization is None else authorization.account
