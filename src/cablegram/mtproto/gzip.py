"""``gzip_packed``: in with a limit on what comes out, out only when it pays.

Source: https://core.telegram.org/mtproto/service_messages#packed-object
"""

from __future__ import annotations

import zlib

from cablegram.errors import RemoteProtocolError

ID = 0x3072CFA1
PREFIX = ID.to_bytes(4, "little")
MAX_UNPACKED = 1 << 25
"""The most that one packed object may unfold to (bytes)."""
WORTH = 512
"""Less than this (bytes) is not worth packing."""
_SAMPLE = 4096


def tl_bytes(data: bytes) -> bytes:
    """``data`` as a TL string."""
    size = len(data)
    head = bytes((size,)) if size < 254 else b"\xfe" + size.to_bytes(3, "little")
    return b"".join((head, data, b"\0" * (-(len(head) + size) % 4)))


def tl_slice(body: bytes, offset: int) -> bytes:
    """The TL string at ``offset``, which must be the last thing in ``body``. Raises RemoteProtocolError."""
    if offset < len(body) and body[offset] < 254:
        start, size = offset + 1, body[offset]
    else:
        start, size = offset + 4, int.from_bytes(body[offset + 1 : offset + 4], "little")
    end = start + size
    if not end <= len(body) < end + 4 or (len(body) > offset and body[offset] == 255):
        raise RemoteProtocolError("a packed object with a wrong length")
    return body[start:end]


def unpack(body: bytes, offset: int = 0, limit: int = MAX_UNPACKED) -> bytes:
    """The object inside ``gzip_packed`` at ``offset``, of at most ``limit`` bytes.

    Raises RemoteProtocolError on bad or overlarge data.
    """
    packed = tl_slice(body, offset + 4)
    inflater = zlib.decompressobj(wbits=47)
    try:
        plain = inflater.decompress(packed, limit)
    except zlib.error as cause:
        raise RemoteProtocolError("a packed object that does not unpack") from cause
    if not inflater.eof:
        raise RemoteProtocolError(f"a packed object that is cut short or unfolds beyond {limit} bytes")
    return plain


class Budget:
    """How much the packed objects of one packet may unfold to, all together (bytes).

    A packet of 200 KB can hold two hundred objects that unfold to 32 MiB each; a sum for each object alone would let
    it use half a minute of a processor. For example, with 32 MiB: an object of 30 MiB leaves 2 MiB for the rest of
    the packet, and one that turns out to be broken costs an eighth of the whole.
    """

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = MAX_UNPACKED

    def renew(self) -> None:
        """The next packet begins."""
        self._left = MAX_UNPACKED

    @property
    def spent(self) -> bool:
        """Whether nothing more may be unpacked."""
        return self._left <= 0

    def unpack(self, body: bytes, offset: int = 0) -> bytes:
        """See :func:`unpack`; what comes out is counted."""
        if self._left <= 0:
            raise RemoteProtocolError(f"a packet that unfolds beyond {MAX_UNPACKED} bytes")
        limit, self._left = self._left, self._left - MAX_UNPACKED // 8
        plain = unpack(body, offset, limit)
        self._left = limit - len(plain)
        return plain


def pack(body: bytes) -> bytes:
    """``body`` packed if that makes it at least a tenth smaller, else ``body`` itself."""
    size = len(body)
    if size < WORTH:
        return body
    if size > 4 * _SAMPLE and len(zlib.compress(body[_SAMPLE : 2 * _SAMPLE], 1)) > 0.9 * _SAMPLE:
        return body  # looks like a file part: compressing half a megabyte of noise is all cost
    deflater = zlib.compressobj(6, zlib.DEFLATED, 31)
    packed = deflater.compress(body) + deflater.flush()
    return PREFIX + tl_bytes(packed) if len(packed) < 0.9 * size else body
