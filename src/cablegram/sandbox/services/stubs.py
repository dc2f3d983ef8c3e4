"""Requests of apps for things that a sandbox has none of: stickers, effects, gifts, languages. The answers are
empty rather than refusals, so that clients that ask for them at start go on.

Source: https://core.telegram.org/methods
"""

from __future__ import annotations

from typing import Any

from cablegram import api
from cablegram.crypto import dh
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on

_EMPTY: list[tuple[type[Any], Any]] = [
    (api.messages.GetAllStickers, lambda: api.messages.AllStickers(hash=0, sets=[])),
    (api.messages.GetEmojiStickers, lambda: api.messages.AllStickers(hash=0, sets=[])),
    (api.messages.GetStickers, lambda: api.messages.Stickers(hash=0, stickers=[])),
    (api.messages.GetRecentStickers, lambda: api.messages.RecentStickers(hash=0, packs=[], stickers=[], dates=[])),
    (api.messages.GetFavedStickers, lambda: api.messages.FavedStickers(hash=0, packs=[], stickers=[])),
    (api.messages.GetSavedGifs, lambda: api.messages.SavedGifs(hash=0, gifs=[])),
    (api.messages.GetAttachMenuBots, lambda: api.AttachMenuBots(hash=0, bots=[], users=[])),
    (api.messages.GetDefaultHistoryTTL, lambda: api.DefaultHistoryTTL(period=0)),
    (
        api.messages.GetQuickReplies,
        lambda: api.messages.QuickReplies(quick_replies=[], messages=[], chats=[], users=[]),
    ),
    (api.account.GetThemes, lambda: api.account.Themes(hash=0, themes=[])),
    (api.account.GetWallPapers, lambda: api.account.WallPapers(hash=0, wallpapers=[])),
    (api.account.GetContentSettings, lambda: api.account.ContentSettings()),
    (api.account.GetGlobalPrivacySettings, lambda: api.GlobalPrivacySettings()),
    (api.account.GetAccountTTL, lambda: api.AccountDaysTTL(days=365)),
    (api.account.GetWebAuthorizations, lambda: api.account.WebAuthorizations(authorizations=[], users=[])),
    (api.messages.GetAvailableEffects, lambda: api.messages.AvailableEffects(hash=0, effects=[], documents=[])),
    (api.account.GetDefaultEmojiStatuses, lambda: api.account.EmojiStatuses(hash=0, statuses=[])),
    (api.payments.GetStarGifts, lambda: api.payments.StarGifts(hash=0, gifts=[], chats=[], users=[])),
    (api.premium.GetMyBoosts, lambda: api.premium.MyBoosts(my_boosts=[], chats=[], users=[])),
    (api.langpack.GetLanguages, list),
    (api.langpack.GetStrings, list),
]


def _serve(function: type[Any], made: Any) -> None:
    def answer(ctx: Context, request: Any) -> Any:
        return made()

    method = str(function.__tl_name__)
    answer.__doc__ = f"Source: https://core.telegram.org/method/{method}."
    on(function, login=not method.startswith("langpack."))(answer)


for _function, _made in _EMPTY:
    _serve(_function, _made)


@on(api.langpack.GetLangPack, login=False)
def get_lang_pack(ctx: Context, request: api.langpack.GetLangPack) -> api.TypeLangPackDifference:
    """Source: https://core.telegram.org/method/langpack.getLangPack."""
    return api.LangPackDifference(lang_code=request.lang_code, from_version=0, version=1, strings=[])


@on(api.langpack.GetDifference, login=False)
def get_lang_difference(ctx: Context, request: api.langpack.GetDifference) -> api.TypeLangPackDifference:
    """Source: https://core.telegram.org/method/langpack.getDifference."""
    version = request.from_version
    return api.LangPackDifference(lang_code=request.lang_code, from_version=version, version=version, strings=[])


@on(api.messages.GetDhConfig, bots=False)
def get_dh_config(ctx: Context, request: api.messages.GetDhConfig) -> api.messages.TypeDhConfig:
    """Source: https://core.telegram.org/method/messages.getDhConfig. Errors: RANDOM_LENGTH_INVALID."""
    if not 0 <= request.random_length <= 1024:
        ctx.fail("RANDOM_LENGTH_INVALID", code=400)
    random = ctx.world.rand(request.random_length)
    if request.version == 1:
        return api.messages.DhConfigNotModified(random=random)
    return api.messages.DhConfig(g=3, p=dh.PRIME.to_bytes(256, "big"), version=1, random=random)


@on(api.messages.GetPeerSettings, bots=False)
def get_peer_settings(ctx: Context, request: api.messages.GetPeerSettings) -> api.messages.TypePeerSettings:
    """Source: https://core.telegram.org/method/messages.getPeerSettings. Errors: PEER_ID_INVALID."""
    view = ctx.view()
    view.mention(ctx.peer(request.peer))
    return api.messages.PeerSettings(settings=api.PeerSettings(), chats=view.chats(), users=view.users())


@on(api.messages.HidePeerSettingsBar, bots=False)
def hide_peer_settings_bar(ctx: Context, request: api.messages.HidePeerSettingsBar) -> bool:
    """Source: https://core.telegram.org/method/messages.hidePeerSettingsBar."""
    ctx.peer(request.peer)
    return True


@on(api.messages.GetWebPagePreview, bots=False)
def get_web_page_preview(ctx: Context, request: api.messages.GetWebPagePreview) -> api.messages.TypeWebPagePreview:
    """Source: https://core.telegram.org/method/messages.getWebPagePreview."""
    return api.messages.WebPagePreview(media=api.MessageMediaEmpty(), chats=[], users=[])
