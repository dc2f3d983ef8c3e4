"""Older layers, for both roles: everything goes there and back, nothing crashes, what matters survives."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from cablegram import api, tl
from cablegram.errors import DecodeError, EncodeError
from tests.support.tl_random import RandomValues


def attempt(call: Callable[[], Any]) -> Any:
    """What a call gives, or the EncodeError that it raises."""
    try:
        return call()
    except EncodeError as error:
        return error


OLDER = (158, 198, 214, 223, 225)
SAMPLE = (158, 163, 166, 174, 187, 197, 205, 214, 218, 225, 228)
GENERIC = 12


def rewritten(value: Any) -> Any:
    return tl.schema().decode(tl.schema().encode(value))


@pytest.mark.parametrize(
    ("asked", "found"),
    [(-1, 158), (158, 158), (168, 167), (198, 198), (213, 212), (226, 225), (228, 228), (229, 229), (10**9, 229)],
)
def test_nearest_layer(asked: int, found: int) -> None:
    """Any number gives the nearest supported layer at or below it."""
    assert tl.layer(asked).number == found
    assert tl.layer(asked) is tl.layer(found)


def test_newest_layer_is_the_schema() -> None:
    """The newest layer reads and writes as the schema does, without a translation."""
    layer = tl.layer(tl.LAYER)
    value = api.InputPeerUser(user_id=1, access_hash=2)
    assert layer.schema is tl.schema()
    assert layer.encode(value) == tl.schema().encode(value)
    assert layer.decode(layer.encode(value)) == value
    config = api.help.GetUserInfo
    answer = api.help.UserInfoEmpty()
    assert layer.decode_result(config, layer.encode_result(config, answer)) == answer


@pytest.mark.parametrize("number", tl.layers()[:-1])
def test_from_the_older_layer_and_back(number: int) -> None:
    """A random value of each constructor of an older layer is read as the newest's objects and written again; almost
    all come back byte for byte, and what was read can be written in the newest layer too."""
    layer, newest = tl.layer(number), tl.schema()
    values = RandomValues(layer.schema, number, base=newest)
    names = layer.schema.names()
    same = 0
    for name in names:
        data = layer.schema.encode(values.object(name))
        value = layer.decode(data)
        assert not re.search(rf"@{number}\(", repr(value)), name
        again = layer.encode(value)
        same += again == data
        layer.schema.decode(again)
        if newest.knows(type(value)) and "@" not in name:
            found = attempt(partial(rewritten, value))
            # The exception: inside is a constructor that the newest layer does not have at all.
            assert found == value or "not in layer" in str(found), name
    assert same > 0.95 * len(names)


@pytest.mark.parametrize("number", SAMPLE)
def test_from_the_newest_layer(number: int) -> None:
    """A random object of each of the newest constructors is written for an older layer and read by it. What has no
    answer there is EncodeError: methods, and objects of types that the layer does not have."""
    layer, newest = tl.layer(number), tl.schema()
    values = RandomValues(newest, number)
    older_types = {layer.schema.definition(name)[3][2] for name in layer.schema.names()}
    refused = 0
    for name in newest.names():
        value = values.object(name)
        data = attempt(partial(layer.encode, value))
        if isinstance(data, EncodeError):
            refused += 1
            assert f"layer {number}" in str(data)
            assert value.__tl_function__ or value.__tl_type__ not in older_types
            continue
        layer.schema.decode(data)
        layer.decode(data)
    assert refused < len(newest.names()) // 3


@pytest.mark.parametrize("number", SAMPLE)
def test_results(number: int) -> None:
    """A random result of each function is answered to a client of an older layer, and read by one."""
    layer, newest = tl.layer(number), tl.schema()
    values = RandomValues(newest, number)
    for name in newest.names():
        _, is_function, _, result = newest.definition(name)
        if is_function and result[0] != GENERIC:
            function = newest.by_name(name)
            data = attempt(partial(layer.encode_result, function, values.result(name)))
            if isinstance(data, EncodeError):
                assert f"{name} is not in layer {number}" in str(data)
                continue
            value = layer.decode_result(function, data)
            assert newest.encode_result(function, value)


def through(number: int, value: Any) -> Any:
    """What a client of an older layer sees, as the newest layer's objects."""
    layer = tl.layer(number)
    return layer.decode(layer.encode(value))


def seen(number: int, value: Any) -> Any:
    """What a client of an older layer sees, as that layer's own objects."""
    layer = tl.layer(number)
    return layer.schema.decode(layer.encode(value))


def message(**fields: Any) -> api.Message:
    return api.Message(id=5, peer_id=api.PeerUser(user_id=4), date=3, message="hi", **fields)


def test_the_object_given_is_left_alone() -> None:
    """Writing for an older layer does not change the object: other clients get it too."""
    todo = api.MessageMediaToDo(todo=api.TodoList(title=api.TextWithEntities(text="a", entities=[]), list=[]))
    value = message(media=todo)
    assert seen(158, value).media == api.MessageMediaUnsupported()
    assert value.media is todo


