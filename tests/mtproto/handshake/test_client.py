"""The client's checks of the key exchange, broken one by one by a malicious server."""

from __future__ import annotations

import pytest

from cablegram import tl
from cablegram.crypto import dh, kdf
from cablegram.crypto.aes import ige_decrypt, ige_encrypt
from cablegram.crypto.hashes import sha1
from cablegram.errors import LocalProtocolError, RemoteProtocolError, SecurityError, UsageError
from cablegram.mtproto.handshake import MAX_RETRIES, ClientHandshake
from cablegram.mtproto.handshake.checks import seal
from tests.support.rules import rule

LIMIT = 1 << (2048 - 64)
P, Q = 1513098571, 1780931429


def flip(value: bytes) -> bytes:
    return bytes((value[0] ^ 1,)) + value[1:]


def refuses(
    client: ClientHandshake, message: bytes, error: type[Exception] = SecurityError, match: str | None = None
) -> None:
    """The message is refused, no key comes of it, and nothing is accepted afterwards."""
    with pytest.raises(error, match=match) as caught:
        client.receive(message)
    assert caught.type is error
    assert client.result is None
    with pytest.raises(LocalProtocolError):
        client.receive(message)


def number(value: int) -> bytes:
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


@rule(
    "mtproto/auth_key#9-server-responds-in-one-of-three-ways",
    "The difference between the server's time and the own clock is kept",
    role="client",
)
def test_an_honest_exchange(run):
    """Both sides get the same key and salt, and the client the offset of the server's clock."""
    ours, theirs = run().finish()
    assert ours.auth_key == theirs.auth_key
    assert len(ours.auth_key) == 256
    assert ours.server_salt == theirs.server_salt
    assert -(1 << 63) <= ours.server_salt < 1 << 63
    assert (ours.time_offset, theirs.time_offset) == (100.0, 0.0)
    assert ours.expires_in is theirs.expires_in is None


def test_a_temporary_key(run):
    """A temporary key tells the server when it expires, in the form of inner data made for it."""
    ours, theirs = run(expires_in=86400).finish()
    assert ours.auth_key == theirs.auth_key
    assert ours.expires_in == theirs.expires_in == 86400


@rule(
    "mtproto/security_guidelines#checking-nonce-server-nonce-and-new-nonce-fields",
    "The nonce of resPQ is the client's",
    role="client",
)
def test_nonce_of_respq(run):
    """A nonce other than ours in resPQ is refused."""
    case = run()
    refuses(case.client, case.changed(2, nonce=flip), match="nonce")


@rule(
    "mtproto/auth_key#2-server-sends-response-of-the-form",
    "pq is the product of two different odd primes",
    role="client",
)
@pytest.mark.parametrize(
    "pq",
    [
        b"",
        b"\x00",
        b"\x01",
        number(P),
        number(P * 4),
        number(P * P),
        number(3 * 5 * 7),
        number(P * Q) + b"\x01\x01",
        number((1 << 63) + 1),
        number(4_294_967_291 * 4_294_967_279),
        number(9),
    ],
    ids=["empty", "0", "1", "prime", "even", "square", "three", "too long", "2^63", "above 2^63", "9"],
)
def test_pq_is_two_primes(run, pq):
    """A puzzle that is not the product of two different odd primes below 2^63 is refused and cannot hang us."""
    case = run()
    refuses(case.client, case.changed(2, pq=pq), match="pq is not")


@rule(
    "mtproto/auth_key#2-server-sends-response-of-the-form",
    "One of the server's key fingerprints is that of a key that the client knows",
    role="client",
)
def test_unknown_rsa_keys(run):
    """A server that has none of our keys is not spoken to."""
    case = run()
    message = case.changed(2, server_public_key_fingerprints=[1, 2, 3])
    refuses(case.client, message, RemoteProtocolError, "another network")


