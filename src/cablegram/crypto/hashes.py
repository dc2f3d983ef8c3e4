"""SHA-1 and SHA-256 digests, and comparing digests in constant time."""

from __future__ import annotations

import hashlib
from hmac import compare_digest as same

__all__ = ["same", "sha1", "sha256"]


def sha1(data: bytes) -> bytes:
    """The 20 bytes of SHA-1. MTProto uses it for key identifiers and inside the key exchange only.

    Source: https://core.telegram.org/mtproto/auth_key
    """
    return hashlib.sha1(data, usedforsecurity=False).digest()


def sha256(data: bytes) -> bytes:
    """The 32 bytes of SHA-256."""
    return hashlib.sha256(data).digest()
