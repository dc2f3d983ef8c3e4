"""The server's checks of the key exchange, broken one by one by a malicious client."""

from __future__ import annotations

import pytest

from cablegram import tl
from cablegram.crypto import dh, kdf
from cablegram.crypto.hashes import sha1
from cablegram.crypto.rsa import PrivateKey
from cablegram.errors import RemoteProtocolError, SecurityError, UsageError
from cablegram.mtproto.handshake import ServerHandshake
from cablegram.mtproto.handshake.checks import seal
from cablegram.testing.rand import SeededRand
from tests.support.rules import rule

LIMIT = 1 << (2048 - 64)


def flip(value: bytes) -> bytes:
    return bytes((value[0] ^ 1,)) + value[1:]


def refuses(
    server: ServerHandshake, message: bytes, error: type[Exception] = SecurityError, match: str | None = None
) -> None:
    """The message is refused, no key comes of it, and nothing is accepted afterwards, a new exchange included."""
    with pytest.raises(error, match=match):
        server.receive(message)
    assert server.result is None
    for again in (message, tl.schema().encode(tl.mt.ReqPqMulti(nonce=bytes(16)))):
        with pytest.raises(RemoteProtocolError, match="failed before"):
            server.receive(again)


def inner_of(case, **fields):
    """The inner data that the honest client hid in message 3, with other values in these fields."""
    message = tl.schema().decode(case.upto(3))
    inner, _ = tl.schema().read(case.keys[0].decrypt_pad(message.encrypted_data))
    for name, value in fields.items():
        setattr(inner, name, value(getattr(inner, name)) if callable(value) else value)
    return inner


def rehidden(case, inner):
    data = tl.schema().encode(inner)
    return case.changed(3, encrypted_data=case.keys[0].public.encrypt_pad(data, case.rand))


def old_padding(key: PrivateKey, data: bytes) -> bytes:
    block = sha1(data) + data + b"\x5a" * (235 - len(data))
    return pow(int.from_bytes(block, "big"), key.public.e, key.public.n).to_bytes(256, "big")


@rule(
    "mtproto/auth_key#5-send-req-dh-params-query-with-generated-encrypted-data",
    "Nonces, factors and fingerprint of req_DH_params are those of this exchange",
    role="server",
)
@pytest.mark.parametrize("field", ["nonce", "server_nonce", "p", "q"])
def test_fields_of_req_dh_params(run, field):
    """Other nonces or factors than those of this exchange are refused."""
    case = run()
    refuses(case.server, case.changed(3, **{field: flip}), match=f"^{field}")


@rule(
    "mtproto/auth_key#3-client-decomposes-pq-into-prime-factors-such-that-p--q",
    "p is the smaller factor",
    role="server",
)
def test_swapped_factors(run):
    """The factors come in order: p < q."""
    case = run()
    message = tl.schema().decode(case.upto(3))
    refuses(case.server, case.changed(3, p=message.q, q=message.p))


@rule(
    "mtproto/auth_key#4-encrypted-data-payload-generation",
    "Inside the encrypted data are the same nonces, pq and factors",
    role="server",
)
@pytest.mark.parametrize("field", ["nonce", "server_nonce", "pq", "p", "q"])
def test_hidden_fields_of_req_dh_params(run, field):
    """Inner data of another exchange is refused, although it was encrypted well."""
    case = run()
    refuses(case.server, rehidden(case, inner_of(case, **{field: flip})), match=f"hidden {field}")


def test_unknown_fingerprint(run):
    """A request for a key that was not offered is refused."""
    case = run()
    refuses(case.server, case.changed(3, public_key_fingerprint=7), RemoteProtocolError, "not offered")


@pytest.mark.parametrize(
    "change",
    [flip, lambda v: v[:-1], lambda v: v + b"\x00", lambda _: b"", lambda _: b"\xff" * 256, lambda _: bytes(256)],
    ids=["one bit", "short", "long", "empty", "above the modulus", "zero"],
)
def test_hash_of_the_rsa_block(run, change):
    """An RSA block whose inner hash is wrong, or that is no block at all, is refused."""
    case = run()
    refuses(case.server, case.changed(3, encrypted_data=change), match="RSA block")


