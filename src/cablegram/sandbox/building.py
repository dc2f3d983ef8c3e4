"""Filling a world: apps, people, bots, chats, and the codes that they are sent.

A :class:`WorldBuilder` needs no server: it makes records, and hands out actors for them. The sandbox is one that also
listens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.crypto import srp
from cablegram.errors import UsageError

from .actors import Actor, BotActor, UserActor
from .chat import Chat
from .options import Options
from .serving.context import Context
from .world import login
from .world.accounts import Account, App, Password
from .world.auths import Authorization, KeyRecord
from .world.peers import bare, is_group, is_user
from .world.world import World, clean_phone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cablegram.crypto.types import Clock, Rand


class WorldBuilder:
    """A world, and the ways to put somebody into it."""

    def __init__(self, *, clock: Clock, rand: Rand, dcs: Sequence[int], options: Options) -> None:
        self.rand, self.options = rand, options
        self.world = World(clock=clock, rand=rand)
        self.world.home_dc = 2 if 2 in dcs else dcs[0]
        self._dc_ids, self._phones = frozenset(dcs), 9_996_620_000

    # -- for services and actors --------------------------------------------------------------------------------------

    def as_context(self, account: Account) -> Context:
        """A context in which an account acts without any client."""
        return Context(self.world, self.options, _NoSession(account, self.world.clock.time()), "")

    def input_peer(self, account: Account, peer: int) -> api.TypeInputPeer:
        """The InputPeer by which an account names a peer (marked id)."""
        if is_user(peer):
            return api.InputPeerUser(user_id=peer, access_hash=self.world.access_hash(account.id, peer))
        if is_group(peer):
            return api.InputPeerChat(chat_id=bare(peer))
        return api.InputPeerChannel(channel_id=bare(peer), access_hash=self.world.access_hash(account.id, peer))

    def revoke(self, account: Account, error: str = "SESSION_REVOKED") -> None:
        """End every login of an account with an error of the 401 family."""
        for authorization in list(account.logins):
            login.end(self.world, authorization, error)

    # -- building the world -------------------------------------------------------------------------------------------

    def add_app(
        self,
        title: str,
        short_name: str,
        *,
        owner: Actor | Account | None = None,
        url: str = "",
        published: bool = False,
    ) -> App:
        """Register an app; it has an ``api_id`` and an ``api_hash``."""
        api_id = 10_000_001 + len(self.world.apps)
        made = App(api_id, self.world.token(32), title, short_name, url, getattr(owner, "id", 0), published)
        self.world.apps[api_id] = made
        return made

    def add_user(
        self,
        *,
        phone: str | None = None,
        first_name: str = "User",
        last_name: str = "",
        username: str = "",
        password: str | None = None,
        hint: str = "",
        email: str = "",
        login_email: str = "",
        dc: int | None = None,
        id: int | None = None,
        premium: bool = False,
    ) -> UserActor:
        """Add a person. ``phone`` None takes the next free +99966 number; ``email`` is for recovering the password."""
        if phone is None:
            while str(self._phones) in self.world.phones or self._phones == 9_996_620_000:
                self._phones += 1
            phone = str(self._phones)
        digits = clean_phone(phone)
        if digits in self.world.phones or not digits:
            raise UsageError(f"the phone number {phone} cannot be used: it is taken or has no digits")
        account = self._add(id, dc, username)
        account.phone, account.first_name, account.last_name = digits, first_name, last_name
        account.login_email, account.premium = login_email, premium
        self.world.phones[digits] = account.id
        if password is not None:
            self.set_password(account, password, hint=hint, email=email)
        return UserActor(self, account)

    def add_bot(
        self,
        username: str = "",
        *,
        first_name: str = "Bot",
        owner: Actor | Account | None = None,
        privacy: bool = True,
        inline: bool = False,
        inline_feedback: bool = False,
        dc: int | None = None,
        id: int | None = None,
        token: str | None = None,
    ) -> BotActor:
        """Add a bot; ``.token`` is what it logs in with.

        ``privacy``: in groups it is sent only what is meant for it; ``inline``: it answers inline queries;
        ``inline_feedback``: it is sent which of its results were chosen.
        """
        account = self._add(id, dc, username)
        account.first_name, account.owner = first_name, getattr(owner, "id", 0)
        account.privacy, account.inline, account.inline_feedback = privacy, inline, inline_feedback
        account.bot_token = token or f"{account.id}:{self.world.token(35)}"
        self.world.tokens[account.bot_token] = account.id
        return BotActor(self, account)

    def _add(self, id: int | None, dc: int | None, username: str) -> Account:
        home = self.world.home_dc if dc is None else dc
        if home not in self._dc_ids:
            raise UsageError(f"this sandbox has no data center {home}, only {sorted(self._dc_ids)}")
        if username and username.lower() in self.world.usernames:
            raise UsageError(f"the username {username!r} is taken")
        account = Account(id or self.world.new_id("user"), home, username=username)
        if account.id in self.world.accounts:
            raise UsageError(f"there is an account {account.id} already")
        self.world.accounts[account.id] = account
        if username:
            self.world.usernames[username.lower()] = account.id
        return account

    def add_chats(self, user: UserActor, count: int, *, messages: int = 1) -> list[UserActor]:
        """Give a user so many private chats at once, each with a new person and ``messages`` messages from them."""
        made = [self.add_user(first_name=f"Person {number}") for number in range(1, count + 1)]
        listener, self.world.listener = self.world.listener, None
        for person in made:
            for number in range(messages):
                person.send(user, f"Message {number + 1}")
        self.world.listener = listener
        return made

    def set_password(self, account: Account, password: str | None, *, hint: str = "", email: str = "") -> None:
        """Set an account's two-step verification, or remove it (None). Takes 0.1 s for its key derivation."""
        from .services.account.password import algorithm

        account.recovery.email = email if password is not None else ""
        if password is None:
            account.password = None
            return
        salt1, salt2 = self.rand(8) + self.rand(32), self.rand(16)
        account.password = Password(salt1, salt2, srp.verifier(password, algorithm(salt1, salt2)), hint)

    def user(self, phone: str) -> UserActor:
        """The person with this phone number. Raises UsageError if there is none."""
        account = self.world.by_phone(phone)
        if account is None:
            raise UsageError(f"no account has the number {phone}")
        return UserActor(self, account)

    def users(self) -> list[UserActor]:
        """Everybody with a phone number."""
        return [UserActor(self, self.world.accounts[id]) for id in self.world.phones.values()]

    def chat(self, peer: int) -> Chat:
        """The group or channel with this marked id."""
        found = self.world.group(peer) or self.world.channel(peer)
        if found is None:
            raise UsageError(f"there is no group or channel {peer}")
        return Chat(self, found)

    # -- codes --------------------------------------------------------------------------------------------------------

    def deliver_codes(self, phone: str, *kinds: str) -> None:
        """Say how codes for a number are delivered: the first way, then those that resending goes through.

        Kinds: app, sms, call, flash_call, missed_call, email, set_up_email, fragment, firebase, word, phrase.
        An empty ``phone`` means every number.
        """
        from .world.auths import CODE_KINDS

        wrong = [kind for kind in kinds if kind not in CODE_KINDS]
        if wrong or not kinds:
            raise UsageError(f"no such way to deliver a code: {wrong}; there are {', '.join(CODE_KINDS)}")
        self.options.code_kinds[clean_phone(phone)] = kinds

    def read_code(self, phone: str) -> str:
        """The newest code for a number, wherever it went. Raises UsageError if none was asked for."""
        digits = clean_phone(phone)
        for sent in reversed(self.world.codes.values()):
            if sent.phone == digits:
                return sent.code or sent.email_code
        raise UsageError(f"no code was sent to {phone} yet")

    def read_email_code(self, phone: str) -> str:
        """The newest e-mail code for a number: for logging in, or for the account's recovery address."""
        account = self.world.by_phone(phone)
        if account is not None and account.recovery.code:
            return account.recovery.code
        digits = clean_phone(phone)
        for sent in reversed(self.world.codes.values()):
            if sent.phone == digits and sent.email_code:
                return sent.email_code
        raise UsageError(f"no e-mail code for {phone} is on its way")


class _NoSession:
    """The session of an actor: there is none, only a login."""

    def __init__(self, account: Account, now: float) -> None:
        self.key = KeyRecord(0, b"", account.dc, now)
        self.key.authorization = Authorization(0, account.id, 0, 0, 0.0, 0.0)
        self.dc, self.layer, self.ip, self.id, self.wants_updates = account.dc, 0, "127.0.0.1", 0, False
        self.known: set[int] = set()
