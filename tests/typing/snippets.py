"""What type checkers must see in the raw API: ``reveal_type`` with the type in a comment, and lines to be refused.

Read by test_typing.py, never run. A line that ends in ``# error`` must be refused by both checkers.
"""

# ruff: noqa: E501, B018
# fmt: off
# A snippet is a line, whatever its length, and an attribute that must be refused needs no use.

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar, reveal_type

from cablegram import Button, SyncClient, TelegramClient, api, errors, events, tl
from cablegram.auth import Cancel, Resend, SentCode
from cablegram.tl import TLFunction, TLObject, mt

T = TypeVar("T")


async def invoking(client: TelegramClient) -> None:
    me = api.InputUserSelf()
    peer = api.InputPeerSelf()
    reveal_type(await client.invoke(api.users.GetUsers(id=[me])))  # list[User | UserEmpty]
    reveal_type(await client.invoke(api.users.GetFullUser(id=me)))  # UserFull
    reveal_type(await client.invoke(api.help.GetConfig()))  # Config
    reveal_type(await client.invoke(api.help.AcceptTermsOfService(id=api.DataJSON(data=""))))  # bool
    reveal_type(await client.invoke(api.contacts.GetContactIDs(hash=0)))  # list[int]
    reveal_type(await client.invoke(api.InvokeWithLayer(layer=1, query=api.help.GetNearestDc())))  # NearestDc
    reveal_type(await client.invoke(api.InvokeWithoutUpdates(query=api.contacts.GetContactIDs(hash=0))))  # list[int]
    found = await client.invoke(api.messages.GetHistory(**history(peer)))
    reveal_type(found)  # ChannelMessages | Messages | MessagesNotModified | MessagesSlice
    reveal_type(await client.invoke(api.upload.SaveFilePart(file_id=1, file_part=0, bytes=b"")))  # bool
    reveal_type(await client.invoke(api.messages.GetAllDrafts()))  # UpdateShort | UpdateShortChatMessage | UpdateShortMessage | UpdateShortSentMessage | Updates | UpdatesCombined | UpdatesTooLong
    reveal_type(await client.invoke(mt.Ping(ping_id=1)))  # Pong
    await client.invoke(api.InputUserSelf())  # error
    await client.invoke(5)  # error


async def methods(client: TelegramClient) -> None:
    reveal_type(await client.send_message("me", "Hello"))  # Message
    reveal_type(await client.send_file("me", "a.png"))  # Message
    reveal_type(await client.send_file("me", ["a.png", "b.png"]))  # list[Message]
    reveal_type(await client.get_messages("me", 5))  # list[Message]
    reveal_type(await client.get_messages("me", ids=5))  # list[Message | MessageEmpty | MessageService]
    reveal_type([message.message async for message in client.iter_messages("me")])  # list[str]
    reveal_type([dialog.name async for dialog in client.iter_dialogs()])  # list[str]
    reveal_type(await client.download_media(api.MessageEmpty(id=1)))  # bytes
    reveal_type(await client.download_media(api.MessageEmpty(id=1), "a.png"))  # str
    reveal_type(await client.get_me())  # User
    await client.send_message("me", text="Hello")  # error
    await client.send_message(["me"], "Hello")  # error
    await client.get_messages()  # error


async def codes_and_passwords(client: TelegramClient) -> None:
    reveal_type(await client.start(phone_number="+1", phone_code=lambda: "12345", password=lambda hint: hint))  # User
    await client.start(phone_number=lambda: "+1", phone_code=lambda sent: Resend() if sent.text else "1", on_error=lambda error: print(error))
    await client.start(phone_number="+1", phone_code=asked_for_a_code, on_error=on_any_error)
    await client.start(phone_number=5)  # error
    await client.start(phone_number="+1", phone_code=lambda: 1.5)  # error
    await client.start(phone_number="+1", on_error=on_wrong_code)  # error
    reveal_type(await client.change_phone("+1", lambda: "12345"))  # User
    reveal_type(await client.change_phone("+1", lambda sent: sent.text, on_error=lambda error: error.name == "X"))  # User
    await client.change_phone("+1", asked_for_a_code, on_error=on_wrong_code)
    await client.change_phone("+1", 12345)  # error
    await client.change_phone("+1", lambda: 1.5)  # error
    await client.change_phone("+1", "12345", on_error=5)  # error
    await client.edit_2fa(new_password="x", email="a@b.c", email_code=lambda sent: sent.pattern)
    await client.edit_2fa(new_password="x", email="a@b.c", email_code=lambda: Cancel())
    await client.edit_2fa(new_password="x", email="a@b.c", email_code=asked_for_a_code)  # error
    reveal_type((await client.recover_2fa(lambda sent: sent.pattern or None)).enabled)  # bool
    await client.recover_2fa(5)  # error


