"""How each thing of a world looks in the schema, to one viewer. :class:`~.view.View` is the way in."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable
from hashlib import blake2b
from typing import TYPE_CHECKING

from cablegram import api

from .accounts import Account
from .chats import Channel, Group, Member
from .features import polls, reactions
from .files import File, Media
from .messages import BoxEvent, Dialog
from .peers import bare, is_channel

if TYPE_CHECKING:
    from .messages import Message
    from .render import View

    Renderer = Callable[[View, int, BoxEvent], api.TypeUpdate | None]


FOR_EVER = 2_147_483_647


def user(view: View, account: Account) -> api.User:
    """A User. The phone number is shown to oneself and to those who have it as a contact."""
    me = view.account
    if account.deleted:
        return api.User(id=account.id, access_hash=view.access_hash(account.id), deleted=True)
    contact = None if me is None else me.contacts.get(account.id)
    mutual = contact is not None and view.viewer in account.contacts
    own = view.viewer == account.id
    return api.User(
        id=account.id,
        self_=own,
        contact=contact is not None,
        mutual_contact=mutual,
        bot=account.bot,
        bot_nochats=False,
        bot_chat_history=account.bot and not account.privacy,
        verified=account.verified,
        support=account.support,
        premium=account.premium,
        access_hash=view.access_hash(account.id),
        first_name=(contact.first_name if contact else account.first_name) or None,
        last_name=(contact.last_name if contact else account.last_name) or None,
        username=account.username or None,
        phone=account.phone if account.phone and (own or contact or account.support) else None,
        photo=profile_photo(view, account),
        status=None if account.bot else status(view, account),
        bot_info_version=1 if account.bot else None,
        bot_inline_placeholder="" if account.inline else None,
    )


def status(view: View, account: Account) -> api.TypeUserStatus:
    """A UserStatus."""
    if account.online_until > view.world.clock.time():
        return api.UserStatusOnline(expires=int(account.online_until))
    if account.was_online:
        return api.UserStatusOffline(was_online=int(account.was_online))
    return api.UserStatusRecently()


def profile_photo(view: View, account: Account) -> api.UserProfilePhoto | None:
    """A UserProfilePhoto, or None."""
    if not account.photos:
        return None
    file = view.world.files[account.photos[-1]]
    return api.UserProfilePhoto(photo_id=file.id, dc_id=file.dc)


def chat_photo(view: View, photo: int) -> api.TypeChatPhoto:
    """A ChatPhoto."""
    if not photo:
        return api.ChatPhotoEmpty()
    return api.ChatPhoto(photo_id=photo, dc_id=view.world.files[photo].dc)


def group(view: View, group: Group) -> api.Chat | api.ChatForbidden:
    """A Chat, or ChatForbidden for somebody who was removed."""
    me = group.members.get(view.viewer)
    if me is None and view.viewer in group.gone and group.gone[view.viewer].kicked_by not in (0, view.viewer):
        return api.ChatForbidden(id=group.id, title=group.title)
    migrated = view.world.channels.get(group.migrated_to)
    return api.Chat(
        id=group.id,
        creator=group.creator == view.viewer and me is not None,
        left=me is None,
        deactivated=group.deactivated,
        noforwards=group.noforwards,
        title=group.title,
        photo=chat_photo(view, group.photo),
        participants_count=len(group.members),
        date=group.date,
        version=group.version,
        migrated_to=None
        if migrated is None
        else api.InputChannel(channel_id=migrated.id, access_hash=view.access_hash(migrated.peer)),
        admin_rights=me.admin if me is not None else None,
        default_banned_rights=group.default_banned or banned_rights(),
    )


def channel(view: View, channel: Channel) -> api.Channel | api.ChannelForbidden:
    """A Channel, or ChannelForbidden for somebody who was banned."""
    me = channel.members.get(view.viewer)
    if me is not None and me.banned is not None and me.banned.view_messages:
        return api.ChannelForbidden(
            id=channel.id,
            access_hash=view.access_hash(channel.peer),
            title=channel.title,
            broadcast=channel.broadcast,
            megagroup=not channel.broadcast,
            until_date=me.banned.until_date or None,
        )
    inside = me is not None and not me.left
    return api.Channel(
        id=channel.id,
        creator=inside and channel.creator == view.viewer,
        left=not inside,
        broadcast=channel.broadcast,
        megagroup=not channel.broadcast,
        signatures=channel.signatures,
        noforwards=channel.noforwards,
        forum=channel.forum,
        join_request=channel.join_request,
        slowmode_enabled=channel.slowmode > 0,
        access_hash=view.access_hash(channel.peer),
        title=channel.title,
        username=channel.username or None,
        photo=chat_photo(view, channel.photo),
        date=me.date if me is not None and inside else channel.date,
        admin_rights=me.admin if me is not None and inside else None,
        banned_rights=me.banned if me is not None else None,
        default_banned_rights=None if channel.broadcast else channel.default_banned or banned_rights(),
        participants_count=sum(1 for member in channel.members.values() if not member.left),
    )


def banned_rights(**rights: bool) -> api.ChatBannedRights:
    """ChatBannedRights that forbid what is named, for ever: Telegram writes the last 32-bit date for it."""
    return api.ChatBannedRights(until_date=FOR_EVER, **rights)


def owner_rights() -> api.ChatAdminRights:
    """The ChatAdminRights of a creator."""
    return api.ChatAdminRights(
        change_info=True,
        post_messages=True,
        edit_messages=True,
        delete_messages=True,
        ban_users=True,
        invite_users=True,
        pin_messages=True,
        add_admins=True,
        manage_call=True,
        other=True,
        manage_topics=True,
    )


def group_participants(view: View, group: Group) -> api.TypeChatParticipants:
    """ChatParticipants of a basic group."""
    view.mention(group.peer)
    if view.viewer not in group.members:
        return api.ChatParticipantsForbidden(chat_id=group.id)
    shown = []
    for member in group.members.values():
        view.mention(member.user_id, member.inviter)
        shown.append(group_participant(group, member))
    return api.ChatParticipants(chat_id=group.id, participants=shown, version=group.version)


def group_participant(group: Group, member: Member) -> api.TypeChatParticipant:
    """One ChatParticipant."""
    if member.user_id == group.creator:
        return api.ChatParticipantCreator(user_id=member.user_id)
    made = api.ChatParticipant if member.admin is None else api.ChatParticipantAdmin
    return made(user_id=member.user_id, inviter_id=member.inviter, date=member.date)


def channel_participant(view: View, channel: Channel, member: Member) -> api.TypeChannelParticipant:
    """One ChannelParticipant."""
    view.mention(member.user_id, member.inviter, member.promoted_by, member.kicked_by)
    own = member.user_id == view.viewer
    if member.banned is not None:
        return api.ChannelParticipantBanned(
            left=member.left,
            peer=view.peer(member.user_id),
            kicked_by=member.kicked_by,
            date=member.date,
            banned_rights=member.banned,
        )
    if member.left:
        return api.ChannelParticipantLeft(peer=view.peer(member.user_id))
    if member.user_id == channel.creator:
        return api.ChannelParticipantCreator(
            user_id=member.user_id, admin_rights=member.admin or owner_rights(), rank=member.rank or None
        )
    if member.admin is not None:
        return api.ChannelParticipantAdmin(
            self_=own,
            can_edit=member.promoted_by == view.viewer or channel.creator == view.viewer,
            user_id=member.user_id,
            inviter_id=member.inviter if own else None,
            promoted_by=member.promoted_by,
            date=member.date,
            admin_rights=member.admin,
            rank=member.rank or None,
        )
    if own:
        return api.ChannelParticipantSelf(user_id=member.user_id, inviter_id=member.inviter, date=member.date)
    return api.ChannelParticipant(user_id=member.user_id, date=member.date)


def file_reference(view: View, file: File) -> bytes:
    """The reference that is good now. Source: https://core.telegram.org/api/file_reference"""
    head = struct.pack("<BQq", 1, file.reference, file.id)
    return head + blake2b(head, key=view.world.secret, digest_size=8).digest()


