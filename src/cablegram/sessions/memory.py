"""A session that lives as long as the object; the one to subclass."""

from __future__ import annotations

from cablegram.sessions.base import Session


class MemorySession(Session):
    """Keeps everything in memory and stores nothing.

    A session of your own is a subclass with a ``load()``, sync or async::

        class MySession(MemorySession):
            async def load(self):
                row = await database.fetch_one(...)
                if row:
                    self.set_dc(row.dc_id, row.address, row.port)
                    self.set_auth_key(row.key)

            async def save(self):
                await database.store(self.dc_id, self.server_address, self.port, self.auth_key)

    The client awaits ``load()`` before it connects and ``save()`` whenever a key, the data center or the user changed.
    """

    CACHED_PEERS = 20_000  # nothing else remembers the others
