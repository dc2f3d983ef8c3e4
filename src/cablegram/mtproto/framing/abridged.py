"""The abridged transport: one byte of length, or four.

Source: https://core.telegram.org/mtproto/mtproto-transports#abridged
"""

from __future__ import annotations

from cablegram.mtproto.framing.base import Framing, QuickAck

TAG = b"\xef"


class Abridged(Framing):
    """Lengths are counted in words of 4 bytes; the top bit of the first byte belongs to quick acks."""

    __slots__ = ()

    def __init__(self, *, server: bool = False) -> None:
        super().__init__(TAG, server)

    def _pack(self, payload: bytes, quick_ack: bool) -> bytes:
        words = len(payload) >> 2
        flag = 0x80 if quick_ack else 0
        if words < 0x7F:
            return bytes((words | flag,)) + payload
        return bytes((0x7F | flag,)) + words.to_bytes(3, "little") + payload

    def _pack_quick_ack(self, token: int) -> bytes:
        # The token is sent in reverse, so that its set bit comes first and tells it from a length.
        return token.to_bytes(4, "big")

    def _parse(self) -> bytes | QuickAck | None:
        buffer = self._buffer
        if not buffer:
            return None
        first = buffer[0]
        if first & 0x80 and not self._server:
            return QuickAck(int.from_bytes(self._take(0, 4), "big")) if len(buffer) >= 4 else None
        words, start = first & 0x7F, 1
        if words == 0x7F:
            if len(buffer) < 4:
                return None
            words, start = int.from_bytes(buffer[1:4], "little"), 4
        length = words << 2
        if length > self._limit:
            self._check_length(length)
        if len(buffer) < start + length:
            return None
        self.quick_ack_wanted = first & 0x80 != 0
        return self._take(start, start + length)