async def asked_for_a_code(sent: SentCode) -> str:
    return sent.text


def on_wrong_code(error: errors.RpcError) -> bool:
    return error.name == "PHONE_CODE_EMPTY"


async def on_any_error(error: errors.CablegramError) -> None:
    print(error)


def without_async(client: SyncClient) -> None:
    reveal_type(client.send_message("me", "Hello"))  # Message
    reveal_type(client.send_file("me", ["a.png", "b.png"]))  # list[Message]
    reveal_type([message.message for message in client.iter_messages("me")])  # list[str]
    reveal_type(client.invoke(api.help.GetConfig()))  # Config
    reveal_type(client.start(bot_auth_token="1:a"))  # User
    client.send_message("me", text="Hello")  # error
    SyncClient("me", "1", "hash")  # error


async def every_method(client: TelegramClient, message: api.Message, moment: datetime) -> None:
    reveal_type(await client.api.messages.get_history("@bob", limit=10))  # ChannelMessages | Messages | MessagesNotModified | MessagesSlice
    reveal_type([one async for one in client.api.messages.iter_history("@bob", offset_date=moment)])  # list[Message | MessageEmpty | MessageService]
    reveal_type(await client.api.messages.send_message("@bob", "Hello", reply_to=message, schedule_date=moment))  # Message
    reveal_type(await client.api.messages.forward_messages("@bob", [message, 5], "me"))  # list[Message]
    reveal_type(await client.api.channels.create_channel("News", ""))  # Channel
    reveal_type(await client.api.users.get_users(["@bob", 5, message]))  # list[User | UserEmpty]
    reveal_type(await client.api.help.get_config())  # Config
    reveal_type(await client.api.account.update_status(offline=True))  # bool
    reveal_type(await client.api.contacts.get_contact_ids())  # list[int]
    reveal_type(await client.api.invoke_with_takeout(5, api.help.GetNearestDc()))  # NearestDc
    reveal_type([one.__tl_name__ async for one in client.api.channels.iter_participants("@news", limit=5)])  # list[str]
    await client.api.messages.send_media("@bob", b"bytes", "caption", reply_markup=[[Button.text("Yes")]])
    await client.api.messages.search("@bob", "", filter=api.InputMessagesFilterPhotos)
    await client.api.messages.send_reaction("@bob", message, reaction="a")
    await client.api.messages.get_history("@bob", limt=10)  # error
    await client.api.messages.get_history()  # error
    await client.api.messages.get_history("@bob", limit="10")  # error
    await client.api.messages.delete_history("@bob")  # error
    await client.api.messages.get_histroy("@bob")  # error
    await client.api.nope.get_history("@bob")  # error


async def messages_themselves(message: api.Message, service: api.MessageService) -> None:
    reveal_type(message.text)  # str
    reveal_type(await message.reply("Hello", silent=True))  # Message
    reveal_type(await message.delete())  # int
    reveal_type(message.photo)  # Photo | None
    reveal_type(message.sender_id)  # int | None
    reveal_type(await service.get_reply_message())  # Message | MessageService | None
    reveal_type(service.chat_id)  # int | None
    await message.react("a", 5)
    message.tetx  # error
    service.text  # error
    await message.reply(5)  # error
    await api.User(id=1).reply("Hello")  # error


def every_method_without_async(client: SyncClient) -> None:
    reveal_type(client.api.messages.send_message("@bob", "Hello"))  # Message
    reveal_type([one.id for one in client.api.messages.iter_search("@bob", "x", limit=5)])  # list[int]
    reveal_type(client.api.help.get_nearest_dc())  # NearestDc
    client.api.messages.get_history("@bob", limt=10)  # error


def history(peer: api.TypeInputPeer) -> dict[str, Any]:
    return {"peer": peer}


def result_of(request: TLFunction[T]) -> T:
    raise RuntimeError(request)


def functions() -> None:
    reveal_type(result_of(api.auth.SignIn(phone_number="", phone_code_hash="")))  # Authorization | AuthorizationSignUpRequired
    reveal_type(result_of(api.updates.GetState()))  # State
    reveal_type(result_of(api.users.GetUsers(id=()))[0])  # User | UserEmpty
    reveal_type(result_of(mt.ReqPqMulti(nonce=bytes(16))))  # ResPQ
    reveal_type(result_of(mt.GetFutureSalts(num=1)).salts)  # list[FutureSalt]
    requests: list[TLFunction[bool]] = [api.account.UpdateStatus(offline=True), api.auth.ResetAuthorizations()]
    reveal_type(requests[0])  # TLFunction[bool]
    wrong: TLFunction[int] = api.help.GetConfig()  # error
    general: TLFunction[object] = api.help.GetConfig()
    reveal_type(isinstance(general, TLObject))  # bool
    print(wrong)


