"""Sets of stickers and custom emoji: reading, installing, making.

Source: https://core.telegram.org/api/stickers
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cablegram import api
from cablegram.client.chats import links
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

SetLike: TypeAlias = "str | api.StickerSet | api.StickerSetCovered | api.Document | api.TypeInputStickerSet"
"""A set: its short name, its link, the TL object, or a sticker of it."""


class Stickers(NamedTuple):
    """A set of stickers. ``set``: the TL object (title, short name, how many); ``stickers``: its documents in order;
    ``emoji``: the stickers of each emoji."""

    set: api.StickerSet
    stickers: list[api.Document]
    emoji: dict[str, list[api.Document]]


def sticker_set(given: SetLike) -> api.TypeInputStickerSet:
    """The InputStickerSet of a short name, a link (``t.me/addstickers/name``), a set, or a sticker of it."""
    if isinstance(given, api.TypeInputStickerSet):
        return given
    match given:
        case str():
            link = links.parse(given)
            return api.InputStickerSetShortName(short_name=link.name if isinstance(link, links.Named) else given)
        case api.StickerSet():
            return api.InputStickerSetID(id=given.id, access_hash=given.access_hash)
        case api.StickerSetCovered():
            return api.InputStickerSetID(id=given.set.id, access_hash=given.set.access_hash)
        case api.Document():
            for attribute in given.attributes:
                if isinstance(attribute, (api.DocumentAttributeSticker, api.DocumentAttributeCustomEmoji)):
                    return attribute.stickerset
            raise UsageError("that document is no sticker")
    raise UsageError(f"a set of stickers is its short name, its link or a sticker of it, not {given!r:.100}")


async def get_stickers(client: ClientCore, /, stickers: SetLike) -> Stickers:
    """A set with its stickers. Raises ``errors.StickersetInvalid`` for one that there is not.

    Source: https://core.telegram.org/method/messages.getStickerSet
    """
    return _whole(await client.invoke(api.messages.GetStickerSet(stickerset=sticker_set(stickers), hash=0)))


async def get_sticker_sets(client: ClientCore, /) -> list[api.StickerSet]:
    """The sets that the account has installed, in its order. Source:
    https://core.telegram.org/method/messages.getAllStickers
    """
    answer = await client.invoke(api.messages.GetAllStickers(hash=0))
    return list(answer.sets) if isinstance(answer, api.messages.AllStickers) else []


async def install_stickers(client: ClientCore, stickers: SetLike, *, archived: bool = False) -> None:
    """Add a set to the account's, or to those that are archived.

    Source: https://core.telegram.org/method/messages.installStickerSet
    """
    request = api.messages.InstallStickerSet(stickerset=sticker_set(stickers), archived=archived)
    await client.invoke(request)


async def uninstall_stickers(client: ClientCore, stickers: SetLike) -> None:
    """Take a set away from the account's. Source: https://core.telegram.org/method/messages.uninstallStickerSet"""
    await client.invoke(api.messages.UninstallStickerSet(stickerset=sticker_set(stickers)))


def _whole(answer: api.messages.TypeStickerSet) -> Stickers:
    if not isinstance(answer, api.messages.StickerSet):
        raise UsageError("the set has not changed")
    documents = {one.id: one for one in answer.documents if isinstance(one, api.Document)}
    emoji = {pack.emoticon: [documents[n] for n in pack.documents if n in documents] for pack in answer.packs}
    return Stickers(answer.set, list(documents.values()), emoji)
