"""AES-256 in Telegram's two modes, IGE and CTR, without a compiler.

IGE: OpenSSL's own routine through ctypes where the system's libcrypto can be loaded and proves itself on a known
vector; the `cryptography` library otherwise. Source: https://core.telegram.org/mtproto/description#encryption
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Crypt = Callable[[bytes, bytes, bytes, bool], bytes]
LIBRARIES = ("libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.3.dylib", "libcrypto-3-x64.dll", "libcrypto-3.dll")

_crypt: Crypt | None = None


def ige_encrypt(data: bytes | bytearray | memoryview, key: bytes, iv: bytes) -> bytes:
    """Encrypt whole blocks: ``key`` and ``iv`` are 32 bytes, the data a multiple of 16; ValueError otherwise."""
    return _run(data, key, iv, True)


def ige_decrypt(data: bytes | bytearray | memoryview, key: bytes, iv: bytes) -> bytes:
    """Decrypt whole blocks; the same conditions as `ige_encrypt`."""
    return _run(data, key, iv, False)


def ige_decrypt_into(data: bytes | bytearray | memoryview, key: bytes, iv: bytes, out: bytearray | memoryview) -> None:
    """Decrypt into ``out``, which must be writable and as long as the data."""
    target = memoryview(out).cast("B")
    if target.nbytes != len(data):
        raise ValueError(f"the output is {target.nbytes} bytes long, the data {len(data)}")
    target[:] = _run(data, key, iv, False)


class Ctr:
    """AES-256-CTR that keeps its position in the key stream; encryption and decryption are the same."""

    def __init__(self, key: bytes, iv: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        if len(key) != 32 or len(iv) != 16:
            raise ValueError("the key must be 32 bytes and the counter 16")
        self._update = Cipher(algorithms.AES(bytes(key)), modes.CTR(bytes(iv))).encryptor().update

    def update(self, data: bytes | bytearray | memoryview) -> bytes:
        """The data, combined with the next bytes of the key stream."""
        return self._update(data)


def _run(data: bytes | bytearray | memoryview, key: bytes, iv: bytes, encrypt: bool) -> bytes:
    global _crypt
    if len(key) != 32 or len(iv) != 32:
        raise ValueError("the key and the initialisation vector must be 32 bytes each")
    if len(data) % 16:
        raise ValueError(f"IGE works on whole blocks of 16 bytes, not {len(data)} bytes")
    if _crypt is None:
        _crypt = by_openssl() or by_cryptography
    return _crypt(bytes(data), bytes(key), bytes(iv), encrypt)


def by_openssl(names: tuple[str, ...] = LIBRARIES) -> Crypt | None:
    """OpenSSL's AES_ige_encrypt, or None when there is no library that computes a known answer."""
    import ctypes

    for name in names:
        try:
            crypt = _bind(ctypes.CDLL(name))
        except (OSError, AttributeError):
            continue
        if proven(crypt):
            return crypt
    return None


def _bind(library: Any) -> Crypt:
    import ctypes

    set_encrypt, set_decrypt = library.AES_set_encrypt_key, library.AES_set_decrypt_key
    ige = library.AES_ige_encrypt
    pointer = ctypes.c_void_p
    ige.argtypes = [pointer, pointer, ctypes.c_size_t, pointer, pointer, ctypes.c_int]
    ige.restype = None
    for function in (set_encrypt, set_decrypt):
        function.argtypes = [pointer, ctypes.c_int, pointer]

    def crypt(data: bytes, key: bytes, iv: bytes, encrypt: bool) -> bytes:
        if not data:
            return b""
        schedule = ctypes.create_string_buffer(244)  # AES_KEY: 60 words and the number of rounds
        (set_encrypt if encrypt else set_decrypt)(key, 256, schedule)
        chain = ctypes.create_string_buffer(iv, 32)
        out = ctypes.create_string_buffer(len(data))
        ige(data, out, len(data), schedule, chain, int(encrypt))
        return bytes(out.raw)

    return crypt


def proven(crypt: Crypt) -> bool:
    """Whether the known answer comes out, both ways. The answer was computed by the definition of the mode."""
    key, iv = bytes(range(32)), bytes(range(32, 64))
    data = bytes(range(64, 128))
    return crypt(data, key, iv, True) == ANSWER and crypt(ANSWER, key, iv, False) == data


def by_cryptography(data: bytes, key: bytes, iv: bytes, encrypt: bool) -> bytes:
    """IGE built on the `cryptography` library."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    if not data:
        return b""
    if encrypt:
        return _encrypt_by_cbc(data, key, iv)
    block = Cipher(algorithms.AES(key), modes.ECB()).decryptor().update  # noqa: S305 - one block of IGE at a time
    number = int.from_bytes
    cipher, plain = number(iv[:16], "big"), number(iv[16:], "big")
    out = []
    for start in range(0, len(data), 16):
        current = number(data[start : start + 16], "big")
        plain = number(block((current ^ plain).to_bytes(16, "big")), "big") ^ cipher
        cipher = current
        out.append(plain.to_bytes(16, "big"))
    return b"".join(out)


def _encrypt_by_cbc(data: bytes, key: bytes, iv: bytes) -> bytes:
    """With d[i] = c[i] ^ p[i-1], IGE's c[i] = E(p[i] ^ c[i-1]) ^ p[i-1] is d[i] = E(p[i] ^ p[i-2] ^ d[i-1]): CBC."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    size = len(data)
    number = int.from_bytes(data, "big")
    before = int.from_bytes((iv[16:] + data)[:size], "big")
    two_before = int.from_bytes((bytes(16) + iv[16:] + data)[:size], "big")
    chained = (
        Cipher(algorithms.AES(key), modes.CBC(iv[:16])).encryptor().update((number ^ two_before).to_bytes(size, "big"))
    )
    return (int.from_bytes(chained, "big") ^ before).to_bytes(size, "big")


ANSWER = bytes.fromhex(
    "b6b23cb46d2f43de2c67fc9a3a9e35104fad6ed15177969c1cebc616bcfa482c"
    "b220e4d159bedfd570df191a805e9d9d13b6d62f0ea1e40541bd31ebe72f51c6"
)