@pytest.mark.parametrize("data", [b"", b"\x00" * 96, b"\xff" * 100], ids=["empty", "zeros", "unknown"])
def test_rsa_block_of_another_kind(run, data):
    """A well encrypted block that holds no P_Q_inner_data is refused."""
    case = run()
    sealed = case.keys[0].public.encrypt_pad(data, case.rand)
    refuses(case.server, case.changed(3, encrypted_data=sealed), match="no P_Q_inner_data")


def test_rsa_block_with_another_message(run):
    """A well encrypted message of another type is refused."""
    case = run()
    refuses(case.server, rehidden(case, tl.mt.Ping(ping_id=1)), match="no P_Q_inner_data")


@rule(
    "mtproto/auth_key#4-encrypted-data-payload-generation",
    "The data center that the client names is this one, of this network",
    role="server",
)
@pytest.mark.parametrize(
    ("dc", "server_dc", "fits"),
    [
        (2, 2, True),
        (-2, 2, True),
        (10002, 10002, True),
        (-10002, 10002, True),
        (3, 2, False),
        (-3, 2, False),
        (10002, 2, False),
        (2, 10002, False),
        (0, 2, False),
    ],
)
@pytest.mark.parametrize("expires_in", [None, 60])
def test_data_center(run, dc, server_dc, fits, expires_in):
    """The data center must be this one: 10000 more on test networks, negative for media. Others are told -444."""
    case = run(dc=dc, server_dc=server_dc, expires_in=expires_in)
    if fits:
        assert case.finish()[0].auth_key == case.server.result.auth_key
        assert case.server.transport_code == -404
    else:
        refuses(case.server, case.upto(3), match="data center")
        assert case.server.transport_code == -444


@rule(
    "mtproto/auth_key#4-encrypted-data-payload-generation",
    "A temporary key has a life time, after which it is gone",
    role="server",
)
@pytest.mark.parametrize("seconds", [0, -1])
def test_life_of_a_temporary_key(run, seconds):
    """A temporary key that has expired before it exists is refused."""
    case = run(expires_in=60)
    refuses(case.server, rehidden(case, inner_of(case, expires_in=seconds)), match="cannot expire")


@pytest.mark.parametrize("temporary", [False, True])
@pytest.mark.parametrize("padding", ["old", "new"])
def test_inner_data_without_a_data_center(run, temporary, padding):
    """The older forms of inner data, and the padding of before RSA_PAD, are still understood."""
    case = run(expires_in=90 if temporary else None)
    full = inner_of(case)
    fields = {name: getattr(full, name) for name in ("pq", "p", "q", "nonce", "server_nonce", "new_nonce")}
    inner = tl.mt.PQInnerDataTemp(**fields, expires_in=90) if temporary else tl.mt.PQInnerData(**fields)
    if padding == "old":
        message = case.changed(3, encrypted_data=old_padding(case.keys[0], tl.schema().encode(inner)))
    else:
        message = rehidden(case, inner)
    case.messages[2] = message
    ours, theirs = case.finish()
    assert ours.auth_key == theirs.auth_key
    assert theirs.expires_in == (90 if temporary else None)


def test_hash_of_the_old_padding(run):
    """The older padding is believed only with the right SHA1 as well."""
    case = run()
    data = bytearray(tl.schema().encode(inner_of(case)))
    sealed = old_padding(case.keys[0], bytes(data))
    raw = bytearray(case.keys[0].decrypt(sealed))
    raw[60] ^= 1
    number = pow(int.from_bytes(raw, "big"), case.keys[0].public.e, case.keys[0].public.n)
    refuses(case.server, case.changed(3, encrypted_data=number.to_bytes(256, "big")), match="hash inside")


@rule(
    "mtproto/security_guidelines#checking-nonce-server-nonce-and-new-nonce-fields",
    "Both nonces around the client's number are those of this exchange",
    role="server",
)
@pytest.mark.parametrize("field", ["nonce", "server_nonce"])
def test_nonces_of_set_client_dh_params(run, field):
    """Other nonces around the client's number are refused."""
    case = run()
    refuses(case.server, case.changed(5, **{field: flip}), match=field)


