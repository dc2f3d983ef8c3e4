"""Messages with something attached.

Source: https://core.telegram.org/method/messages.sendMedia
"""

from __future__ import annotations

from typing import Any

from cablegram import api, errors
from cablegram.sandbox.services.messages import sending as plain
from cablegram.sandbox.services.messages.polls import new_poll
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import render_objects
from cablegram.sandbox.world.features import polls
from cablegram.sandbox.world.files import File, Media, image_size

from .upload import assembled, known_file, store

MAX_PHOTO = 10 * 1024 * 1024
PHOTO_NAMES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff")
ALONE = (api.DocumentAttributeSticker, api.DocumentAttributeCustomEmoji, api.DocumentAttributeAnimated)
"""What has one of these is never part of an album."""
_DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


def new_photo(ctx: Context, asked: api.TypeInputFile) -> File:
    """A photo from an uploaded file; it must be a picture, and its name end as a picture's does.

    Source: https://core.telegram.org/method/messages.sendMedia (PHOTO_EXT_INVALID)
    """
    if not isinstance(asked, api.InputFileStoryDocument) and not asked.name.lower().endswith(PHOTO_NAMES):
        ctx.fail("PHOTO_EXT_INVALID")
    data = assembled(ctx, asked)
    size = image_size(data)
    if size is None:
        ctx.fail("IMAGE_PROCESS_FAILED" if data[:1] else "PHOTO_INVALID")
    if len(data) > MAX_PHOTO:
        ctx.fail("PHOTO_SAVE_FILE_INVALID")
    width, height = size
    if not width or not height or width + height > 10_000 or max(size) > 20 * min(size):
        ctx.fail("PHOTO_INVALID_DIMENSIONS")
    return store(ctx, data, photo=True, width=width, height=height, mime_type="image/jpeg")


def new_document(ctx: Context, asked: api.InputMediaUploadedDocument) -> File:
    """A document from an InputMediaUploadedDocument."""
    thumb = 0
    if asked.thumb is not None:
        data = assembled(ctx, asked.thumb)
        width, height = image_size(data) or (90, 90)
        thumb = store(ctx, data, photo=True, width=width, height=height, mime_type="image/jpeg").id
    attributes = list(asked.attributes)
    name = "" if isinstance(asked.file, api.InputFileStoryDocument) else asked.file.name
    if name and not any(isinstance(attribute, api.DocumentAttributeFilename) for attribute in attributes):
        attributes.append(api.DocumentAttributeFilename(file_name=name))
    mime = asked.mime_type or "application/octet-stream"
    return store(ctx, assembled(ctx, asked.file), mime_type=mime, attributes=attributes, thumb=thumb)


def input_media(ctx: Context, asked: api.TypeInputMedia) -> Media:
    """What an InputMedia stands for."""
    match asked:
        case api.InputMediaUploadedPhoto():
            return Media(new_photo(ctx, asked.file).id, spoiler=asked.spoiler, ttl_seconds=asked.ttl_seconds or 0)
        case api.InputMediaUploadedDocument():
            return Media(new_document(ctx, asked).id, spoiler=asked.spoiler, ttl_seconds=asked.ttl_seconds or 0)
        case api.InputMediaPhoto() if isinstance(asked.id, api.InputPhoto):
            return Media(known_file(ctx, asked.id, photo=True).id, spoiler=asked.spoiler)
        case api.InputMediaDocument() if isinstance(asked.id, api.InputDocument):
            return Media(known_file(ctx, asked.id, photo=False).id, spoiler=asked.spoiler)
        case api.InputMediaContact():
            found = ctx.world.by_phone(asked.phone_number)
            return Media(
                ready=api.MessageMediaContact(
                    phone_number=asked.phone_number,
                    first_name=asked.first_name,
                    last_name=asked.last_name,
                    vcard=asked.vcard,
                    user_id=0 if found is None else found.id,
                )
            )
        case api.InputMediaGeoPoint() | api.InputMediaVenue() if isinstance(asked.geo_point, api.InputGeoPoint):
            return Media(ready=_place(ctx, asked))
        case api.InputMediaDice():
            sides = _DICE.get(asked.emoticon)
            if sides is None:
                ctx.fail("EMOTICON_INVALID", code=400)
            value = 1 + int.from_bytes(ctx.world.rand(4), "little") % sides
            return Media(ready=api.MessageMediaDice(value=value, emoticon=asked.emoticon))
        case api.InputMediaPoll():
            made = new_poll(ctx, asked)
            polls.create(ctx.world, made)
            return Media(poll=made.id)
        case api.InputMediaEmpty():
            ctx.fail("MEDIA_EMPTY")
    return ctx.fail("MEDIA_INVALID")