@rule(
    "mtproto/security_guidelines#checking-nonce-server-nonce-and-new-nonce-fields",
    "Both nonces around the server's parameters are those of this exchange",
    role="client",
)
@pytest.mark.parametrize("field", ["nonce", "server_nonce"])
def test_nonces_of_server_dh_params(run, field):
    """Other nonces around the server's parameters are refused."""
    case = run()
    refuses(case.client, case.changed(4, **{field: flip}), match=field)


@rule(
    "mtproto/security_guidelines#checking-nonce-server-nonce-and-new-nonce-fields",
    "Both nonces inside the encrypted answer are those of this exchange",
    role="client",
)
@pytest.mark.parametrize("field", ["nonce", "server_nonce"])
def test_hidden_nonces_of_server_dh_params(run, field):
    """Other nonces inside the hidden parameters are refused, although their hash is right."""
    case = run()
    refuses(case.client, case.hidden(4, **{field: flip}), match=f"hidden {field}")


@rule(
    "mtproto/security_guidelines#checking-sha1-hash-values-during-key-generation",
    "The first 20 bytes of the decrypted answer are the SHA1 of the rest",
    role="client",
)
@pytest.mark.parametrize(
    "change",
    [flip, lambda v: v[:-16] + flip(v[-16:]), lambda v: v[:-16], lambda v: v[:-1], lambda _: b"", lambda v: v * 9],
    ids=["first block", "last block", "block missing", "not in blocks", "empty", "too long"],
)
def test_sha1_of_server_dh_params(run, change):
    """Hidden parameters whose SHA1 is wrong are refused before anything of them is parsed."""
    case = run()
    refuses(case.client, case.changed(4, encrypted_answer=change), match="SHA1")


@rule(
    "mtproto/security_guidelines#checking-sha1-hash-values-during-key-generation",
    "Behind the answer are 0 to 15 bytes of padding, and no more",
    role="client",
)
def test_padding_of_server_dh_params(run):
    """More than 15 bytes of padding after the hidden parameters are refused: the hash must cover the rest."""
    case = run()
    message = tl.schema().decode(case.upto(4))
    aes = case.aes
    message.encrypted_answer = ige_encrypt(ige_decrypt(message.encrypted_answer, *aes) + bytes(16), *aes)
    refuses(case.client, tl.schema().encode(message), match="SHA1")


def test_hidden_message_of_another_kind(run):
    """A hidden message that is none of the server's parameters is refused, although its hash is right."""
    case = run()
    message = tl.schema().decode(case.upto(4))
    message.encrypted_answer = seal(case.messages[0], case.aes[0], case.aes[1], case.rand)
    refuses(case.client, tl.schema().encode(message), RemoteProtocolError, "expected server_DH_inner_data")


@rule(
    "mtproto/security_guidelines#validation-of-dh-parameters",
    "The prime of the exchange is a safe prime of 2048 bits: p and (p-1)/2 are prime",
    role="client",
)
@pytest.mark.parametrize(
    ("prime", "match"),
    [
        (dh.PRIME >> 1, "2047 bits"),
        (dh.PRIME << 1 | 1, "2049 bits"),
        (dh.PRIME - 12, "safe prime"),
        ((1 << 2048) - 2543, "safe prime"),  # prime, but half of it is not
        ((1 << 2048) - 1409, "safe prime"),  # half of it is prime, but it is not
        (0, "0 bits"),
    ],
    ids=["2047 bits", "2049 bits", "composite", "half composite", "twice a prime", "zero"],
)
def test_dh_prime_is_a_safe_prime(run, prime, match):
    """A dh_prime that is not a safe prime of exactly 2048 bits is refused."""
    case = run()
    refuses(case.client, case.hidden(4, dh_prime=number(prime)), match=match)


def test_another_safe_prime(run):
    """A safe prime that is not the known one is checked and accepted."""
    ours, theirs = run(prime=(1 << 2048) - 1942289, g=3).finish()
    assert ours.auth_key == theirs.auth_key


