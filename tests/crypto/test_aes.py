"""AES-256 in IGE and CTR mode against published vectors and an independent implementation of the block cipher."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given
from hypothesis import strategies as st

from cablegram.crypto.aes import Ctr, ige_decrypt, ige_decrypt_into, ige_encrypt

# NIST SP 800-38A, F.1.5 and F.5.5: ECB-AES256 and CTR-AES256.
KEY = bytes.fromhex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4")
PLAIN = bytes.fromhex(
    "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
    "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710"
)
ECB = bytes.fromhex(
    "f3eed1bdb5d2a03c064b5a7e3db181f8591ccb10d410ed26dc5ba74a31362870"
    "b6ed21b99ca6f4f9f153e7b1beafed1d23304b7a39f9f3ff067d8d8f9e24ecc7"
)
CTR_IV = bytes.fromhex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")
CTR = bytes.fromhex(
    "601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5"
    "2b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6"
)


def reference_ige(data: bytes, key: bytes, iv: bytes) -> bytes:
    """IGE from its definition: c[i] = E(p[i] xor c[i-1]) xor p[i-1], over a block cipher of another library."""
    ecb = modes.ECB()  # noqa: S305 -- the bare block cipher is what IGE is made of
    block = Cipher(algorithms.AES(key), ecb).encryptor().update
    last, before, out = iv[:16], iv[16:], b""
    for start in range(0, len(data), 16):
        piece = data[start : start + 16]
        mixed = block(bytes(a ^ b for a, b in zip(piece, last, strict=True)))
        last, before = bytes(a ^ b for a, b in zip(mixed, before, strict=True)), piece
        out += last
    return out


@pytest.mark.parametrize("index", range(4))
def test_one_block_is_plain_aes(index):
    """With a zero vector one block of IGE is one block of AES: the vectors of NIST apply."""
    start = index * 16
    assert ige_encrypt(PLAIN[start : start + 16], KEY, bytes(32)) == ECB[start : start + 16]
    assert ige_decrypt(ECB[start : start + 16], KEY, bytes(32)) == PLAIN[start : start + 16]


def test_ctr_vectors():
    """The vectors of NIST for counter mode, in one piece and byte by byte: the key stream keeps its position."""
    assert Ctr(KEY, CTR_IV).update(PLAIN) == CTR
    stream = Ctr(KEY, CTR_IV)
    assert b"".join(stream.update(PLAIN[i : i + 1]) for i in range(len(PLAIN))) == CTR


@given(st.binary(max_size=320), st.binary(min_size=64, max_size=64))
def test_ige_is_its_definition(data, secrets):
    """Any number of blocks agrees with the definition, and comes back."""
    data = data[: len(data) // 16 * 16]
    key, iv = secrets[:32], secrets[32:]
    sealed = ige_encrypt(data, key, iv)
    assert sealed == reference_ige(data, key, iv)
    assert ige_decrypt(sealed, key, iv) == data
    out = bytearray(len(data))
    ige_decrypt_into(sealed, key, iv, out)
    assert out == data


def test_only_whole_blocks_and_right_keys():
    """Part of a block, or a key or vector of another length, is a ValueError."""
    for data, key, iv in ((b"x" * 15, KEY, bytes(32)), (b"x" * 16, KEY[:31], bytes(32)), (b"x" * 16, KEY, bytes(16))):
        for function in (ige_encrypt, ige_decrypt):
            with pytest.raises(ValueError):
                function(data, key, iv)
