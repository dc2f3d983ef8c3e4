"""The kernel in Python: the specification of the native one, its oracle in tests, and what runs without a compiler."""

from __future__ import annotations

from cablegram._kernel.pure.aes import Ctr, ige_decrypt, ige_decrypt_into, ige_encrypt
from cablegram._kernel.pure.arithmetic import factorize, powmod
from cablegram._kernel.pure.message import seal, unseal
from cablegram._kernel.pure.objects import TLObject
from cablegram._kernel.pure.schema import Schema
from cablegram._kernel.pure.table import MAX_DEPTH, MAX_OBJECTS

NAME: str = "pure"

__all__ = [
    "MAX_DEPTH",
    "MAX_OBJECTS",
    "NAME",
    "Ctr",
    "Schema",
    "TLObject",
    "factorize",
    "ige_decrypt",
    "ige_decrypt_into",
    "ige_encrypt",
    "powmod",
    "seal",
    "unseal",
]