@rule(
    "mtproto/security_guidelines#validation-of-dh-parameters",
    "g is 2 to 7 and a square modulo p, by the condition on p mod 4g",
    role="client",
)
@pytest.mark.parametrize("g", [-1, 0, 1, 2, 8, 9])
def test_g_generates_the_subgroup(run, g):
    """A generator out of 2..7, or one that is no square modulo p (2 for Telegram's prime), is refused."""
    case = run()
    refuses(case.client, case.hidden(4, g=g), match="does not generate")


@rule(
    "mtproto/security_guidelines#g-a-and-g-b-validation",
    "g_a is more than 2^1984 away from 0 and from p",
    role="client",
)
@pytest.mark.parametrize(
    "g_a",
    [0, 1, dh.PRIME - 1, dh.PRIME, dh.PRIME + 2, LIMIT - 1, dh.PRIME - LIMIT + 1],
    ids=["0", "1", "p-1", "p", "p+2", "2^1984-1", "p-2^1984+1"],
)
def test_range_of_g_a(run, g_a):
    """A g_a outside of 2^{2048-64} .. p - 2^{2048-64} is refused."""
    case = run()
    refuses(case.client, case.hidden(4, g_a=number(g_a)), match="outside of its range")


@rule(
    "mtproto/auth_key#6-server-responds-with",
    "A refusal of the parameters is believed only with the hash of the new nonce",
    role="client",
)
def test_server_dh_params_fail(run):
    """The server's refusal is believed only with the hash of the new nonce, and ends the exchange either way."""
    for change, error in ((bytes, RemoteProtocolError), (flip, SecurityError)):
        case = run()
        case.upto(4)
        step = case.client._step
        proof = change(sha1(step.new_nonce)[4:20])
        message = tl.mt.ServerDHParamsFail(nonce=step.nonce, server_nonce=step.server_nonce, new_nonce_hash=proof)
        refuses(case.client, tl.schema().encode(message), error)


@rule(
    "mtproto/security_guidelines#checking-nonce-server-nonce-and-new-nonce-fields",
    "Both nonces of the last answer are those of this exchange",
    role="client",
)
@pytest.mark.parametrize("field", ["nonce", "server_nonce"])
def test_nonces_of_the_last_answer(run, field):
    """Other nonces in dh_gen_ok are refused."""
    case = run()
    refuses(case.client, case.changed(6, **{field: flip}), match=field)


@rule(
    "mtproto/auth_key#9-server-responds-in-one-of-three-ways",
    "new_nonce_hash1 of dh_gen_ok proves that the server has the new nonce and the key",
    role="client",
)
def test_new_nonce_hash1(run):
    """A dh_gen_ok whose proof is not made of our new nonce and of the same key is refused."""
    case = run()
    refuses(case.client, case.changed(6, new_nonce_hash1=flip), match="new_nonce_hash1")


@rule(
    "mtproto/auth_key#9-server-responds-in-one-of-three-ways",
    "The hashes of the three last answers are not exchangeable",
    role="client",
)
def test_dh_gen_ok_cannot_become_dh_gen_retry(run):
    """The proof of one answer does not serve for another: nobody can turn success into a retry or a failure."""
    for name, number in (("DhGenRetry", 2), ("DhGenFail", 3)):
        case = run()
        good = tl.schema().decode(case.upto(6))
        forged = getattr(tl.mt, name)(
            nonce=good.nonce, server_nonce=good.server_nonce, **{f"new_nonce_hash{number}": good.new_nonce_hash1}
        )
        refuses(case.client, tl.schema().encode(forged), match=f"new_nonce_hash{number}")


@rule(
    "mtproto/auth_key#9-server-responds-in-one-of-three-ways",
    "After dh_gen_retry the client draws another b, and names the refused key in retry_id",
    role="client",
)
def test_dh_gen_retry(run):
    """A retry makes another key, names the refused one in retry_id, and succeeds."""
    seen: list[int] = []

    def taken(key_id: int) -> bool:
        seen.append(key_id)
        return len(seen) <= 2

    case = run(taken=taken)
    ours, theirs = case.finish()
    assert ours.auth_key == theirs.auth_key
    assert len(set(seen)) == 3
    assert len(case.messages) == 10
    assert kdf.auth_key_id(ours.auth_key) == seen[-1]


