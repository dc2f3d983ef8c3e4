"""The numbers by which a layer's table names kinds of values, as `Schema.definition` gives them."""

from __future__ import annotations

from cablegram._kernel.pure.table import (
    ANY,
    BARE,
    BOOL,
    BYTES,
    DOUBLE,
    FLAGS,
    INT,
    INT128,
    INT256,
    KIND_NAMES,
    LONG,
    OBJECT,
    STRING,
    TRUE,
    VECTOR,
)

__all__ = [
    "ANY",
    "BARE",
    "BOOL",
    "BYTES",
    "DOUBLE",
    "FLAGS",
    "INT",
    "INT128",
    "INT256",
    "KIND_NAMES",
    "LONG",
    "OBJECT",
    "STRING",
    "TRUE",
    "VECTOR",
]
