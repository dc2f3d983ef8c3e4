"""The account's own profile: name, username, photos.

Sources: https://core.telegram.org/method/account.updateProfile, https://core.telegram.org/api/files#profile-pictures
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from typing import TYPE_CHECKING, TypeAlias

from cablegram import api
from cablegram.client.callbacks import a_list, a_text, how_many
from cablegram.client.chats.peers import get_input_entity, input_user
from cablegram.client.files.outgoing import Shape, as_input
from cablegram.client.files.upload import upload_file
from cablegram.client.messages.history import iter_messages
from cablegram.errors import CablegramError, RpcError, UsageError

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.files.upload import FileLike, InputFile

MAX_PAGE = 100
PhotoLike: TypeAlias = "api.Photo | api.InputPhoto"


async def edit_profile(
    client: ClientCore,
    *,
    first_name: str | None = None,
    last_name: str | None = None,
    about: str | None = None,
    username: str | None = None,
) -> None:
    """Change the account's name, the text about it, or its username (empty: none). What is None stays as it is.

    A username is refused with ``errors.UsernameOccupied``, ``UsernameInvalid``; that it is the same already is no
    error. Sources: https://core.telegram.org/method/account.updateProfile,
    https://core.telegram.org/method/account.updateUsername
    """
    if first_name is None and last_name is None and about is None and username is None:
        raise UsageError("say what is to change: first_name=, last_name=, about= or username=")
    if not (first_name is None and last_name is None and about is None):
        request = api.account.UpdateProfile(first_name=first_name, last_name=last_name, about=about)
        await client.invoke(request)
    if username is not None:
        await set_username(client, username)


async def set_username(client: ClientCore, username: str = "") -> None:
    """Give the account this username, with or without ``@``; an empty one takes it away.

    Source: https://core.telegram.org/method/account.updateUsername
    """
    try:
        await client.invoke(api.account.UpdateUsername(username=a_text(username, "username").removeprefix("@")))
    except RpcError as error:
        if error.name != "USERNAME_NOT_MODIFIED":
            raise


async def set_profile_photo(
    client: ClientCore,
    photo: FileLike | InputFile | PhotoLike | None = None,
    *,
    video: FileLike | InputFile | None = None,
    fallback: bool = False,
) -> api.Photo:
    """Give the account a new profile photo: a picture, or a photo that it had; ``video``: a moving one.

    ``fallback``: for those to whom the profile photo is not shown. Sources:
    https://core.telegram.org/method/photos.uploadProfilePhoto,
    https://core.telegram.org/method/photos.updateProfilePhoto
    """
    if photo is None and video is None:
        raise UsageError("give a photo, or video=")
    request: api.photos.UpdateProfilePhoto | api.photos.UploadProfilePhoto
    if isinstance(photo, (api.Photo, api.InputPhoto)):
        request = api.photos.UpdateProfilePhoto(id=_held(photo), fallback=fallback)
    else:
        request = api.photos.UploadProfilePhoto(
            file=None if photo is None else await _uploaded(client, photo),
            video=None if video is None else await _uploaded(client, video),
            fallback=fallback,
        )
    made = (await client.invoke(request)).photo
    if not isinstance(made, api.Photo):
        raise CablegramError("Telegram has made no photo of it")
    return made


async def iter_profile_photos(
    client: ClientCore, peer: PeerLike = "me", limit: int | None = None
) -> AsyncIterator[api.Photo]:
    """The profile photos of a user, or of a group or channel, the newest first.

    Sources: https://core.telegram.org/method/photos.getUserPhotos,
    https://core.telegram.org/constructor/inputMessagesFilterChatPhotos
    """
    target = await get_input_entity(client, peer)
    left = how_many(limit)
    if not isinstance(target, (api.InputPeerUser, api.InputPeerSelf, api.InputPeerUserFromMessage)):
        wanted = api.InputMessagesFilterChatPhotos()
        async for message in iter_messages(client, target, limit, filter=wanted, service=True):
            photo = getattr(getattr(message, "action", None), "photo", None)
            if isinstance(photo, api.Photo):
                yield photo
        return
    offset = 0
    while left > 0:
        size = int(min(left, MAX_PAGE))
        request = api.photos.GetUserPhotos(user_id=input_user(target), offset=offset, max_id=0, limit=size)
        page = await client.invoke(request)
        for photo in page.photos[:size]:
            if isinstance(photo, api.Photo):
                yield photo
        left -= len(page.photos)
        offset += len(page.photos)
        if not page.photos or not isinstance(page, api.photos.PhotosSlice) or offset >= page.count:
            return


async def get_profile_photos(client: ClientCore, /, peer: PeerLike = "me", limit: int | None = None) -> list[api.Photo]:
    """The profile photos as a list; see :meth:`iter_profile_photos`."""
    return [photo async for photo in iter_profile_photos(client, peer, limit)]


async def delete_profile_photos(client: ClientCore, photos: PhotoLike | Iterable[PhotoLike]) -> int:
    """Delete profile photos of the account; returns how many went.

    Source: https://core.telegram.org/method/photos.deletePhotos
    """
    kinds = api.Photo | api.InputPhoto
    given = [photos] if isinstance(photos, kinds) else a_list(photos, "photos", kinds, "profile photos")
    return len(await client.invoke(api.photos.DeletePhotos(id=[_held(photo) for photo in given])))


def _held(photo: PhotoLike) -> api.InputPhoto:
    if isinstance(photo, api.InputPhoto):
        return photo
    held = as_input(photo, Shape())
    if not isinstance(held, api.InputMediaPhoto) or not isinstance(held.id, api.InputPhoto):
        raise UsageError("that is no photo")
    return held.id


async def _uploaded(client: ClientCore, file: FileLike | InputFile) -> api.TypeInputFile:
    if isinstance(file, (api.InputFile, api.InputFileBig)):
        return file
    return await upload_file(client, file)