@rule("mtproto/auth_key#9-server-responds-in-one-of-three-ways", "new_nonce_hash2 proves dh_gen_retry", role="client")
def test_new_nonce_hash2(run):
    """A dh_gen_retry whose proof is wrong is refused."""
    case = run(taken=lambda _: True)
    refuses(case.client, case.changed(6, new_nonce_hash2=flip), match="new_nonce_hash2")


def test_endless_retries(run):
    """A server that refuses every key is left after a few; nothing goes on for ever."""
    case = run(taken=lambda _: True)
    with pytest.raises(RemoteProtocolError, match="dh_gen_fail"):
        case.finish()
    assert case.client.result is case.server.result is None
    case = run(taken=lambda _: True)
    case.upto(6)
    for _ in range(MAX_RETRIES):
        case.server._step.attempt = 1
        case.upto(len(case.messages) + 2)
    with pytest.raises(RemoteProtocolError, match="in a row"):
        case.upto(len(case.messages) + 1)


@rule("mtproto/auth_key#9-server-responds-in-one-of-three-ways", "new_nonce_hash3 proves dh_gen_fail", role="client")
def test_new_nonce_hash3(run):
    """A dh_gen_fail is believed only with the right proof."""
    case = run(taken=lambda _: True)
    case.upto(5 + 2 * MAX_RETRIES)
    count = len(case.messages) + 1
    refuses(case.client, case.changed(count, new_nonce_hash3=flip), match="new_nonce_hash3")


@pytest.mark.parametrize("count", [2, 4, 6])
@pytest.mark.parametrize("tail", [b"\x00", bytes(4)])
def test_nothing_follows_an_answer(run, count, tail):
    """Bytes after an answer, or missing from it, are refused."""
    case = run()
    refuses(case.client, case.upto(count) + tail, RemoteProtocolError, "does not parse")
    case = run()
    refuses(case.client, case.upto(count)[:-4], RemoteProtocolError, "does not parse")


@pytest.mark.parametrize("count", [2, 4, 6])
def test_answers_come_in_order(run, count):
    """An answer to another step, or a message that only clients send, is refused."""
    whole = run()
    whole.finish()
    for other in {1, 2, 4, 6} - {count}:
        case = run()
        case.upto(count)
        refuses(case.client, whole.messages[other - 1], RemoteProtocolError, "expected")


def test_misuse(run, server_keys):
    """An exchange begins once, and only with keys and a sensible life time."""
    case = run()
    with pytest.raises(LocalProtocolError):
        case.client.receive(b"")
    case.finish()
    for call in (case.client.begin, lambda: case.client.receive(case.messages[-1])):
        with pytest.raises(LocalProtocolError):
            call()
    options = {"dc": 2, "rand": case.rand, "clock": case.clock}
    with pytest.raises(UsageError):
        ClientHandshake(keys=[], **options)
    for seconds in (0, -1, 1 << 31):
        with pytest.raises(UsageError):
            ClientHandshake(keys=[server_keys[0].public], expires_in=seconds, **options)


def test_secrets_stay_out_of_reprs(run):
    """Neither a handshake, nor a step, nor a result shows the key or the new nonce."""
    case = run()
    case.upto(5)
    new_nonce = case.server._step.new_nonce
    shown = repr(case.client) + repr(case.client._step) + repr(case.server) + repr(case.server._step)
    ours, theirs = case.finish()
    shown += repr(ours) + repr(theirs) + str(ours) + repr(case.client) + repr(case.server)
    for secret in (new_nonce, ours.auth_key):
        assert repr(secret)[2:20] not in shown
        assert secret.hex()[:16] not in shown
