"""Kinds of messages that a chat forbids to all of its members, or to one of them.

Source: https://core.telegram.org/constructor/chatBannedRights and https://core.telegram.org/api/rights
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.world.files import File
from cablegram.sandbox.world.messages import Content

Rights = list[api.ChatBannedRights]


def check_kind(ctx: Context, peer: int, content: Content) -> None:
    """Refuse what the account may not send to a chat: texts, media at all, or media of this kind."""
    rights = _rights(ctx, peer)
    if not rights:
        return
    media = content.media
    if media is None:
        _refuse(ctx, rights, "send_plain", "CHAT_SEND_PLAIN_FORBIDDEN")
        return
    _refuse(ctx, rights, "send_media", "CHAT_SEND_MEDIA_FORBIDDEN")
    if media.poll:
        _refuse(ctx, rights, "send_polls", "CHAT_SEND_POLL_FORBIDDEN")
    file = ctx.world.files.get(media.file_id)
    if file is not None:
        _check_file(ctx, rights, file)


def _check_file(ctx: Context, rights: Rights, file: File) -> None:
    if file.photo:
        _refuse(ctx, rights, "send_photos", "CHAT_SEND_PHOTOS_FORBIDDEN")
        return None
    if any(isinstance(attribute, api.DocumentAttributeAnimated) for attribute in file.attributes):
        # It is a video too, and goes by this right alone.
        return _refuse(ctx, rights, "send_gifs", "CHAT_SEND_GIFS_FORBIDDEN")
    for attribute in file.attributes:
        match attribute:
            case api.DocumentAttributeVideo(round_message=True):
                return _refuse(ctx, rights, "send_roundvideos", "CHAT_SEND_ROUNDVIDEOS_FORBIDDEN")
            case api.DocumentAttributeVideo():
                return _refuse(ctx, rights, "send_videos", "CHAT_SEND_VIDEOS_FORBIDDEN")
            case api.DocumentAttributeAudio(voice=True):
                return _refuse(ctx, rights, "send_voices", "CHAT_SEND_VOICES_FORBIDDEN")
            case api.DocumentAttributeAudio():
                return _refuse(ctx, rights, "send_audios", "CHAT_SEND_AUDIOS_FORBIDDEN")
    return _refuse(ctx, rights, "send_docs", "CHAT_SEND_DOCS_FORBIDDEN")


def _refuse(ctx: Context, rights: Rights, right: str, error: str) -> None:
    if any(getattr(one, right) for one in rights):
        ctx.fail(error)


def _rights(ctx: Context, peer: int) -> Rights:
    """What binds the account in a chat; nothing binds its owner and its admins."""
    channel, group, me = ctx.world.channel(peer), ctx.world.group(peer), ctx.account.id
    member = None if channel is None else channel.member(me)
    if channel is not None and not channel.broadcast and member is not None and member.admin is None:
        found = [] if channel.creator == me else [channel.default_banned, member.banned]
    elif group is not None and me in group.members and group.members[me].admin is None:
        found = [] if group.creator == me else [group.default_banned]
    else:
        found = []
    return [rights for rights in found if rights is not None]
