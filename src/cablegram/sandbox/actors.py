"""The other side of every test: people and bots that act in the world without any client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram.errors import UsageError

from .actor_base import Target
from .chat import Chat
from .feature_actor import FeatureActor
from .world import channels, groups, sending
from .world.accounts import SERVICE_ID
from .world.chats import Channel
from .world.messages import Message
from .world.render import View

if TYPE_CHECKING:
    from cablegram import api

    from .world.auths import Authorization


class Actor(FeatureActor):
    """Somebody in the world. What they do reaches clients as if they had used an app."""

    def send(self, to: Target, text: str, *, reply_to: int = 0, silent: bool = False) -> Message:
        """Send a message to an actor, a chat, ``"me"``, a username or a marked id; answers the sender's copy."""
        message = self._send(self._peer(to), text, reply_to, silent=silent)
        self.sandbox.world.flush()
        return message

    def send_file(
        self,
        to: Target,
        data: bytes,
        name: str = "file.bin",
        *,
        caption: str = "",
        mime_type: str = "application/octet-stream",
        document: bool = False,
        reply_to: int = 0,
    ) -> Message:
        """Send a file; a picture goes as a photo unless ``document`` is True. Answers the sender's copy."""
        media = self._media(data, name, mime_type, document)
        message = self._send(self._peer(to), caption, reply_to, media=media)
        self.sandbox.world.flush()
        return message

    def send_album(self, to: Target, *files: bytes, caption: str = "") -> list[Message]:
        """Send two to ten pictures or documents as one album; the first has the caption."""
        if not 2 <= len(files) <= 10:
            raise UsageError(f"an album has two to ten files, not {len(files)}")
        group, peer, sent = abs(self.sandbox.world.long()), self._peer(to), []
        for number, data in enumerate(files):
            media = self._media(data, f"file {number + 1}.bin", "application/octet-stream", False)
            sent.append(self._send(peer, "" if number else caption, 0, media=media, grouped_id=group))
        self.sandbox.world.flush()
        return sent

    def forward(self, message: Message, to: Target) -> Message:
        """Forward a message; answers the sender's copy. Raises RpcError where forwarding is forbidden."""
        from cablegram import api

        from .services.messages.sending import forward_messages

        source, target = (self.sandbox.input_peer(self.account, peer) for peer in (message.peer, self._peer(to)))
        number = self.sandbox.world.long()
        request = api.messages.ForwardMessages(from_peer=source, to_peer=target, id=[message.id], random_id=[number])
        forward_messages(self.sandbox.as_context(self.account), request)
        self.sandbox.world.flush()
        return self.sandbox.world.box_of(self.account, self._peer(to)).messages[self.account.box.random_ids[number]]

    def file(self, message: Message) -> bytes:
        """The bytes of the file of a message. Raises UsageError if there is none."""
        media = message.content.media
        if media is None or not media.file_id:
            raise UsageError("there is no file in this message")
        return self.sandbox.world.files[media.file_id].data

    def edit(self, message: Message, text: str) -> None:
        """Change the text of a message."""
        message.content.text, message.content.edit_date = text, self.sandbox.world.now
        sending.edited(self.sandbox.world, message.content)
        self.sandbox.world.flush()

    def delete(self, *messages: Message, revoke: bool = True) -> None:
        """Delete messages of one chat, for everybody unless ``revoke`` is False."""
        world = self.sandbox.world
        channel = world.channel(messages[0].peer) if messages else None
        if channel is not None:
            sending.delete_posts(world, channel, messages)
        else:
            sending.delete(world, self.account, messages, revoke=revoke)
        world.flush()

    def read(self, chat: Target, max_id: int = 0) -> None:
        """Read a chat up to a message; 0: all of it."""
        sending.read(self.sandbox.world, self.account, self._peer(chat), max_id)
        self.sandbox.world.flush()

    def type_in(self, chat: Target) -> None:
        """Show "is typing" to the others of a chat."""
        from cablegram import api

        from .services.messages.typing import set_typing

        peer = self.sandbox.input_peer(self.account, self._peer(chat))
        request = api.messages.SetTyping(peer=peer, action=api.SendMessageTypingAction())
        set_typing(self.sandbox.as_context(self.account), request)
        self.sandbox.world.flush()

    def messages(self, chat: Target) -> list[Message]:
        """The messages that this account has in a chat, oldest first: the server's own copies."""
        peer = self._peer(chat)
        box = self.sandbox.world.box_of(self.account, peer)
        return [box.messages[id] for id in box.ids(peer)]

    def texts(self, chat: Target) -> list[str]:
        """The texts of :meth:`messages`."""
        return [message.content.text for message in self.messages(chat)]

    def create_group(self, title: str, *members: Actor) -> Chat:
        """Make a basic group."""
        made = groups.create(self.sandbox.world, self.account, title, [member.account for member in members])
        self.sandbox.world.flush()
        return Chat(self.sandbox, made)

    def create_channel(
        self, title: str, *members: Actor, broadcast: bool = True, username: str = "", about: str = ""
    ) -> Chat:
        """Make a channel, or a supergroup (``broadcast=False``); the members join at once."""
        world = self.sandbox.world
        made = channels.create(world, self.account, title, about, broadcast=broadcast)
        if username:
            made.username = username
            world.usernames[username.lower()] = made.peer
        for member in members:
            channels.join(world, made, member.account, self.account)
        world.flush()
        return Chat(self.sandbox, made)

    def join(self, chat: Chat) -> None:
        """Join a group or channel."""
        world, found = self.sandbox.world, chat.record
        if isinstance(found, Channel):
            channels.join(world, found, self.account)
        else:
            groups.add(world, self.account, found, self.account, by_link=True)
        world.flush()

    def leave(self, chat: Chat) -> None:
        """Leave a group or channel."""
        world, found = self.sandbox.world, chat.record
        if isinstance(found, Channel):
            channels.leave(world, found, self.account)
        else:
            groups.remove(world, self.account, found, self.account)
        world.flush()

    def add_contact(self, other: Actor, first_name: str = "", last_name: str = "") -> None:
        """Put somebody into the address book."""
        from .world.accounts import Contact

        known = other.account
        self.account.contacts[other.id] = Contact(
            other.id, first_name or known.first_name, last_name or known.last_name, known.phone
        )

    def block(self, other: Actor) -> None:
        """Block somebody."""
        self.account.blocked.add(other.id)

    def sessions(self) -> list[Authorization]:
        """The logins of the account, oldest first."""
        return list(self.account.logins)

    def revoke_sessions(self, error: str = "SESSION_REVOKED") -> None:
        """End every login of the account: its clients are answered by this error from now on."""
        self.sandbox.revoke(self.account, error)

    def delete_account(self) -> None:
        """Delete the account: USER_DEACTIVATED for its clients."""
        account = self.account
        self.sandbox.world.phones.pop(account.phone, None)
        account.deleted = True

    def ban(self) -> None:
        """Ban the account: USER_DEACTIVATED_BAN for its clients."""
        self.account.banned = True

    def as_seen_by(self, viewer: Actor) -> api.User:
        """The User as another account is shown it."""
        return View(self.sandbox.world, viewer.account).user(self.account)


