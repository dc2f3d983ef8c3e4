"""The server at work: data centers, each with an address, its keys and its links.

A link is served by a :class:`~.connection.ServedLink`; the sessions outlive the links. Nothing runs in a task of its
own unless a handler awaits.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from cablegram import tl
from cablegram.mtproto.session.server import ServerSession
from cablegram.net.streams import Listening
from cablegram.sandbox.keys import WorldKeyring
from cablegram.sandbox.world.auths import KeyRecord

from .client_session import Caller
from .connection import ServedLink

if TYPE_CHECKING:
    from cablegram.sandbox.sandbox import Sandbox


class ServedDataCenter:
    """One data center: an address, its keys, its links."""

    def __init__(self, sandbox: Sandbox, id: int) -> None:
        self.sandbox, self.id = sandbox, id
        self.keyring = WorldKeyring(sandbox.world, id)
        self.wires: set[ServedLink] = set()
        self.callers: dict[tuple[int, int], Caller] = {}
        self.listening: Listening | None = None
        self.host, self.port = "127.0.0.1", 0
        self.is_cdn = False
        self.rsa_keys = sandbox.rsa_keys

    def accept(self) -> asyncio.Protocol:
        """The protocol of a new link."""
        identity = self.sandbox.identity
        if identity is None:
            return ServedLink(self)
        from .tls import TlsGate

        return TlsGate(ServedLink(self), identity.context)

    def caller(self, session: ServerSession, ip: str = "127.0.0.1") -> Caller:
        """What is remembered of a session beside the protocol."""
        key = (session.server_key.id, session.id)
        found = self.callers.get(key)
        if found is None or found.session is not session:
            found = self.callers[key] = Caller(session, self.id, ip)
            record = found.key
            if record.layer:  # initConnection is remembered with the key
                session.declared, session.layer, found.inited = record.layer, tl.layer(record.layer), True
        return found

    def sessions_of(self, key: KeyRecord) -> list[Caller]:
        """The sessions of a key and of the temporary ones that are bound to it."""
        found: list[Caller] = []
        for id in (key.id, *key.bound):
            live = self.keyring.live.get(id)
            if live is not None:
                found.extend(self.caller(session) for session in live.sessions.values())
        return found

    def forget_sessions(self) -> None:
        """What a restart of the server does: keys stay, sessions do not."""
        self.keyring.live.clear()
        self.callers.clear()
