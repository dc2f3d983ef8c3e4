"""The key exchange that Telegram published, replayed byte for byte.

The page does not tell the temporary key inside RSA_PAD, and nobody outside Telegram has the private key, so that one
step (from the padded data to ``encrypted_data``) is taken from the page; all the others are computed here.
Source: https://core.telegram.org/mtproto/samples-auth_key
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cablegram.crypto import dh, kdf, primes
from cablegram.crypto.aes import ige_decrypt, ige_encrypt
from cablegram.crypto.hashes import sha1
from cablegram.crypto.rsa import PADDED, PublicKey
from cablegram.errors import SecurityError
from cablegram.mtproto.handshake import ClientHandshake
from cablegram.mtproto.network import Network

PAGE = json.loads((Path(__file__).parent / "auth_key_example.json").read_text("utf-8"))
ENVELOPE = 20


def octets(*names: str) -> bytes:
    return bytes.fromhex("".join(PAGE[name] for name in names))


def body(*names: str) -> bytes:
    """A payload of the page without its plain envelope, whose length field is wrong in the server's messages."""
    return octets(*names)[ENVELOPE:]


class PageClock:
    def time(self) -> float:
        return float(PAGE["server_time"]) - 2.5

    def monotonic(self) -> float:
        return 0.0


class PageKey(PublicKey):
    """Telegram's key, with the one step that cannot be computed taken from the page."""

    __slots__ = ()

    def encrypt_pad(self, data, rand):
        assert data == octets("p_q_inner_data_dc")
        assert rand(PADDED - len(data)) == octets("random_padding_bytes")
        assert int.from_bytes(octets("encrypted_data"), "big") < self.n
        return octets("encrypted_data")


def page_rand():
    drawn = iter(map(octets, ["nonce", "new_nonce", "random_padding_bytes", "b", "client_DH_padding"]))

    def rand(count: int) -> bytes:
        value = next(drawn)
        assert len(value) == count
        return value

    return rand


def test_the_whole_exchange_matches_the_page():
    """Each message of the client and the final key are the published ones, byte for byte."""
    known = Network.production().keys[0]
    key = PageKey(known.n, known.e)
    client = ClientHandshake(keys=[key], dc=PAGE["dc"], rand=page_rand(), clock=PageClock())
    assert client.begin() == body("req_pq_multi")
    assert client.receive(body("resPQ")) == body("req_DH_params_head", "encrypted_data")
    answer = client.receive(body("server_DH_params_ok_head", "encrypted_answer"))
    assert answer == body("set_client_DH_params_head", "client_encrypted_data")
    assert client.receive(body("dh_gen_ok")) is None
    assert client.result is not None
    assert client.result.auth_key == octets("auth_key")
    assert client.result.time_offset == 2.5
    mixed = bytes(a ^ b for a, b in zip(octets("new_nonce")[:8], octets("server_nonce")[:8], strict=True))
    assert client.result.server_salt.to_bytes(8, "little", signed=True) == mixed


def test_the_single_steps_match_the_page():
    """What the page prints on the way: factors, fingerprint, temporary AES, the hidden messages, g_b and the key."""
    assert primes.factorize(PAGE["pq"]) == (PAGE["p"], PAGE["q"])
    printed = octets("fingerprint")
    assert Network.production().keys[0].fingerprint.to_bytes(8, "little", signed=True) == printed
    aes = kdf.temp_aes(octets("new_nonce"), octets("server_nonce"))
    assert aes == (octets("tmp_aes_key"), octets("tmp_aes_iv"))
    plain = ige_decrypt(octets("encrypted_answer"), *aes)
    assert plain == octets("answer_with_hash")
    assert ige_encrypt(plain, *aes) == octets("encrypted_answer")
    inner = octets("client_DH_inner_data_head", "g_b")
    hidden = ige_encrypt(sha1(inner) + inner + octets("client_DH_padding"), *aes)
    assert hidden == octets("client_encrypted_data")
    secret = int.from_bytes(octets("b"), "big")
    assert primes.powmod(3, secret, dh.PRIME).to_bytes(256, "big") == octets("g_b")
    assert kdf.new_nonce_hash(octets("new_nonce"), 1, octets("auth_key")) == body("dh_gen_ok")[36:]


@pytest.mark.parametrize("name", ["encrypted_answer", "dh_gen_ok"])
def test_one_changed_bit_of_the_page_is_refused(name):
    """The vector would not pass if the hashes in the server's messages went unchecked."""
    known = Network.production().keys[0]
    client = ClientHandshake(keys=[PageKey(known.n, known.e)], dc=2, rand=page_rand(), clock=PageClock())
    client.begin()
    client.receive(body("resPQ"))
    answers = [body("server_DH_params_ok_head", "encrypted_answer"), body("dh_gen_ok")]
    if name == "dh_gen_ok":
        client.receive(answers.pop(0))
    bad = bytearray(answers[0])
    bad[-1] ^= 1
    with pytest.raises(SecurityError):
        client.receive(bytes(bad))
    assert client.result is None
