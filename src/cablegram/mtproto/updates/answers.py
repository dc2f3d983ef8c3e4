"""What the answer to an own request says about the message boxes: updates in it, a counter that moved, where a box is.

An answer such as ``messages.affectedMessages`` has a ``pts`` and does not say of which box: it is the box of the peer
that was asked about. So the request is looked at too: the field that names a chat names the box.
Sources: https://core.telegram.org/api/updates, https://core.telegram.org/constructor/messages.affectedMessages
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from cablegram import api

UPDATES = (
    api.Updates,
    api.UpdatesCombined,
    api.UpdateShort,
    api.UpdateShortMessage,
    api.UpdateShortChatMessage,
    api.UpdateShortSentMessage,
    api.UpdatesTooLong,
)
HOLDERS = (api.messages.InvitedUsers, api.messages.ChatInviteJoinResultOk, api.payments.PaymentResult)
"""Answers with Updates inside."""
AFFECTED = (api.messages.AffectedMessages, api.messages.AffectedHistory, api.messages.AffectedFoundMessages)
"""Answers that say how a counter moved, without the update."""
PLACES = ("channel", "parent_peer", "peer")
"""The fields that name the box of a request, the first that it has: a monoforum's messages are of the monoforum, though
``peer`` names the topic in it. A request with none of them is about the account's own box."""
_CHANNELS = (
    api.InputChannel,
    api.InputChannelFromMessage,
    api.InputPeerChannel,
    api.InputPeerChannelFromMessage,
)


class OwnUpdates(NamedTuple):
    """An Updates object: what the request did."""

    updates: api.TypeUpdates


class Affected(NamedTuple):
    """A counter moved, of a channel or (None) of the account."""

    pts: int
    pts_count: int
    channel_id: int | None


class BoxAt(NamedTuple):
    """A channel's box, or (None) the account's, is at ``pts``."""

    channel_id: int | None
    pts: int


Said = OwnUpdates | Affected | BoxAt

_FIELDS = frozenset(("pts", "updates", "dialogs", "full_chat", "state"))
_silent: dict[type, bool] = {}


def is_silent(cls: type) -> bool:
    """Whether no answer of this class says anything here; known by its fields."""
    silent = _silent.get(cls)
    if silent is None:
        silent = not issubclass(cls, UPDATES) and not _FIELDS & {*getattr(cls, "__match_args__", ())}
        if len(_silent) < 4096:
            _silent[cls] = silent
    return silent


def said_by(request: Any, answer: Any) -> Iterator[Said]:
    """What ``answer`` says."""
    if isinstance(answer, UPDATES):
        yield OwnUpdates(answer)
    elif isinstance(answer, HOLDERS):
        yield OwnUpdates(answer.updates)
    elif isinstance(answer, AFFECTED):
        yield Affected(answer.pts, answer.pts_count, box_of(request))
    else:
        for channel, pts in _places(request, answer):
            if pts:
                yield BoxAt(channel, pts)


def _places(request: Any, answer: Any) -> Iterator[tuple[int | None, int | None]]:
    match answer:
        case api.messages.ChannelMessages() | api.messages.ForumTopics():
            if (channel := box_of(request)) is not None:
                yield channel, answer.pts
        case api.messages.Dialogs() | api.messages.DialogsSlice() | api.messages.PeerDialogs():
            for dialog in answer.dialogs:
                if isinstance(dialog, api.Dialog) and isinstance(dialog.peer, api.PeerChannel):
                    yield dialog.peer.channel_id, dialog.pts
            if isinstance(answer, api.messages.PeerDialogs):
                yield None, answer.state.pts
        case api.messages.ChatFull():
            if isinstance(answer.full_chat, api.ChannelFull):
                yield answer.full_chat.id, answer.full_chat.pts
        case api.updates.State():
            yield None, answer.pts


def box_of(request: Any) -> int | None:
    """The channel whose box a request is about; None: the account's."""
    while "query" in (fields := type(request).__match_args__):  # invokeWithTakeout, invokeAfterMsg, ...
        request = request.query
    for name in PLACES:
        if name in fields:
            place = getattr(request, name)
            return place.channel_id if isinstance(place, _CHANNELS) else None
    return None
