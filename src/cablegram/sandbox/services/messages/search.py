"""Finding messages.

Source: https://core.telegram.org/api/search
"""

from __future__ import annotations

from collections.abc import Callable

from cablegram import api, tl
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.features import topics
from cablegram.sandbox.world.files import File
from cablegram.sandbox.world.messages import Message
from cablegram.sandbox.world.peers import is_user

from .history import answer, messages_of, page


def _file(ctx: Context, message: Message) -> File | None:
    media = message.content.media
    return None if media is None else ctx.world.files.get(media.file_id)


def _has(file: File | None, kind: type[tl.TLObject]) -> bool:
    return file is not None and any(isinstance(attribute, kind) for attribute in file.attributes)


def _voice(file: File | None) -> bool:
    return file is not None and any(
        isinstance(attribute, api.DocumentAttributeAudio) and attribute.voice for attribute in file.attributes
    )


def matches(ctx: Context, wanted: api.TypeMessagesFilter, message: Message) -> bool:
    """Whether a message is of the kind that a MessagesFilter names."""
    file, content = _file(ctx, message), message.content
    video, audio = _has(file, api.DocumentAttributeVideo), _has(file, api.DocumentAttributeAudio)
    photo = file is not None and file.photo
    rules: dict[type[tl.TLObject], Callable[[], bool]] = {
        api.InputMessagesFilterEmpty: lambda: True,
        api.InputMessagesFilterPhotos: lambda: photo,
        api.InputMessagesFilterVideo: lambda: video,
        api.InputMessagesFilterPhotoVideo: lambda: photo or video,
        api.InputMessagesFilterDocument: lambda: file is not None and not photo and not video and not audio,
        api.InputMessagesFilterMusic: lambda: audio and not _voice(file),
        api.InputMessagesFilterVoice: lambda: _voice(file),
        api.InputMessagesFilterRoundVoice: lambda: _voice(file),
        api.InputMessagesFilterGif: lambda: _has(file, api.DocumentAttributeAnimated),
        api.InputMessagesFilterUrl: lambda: "http://" in content.text or "https://" in content.text,
        api.InputMessagesFilterPinned: lambda: message.pinned,
        api.InputMessagesFilterMyMentions: lambda: message.mentioned,
        api.InputMessagesFilterChatPhotos: lambda: isinstance(content.action, api.MessageActionChatEditPhoto),
        api.InputMessagesFilterGeo: lambda: _ready(message, api.MessageMediaGeo),
        api.InputMessagesFilterContacts: lambda: _ready(message, api.MessageMediaContact),
    }
    rule = rules.get(type(wanted))
    return rule is not None and rule()


def _ready(message: Message, kind: type[tl.TLObject]) -> bool:
    media = message.content.media
    return media is not None and isinstance(media.ready, kind)


def _in_topic(
    ctx: Context, peer: int, message: Message, request: api.messages.Search | api.messages.SearchGlobal
) -> bool:
    """Whether a message is in the topic that was asked for, if one was."""
    channel = ctx.world.channel(peer)
    if isinstance(request, api.messages.SearchGlobal) or not request.top_msg_id or channel is None:
        return True
    return topics.of(channel, message) == request.top_msg_id


def _found(ctx: Context, peer: int, request: api.messages.Search | api.messages.SearchGlobal) -> list[Message]:
    text = request.q.lower()
    sender = None
    # A chat with one user has no senders to choose from: Telegram ignores the field there.
    if isinstance(request, api.messages.Search) and request.from_id is not None and not is_user(peer):
        sender = ctx.peer(request.from_id)
    return [
        message
        for message in messages_of(ctx, peer)
        if (not text or text in message.content.text.lower())
        and _in_topic(ctx, peer, message, request)
        and (sender is None or message.content.sender == sender)
        and (not request.min_date or message.content.date > request.min_date)
        and (not request.max_date or message.content.date < request.max_date)
        and matches(ctx, request.filter, message)
    ]


@on(api.messages.Search, bots=False)
def search(ctx: Context, request: api.messages.Search) -> api.messages.TypeMessages:
    """Source: https://core.telegram.org/method/messages.search. Errors: CHANNEL_PRIVATE, PEER_ID_INVALID."""
    if isinstance(request.peer, api.InputPeerEmpty):
        found = [message for peer in ctx.account.dialogs for message in _found(ctx, peer, request)]
        found.sort(key=lambda message: (message.content.date, message.id))
        return answer(ctx, None, page(found, limit=request.limit), len(found))
    peer = ctx.readable(request.peer)
    found = _found(ctx, peer, request)
    shown = page(
        found,
        offset_id=request.offset_id,
        add_offset=request.add_offset,
        limit=request.limit,
        max_id=request.max_id,
        min_id=request.min_id,
    )
    return answer(ctx, peer, shown, len(found))


@on(api.messages.SearchGlobal, bots=False)
def search_global(ctx: Context, request: api.messages.SearchGlobal) -> api.messages.TypeMessages:
    """Source: https://core.telegram.org/method/messages.searchGlobal. Errors: SEARCH_QUERY_EMPTY."""
    if not request.q and isinstance(request.filter, api.InputMessagesFilterEmpty):
        ctx.fail("SEARCH_QUERY_EMPTY")
    found = [message for peer in ctx.account.dialogs for message in _found(ctx, peer, request)]
    found.sort(key=lambda message: (message.content.date, message.id))
    if request.offset_rate:
        found = [
            message for message in found
            if (message.content.date, message.id) < (request.offset_rate, request.offset_id or 2**31)
        ]  # fmt: skip
    shown = page(found, limit=request.limit)
    result = answer(ctx, None, shown, len(found))
    if isinstance(result, api.messages.MessagesSlice) and shown:
        result.next_rate = shown[-1].content.date
    return result


@on(api.messages.GetSearchCounters, bots=False)
def get_search_counters(ctx: Context, request: api.messages.GetSearchCounters) -> list[api.messages.TypeSearchCounter]:
    """Source: https://core.telegram.org/method/messages.getSearchCounters. Errors: PEER_ID_INVALID."""
    peer = ctx.readable(request.peer)
    everything = messages_of(ctx, peer)
    return [
        api.messages.SearchCounter(
            filter=wanted, count=sum(1 for message in everything if matches(ctx, wanted, message))
        )
        for wanted in request.filters
    ]
