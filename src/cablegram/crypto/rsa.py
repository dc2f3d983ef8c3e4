"""RSA as the key exchange uses it: 2048-bit keys, their fingerprints, the padding RSA_PAD, PEM texts.

Source: https://core.telegram.org/mtproto/auth_key, step 4.1
"""

from __future__ import annotations

from cablegram.crypto import der
from cablegram.crypto.aes import ige_decrypt, ige_encrypt
from cablegram.crypto.hashes import same, sha256
from cablegram.crypto.kdf import fingerprint
from cablegram.crypto.primes import generate, powmod
from cablegram.crypto.types import Rand
from cablegram.errors import LocalProtocolError, SecurityError, UsageError

SIZE = 256
"""The bytes of a modulus: 2048 bits."""
MAX_DATA = 144
"""The longest data that RSA_PAD takes (bytes)."""
PADDED = 192
"""The data and its random padding (bytes)."""

_ZERO_IV = bytes(32)


class PublicKey:
    """A server's public key: ``n`` the modulus, ``e`` the exponent."""

    __slots__ = ("e", "fingerprint", "n")

    def __init__(self, n: int, e: int) -> None:
        if n.bit_length() != SIZE * 8 or not n & 1 or not 2 < e < n:
            raise UsageError("an RSA key of Telegram has an odd modulus of 2048 bits")
        self.n = n
        self.e = e
        self.fingerprint: int = fingerprint(_tl_bytes(n) + _tl_bytes(e))
        """The signed 64 bits by which the server names the key."""

    @classmethod
    def from_pem(cls, text: str) -> PublicKey:
        """The key in a PEM text, ``BEGIN RSA PUBLIC KEY`` (PKCS#1) or ``BEGIN PUBLIC KEY``.

        Raises :class:`~cablegram.errors.UsageError` if it is none.
        """
        n, e = der.read_public(text)
        return cls(n, e)

    def pem(self) -> str:
        """The key as PEM text in PKCS#1 form, ``-----BEGIN RSA PUBLIC KEY-----``."""
        return der.pem("RSA PUBLIC KEY", (self.n, self.e))

    def raw(self, data: bytes) -> bytes:
        """The plain RSA operation on 256 bytes, without any padding: what the private half signed comes out.

        Raises :class:`~cablegram.errors.SecurityError` if they are no number below the modulus.
        """
        number = int.from_bytes(data, "big")
        if len(data) != SIZE or number >= self.n:
            raise SecurityError("this was not made with the RSA key")
        return pow(number, self.e, self.n).to_bytes(SIZE, "big")

    def encrypt_pad(self, data: bytes, rand: Rand) -> bytes:
        """``RSA_PAD(data, key)``: 256 bytes that only the private key can read.

        ``rand`` gives the padding first, then 32 bytes for each attempt at a temporary key. Raises
        :class:`~cablegram.errors.LocalProtocolError` for more than 144 bytes.
        """
        if len(data) > MAX_DATA:
            raise LocalProtocolError(f"RSA_PAD takes at most {MAX_DATA} bytes, not {len(data)}")
        with_padding = data + rand(PADDED - len(data))
        for _ in range(1000):
            temp_key = rand(32)
            with_hash = with_padding[::-1] + sha256(temp_key + with_padding)
            encrypted = ige_encrypt(with_hash, temp_key, _ZERO_IV)
            whole = int.from_bytes(_xor(temp_key, sha256(encrypted)) + encrypted, "big")
            # About half of all attempts give a number beyond the modulus; they are thrown away.
            if whole < self.n:
                return powmod(whole, self.e, self.n).to_bytes(SIZE, "big")
        raise LocalProtocolError("the source of randomness is broken: it repeats itself")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PublicKey) and (self.n, self.e) == (other.n, other.e)

    def __hash__(self) -> int:
        return hash((self.n, self.e))

    def __repr__(self) -> str:
        return f"<RSA public key {self.fingerprint & 0xFFFFFFFFFFFFFFFF:016x}>"


