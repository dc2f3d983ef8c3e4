"""Privacy mode of bots in groups. Source: https://core.telegram.org/bots/features#privacy-mode"""

from __future__ import annotations

import pytest

from cablegram import api
from tests.support.rules import rule


@pytest.fixture(params=["group", "supergroup"])
def made(request, telegram):
    ada, robot, other = telegram.add_user(), telegram.add_bot("tea_bot"), telegram.add_bot("other_bot")
    if request.param == "group":
        return ada, robot, other, ada.create_group("G", robot, other)
    return ada, robot, other, ada.create_channel("S", robot, other, broadcast=False)


def texts(bot):
    """The texts of the messages that a bot was sent."""
    kinds = (api.UpdateNewMessage, api.UpdateNewChannelMessage)
    found = [u.message for p in bot.pushed for u in p.updates if isinstance(u, kinds)]
    return [message.message for message in found if isinstance(message, api.Message)]


@rule(
    "bots/features#privacy-mode",
    "In privacy mode a bot is sent commands for it, mentions and replies, and nothing else",
    role="server",
)
def test_what_a_bot_is_sent(telegram, desk, made):
    """Rule: commands for it, mentions, replies to it; not the talk of people, not commands for others, no bots."""
    ada, robot, other, chat = made
    bot, second = desk(telegram, robot), desk(telegram, other)
    for text in ("hello", "/tea@tea_bot", "/tea@other_bot", "/start", "ask @tea_bot please", "I like tea_bot"):
        ada.send(chat, text)
    assert texts(bot) == ["/tea@tea_bot", "/start", "ask @tea_bot please"]
    assert texts(second) == ["/tea@other_bot", "/start"]
    said = robot.send(chat, "Tea is ready")
    assert "Tea is ready" not in texts(second)
    mine = said if chat.peer < -1_000_000_000_000 else ada.messages(chat)[-1]
    ada.send(chat, "thanks", reply_to=mine.id)
    assert texts(bot)[-1] == "thanks"
    ada.send(chat, "/more")
    assert texts(bot)[-1] == "/more"
    assert "/more" not in texts(second)


def test_differences_leave_out_the_same(telegram, desk, made):
    """Rule: what is not sent is in no difference and cannot be fetched by its id."""
    ada, robot, _, chat = made
    bot = desk(telegram, robot)
    state, box = bot(api.updates.GetState()), getattr(chat.record, "box", None)
    before = box.pts if box is not None else 0
    hidden = ada.send(chat, "hello")
    ada.send(chat, "/tea@tea_bot")
    if box is None:
        missed = bot(api.updates.GetDifference(pts=state.pts, date=state.date, qts=0))
    else:
        channel = bot.channel(chat)
        missed = bot(api.updates.GetChannelDifference(
            channel=channel, filter=api.ChannelMessagesFilterEmpty(), pts=before, limit=100))  # fmt: skip
        asked = api.channels.GetMessages(channel=channel, id=[api.InputMessageID(id=hidden.id)])
        assert bot(asked).messages == [api.MessageEmpty(id=hidden.id)]
        assert missed.pts == box.pts
    assert [message.message for message in missed.new_messages] == ["/tea@tea_bot"]


@rule("bots/features#privacy-mode", "Bots that are admins, or have the mode off, are sent everything", role="server")
def test_admins_and_bots_without_privacy_see_everything(telegram, desk):
    """Rule: with privacy mode off, or as an admin, a bot is sent what people write; its user says so."""
    ada, curious, admin = telegram.add_user(), telegram.add_bot("log_bot", privacy=False), telegram.add_bot("admin_bot")
    chat = ada.create_channel("S", curious, admin, broadcast=False)
    client, first, second = desk(telegram, ada), desk(telegram, curious), desk(telegram, admin)
    client(api.channels.EditAdmin(
        channel=client.channel(chat), user_id=client.user(admin), rank="",
        admin_rights=api.ChatAdminRights(delete_messages=True)))  # fmt: skip
    ada.send(chat, "hello")
    assert texts(first) == texts(second) == ["hello"]
    shown = client(api.users.GetUsers(id=[client.user(curious), client.user(admin)]))
    assert [user.bot_chat_history for user in shown] == [True, False]
