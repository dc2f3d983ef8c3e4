"""The intermediate transport and its padded form: four bytes of length.

Sources: https://core.telegram.org/mtproto/mtproto-transports#intermediate and
https://core.telegram.org/mtproto/mtproto-transports#padded-intermediate
"""

from __future__ import annotations

from cablegram.crypto.types import Rand
from cablegram.mtproto.framing.base import MIN_PAYLOAD, Framing, QuickAck, TransportCode

TAG = b"\xee\xee\xee\xee"
PADDED_TAG = b"\xdd\xdd\xdd\xdd"
MAX_PADDING = 15


class Intermediate(Framing):
    """The length's top bit belongs to quick acks."""

    __slots__ = ()

    _padding = 0

    def __init__(self, *, server: bool = False) -> None:
        super().__init__(TAG, server)

    def _pack(self, payload: bytes, quick_ack: bool) -> bytes:
        return (len(payload) | (0x80000000 if quick_ack else 0)).to_bytes(4, "little") + payload

    def _pack_quick_ack(self, token: int) -> bytes:
        return token.to_bytes(4, "little")

    def _parse(self) -> bytes | QuickAck | None:
        buffer = self._buffer
        if len(buffer) < 4:
            return None
        length = int.from_bytes(buffer[:4], "little")
        flagged = length >= 0x80000000
        if flagged:
            if not self._server:
                del buffer[:4]
                return QuickAck(length)
            length &= 0x7FFFFFFF
        if length > self._limit + self._padding:
            self._check_length(length)
        if len(buffer) < 4 + length:
            return None
        self.quick_ack_wanted = flagged
        return self._unpad(self._take(4, 4 + length))

    def _unpad(self, payload: bytes) -> bytes:
        if len(payload) & 3:
            self._die(f"a payload of {len(payload)} bytes is not a multiple of 4")
        return payload


class Padded(Intermediate):
    """Each payload is followed by 0 to 15 random bytes, which the receiver takes off again.

    Nothing in the envelope tells where the payload ends; the message itself does: an unencrypted one states its
    length, and an encrypted one is a header of 24 bytes and whole AES blocks of 16.
    """

    __slots__ = ("_rand",)

    _padding = MAX_PADDING

    def __init__(self, rand: Rand, *, server: bool = False) -> None:
        super().__init__(server=server)
        if not server:
            self.preamble = PADDED_TAG
        self._rand = rand

    def _pack(self, payload: bytes, quick_ack: bool) -> bytes:
        # Servers stay at 0 to 3 of the 15 bytes: some clients take the padding off by the length modulo 4.
        count = self._rand(1)[0] & (3 if self._server else MAX_PADDING)
        return super()._pack(payload + self._rand(count) if count else payload, quick_ack)

    def _pack_quick_ack(self, token: int) -> bytes:
        return self._pack(b"\xff\xff\xff\xff" + token.to_bytes(4, "little"), False)

    def _unpad(self, payload: bytes) -> bytes:
        total = len(payload)
        if total < MIN_PAYLOAD:
            return payload
        if payload.startswith(bytes(8)):
            length = MIN_PAYLOAD + int.from_bytes(payload[16:20], "little")
            if not 0 <= total - length <= MAX_PADDING:
                self._die("an unencrypted message does not fill its payload")
        elif total < 40:
            self._die(f"a payload of {total} bytes is too short for an encrypted message")
        else:
            length = total - (total - 24) % 16
        if length & 3:
            self._die(f"a message of {length} bytes is not a multiple of 4")
        return payload[:length]

    def _control(self, payload: bytes) -> QuickAck | TransportCode | None:
        if not self._server:
            if len(payload) >= 8 and payload.startswith(b"\xff\xff\xff\xff"):
                token = int.from_bytes(payload[4:8], "little")
                if token < 0x80000000:
                    self._die("a quick ack without its highest bit")
                return QuickAck(token)
            if len(payload) >= 4:
                payload = payload[:4]
        return super()._control(payload)
