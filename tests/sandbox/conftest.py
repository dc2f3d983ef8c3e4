"""What the tests of the sandbox share: sessions without a network, straight into the dispatcher.

Each answer is written in the client's layer and read back, so that what a service makes is always encodable.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cablegram import api, tl
from cablegram.crypto.kdf import auth_key_id
from cablegram.errors import RpcError
from cablegram.sandbox import Sandbox
from cablegram.sandbox.options import DataCenterInfo
from cablegram.sandbox.world.auths import KeyRecord
from cablegram.testing import SeededRand


class FixedClock:
    """A clock that only moves when told."""

    def __init__(self) -> None:
        self.now = 1_750_000_000.0

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now - 1_000_000_000.0


class Desk:
    """One client's session, without bytes: ``desk(request)`` is the answer. Updates that are pushed pile up."""

    def __init__(self, sandbox: Sandbox, *, dc: int | None = None, layer: int = tl.LAYER) -> None:
        self.sandbox, self.dc = sandbox, dc or sandbox.world.home_dc
        self.codec = tl.layer(layer)
        self.layer = self.codec.number
        secret = sandbox.rand(256)
        number = auth_key_id(secret)
        self.key = KeyRecord(number, secret, self.dc, sandbox.clock.time())
        self.key.layer, self.key.api_id = self.layer, sandbox.api_id
        sandbox.world.keys[number] = self.key
        self.id, self.ip, self.wants_updates = number ^ 1, "127.0.0.1", True
        self.known: set[int] = set()
        self.pushed: list[Any] = []
        self.session = self

    def __call__(self, query: Any) -> Any:
        function = type(query)
        query = self.codec.decode(self.codec.encode(query))
        result = self.sandbox.dispatcher.answer(self, query)
        return self.codec.decode_result(function, self.codec.encode_result(function, result))

    def push(self, update: Any) -> None:
        self.pushed.append(self.codec.decode(self.codec.encode(update)))

    carrier = None
    held: Any = None
    missed = False
    heard_at = 1e18  # never away

    def refused(self, query: Any) -> str:
        """The name of the error that a request is refused with."""
        with pytest.raises(RpcError) as caught:
            self(query)
        return caught.value.message

    def login(self, user: Any) -> Desk:
        """Log in as a user of the sandbox, or as a bot."""
        if hasattr(user, "token"):
            box = self.sandbox
            self(
                api.auth.ImportBotAuthorization(
                    flags=0, api_id=box.api_id, api_hash=box.api_hash, bot_auth_token=user.token
                )
            )
            return self
        sent = self.send_code(user.phone)
        self(api.auth.SignIn(
            phone_number=user.phone, phone_code_hash=sent.phone_code_hash, phone_code=user.read_code()))  # fmt: skip
        return self

    def send_code(self, phone: str, **settings: Any) -> Any:
        """auth.sendCode for a number."""
        return self(api.auth.SendCode(
            phone_number=phone, api_id=self.sandbox.api_id, api_hash=self.sandbox.api_hash,
            settings=api.CodeSettings(**settings)))  # fmt: skip

    def peer(self, target: Any) -> Any:
        """The InputPeer of an actor or chat."""
        account = self.sandbox.world.accounts[self.key.authorization.account]  # type: ignore[union-attr]
        return self.sandbox.input_peer(account, getattr(target, "peer", None) or target.id)

    def user(self, target: Any) -> Any:
        """The InputUser of an actor."""
        peer = self.peer(target)
        return api.InputUser(user_id=peer.user_id, access_hash=peer.access_hash)

    def channel(self, target: Any) -> Any:
        """The InputChannel of a chat."""
        peer = self.peer(target)
        return api.InputChannel(channel_id=peer.channel_id, access_hash=peer.access_hash)

    def say(self, peer: Any, text: str, **more: Any) -> Any:
        """messages.sendMessage with a fresh random_id."""
        number = self.sandbox.world.long()
        return self(api.messages.SendMessage(peer=peer, message=text, random_id=number, **more))


@pytest.fixture
def telegram() -> Sandbox:
    """A sandbox that listens nowhere, with a clock that stands still and seeded randomness."""
    return make_sandbox()


@pytest.fixture
def build() -> Callable[..., Sandbox]:
    """Makes such a sandbox with other options."""
    return make_sandbox


def make_sandbox(**options: Any) -> Sandbox:
    made = Sandbox(clock=FixedClock(), rand=SeededRand(7), **options)
    made.options.data_centers = [DataCenterInfo(dc, "127.0.0.1", 20_000 + dc) for dc in made.dcs]
    desks: list[Desk] = []
    pusher: Any = made.world.listener
    pusher.listeners = lambda account: [
        desk for desk in desks
        if desk.wants_updates and desk.key.authorization is not None and desk.key.authorization.account == account
        and desk.dc == made.world.accounts[account].dc
    ]  # fmt: skip

    def notify_key(dc: int, key: int, update: Any) -> None:
        for desk in desks:
            if desk.key.id == key:
                desk.push(update)

    made.world.key_listener = notify_key
    made.desks = desks  # type: ignore[attr-defined]
    return made


@pytest.fixture
def desk() -> Callable[..., Desk]:
    """Opens a session: ``desk(telegram)``, ``desk(telegram, user)``."""

    def make(sandbox: Sandbox, user: Any = None, **more: Any) -> Desk:
        made = Desk(sandbox, **more)
        sandbox.desks.append(made)  # type: ignore[attr-defined]
        return made if user is None else made.login(user)

    return make