def fields(user: api.User, message: api.Message, channel: api.Channel) -> None:
    reveal_type(user.id)  # int
    reveal_type(user.first_name)  # str | None
    reveal_type(user.premium)  # bool
    reveal_type(user.photo)  # UserProfilePhoto | UserProfilePhotoEmpty | None
    reveal_type(user.usernames)  # list[Username] | None
    reveal_type(message.message)  # str
    reveal_type(message.peer_id)  # PeerChannel | PeerChat | PeerUser
    reveal_type(message.date)  # int
    reveal_type(message.out)  # bool
    reveal_type(channel.title)  # str
    reveal_type(channel.access_hash)  # int | None
    reveal_type(api.GeoPoint(long=1, lat=2, access_hash=3).lat)  # float
    reveal_type(api.PhotoStrippedSize(type="i", bytes=b"").bytes)  # bytes
    reveal_type(api.DocumentAttributeFilename(file_name="").file_name)  # str
    reveal_type(api.upload.File(type=api.storage.FileJpeg(), mtime=0, bytes=b"").bytes)  # bytes
    reveal_type(api.TodoList(title=text(), list=[]).list)  # list[TodoItem]
    reveal_type(api.BotInfo(user_id=1).commands)  # list[BotCommand] | None
    user.nope  # error
    user.id = "5"  # error
    user.id = 5
    message.peer_id = user  # error


def text() -> api.TextWithEntities:
    return api.TextWithEntities(text="", entities=[])


def constructing() -> None:
    api.PeerUser(user_id=1)
    api.PeerUser(1)  # error
    api.PeerUser(user_id="1")  # error
    api.PeerUser()  # error
    api.PeerUser(user_id=1, chat_id=2)  # error
    api.InputPeerUserFromMessage(peer=api.InputPeerSelf(), msg_id=1, user_id=2)
    api.InputPeerUserFromMessage(peer=api.PeerUser(user_id=1), msg_id=1, user_id=2)  # error
    entities = [api.MessageEntityBold(offset=0, length=1)]
    reveal_type(api.TextWithEntities(text="a", entities=entities))  # TextWithEntities
    api.TextWithEntities(text="a", entities=[5])  # error
    api.Nope  # error
    api.messages.Nope  # error
    reveal_type(api.KeyboardButtonRow(buttons=[]).buttons)  # list[KeyboardButton]
    reveal_type(api.UserStatusOffline(was_online=5).was_online)  # int


def narrowing(user: api.TypeUser, peer: api.TypePeer, update: api.TypeUpdate, anything: object) -> None:
    if isinstance(user, api.User):
        reveal_type(user)  # User
    else:
        reveal_type(user)  # UserEmpty
    if isinstance(anything, api.TypeUser):
        reveal_type(anything)  # User | UserEmpty
    match peer:
        case api.PeerUser(user_id=number):
            reveal_type(number)  # int
        case api.PeerChat(chat_id):
            reveal_type(chat_id)  # int
        case api.PeerChannel():
            reveal_type(peer)  # PeerChannel
    if isinstance(update, api.UpdateNewMessage):
        reveal_type(update.message)  # Message | MessageEmpty | MessageService
    match user:
        case api.User(first_name=str(name)):
            reveal_type(name)  # str
        case _:
            pass


def common(value: TLObject, request: api.messages.SendMessage) -> None:
    reveal_type(value.to_dict())  # dict[str, Any]
    reveal_type(value.to_json(indent=2))  # str
    reveal_type(value == request)  # bool
    reveal_type(request.reply_to)  # InputReplyToEphemeralMessage | InputReplyToMessage | InputReplyToMonoForum | InputReplyToStory | None
    reveal_type(request.silent)  # bool


def layers(data: bytes) -> None:
    reveal_type(tl.LAYER)  # int
    reveal_type(tl.schema())  # Schema
    reveal_type(tl.layer(198))  # Layer
    reveal_type(tl.layer(198).number)  # int
    reveal_type(tl.schema().encode(api.InputPeerSelf()))  # bytes
    reveal_type(tl.schema().decode(data))  # Any
    reveal_type(tl.schema().by_name("user"))  # type[TLObject]
    reveal_type(mt.RpcError(error_code=1, error_message="").error_message)  # str


