"""Texts from DNS: the one kind of look-up that the system's own resolver does not offer to programs.

A question over UDP, over TCP when the answer was cut short, at each server in turn. Nothing of an answer is believed
here: what it is used for is signed. Source: https://www.rfc-editor.org/rfc/rfc1035
"""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Iterable, Sequence

from cablegram.crypto.types import Rand
from cablegram.errors import OfflineError
from cablegram.net.offline import check_reachable

PATIENCE = 2.0
"""How long one server has for its answer (seconds)."""
MOST_TEXTS = 16
_TXT, _IN = 16, 1
_HEAD = struct.Struct(">HHHHHH")
_TAIL = struct.Struct(">HHIH")
Server = tuple[str, int]


def system_servers(path: str = "/etc/resolv.conf") -> list[Server]:
    """The servers that this machine is set up to ask; none where there is no such file."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = [line.split() for line in file]
    except OSError:
        return []
    return [(words[1].partition("%")[0], 53) for words in lines if len(words) > 1 and words[0] == "nameserver"][:3]


async def texts(name: str, servers: Iterable[Server], rand: Rand) -> list[bytes]:
    """The TXT records of a name, each with its strings joined; empty when no server has any. Raises ValueError for what
    is no name.

    While only this machine may be reached, other servers are passed over.
    """
    for host, port in servers:
        number = int.from_bytes(rand(2), "big")
        question = query(name, number)
        try:
            check_reachable(host, port)
            async with asyncio.timeout(PATIENCE):
                answer = await _over_udp(host, port, question)
                if is_cut(answer):
                    answer = await _over_tcp(host, port, question)
            found = records(answer, number, question)
        except (OfflineError, OSError, TimeoutError, ValueError, asyncio.IncompleteReadError):
            continue
        if found:
            return found
    return []


def query(name: str, number: int) -> bytes:
    """A question for the TXT records of a name. Raises ValueError for what is no name."""
    labels = [label.encode("idna") for label in name.rstrip(".").split(".")]
    if not all(0 < len(label) < 64 for label in labels):
        raise ValueError(f"{name!r} is no name of DNS")
    encoded = b"".join(bytes([len(label)]) + label for label in labels) + b"\0"
    return _HEAD.pack(number, 0x0100, 1, 0, 0, 0) + encoded + struct.pack(">HH", _TXT, _IN)


def is_cut(answer: bytes) -> bool:
    """Whether there is more than fits: it is to be asked for over TCP."""
    return len(answer) >= 4 and bool(answer[2] & 0x02)


def records(answer: bytes, number: int, question: bytes) -> list[bytes]:
    """The texts in an answer to this question. Raises ValueError for what is no such answer."""
    if len(answer) < _HEAD.size:
        raise ValueError("an answer of DNS that is cut off")
    got, flags, questions, count, _, _ = _HEAD.unpack_from(answer)
    at = len(question)
    if got != number or not flags & 0x8000 or questions != 1 or answer[12:at].lower() != question[12:].lower():
        raise ValueError("this is no answer to the question")
    found: list[bytes] = []
    for _ in range(min(count, MOST_TEXTS)):
        at = _skip_name(answer, at)
        if at + _TAIL.size > len(answer):
            raise ValueError("an answer of DNS that is cut off")
        kind, where, _, size = _TAIL.unpack_from(answer, at)
        at += _TAIL.size
        if at + size > len(answer):
            raise ValueError("an answer of DNS that is cut off")
        if (kind, where) == (_TXT, _IN):
            found.append(_joined(answer[at : at + size]))
        at += size
    return found


def _skip_name(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        if data[at] >= 0xC0:  # the rest is elsewhere: this name ends here
            return at + 2
        at += 1 + data[at]
    return at + 1


def _joined(data: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while at < len(data):
        parts.append(data[at + 1 : at + 1 + data[at]])
        at += 1 + data[at]
    return b"".join(parts)


class _Ask(asyncio.DatagramProtocol):
    def __init__(self, answer: asyncio.Future[bytes]) -> None:
        self._answer = answer

    def datagram_received(self, data: bytes, addr: object) -> None:
        if not self._answer.done():
            self._answer.set_result(data)

    def error_received(self, exc: Exception) -> None:
        if not self._answer.done():
            self._answer.set_exception(exc)


async def _over_udp(host: str, port: int, question: bytes) -> bytes:
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[bytes] = loop.create_future()
    transport, _ = await loop.create_datagram_endpoint(lambda: _Ask(answer), remote_addr=(host, port))
    try:
        transport.sendto(question)
        return await answer
    finally:
        transport.close()


async def _over_tcp(host: str, port: int, question: bytes) -> bytes:
    reader, writer = await asyncio.open_connection(host, port)
    try:
        writer.write(len(question).to_bytes(2, "big") + question)
        size = int.from_bytes(await reader.readexactly(2), "big")
        return await reader.readexactly(size)
    finally:
        writer.close()


def in_order(found: Sequence[bytes]) -> bytes:
    """One text in several records, whose order DNS does not keep: the longest comes first."""
    ordered: list[bytes] = sorted(found, key=len, reverse=True)
    return b"".join(ordered)