@rule(
    "mtproto/security_guidelines#checking-nonce-server-nonce-and-new-nonce-fields",
    "Both nonces inside the client's number are those of this exchange",
    role="server",
)
@pytest.mark.parametrize("field", ["nonce", "server_nonce"])
def test_hidden_nonces_of_set_client_dh_params(run, field):
    """Other nonces inside the hidden message are refused, although its hash is right."""
    case = run()
    refuses(case.server, case.hidden(5, **{field: flip}), match=f"hidden {field}")


@rule(
    "mtproto/auth_key#presenting-proof-of-work-server-authentication",
    "The client's hidden number carries the SHA1 of itself",
    role="server",
)
@pytest.mark.parametrize(
    "change",
    [flip, lambda v: v[:-16], lambda v: v[:-1], lambda _: b"", lambda v: v * 13],
    ids=["first block", "block missing", "not in blocks", "empty", "too long"],
)
def test_sha1_of_set_client_dh_params(run, change):
    """A hidden message whose SHA1 is wrong is refused before anything of it is parsed."""
    case = run()
    refuses(case.server, case.changed(5, encrypted_data=change), match="SHA1")


def test_hidden_message_of_another_kind(run):
    """A hidden message that is not the client's number is refused, although its hash is right."""
    case = run()
    case.upto(4)
    sealed = seal(case.messages[0], case.aes[0], case.aes[1], case.rand)
    refuses(case.server, case.changed(5, encrypted_data=sealed), RemoteProtocolError, "expected client_DH_inner_data")


@rule("mtproto/security_guidelines#g-a-and-g-b-validation", "g_b is in the same range as g_a", role="server")
@pytest.mark.parametrize(
    "g_b",
    [0, 1, dh.PRIME - 1, dh.PRIME, dh.PRIME + 2, LIMIT - 1, dh.PRIME - LIMIT + 1],
    ids=["0", "1", "p-1", "p", "p+2", "2^1984-1", "p-2^1984+1"],
)
def test_range_of_g_b(run, g_b):
    """A g_b outside of 2^{2048-64} .. p - 2^{2048-64} is refused."""
    case = run()
    refuses(case.server, case.hidden(5, g_b=g_b.to_bytes(257, "big")), match="range")


@rule(
    "mtproto/auth_key#presenting-proof-of-work-server-authentication",
    "retry_id is 0 at first, then names the key that was refused",
    role="server",
)
def test_retry_id(run):
    """The first attempt has retry_id 0, a later one the hash of the refused key; others are refused."""
    case = run()
    refuses(case.server, case.hidden(5, retry_id=1), match="retry_id")
    for wrong in (0, 5):
        case = run(taken=lambda _: True)
        case.upto(6)
        refuses(case.server, case.hidden(7, retry_id=wrong), match="retry_id")


@rule(
    "mtproto/auth_key#9-server-responds-in-one-of-three-ways",
    "A key whose identifier is taken is not given out: dh_gen_retry",
    role="server",
)
def test_taken_identifiers(run):
    """A key whose identifier is in use is refused by dh_gen_retry, at last by dh_gen_fail; none comes of it."""
    asked: list[int] = []

    def taken(key_id: int) -> bool:
        asked.append(key_id)
        return True

    case = run(taken=taken)
    assert isinstance(tl.schema().decode(case.upto(6)), tl.mt.DhGenRetry)
    assert isinstance(tl.schema().decode(case.upto(16)), tl.mt.DhGenFail)
    assert case.server.result is None
    assert len(set(asked)) == 6
    with pytest.raises(RemoteProtocolError, match="out of order"):
        case.server.receive(case.messages[4])


@rule(
    "mtproto/description#key-identifier-auth-key-id",
    "The identifier 0 means that a message is not encrypted, so no key has it",
    role="server",
)
def test_an_identifier_of_zero_is_never_given_out(run, monkeypatch):
    """Zero marks unencrypted messages, so a key with that identifier is retried."""
    case = run()
    case.upto(5)
    monkeypatch.setattr(kdf, "auth_key_id", lambda _: 0)
    assert isinstance(tl.schema().decode(case.upto(6)), tl.mt.DhGenRetry)


