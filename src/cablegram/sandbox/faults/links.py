"""Faults of connections, keys, clocks and differences: what the network and a tired server do to clients."""

from __future__ import annotations

import socket
import struct
from typing import TYPE_CHECKING

from cablegram.errors import UsageError
from cablegram.sandbox.serving import connection_stages
from cablegram.sandbox.world import login
from cablegram.sandbox.world.chats import Group

if TYPE_CHECKING:
    from cablegram.sandbox.actors import Actor
    from cablegram.sandbox.chat import Chat
    from cablegram.sandbox.sandbox import Sandbox
    from cablegram.sandbox.serving.connection import ServedLink


class LinkFaults:
    """Part of :class:`~.faults.Faults`."""

    def __init__(self) -> None:
        self.sandbox: Sandbox | None = None
        self.refusing = False
        self.dark = False
        self.stage = ""
        self.code = 0
        self.lag: dict[int, float] = {}

    def _heal_links(self) -> None:
        self.refusing, self.stage, self.code = False, "", 0
        self.lag.clear()
        if self.dark:
            self.light()

    def _wires(self, account: Actor | None = None) -> list[ServedLink]:
        if self.sandbox is None:
            return []
        wires = self.sandbox.connections()
        if account is None:
            return wires
        keys = {id for made in account.sessions() for id in made.keys}
        return [wire for wire in wires if any(s.server_key.id in keys for s in wire.connection.sessions.values())]

    # -- links --------------------------------------------------------------------------------------------------------

    def kill_tcp(self, account: Actor | None = None) -> int:
        """Cut every open link (of one account's sessions); answers how many."""
        wires = self._wires(account)
        for wire in wires:
            wire.kill()
        return len(wires)

    def rst(self, account: Actor | None = None) -> int:
        """As :meth:`kill_tcp`, by a TCP reset where the links are TCP."""
        wires = self._wires(account)
        for wire in wires:
            raw = None if wire.transport is None else wire.transport.get_extra_info("socket")
            if raw is not None:
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            wire.kill()
        return len(wires)

    def refuse_links(self, refusing: bool = True) -> None:
        """Close every new link at once, until it is called with False."""
        self.refusing = refusing

    def blackhole(self) -> None:
        """Nothing passes on any link, old or new, and without a word; :meth:`light` ends it and nothing is lost."""
        self.dark = True
        for wire in self._wires():
            wire.darken()

    def light(self) -> None:
        """The end of a blackhole."""
        self.dark = False
        for wire in self._wires():
            wire.lighten()

    def half_open(self, account: Actor | None = None) -> None:
        """The server drops the links that are open now without telling the clients. New ones work."""
        for wire in self._wires(account):
            wire.deaf = True
            wire.connection.receive_eof()

    def stall_at(self, stage: str) -> None:
        """Say nothing more on a link that reaches a stage: see :data:`~.stages.STAGES`. An empty stage ends it."""
        if stage and stage not in connection_stages.STAGES:
            raise ValueError(f"no such stage: {stage!r}; there are {', '.join(connection_stages.STAGES)}")
        self.stage = stage

    def transport_error(self, code: int = -429) -> None:
        """Answer the first packet of each new link with a bare transport error, and close it. 0 ends it."""
        self.code = code

    # -- keys, salts, clocks ------------------------------------------------------------------------------------------

    def _box(self) -> Sandbox:
        if self.sandbox is None:
            raise ValueError("these faults belong to no sandbox")
        return self.sandbox

    def bad_salt(self) -> None:
        """Every salt that clients know is wrong from now on."""
        for dc in self._box().dcs.values():
            for key in dc.keyring.live.values():
                key.salts.rotate()

    def clock_skew(self, seconds: float) -> None:
        """Step the server's wall clock by so much (seconds, may be negative)."""
        self._box().clock.step(seconds)

    def forget_keys(self) -> None:
        """The server knows no authorization key any more: -404 to all."""
        for dc in self._box().dcs.values():
            for key_id in [id for id, key in self._box().world.keys.items() if key.dc == dc.id]:
                dc.keyring.forget(key_id)

    def revoke_session(self, account: Actor, error: str = "SESSION_REVOKED") -> None:
        """End an account's logins: SESSION_REVOKED, SESSION_EXPIRED, AUTH_KEY_UNREGISTERED..."""
        self._box().revoke(account.account, error)

    def auth_key_duplicated(self, account: Actor) -> None:
        """The account's sessions are burnt, as when one key is used from two places: AUTH_KEY_DUPLICATED."""
        for authorization in account.sessions():
            login.end(self._box().world, authorization, "AUTH_KEY_DUPLICATED")

    # -- updates ------------------------------------------------------------------------------------------------------

    def passive_delay(self, chat: Chat, seconds: float) -> None:
        """Push the updates of a channel so much later, as happens in very large ones. 0 ends it."""
        self.lag[chat.peer] = seconds
        if not seconds:
            del self.lag[chat.peer]

    def too_long(self, target: Actor | Chat) -> None:
        """Differences of a user's account, or of a channel, from any state before now are "too long"."""
        from cablegram.sandbox.actors import Actor

        record = target.account if isinstance(target, Actor) else target.record
        if isinstance(record, Group):
            raise UsageError("a basic group has no box of its own: name a member")
        record.box.forget()

    def short_chunks(self, on: bool = True) -> None:
        """upload.getFile answers half of what was asked for."""
        self._box().options.short_chunks = on

    def expire_file_references(self) -> None:
        """Every file reference given out so far is expired."""
        self._box().expire_file_references()
