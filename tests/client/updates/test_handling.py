"""How far handlers have ended is what is stored: stops, kills, albums, conversations, several at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from cablegram import MemorySession, TelegramClient, api, errors, events
from cablegram.client.handlers.order import lane_of, sender_lane
from cablegram.client.updates.handling import Handling
from cablegram.testing import Simulation, run_simulation


class Lives:
    """A bot's or a user's session over several lives of its process."""

    def __init__(self, world: Simulation) -> None:
        self.world = world
        self.ada = world.telegram.add_user(first_name="Ada")
        self.bob = world.telegram.add_user(first_name="Bob")
        self.session = MemorySession()

    async def begin(self, handler: Any, wants: Any = None, **options: Any) -> TelegramClient:
        """A life begins."""
        client = self.world.client(self.session, **options)
        if handler is not None:
            client.add_event_handler(handler, wants or events.NewMessage(incoming=True))
        await client.start(phone_number=self.ada.phone, phone_code=self.ada.read_code)
        await asyncio.sleep(1)
        return client

    def kill(self) -> None:
        """The process is gone: what the session holds now is all that the next life has."""
        left = self.session.snapshot()
        self.session = MemorySession()
        self.session.adopt(left)

    def send(self, *texts: str) -> None:
        for text in texts:
            self.bob.send(self.ada, text)


def slow(got: list[str], seconds: float) -> Callable[[Any], Any]:
    async def handler(event: events.MessageEvent) -> None:
        await asyncio.sleep(seconds)
        got.append(event.text)

    return handler


def test_a_clean_stop_loses_nothing_and_repeats_nothing() -> None:
    """Rule: on disconnect the handler that has begun ends within the grace; what waited comes at the next start."""

    async def scenario(world: Simulation) -> None:
        lives, got = Lives(world), list[str]()
        client = await lives.begin(slow(got, 2.0))
        lives.send("one", "two", "three", "four", "five")
        await asyncio.sleep(3)
        await client.disconnect()
        assert got == ["one", "two"]
        client = await lives.begin(slow(got, 0.1))
        await asyncio.sleep(5)
        assert got == ["one", "two", "three", "four", "five"]
        await client.disconnect()

    run_simulation(scenario)


@pytest.mark.parametrize("grace", [0.0, 1.0])
def test_what_does_not_end_within_the_grace_comes_again(grace: float) -> None:
    """Rule: a handler is not cancelled before ``stop_grace`` is over; its event comes again."""

    async def scenario(world: Simulation) -> None:
        lives, begun = Lives(world), list[float]()

        async def endless(event: events.MessageEvent) -> None:
            begun.append(world.loop.time())
            await asyncio.Event().wait()

        client = await lives.begin(endless, stop_grace=grace)
        lives.send("again")
        await asyncio.sleep(1)
        before = world.loop.time()
        await client.disconnect()
        assert grace <= world.loop.time() - before < grace + 0.5
        got: list[str] = []
        client = await lives.begin(slow(got, 0.0))
        await asyncio.sleep(3)
        assert (len(begun), got) == (1, ["again"])
        await client.disconnect()

    run_simulation(scenario)


def test_a_kill_is_at_least_once() -> None:
    """Rule: after a kill everything whose handler had not ended comes, what had ended does not."""

    async def scenario(world: Simulation) -> None:
        lives, got, second = Lives(world), list[str](), list[str]()
        client = await lives.begin(slow(got, 1.0))
        lives.send("one", "two", "three", "four")
        await asyncio.sleep(2.5)
        lives.kill()
        assert got == ["one", "two"]
        await client.disconnect()
        client = await lives.begin(slow(second, 0.0))
        await asyncio.sleep(3)
        assert second == ["three", "four"]
        await client.disconnect()

    run_simulation(scenario)


def test_a_handler_that_disconnects_has_dealt_with_its_event() -> None:
    """Rule: a command that stops the program does not stop it again at each start."""

    async def scenario(world: Simulation) -> None:
        lives, got = Lives(world), list[str]()

        async def stop(event: events.MessageEvent) -> None:
            got.append(event.text)
            await event.client.disconnect()

        client = await lives.begin(stop)
        lives.send("/stop", "later")
        await asyncio.sleep(3)
        assert not client.connected
        client = await lives.begin(slow(got, 0.0))
        await asyncio.sleep(3)
        assert got == ["/stop", "later"]
        await client.disconnect()

    run_simulation(scenario)


def test_a_handler_can_still_call_within_the_grace() -> None:
    """Rule: the connection is there until the handlers have ended."""

    async def scenario(world: Simulation) -> None:
        lives = Lives(world)

        async def answer(event: events.MessageEvent) -> None:
            await asyncio.sleep(1)
            await event.reply("done")

        client = await lives.begin(answer)
        lives.send("work")
        await asyncio.sleep(0.5)
        await client.disconnect()
        assert [message.content.text for message in lives.bob.messages(lives.ada)][-1] == "done"

    run_simulation(scenario)


def test_an_album_is_dealt_with_when_its_event_was() -> None:
    """Rule: the messages of an album count as handled when the album's handler has ended, not before."""

    async def scenario(world: Simulation) -> None:
        lives, sizes = Lives(world), list[int]()

        async def album(event: events.AlbumEvent) -> None:
            await asyncio.sleep(1)
            sizes.append(len(event.messages))

        client = await lives.begin(album, events.Album())
        lives.bob.send_album(lives.ada, b"\xff\xd8\xff one", b"\xff\xd8\xff two")
        await asyncio.sleep(0.2)
        lives.kill()
        await client.disconnect()
        sizes.clear()
        client = await lives.begin(album, events.Album())
        await asyncio.sleep(5)
        assert sizes == [2]
        await client.disconnect()

    run_simulation(scenario)