class UserActor(Actor):
    """A person with a phone number."""

    @property
    def phone(self) -> str:
        """The phone number in international form."""
        return f"+{self.account.phone}"

    def read_code(self, sent: object = None) -> str:
        """The newest login code for this number, wherever it went. Fit as a ``phone_code=`` callback.

        Raises :class:`~cablegram.errors.UsageError` if none was asked for.
        """
        return self.sandbox.read_code(self.phone)

    def read_email_code(self, sent: object = None) -> str:
        """The newest code that went to an e-mail address of this account: for logging in, or for its password."""
        return self.sandbox.read_email_code(self.phone)

    def set_password(self, password: str | None, *, hint: str = "", email: str = "") -> None:
        """Set two-step verification, or remove it (None)."""
        self.sandbox.set_password(self.account, password, hint=hint, email=email)

    def scan_qr(self, url: str) -> None:
        """Approve the login whose QR code (``tg://login?token=…``) another device shows.

        Raises :class:`~cablegram.errors.RpcError` as Telegram would: AUTH_TOKEN_EXPIRED, AUTH_TOKEN_INVALIDX...
        """
        from .services.account import qr

        qr.scan(self.sandbox.as_context(self.account), url)
        self.sandbox.world.flush()

    async def click(self, message: Message, button: str | bytes) -> api.messages.BotCallbackAnswer:
        """Press a button under a message, named by its text or its data; answers what the bot says to it.

        Raises :class:`~cablegram.errors.RpcError` (BOT_RESPONSE_TIMEOUT) if the bot does not answer in ten seconds.
        """
        from .services.messages import buttons

        data = button if isinstance(button, bytes) else _data_of(message, button)
        context = self.sandbox.as_context(self.account)
        waiting = buttons.ask(context, message.peer, message, data)
        self.sandbox.world.flush()
        return await buttons.answered(context, waiting)

    def service_messages(self) -> list[str]:
        """What the service account (777000) wrote: login codes and the like."""
        return self.texts(SERVICE_ID)


def _data_of(message: Message, text: str) -> bytes:
    """The data of the button with this text."""
    rows = getattr(message.content.markup, "rows", [])
    for button in (button for row in rows for button in row.buttons):
        data = getattr(getattr(button, "type", button), "data", None)
        if button.text == text and data is not None:
            return bytes(data)
    raise UsageError(f"the message has no button {text!r} that reaches a bot")


class BotActor(Actor):
    """A bot with a token."""

    @property
    def token(self) -> str:
        """What the bot logs in with."""
        return self.account.bot_token

    def revoke_token(self) -> str:
        """Make a new token; the old one is answered by ACCESS_TOKEN_EXPIRED."""
        world = self.sandbox.world
        world.tokens.pop(self.account.bot_token, None)
        self.account.bot_token = f"{self.id}:{world.token(35)}"
        world.tokens[self.account.bot_token] = self.id
        return self.account.bot_token
