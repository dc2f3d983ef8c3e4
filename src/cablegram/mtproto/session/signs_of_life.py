"""What the client asks a server only to hear from it: pings, and quick acknowledgements of packets.

Sources: https://core.telegram.org/mtproto/service_messages#ping-messages-pingpong,
https://core.telegram.org/mtproto/mtproto-transports#quick-ack
"""

from __future__ import annotations

from cablegram.crypto.types import Rand
from cablegram.mtproto.rpc import OutgoingMessage, RpcCall

_PINGS_KEPT = 16
_QUICK_ACKS_KEPT = 256


def random_long(rand: Rand) -> int:
    """64 random bits as TL's ``long``."""
    return int.from_bytes(rand(8), "little", signed=True)


class Pings:
    """The pings that wait for an answer. Nobody can know their ids before, so an answer proves that it is fresh."""

    __slots__ = ("_rand", "_sent")

    def __init__(self, rand: Rand) -> None:
        self._rand = rand
        self._sent: dict[int, float] = {}

    def __bool__(self) -> bool:
        return bool(self._sent)

    def __contains__(self, ping_id: int) -> bool:
        return ping_id in self._sent

    def new(self, now: float) -> int:
        """The id of one that leaves now (monotonic seconds)."""
        if len(self._sent) > _PINGS_KEPT:
            self._sent.clear()
        ping_id = random_long(self._rand)
        self._sent[ping_id] = now
        return ping_id

    def answered(self, ping_id: int, now: float) -> float | None:
        """How long the answer took (seconds); None if nobody waits for it."""
        sent_at = self._sent.pop(ping_id, None)
        return None if sent_at is None else now - sent_at

    def clear(self) -> None:
        """The connection is gone: no answer will come."""
        self._sent.clear()


class QuickAcks:
    """The packets of which a server is to say at once that they have come, by their tokens."""

    __slots__ = ("_calls",)

    def __init__(self) -> None:
        self._calls: dict[int, list[RpcCall]] = {}

    def __len__(self) -> int:
        return len(self._calls)

    def wanted(self, token: int, batch: list[OutgoingMessage]) -> bool:
        """Whether this packet is to be acknowledged so: a call in it asks for that."""
        calls = [message for message in batch if message.quick_ack and isinstance(message, RpcCall)]
        if not calls:
            return False
        self._calls[token] = calls
        if len(self._calls) > _QUICK_ACKS_KEPT:
            del self._calls[next(iter(self._calls))]
        return True

    def came(self, token: int) -> list[RpcCall]:
        """The calls that asked, of the packet with this token."""
        return self._calls.pop(token, [])