def test_several_chats_at_once() -> None:
    """Rule: with ``concurrency`` a slow chat holds no other up, each chat stays in order, and no more than that many
    handlers run at once."""

    async def scenario(world: Simulation) -> None:
        lives, got, at_once, most = Lives(world), list[str](), 0, 0
        others = [world.telegram.add_user(first_name=f"U{n}") for n in range(4)]

        async def handler(event: events.MessageEvent) -> None:
            nonlocal at_once, most
            at_once += 1
            most = max(most, at_once)
            await asyncio.sleep(5 if event.text.startswith("slow") else 0.5)
            at_once -= 1
            got.append(event.text)

        client = await lives.begin(handler, concurrency=3)
        lives.send("slow 1", "slow 2")
        for number, user in enumerate(others):
            for turn in range(2):
                user.send(lives.ada, f"{number}.{turn}")
        await asyncio.sleep(4)
        assert sorted(got) == sorted(f"{number}.{turn}" for number in range(4) for turn in range(2))
        assert all(got.index(f"{n}.0") < got.index(f"{n}.1") for n in range(4))
        await asyncio.sleep(10)
        assert got[-2:] == ["slow 1", "slow 2"]
        assert most == 3
        await client.disconnect()

    run_simulation(scenario)


def test_the_state_is_kept_from_the_login_on() -> None:
    """Rule: what came after a run that only logged in, even one that ended at once, is caught up."""

    async def scenario(world: Simulation) -> None:
        lives, got = Lives(world), list[str]()
        client = world.client(lives.session)
        await client.start(phone_number=lives.ada.phone, phone_code=lives.ada.read_code)
        await client.disconnect()
        assert lives.session.update_state is not None
        lives.send("while away")
        client = await lives.begin(slow(got, 0.0))
        await asyncio.sleep(3)
        assert got == ["while away"]
        await client.disconnect()

    run_simulation(scenario)


def test_where_a_silent_channel_is_is_learnt_from_answers() -> None:
    """Rule: each channel's pts in the list of dialogs is kept, so that its posts of a downtime are caught up."""

    async def scenario(world: Simulation) -> None:
        lives, got = Lives(world), list[str]()
        channel = lives.ada.create_channel("Club", lives.bob, broadcast=False)
        lives.bob.send(channel, "before")
        client = await lives.begin(slow(got, 0.0))
        await client.get_dialogs()
        await client.disconnect()
        lives.bob.send(channel, "meanwhile")
        client = await lives.begin(slow(got, 0.0))
        await asyncio.sleep(3)
        assert got[-1] == "meanwhile"
        await client.disconnect()

    run_simulation(scenario)


def test_deleting_in_a_channel_makes_no_gap_in_the_account() -> None:
    """Rule: affectedMessages of a channel moves the channel's counter: no difference follows, and private messages
    come. Source: https://core.telegram.org/method/channels.deleteMessages"""

    async def scenario(world: Simulation) -> None:
        lives, got = Lives(world), list[str]()
        channel = lives.ada.create_channel("Club", lives.bob, broadcast=False)
        posts = [lives.ada.send(channel, str(number)) for number in range(30)]
        client = await lives.begin(slow(got, 0.0))
        await client.get_dialogs()
        world.telegram.log.clear()
        await client.delete_messages(channel.peer, [post.id for post in posts])
        lives.send("private")
        await asyncio.sleep(10)
        assert got == ["private"]
        assert world.telegram.sent("updates.getDifference") == []
        assert world.telegram.sent("updates.getChannelDifference") == []
        await client.disconnect()

    run_simulation(scenario)