def _place(ctx: Context, asked: Any) -> Any:
    point = asked.geo_point
    geo = api.GeoPoint(long=point.long, lat=point.lat, access_hash=ctx.world.long())
    if isinstance(asked, api.InputMediaGeoPoint):
        return api.MessageMediaGeo(geo=geo)
    return api.MessageMediaVenue(
        geo=geo,
        title=asked.title,
        address=asked.address,
        provider=asked.provider,
        venue_id=asked.venue_id,
        venue_type=asked.venue_type,
    )


@on(api.messages.SendMedia)
def send_media(ctx: Context, request: api.messages.SendMedia) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.sendMedia.

    Errors: BROADCAST_PUBLIC_VOTERS_FORBIDDEN, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, CHAT_SEND_AUDIOS_FORBIDDEN,
    CHAT_SEND_DOCS_FORBIDDEN, CHAT_SEND_GIFS_FORBIDDEN, CHAT_SEND_MEDIA_FORBIDDEN, CHAT_SEND_PHOTOS_FORBIDDEN,
    CHAT_SEND_POLL_FORBIDDEN, CHAT_SEND_VIDEOS_FORBIDDEN, CHAT_SEND_VOICES_FORBIDDEN, CHAT_WRITE_FORBIDDEN,
    EMOTICON_INVALID, ENTITY_BOUNDS_INVALID, FILE_PARTS_INVALID, FILE_REFERENCE_EMPTY, FILE_REFERENCE_EXPIRED,
    IMAGE_PROCESS_FAILED, INPUT_USER_DEACTIVATED, MD5_CHECKSUM_INVALID, MEDIA_CAPTION_TOO_LONG, MEDIA_EMPTY,
    MEDIA_INVALID, PEER_ID_INVALID, PHOTO_EXT_INVALID, PHOTO_INVALID_DIMENSIONS, PHOTO_SAVE_FILE_INVALID,
    POLL_ANSWERS_INVALID, POLL_ANSWER_INVALID, POLL_OPTION_DUPLICATE, POLL_OPTION_INVALID, POLL_QUESTION_INVALID,
    QUIZ_CORRECT_ANSWERS_EMPTY, QUIZ_CORRECT_ANSWERS_TOO_MUCH, QUIZ_CORRECT_ANSWER_INVALID, QUIZ_MULTIPLE_INVALID,
    RANDOM_ID_DUPLICATE, SCHEDULE_BOT_NOT_ALLOWED, SCHEDULE_DATE_TOO_LATE, SCHEDULE_TOO_MUCH, SLOWMODE_WAIT,
    TOPIC_CLOSED, TOPIC_DELETED, USER_BANNED_IN_CHANNEL, USER_IS_BLOCKED, USER_IS_BOT, YOU_BLOCKED_USER.
    """
    peer = plain.writable(ctx, request.peer)
    if request.random_id in ctx.account.box.random_ids:
        ctx.fail("RANDOM_ID_DUPLICATE")
    content = plain.new_content(ctx, peer, request, limit=plain.MAX_CAPTION)
    if isinstance(request.media, api.InputMediaWebPage):
        if not content.text:
            content.text = request.media.url
    else:
        public = isinstance(request.media, api.InputMediaPoll) and request.media.poll.public_voters
        if public and content.post:
            ctx.fail("BROADCAST_PUBLIC_VOTERS_FORBIDDEN")
        content.media = input_media(ctx, request.media)
    message = plain.deliver(ctx, peer, content, request, request.random_id)
    return ctx.updates(api.UpdateMessageID(id=message.id, random_id=request.random_id))


@on(api.messages.SendMultiMedia)
def send_multi_media(ctx: Context, request: api.messages.SendMultiMedia) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.sendMultiMedia.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, CHAT_SEND_MEDIA_FORBIDDEN, CHAT_WRITE_FORBIDDEN,
    ENTITY_BOUNDS_INVALID, MEDIA_CAPTION_TOO_LONG, MEDIA_EMPTY, MEDIA_GROUPED_INVALID, MEDIA_INVALID,
    MULTI_MEDIA_TOO_LONG, PEER_ID_INVALID, RANDOM_ID_DUPLICATE, RANDOM_ID_EMPTY, SCHEDULE_DATE_TOO_LATE,
    SCHEDULE_TOO_MUCH, SLOWMODE_WAIT, TOPIC_DELETED, USER_BANNED_IN_CHANNEL.
    """
    peer = plain.writable(ctx, request.peer)
    if not 1 <= len(request.multi_media) <= 10:
        ctx.fail("MULTI_MEDIA_TOO_LONG" if request.multi_media else "MEDIA_EMPTY", code=400)
    for item in request.multi_media:
        if len(item.message) > plain.caption_limit(ctx):
            ctx.fail("MEDIA_CAPTION_TOO_LONG")
    contents = [_grouped(ctx, number, item.media) for number, item in enumerate(request.multi_media)]
    if len({_family(ctx, content) for content in contents}) > 1:
        ctx.fail("MEDIA_GROUPED_INVALID")
    group = abs(ctx.world.long())
    first = []
    for item, media in zip(request.multi_media, contents, strict=True):
        single = api.messages.SendMedia(
            peer=request.peer,
            media=item.media,
            message=item.message,
            random_id=item.random_id,
            reply_to=request.reply_to,
            entities=item.entities,
            silent=request.silent,
            clear_draft=request.clear_draft,
            noforwards=request.noforwards,
            schedule_date=request.schedule_date,
        )
        content = plain.new_content(ctx, peer, single, limit=plain.MAX_CAPTION)
        content.media, content.grouped_id = media, group
        message = plain.deliver(ctx, peer, content, single, item.random_id)
        first.append(api.UpdateMessageID(id=message.id, random_id=item.random_id))
    return ctx.updates(*first)


