"""Messages that are sent later: one queue for each chat, with ids of its own.

A queue belongs to whoever may see it: that of a broadcast channel to its admins together, any other to one account.
Source: https://core.telegram.org/api/scheduled-messages
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.sandbox.world.messages import Message, ScheduleQueue, WaitingMessage
from cablegram.sandbox.world.sending import send

if TYPE_CHECKING:
    from cablegram.sandbox.world.accounts import Account
    from cablegram.sandbox.world.messages import Content
    from cablegram.sandbox.world.render import View
    from cablegram.sandbox.world.world import World

AT_ONCE = 10
"""A date less than this many seconds ahead means now."""
LATEST = 365 * 86_400
"""No message is scheduled further ahead (seconds)."""
MOST = 100
"""And no more than this many for one chat."""
WHEN_ONLINE = 0x7FFFFFFE
"""The date that stands for "when the other comes online"."""


def queue_of(world: World, account: Account, peer: int) -> ScheduleQueue:
    """The queue in which an account's messages for a chat wait."""
    channel = world.channel(peer)
    if channel is not None and channel.broadcast:
        return channel.schedule
    return account.schedules.setdefault(peer, ScheduleQueue())


def _concerned(world: World, account: Account, peer: int) -> list[int]:
    """Who sees the queue of a chat."""
    channel = world.channel(peer)
    if channel is None or not channel.broadcast:
        return [account.id]
    return [
        member.user_id
        for member in channel.present()
        if member.user_id == channel.creator or (member.admin is not None and member.admin.post_messages)
    ]


def schedule(world: World, account: Account, peer: int, content: Content, *, reply_to: int = 0) -> WaitingMessage:
    """Put a content that is dated in the future into the queue; it is sent at its date."""
    queue = queue_of(world, account, peer)
    queue.last_id += 1
    message = WaitingMessage(queue.last_id, peer, content, out=True, reply_to=reply_to, sender=account.id)
    queue.messages[message.id] = message
    changed(world, account, message)
    return message


def changed(world: World, account: Account, message: WaitingMessage) -> None:
    """A message of the queue is new, or was edited: notify those who see it, and set its alarm."""

    def make(view: View) -> api.TypeUpdate:
        return api.UpdateNewScheduledMessage(message=view.message(message))

    world.notify_all(_concerned(world, account, message.peer), make)
    arm(world, account, message)


def arm(world: World, account: Account, message: WaitingMessage) -> None:
    """Send a message of the queue at its date, unless it was sent, deleted or dated otherwise by then."""
    peer, date = message.peer, message.content.date

    def ring() -> None:
        waiting = queue_of(world, account, peer).messages.get(message.id)
        if waiting is message and message.content.date == date:
            send_now(world, account, peer, [message.id])

    world.alarms.set(date, ring)


def send_now(world: World, account: Account, peer: int, ids: Iterable[int]) -> list[Message]:
    """Send messages of the queue; answers the copies that their senders see."""
    queue, gone, sent = queue_of(world, account, peer), [], []
    for id in ids:
        message = queue.messages.pop(id, None)
        if message is None:
            continue
        sender = world.accounts[message.sender]
        message.content.date, message.content.from_scheduled = world.now, True
        sent.append(send(world, sender, peer, message.content, reply_to=message.reply_to))
        gone.append(id)
    if gone:
        _removed(world, account, peer, gone, [message.id for message in sent])
    return sent


def delete(world: World, account: Account, peer: int, ids: Iterable[int]) -> None:
    """Take messages out of the queue without sending them."""
    queue = queue_of(world, account, peer)
    gone = [id for id in ids if queue.messages.pop(id, None) is not None]
    if gone:
        _removed(world, account, peer, gone, None)


def _removed(world: World, account: Account, peer: int, ids: list[int], sent: list[int] | None) -> None:
    world.notify_all(
        _concerned(world, account, peer),
        lambda view: api.UpdateDeleteScheduledMessages(peer=view.peer(peer), messages=ids, sent_messages=sent),
    )


def arm_all(world: World) -> None:
    """Set the alarms of a world that was read from a file."""
    for account in world.accounts.values():
        for queue in account.schedules.values():
            for message in queue.messages.values():
                arm(world, account, message)
    for channel in world.channels.values():
        for message in channel.schedule.messages.values():
            arm(world, world.accounts[message.sender], message)
