"""Just enough DER and PEM for RSA keys: sequences of whole numbers.

Source: RFC 8017, appendix A.1 (PKCS#1)
"""

from __future__ import annotations

from binascii import Error, a2b_base64, b2a_base64
from collections.abc import Sequence

from cablegram.errors import UsageError

# AlgorithmIdentifier of rsaEncryption with NULL parameters, in front of a key in the form "BEGIN PUBLIC KEY".
_RSA_ENCRYPTION = bytes.fromhex("300d06092a864886f70d0101010500")


def pem(label: str, numbers: Sequence[int]) -> str:
    """The PEM text of a DER sequence of whole numbers."""
    body = b"".join(_value(2, number.to_bytes(number.bit_length() // 8 + 1, "big")) for number in numbers)
    text = b2a_base64(_value(0x30, body), newline=False).decode()
    lines = [text[start : start + 64] for start in range(0, len(text), 64)]
    return "\n".join([f"-----BEGIN {label}-----", *lines, f"-----END {label}-----", ""])


def read_numbers(text: str, label: str) -> list[int]:
    """The whole numbers in a PEM text of this label; :class:`~cablegram.errors.UsageError` if it holds others."""
    return _numbers(_body(text, label))


def read_public(text: str) -> tuple[int, int]:
    """Modulus and exponent in a PEM text, PKCS#1 or SubjectPublicKeyInfo."""
    if "BEGIN PUBLIC KEY" in text:
        outer = _open(0x30, _body(text, "PUBLIC KEY"))[0]
        if not outer.startswith(_RSA_ENCRYPTION):
            raise UsageError("this public key is not one of RSA")
        bits = _open(3, outer[len(_RSA_ENCRYPTION) :])[0]
        numbers = _numbers(bits[1:])
    else:
        numbers = read_numbers(text, "RSA PUBLIC KEY")
    if len(numbers) != 2:
        raise UsageError("an RSA public key is two numbers")
    return numbers[0], numbers[1]


def _body(text: str, label: str) -> bytes:
    begin, end = f"-----BEGIN {label}-----", f"-----END {label}-----"
    start = text.find(begin)
    stop = text.find(end, start)
    if start < 0 or stop < 0:
        raise UsageError(f"this is no PEM text of the kind {label}")
    try:
        return a2b_base64("".join(text[start + len(begin) : stop].split()), strict_mode=True)
    except (Error, ValueError):
        raise UsageError("this PEM text is damaged: it is not base64") from None


def _numbers(data: bytes) -> list[int]:
    body, rest = _open(0x30, data)
    if rest:
        raise UsageError("this key is damaged: bytes follow its end")
    numbers = []
    while body:
        value, body = _open(2, body)
        numbers.append(int.from_bytes(value, "big", signed=True))
    return numbers


def _value(tag: int, content: bytes) -> bytes:
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + content


def _open(tag: int, data: bytes) -> tuple[bytes, bytes]:
    """The content of the value at the start of ``data``, and what follows it."""
    if len(data) >= 2 and data[0] == tag:
        size, start = data[1], 2
        if size & 0x80:
            start += size & 0x7F
            size = int.from_bytes(data[2:start], "big") if start <= 6 else len(data)
        if start + size <= len(data):
            return data[start : start + size], data[start + size :]
    raise UsageError("this key is damaged: its DER does not parse")
