"""The malicious server: a sandbox that breaks the security guidelines on purpose, one at a time.

It holds the keys, so that each attack is wrong in exactly one way and right in all others. A client that is worth its
name refuses each, delivers nothing of it, and goes on::

    telegram.evil.strike("wrong_session")         at every session that is connected now
    telegram.evil.exchange("server_nonce")        in the key exchanges from now on; exchange(None) ends it

Source: https://core.telegram.org/mtproto/security_guidelines
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cablegram import api, tl
from cablegram.crypto import kdf
from cablegram.crypto.aes import ige_encrypt
from cablegram.errors import UsageError
from cablegram.mtproto.session.server import ServerSession

if TYPE_CHECKING:
    from cablegram.sandbox.sandbox import Sandbox
    from cablegram.sandbox.serving.connection import ServedLink

_SERVER = 8


def forge(
    session: ServerSession,
    *,
    body: bytes,
    msg_id: int | None = None,
    session_id: int | None = None,
    seqno: int = 0,
    padding: int | None = None,
    length: int | None = None,
    x: int = _SERVER,
) -> bytes:
    """A packet under the session's key with any part chosen freely; ``x`` is 0 for one that a client would send."""
    key = session.server_key
    if msg_id is None:
        msg_id = session.ids.next(3)
    head = struct.pack(
        "<qqqii",
        key.salts.current(session.time.now()),
        session.id if session_id is None else session_id,
        msg_id,
        seqno,
        len(body) if length is None else length,
    )
    filler = 12 + (-(len(body) + 32 + 12)) % 16 if padding is None else padding
    plain = head + body + session.rand(filler)
    msg_key = kdf.message_key(key.value, plain, x)
    return struct.pack("<q", key.id) + msg_key + ige_encrypt(plain, *kdf.message_keys(key.value, msg_key, x))


class Evil:
    """See the module. ``forged`` counts what was sent."""

    ATTACKS = (
        "replay",
        "reflection",
        "old_msg_id",
        "future_msg_id",
        "even_msg_id",
        "wrong_msg_key",
        "wrong_session",
        "short_padding",
        "long_padding",
        "wrong_length",
        "unaligned_length",
        "unknown_key",
    )
    """What :meth:`strike` knows."""
    EXCHANGES = ("nonce", "server_nonce", "pq", "encrypted_answer", "new_nonce_hash", "prime", "generator")
    """What :meth:`exchange` knows."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self.forged = 0
        self.tampering: str | None = None

    def strike(self, attack: str, update: Any = None) -> int:
        """Send an update in a forged packet to every connected session; how many were struck.

        ``update`` (``updatesTooLong`` by default) is what must not be delivered.
        """
        body = tl.schema().encode(api.UpdatesTooLong() if update is None else update)
        if attack not in self.ATTACKS:
            raise UsageError(f"no attack is called {attack!r}; there are {', '.join(self.ATTACKS)}")
        struck = 0
        for dc in self._sandbox.dcs.values():
            for wire in list(dc.wires):
                for session in list(wire.connection.sessions.values()):
                    if session.carrier is wire.connection:
                        self._send(wire, self._packets(attack, session, body))
                        struck += 1
        return struck

    def _packets(self, attack: str, session: ServerSession, body: bytes) -> list[bytes]:
        now = session.time.now()
        if attack == "replay":
            return [forge(session, body=body)] * 3
        if attack == "reflection":
            return [forge(session, body=body, x=0)]
        if attack == "wrong_msg_key":
            packet = bytearray(forge(session, body=body))
            packet[8] ^= 1
            return [bytes(packet)]
        if attack == "unknown_key":
            return [session.rand(8) + forge(session, body=body)[8:]]
        changes: dict[str, Any] = {
            "old_msg_id": {"msg_id": int((now - 400) * 2**32) & ~3 | 3},
            "future_msg_id": {"msg_id": int((now + 60) * 2**32) & ~3 | 3},
            "even_msg_id": {"msg_id": int(now * 2**32) & ~3},
            "wrong_session": {"session_id": session.id ^ 1},
            "short_padding": {"padding": (-(len(body) + 32)) % 16},
            "long_padding": {"padding": 1024 + 16 + (-(len(body) + 32)) % 16},
            "wrong_length": {"length": len(body) + 4096},
            "unaligned_length": {"length": len(body) - 1},
        }[attack]
        return [forge(session, body=body, **changes)]

    def _send(self, wire: ServedLink, packets: list[bytes]) -> None:
        framing, transport = wire.connection._framing, wire.transport
        if framing is None or transport is None:
            return
        for packet in packets:
            self.forged += 1
            transport.write(framing.pack(packet))

    def exchange(self, attack: str | None) -> None:
        """Tamper with the key exchanges of connections that open from now on."""
        if attack is not None and attack not in self.EXCHANGES:
            raise UsageError(f"no attack is called {attack!r}; there are {', '.join(self.EXCHANGES)}")
        self.tampering = attack

    def tamper(self, body: bytes) -> bytes:
        """What the server says in a key exchange, changed as :meth:`exchange` wants it."""
        answer: Any = tl.schema().decode(body)
        change = _CHANGES.get((self.tampering or "", answer.__tl_name__))
        if change is None:
            return body
        self.forged += 1
        change(answer)
        return tl.schema().encode(answer)

    def group(self) -> dict[str, int]:
        """Other parameters for the handshake: a modulus that is no safe prime, or a generator that is none of it."""
        if self.tampering == "prime":
            return {"prime": (1 << 2047) + 12451}
        return {"g": 11} if self.tampering == "generator" else {}


def _flip(name: str) -> Callable[[Any], None]:
    def change(answer: Any) -> None:
        value = bytearray(getattr(answer, name))
        value[len(value) // 2] ^= 0x10
        setattr(answer, name, bytes(value))

    return change


_CHANGES: dict[tuple[str, str], Callable[[Any], None]] = {
    ("nonce", "mt.resPQ"): _flip("nonce"),
    ("server_nonce", "mt.server_DH_params_ok"): _flip("server_nonce"),
    ("pq", "mt.resPQ"): lambda answer: setattr(answer, "pq", b"\x17\xed\x48\x94\x1a\x08\xf9\x83"),
    ("encrypted_answer", "mt.server_DH_params_ok"): _flip("encrypted_answer"),
    ("new_nonce_hash", "mt.dh_gen_ok"): _flip("new_nonce_hash1"),
}