def photo(view: View, file: File) -> api.Photo:
    """A Photo in one size: the sandbox does not scale pictures."""
    size = api.PhotoSize(type="x", w=file.width, h=file.height, size=file.size)
    return api.Photo(
        id=file.id,
        access_hash=file.access_hash,
        file_reference=file_reference(view, file),
        date=file.date,
        sizes=[size],
        dc_id=file.dc,
    )


def document(view: View, file: File) -> api.Document:
    """A Document."""
    thumb = view.world.files.get(file.thumb)
    thumbs = None
    if thumb is not None:
        thumbs = [api.PhotoSize(type="m", w=thumb.width, h=thumb.height, size=thumb.size)]
    return api.Document(
        id=file.id,
        access_hash=file.access_hash,
        file_reference=file_reference(view, file),
        date=file.date,
        mime_type=file.mime_type,
        size=file.size,
        thumbs=thumbs,
        dc_id=file.dc,
        attributes=file.attributes,
    )


def media(view: View, media: Media) -> api.TypeMessageMedia:
    """A MessageMedia."""
    if media.ready is not None:
        view.mention(getattr(media.ready, "user_id", None) or 0)
        return media.ready
    if media.poll:
        return polls.media(view, view.world.polls[media.poll])
    file = view.world.files[media.file_id]
    ttl = media.ttl_seconds or None
    if file.photo:
        return api.MessageMediaPhoto(photo=photo(view, file), spoiler=media.spoiler, ttl_seconds=ttl)
    video = [attribute for attribute in file.attributes if isinstance(attribute, api.DocumentAttributeVideo)]
    audio = [attribute for attribute in file.attributes if isinstance(attribute, api.DocumentAttributeAudio)]
    return api.MessageMediaDocument(
        document=document(view, file),
        spoiler=media.spoiler,
        ttl_seconds=ttl,
        video=bool(video),
        round=any(attribute.round_message for attribute in video),
        voice=any(attribute.voice for attribute in audio),
    )


