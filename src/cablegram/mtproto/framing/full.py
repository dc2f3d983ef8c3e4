"""The full transport: length, sequence number and CRC32.

Source: https://core.telegram.org/mtproto/mtproto-transports#full
"""

from __future__ import annotations

from zlib import crc32

from cablegram.errors import LocalProtocolError
from cablegram.mtproto.framing.base import Framing, QuickAck

OVERHEAD = 12


class Full(Framing):
    """Each direction numbers its packets from 0; it has neither a preamble nor quick acks."""

    __slots__ = ("_received", "_sent")

    def __init__(self, *, server: bool = False) -> None:
        super().__init__(b"", server)
        self._sent = 0
        self._received = 0

    def _pack(self, payload: bytes, quick_ack: bool) -> bytes:
        if quick_ack:
            raise LocalProtocolError("the transport full has no quick acks")
        body = (len(payload) + OVERHEAD).to_bytes(4, "little") + self._sent.to_bytes(4, "little") + payload
        self._sent = (self._sent + 1) & 0xFFFFFFFF
        return body + crc32(body).to_bytes(4, "little")

    def _parse(self) -> bytes | QuickAck | None:
        buffer = self._buffer
        if len(buffer) < 8:
            return None
        length = int.from_bytes(buffer[:4], "little", signed=True)
        number = int.from_bytes(buffer[4:8], "little")
        if length < 0 and not self._server and buffer[:4] == buffer[4:8]:
            # A refused connection has been seen to get its code (-429) three times over, without an envelope.
            return self._take(0, OVERHEAD)[:4] if len(buffer) >= OVERHEAD else None
        payload = length - OVERHEAD
        if payload < 4 or payload & 3:
            self._die(f"a packet cannot have {length} bytes")
        self._check_length(payload)
        if number != self._received:
            self._die(f"packet {number} came where packet {self._received} was expected")
        if len(buffer) < length:
            return None
        packet = self._take(0, length)
        if crc32(packet[:-4]) != int.from_bytes(packet[-4:], "little"):
            self._die("wrong CRC32")
        self._received = (self._received + 1) & 0xFFFFFFFF
        return packet[8:-4]
