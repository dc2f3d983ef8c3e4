"""The client's side of creating an authorization key.

The steps have the numbers of https://core.telegram.org/mtproto/auth_key and come in its order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cablegram import tl
from cablegram.crypto import dh, kdf
from cablegram.crypto.hashes import sha1
from cablegram.crypto.rsa import PublicKey
from cablegram.crypto.types import Clock, Rand
from cablegram.errors import LocalProtocolError, RemoteProtocolError, UsageError
from cablegram.mtproto.handshake.checks import (
    MAX_RETRIES,
    HandshakeResult,
    check_same,
    factor,
    number_bytes,
    parse,
    seal,
    unseal,
)


class ClientHandshake:
    """One run of the key exchange as client: :meth:`begin`, then :meth:`receive` until :attr:`result` is set.

    ``keys`` are the network's RSA keys; ``dc`` is the data center as :meth:`Network.dc_code` numbers it; with
    ``expires_in`` (seconds) the key is a temporary one.
    """

    __slots__ = ("_context", "_step", "result")

    def __init__(
        self, *, keys: Sequence[PublicKey], dc: int, rand: Rand, clock: Clock, expires_in: int | None = None
    ) -> None:
        if not keys:
            raise UsageError("the key exchange needs at least one RSA key of the server")
        if expires_in is not None and not 0 < expires_in < 1 << 31:
            raise UsageError(f"a temporary key cannot expire in {expires_in} s")
        self._context = _ClientContext(tuple(keys), dc, rand, clock, expires_in)
        self._step: _AwaitPQ | _AwaitParams | _AwaitAnswer | None = None
        self.result: HandshakeResult | None = None

    def begin(self) -> bytes:
        """Step 1: the body of ``req_pq_multi``, which opens the exchange."""
        if self._step is not None or self.result is not None:
            raise LocalProtocolError("this key exchange has begun already; each one needs a new object")
        nonce = self._context.rand(16)
        self._step = _AwaitPQ(self._context, nonce)
        return tl.schema().encode(tl.mt.ReqPqMulti(nonce=nonce))

    def receive(self, body: bytes) -> bytes | None:
        """Take the server's answer; the next body to send, or None: the key is made and :attr:`result` set.

        Raises :class:`~cablegram.errors.SecurityError` or :class:`~cablegram.errors.RemoteProtocolError`; either kills
        this exchange, and another one may be begun on a new connection.
        """
        step, self._step = self._step, None
        if step is None:
            raise LocalProtocolError("no key exchange is under way here")
        reply, after = step.receive(body)
        if isinstance(after, HandshakeResult):
            self.result = after
        else:
            self._step = after
        return reply

    def __repr__(self) -> str:
        return f"<ClientHandshake {type(self._step).__name__.lstrip('_') if self._step else self.result}>"


class _ClientContext(NamedTuple):
    keys: tuple[PublicKey, ...]
    dc: int
    rand: Rand
    clock: Clock
    expires_in: int | None


class _AwaitPQ:
    """Steps 2 to 5: the puzzle is solved, and the new nonce sent for the server's private key to find."""

    __slots__ = ("context", "nonce")

    def __init__(self, context: _ClientContext, nonce: bytes) -> None:
        self.context = context
        self.nonce = nonce

    def receive(self, body: bytes) -> tuple[bytes, _AwaitParams]:
        context = self.context
        answer = parse(body, tl.mt.ResPQ)
        check_same("nonce", answer.nonce, self.nonce)
        offered = set(answer.server_public_key_fingerprints)
        key = next((key for key in context.keys if key.fingerprint in offered), None)
        if key is None:
            raise RemoteProtocolError(
                "the server has none of this network's RSA keys; is it a server of another network (test, sandbox)?"
            )
        p, q = map(number_bytes, factor(answer.pq))
        server_nonce, new_nonce = answer.server_nonce, context.rand(32)
        inner: tl.TLObject
        if context.expires_in is None:
            inner = tl.mt.PQInnerDataDc(
                pq=answer.pq, p=p, q=q, nonce=self.nonce, server_nonce=server_nonce, new_nonce=new_nonce, dc=context.dc
            )
        else:
            inner = tl.mt.PQInnerDataTempDc(
                pq=answer.pq,
                p=p,
                q=q,
                nonce=self.nonce,
                server_nonce=server_nonce,
                new_nonce=new_nonce,
                dc=context.dc,
                expires_in=context.expires_in,
            )
        request = tl.mt.ReqDHParams(
            nonce=self.nonce,
            server_nonce=server_nonce,
            p=p,
            q=q,
            public_key_fingerprint=key.fingerprint,
            encrypted_data=key.encrypt_pad(tl.schema().encode(inner), context.rand),
        )
        return tl.schema().encode(request), _AwaitParams(context, self.nonce, server_nonce, new_nonce)


