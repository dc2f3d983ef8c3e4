"""The peers that a session holds in memory: the most recently met ones, found by id and by tag."""

from __future__ import annotations

from cablegram.sessions.records import peer_tags
from cablegram.sessions.types import Peer


class PeerCache:
    """At most ``limit`` peers; the one that was not asked for or met the longest goes first."""

    __slots__ = ("_by_id", "_by_tag", "limit")

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._by_id: dict[int, tuple[Peer, int]] = {}  # in the order of use, oldest first
        self._by_tag: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, marked: int) -> tuple[Peer, int] | None:
        """The peer of a marked id and when it was last met (Unix seconds)."""
        entry = self._by_id.pop(marked, None)
        if entry is not None:
            self._by_id[marked] = entry
        return entry

    def find(self, tag: str) -> tuple[Peer, int] | None:
        """The peer that carries a tag (`records.peer_tags`)."""
        marked = self._by_tag.get(tag)
        return None if marked is None else self.get(marked)

    def peek(self, marked: int) -> tuple[Peer, int] | None:
        """Like ``get``, but it does not count as a use."""
        return self._by_id.get(marked)

    def put(self, peer: Peer, seen: int, tags: tuple[str, ...] | None = None) -> None:
        """Keep a peer; it replaces what was known under its id. ``tags``: its `peer_tags`, if they are at hand."""
        marked = peer.id
        old = self._by_id.pop(marked, None)
        if old is not None and old[0] != peer:
            self._untag(old[0])
        self._by_id[marked] = (peer, seen)
        for tag in peer_tags(peer) if tags is None else tags:
            self._by_tag[tag] = marked
        if len(self._by_id) > self.limit:
            oldest = next(iter(self._by_id))
            self._untag(self._by_id.pop(oldest)[0])

    def clear(self) -> None:
        """Forget all."""
        self._by_id.clear()
        self._by_tag.clear()

    def all(self) -> list[Peer]:
        """Every peer in memory, oldest use first."""
        return [peer for peer, _ in self._by_id.values()]

    def _untag(self, peer: Peer) -> None:
        for tag in peer_tags(peer):
            if self._by_tag.get(tag) == peer.id:
                del self._by_tag[tag]
