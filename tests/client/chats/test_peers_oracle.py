"""Peers and min constructors, side by side with an oracle that was written from Telegram's pages alone."""

from __future__ import annotations

import random
from typing import Any

import pytest

from cablegram import api
from cablegram.client.chats.known_peers import known_peer
from cablegram.client.chats.peer_ids import kind_of, marked
from cablegram.sessions import MemorySession
from tests.oracles.peers import Database, Fields, dialog_id, kind_of_id
from tests.support.rules import rule
from tests.support.scripted import make

EDGES = (
    0, 1, 2**31, 2**40 - 1, 2**40, -1, -999_999_999_999, -(10**12), -(10**12) - 1, -1_997_852_516_352,
    -1_997_852_516_353, -2_002_147_483_648, -2_002_147_483_649, -4 * 10**12, -4 * 10**12 - 1,
)  # fmt: skip
PHONES = (None, None, "", "12025550123")


def thing(rand: random.Random) -> Fields:
    """A user, channel or community as a server may send it."""
    kind = rand.choice(["user", "user", "channel", "channel", "channelForbidden", "community", "communityForbidden"])
    first = 1 if kind == "user" else 11  # a bare id is looked for among all kinds
    made: Fields = {"_": kind, "id": first + rand.randrange(3), "access_hash": rand.choice([None, *range(1, 9)])}
    if kind in ("user", "channel", "community"):
        made["min"] = rand.random() < 0.6
    if kind == "user":
        made["phone"] = rand.choice(PHONES)
    if kind == "channelForbidden":
        made["access_hash"] = rand.randrange(1, 9)
    return made


def as_object(fields: Fields) -> Any:
    """The same as an object of the API."""
    given = {name: value for name, value in fields.items() if name != "_"}
    match fields["_"]:
        case "user":
            return api.User(**given)
        case "channel":
            return api.Channel(title="C", photo=api.ChatPhotoEmpty(), date=0, **given)
        case "community":
            return api.Community(title="C", photo=api.ChatPhotoEmpty(), date=0, **given)
        case "communityForbidden":
            return api.CommunityForbidden(title="C", **given)
    return api.ChannelForbidden(title="C", **given)


def answer(rand: random.Random, oracle: Database) -> api.messages.Messages:
    """An answer with some of them, seen or not seen in messages of it; the oracle gets the same."""
    things = {(one["_"] == "user", one["id"]): one for one in (thing(rand) for _ in range(rand.randrange(1, 4)))}
    messages, seen = [], {}
    for number in range(rand.randrange(3)):
        is_user, bare = rand.choice(list(things))
        chat = rand.choice([-7, -(10**12) - rand.randrange(11, 14)])
        peer = api.PeerChat(chat_id=7) if chat == -7 else api.PeerChannel(channel_id=-chat - 10**12)
        who = api.PeerUser(user_id=bare) if is_user else api.PeerChannel(channel_id=bare)
        message_id = 100 + rand.randrange(50) * 3 + number
        messages.append(api.Message(id=message_id, peer_id=peer, from_id=who, date=0, message="x"))
        seen[is_user, bare] = (chat, message_id)
    for key, one in things.items():
        oracle.receive(one, seen.get(key))
    objects = {key: as_object(one) for key, one in things.items()}
    users = [made for (is_user, _), made in objects.items() if is_user]
    chats = [made for (is_user, _), made in objects.items() if not is_user]
    return api.messages.Messages(messages=messages, topics=[], chats=chats, users=users)


def as_address(found: Any) -> tuple[Any, ...] | None:
    """An InputPeer as the oracle writes it."""
    match found:
        case api.InputPeerUser():
            return ("hash", found.user_id, found.access_hash)
        case api.InputPeerChannel():
            return ("hash", found.channel_id, found.access_hash)
        case api.InputPeerChat():
            return ("chat", found.chat_id)
        case api.InputPeerUserFromMessage():
            return ("seen", as_address(found.peer), found.msg_id, found.user_id)
        case api.InputPeerChannelFromMessage():
            return ("seen", as_address(found.peer), found.msg_id, found.channel_id)
    return None


async def compare(seed: int, cases: int) -> None:
    """Answers of each case go to a session and to the oracle; then every peer is asked of both."""
    client, _ = make()
    everybody = [*range(1, 4), *(-(10**12) - bare for bare in range(11, 14)), -7]
    for case in range(seed, seed + cases):
        rand = random.Random(case)
        oracle, session = Database(), MemorySession()
        for _ in range(rand.randrange(1, 5)):
            session.process_entities(answer(rand, oracle))
        client.session = session
        for number in everybody:
            found = as_address(await known_peer(client, number))
            assert found == oracle.address(number), (case, number)


@rule("api/min", "A min constructor changes only those fields of a known peer that its page allows", role="client")
async def test_what_is_known_of_peers() -> None:
    """After any answers, each peer is named as the constructors' pages say (a sample of the cases)."""
    await compare(0, 1_500)


@pytest.mark.slow
async def test_what_is_known_of_peers_at_length() -> None:
    """The same over 100,000 cases."""
    await compare(0, 100_000)


@rule("api/bots/ids", "A marked id says by its range which kind of peer it is", role="client")
def test_ids() -> None:
    """Which kind of peer an id belongs to, and the id of each kind, as https://core.telegram.org/api/bots/ids says."""
    rand = random.Random(1)
    for number in (*EDGES, *(rand.randrange(-5 * 10**12, 2 * 10**12) for _ in range(100_000))):
        assert kind_of(number) == kind_of_id(number), number
    for _ in range(1_000):
        bare = rand.randrange(1, 997_852_516_353)
        assert marked(api.PeerUser(user_id=bare)) == dialog_id("user", bare)
        assert marked(api.PeerChat(chat_id=bare)) == dialog_id("chat", bare)
        assert marked(api.PeerChannel(channel_id=bare)) == dialog_id("channel", bare)
