"""What a handler knows of the request it answers, and the ways it can refuse it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, Protocol

from cablegram import api, errors
from cablegram.sandbox.world import channels
from cablegram.sandbox.world.accounts import Account
from cablegram.sandbox.world.auths import KeyRecord
from cablegram.sandbox.world.chats import Channel, Group
from cablegram.sandbox.world.messages import Message
from cablegram.sandbox.world.peers import bare, channel_peer, group_peer, is_channel, is_group
from cablegram.sandbox.world.render import View

if TYPE_CHECKING:
    Named = api.TypeInputPeer | api.TypeInputUser | api.TypeInputChannel
    from cablegram.sandbox.options import Options
    from cablegram.sandbox.world.world import Note, World

# Names that the documentation lists with several codes; these are the ones that a request meets in practice.
_CODES = {
    "PEER_ID_INVALID": 400,
    "CHANNEL_PRIVATE": 400,
    "CHANNEL_INVALID": 400,
    "CHAT_ADMIN_REQUIRED": 400,
    "PHONE_NUMBER_INVALID": 406,
    "FILE_MIGRATE": 303,
    "STATS_MIGRATE": 303,
    "INVITE_HASH_EXPIRED": 400,
    "USER_NOT_PARTICIPANT": 400,
    "CHAT_FORWARDS_RESTRICTED": 400,
    "USER_IS_BLOCKED": 400,
}


Seen = (
    api.InputPeerUserFromMessage
    | api.InputUserFromMessage
    | api.InputPeerChannelFromMessage
    | api.InputChannelFromMessage
)


class CallerInfo(Protocol):
    """The session that asks, as far as services may look."""

    key: KeyRecord
    dc: int
    ip: str
    id: int
    wants_updates: bool
    known: set[int]  # the peers that it was sent with their access hashes

    @property
    def layer(self) -> int:
        """The layer that the client declared; 0 before it did."""


def refusal(name: str, value: int | None = None, code: int | None = None) -> errors.RpcError:
    """The error that Telegram answers with: ``refusal("FLOOD_WAIT", 30)``."""
    number = code or _CODES.get(name) or errors.known_names().get(name, 400)
    return errors.rpc_error(number, name if value is None else f"{name}_{value}")


class Context:
    """One request being answered; ``msg_id`` is the message that carried it.

    ``takeout``: the id of the takeout that it is part of; ``business``: that of the connection by which a bot acts.
    """

    def __init__(
        self,
        world: World,
        options: Options,
        caller: CallerInfo,
        method: str,
        msg_id: int = 0,
        takeout: int = 0,
        business: str = "",
    ) -> None:
        self.world, self.options, self.caller, self.method = world, options, caller, method
        self.msg_id, self.takeout, self.business = msg_id, takeout, business
        self.taken: list[Note] | None = None
        self.views: list[View] = []

    @property
    def key(self) -> KeyRecord:
        """The permanent key that the request speaks for, also when a temporary one carried it."""
        key = self.caller.key
        return self.world.keys.get(key.perm_id, key) if key.perm_id else key

    @property
    def dc(self) -> int:
        """The number of the data center that was asked."""
        return self.caller.dc

    @property
    def account(self) -> Account:
        """Who is asking. Fails with AUTH_KEY_UNREGISTERED if nobody is logged in."""
        authorization = self.key.authorization
        if authorization is None:
            self.fail(self.key.error or "AUTH_KEY_UNREGISTERED")
        return self.world.accounts[authorization.account]

    @property
    def logged_in(self) -> bool:
        """Whether somebody is."""
        return self.key.authorization is not None

    def fail(self, name: str, value: int | None = None, *, code: int | None = None) -> NoReturn:
        """Refuse the request by an error's name; ``value`` is the number that some names end with."""
        raise refusal(name, value, code)

    def view(self) -> View:
        """The world as the asking account sees it."""
        authorization = self.key.authorization
        made = View(self.world, None if authorization is None else self.world.accounts[authorization.account])
        self.views.append(made)
        return made

    # -- what the request names ---------------------------------------------------------------------------------------

    def peer(self, peer: Named, error: str = "PEER_ID_INVALID") -> int:
        """The marked id of an InputPeer, InputUser or InputChannel, its access hash checked."""
        me = self.account
        match peer:
            case api.InputPeerSelf() | api.InputUserSelf():
                return me.id
            case api.InputPeerUser() | api.InputUser():
                return self._checked(int(peer.user_id), peer.access_hash, error)
            case api.InputPeerChat():
                return self._group(group_peer(peer.chat_id), error)
            case api.InputPeerChannel() | api.InputChannel():
                return self._checked(channel_peer(peer.channel_id), peer.access_hash, error)
            case api.InputPeerUserFromMessage() | api.InputUserFromMessage():
                return self._seen_in(peer, int(peer.user_id), error)
            case api.InputPeerChannelFromMessage() | api.InputChannelFromMessage():
                return self._seen_in(peer, channel_peer(peer.channel_id), error)
        return self.fail(error)

    def offset_peer(self, peer: Named) -> int:
        """The marked id of the peer of an offset. It only says where a page begins: its access hash is not checked.

        Source: https://core.telegram.org/api/offsets
        """
        match peer:
            case api.InputPeerUser():
                return int(peer.user_id)
            case api.InputPeerChannel():
                return channel_peer(peer.channel_id)
            case api.InputPeerChat():
                return group_peer(peer.chat_id)
        return self.peer(peer, "OFFSET_PEER_ID_INVALID")

    def _group(self, marked: int, error: str) -> int:
        group = self.world.group(marked)
        if group is None or (self.account.id not in group.members and self.account.id not in group.gone):
            self.fail(error)
        return marked

    def _checked(self, marked: int, access_hash: int, error: str) -> int:
        me = self.account
        if not self.world.exists(marked):
            self.fail(error)
        if marked == me.id or access_hash == self.world.access_hash(me.id, marked):
            return marked
        if access_hash == 0 and me.bot and marked in me.met:
            return marked
        return self.fail(error)

    def _seen_in(self, peer: Seen, marked: int, error: str) -> int:
        where = self.peer(peer.peer)
        message = self.world.box_of(self.account, where).messages.get(peer.msg_id)
        if message is None or message.peer != where or not self.world.exists(marked):
            self.fail(error)
        probe = self.view()
        probe.message(message)
        if marked not in probe.mentioned:
            self.fail(error)
        return marked

    def user(self, user: Named, error: str = "USER_ID_INVALID") -> Account:
        """The account of an InputUser or InputPeer."""
        marked = self.peer(user, error)
        if marked <= 0:
            self.fail(error)
        return self.world.accounts[marked]

    def channel(self, channel: Named, *, member: bool = False) -> Channel:
        """The channel of an InputChannel or InputPeerChannel that the account may see."""
        marked = self.peer(channel, "CHANNEL_INVALID")
        found = self.world.channel(marked)
        if found is None:
            self.fail("CHANNEL_INVALID")
        self.may_see(found, member=member)
        return found

    def may_see(self, channel: Channel, *, member: bool = False) -> None:
        """Fail with CHANNEL_PRIVATE unless the account is in, or the channel is public and ``member`` is not asked."""
        channels.lift_if_over(self.world, channel, self.account)
        me = channel.members.get(self.account.id)
        if me is not None and me.banned is not None and me.banned.view_messages:
            self.fail("CHANNEL_PRIVATE")
        if (me is None or me.left) and (member or not channel.username):
            self.fail("USER_NOT_PARTICIPANT" if member and channel.username else "CHANNEL_PRIVATE")

    def group(self, group_id: int) -> Group:
        """The basic group with this id, of which the account is a member."""
        found = self.world.groups.get(group_id)
        if found is None or self.account.id not in (*found.members, *found.gone):
            self.fail("CHAT_ID_INVALID")
        return found

    def message(self, peer: int, id: int, error: str = "MESSAGE_ID_INVALID") -> Message:
        """A message of a chat by its id."""
        found = self.world.box_of(self.account, peer).messages.get(id)
        if found is None or found.peer != peer:
            self.fail(error)
        return found

    def readable(self, peer: Named) -> int:
        """The marked id of a peer whose messages the account may read."""
        marked = self.peer(peer)
        if is_channel(marked):
            self.may_see(self.world.channels[bare(marked)])
        elif is_group(marked) and self.world.groups[bare(marked)] is None:
            self.fail("PEER_ID_INVALID")
        return marked

    # -- answers ------------------------------------------------------------------------------------------------------

    def updates(self, *first: api.TypeUpdate) -> api.Updates:
        """Updates for the asking session: ``first``, then everything that the request changed for its account."""
        view = self.view()
        notes = self.take()
        seq = max((note.seq for note in notes), default=0)
        made = [update for note in notes if (update := view.update(note)) is not None]
        return view.updates([*first, *made], seq)

    def take(self) -> list[Note]:
        """What the request changed for the asking account; it is then not pushed to the asking session again."""
        self.taken = self.world.outbox.get(self.account.id, [])
        return self.taken
