"""Results whose type changed between layers: an older client gets the one that its layer names."""

from __future__ import annotations

from typing import Any

from cablegram import tl

_INSIDE = {
    "messages.InvitedUsers": "updates",
    "messages.ChatInviteJoinResult": "updates",
    "messages.WebPagePreview": "media",
}


def adapted(layer: tl.Layer, function: type[Any], value: Any) -> Any:
    """The value, or the part of it that was the whole result in this layer."""
    if layer.number == tl.LAYER:
        return value
    part = _INSIDE.get(getattr(value, "__tl_type__", ""))
    if part is None:
        return value
    try:
        wanted = layer.schema.definition(str(function.__tl_name__))[3][2]
    except KeyError:
        return value
    return value if wanted == value.__tl_type__ else getattr(value, part)
