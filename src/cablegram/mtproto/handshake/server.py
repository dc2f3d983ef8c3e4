"""The server's side of creating an authorization key.

The steps have the numbers of https://core.telegram.org/mtproto/auth_key and come in its order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from cablegram import tl
from cablegram.crypto import dh, kdf, primes
from cablegram.crypto.hashes import same, sha1
from cablegram.crypto.rsa import SIZE, PrivateKey, unpad
from cablegram.crypto.types import Clock, Rand
from cablegram.errors import DecodeError, RemoteProtocolError, SecurityError, UsageError
from cablegram.mtproto.handshake.checks import (
    MAX_RETRIES,
    HandshakeResult,
    check_same,
    number_bytes,
    parse,
    seal,
    unseal,
    without_padding,
)

LIFETIME = 600.0
"""How long an unfinished exchange and its last answer are remembered (seconds)."""

Inner: TypeAlias = "tl.mt.PQInnerData | tl.mt.PQInnerDataDc | tl.mt.PQInnerDataTemp | tl.mt.PQInnerDataTempDc"


class ServerHandshake:
    """The key exchanges of one connection as server, one after another: :meth:`receive` answers each request.

    After each answer look at :attr:`result`: it is set by the one that said ``dh_gen_ok``, and unset when the client
    begins another exchange. ``dc`` is this data center's number (10000 more on a test network), ``taken`` tells
    whether a key identifier (signed 64 bits) is in use. Prime and generator are believed to be good.

    The same request again gets the same answer again, as lost answers are asked for. After a refusal every request is
    refused, and :attr:`transport_code` is what to tell the client before closing: -404, or -444 for a wrong ``dc``.
    """

    __slots__ = ("_context", "_failed", "_last", "_step", "result", "transport_code")

    def __init__(
        self,
        *,
        keys: Sequence[PrivateKey],
        dc: int,
        rand: Rand,
        clock: Clock,
        prime: int = dh.PRIME,
        g: int = 3,
        taken: Callable[[int], bool] | None = None,
    ) -> None:
        if not keys:
            raise UsageError("the key exchange needs at least one RSA key")
        by_print = {key.public.fingerprint: key for key in keys}
        self._context = _ServerContext(by_print, dc, rand, clock, prime, g, taken or (lambda _: False))
        self._step: _AwaitRequest | _AwaitClientParams | None = None
        self._last: tuple[bytes, bytes, float] | None = None
        self._failed = False
        self.result: HandshakeResult | None = None
        self.transport_code = -404

    def receive(self, body: bytes) -> bytes:
        """The answer to one request.

        Raises :class:`~cablegram.errors.SecurityError` or :class:`~cablegram.errors.RemoteProtocolError`.
        """
        if self._failed:
            raise RemoteProtocolError("the key exchange has failed before and must start over on a new connection")
        self._failed = True  # until this request turns out to be right
        body = without_padding(body)
        now = self._context.clock.monotonic()
        if self._last is not None and now - self._last[2] <= LIFETIME and same(self._last[0], body):
            answer = self._last[1]
        else:
            answer = self._answer(body, now)
        self._failed = False
        return answer

    def _answer(self, body: bytes, now: float) -> bytes:
        mt = tl.mt
        request = parse(body, mt.ReqPqMulti, mt.ReqPq, mt.ReqDHParams, mt.SetClientDHParams)
        step, self._step = self._step, None
        after: _AwaitRequest | _AwaitClientParams | HandshakeResult | None
        if isinstance(request, mt.ReqPqMulti | mt.ReqPq):
            # A new nonce is a new exchange; what was left of an older one is forgotten.
            self.result = None
            answer, after = _open(self._context, request.nonce, now)
        elif isinstance(request, mt.ReqDHParams) and isinstance(step, _AwaitRequest):
            self._check_age(step.started, now)
            try:
                answer, after = step.receive(request)
            except _WrongDataCenter:
                self.transport_code = -444
                raise
        elif isinstance(request, mt.SetClientDHParams) and isinstance(step, _AwaitClientParams):
            self._check_age(step.before.started, now)
            answer, after = step.receive(request)
        else:
            raise RemoteProtocolError(f"{request.__tl_name__.removeprefix('mt.')} came out of order")
        if isinstance(after, HandshakeResult):
            self.result = after
        else:
            self._step = after
        self._last = (bytes(body), answer, now)
        return answer

    def _check_age(self, started: float, now: float) -> None:
        if now - started > LIFETIME:
            raise RemoteProtocolError("this key exchange is too old and was forgotten")

    def __repr__(self) -> str:
        state = "failed" if self._failed else type(self._step).__name__.lstrip("_") if self._step else self.result
        return f"<ServerHandshake {state}>"


class _WrongDataCenter(SecurityError):
    pass


class _ServerContext(NamedTuple):
    keys: dict[int, PrivateKey]
    dc: int
    rand: Rand
    clock: Clock
    prime: int
    g: int
    taken: Callable[[int], bool]


def _open(context: _ServerContext, nonce: bytes, now: float) -> tuple[bytes, _AwaitRequest]:
    """Step 2: a puzzle of two primes of 31 bits."""
    p = q = primes.generate(31, context.rand)
    while q == p:
        q = primes.generate(31, context.rand)
    step = _AwaitRequest(context, nonce, context.rand(16), (min(p, q), max(p, q)), now)
    answer = tl.mt.ResPQ(
        nonce=nonce,
        server_nonce=step.server_nonce,
        pq=number_bytes(p * q),
        server_public_key_fingerprints=list(context.keys),
    )
    return tl.schema().encode(answer), step


class _AwaitRequest:
    """Steps 5 and 6: the puzzle is solved and the new nonce found with the private key; a is chosen."""

    __slots__ = ("context", "nonce", "primes", "server_nonce", "started")

    def __init__(
        self, context: _ServerContext, nonce: bytes, server_nonce: bytes, primes: tuple[int, int], started: float
    ) -> None:
        self.context = context
        self.nonce = nonce
        self.server_nonce = server_nonce
        self.primes = primes
        self.started = started

    def receive(self, request: tl.mt.ReqDHParams) -> tuple[bytes, _AwaitClientParams]:
        check_same("nonce", request.nonce, self.nonce)
        check_same("server_nonce", request.server_nonce, self.server_nonce)
        check_same("p", request.p, number_bytes(self.primes[0]))
        check_same("q", request.q, number_bytes(self.primes[1]))
        key = self.context.keys.get(request.public_key_fingerprint)
        if key is None:
            raise RemoteProtocolError("the client used an RSA key that was not offered")
        inner = _open_inner(key, request.encrypted_data)
        self._check_inner(inner)
        expires_in = getattr(inner, "expires_in", None)
        if expires_in is not None and expires_in <= 0:
            raise SecurityError(f"a temporary key cannot expire in {expires_in} s")
        return self._offer(inner.new_nonce, expires_in)

    def _check_inner(self, inner: Inner) -> None:
        check_same("the hidden nonce", inner.nonce, self.nonce)
        check_same("the hidden server_nonce", inner.server_nonce, self.server_nonce)
        p, q = self.primes
        for name, number in (("pq", p * q), ("p", p), ("q", q)):
            check_same(f"the hidden {name}", getattr(inner, name), number_bytes(number))
        if isinstance(inner, tl.mt.PQInnerDataDc | tl.mt.PQInnerDataTempDc) and abs(inner.dc) != self.context.dc:
            raise _WrongDataCenter(f"the client wanted data center {inner.dc}, this is {self.context.dc}")

    def _offer(self, new_nonce: bytes, expires_in: int | None) -> tuple[bytes, _AwaitClientParams]:
        context = self.context
        secret, g_a = dh.key_pair(context.g, context.prime, context.rand)
        aes = kdf.temp_aes(new_nonce, self.server_nonce)
        inner = tl.mt.ServerDHInnerData(
            nonce=self.nonce,
            server_nonce=self.server_nonce,
            g=context.g,
            dh_prime=number_bytes(context.prime),
            g_a=g_a.to_bytes(dh.SIZE, "big"),
            server_time=int(context.clock.time()),
        )
        answer = tl.mt.ServerDHParamsOk(
            nonce=self.nonce,
            server_nonce=self.server_nonce,
            encrypted_answer=seal(tl.schema().encode(inner), *aes, context.rand),
        )
        return tl.schema().encode(answer), _AwaitClientParams(self, new_nonce, expires_in, aes, secret)


class _AwaitClientParams:
    """Steps 7 to 9: the client's number is checked and the key computed, unless its identifier is taken."""

    __slots__ = ("aes", "attempt", "before", "expires_in", "new_nonce", "retry_id", "secret")

    def __init__(
        self, before: _AwaitRequest, new_nonce: bytes, expires_in: int | None, aes: tuple[bytes, bytes], secret: int
    ) -> None:
        self.before = before
        self.new_nonce = new_nonce
        self.expires_in = expires_in
        self.aes = aes
        self.secret = secret
        self.retry_id = 0
        self.attempt = 1

    def receive(self, request: tl.mt.SetClientDHParams) -> tuple[bytes, _AwaitClientParams | HandshakeResult | None]:
        before, context = self.before, self.before.context
        check_same("nonce", request.nonce, before.nonce)
        check_same("server_nonce", request.server_nonce, before.server_nonce)
        inner = parse(unseal(request.encrypted_data, *self.aes), tl.mt.ClientDHInnerData)
        check_same("the hidden nonce", inner.nonce, before.nonce)
        check_same("the hidden server_nonce", inner.server_nonce, before.server_nonce)
        if inner.retry_id != self.retry_id:
            raise SecurityError("retry_id is not that of the last attempt")
        g_b = int.from_bytes(inner.g_b, "big")
        dh.check_public(g_b, context.prime)
        auth_key = dh.shared_key(g_b, self.secret, context.prime)
        nonces = {"nonce": before.nonce, "server_nonce": before.server_nonce}
        key_id = kdf.auth_key_id(auth_key)
        # An identifier of 0 would mark messages as unencrypted.
        if key_id != 0 and not context.taken(key_id):
            proof = kdf.new_nonce_hash(self.new_nonce, 1, auth_key)
            salt = kdf.initial_salt(self.new_nonce, before.server_nonce)
            answer = tl.schema().encode(tl.mt.DhGenOk(**nonces, new_nonce_hash1=proof))
            return answer, HandshakeResult(auth_key, salt, 0.0, self.expires_in)
        if self.attempt > MAX_RETRIES:
            proof = kdf.new_nonce_hash(self.new_nonce, 3, auth_key)
            return tl.schema().encode(tl.mt.DhGenFail(**nonces, new_nonce_hash3=proof)), None
        proof = kdf.new_nonce_hash(self.new_nonce, 2, auth_key)
        self.retry_id = kdf.auth_key_aux_hash(auth_key)
        self.attempt += 1
        return tl.schema().encode(tl.mt.DhGenRetry(**nonces, new_nonce_hash2=proof)), self


def _open_inner(key: PrivateKey, encrypted: bytes) -> Inner:
    block = key.decrypt(encrypted)
    try:
        data = unpad(block)
    except SecurityError:
        # Many clients still use the padding of before RSA_PAD, and Telegram's servers still take it.
        data = _unpad_old(block)
    try:
        inner, _ = tl.schema().read(data)
    except DecodeError:
        inner = None
    mt = tl.mt
    if not isinstance(inner, mt.PQInnerData | mt.PQInnerDataDc | mt.PQInnerDataTemp | mt.PQInnerDataTempDc):
        raise SecurityError("the RSA block holds no P_Q_inner_data")
    return inner


def _unpad_old(block: bytes) -> bytes:
    """``SHA1(data) + data + padding`` after a zero byte, 256 bytes in all. Only the right length fits the hash."""
    if block[0] == 0:
        for end in range(21 + 80, SIZE + 1, 4):
            if same(sha1(block[21:end]), block[1:21]):
                return block[21:end]
    raise SecurityError("the hash inside the RSA block is not that of its data")