def refusals(error: errors.RpcError) -> None:
    if isinstance(error, errors.FloodWait):
        reveal_type(error.seconds)  # int
    if isinstance(error, errors.PhoneMigrate):
        reveal_type(error.dc)  # int
    errors.PhoneCodeInvalidd  # error


async def handlers(client: TelegramClient, router: events.Router) -> None:
    @client.on(events.NewMessage)
    async def by_class(event: events.MessageEvent) -> None: ...
    @client.on(events.NewMessage(pattern="x"))
    async def of_any_event(event: events.Event) -> int: return 5
    @client.on(events.NewMessage())
    async def of_nothing() -> None: ...
    @client.on(events.NewMessage())
    @client.on(events.CallbackQuery())
    async def of_two(event: events.MessageEvent | events.CallbackEvent) -> None: ...
    @router.on(events.Command("start"))
    def of_a_command(event: events.CommandEvent) -> None: ...
    @client.on(api.UpdateUserTyping)
    async def of_an_update(update: api.UpdateUserTyping) -> None: ...
    @client.on(events.StateChanged)
    async def of_the_client(change: events.StateChanged) -> None: ...
    @client.on()
    async def of_all(update: api.TypeUpdate) -> None: ...
    reveal_type(await of_any_event(events.MessageEvent))  # int
    reveal_type(await of_nothing())  # None
    client.on(events.CallbackQuery)(by_class_of_messages)  # error
    client.on(api.UpdateUserTyping)(by_class_of_messages)  # error
    client.on(events.StateChanged)(by_class_of_messages)  # error
    router.on(events.CallbackQuery)(by_class_of_messages)  # error
    client.on("start")  # error
    client.add_event_handler(lambda event: event.text, events.NewMessage())
    client.add_event_handler(lambda event: event.data, events.CallbackQuery)
    client.add_event_handler(lambda event: event.command, events.Command)
    client.add_event_handler(by_class_of_messages, events.CallbackQuery)  # error
    events.NewMessage(func=lambda event: event.message.views is not None)
    events.NewMessage(func=lambda event: event.nope)  # error
    events.NewMessage(lambda event: event.is_private, chats=5)  # error
    events.NewMessage(events.F.private & events.F.text & (lambda event: event.text == "x"))
    events.Raw(api.UpdateUserTyping, func=lambda update: update.user_id == 5)
    events.Raw(api.UpdateUserTyping, func=lambda update: update.nope)  # error
    events.ChatAction(types=api.MessageActionChatCreate, func=lambda event: event.action.title == "x")


def by_class_of_messages(event: events.MessageEvent) -> str:
    return event.text


def what_events_have(new: events.MessageEvent, done: events.ActionEvent, made: events.ActionEvent[api.MessageActionChatCreate], pressed: events.CallbackEvent, album: events.AlbumEvent) -> None:
    reveal_type(new.message)  # Message
    reveal_type(done.message)  # MessageService
    reveal_type(made.action)  # MessageActionChatCreate
    reveal_type(done.user_ids)  # list[int]
    reveal_type(pressed.update)  # UpdateBotCallbackQuery | UpdateBusinessBotCallbackQuery | UpdateInlineBotCallbackQuery
    reveal_type(new.update.message)  # Message | MessageEmpty | MessageService
    reveal_type(new.client)  # TelegramClient
    reveal_type(album.messages)  # list[Message]
    if isinstance(done.action, api.MessageActionPinMessage):
        reveal_type(done.action)  # MessageActionPinMessage
    done.edit("x")  # error
    new.nope  # error


async def options_that_are_handed_on(client: TelegramClient, new: events.MessageEvent, message: api.Message, flag: bool) -> None:
    reveal_type(await new.reply("x", silent=True, parse_mode="html"))  # Message
    reveal_type(await new.download_media())  # bytes
    reveal_type(await new.download_media("a.png", resume=True))  # str
    reveal_type(await message.download("a.png"))  # str
    reveal_type(await client.get_messages("me", 5, service=True))  # list[Message | MessageEmpty | MessageService]
    reveal_type(await client.get_messages("me", 5, search="x", reverse=True))  # list[Message]
    reveal_type([one.id async for one in client.iter_messages("me", service=flag)])  # list[int]
    reveal_type(await client.send_file("me", ["a.png"], caption=["a"], silent=True))  # list[Message]
    reveal_type(await client.edit_message(message, "x", link_preview=False))  # Message
    await client.send_message("me", "x", file=new)
    await new.reply("x", slient=True)  # error
    await message.edit("x", silent=True)  # error
    await client.get_messages("me", ids=5, search="x")  # error
    await client.send_file("me", ["a.png"], buttons=[])  # error
    await client.send_file("me", "a.png", quiet=True)  # error
