"""The types of what ``client.api`` takes: for annotations only, so nothing is imported by using them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.client.chats.peers import PeerLike as PeerLike
    from cablegram.client.dates import Moment as Moment
    from cablegram.client.files.upload import FileLike as FileLike
    from cablegram.client.files.upload import Sendable as Sendable
    from cablegram.client.messages.buttons import Buttons as Buttons
    from cablegram.client.messages.markup import AnyParseMode as AnyParseMode

T = TypeVar("T")

Some: TypeAlias = T | Iterable[T]
"""One or more."""
MessageLike: TypeAlias = "int | api.TypeMessage"
"""A message, or its id."""
StoryLike: TypeAlias = "int | api.TypeStoryItem"
"""A story, or its id."""
TopicLike: TypeAlias = "int | api.TypeForumTopic | api.TypeMessage"
"""A topic, the message that began it, or the id of either."""
GeoLike: TypeAlias = "tuple[float, float] | api.TypeGeoPoint"
"""Latitude and longitude, in degrees."""
JSONLike: TypeAlias = "str | int | float | bool | Mapping[str, JSONLike] | Sequence[JSONLike] | None"
"""What JSON can say; a str is the JSON text itself."""
