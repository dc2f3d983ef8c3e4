"""The state of one Telegram: who exists, who is logged in, who wrote what. Plain data; no network, no protocol.

Time and randomness are given from outside, so that the same calls with the same seed make the same world.

Theory of operation
    Messages live in *boxes*. An account has one, for its private chats and basic groups together; a channel or
    supergroup has one, which its members share. Whatever happens to a box is an *event*: it moves the box's ``pts``,
    and stays in the box's log, from which differences are read. An operation (``sending``, ``groups``, ``channels``,
    ``features``) changes the records, lets the box record an event, and notes in the *outbox* of the world whom the
    event concerns. :meth:`World.flush` hands the outbox to the listener, the server's pusher.

    There are four ways to notify somebody, one for each counter of https://core.telegram.org/api/updates:

    - :meth:`World.notify`, of an event of a box: counted by the ``pts`` of that box, the account's or the channel's;
    - :meth:`World.notify_qts`: counted by the account's ``qts``, such as a reaction that a bot is sent;
    - :meth:`World.notify_now` with ``lasting``: counted by the account's ``seq``, such as a changed name;
    - :meth:`World.notify_now` without: counted by nothing, such as "is typing"; who is away never learns of it.

A worked example, which ``tests/sandbox/test_world.py`` carries out
    Ada and Bob share a basic group and a supergroup. Ada's box is at pts 10, Bob's at 40, the supergroup's at 7.

    - Ada writes to the group. There is one content and a copy in each box, with the next id of that box. Outbox:
      Ada: (box of Ada, "new", pts 11); Bob: (box of Bob, "new", pts 41).
    - Ada writes to the supergroup. There is one copy, in the supergroup's box. Outbox: both of them:
      (box of the supergroup, "new", pts 8). Neither account's pts has moved.
    - Bob reacts to the first message. Ada's and Bob's sessions are sent updateMessageReactions; no counter has moved.
    - Ada changes her name. Ada's other sessions: an update with her next ``seq``; Bob, who has her as a contact, the
      same update without any counter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from .accounts import SERVICE_ID, Account, App
from .alarms import Alarms
from .auths import Authorization, KeyRecord, LoginToken, SentCode
from .chats import Channel, Group
from .files import File, Upload
from .messages import Box, BoxEvent, Content, QtsEvent
from .peers import bare, is_channel, is_group, is_user
from .render import View

if TYPE_CHECKING:
    from asyncio import Future

    from cablegram import api
    from cablegram.crypto.types import Clock, Rand
    from cablegram.sandbox.serving.dispatch import Origin

    from .cdn import Cdn
    from .features.asking import Waiting
    from .features.inline import InlineQuery
    from .features.polls import PollRecord

    PressedButton = tuple[int, Future[api.messages.BotCallbackAnswer]]
    """The bot, and who waits."""
    Make = Callable[[View], api.TypeUpdate]
    Listener = Callable[[int, "list[Note]", "Origin | None"], None]


class Note(NamedTuple):
    """One thing that an account is notified of: a logged event of a box, or an update made on the spot."""

    box: int  # marked id of the box's owner; 0 for an update outside any box
    event: BoxEvent | None = None
    make: Make | None = None
    seq: int = 0  # for updates outside boxes that a difference repeats


class World:
    """Everything that a sandbox knows."""

    def __init__(self, *, clock: Clock, rand: Rand) -> None:
        self.clock, self.rand = clock, rand
        self.secret = rand(32)
        self.apps: dict[int, App] = {}
        self.accounts: dict[int, Account] = {}
        self.groups: dict[int, Group] = {}
        self.channels: dict[int, Channel] = {}
        self.files: dict[int, File] = {}
        self.uploads: dict[tuple[int, int], Upload] = {}
        self.cdn: Cdn | None = None
        self.phones: dict[str, int] = {}
        self.tokens: dict[str, int] = {}
        self.usernames: dict[str, int] = {}  # lower case -> marked id
        self.keys: dict[int, KeyRecord] = {}
        self.authorizations: dict[int, Authorization] = {}
        self.codes: dict[str, SentCode] = {}
        self.login_tokens: dict[bytes, LoginToken] = {}
        self.exported: dict[bytes, tuple[int, int, float]] = {}  # bytes: account, data center, expiry
        self.queries: dict[
            int, tuple[int, Future[api.messages.BotCallbackAnswer]]
        ] = {}  # pressed buttons: the bot, and who waits
        self.web_tokens: dict[str, int] = {}
        self.memberships: dict[int, set[int]] = {}  # account id -> marked ids of its channels
        self.sequence: dict[int, list[tuple[int, Note]]] = {}  # account id -> (date, note) with seq
        self.banned_phones: set[str] = set()
        self.alarms = Alarms()
        self.is_listening: Callable[[int], bool] | None = None  # whether an account has a session that gets updates
        self.waiting: list[Waiting] = []  # who waits for a bot's reply
        self.inline: dict[int, InlineQuery] = {}
        self.inline_messages: dict[int, Content] = {}
        self.polls: dict[int, PollRecord] = {}
        self.poll_messages: dict[int, list[Content]] = {}  # poll id -> the contents that show it
        self.changed: set[Content] = set()  # contents that changed without an event of a box, for who keeps the world
        self.outbox: dict[int, list[Note]] = {}
        self.listener: Listener | None = None
        self.on_touch: Callable[..., None] | None = None
        self.key_listener: Callable[[int, int, api.TypeUpdates], None] | None = None
        self._next = {
            "user": 5_000_000_001,
            "group": 4_000_001,
            "channel": 2_000_000_001,
            "file": 6_000_000_000_000_001,
        }
        self.home_dc = 2
        self.accounts[SERVICE_ID] = Account(
            SERVICE_ID, dc=2, first_name="Telegram", phone="42777", verified=True, support=True
        )

    # -- time, numbers, secrets ---------------------------------------------------------------------------------------

    @property
    def now(self) -> int:
        """The world's time (whole Unix seconds)."""
        return int(self.clock.time())

    def new_id(self, kind: str) -> int:
        """The next id of a kind: "user", "group", "channel" or "file"."""
        value = self._next[kind]
        self._next[kind] = value + 1
        return value

    def long(self) -> int:
        """A random signed 64-bit number, never 0."""
        return int.from_bytes(self.rand(8), "little", signed=True) or 1

    def digits(self, count: int) -> str:
        """A random decimal string."""
        return str(int.from_bytes(self.rand(16), "little") % 10**count).zfill(count)

    def token(self, length: int = 18) -> str:
        """A random string of hexadecimal digits."""
        return self.rand((length + 1) // 2).hex()[:length]

    def access_hash(self, viewer: int, peer: int) -> int:
        """The access hash that ``viewer`` has for a peer (marked id): another account's is worth nothing.

        Source: https://core.telegram.org/api/peers#access-hash
        """
        digest = hashlib.blake2b(b"%d %d" % (viewer, peer), key=self.secret, digest_size=8).digest()
        return int.from_bytes(digest, "little", signed=True)

    # -- looking up ---------------------------------------------------------------------------------------------------

    def exists(self, peer: int) -> bool:
        """Whether a marked id is of something."""
        if is_user(peer):
            return peer in self.accounts
        return bare(peer) in (self.groups if is_group(peer) else self.channels)

    def group(self, peer: int) -> Group | None:
        """The basic group with this marked id."""
        return self.groups.get(bare(peer)) if is_group(peer) else None

    def channel(self, peer: int) -> Channel | None:
        """The channel with this marked id."""
        return self.channels.get(bare(peer)) if is_channel(peer) else None

    def by_phone(self, phone: str) -> Account | None:
        """The account with this number, in any spelling."""
        found = self.phones.get(clean_phone(phone))
        return None if found is None else self.accounts[found]

    def by_username(self, username: str) -> int | None:
        """The marked id behind a username (with or without @)."""
        return self.usernames.get(username.lstrip("@").lower())

    def box_of(self, account: Account, peer: int) -> Box:
        """The box that holds an account's messages with a peer."""
        channel = self.channel(peer)
        return account.box if channel is None else channel.box

    # -- telling ------------------------------------------------------------------------------------------------------

    def notify(self, account: int, box: int, event: BoxEvent) -> None:
        """Note that an event of a box concerns an account."""
        self.outbox.setdefault(account, []).append(Note(box, event))

    def notify_now(self, account: int, make: Make, *, lasting: bool = False) -> None:
        """Note an update outside boxes; ``lasting`` gives it a ``seq``, so that a difference repeats it."""
        note = Note(0, None, make)
        if lasting:
            owner = self.accounts[account]
            owner.seq += 1
            note = note._replace(seq=owner.seq)
            self.sequence.setdefault(account, []).append((self.now, note))
        self.outbox.setdefault(account, []).append(note)

    def notify_all(self, accounts: Iterable[int], make: Make) -> None:
        """The same passing update for many accounts."""
        for account in accounts:
            self.notify_now(account, make)

    def notify_qts(self, account: int, make: Callable[[View, int], api.TypeUpdate]) -> None:
        """Send an update that the account's ``qts`` counts; differences repeat it.

        Source: https://core.telegram.org/api/updates#update-sequences
        """
        owner = self.accounts[account]
        owner.qts += 1
        view = View(self, owner)
        event = QtsEvent(owner.qts, make(view, owner.qts), tuple(view.mentioned))
        owner.qts_log.append(event)
        self.notify_now(account, lambda view: view.qts_update(event))

    def note_changed(self, content: Content) -> None:
        """A content changed in a way that no box counts: reactions, views, votes."""
        self.changed.add(content)

    def ring(self) -> None:
        """Do all that is due by now, and notify whom it concerns."""
        if self.alarms.ring(self.clock.time()):
            self.flush()

    def notify_key(self, dc: int, key_id: int, update: api.TypeUpdates) -> None:
        """Send an update to the sessions of a key, logged in or not."""
        if self.key_listener is not None:
            self.key_listener(dc, key_id, update)

    def flush(self, origin: Origin | None = None) -> None:
        """Hand the outbox over to the listener. ``origin`` is the session whose request caused it all."""
        if self.outbox:
            outbox, self.outbox = self.outbox, {}
            self.touch(*outbox)
            if self.listener is not None:
                for account, notes in outbox.items():
                    self.listener(account, notes, origin)

    def touch(self, *accounts: int) -> None:
        """Something changed, and these accounts with it: whoever keeps the world writes them."""
        if self.on_touch is not None:
            self.on_touch(*accounts)

    def mark_met(self, account: Account, peer: int) -> None:
        """Remember that a bot has met a peer: bots may then use an access hash of 0."""
        if account.bot_token:
            account.met.add(peer)


def clean_phone(phone: str) -> str:
    """A phone number as the schema writes it: digits only, no plus sign."""
    return "".join(filter(str.isdigit, phone)) if any(map(str.isdigit, phone)) else ""
