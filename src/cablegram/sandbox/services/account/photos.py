"""Profile photos, and those of groups and channels.

Source: https://core.telegram.org/method/photos.uploadProfilePhoto
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.services.files.media import new_photo
from cablegram.sandbox.services.files.upload import known_file
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels, groups, render_objects, sending
from cablegram.sandbox.world.files import File
from cablegram.sandbox.world.render import View

from .profile import acquaintances


def _changed(ctx: Context) -> None:
    account = ctx.account

    def make(view: View) -> api.TypeUpdate:
        view.mention(account.id)
        return api.UpdateUser(user_id=account.id)

    for other in [account.id, *acquaintances(ctx, account)]:
        ctx.world.notify_now(other, make, lasting=True)


def _answer(ctx: Context, file: File) -> api.photos.Photo:
    view = ctx.view()
    view.mention(ctx.account.id)
    return api.photos.Photo(photo=render_objects.photo(view, file), users=view.users())


@on(api.photos.UploadProfilePhoto)
def upload_profile_photo(ctx: Context, request: api.photos.UploadProfilePhoto) -> api.photos.TypePhoto:
    """Source: https://core.telegram.org/method/photos.uploadProfilePhoto.

    Errors: FILE_PARTS_INVALID, IMAGE_PROCESS_FAILED, PHOTO_EXT_INVALID, PHOTO_FILE_MISSING, PHOTO_INVALID.
    """
    if request.file is None:
        ctx.fail("PHOTO_FILE_MISSING")
    file = new_photo(ctx, request.file)
    ctx.account.photos.append(file.id)
    _changed(ctx)
    return _answer(ctx, file)


@on(api.photos.UpdateProfilePhoto)
def update_profile_photo(ctx: Context, request: api.photos.UpdateProfilePhoto) -> api.photos.TypePhoto:
    """Source: https://core.telegram.org/method/photos.updateProfilePhoto. Errors: LOCATION_INVALID."""
    photos = ctx.account.photos
    if isinstance(request.id, api.InputPhotoEmpty):
        if photos:
            photos.pop()
            _changed(ctx)
        return api.photos.Photo(photo=api.PhotoEmpty(id=0), users=[])
    file = known_file(ctx, request.id, photo=True)
    ctx.account.photos = [id for id in photos if id != file.id] + [file.id]
    _changed(ctx)
    return _answer(ctx, file)


@on(api.photos.DeletePhotos)
def delete_photos(ctx: Context, request: api.photos.DeletePhotos) -> list[int]:
    """Source: https://core.telegram.org/method/photos.deletePhotos."""
    photos = ctx.account.photos
    gone = [asked.id for asked in request.id if isinstance(asked, api.InputPhoto) and asked.id in photos]
    ctx.account.photos = [id for id in photos if id not in gone]
    if gone:
        _changed(ctx)
    return gone


@on(api.photos.GetUserPhotos)
def get_user_photos(ctx: Context, request: api.photos.GetUserPhotos) -> api.photos.TypePhotos:
    """Source: https://core.telegram.org/method/photos.getUserPhotos. Errors: USER_ID_INVALID."""
    account, view = ctx.user(request.user_id), ctx.view()
    view.mention(account.id)
    newest = list(reversed(account.photos))
    chosen = newest[max(0, request.offset) :][: max(1, min(request.limit or 100, 100))]
    shown = [render_objects.photo(view, ctx.world.files[id]) for id in chosen]
    if len(shown) < len(newest):
        return api.photos.PhotosSlice(count=len(newest), photos=shown, users=view.users())
    return api.photos.Photos(photos=shown, users=view.users())


def _chosen(ctx: Context, asked: api.TypeInputChatPhoto) -> File | None:
    match asked:
        case api.InputChatUploadedPhoto() if asked.file is not None:
            return new_photo(ctx, asked.file)
        case api.InputChatPhoto() if isinstance(asked.id, api.InputPhoto):
            return known_file(ctx, asked.id, photo=True)
        case api.InputChatPhotoEmpty():
            return None
    return ctx.fail("PHOTO_INVALID")


def _action(ctx: Context, file: File | None) -> api.TypeMessageAction:
    if file is None:
        return api.MessageActionChatDeletePhoto()
    return api.MessageActionChatEditPhoto(photo=render_objects.photo(ctx.view(), file))


@on(api.messages.EditChatPhoto)
def edit_chat_photo(ctx: Context, request: api.messages.EditChatPhoto) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.editChatPhoto.

    Errors: CHAT_ADMIN_REQUIRED, CHAT_ID_INVALID, PHOTO_EXT_INVALID, PHOTO_INVALID.
    """
    group = ctx.group(request.chat_id)
    if not groups.may(group, ctx.account, "change_info"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    file = _chosen(ctx, request.photo)
    group.photo = 0 if file is None else file.id
    sending.service(ctx.world, ctx.account, group.peer, _action(ctx, file))
    return ctx.updates()


@on(api.channels.EditPhoto)
def edit_channel_photo(ctx: Context, request: api.channels.EditPhoto) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.editPhoto.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, FILE_PARTS_INVALID, FILE_REFERENCE_INVALID,
    PHOTO_EXT_INVALID, PHOTO_INVALID.
    """
    channel = ctx.channel(request.channel)
    if not channels.may(channel, ctx.account, "change_info"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    file = _chosen(ctx, request.photo)
    channel.photo = 0 if file is None else file.id
    sending.service(ctx.world, ctx.account, channel.peer, _action(ctx, file))
    channels.notify_changed(ctx.world, channel)
    return ctx.updates()
