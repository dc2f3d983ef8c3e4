"""The part of a session that is plain memory: what is known, and one setter for each fact."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Iterator, Mapping

from cablegram.errors import UsageError, WrongNetwork
from cablegram.sessions.types import AuthKey, Salt, Secret, SelfUser, TempKey, UpdateState

from .persistence import records as codec


class SessionState:
    """Facts about one account. ``_changed`` is called for every change; `Session` stores it."""

    def __init__(self) -> None:
        self._auth_keys: dict[int, AuthKey] = {}
        self._temp_keys: dict[str, TempKey] = {}
        self._salts: dict[str, tuple[Salt, ...]] = {}
        self._channels: dict[int, int] = {}
        self._floods: dict[str, float] = {}
        self._extra: dict[str, bytes] = {}
        self._entries: dict[str, bytes] = {}  # of kinds whose store does not find them by name
        self._unknown: dict[str, bytes] = {}  # records of a newer version, kept as they are
        self._dc_id = 0
        self._server_address: str | None = None
        self._port: int | None = None
        self._network: str | None = None
        self._user: SelfUser | None = None
        self._terminal_reason: str | None = None
        self._login: bytes | None = None
        self._device: dict[str, str] | None = None
        self._update_state: UpdateState | None = None
        self._time_offset = 0.0

    def describe(self) -> str:
        """What and where the session is, for messages; never a secret."""
        return type(self).__name__

    def _changed(self, name: str, content: bytes | None) -> Awaitable[None] | None:
        """Called for each change of a record; None as content: it is gone."""
        return None

    # ------------------------------------------------------------------ network and data center

    @property
    def network(self) -> str | None:
        """Identity of the network that the session belongs to, None while it is not known."""
        return self._network

    def set_network(self, identity: str | None) -> Awaitable[None] | None:
        """Bind the session to a network. Durable."""
        self._network = identity
        return self._changed("network", None if identity is None else identity.encode())

    def check_network(self, identity: str) -> Awaitable[None] | None:
        """Bind a session that has no network yet; `WrongNetwork` if it belongs to another one.

        An imported session may know only the network's name; it is then bound to the first network of that name.
        """
        mine = self._network
        if mine == identity:
            return None
        if mine is not None and (":" in mine or mine != identity.partition(":")[0]):
            raise WrongNetwork(
                f"{self.describe()} belongs to the network {mine!r}, the client was given {identity!r}; "
                "use the matching network= or another session"
            )
        return self.set_network(identity)

    @property
    def dc_id(self) -> int:
        """Number of the home data center, 0 while there is none."""
        return self._dc_id

    @property
    def server_address(self) -> str | None:
        """Address of the home data center; None means: take it from the network's table."""
        return self._server_address

    @property
    def port(self) -> int | None:
        """Port of the home data center, None with an unknown address."""
        return self._port

    def set_dc(self, dc_id: int, server_address: str | None = None, port: int | None = None) -> Awaitable[None] | None:
        """Make a data center the home. Keys of the others are kept. Durable."""
        if dc_id < 0 or not 0 <= (port or 0) < 65536:
            raise UsageError(f"not a data center: number {dc_id}, port {port}")
        self._dc_id, self._server_address, self._port = dc_id, server_address, port
        orphan = self._auth_keys.pop(0, None) if dc_id else None
        if orphan is not None:  # the key was set before the data center was
            self._changed("key/0", None)
            self.set_auth_key(orphan, dc_id)
        return self._changed("dc", codec.pack_dc(dc_id, server_address, port))

    # ------------------------------------------------------------------ keys, salts, time

    @property
    def auth_key(self) -> AuthKey | None:
        """The permanent key of the home data center."""
        return self._auth_keys.get(self._dc_id)

    @auth_key.setter
    def auth_key(self, key: bytes | None) -> None:
        self.set_auth_key(key)

    def get_auth_key(self, dc_id: int | None = None) -> AuthKey | None:
        """The permanent key (256 bytes) of a data center, by default the home."""
        return self._auth_keys.get(self._dc_id if dc_id is None else dc_id)

    def set_auth_key(self, key: bytes | None, dc_id: int | None = None) -> Awaitable[None] | None:
        """Set or (None) forget the permanent key of a data center, by default the home. Durable."""
        dc_id = self._dc_id if dc_id is None else dc_id
        key = None if key is None else AuthKey(key)  # nothing below shows it in a traceback
        if key is None:
            self._auth_keys.pop(dc_id, None)
            return self._changed(f"key/{dc_id}", None)
        if len(key) != AuthKey.SIZE:
            raise UsageError(f"an authorization key has {AuthKey.SIZE} bytes, not {len(key)}")
        self._auth_keys[dc_id] = key
        return self._changed(f"key/{dc_id}", self._auth_keys[dc_id])

    def auth_key_dcs(self) -> tuple[int, ...]:
        """The data centers that a permanent key is held for."""
        return tuple(self._auth_keys)

    def get_temp_key(self, dc_id: int | None = None, *, media: bool = False) -> TempKey | None:
        """The temporary key of a data center (``media``: of its media servers)."""
        return self._temp_keys.get(self._slot(dc_id, media))

    def set_temp_key(
        self, key: bytes | None, expires_at: float = 0.0, dc_id: int | None = None, *, media: bool = False
    ) -> None:
        """Set or (None) forget a temporary key; ``expires_at`` is Unix time on the server's clock. Batched."""
        slot = self._slot(dc_id, media)
        key = None if key is None else AuthKey(key)
        if key is None:
            self._temp_keys.pop(slot, None)
            self._changed("temp/" + slot, None)
            return
        temp = self._temp_keys[slot] = TempKey(key, expires_at)
        self._changed("temp/" + slot, codec.pack_temp_key(temp))

    def get_salts(self, dc_id: int | None = None, *, media: bool = False) -> tuple[Salt, ...]:
        """The server salts that are known for a data center."""
        return self._salts.get(self._slot(dc_id, media), ())

    def set_salts(self, salts: Iterable[Salt], dc_id: int | None = None, *, media: bool = False) -> None:
        """Replace the salts of a data center. Batched."""
        slot = self._slot(dc_id, media)
        kept = self._salts[slot] = tuple(salts)
        self._changed("salts/" + slot, codec.pack_salts(kept) if kept else None)

    @property
    def time_offset(self) -> float:
        """Seconds that the server's clock is ahead of this machine's."""
        return self._time_offset

    def set_time_offset(self, seconds: float) -> None:
        """Remember the server's clock. Batched."""
        self._time_offset = seconds
        self._changed("time_offset", repr(float(seconds)).encode())

    # ------------------------------------------------------------------ account

    @property
    def user(self) -> SelfUser | None:
        """The account that is logged in, None before the login."""
        return self._user

    def set_user(self, user: SelfUser | None) -> Awaitable[None] | None:
        """Note who is logged in. Durable."""
        self._user = user
        return self._changed("user", None if user is None else codec.pack_user(user))

    @property
    def terminal_reason(self) -> str | None:
        """Why the session can never be used again (``"AUTH_KEY_DUPLICATED"``), None while it is alive."""
        return self._terminal_reason

    def set_terminal_reason(self, reason: str | None) -> Awaitable[None] | None:
        """Note that the session is dead, and why. Durable."""
        self._terminal_reason = reason
        return self._changed("terminal", None if reason is None else reason.encode())

    @property
    def login(self) -> bytes | None:
        """A login in progress, as the login machine wrote it."""
        return self._login

    def set_login(self, state: bytes | None) -> Awaitable[None] | None:
        """Keep a login in progress for another process or request. Durable."""
        self._login = None if state is None else Secret(state)
        return self._changed("login", self._login)

    @property
    def device(self) -> dict[str, str] | None:
        """What the account's device list shows of this login: model, system, application (a copy)."""
        return None if self._device is None else dict(self._device)

    def set_device(self, device: Mapping[str, str] | None) -> Awaitable[None] | None:
        """Keep the device data that the login was made with. Durable."""
        self._device = None if device is None else dict(device)
        return self._changed("device", None if self._device is None else codec.pack_device(self._device))

    # ------------------------------------------------------------------ updates, floods, extras

    @property
    def update_state(self) -> UpdateState | None:
        """Where the account's updates were left, None when unknown: begin at now."""
        return self._update_state

    def set_update_state(self, state: UpdateState | None) -> None:
        """Note how far updates were handled. Batched."""
        self._update_state = state
        self._changed("state", None if state is None else codec.pack_state(state))

    def get_channel_pts(self, channel_id: int) -> int | None:
        """Where a channel's updates were left (bare id)."""
        return self._channels.get(channel_id)

    def set_channel_pts(self, channel_id: int, pts: int | None) -> None:
        """Note how far a channel's updates were handled. Batched."""
        if pts is None:
            self._channels.pop(channel_id, None)
        else:
            self._channels[channel_id] = pts
        self._changed(f"channel/{channel_id}", None if pts is None else str(pts).encode())

    def channel_states(self) -> dict[int, int]:
        """pts of every channel that one is known for, by bare id (a copy)."""
        return dict(self._channels)

    def get_flood(self, method: str) -> float:
        """Unix time until which a method must not be called (``"messages.getHistory"``), 0.0 if it may."""
        return self._floods.get(method, 0.0)

    def set_flood(self, method: str, until: float | None) -> None:
        """Note until when (Unix seconds) a method must not be called; None forgets it. Batched."""
        if until is None:
            self._floods.pop(method, None)
        else:
            self._floods[method] = until
        self._changed("flood/" + method, None if until is None else repr(float(until)).encode())

    @property
    def flooded(self) -> bool:
        """Whether any deadline of a flood is kept."""
        return bool(self._floods)

    def floods(self) -> dict[str, float]:
        """Every flood deadline, by method (a copy)."""
        return dict(self._floods)

    def get_extra(self, name: str) -> bytes | None:
        """Bytes that the client kept under a name of its own."""
        return self._extra.get(name)

    def set_extra(self, name: str, value: bytes | None) -> None:
        """Keep bytes under a name, None forgets them. Batched."""
        if value is None:
            self._extra.pop(name, None)
        else:
            value = self._extra[name] = Secret(value)
        self._changed("extra/" + name, value)

    def _slot(self, dc_id: int | None, media: bool) -> str:
        return f"{self._dc_id if dc_id is None else dc_id}{'/media' if media else ''}"

    # ------------------------------------------------------------------ records

    def _reset(self) -> None:
        self._dc_id = 0
        self._server_address = self._port = self._network = self._user = self._terminal_reason = None
        self._login = self._device = self._update_state = None
        self._time_offset = 0.0
        self._auth_keys.clear()
        self._temp_keys.clear()
        self._salts.clear()
        self._channels.clear()
        self._floods.clear()
        self._extra.clear()
        self._entries.clear()
        self._unknown.clear()

    def _records(self) -> Iterator[tuple[str, bytes]]:
        """Every record, unsealed."""
        if self._network is not None:
            yield "network", self._network.encode()
        if self._dc_id:
            yield "dc", codec.pack_dc(self._dc_id, self._server_address, self._port)
        for dc_id, key in self._auth_keys.items():
            yield f"key/{dc_id}", key
        if self._user is not None:
            yield "user", codec.pack_user(self._user)
        if self._terminal_reason is not None:
            yield "terminal", self._terminal_reason.encode()
        if self._login is not None:
            yield "login", self._login
        if self._device is not None:
            yield "device", codec.pack_device(self._device)
        yield from self._batched_records()
        yield from self._unknown.items()

    def _batched_records(self) -> Iterator[tuple[str, bytes]]:
        for slot, temp in self._temp_keys.items():
            yield "temp/" + slot, codec.pack_temp_key(temp)
        for slot, salts in self._salts.items():
            yield "salts/" + slot, codec.pack_salts(salts)
        if self._time_offset:
            yield "time_offset", repr(self._time_offset).encode()
        if self._update_state is not None:
            yield "state", codec.pack_state(self._update_state)
        for channel_id, pts in self._channels.items():
            yield f"channel/{channel_id}", str(pts).encode()
        for method, until in self._floods.items():
            yield "flood/" + method, repr(until).encode()
        for name, value in self._extra.items():
            yield "extra/" + name, value
        for name, value in self._entries.items():
            yield "entry/" + name, value

    def _take(self, name: str, content: bytes) -> None:
        """Put one record into memory; ValueError and the like when it is not what it should be."""
        content = Secret(content)
        family, _, rest = name.partition("/")
        take = _TAKERS.get(family)
        if take is None:
            self._unknown[name] = content
        else:
            take(self, rest, content)

    def _take_dc(self, _: str, content: bytes) -> None:
        self._dc_id, self._server_address, self._port = codec.unpack_dc(content)

    def _take_network(self, _: str, content: bytes) -> None:
        self._network = content.decode()

    def _take_terminal(self, _: str, content: bytes) -> None:
        self._terminal_reason = content.decode()

    def _take_key(self, dc_id: str, content: bytes) -> None:
        self._auth_keys[int(dc_id)] = codec.key_from(content)

    def _take_temp(self, slot: str, content: bytes) -> None:
        self._temp_keys[slot] = codec.unpack_temp_key(content)

    def _take_salts(self, slot: str, content: bytes) -> None:
        self._salts[slot] = codec.unpack_salts(content)

    def _take_offset(self, _: str, content: bytes) -> None:
        self._time_offset = float(content)

    def _take_user(self, _: str, content: bytes) -> None:
        self._user = codec.unpack_user(content)

    def _take_login(self, _: str, content: bytes) -> None:
        self._login = Secret(content)

    def _take_device(self, _: str, content: bytes) -> None:
        self._device = codec.unpack_device(content)

    def _take_state(self, _: str, content: bytes) -> None:
        self._update_state = codec.unpack_state(content)

    def _take_channel(self, channel_id: str, content: bytes) -> None:
        self._channels[int(channel_id)] = int(content)

    def _take_flood(self, method: str, content: bytes) -> None:
        self._floods[method] = float(content)

    def _take_extra(self, name: str, content: bytes) -> None:
        self._extra[name] = Secret(content)

    def _take_entry(self, name: str, content: bytes) -> None:
        self._entries[name] = Secret(content)


_TAKERS = {
    "network": SessionState._take_network,
    "dc": SessionState._take_dc,
    "key": SessionState._take_key,
    "temp": SessionState._take_temp,
    "salts": SessionState._take_salts,
    "time_offset": SessionState._take_offset,
    "user": SessionState._take_user,
    "terminal": SessionState._take_terminal,
    "login": SessionState._take_login,
    "device": SessionState._take_device,
    "state": SessionState._take_state,
    "channel": SessionState._take_channel,
    "flood": SessionState._take_flood,
    "extra": SessionState._take_extra,
    "entry": SessionState._take_entry,
}