class _AwaitParams:
    """Steps 6 and 7: the server has shown that it knows the new nonce; its parameters are checked, b is chosen."""

    __slots__ = ("context", "new_nonce", "nonce", "server_nonce")

    def __init__(self, context: _ClientContext, nonce: bytes, server_nonce: bytes, new_nonce: bytes) -> None:
        self.context = context
        self.nonce = nonce
        self.server_nonce = server_nonce
        self.new_nonce = new_nonce

    def receive(self, body: bytes) -> tuple[bytes, _AwaitAnswer]:
        answer = parse(body, tl.mt.ServerDHParamsOk, tl.mt.ServerDHParamsFail)
        check_same("nonce", answer.nonce, self.nonce)
        check_same("server_nonce", answer.server_nonce, self.server_nonce)
        if isinstance(answer, tl.mt.ServerDHParamsFail):
            check_same("new_nonce_hash", answer.new_nonce_hash, sha1(self.new_nonce)[4:20])
            raise RemoteProtocolError("the server refused the key exchange (server_DH_params_fail)")
        aes = kdf.temp_aes(self.new_nonce, self.server_nonce)
        inner = parse(unseal(answer.encrypted_answer, *aes), tl.mt.ServerDHInnerData)
        check_same("the hidden nonce", inner.nonce, self.nonce)
        check_same("the hidden server_nonce", inner.server_nonce, self.server_nonce)
        p, g_a = int.from_bytes(inner.dh_prime, "big"), int.from_bytes(inner.g_a, "big")
        dh.check_prime(p, inner.g)
        dh.check_public(g_a, p)
        agreed = _Agreed(self, aes, p, inner.g, g_a, inner.server_time - self.context.clock.time())
        return _propose(agreed, retry_id=0, attempt=1)


class _Agreed(NamedTuple):
    """What stays the same from one attempt at a key to the next."""

    before: _AwaitParams
    aes: tuple[bytes, bytes]
    p: int
    g: int
    g_a: int
    time_offset: float


def _propose(agreed: _Agreed, retry_id: int, attempt: int) -> tuple[bytes, _AwaitAnswer]:
    before, rand = agreed.before, agreed.before.context.rand
    secret, g_b = dh.key_pair(agreed.g, agreed.p, rand)
    nonces = {"nonce": before.nonce, "server_nonce": before.server_nonce}
    inner = tl.schema().encode(tl.mt.ClientDHInnerData(**nonces, retry_id=retry_id, g_b=g_b.to_bytes(dh.SIZE, "big")))
    request = tl.mt.SetClientDHParams(**nonces, encrypted_data=seal(inner, *agreed.aes, rand))
    return tl.schema().encode(request), _AwaitAnswer(agreed, secret, attempt)


class _AwaitAnswer:
    """Steps 8 and 9: the key is computed, and the server proves that it has the same one."""

    __slots__ = ("agreed", "attempt", "secret")

    def __init__(self, agreed: _Agreed, secret: int, attempt: int) -> None:
        self.agreed = agreed
        self.secret = secret
        self.attempt = attempt

    def receive(self, body: bytes) -> tuple[bytes | None, _AwaitAnswer | HandshakeResult]:
        before = self.agreed.before
        answer = parse(body, tl.mt.DhGenOk, tl.mt.DhGenRetry, tl.mt.DhGenFail)
        check_same("nonce", answer.nonce, before.nonce)
        check_same("server_nonce", answer.server_nonce, before.server_nonce)
        auth_key = dh.shared_key(self.agreed.g_a, self.secret, self.agreed.p)
        if isinstance(answer, tl.mt.DhGenOk):
            check_same("new_nonce_hash1", answer.new_nonce_hash1, kdf.new_nonce_hash(before.new_nonce, 1, auth_key))
            salt = kdf.initial_salt(before.new_nonce, before.server_nonce)
            return None, HandshakeResult(auth_key, salt, self.agreed.time_offset, before.context.expires_in)
        if isinstance(answer, tl.mt.DhGenRetry):
            check_same("new_nonce_hash2", answer.new_nonce_hash2, kdf.new_nonce_hash(before.new_nonce, 2, auth_key))
            if self.attempt > MAX_RETRIES:
                raise RemoteProtocolError(f"the server refused {self.attempt} keys in a row (dh_gen_retry)")
            return _propose(self.agreed, kdf.auth_key_aux_hash(auth_key), self.attempt + 1)
        check_same("new_nonce_hash3", answer.new_nonce_hash3, kdf.new_nonce_hash(before.new_nonce, 3, auth_key))
        raise RemoteProtocolError("the server gave the key exchange up (dh_gen_fail)")
