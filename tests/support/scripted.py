"""A network that answers from a script: what the client does above it is all that a test sees."""

from __future__ import annotations

import asyncio
import inspect
from collections import Counter
from collections.abc import Callable
from typing import Any

from cablegram import api
from cablegram.client.client import TelegramClient
from cablegram.client.core import ClientCore
from cablegram.client.requests.answers import on_update
from cablegram.errors import ConnectionLost
from cablegram.mtproto.network import DataCenter, Network
from cablegram.sessions.base import Session
from cablegram.sessions.memory import MemorySession
from cablegram.sessions.types import SelfUser, UpdateState

API_HASH = "0123456789abcdef0123456789abcdef"
ME = 42
STATE = api.updates.State(pts=0, qts=0, date=0, seq=0, unread_count=0)


class ScriptedNetwork:
    """Answers each TL function by what ``on`` says: a value, an error, a function of the request, or a `Script`."""

    def __init__(self) -> None:
        self.home_dc = 2
        self.answers: dict[str, Any] = {"updates.getState": STATE}
        self.pts: Counter[int | None] = Counter()
        self.sent: list[Any] = []
        self.dcs: list[int | None] = []
        self.connects = 0
        self.refuse: BaseException | None = None
        self.connected = False
        self.client: ClientCore | None = None
        self.waiting: set[asyncio.Future[Any]] = set()
        self.moves: list[int] = []

    def on(self, **answers: Any) -> None:
        """``on(users_getUsers=[...])``: the method's name with an underscore for the dot."""
        self.answers.update({name.replace("_", ".", 1): answer for name, answer in answers.items()})

    def methods(self) -> list[str]:
        """The TL names of what was sent, in order."""
        return [request.__tl_name__ for request in self.sent]

    def push(self, update: Any) -> None:
        """The server pushes something; updates are numbered as they come."""
        assert self.client is not None
        for one in getattr(update, "updates", ()):
            if hasattr(one, "pts_count"):
                channel = getattr(getattr(getattr(one, "message", None), "peer_id", None), "channel_id", None)
                self.pts[channel] += one.pts_count
                one.pts = self.pts[channel]
        on_update(self.client, update)

    # ---- what the client calls ----

    def __call__(self, client: ClientCore) -> ScriptedNetwork:
        self.client = client
        return self

    async def connect(self, timeout: float | None = None) -> None:
        self.connects += 1
        await asyncio.sleep(0)
        if self.refuse is not None:
            raise self.refuse
        self.connected = True

    async def destroy_keys(self, timeout: float = 5.0) -> None:
        """Nothing to forget here."""

    async def disconnect(self) -> None:
        self.connected = False
        for future in self.waiting:
            if not future.done():
                future.set_exception(ConnectionLost("the client was disconnected"))
        await asyncio.sleep(0)

    async def switch_home(self, dc: int) -> None:
        await asyncio.sleep(0)
        self.moves.append(dc)
        self.home_dc = dc

    async def invoke(self, request: Any, *, dc: int | None = None, timeout: float | None = None) -> Any:
        self.sent.append(request)
        self.dcs.append(dc)
        answer = self.answers.get(request.__tl_name__, _missing)
        if isinstance(answer, Script):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if inspect.isfunction(answer):
            answer = answer(request)
        if inspect.isawaitable(answer):
            answer = await answer
        if answer is NEVER:
            future = asyncio.get_running_loop().create_future()
            self.waiting.add(future)
            return await future
        if isinstance(answer, BaseException):
            raise answer
        return answer


class Script(list[Any]):
    """Answers one after another; the last one stays."""


class _Never:
    pass


NEVER = _Never()


def _missing(request: Any) -> Any:
    raise AssertionError(f"the script has no answer for {request.__tl_name__}")


class FakeClock:
    """A wall clock that a test sets."""

    def __init__(self, now: float = 1_700_000_000.0) -> None:
        self.now = now

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now


def network() -> Network:
    """A network that nobody can reach, with a key that nobody has."""
    from cablegram.crypto.rsa import PublicKey

    return Network.custom("scripted", [DataCenter(2, "127.0.0.1", 9)], [PublicKey((1 << 2047) + 1, 65537)])


def make(
    net: ScriptedNetwork | None = None, session: Session | None = None, *, user: bool = True, **options: Any
) -> tuple[TelegramClient, ScriptedNetwork]:
    """A client on a scripted network, logged in unless ``user`` is False."""
    net = net or ScriptedNetwork()
    session = session if session is not None else MemorySession()
    if user:
        session.set_dc(2)
        session.set_auth_key(bytes(range(256)))
        session.set_user(SelfUser(ME))
        session.set_update_state(session.update_state or UpdateState(0, 0, 0, 0))  # so that it is not asked for
    options.setdefault("network", network())
    client = TelegramClient(session, 1, API_HASH, invoker=net, **options)
    return client, net


def user(number: int = ME, **fields: Any) -> api.User:
    """A user of the API; this account itself by default."""
    fields.setdefault("access_hash", number * 7)
    fields.setdefault("first_name", f"User {number}")
    return api.User(id=number, **fields)


def message(number: int, text: str = "", *, chat: Any = None, **fields: Any) -> api.Message:
    """A message of the API, in the private chat with user 7 by default."""
    return api.Message(
        id=number, peer_id=chat or api.PeerUser(user_id=7), message=text, date=fields.pop("date", number), **fields
    )


def incoming(*messages: api.Message, users: Any = (), chats: Any = ()) -> api.Updates:
    """What the server pushes for new messages."""
    kind: Callable[..., Any]
    updates = []
    for item in messages:
        channel = isinstance(item.peer_id, api.PeerChannel)
        kind = api.UpdateNewChannelMessage if channel else api.UpdateNewMessage
        updates.append(kind(message=item, pts=item.id, pts_count=1))
    return api.Updates(updates=updates, users=list(users), chats=list(chats), date=0, seq=0)
