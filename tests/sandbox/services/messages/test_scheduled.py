"""Scheduled messages. Source: https://core.telegram.org/api/scheduled-messages"""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.sandbox import Sandbox
from tests.support.rules import rule


def queue(client, peer):
    return client(api.messages.GetScheduledHistory(peer=peer, hash=0)).messages


@rule("api/scheduled-messages", "A scheduled message is sent at its date, and leaves the queue", role="server")
def test_a_message_is_sent_at_its_date(telegram, desk):
    """Rule: updateNewScheduledMessage now; at the date the message, and updateDeleteScheduledMessages."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, second, other = desk(telegram, ada), desk(telegram, ada), desk(telegram, bob)
    peer, at = client.peer(bob), telegram.world.now + 100
    first, new = client.say(peer, "later", schedule_date=at).updates
    assert isinstance(new, api.UpdateNewScheduledMessage)
    assert isinstance(new.message, api.Message)
    assert (new.message.id, new.message.date, first.id) == (1, at, 1)
    assert second.pushed[-1].updates == [new]
    assert [message.message for message in queue(client, peer)] == ["later"]
    assert not bob.messages(ada)
    assert not other.pushed
    telegram.clock.advance(99)
    assert not bob.messages(ada)
    telegram.clock.advance(1)
    assert bob.texts(ada) == ["later"]
    sent, gone = client.pushed[-1].updates
    assert sent.message.from_scheduled
    assert gone == api.UpdateDeleteScheduledMessages(
        peer=api.PeerUser(user_id=bob.id), messages=[1], sent_messages=[sent.message.id]
    )
    assert queue(client, peer) == []


@rule("api/scheduled-messages", "Each chat has a queue of its own, with its own ids", role="server")
def test_each_chat_has_its_own_queue(telegram, desk):
    """Rule: ids count for each chat; a date less than ten seconds ahead means now."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)
    now = telegram.world.now
    for peer in (client.peer(bob), api.InputPeerSelf()):
        assert client.say(peer, "later", schedule_date=now + 60).updates[0].id == 1
        assert client.say(peer, "later", schedule_date=now + 50).updates[0].id == 2
        assert [message.id for message in queue(client, peer)] == [1, 2]
    client.say(client.peer(bob), "now", schedule_date=now + 9)
    assert bob.texts(ada) == ["now"]


@rule(
    "api/scheduled-messages#manipulating-the-schedule-queue",
    "Messages of the queue are fetched, edited, sent at once and deleted by their ids there",
    role="server",
)
@rule("api/scheduled-messages", "sent_messages has the real ids in the places of the scheduled ones", role="server")
def test_a_queue_is_managed(telegram, desk):
    """Rule: messages of a queue are fetched, edited, sent before their time and deleted."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, peer = desk(telegram, ada), None
    peer, now = client.peer(bob), telegram.world.now
    for number in range(3):
        client.say(peer, f"text {number}", schedule_date=now + 100 + number)
    found = client(api.messages.GetScheduledMessages(peer=peer, id=[2, 9])).messages
    assert [message.message for message in found] == ["text 1"]
    (changed,) = client(api.messages.EditMessage(peer=peer, id=2, message="new", schedule_date=now + 500)).updates
    assert (changed.message.id, changed.message.message, changed.message.date) == (2, "new", now + 500)
    *_, gone = client(api.messages.SendScheduledMessages(peer=peer, id=[1])).updates
    assert (gone.messages, len(gone.sent_messages)) == ([1], 1)
    assert bob.texts(ada) == ["text 0"]
    (gone,) = client(api.messages.DeleteScheduledMessages(peer=peer, id=[3])).updates
    assert (gone.messages, gone.sent_messages) == ([3], None)
    telegram.clock.advance(200)
    assert bob.texts(ada) == ["text 0"]
    telegram.clock.advance(300)
    assert bob.texts(ada) == ["text 0", "new"]
    assert client.refused(api.messages.SendScheduledMessages(peer=peer, id=[1])) == "MESSAGE_ID_INVALID"
    late = api.messages.EditMessage(peer=peer, id=1, message="x", schedule_date=now + 999)
    assert client.refused(late) == "MESSAGE_ID_INVALID"


def test_what_cannot_be_scheduled(telegram, desk):
    """Rule: the errors of messages.sendMessage about dates."""
    ada, robot = telegram.add_user(), telegram.add_bot("echo_bot")
    ada.send(robot, "/start")
    client, bot, me = desk(telegram, ada), desk(telegram, robot), api.InputPeerSelf()

    def refused(client, peer, seconds):
        date = telegram.world.now + seconds
        return client.refused(api.messages.SendMessage(peer=peer, message="x", random_id=5, schedule_date=date))

    assert refused(bot, bot.peer(ada), 60) == "SCHEDULE_BOT_NOT_ALLOWED"
    assert refused(client, me, 366 * 86_400) == "SCHEDULE_DATE_TOO_LATE"
    assert refused(client, me, 0x7FFFFFFE - telegram.world.now) == "SCHEDULE_STATUS_PRIVATE"
    for _ in range(100):
        client.say(me, "x", schedule_date=telegram.world.now + 60)
    assert refused(client, me, 60) == "SCHEDULE_TOO_MUCH"


def test_a_channels_queue_is_its_admins(telegram, desk):
    """Rule: the queue of a channel is seen by those who may post, and by nobody else."""
    ada, bob = telegram.add_user(), telegram.add_user()
    news = ada.create_channel("News", bob)
    waiting = ada.schedule(news, "soon", telegram.world.now + 60)
    client, other = desk(telegram, ada), desk(telegram, bob)
    assert [message.id for message in queue(client, client.peer(news))] == [waiting.id]
    asked = api.messages.GetScheduledHistory(peer=other.peer(news), hash=0)
    assert other.refused(asked) == "CHAT_ADMIN_REQUIRED"
    telegram.clock.advance(60)
    assert news.texts()[-1] == "soon"
    assert ada.scheduled(news) == []


async def test_a_queue_survives_a_restart(tmp_path):
    """Rule: what was scheduled is sent at its date, also when the server was restarted in between."""
    async with Sandbox(data=tmp_path) as telegram:
        ada, bob = telegram.add_user(), telegram.add_user()
        ada.schedule(bob, "later", telegram.world.now + 3600)
        numbers = ada.phone, bob.phone
    async with Sandbox(data=tmp_path) as telegram:
        ada, bob = (telegram.user(number) for number in numbers)
        assert [message.content.text for message in ada.scheduled(bob)] == ["later"]
        telegram.clock.advance(3601)
        assert bob.texts(ada) == ["later"]
        assert ada.scheduled(bob) == []


@pytest.mark.parametrize("media", [True, False])
@rule("api/scheduled-messages", "schedule_date is known to the methods that send media too", role="server")
def test_media_and_forwards_wait_too(telegram, desk, media):
    """Rule: sendMedia and forwardMessages know schedule_date as well."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, at = desk(telegram, ada), telegram.world.now + 60
    peer = client.peer(bob)
    if media:
        dice = api.InputMediaDice(emoticon="\U0001f3b2")
        client(api.messages.SendMedia(peer=peer, media=dice, message="", random_id=1, schedule_date=at))
    else:
        first = ada.send("me", "note")
        client(api.messages.ForwardMessages(
            from_peer=api.InputPeerSelf(), to_peer=peer, id=[first.id], random_id=[1], schedule_date=at))  # fmt: skip
    assert not bob.messages(ada)
    telegram.clock.advance(60)
    assert len(bob.messages(ada)) == 1
