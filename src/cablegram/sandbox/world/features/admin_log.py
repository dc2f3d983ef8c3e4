"""The recent actions of a channel or supergroup, which its administrators can read for 48 hours.

An entry is kept as what was done, rendered for whoever reads it. Source: https://core.telegram.org/api/recent-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cablegram import api

from . import topics

if TYPE_CHECKING:
    from cablegram.sandbox.world.accounts import Account
    from cablegram.sandbox.world.chats import Channel
    from cablegram.sandbox.world.features.topics import Topic
    from cablegram.sandbox.world.world import World

KEPT = 48 * 3600
"""How long an entry is shown (seconds)."""


class LogEntry(NamedTuple):
    """One action: its number, when it was, who did it, what, and who else is named in it (marked ids)."""

    id: int
    date: int
    user_id: int
    action: api.TypeChannelAdminLogEventAction
    mentioned: tuple[int, ...] = ()


def note(
    world: World, channel: Channel, actor: Account, action: api.TypeChannelAdminLogEventAction, *mentioned: int
) -> None:
    """Write an action down."""
    number = channel.actions[-1].id + 1 if channel.actions else 1
    channel.actions.append(LogEntry(number, world.now, actor.id, action, mentioned))


def note_topic(world: World, channel: Channel, actor: Account, before: Topic | None, after: Topic | None) -> None:
    """A topic was made, changed or deleted."""
    from cablegram.sandbox.world.render import View

    view = View(world, actor)
    old = None if before is None else topics.shown(view, channel, before)
    new = None if after is None else topics.shown(view, channel, after)
    action: api.TypeChannelAdminLogEventAction
    if old is None and new is not None:
        action = api.ChannelAdminLogEventActionCreateTopic(topic=new)
    elif old is not None and new is None:
        action = api.ChannelAdminLogEventActionDeleteTopic(topic=old)
    elif old is not None and new is not None:
        action = api.ChannelAdminLogEventActionEditTopic(prev_topic=old, new_topic=new)
    else:
        return
    note(world, channel, actor, action, *view.mentioned)


def recent(world: World, channel: Channel) -> list[LogEntry]:
    """What was done in the last 48 hours, the newest first."""
    return [entry for entry in reversed(channel.actions) if entry.date > world.now - KEPT]
