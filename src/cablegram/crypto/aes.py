"""AES-256 in the two modes of Telegram, as the kernel provides them.

``ige_encrypt(data, key, iv)`` and ``ige_decrypt`` serve messages and the key exchange, ``ige_decrypt_into`` writes
into a buffer of the caller, and ``Ctr(key, iv).update(data)`` is the key stream of obfuscated transports.
Source: https://core.telegram.org/mtproto/description#protocol-description
"""

from __future__ import annotations

from cablegram._kernel import Ctr, ige_decrypt, ige_decrypt_into, ige_encrypt

__all__ = ["Ctr", "ige_decrypt", "ige_decrypt_into", "ige_encrypt"]
