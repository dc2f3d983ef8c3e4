"""What every actor has: an account, ways to name others, and its own copies of messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, Union

from cablegram.errors import UsageError

from .chat import Chat
from .world import sending
from .world.files import Media, image_size
from .world.messages import Content, Message

if TYPE_CHECKING:
    from .building import WorldBuilder
    from .world.accounts import Account
    from .world.world import World


def peer_of(target: Target, world: World) -> int:
    """The marked id of an actor, a chat, "me"-less username, or a marked id."""
    if isinstance(target, ActorBase):
        return target.id
    if isinstance(target, Chat):
        return target.peer
    if isinstance(target, str):
        found = world.by_username(target)
        if found is None:
            raise UsageError(f"nobody in this world is called {target!r}")
        return int(found)
    return int(target)


Target: TypeAlias = Union["ActorBase", "Chat", str, int]
"""What names a peer: an actor, a chat, ``"me"``, a username, or a marked id."""


class ActorBase:
    """Who somebody in the world is, and how they name others."""

    def __init__(self, sandbox: WorldBuilder, account: Account) -> None:
        self.sandbox, self.account = sandbox, account

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.account.id} {self.account.name!r}>"

    @property
    def id(self) -> int:
        """The id of the account."""
        return self.account.id

    @property
    def username(self) -> str:
        """The username, without @; empty if there is none."""
        return self.account.username

    @property
    def dc(self) -> int:
        """The number of the data center that the account lives in."""
        return self.account.dc

    def _peer(self, target: Target) -> int:
        return self.id if target == "me" else peer_of(target, self.sandbox.world)

    def _own_copy(self, message: Message) -> Message:
        """This account's copy of a message that somebody holds a copy of."""
        world = self.sandbox.world
        if world.channel(message.peer) is not None:
            return message
        number = sending.copy_in(message.content, self.id)
        if not number:
            raise UsageError("this account does not have the message")
        return self.account.box.messages[number]

    def _send(self, peer: int, text: str, reply_to: int, **more: Any) -> Message:
        content = self._content(peer, text, **more)
        return sending.send(self.sandbox.world, self.account, peer, content, reply_to=reply_to)

    def _content(self, peer: int, text: str, **more: Any) -> Content:
        channel = self.sandbox.world.channel(peer)
        post = channel is not None and channel.broadcast
        content = Content(peer if post else self.id, self.sandbox.world.now, text, post=post, views=int(post), **more)
        content.author = self.id if post else 0
        return content

    def _media(self, data: bytes, name: str, mime_type: str, document: bool) -> Media:
        from cablegram import api

        from .services.files.upload import store

        context = self.sandbox.as_context(self.account)
        size = None if document else image_size(data)
        if size is not None:
            made = store(context, data, photo=True, width=size[0], height=size[1], mime_type="image/jpeg")
        else:
            named = [api.DocumentAttributeFilename(file_name=name)]
            made = store(context, data, mime_type=mime_type, attributes=named)
        return Media(made.id)