def test_nearest_answers() -> None:
    """Media too new is unsupported, an action too new empty, an update too new absent."""
    assert through(198, message(media=api.MessageMediaPaidMedia(stars_amount=1, extended_media=[]))).media is not None
    assert isinstance(
        through(158, message(media=api.MessageMediaPaidMedia(stars_amount=1, extended_media=[]))).media,
        api.MessageMediaUnsupported,
    )
    service = api.MessageService(
        id=1, peer_id=api.PeerUser(user_id=1), date=1, action=api.MessageActionBoostApply(boosts=1)
    )
    assert isinstance(through(158, service).action, api.MessageActionEmpty)
    new = api.UpdateStarGiftAuctionState(gift_id=4, state=api.StarGiftAuctionStateNotModified())
    known = api.UpdateUserName(user_id=1, first_name="a", last_name="b", usernames=[])
    updates = api.Updates(updates=[new, known, new], users=[], chats=[], date=9, seq=1)
    assert through(198, updates).updates == [known]
    assert through(198, api.UpdateShort(update=new, date=9)) == api.Updates(
        updates=[], users=[], chats=[], date=9, seq=0
    )
    assert through(198, api.UpdateShort(update=known, date=9)) == api.UpdateShort(update=known, date=9)


def test_users_and_channels() -> None:
    """A user whose definition changed keeps what both layers have; a changed type is converted."""
    user = api.User(id=5, first_name="Ada", premium=True, stories_max_id=api.RecentStory(max_id=7), access_hash=9)
    assert seen(198, user).stories_max_id == 7
    assert through(198, user) == user
    assert through(158, user).first_name == "Ada"
    assert through(158, user).stories_max_id is None
    assert through(214, [user][0]).premium is True


def test_texts_with_entities() -> None:
    """A plain string of an older layer is a text with entities now."""
    answer = api.PollAnswer(text=api.TextWithEntities(text="yes", entities=[]), option=b"1")
    assert seen(158, answer).text == "yes"
    assert through(158, answer) == answer


def test_replies() -> None:
    """The number of the message replied to finds its way into InputReplyTo and back."""
    reply = api.InputReplyToMessage(reply_to_msg_id=55, top_msg_id=3)
    request = api.messages.SendMessage(peer=api.InputPeerSelf(), message="x", random_id=4, reply_to=reply)
    assert seen(158, request).reply_to_msg_id == 55
    assert through(158, request) == request
    request.reply_to = None
    assert through(158, request) == request


def test_buttons() -> None:
    """The buttons of keyboards, which changed their shape after layer 223."""
    url = api.KeyboardInlineButton(text="go", type=api.InlineButtonTypeUrl(url="https://example.org"))
    data = api.KeyboardInlineButton(text="do", type=api.InlineButtonTypeCallback(data=b"x"))
    markup = api.ReplyInlineMarkup(rows=[api.KeyboardInlineButtonRow(buttons=[url, data])])
    for number in OLDER:
        assert through(number, message(reply_markup=markup)).reply_markup == markup
        row = seen(number, markup).rows[0]
        assert [button.__tl_name__ for button in row.buttons] == ["keyboardButtonUrl", "keyboardButtonCallback"]
    phone = api.KeyboardButton(text="call me", type=api.ButtonTypeRequestPhone())
    plain = api.KeyboardButton(text="hello", type=api.ButtonTypeDefault())
    keyboard = api.ReplyKeyboardMarkup(rows=[api.KeyboardButtonRow(buttons=[phone, plain])], resize=True)
    for number in OLDER:
        assert through(number, keyboard) == keyboard
    copy = api.KeyboardInlineButton(text="copy", type=api.InlineButtonTypeCopy(copy_text="x"))
    new = api.ReplyInlineMarkup(rows=[api.KeyboardInlineButtonRow(buttons=[copy])])
    assert seen(158, new).rows[0].buttons[0].__tl_name__ == "keyboardButtonCallback"


def test_results_that_changed_their_type() -> None:
    """A result wrapped since is wrapped and unwrapped."""
    layer = tl.layer(198)
    join = api.channels.JoinChannel
    updates = api.Updates(updates=[], users=[], chats=[], date=1, seq=0)
    data = layer.encode_result(join, api.messages.ChatInviteJoinResultOk(updates=updates))
    assert layer.schema.decode(data) == updates
    assert layer.decode_result(join, data) == api.messages.ChatInviteJoinResultOk(updates=updates)
    filters = api.messages.GetDialogFilters
    oldest = tl.layer(158)
    data = oldest.encode_result(filters, api.messages.DialogFilters(filters=[api.DialogFilterDefault()]))
    assert oldest.decode_result(filters, data) == api.messages.DialogFilters(filters=[api.DialogFilterDefault()])


