"""The conformance suite for kinds of sessions: every kind of Cablegram passes it, and yours should.

::

    async def test_my_session(tmp_path):
        await check_session(lambda: MySession(tmp_path / "account"))
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterator
from typing import Literal

from cablegram.errors import SessionInUse, WrongNetwork
from cablegram.sessions import Peer, Salt, SelfUser, Session, UpdateState, settle

Keeps = Literal["everything", "login", "nothing"]

_KEY = bytes(range(256))
_OTHER = bytes(range(255, -1, -1))
_CHANNEL = -1_000_000_000_000


class SessionCheckFailed(AssertionError):
    """The kind of session breaks the contract; the message says which rule."""


async def check_session(
    make: Callable[[], Session],
    *,
    reopen: Callable[[Session], Session] | None = None,
    keeps: Keeps = "everything",
    exclusive: bool | None = None,
) -> None:
    """Prove that a kind of session keeps the contract of `Session`. Raises `SessionCheckFailed`.

    ``make()`` gives a session object on one and the same account's place, which is empty at first and empty again
    afterwards. ``reopen(old)`` gives one that continues a closed ``old``, by default ``make()``. ``keeps`` says what
    survives closing: ``"everything"``, the ``"login"`` only (strings), or ``"nothing"``. ``exclusive``: a second
    opener is refused with `SessionInUse`; None takes it from ``keeps``.
    """
    again = reopen or (lambda _: make())
    session = make()
    await _load(session)
    _check_empty(session)
    await _check_facts(session)
    _check_secrets(session)
    await _check_network(session)
    await _check_peers(session)
    await _check_entries(session)
    await _check_cancelled_save(session)
    if keeps == "everything" if exclusive is None else exclusive:
        await _check_exclusive(make)
    await settle(session.save())
    await settle(session.close())
    await settle(session.close())  # closing twice does no harm
    if keeps != "nothing":
        session = again(session)
        await _load(session)
        _check_login_kept(session)
        if keeps == "everything":
            await _check_all_kept(session)
    await settle(session.delete())
    _check_empty(session)
    await settle(session.close())
    fresh = make()
    await _load(fresh)
    _check_empty(fresh)
    await settle(fresh.delete())
    await settle(fresh.close())


def _must(holds: bool, rule: str) -> None:
    if not holds:
        raise SessionCheckFailed(rule)


async def _load(session: Session) -> None:
    await settle(session.load())
    await settle(session.load())  # loading twice does no harm


def _check_empty(session: Session) -> None:
    _must(session.dc_id == 0, "a new session has no data center: dc_id is 0")
    _must(session.auth_key is None and session.get_auth_key(2) is None, "a new session has no keys")
    _must(session.user is None and session.network is None, "a new session has no user and no network")
    _must(session.update_state is None and session.terminal_reason is None, "a new session has no state")
    _must(not session.channel_states() and not session.floods(), "a new session has no channels and no floods")
    _must(not session._entries, "a new session has no entries")
    _must(session.login is None and session.device is None, "a new session has no login and no device")


async def _check_facts(session: Session) -> None:
    for changed in (
        session.set_auth_key(_OTHER),  # before the data center is known
        session.set_dc(2, "149.154.167.51", 443),
        session.set_auth_key(_KEY),
        session.set_auth_key(_OTHER, 4),
        session.set_auth_key(_OTHER, 5),
        session.set_auth_key(None, 5),
        session.set_user(SelfUser(2**40, True, -(2**62), "Ada ✓", "ada_bot", None)),
        session.set_device({"device_model": "Test"}),
        session.set_login(b"\0state\xff"),
    ):
        await settle(changed)
    session.set_temp_key(_OTHER, 1e9, 2, media=True)
    session.set_salts([Salt(-5, 1.0, 2.0), Salt(2**62, 3.0, 4.0)])
    session.set_time_offset(-1.5)
    for pts in range(100):
        session.set_update_state(UpdateState(pts, 2, 3, 4))
        session.set_channel_pts(2**40, pts)
    session.set_channel_pts(7, 1)
    session.set_channel_pts(7, None)
    session.set_flood("messages.getHistory", 1e9 + 0.5)
    session.set_extra("config", b"\0\1")
    _check_login_kept(session, network=None)
    _check_rest(session)


def _check_login_kept(session: Session, network: str | None = "test:0000") -> None:
    place = (session.dc_id, session.server_address, session.port)
    _must(place == (2, "149.154.167.51", 443), f"the home data center is kept, not {place}")
    _must(session.auth_key == _KEY and session.get_auth_key() == _KEY, "the home's key is kept")
    _must(session.get_auth_key(4) == _OTHER, "the keys of other data centers are kept")
    _must(session.get_auth_key(5) is None, "a key that was set to None is gone")
    _must(session.user == SelfUser(2**40, True, -(2**62), "Ada ✓", "ada_bot", None), "the user is kept whole")
    _must(session.device == {"device_model": "Test"}, "device data is kept")
    _must(session.login == b"\0state\xff", "a login in progress is kept")
    _must(session.network == network, f"the network is kept: {network}, not {session.network}")


def _check_rest(session: Session) -> None:
    temp = session.get_temp_key(2, media=True)
    _must(temp is not None and temp.key == _OTHER and temp.expires_at == 1e9, "temporary keys are kept")
    _must(session.get_temp_key(2) is None, "a media server's temporary key is not the data center's")
    _must(session.get_salts() == (Salt(-5, 1.0, 2.0), Salt(2**62, 3.0, 4.0)), "salts are kept, in order")
    _must(session.time_offset == -1.5, "the time offset is kept")
    _must(session.update_state == UpdateState(99, 2, 3, 4), "the newest state of updates is kept")
    _must(session.channel_states() == {2**40: 99}, "the newest pts of each channel is kept, forgotten ones are not")
    _must(session.get_flood("messages.getHistory") == 1e9 + 0.5, "flood deadlines are kept")
    _must(session.get_extra("config") == b"\0\1", "extras are kept")


async def _check_all_kept(session: Session) -> None:
    _check_rest(session)
    for key in (5, "@Ada", "ADA_lovelace", "+1 202 555 0123"):
        peer = await settle(session.find(key))
        _must(peer is not None and peer.access_hash == -(2**63), f"a peer is found by {key!r} after reopening")
    channel = await settle(session.find(_CHANNEL - 2**40))
    _must(
        channel is not None and channel.name == "Ünïcode 📣" and channel.detail == "broadcast", "peers are kept whole"
    )
    _must(channel == await settle(session.find(2**40)), "a channel is found by its bare id after reopening")
    session.remember([Peer(5, 1, "user", min=True, context=(-9, 3))])
    await settle(session.save())
    peer = await settle(session.find(5))
    _must(peer is not None and not peer.min, "a min peer does not hide the full one in the store")
    _must(await _family(session, "one") == {f"one/{n}": b"%d" % n for n in range(7) if n != 3}, "entries are kept")
    _must(await settle(session.entry("one/2")) == b"2", "an entry is found by its name after reopening")
    _must(await settle(session.entry("one/3")) is None, "an entry that was set to None is gone")


def _check_secrets(session: Session) -> None:
    import traceback

    try:
        session.set_auth_key(_KEY[:-1])
        raise SessionCheckFailed("an authorization key of a wrong size is refused")
    except ValueError as error:
        lines = "".join(traceback.TracebackException.from_exception(error, capture_locals=False).format())
    seen = [repr(session), repr(session.auth_key), f"{session.auth_key}", repr(vars(session)), lines]
    for text in seen:
        _must(_KEY.hex() not in text and repr(_KEY)[8:40] not in text, "no repr, log or traceback shows a key")


async def _check_network(session: Session) -> None:
    await settle(session.check_network("test:0000"))
    await settle(session.check_network("test:0000"))
    try:
        await settle(session.check_network("production:0000"))
    except WrongNetwork:
        return
    raise SessionCheckFailed("a session of one network is refused on another")


async def _check_peers(session: Session) -> None:
    full = Peer(5, -(2**63), "user", ("Ada", "ada_lovelace"), "12025550123", "Ada", detail="bot")
    session.remember([Peer(5, 1, "user", min=True), full, Peer(5, 2, "user", min=True), Peer(5, None, "user")])
    channel = Peer(_CHANNEL - 2**40, 2**63 - 1, "channel", ("News",), None, "Ünïcode 📣", detail="broadcast")
    session.remember(
        [channel, Peer(-9, None, "chat", name="Group"), Peer(2**31, 4, "user"), Peer(6, 1, "user", ("b",))]
    )
    for key in (5, "ada", "@Ada", "ada_LOVELACE", "+12025550123", "1 (202) 555-0123"):
        _must(await settle(session.find(key)) == full, f"a peer is found by {key!r}; min ones do not replace full ones")
    for key, kind in ((2**40, "channel"), (channel.id, "channel"), (9, "chat"), (-9, "chat"), (2**31, "user")):
        peer = await settle(session.find(key))
        _must(peer is not None and peer.kind == kind, f"the {kind} {key} is found by marked and by bare id")
    for missing in (404, -404, "nobody", "+999", 2**63, -(2**63)):
        _must(await settle(session.find(missing)) is None, f"an unknown peer {missing!r} is None")
    _must(await settle(session.find(9, "user")) is None, "a kind narrows the search")
    session.remember([Peer(7, 1, "user", ("b",))])
    owner = await settle(session.find("b"))
    _must(owner is not None and owner.id == 7, "a username belongs to who was seen with it last")
    await settle(session.save())
    _must(await settle(session.find("@ada")) == full, "a peer is found after it was written, too")
    with _ttl(session, 0.0):
        _must(await settle(session.find("ada")) is None, "an old username is not believed")
        _must(await settle(session.find(5)) == full, "an id never grows old")


async def _check_entries(session: Session) -> None:
    session.set_entries({f"one/{n}": b"x" for n in range(8)})
    session.set_entries({"two/one/1": b"\0\xff"})
    _must(await settle(session.entry("one/3")) == b"x", "an entry is there as soon as it was set")
    await settle(session.save())
    _must(await settle(session.entry("two/one/1")) == b"\0\xff", "an entry is found after it was written, too")
    session.set_entries({f"one/{n}": b"%d" % n for n in range(7)} | {"one/7": None})
    await settle(session.set_entries({"one/3": None, "one/missing": None}, durable=True))
    _must(await settle(session.entry("one/3")) is None, "an entry that was set to None is gone")
    _must(await settle(session.entry("one")) is None, "a family is no entry")
    _must(
        await _family(session, "one") == {f"one/{n}": b"%d" % n for n in range(7) if n != 3}, "the newest value counts"
    )
    _must(await _family(session, "two") == {"two/one/1": b"\0\xff"}, "a family has its own entries alone")
    _must(len(await _family(session, None)) == 7, "all entries are listed where no family is named")


async def _family(session: Session, family: str | None) -> dict[str, bytes]:
    """A family's entries, read in small pages."""
    found: dict[str, bytes] = {}
    after: str | None = None
    while page := await settle(session.entries(family, after, 2)):
        _must(len(page) <= 2 and not found.keys() & dict(page).keys(), "pages of entries have a limit, and no overlap")
        found.update(page)
        after = page[-1][0]
    return found


@contextlib.contextmanager
def _ttl(session: Session, seconds: float) -> Iterator[None]:
    before = session.username_ttl
    session.username_ttl = seconds
    try:
        yield
    finally:
        session.username_ttl = before


async def _check_cancelled_save(session: Session) -> None:
    session.set_extra("cancelled", b"1")
    saving = asyncio.ensure_future(settle(session.save()))
    await asyncio.sleep(0)
    saving.cancel()
    await asyncio.gather(saving, return_exceptions=True)
    session.set_extra("cancelled", None)
    together = [settle(session.set_user(session.user)) for _ in range(10)]
    await asyncio.gather(*together, settle(session.save()))


async def _check_exclusive(make: Callable[[], Session]) -> None:
    second = make()
    began = time.monotonic()
    try:
        await settle(second.load())
    except SessionInUse as error:
        _must(time.monotonic() - began < 1, "a second opener is refused in less than a second")
        _must(bool(error.host) and error.pid > 0 and error.since > 0, "SessionInUse names host, pid and since when")
        await settle(second.close())
        return
    raise SessionCheckFailed("a second opener of a session is refused with SessionInUse")


__all__ = ["SessionCheckFailed", "check_session"]