def _grouped(ctx: Context, number: int, asked: api.TypeInputMedia) -> Media:
    """One item of an album: it was uploaded before, and an error of its file reference says which item it is.

    Source: https://core.telegram.org/method/messages.sendMultiMedia
    """
    if not isinstance(asked, (api.InputMediaPhoto, api.InputMediaDocument)):
        ctx.fail("MEDIA_INVALID")
    try:
        return input_media(ctx, asked)
    except errors.RpcError as error:
        head, named, end = error.name.partition("FILE_REFERENCE_")
        if not head and named:
            ctx.fail(f"FILE_REFERENCE_{number}_{end}", code=400)
        raise


def _family(ctx: Context, media: Media) -> str:
    """What may be grouped with what: photos and videos, music, documents; nothing else.

    Source: https://core.telegram.org/bots/api#sendmediagroup
    """
    file = ctx.world.files[media.file_id]
    if file.photo:
        return "picture"
    found = "audio" if file.mime_type.startswith("audio/") else "document"
    for attribute in file.attributes:
        match attribute:
            case api.DocumentAttributeVideo(round_message=False):
                found = "picture"
            case api.DocumentAttributeAudio(voice=False):
                found = "audio"
            case api.DocumentAttributeVideo() | api.DocumentAttributeAudio():
                ctx.fail("MEDIA_INVALID")
            case _ if isinstance(attribute, ALONE):
                ctx.fail("MEDIA_INVALID")
    return found


@on(api.messages.UploadMedia)
def upload_media(ctx: Context, request: api.messages.UploadMedia) -> api.TypeMessageMedia:
    """Source: https://core.telegram.org/method/messages.uploadMedia.

    Errors: FILE_PARTS_INVALID, IMAGE_PROCESS_FAILED, MEDIA_INVALID, PEER_ID_INVALID, PHOTO_EXT_INVALID,
    PHOTO_INVALID_DIMENSIONS, PHOTO_SAVE_FILE_INVALID.
    """
    ctx.peer(request.peer)
    return render_objects.media(ctx.view(), input_media(ctx, request.media))
