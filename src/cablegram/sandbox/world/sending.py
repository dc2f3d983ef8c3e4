"""Sending, editing, deleting and reading messages: what it changes in which box, and who is notified."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cablegram import api

from .accounts import Account
from .chats import Channel, Group
from .features import asking, bot_privacy
from .messages import Box, Content, Dialog, Message
from .peers import bare, is_channel, is_group, is_user
from .world import World

if TYPE_CHECKING:
    from .world import Make


def dialog(world: World, account: Account, peer: int) -> Dialog:
    """The account's dialog with a peer, opened if there was none."""
    found = account.dialogs.get(peer)
    if found is None:
        found = account.dialogs[peer] = Dialog(peer, date=world.now)
        world.mark_met(account, peer)
    return found


def send(
    world: World,
    sender: Account,
    peer: int,
    content: Content,
    *,
    reply_to: int = 0,
    random_id: int = 0,
    topic: int = 0,
) -> Message:
    """Deliver a content to a chat; answers the copy that the sender sees. Rights are the caller's business."""
    content.date = content.date or world.now
    channel = world.channel(peer)
    chat = channel or world.group(peer)
    if chat is not None and sender.bot:
        chat.last_bot = sender.id
    if channel is not None:
        message = _into_channel(world, channel, content, reply_to, topic)
    else:
        group = world.group(peer)
        message = _into_private(world, sender, peer, content, reply_to, group)
    if random_id:
        sender.box.random_ids[random_id] = message.id
    if content.media is not None and content.media.poll:
        world.poll_messages.setdefault(content.media.poll, []).append(content)
    if content.text:
        _burn_codes(world, sender, content.text)
    if world.waiting:
        asking.said(world, sender.id, message)
    return message


def _into_channel(world: World, channel: Channel, content: Content, reply_to: int, topic: int = 0) -> Message:
    box = channel.box
    box.last_id += 1
    message = Message(box.last_id, channel.peer, content, reply_to=reply_to, topic=topic)
    content.copies.append((channel.peer, message.id))
    box.add(message)
    notify_members(world, channel, "new", message.id)
    return message


def _into_private(
    world: World, sender: Account, peer: int, content: Content, reply_to: int, group: Group | None
) -> Message:
    replied = sender.box.messages.get(reply_to)
    if group is not None:
        others = [id for id in group.members if id != sender.id]
    else:
        other = world.accounts[peer]
        others = [] if peer == sender.id or sender.id in other.blocked or other.deleted else [peer]
    message = _copy(world, sender, peer, content, replied, out=peer != sender.id)
    quoted = None if replied is None else replied.content
    for id in others:
        receiver = world.accounts[id]
        if group is not None and receiver.bot and not bot_privacy.sees(world, receiver, group, content, quoted):
            continue
        _copy(world, receiver, sender.id if group is None else peer, content, replied, out=False)
        world.mark_met(receiver, sender.id)
        if group is None and receiver.bot:
            receiver.started.add(sender.id)
    return message


def _copy(world: World, owner: Account, peer: int, content: Content, replied: Message | None, *, out: bool) -> Message:
    box = owner.box
    box.last_id += 1
    message = Message(box.last_id, peer, content, out=out)
    if replied is not None:
        message.reply_to = copy_in(replied.content, owner.id)
    if not out and is_group(peer):
        message.mentioned = (replied is not None and replied.content.sender == owner.id) or (
            bool(owner.username) and f"@{owner.username.lower()}" in content.text.lower()
        )
        message.media_unread = message.mentioned
    content.copies.append((owner.id, message.id))
    box.add(message)
    chat = dialog(world, owner, peer)
    chat.date = content.date
    if peer == owner.id:
        chat.read_inbox = message.id  # own notes are incoming, and never unread
    world.notify(owner.id, owner.id, box.record("new", message.id))
    return message


def copy_in(content: Content, owner: int) -> int:
    """The id that a content has in a box (marked id of its owner); 0 if it is not there."""
    return next((id for box, id in content.copies if box == owner), 0)


def notify_members(world: World, channel: Channel, kind: str, *args: Any, count: int = 1) -> None:
    """Log an event of a channel and note it for every member."""
    event = channel.box.record(kind, *args, count=count)
    for member in channel.members.values():
        if not member.left:
            world.notify(member.user_id, channel.peer, event)


def service(world: World, actor: Account, peer: int, action: api.TypeMessageAction) -> Message:
    """Send a service message, such as "Ada created the group"."""
    channel = world.channel(peer)
    post = channel is not None and channel.broadcast
    author = actor.id if post else 0
    return send(
        world, actor, peer, Content(peer if post else actor.id, world.now, action=action, post=post, author=author)
    )


def _burn_codes(world: World, sender: Account, text: str) -> None:
    """A login code that is sent through Telegram itself is dead at once, whoever asked for it."""
    for code in world.codes.values():
        if code.phone == sender.phone and not code.dead and code.code in text and code.code:
            code.dead = True


# -- editing ----------------------------------------------------------------------------------------------------------