def dialog(view: View, dialog: Dialog) -> api.Dialog:
    """A Dialog of the viewer, who is logged in."""
    box = view.world.box_of(view.world.accounts[view.viewer], dialog.peer)
    top = box.top(dialog.peer)
    in_channel = is_channel(dialog.peer)
    if in_channel:
        ids = box.ids(dialog.peer)
        newer = ids[bisect_right(ids, dialog.read_inbox) :]
        unread = sum(1 for id in newer if box.messages[id].content.sender != view.viewer)
    else:
        unread = box.unread(dialog.peer, dialog.read_inbox)
    return api.Dialog(
        pinned=dialog.pinned,
        unread_mark=dialog.unread_mark,
        peer=view.peer(dialog.peer),
        top_message=top.id if top is not None else 0,
        read_inbox_max_id=dialog.read_inbox,
        read_outbox_max_id=dialog.read_outbox,
        unread_count=unread,
        unread_mentions_count=0,
        unread_reactions_count=len(reactions.unread_in(view.world, view.world.accounts[view.viewer], dialog.peer)),
        unread_poll_votes_count=0,
        notify_settings=dialog.notify or api.PeerNotifySettings(),
        pts=box.pts if in_channel else None,
        draft=dialog.draft,
        folder_id=dialog.folder or None,
    )


def event(view: View, owner: int, event: BoxEvent) -> api.TypeUpdate | None:
    """The Update of one event of a box, or None if its message is gone."""
    return _CHANNEL[event.kind](view, owner, event) if is_channel(owner) else _ACCOUNT[event.kind](view, owner, event)


def _find(view: View, owner: int, id: int) -> Message | None:
    found = view.world.channel(owner)
    box = view.world.accounts[owner].box if found is None else found.box
    return box.messages.get(id)


def _carrying(made: Callable[..., api.TypeUpdate]) -> Renderer:
    def render(view: View, owner: int, event: BoxEvent) -> api.TypeUpdate | None:
        message = _find(view, owner, event.args[0])
        if message is None or view.hides(message):
            return None
        return made(message=view.message(message), pts=event.pts, pts_count=event.grown)

    return render


def _pinned(view: View, _: int, event: BoxEvent) -> api.TypeUpdate:
    peer, ids, pinned = event.args
    return api.UpdatePinnedMessages(
        peer=view.peer(peer), messages=list(ids), pinned=pinned, pts=event.pts, pts_count=event.grown
    )


def _channel_pinned(view: View, owner: int, event: BoxEvent) -> api.TypeUpdate:
    view.mention(owner)
    return api.UpdatePinnedChannelMessages(
        channel_id=bare(owner),
        messages=list(event.args[1]),
        pinned=event.args[2],
        pts=event.pts,
        pts_count=event.grown,
    )


def _channel_deleted(view: View, owner: int, event: BoxEvent) -> api.TypeUpdate:
    view.mention(owner)
    return api.UpdateDeleteChannelMessages(
        channel_id=bare(owner), messages=list(event.args[0]), pts=event.pts, pts_count=event.grown
    )


_ACCOUNT: dict[str, Renderer] = {
    "new": _carrying(lambda **fields: api.UpdateNewMessage(**fields)),
    "edit": _carrying(lambda **fields: api.UpdateEditMessage(**fields)),
    "delete": lambda view, owner, event: api.UpdateDeleteMessages(
        messages=list(event.args[0]), pts=event.pts, pts_count=event.grown
    ),
    "read_in": lambda view, owner, event: api.UpdateReadHistoryInbox(
        peer=view.peer(event.args[0]),
        max_id=event.args[1],
        still_unread_count=event.args[2],
        pts=event.pts,
        pts_count=event.grown,
    ),
    "read_out": lambda view, owner, event: api.UpdateReadHistoryOutbox(
        peer=view.peer(event.args[0]), max_id=event.args[1], pts=event.pts, pts_count=event.grown
    ),
    "contents": lambda view, owner, event: api.UpdateReadMessagesContents(
        messages=list(event.args[0]), pts=event.pts, pts_count=event.grown
    ),
    "pin": _pinned,
    "folders": lambda view, owner, event: api.UpdateFolderPeers(
        folder_peers=[api.FolderPeer(peer=view.peer(peer), folder_id=folder) for peer, folder in event.args[0]],
        pts=event.pts,
        pts_count=event.grown,
    ),
}
_CHANNEL: dict[str, Renderer] = {
    "new": _carrying(lambda **fields: api.UpdateNewChannelMessage(**fields)),
    "edit": _carrying(lambda **fields: api.UpdateEditChannelMessage(**fields)),
    "delete": _channel_deleted,
    "pin": _channel_pinned,
}