@rule(
    "mtproto/auth_key#error-handling-lost-queries-and-responses",
    "The same request again gets the same answer",
    role="server",
)
def test_the_same_request_gets_the_same_answer(run):
    """A request whose answer was lost may be repeated; the answer is the same, byte for byte, the last one too."""
    case = run()
    for count in (2, 4, 6):
        answer = case.upto(count)
        assert case.server.receive(case.messages[count - 2]) == answer
    assert case.finish()[0].auth_key == case.server.result.auth_key


@rule(
    "mtproto/auth_key#error-handling-lost-queries-and-responses",
    "Ten minutes after its beginning an exchange is forgotten",
    role="server",
)
def test_an_exchange_is_forgotten(run):
    """Ten minutes after its beginning an unfinished exchange is over, for repeated requests as well."""
    for count in (3, 5):
        case = run()
        case.upto(count)
        case.server_clock.mono += 601
        refuses(case.server, case.messages[count - 1], RemoteProtocolError, "too old")
    case = run()
    case.upto(4)
    case.server_clock.mono += 601
    refuses(case.server, case.messages[2], RemoteProtocolError)


def test_a_new_nonce_begins_a_new_exchange(run):
    """One connection may make several keys in turn; what was left of an older exchange is void."""
    case = run()
    first = case.finish()[0]
    other = run(seed=2)
    answer = case.server.receive(other.upto(1))
    assert case.server.result is None
    assert tl.schema().decode(answer).nonce == tl.schema().decode(other.messages[0]).nonce
    case.server.receive(other.client.receive(answer))
    half = run(seed=3)
    case.server.receive(half.upto(1))
    refuses(case.server, case.messages[2])
    assert first.auth_key


def test_the_older_request(run):
    """``req_pq`` is answered as ``req_pq_multi`` is."""
    case = run()
    answer = case.server.receive(tl.schema().encode(tl.mt.ReqPq(nonce=bytes(range(16)))))
    assert tl.schema().decode(answer).nonce == bytes(range(16))


@pytest.mark.parametrize("count", [1, 3, 5])
def test_nothing_follows_a_request(run, count):
    """More than 255 bytes after a request, or some missing from it, and plain garbage, are refused."""
    for change in (lambda v: v + bytes(256), lambda v: v[:-4], lambda _: b"", lambda _: b"\xff" * 40):
        case = run()
        refuses(case.server, change(case.upto(count)), RemoteProtocolError, "does not parse")


@pytest.mark.parametrize("size", [4, 12, 252, 255])
def test_padding_follows_a_request(run, size):
    """Up to 255 bytes after each request are padding, as Telegram's own client sends it; a request that is repeated
    with other padding is the same request."""
    case = run()
    for count in (1, 3, 5):
        message = case.upto(count)
        answer = case.server.receive(message + b"\x5a" * size)
        assert case.server.receive(message) == answer
        case.messages.append(answer)


def test_requests_come_in_order(run):
    """A step is neither skipped nor repeated with other contents, and answers are no requests."""
    whole = run()
    whole.finish()
    for have, sent, match in (
        (0, 3, "out of order"),
        (0, 5, "out of order"),
        (2, 5, "out of order"),
        (2, 2, "expected"),
    ):
        case = run()
        case.upto(have)
        refuses(case.server, whole.messages[sent - 1], RemoteProtocolError, match)
    case = run()
    case.upto(4)
    refuses(case.server, case.changed(3, nonce=flip), RemoteProtocolError, "out of order")


def test_several_keys(run, server_keys):
    """A server may offer several keys; the client picks one that it knows."""
    more = [*server_keys, PrivateKey.generate(SeededRand("another"))]
    case = run(keys=more)
    case.client._context = case.client._context._replace(keys=(more[1].public,))
    ours, theirs = case.finish()
    assert ours.auth_key == theirs.auth_key
    assert tl.schema().decode(case.messages[2]).public_key_fingerprint == more[1].public.fingerprint
    with pytest.raises(UsageError):
        ServerHandshake(keys=[], dc=1, rand=case.rand, clock=case.clock)


def test_other_groups(run):
    """Another generator works on both sides."""
    ours, theirs = run(g=4).finish()
    assert ours.auth_key == theirs.auth_key