def edited(world: World, content: Content) -> None:
    """Notify everybody who has a copy that it changed."""
    for owner, id in content.copies:
        channel = world.channel(owner)
        if channel is not None:
            notify_members(world, channel, "edit", id)
        else:
            world.notify(owner, owner, world.accounts[owner].box.record("edit", id))


def pin(world: World, actor: Account, peer: int, message: Message, *, pinned: bool, one_side: bool = False) -> None:
    """Pin or unpin a message, in every copy of it unless ``one_side``."""
    channel = world.channel(peer)
    if channel is not None:
        message.pinned = pinned
        channel.pinned = [id for id in channel.pinned if id != message.id] + [message.id] * pinned
        notify_members(world, channel, "pin", peer, (message.id,), pinned)
        return
    for owner, id in message.content.copies:
        if one_side and owner != actor.id:
            continue
        box = world.accounts[owner].box
        box.messages[id].pinned = pinned
        world.notify(owner, owner, box.record("pin", box.messages[id].peer, (id,), pinned))


# -- deleting ---------------------------------------------------------------------------------------------------------


def delete(world: World, account: Account, messages: Iterable[Message], *, revoke: bool) -> int:
    """Delete messages of private chats and basic groups; answers how many of the account's own went."""
    doomed: dict[int, list[int]] = {account.id: []}
    for message in messages:
        copies = message.content.copies if revoke else [(account.id, message.id)]
        for owner, id in copies:
            doomed.setdefault(owner, []).append(id)
    own = len(doomed[account.id])
    for owner, ids in doomed.items():
        if ids:
            box = world.accounts[owner].box
            _remove(box, owner, ids)
            world.notify(owner, owner, box.record("delete", tuple(ids), count=len(ids)))
    return own


def delete_posts(world: World, channel: Channel, messages: Iterable[Message]) -> int:
    """Delete messages of a channel for everybody; answers how many."""
    ids = [message.id for message in messages]
    if ids:
        _remove(channel.box, channel.peer, ids)
        channel.pinned = [id for id in channel.pinned if id not in ids]
        notify_members(world, channel, "delete", tuple(ids), count=len(ids))
    return len(ids)


def _remove(box: Box, owner: int, ids: list[int]) -> None:
    for id in ids:
        message = box.messages.get(id)
        if message is not None:
            box.remove(message)
            message.content.copies = [copy for copy in message.content.copies if copy != (owner, id)]


# -- reading ----------------------------------------------------------------------------------------------------------


def read(world: World, account: Account, peer: int, max_id: int) -> int:
    """Mark a chat as read up to a message (0: all of it); answers by how much the account's ``pts`` grew."""
    if is_channel(peer):
        read_channel(world, account, peer, max_id)
        return 0
    box, chat = account.box, dialog(world, account, peer)
    ids = box.ids(peer)
    upto = min(max_id or ids[-1], ids[-1]) if ids else 0
    chat.unread_mark = False
    if upto <= chat.read_inbox:
        return 0
    fresh = ids[bisect_right(ids, chat.read_inbox) : bisect_right(ids, upto)]
    chat.read_inbox = upto
    world.notify(account.id, account.id, box.record("read_in", peer, upto, box.unread(peer, upto)))
    newest: dict[int, int] = {}
    for id in fresh:
        content = box.messages[id].content
        if content.sender != account.id and is_user(content.sender):
            newest[content.sender] = copy_in(content, content.sender) or newest.get(content.sender, 0)
    for author, id in newest.items():
        if id:
            _read_by_other(world, world.accounts[author], account.id if is_user(peer) else peer, id)
    return 1


def _read_by_other(world: World, author: Account, peer: int, id: int) -> None:
    theirs = dialog(world, author, peer)
    if id > theirs.read_outbox:
        theirs.read_outbox = id
        world.notify(author.id, author.id, author.box.record("read_out", peer, id))


def read_channel(world: World, account: Account, peer: int, max_id: int) -> bool:
    """Mark a channel as read; answers whether anything changed."""
    channel = world.channels[bare(peer)]
    box, chat = channel.box, dialog(world, account, peer)
    ids = box.ids(peer)
    upto = min(max_id or ids[-1], ids[-1]) if ids else 0
    chat.unread_mark = False
    if upto <= chat.read_inbox:
        return False
    fresh = ids[bisect_right(ids, chat.read_inbox) : bisect_right(ids, upto)]
    chat.read_inbox = upto
    still = len(ids) - bisect_right(ids, upto)
    pts = box.pts
    world.notify_now(
        account.id,
        lambda view: api.UpdateReadChannelInbox(channel_id=channel.id, max_id=upto, still_unread_count=still, pts=pts),
    )
    newest = {box.messages[id].content.sender: id for id in fresh}
    for author, id in newest.items():
        if author != account.id and author in channel.members:
            theirs = dialog(world, world.accounts[author], peer)
            if id > theirs.read_outbox:
                theirs.read_outbox = id
                world.notify_now(author, _outbox_read(channel.id, id))
    return True


def _outbox_read(channel_id: int, id: int) -> Make:
    return lambda view: api.UpdateReadChannelOutbox(channel_id=channel_id, max_id=id)
