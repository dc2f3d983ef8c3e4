"""A server that speaks another layer than this client declared: found by what it sends, said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram.errors import DecodeError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import Schema


def warn_of_layer(client: ClientCore, error: DecodeError) -> None:
    """Warn in the log when an unreadable message has a constructor that the layer of this client does not have.

    A server answers in the layer that the client declared, so such a constructor means that it does not know that
    layer, or that it is newer than this version. Source: https://core.telegram.org/api/invoking#layers
    """
    connection = client._connection
    if error.constructor is None or connection.layer_warned:
        return
    text = described(error.constructor, client._settings.layer)
    if text is not None:
        connection.layer_warned = True
        client.logger.warning("the server does not answer in the layer that was declared: %s", text)


def described(constructor: int, declared: int | None) -> str | None:
    """What an unexpected constructor says of the server's layer; None when the declared layer has it."""
    from cablegram import tl
    from cablegram.tl import history

    spoken = tl.layer(tl.LAYER if declared is None else declared)
    if _has(spoken.schema, constructor):
        return None
    sent, here = f"it sent {constructor:08x}", f"and this client speaks layer {spoken.number}"
    if _has(tl.schema(), constructor):
        return f"{sent}, which is of layer {tl.LAYER}, {here}"
    span = history.layers_of(constructor)
    if span is not None:
        first, last = span
        return f"{sent}, which was in use from layer {first} to {last}, {here}"
    return f"{sent}, which no layer up to {tl.LAYER} has; the server seems to be newer. Is there a newer Cablegram?"


def _has(schema: Schema, constructor: int) -> bool:
    try:
        schema.by_id(constructor)
    except KeyError:
        return False
    return True
