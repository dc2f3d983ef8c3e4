"""PEM and DER of RSA keys, against an independent implementation, and damaged ones."""

from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa as other
from hypothesis import given
from hypothesis import strategies as st

from cablegram.crypto import der
from cablegram.crypto.rsa import PrivateKey, PublicKey
from cablegram.errors import UsageError

ENCODING = serialization.Encoding.PEM


@pytest.fixture(scope="module")
def foreign():
    return other.generate_private_key(public_exponent=65537, key_size=2048)


def test_public_keys_of_another_library(foreign):
    """Both public forms of another library are read, and our own form is the same text as its."""
    numbers = foreign.public_key().public_numbers()
    for form in (serialization.PublicFormat.PKCS1, serialization.PublicFormat.SubjectPublicKeyInfo):
        key = PublicKey.from_pem(foreign.public_key().public_bytes(ENCODING, form).decode())
        assert (key.n, key.e) == (numbers.n, numbers.e)
    assert key.pem() == foreign.public_key().public_bytes(ENCODING, serialization.PublicFormat.PKCS1).decode()


def test_private_keys_of_another_library(foreign):
    """Another library's private key is read, and reads ours."""
    text = foreign.private_bytes(
        ENCODING, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    ).decode()
    key = PrivateKey.from_pem(text)
    assert key.public.n == foreign.public_key().public_numbers().n
    again = serialization.load_pem_private_key(key.pem().encode(), None)
    assert isinstance(again, other.RSAPrivateKey)
    assert again.public_key().public_numbers() == foreign.public_key().public_numbers()


@given(st.lists(st.integers(0, 1 << 300), max_size=5))
def test_numbers_come_back(numbers):
    """Whole numbers of any size come back from their PEM text, white space and text around it notwithstanding."""
    text = der.pem("X", numbers)
    assert der.read_numbers(text, "X") == numbers
    assert der.read_numbers("note\n" + text.replace("\n", "\r\n") + "end", "X") == numbers


def wrap(data: bytes, label: str = "RSA PUBLIC KEY") -> str:
    return f"-----BEGIN {label}-----\n{base64.b64encode(data).decode()}\n-----END {label}-----\n"


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("", "no PEM text"),
        ("-----BEGIN RSA PUBLIC KEY-----\nAAAA", "no PEM text"),
        (wrap(b"").replace("\n\n", "\n*\n"), "not base64"),
        (wrap(b""), "does not parse"),
        (wrap(b"\x30\x05\x02\x01\x01"), "does not parse"),
        (wrap(b"\x30\x85\x01\x01\x01\x01\x01"), "does not parse"),
        (wrap(b"\x30\x03\x02\x01\x01"), "two numbers"),
        (wrap(b"\x30\x03\x02\x01\x01\x00"), "follow its end"),
        (wrap(b"\x30\x02\x05\x00"), "does not parse"),
        (wrap(b"\x30\x00", "PUBLIC KEY"), "not one of RSA"),
    ],
)
def test_damaged_keys(text, match):
    """Whatever is wrong with a text, the answer is a UsageError that names it."""
    with pytest.raises(UsageError, match=match):
        PublicKey.from_pem(text)


@given(st.binary(max_size=60))
def test_garbage_is_a_usage_error(data):
    """Arbitrary bytes in a PEM text are a UsageError, nothing else."""
    for label in ("RSA PUBLIC KEY", "PUBLIC KEY"):
        with pytest.raises(UsageError):
            PublicKey.from_pem(wrap(data, label))
    with pytest.raises(UsageError):
        PrivateKey.from_pem(wrap(data, "RSA PRIVATE KEY"))
