"""Bytes to objects and back, and the few calculations that must be fast.

Two kernels offer the same names: the native one (`cablegram._kernel._native`, C) and its pure Python twin
(`cablegram._kernel.pure`). One is chosen here, once. ``CABLEGRAM_PURE=1`` in the environment forces the twin; where no
native binary was built the twin runs; a binary that is there but cannot be loaded is an error, never replaced
silently. With the twin forced, ``BROKEN`` tells what is wrong with the binary (None: nothing).

What both kernels promise, and what the twin defines:

- An object, and a vector, is one level of depth and one of the budget, as is each string of a vector of strings: the
  129th level and what comes after the last one of the budget are a `DecodeError`. A writer counts depth the same way.
- A length is checked against what is left of the data before anything of that length is made; a vector's count times
  four bytes likewise. Text must be UTF-8, a Bool one of its two ids, a boxed field of its own abstract type. What
  `Schema.decode` and `Schema.decode_result` read must end where the data ends.
- Reading fails with `DecodeError` alone, writing and constructing with `EncodeError` alone.
- A constructor takes keywords only. int, long: any ``int``; double: ``float`` or ``int``, stored as ``float``; string:
  ``str``; bytes, int128, int256: ``bytes``, ``bytearray`` or ``memoryview``, stored as ``bytes``; Bool and flags:
  ``bool``; vector: ``list`` or ``tuple``, stored as ``list``; an object: one of its abstract type. None is accepted
  wherever a field is optional and False for a flag. Ranges, lengths and the elements of vectors are checked when
  the object is written, because attributes may be assigned freely until then.
- Fields that share a flag bit are all there or all absent.
- Generated classes are final.

Source: https://core.telegram.org/mtproto/serialize
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    BROKEN: str | None
    from cablegram._kernel.pure import (
        MAX_DEPTH,
        MAX_OBJECTS,
        NAME,
        Ctr,
        Schema,
        TLObject,
        factorize,
        ige_decrypt,
        ige_decrypt_into,
        ige_encrypt,
        powmod,
        seal,
        unseal,
    )
else:
    _pure = os.environ.get("CABLEGRAM_PURE", "") not in ("", "0")
    if not _pure:
        try:
            from cablegram._kernel._native import (
                MAX_DEPTH,
                MAX_OBJECTS,
                NAME,
                Ctr,
                Schema,
                TLObject,
                factorize,
                ige_decrypt,
                ige_decrypt_into,
                ige_encrypt,
                powmod,
                seal,
                unseal,
            )
        except ModuleNotFoundError as error:
            if error.name != "cablegram._kernel._native":
                raise
            _pure = True
        except ImportError as error:
            raise RuntimeError(
                f"cablegram's native kernel is installed but cannot be loaded ({error}); reinstall cablegram, or set "
                "CABLEGRAM_PURE=1 to run without it"
            ) from error
    if _pure:
        from cablegram._kernel.pure import (
            MAX_DEPTH,
            MAX_OBJECTS,
            NAME,
            Ctr,
            Schema,
            TLObject,
            factorize,
            ige_decrypt,
            ige_decrypt_into,
            ige_encrypt,
            powmod,
            seal,
            unseal,
        )


if not TYPE_CHECKING:  # a checker that saw this would believe every misspelt name

    def __getattr__(name: str) -> str | None:
        if name == "BROKEN":
            return _why_broken()
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _why_broken() -> str | None:
    """Why an installed native kernel cannot be loaded, or None: it can, or there is none."""
    from importlib import import_module

    try:
        import_module("cablegram._kernel._native")
    except ModuleNotFoundError as error:
        return None if error.name == "cablegram._kernel._native" else str(error)
    except ImportError as error:
        return str(error)
    return None


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
