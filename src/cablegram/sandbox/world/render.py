"""One account's view of the world: users, chats, messages and updates as that account is shown them.

A view collects every user and chat that what it renders mentions, since an answer must carry them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api

from . import render_objects
from .accounts import Account
from .chats import Channel, Group
from .features import bot_privacy, reactions
from .messages import Content, Message
from .peers import bare, is_channel, is_group, is_user

if TYPE_CHECKING:
    from .messages import Dialog, QtsEvent
    from .world import Note, World


class View:
    """Renders for ``account`` and remembers whom it mentioned. ``account`` None is somebody not logged in."""

    def __init__(self, world: World, account: Account | None) -> None:
        self.world = world
        self.account = account
        self.viewer = 0 if account is None else account.id
        self.mentioned: dict[int, None] = {}

    # -- who is mentioned ---------------------------------------------------------------------------------------------

    def mention(self, *peers: int) -> None:
        """The answer must carry these peers (marked ids)."""
        for peer in peers:
            if peer:
                self.mentioned[peer] = None

    def peer(self, marked: int) -> api.TypePeer:
        """A Peer, mentioned from now on."""
        self.mention(marked)
        if is_user(marked):
            return api.PeerUser(user_id=marked)
        if is_group(marked):
            return api.PeerChat(chat_id=bare(marked))
        return api.PeerChannel(channel_id=bare(marked))

    def users(self) -> list[api.TypeUser]:
        """The users mentioned so far."""
        accounts = self.world.accounts
        return [self.user(accounts[peer]) for peer in self.mentioned if is_user(peer) and peer in accounts]

    def chats(self) -> list[api.TypeChat]:
        """The groups and channels mentioned so far."""
        return [self.chat(peer) for peer in self.mentioned if not is_user(peer) and self.world.exists(peer)]

    # -- users and chats ----------------------------------------------------------------------------------------------

    def user(self, account: Account) -> api.User:
        """A User."""
        return render_objects.user(self, account)

    def chat(self, marked: int) -> api.TypeChat:
        """A Chat or Channel; the Forbidden kinds for what the account was removed from."""
        group = self.world.group(marked)
        if group is not None:
            return render_objects.group(self, group)
        return render_objects.channel(self, self.world.channels[bare(marked)])

    def access_hash(self, marked: int) -> int:
        """The access hash that this account has for a peer."""
        return self.world.access_hash(self.viewer, marked)

    def in_group(self, group: Group) -> bool:
        """Whether this account is a member."""
        return self.viewer in group.members

    def in_channel(self, channel: Channel) -> bool:
        """Whether this account is a member."""
        return channel.member(self.viewer) is not None

    # -- messages -----------------------------------------------------------------------------------------------------

    def message(self, message: Message) -> api.Message | api.MessageService:
        """A Message or MessageService."""
        content = message.content
        self._mention_of(message)
        if content.action is not None:
            return api.MessageService(
                id=message.id,
                out=self.is_out(message),
                mentioned=message.mentioned,
                media_unread=message.media_unread,
                silent=content.silent,
                post=content.post,
                from_id=self._from(message),
                peer_id=self.peer(message.peer),
                saved_peer_id=self.peer(message.peer) if message.peer == self.viewer else None,
                reply_to=self.reply(message),
                date=content.date,
                action=content.action,
            )
        views = content.views if content.post else None
        return api.Message(
            id=message.id,
            out=self.is_out(message),
            mentioned=message.mentioned,
            media_unread=message.media_unread,
            silent=content.silent,
            post=content.post,
            edit_hide=content.edit_hide,
            pinned=message.pinned,
            noforwards=content.noforwards,
            from_id=self._from(message),
            peer_id=self.peer(message.peer),
            saved_peer_id=self._saved_peer(message),
            fwd_from=self.forward(content),
            via_bot_id=content.via_bot or None,
            reply_to=self.reply(message),
            date=content.date,
            message=content.text,
            media=self.media(content),
            reply_markup=content.markup,
            entities=content.entities or None,
            views=views,
            forwards=content.forwards if content.post else None,
            edit_date=content.edit_date or None,
            post_author=content.post_author or None,
            grouped_id=content.grouped_id or None,
            from_scheduled=content.from_scheduled,
            reactions=reactions.shown(self, message),
        )

    def hides(self, message: Message) -> bool:
        """Whether the viewer is a bot in a supergroup that is not sent this message."""
        channel = self.world.channel(message.peer) if self.account is not None and self.account.bot else None
        if channel is None or self.account is None:
            return False
        replied = channel.box.messages.get(message.reply_to)
        content = None if replied is None else replied.content
        return not bot_privacy.sees(self.world, self.account, channel, message.content, content)

    def is_out(self, message: Message) -> bool:
        """Whether the viewer wrote it; in a channel's box the copies are shared, so the author decides."""
        if is_channel(message.peer):
            return self.viewer in (message.content.sender, message.content.author)
        return message.out

    def _from(self, message: Message) -> api.TypePeer | None:
        sender = message.content.sender
        if is_user(message.peer) and message.peer != self.viewer and not message.out:
            return None  # of a private chat's incoming messages peer_id says it
        return None if sender == message.peer and not is_user(sender) else self.peer(sender)

    def _saved_peer(self, message: Message) -> api.TypePeer | None:
        if message.peer != self.viewer:
            return None
        forward = message.content.forward
        return self.peer(self.viewer if forward is None or not forward.sender else forward.sender)

    def _mention_of(self, message: Message) -> None:
        content = message.content
        self.mention(content.sender, content.via_bot)
        if content.action is not None:
            action = content.action
            self.mention(*(getattr(action, "users", None) or ()))
            self.mention(getattr(action, "user_id", None) or 0, getattr(action, "inviter_id", None) or 0)

    def reply(self, message: Message) -> api.MessageReplyHeader | None:
        """A MessageReplyHeader, or None."""
        if message.topic:  # https://core.telegram.org/api/forum#forum-topics
            answers = message.reply_to and message.reply_to != message.topic
            if message.content.action is not None and message.id == message.topic:
                return None
            return api.MessageReplyHeader(
                forum_topic=True,
                reply_to_msg_id=message.reply_to or message.topic,
                reply_to_top_id=message.topic if answers else None,
            )
        if not message.reply_to:
            return None
        return api.MessageReplyHeader(reply_to_msg_id=message.reply_to)

    def forward(self, content: Content) -> api.MessageFwdHeader | None:
        """A MessageFwdHeader, or None."""
        forward = content.forward
        if forward is None:
            return None
        saved = forward.saved_peer
        return api.MessageFwdHeader(
            from_id=self.peer(forward.sender) if forward.sender else None,
            from_name=forward.name or None,
            date=forward.date,
            channel_post=forward.channel_post or None,
            post_author=forward.post_author or None,
            saved_from_peer=self.peer(saved) if saved else None,
            saved_from_msg_id=forward.saved_id if saved else None,
        )

    def media(self, content: Content) -> api.TypeMessageMedia | None:
        """A MessageMedia, or None."""
        return None if content.media is None else render_objects.media(self, content.media)

    # -- dialogs and updates ------------------------------------------------------------------------------------------

    def dialog(self, dialog: Dialog) -> api.Dialog:
        """A Dialog; the caller adds its top message."""
        return render_objects.dialog(self, dialog)

    def update(self, note: Note) -> api.TypeUpdate | None:
        """The Update of a note, or None if nothing is left to show (the message was deleted since)."""
        if note.event is not None:
            return render_objects.event(self, note.box, note.event)
        return None if note.make is None else note.make(self)

    def qts_update(self, event: QtsEvent) -> api.TypeUpdate:
        """An update that ``qts`` counts, as it was sent."""
        self.mention(*event.mentioned)
        return event.update

    def updates(self, updates: list[api.TypeUpdate], seq: int = 0) -> api.Updates:
        """Updates, with everybody that they mention."""
        return api.Updates(updates=updates, users=self.users(), chats=self.chats(), date=self.world.now, seq=seq)
