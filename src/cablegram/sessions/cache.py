"""The peers that a session holds in memory: the most recently met ones, found by id and by tag.

They are kept in two generations. What is met or asked for goes into the younger one; when that is full it becomes the
older one, and the one before is dropped as a whole: to forget a peer costs nothing. Peers and times are in plain
dictionaries side by side, without an object for each pair that the garbage collector would have to look at.
"""

from __future__ import annotations

from cablegram.sessions.types import Peer

from .persistence.records import peer_tags


class _Generation:
    __slots__ = ("peers", "seen", "tags")

    def __init__(self) -> None:
        self.peers: dict[int, Peer] = {}
        self.seen: dict[int, int] = {}
        self.tags: dict[str, int] = {}


class PeerCache:
    """The ``size`` peers that were met or asked for last, and at most as many more."""

    __slots__ = ("_old", "_size", "_young")

    def __init__(self, size: int) -> None:
        self._size = size
        self._young = self._old = _Generation()

    def get(self, marked: int) -> tuple[Peer, int] | None:
        """The peer of a marked id and when it was last met (Unix seconds)."""
        young = self._young
        peer = young.peers.get(marked)
        if peer is not None:
            return peer, young.seen[marked]
        old = self._old
        peer = old.peers.get(marked)
        if peer is None:
            return None
        seen = old.seen[marked]
        self._keep(peer, seen)
        for tag in peer_tags(peer):
            if old.tags.get(tag) == marked:  # else somebody else has taken it since
                young.tags.setdefault(tag, marked)
        return peer, seen

    def find(self, tag: str) -> tuple[Peer, int] | None:
        """The peer that carries a tag (`records.peer_tags`)."""
        marked = self._young.tags.get(tag)
        if marked is None:
            marked = self._old.tags.get(tag)
        entry = None if marked is None else self.get(marked)
        # a peer that lost its name is still listed under it, so that nobody is who had the name before
        return None if entry is None or tag not in peer_tags(entry[0]) else entry

    def peek(self, marked: int) -> tuple[Peer, int] | None:
        """Like ``get``, but it does not count as a use."""
        generation = self._young
        peer = generation.peers.get(marked)
        if peer is None:
            generation = self._old
            peer = generation.peers.get(marked)
        return None if peer is None else (peer, generation.seen[marked])

    def put(self, peer: Peer, seen: int) -> None:
        """Keep a peer; it replaces what was known under its id."""
        tags, marked = self._young.tags, peer.id
        for tag in peer_tags(peer):
            tags[tag] = marked
        self._keep(peer, seen)

    def _keep(self, peer: Peer, seen: int) -> None:
        young, marked = self._young, peer.id
        young.peers[marked] = peer
        young.seen[marked] = seen
        if len(young.peers) >= self._size:
            self._young, self._old = _Generation(), young

    def clear(self) -> None:
        """Forget all."""
        self._young = self._old = _Generation()

    def all(self) -> list[Peer]:
        """Every peer in memory, the older ones first."""
        return list((self._old.peers | self._young.peers).values())
