"""The kernel in Python: the specification of the native one, its oracle in tests, and what runs without a compiler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram._lazy import lazily

if TYPE_CHECKING:
    from cablegram._kernel.pure.aes import Ctr as Ctr
    from cablegram._kernel.pure.aes import ige_decrypt as ige_decrypt
    from cablegram._kernel.pure.aes import ige_decrypt_into as ige_decrypt_into
    from cablegram._kernel.pure.aes import ige_encrypt as ige_encrypt
    from cablegram._kernel.pure.arithmetic import factorize as factorize
    from cablegram._kernel.pure.arithmetic import powmod as powmod
    from cablegram._kernel.pure.message import seal as seal
    from cablegram._kernel.pure.message import unseal as unseal
    from cablegram._kernel.pure.objects import TLObject as TLObject
    from cablegram._kernel.pure.schema import Schema as Schema
    from cablegram._kernel.pure.table import MAX_DEPTH as MAX_DEPTH
    from cablegram._kernel.pure.table import MAX_OBJECTS as MAX_OBJECTS

NAME: str = "pure"

_LAZY = {
    "Ctr": "cablegram._kernel.pure.aes",
    "MAX_DEPTH": "cablegram._kernel.pure.table",
    "MAX_OBJECTS": "cablegram._kernel.pure.table",
    "Schema": "cablegram._kernel.pure.schema",
    "TLObject": "cablegram._kernel.pure.objects",
    "factorize": "cablegram._kernel.pure.arithmetic",
    "ige_decrypt": "cablegram._kernel.pure.aes",
    "ige_decrypt_into": "cablegram._kernel.pure.aes",
    "ige_encrypt": "cablegram._kernel.pure.aes",
    "powmod": "cablegram._kernel.pure.arithmetic",
    "seal": "cablegram._kernel.pure.message",
    "unseal": "cablegram._kernel.pure.message",
}
"""Loaded when they are used: beside the native kernel only the constants of the schema's table are."""
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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(globals(), _LAZY)