def test_a_bot_catches_up_with_a_busy_channel() -> None:
    """Rule: a bot asks for up to 100,000 updates of a channel: 150 posts of a downtime come."""

    async def scenario(world: Simulation) -> None:
        ada, robot = world.telegram.add_user(first_name="Ada"), world.telegram.add_bot("busy_bot")
        channel = ada.create_channel("Club", robot, broadcast=False)
        session, got = MemorySession(), list[str]()
        for life in range(2):
            client = world.client(session)
            client.add_event_handler(slow(got, 0.0), events.NewMessage(incoming=True))
            await client.start(bot_auth_token=robot.token)
            if not life:
                ada.send(channel, "/first")
            await asyncio.sleep(3)
            await client.disconnect()
            if not life:
                got.clear()
                for number in range(150):
                    ada.send(channel, f"/post {number}")
        assert got == [f"/post {number}" for number in range(150)]

    run_simulation(scenario)


def test_a_handling_ends_once_all_have_let_go() -> None:
    """Rule: it has ended when the last who holds it releases it, and then once."""
    ended: list[int] = []
    handling = Handling(lambda _: ended.append(1))
    handling.hold()
    handling.release()
    assert ended == []
    handling.release()
    assert ended == [1]


def test_the_lane_of_an_update() -> None:
    """Rule: what names a chat is handled in that chat's order."""
    message = api.Message(id=1, peer_id=api.PeerChannel(channel_id=7), date=1, message="")
    assert lane_of(api.UpdateNewChannelMessage(message=message, pts=1, pts_count=1)) == -1000000000007
    assert lane_of(api.UpdateDeleteChannelMessages(channel_id=7, messages=[1], pts=1, pts_count=1)) == -1000000000007
    assert lane_of(api.UpdateReadHistoryInbox(peer=api.PeerUser(user_id=5), max_id=1, still_unread_count=0, pts=1,
                                              pts_count=1)) == 5  # fmt: skip
    assert lane_of(api.UpdateDeleteMessages(messages=[1], pts=1, pts_count=1)) is None


def test_arguments_are_checked() -> None:
    """Rule: a concurrency below one, and a decorator without parentheses, are refused with what to write."""
    with pytest.raises(errors.UsageError, match="1 or more"):
        TelegramClient(MemorySession(), 1, "0" * 32, concurrency=0)
    client = TelegramClient(MemorySession(), 1, "0" * 32)
    with pytest.raises(errors.UsageError, match=r"@client\.on\(events\.NewMessage\(\)\)"):

        @client.on  # type: ignore[call-overload] # what is refused
        async def handle(event: Any) -> None: ...

    for wrong in (api.Message, api.messages.SendMessage, "updateUserTyping"):
        with pytest.raises(errors.UsageError, match="classes of updates"):
            events.Raw(wrong)  # type: ignore[arg-type]
    assert events.Raw(api.UpdateUserTyping).types == (api.UpdateUserTyping,)


def test_the_order_of_a_user() -> None:
    """Rule: with order_by="user" what one user does is in one order, whatever chat it is in; the rest by its chat."""
    group = api.Message(id=1, peer_id=api.PeerChat(chat_id=7), from_id=api.PeerUser(user_id=5), date=1, message="")
    private = api.Message(id=1, peer_id=api.PeerUser(user_id=5), date=1, message="")
    press = api.UpdateBotCallbackQuery(query_id=1, user_id=5, peer=api.PeerChat(chat_id=8), msg_id=1, chat_instance=1)
    updates = [api.UpdateNewMessage(message=one, pts=1, pts_count=1) for one in (group, private)]
    assert [sender_lane(update) for update in (*updates, press)] == [5, 5, 5]
    post = api.Message(id=1, peer_id=api.PeerChannel(channel_id=7), date=1, message="")
    assert sender_lane(api.UpdateNewChannelMessage(message=post, pts=1, pts_count=1)) == -1000000000007
    with pytest.raises(errors.UsageError, match="order_by="):
        TelegramClient(MemorySession(), 1, "0" * 32, order_by="planet")


def test_an_order_of_ones_own() -> None:
    """Rule: events of one answer of ``order_by`` are handled one after the other, of others at the same time."""

    async def scenario(world: Simulation) -> None:
        lives, log = Lives(world), list[str]()
        carl = world.telegram.add_user(first_name="Carl")

        async def handler(event: events.MessageEvent) -> None:
            log.append(f"+{event.text}")
            await asyncio.sleep(1)
            log.append(f"-{event.text}")

        client = await lives.begin(handler, concurrency=4, order_by=lambda update: update.message.message[0])
        lives.send("a1", "b1")
        carl.send(lives.ada, "a2")
        await asyncio.sleep(5)
        assert log[:2] == ["+a1", "+b1"]
        assert log.index("+a2") > log.index("-a1")
        await client.disconnect()

    run_simulation(scenario)