def test_methods_that_changed_their_name() -> None:
    """A method moved since is read as the newer one, written as the older one, and answered."""
    layer = tl.layer(198)
    request = api.messages.DeleteTopicHistory(peer=api.InputPeerChannel(channel_id=4, access_hash=5), top_msg_id=6)
    assert seen(198, request).__tl_name__ == "channels.deleteTopicHistory"
    assert through(198, request) == request
    answer = api.messages.AffectedHistory(pts=1, pts_count=2, offset=3)
    assert layer.decode_result(type(request), layer.encode_result(type(request), answer)) == answer


def test_stories_were_of_users_alone() -> None:
    """Up to layer 163 a story had a user where it has a peer now; methods and types were called after users."""
    peer = api.InputPeerUser(user_id=4, access_hash=5)
    assert seen(163, api.stories.GetPeerStories(peer=peer)).__tl_name__ == "stories.getUserStories"
    assert seen(163, api.stories.GetPinnedStories(peer=peer, offset_id=1, limit=2)).user_id == api.InputUser(
        user_id=4, access_hash=5
    )
    stories = api.stories.PeerStories(
        stories=api.PeerStories(peer=api.PeerUser(user_id=4), stories=[]), chats=[], users=[]
    )
    for value in (
        api.stories.GetPeerStories(peer=peer),
        api.stories.GetPinnedStories(peer=api.InputPeerSelf(), offset_id=1, limit=2),
        api.MessageMediaStory(peer=api.PeerUser(user_id=4), id=7),
        stories,
    ):
        assert through(163, value) == value


def test_fields_that_became_objects() -> None:
    """A gift was named by its message's number, a connected bot's right to reply was a flag, prices were numbers."""
    gift = api.payments.SaveStarGift(stargift=api.InputSavedStarGiftUser(msg_id=5))
    assert seen(195, gift).msg_id == 5
    gifts = api.payments.GetSavedStarGift(stargift=[api.InputSavedStarGiftUser(msg_id=5)])
    assert seen(197, gifts).msg_id == [5]
    may, may_not = api.BusinessBotRights(reply=True), api.BusinessBotRights()
    bots = [
        api.ConnectedBot(bot_id=4, recipients=api.BusinessBotRecipients(), rights=rights) for rights in (may, may_not)
    ]
    assert [seen(190, bot).can_reply for bot in bots] == [True, False]
    price = api.payments.UpdateStarGiftPrice(
        stargift=api.InputSavedStarGiftUser(msg_id=5), resell_amount=api.StarsAmount(amount=9, nanos=0)
    )
    assert seen(208, price).resell_stars == 9
    assert through(195, gift) == gift
    assert through(197, gifts) == gifts
    assert [through(190, bot) for bot in bots] == bots
    assert through(208, price) == price


def test_wrapped_requests() -> None:
    """invokeWithLayer and initConnection are walked through: the query inside is translated."""
    reply = api.InputReplyToMessage(reply_to_msg_id=55)
    query = api.messages.SendMessage(peer=api.InputPeerSelf(), message="x", random_id=4, reply_to=reply)
    request = api.InvokeWithLayer(
        layer=158,
        query=api.InitConnection(
            api_id=1,
            device_model="a",
            system_version="b",
            app_version="c",
            system_lang_code="en",
            lang_pack="",
            lang_code="en",
            query=query,
        ),
    )
    assert through(158, request) == request
    assert seen(158, request).query.query.reply_to_msg_id == 55
    with pytest.raises(EncodeError, match="158"):
        tl.layer(158).encode(api.InvokeWithLayer(layer=158, query=api.payments.GetStarsTopupOptions()))


def test_methods_that_are_not_there() -> None:
    """A method that the older layer does not have is an error that says so."""
    layer = tl.layer(158)
    with pytest.raises(EncodeError, match=r"payments\.getStarsTopupOptions is not in layer 158"):
        layer.encode(api.payments.GetStarsTopupOptions())
    with pytest.raises(EncodeError, match=r"payments\.getStarsTopupOptions is not in layer 158"):
        layer.encode_result(api.payments.GetStarsTopupOptions, [])


def test_errors_stay_typed() -> None:
    """Bytes and objects that are wrong are DecodeError and EncodeError in every layer."""
    layer = tl.layer(198)
    with pytest.raises(DecodeError):
        layer.decode(b"\1\2\3\4")
    with pytest.raises(DecodeError):
        layer.decode_result(api.help.GetConfig, b"\1\2\3\4")
    wrong = message()
    wrong.peer_id = None  # type: ignore[assignment]
    with pytest.raises(EncodeError):
        layer.encode(wrong)
    del wrong.peer_id
    with pytest.raises(EncodeError):
        layer.encode(wrong)
    bold = api.TextBold(text=api.TextEmpty())
    bold.text = bold
    with pytest.raises(EncodeError):
        layer.encode(bold)