class PrivateKey:
    """A server's private key. It is made for sandboxes: its arithmetic takes no care against timing."""

    __slots__ = ("_d", "_p", "_q", "public")

    def __init__(self, p: int, q: int, e: int = 65537) -> None:
        self.public = PublicKey(p * q, e)
        self._p, self._q = (p, q) if p > q else (q, p)
        try:
            self._d = pow(e, -1, (p - 1) * (q - 1))
        except ValueError:
            raise UsageError("the exponent and the primes of this RSA key do not go together") from None

    @classmethod
    def generate(cls, rand: Rand) -> PrivateKey:
        """A new key of 2048 bits from ``rand``; the same random bytes give the same key."""
        while True:
            p, q = generate(SIZE * 4, rand), generate(SIZE * 4, rand)
            if p != q and (p - 1) % 65537 and (q - 1) % 65537:
                return cls(p, q)

    @classmethod
    def from_pem(cls, text: str) -> PrivateKey:
        """The key in a PEM text ``BEGIN RSA PRIVATE KEY`` (PKCS#1); :class:`~cablegram.errors.UsageError` if none."""
        numbers = der.read_numbers(text, "RSA PRIVATE KEY")
        if len(numbers) != 9 or numbers[1] != numbers[4] * numbers[5]:
            raise UsageError("this RSA private key is damaged")
        return cls(numbers[4], numbers[5], numbers[2])

    def pem(self) -> str:
        """The whole private key as PEM text in PKCS#1 form: a secret."""
        p, q, d = self._p, self._q, self._d
        numbers = (0, self.public.n, self.public.e, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p))
        return der.pem("RSA PRIVATE KEY", numbers)

    def decrypt(self, data: bytes) -> bytes:
        """The plain RSA operation on 256 bytes, without any padding.

        Raises :class:`~cablegram.errors.SecurityError` if they are no number below the modulus.
        """
        number = int.from_bytes(data, "big")
        if len(data) != SIZE or number >= self.public.n:
            raise SecurityError("the RSA block is not a number below the modulus")
        p, q, d = self._p, self._q, self._d
        at_p, at_q = powmod(number % p, d % (p - 1), p), powmod(number % q, d % (q - 1), q)
        return (at_q + q * ((at_p - at_q) * pow(q, -1, p) % p)).to_bytes(SIZE, "big")

    def decrypt_pad(self, data: bytes) -> bytes:
        """Undo RSA_PAD: the data with its random padding, 192 bytes.

        Raises :class:`~cablegram.errors.SecurityError` if the hash inside is not that of the data.
        """
        return unpad(self.decrypt(data))

    def __repr__(self) -> str:
        return f"<RSA private key {self.public.fingerprint & 0xFFFFFFFFFFFFFFFF:016x}>"


def unpad(block: bytes) -> bytes:
    """The second half of undoing RSA_PAD: from the 256 decrypted bytes to the data with its padding, 192 bytes.

    Raises :class:`~cablegram.errors.SecurityError` if the hash inside is not that of the data.
    """
    encrypted = block[32:]
    temp_key = _xor(block[:32], sha256(encrypted))
    with_hash = ige_decrypt(encrypted, temp_key, _ZERO_IV)
    with_padding = with_hash[PADDED - 1 :: -1]
    if not same(with_hash[PADDED:], sha256(temp_key + with_padding)):
        raise SecurityError("the hash inside the RSA block is not that of its data")
    return with_padding


def _xor(a: bytes, b: bytes) -> bytes:
    return (int.from_bytes(a, "big") ^ int.from_bytes(b, "big")).to_bytes(len(a), "big")


def _tl_bytes(number: int) -> bytes:
    """A number as TL ``string``: length, big-endian bytes, padding to a multiple of 4."""
    raw = number.to_bytes((number.bit_length() + 7) // 8, "big")
    head = bytes((len(raw),)) if len(raw) < 254 else b"\xfe" + len(raw).to_bytes(3, "little")
    return head + raw + bytes(-len(head + raw) % 4)
