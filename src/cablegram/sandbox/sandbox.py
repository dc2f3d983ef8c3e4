"""A whole Telegram in a box: :class:`Sandbox`."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.crypto import srp
from cablegram.crypto.rsa import PrivateKey
from cablegram.crypto.types import Clock, Rand
from cablegram.errors import UsageError
from cablegram.mtproto.network import DataCenter as Address
from cablegram.mtproto.network import Network
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net.streams import Listener, listen_tcp

from .actors import BotActor, Chat, UserActor
from .caller import Caller
from .clock import SandboxClock
from .context import Context
from .dispatch import Dispatcher
from .faults import Faults
from .keys import public_private_key
from .log import Breach, Log
from .options import DataCenterInfo, Options
from .push import Pusher
from .server import DataCenter
from .wire import Wire
from .world import login
from .world.accounts import Account, App, Password
from .world.auths import AuthKey, Authorization
from .world.peers import bare, is_group, is_user
from .world.world import World, clean_phone

if TYPE_CHECKING:
    from types import TracebackType

    from .store import Store

FIRST_PORT, LAST_PORT = 20_000, 32_000
"""Ports are taken from here: below 32768, since some clients keep a port as a signed 16-bit number."""


class Sandbox:
    """A Telegram that runs inside the process, on loopback or in memory.

    ::

        async with Sandbox() as telegram:
            user = telegram.add_user(phone="+9996620001", first_name="Ada", password="pw")
            ...  # a client with telegram.api_id, telegram.api_hash and network=telegram.network

    ``dcs`` says which data centers there are: a number of them, or their ids. New accounts live in ``home_dc`` (2).
    ``port`` is the first data center's, the others follow; 0 takes free ones below 32768. ``clock``, ``rand``,
    ``listen`` and ``host`` come from tests that run in simulation: with the same of all, the same bytes pass.
    ``rsa_key`` replaces the published key pair. ``data`` names a directory to keep the world in, across restarts; None
    keeps it in memory. Further keyword arguments are the fields of
    :class:`~cablegram.sandbox.options.Options`.
    """

    def __init__(
        self,
        *,
        dcs: int | Sequence[int] = 1,
        host: str = "127.0.0.1",
        port: int = 0,
        name: str = "sandbox",
        clock: Clock | None = None,
        rand: Rand = os.urandom,
        listen: Listener = listen_tcp,
        rsa_key: PrivateKey | None = None,
        proxy_secrets: Sequence[bytes] = (),
        data: str | os.PathLike[str] | None = None,
        **options: Any,
    ) -> None:
        ids = ((2,) if dcs == 1 else tuple(range(1, dcs + 1))) if isinstance(dcs, int) else tuple(dcs)
        if not ids:
            raise UsageError("a sandbox needs at least one data center")
        self.name, self.host, self._port, self._listen = name, host, port, listen
        self.clock = SandboxClock(clock)
        self.clock.on_change = self._clock_changed
        self.rand = rand
        self.timekeeper = TimeKeeper(self.clock)
        self.options = Options(**options)
        self.world = World(clock=self.clock, rand=rand)
        self.world.home_dc = 2 if 2 in ids else ids[0]
        self.rsa_keys = (rsa_key or public_private_key(),)
        self.proxy_secrets = proxy_secrets
        self.log, self.faults = Log(), Faults()
        self.faults.sandbox = self
        self.dispatcher = Dispatcher(self.world, self.options, self.log, self.faults)
        self.dcs = {id: DataCenter(self, id) for id in ids}
        pusher = Pusher(self)
        self.world.listener, self.world.key_listener = pusher, pusher.tell_key
        self.tasks: set[asyncio.Task[None]] = set()
        self.pushed = 0
        self._store: Store | None = None
        if data is not None:
            from .store import Store

            self._store = Store(data, self.world)
            self.world.on_touch = self._store.touch
        self._app = next(iter(self.world.apps.values()), None) or self.add_app("Sandbox", "sandbox")
        self._phones = 9_996_620_000
        self._network: Network | None = None

    # -- running ------------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen. Raises OSError if no port is free."""
        port = self._port
        for dc in self.dcs.values():
            dc.listening = await self._bind(dc, dc.port or port)
            dc.host, dc.port = dc.listening.address
            port = port and port + 1
        if self._store is not None:
            self._store.open()
        self.options.data_centers = [DataCenterInfo(dc.id, dc.host, dc.port) for dc in self.dcs.values()]

    async def _bind(self, dc: DataCenter, port: int) -> Any:
        if port or self._listen is not listen_tcp:
            return await self._listen(self.host, port, dc.accept)
        span = LAST_PORT - FIRST_PORT
        start = int.from_bytes(os.urandom(4), "little")  # not the world's: two sandboxes of one seed can run at a time
        for step in range(span):
            with contextlib.suppress(OSError):
                return await self._listen(self.host, FIRST_PORT + (start + step) % span, dc.accept)
        raise OSError("no free port between 20000 and 32000")

    async def stop(self) -> None:
        """Close every link, stop listening, forget all sessions. The world and its keys stay; :meth:`start` opens it
        again on the same ports.
        """
        for dc in self.dcs.values():
            if dc.listening is not None:
                await dc.listening.close()
                dc.listening = None
            for wire in list(dc.wires):
                wire.kill()
            dc.forget_sessions()
        for task in list(self.tasks):
            task.cancel()
        await asyncio.sleep(0)
        if self._store is not None:
            self._store.close()

    async def restart(self) -> None:
        """Stop and start at once, on the same ports: what a deployment of the server looks like to its clients."""
        await self.stop()
        await self.start()

    async def __aenter__(self) -> Sandbox:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    # -- what clients are given ---------------------------------------------------------------------------------------

    @property
    def api_id(self) -> int:
        """The api_id of the app that every sandbox has."""
        return self._app.api_id

    @property
    def api_hash(self) -> str:
        """And its api_hash."""
        return self._app.api_hash

    @property
    def network(self) -> Network:
        """The network to give to a client. The sandbox must have been started."""
        if not self.options.data_centers:
            raise UsageError("the sandbox has no address before it is started: use it in `async with`")
        if self._network is None:
            addresses = [Address(info.id, info.host, info.port) for info in self.options.data_centers]
            keys = [key.public for key in self.rsa_keys]
            self._network = Network.custom(self.name, addresses, keys, default_dc=self.world.home_dc)
        return self._network

    # -- building the world -------------------------------------------------------------------------------------------

    def add_app(self, title: str, short_name: str, *, owner: Any = None, url: str = "", published: bool = False) -> App:
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
        owner: Any = None,
        dc: int | None = None,
        id: int | None = None,
        token: str | None = None,
    ) -> BotActor:
        """Add a bot; ``.token`` is what it logs in with."""
        account = self._add(id, dc, username)
        account.first_name, account.owner = first_name, getattr(owner, "id", 0)
        account.bot_token = token or f"{account.id}:{self.world.token(35)}"
        self.world.tokens[account.bot_token] = account.id
        return BotActor(self, account)

    def _add(self, id: int | None, dc: int | None, username: str) -> Account:
        home = self.world.home_dc if dc is None else dc
        if home not in self.dcs:
            raise UsageError(f"this sandbox has no data center {home}, only {sorted(self.dcs)}")
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
        from .services.password import algorithm

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

    # -- looking at it ------------------------------------------------------------------------------------------------

    def sent(self, method: str, **fields: Any) -> list[Any]:
        """The requests of a method so far (``telegram.sent("messages.sendMessage")``), oldest first."""
        return self.log.sent(method, **fields)

    @property
    def breaches(self) -> list[Breach]:
        """The rules of MTProto that clients broke so far."""
        return self.log.breaches

    def connections(self, dc: int | None = None) -> list[Wire]:
        """The links that are open now."""
        return [wire for number, center in self.dcs.items() if dc in (None, number) for wire in center.wires]

    def digest(self) -> str:
        """A short hash of everything that was written: equal for two runs that did the same."""
        parts = hashlib.sha256()
        for account in self.world.accounts.values():
            for id, message in account.box.messages.items():
                parts.update(f"{account.id} {id} {message.peer} {message.content.text}\n".encode())
        return parts.hexdigest()[:16]

    # -- for services and actors --------------------------------------------------------------------------------------

    def as_context(self, account: Account) -> Context:
        """A context in which an account acts without any client."""
        key = AuthKey(0, b"", account.dc, self.clock.time())
        key.authorization = Authorization(0, account.id, 0, self.api_id, 0.0, 0.0)
        return Context(self.world, self.options, _Nobody(key), "")

    def input_peer(self, account: Account, peer: int) -> Any:
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

    def expire_file_references(self) -> None:
        """Every file reference given out so far answers FILE_REFERENCE_EXPIRED; messages read anew have new ones."""
        for file in self.world.files.values():
            file.reference += 1

    def on(self, function: type[Any], **rules: bool) -> Callable[[Any], Any]:
        """Serve a method otherwise, in this sandbox alone; a decorator, see :func:`cablegram.sandbox.dispatch.on`."""
        return self.dispatcher.on(function, **rules)

    def _clock_changed(self, stepped: bool) -> None:
        if stepped:
            self.timekeeper.sync(self.clock.time())
        for wire in self.connections():
            wire.clock_changed()

    def callers(self) -> Iterable[Caller]:
        """Every session that is remembered."""
        return (caller for dc in self.dcs.values() for caller in dc.callers.values())


class _Nobody:
    """The session of an actor: there is none."""

    def __init__(self, key: AuthKey) -> None:
        self.key, self.dc, self.layer, self.ip, self.id, self.wants_updates = key, key.dc, 0, "127.0.0.1", 0, False
        self.known: set[int] = set()
