"""Configuration: the first things that every client asks for.

Source: https://core.telegram.org/api/config
"""

from __future__ import annotations

from typing import Any
from zlib import crc32

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on


def dc_options(ctx: Context) -> list[api.TypeDcOption]:
    """One DcOption for each data center."""
    return [
        api.DcOption(
            id=info.id, ip_address=info.host, port=info.port, ipv6=":" in info.host, cdn=info.cdn, static=not info.cdn
        )
        for info in ctx.options.data_centers
    ]


@on(api.help.GetConfig, login=False)
def get_config(ctx: Context, request: api.help.GetConfig) -> api.TypeConfig:
    """Source: https://core.telegram.org/method/help.getConfig."""
    now = ctx.world.now
    return api.Config(
        date=now,
        expires=now + 3600,
        test_mode=False,
        this_dc=ctx.dc,
        dc_options=dc_options(ctx),
        dc_txt_domain_name="sandbox.invalid",
        chat_size_max=200,
        megagroup_size_max=200_000,
        forwarded_count_max=100,
        online_update_period_ms=210_000,
        offline_blur_timeout_ms=5000,
        offline_idle_timeout_ms=30_000,
        online_cloud_timeout_ms=300_000,
        notify_cloud_delay_ms=30_000,
        notify_default_delay_ms=1500,
        push_chat_period_ms=60_000,
        push_chat_limit=2,
        edit_time_limit=ctx.options.edit_time_limit,
        revoke_time_limit=2_147_483_647,
        revoke_pm_time_limit=2_147_483_647,
        revoke_pm_inbox=True,
        rating_e_decay=2_419_200,
        stickers_recent_limit=200,
        channels_read_media_period=604_800,
        call_receive_timeout_ms=20_000,
        call_ring_timeout_ms=90_000,
        call_connect_timeout_ms=30_000,
        call_packet_timeout_ms=10_000,
        me_url_prefix="https://t.me/",
        caption_length_max=1024,
        message_length_max=4096,
        webfile_dc_id=ctx.dc,
    )


@on(api.help.GetNearestDc, login=False)
def get_nearest_dc(ctx: Context, request: api.help.GetNearestDc) -> api.TypeNearestDc:
    """Source: https://core.telegram.org/method/help.getNearestDc."""
    return api.NearestDc(country="XX", this_dc=ctx.dc, nearest_dc=ctx.world.home_dc)


def json_value(value: Any) -> api.TypeJSONValue:
    """A Python value as a JSONValue of the schema."""
    match value:
        case None:
            return api.JsonNull()
        case bool():
            return api.JsonBool(value=value)
        case int() | float():
            return api.JsonNumber(value=float(value))
        case str():
            return api.JsonString(value=value)
        case list() | tuple():
            return api.JsonArray(value=[json_value(item) for item in value])
    return api.JsonObject(value=[api.JsonObjectValue(key=k, value=json_value(v)) for k, v in value.items()])


@on(api.help.GetAppConfig, login=False)
def get_app_config(ctx: Context, request: api.help.GetAppConfig) -> api.help.TypeAppConfig:
    """Source: https://core.telegram.org/method/help.getAppConfig."""
    config = {"test": False, "upload_max_fileparts_default": 4000, **ctx.options.app_config}
    hash = crc32(repr(sorted(config.items())).encode()) & 0x7FFFFFFF or 1
    if request.hash == hash:
        return api.help.AppConfigNotModified()
    return api.help.AppConfig(hash=hash, config=json_value(config))


@on(api.help.GetTermsOfServiceUpdate)
def get_terms_of_service_update(
    ctx: Context, request: api.help.GetTermsOfServiceUpdate
) -> api.help.TypeTermsOfServiceUpdate:
    """Source: https://core.telegram.org/method/help.getTermsOfServiceUpdate."""
    return api.help.TermsOfServiceUpdateEmpty(expires=ctx.world.now + 3600)


@on(api.help.AcceptTermsOfService, login=False)
def accept_terms_of_service(ctx: Context, request: api.help.AcceptTermsOfService) -> bool:
    """Source: https://core.telegram.org/method/help.acceptTermsOfService."""
    return True


@on(api.help.GetAppUpdate, login=False)
def get_app_update(ctx: Context, request: api.help.GetAppUpdate) -> api.help.TypeAppUpdate:
    """Source: https://core.telegram.org/method/help.getAppUpdate."""
    return api.help.NoAppUpdate()


@on(api.help.GetPromoData)
def get_promo_data(ctx: Context, request: api.help.GetPromoData) -> api.help.TypePromoData:
    """Source: https://core.telegram.org/method/help.getPromoData."""
    return api.help.PromoDataEmpty(expires=ctx.world.now + 3600)


@on(api.help.GetSupport)
def get_support(ctx: Context, request: api.help.GetSupport) -> api.help.TypeSupport:
    """Source: https://core.telegram.org/method/help.getSupport."""
    account = ctx.world.accounts[777000]
    return api.help.Support(phone_number=account.phone, user=ctx.view().user(account))


@on(api.help.GetInviteText)
def get_invite_text(ctx: Context, request: api.help.GetInviteText) -> api.help.TypeInviteText:
    """Source: https://core.telegram.org/method/help.getInviteText."""
    return api.help.InviteText(message="Come and see this sandbox.")


@on(api.help.SetBotUpdatesStatus, users=False)
def set_bot_updates_status(ctx: Context, request: api.help.SetBotUpdatesStatus) -> bool:
    """Source: https://core.telegram.org/method/help.setBotUpdatesStatus."""
    return True


@on(api.help.GetCountriesList, login=False)
def get_countries_list(ctx: Context, request: api.help.GetCountriesList) -> api.help.TypeCountriesList:
    """Source: https://core.telegram.org/method/help.getCountriesList."""
    code = api.help.CountryCode(country_code="999", prefixes=None, patterns=["66 X XXXX"])
    country = api.help.Country(iso2="XX", default_name="Sandbox", name=None, country_codes=[code])
    return api.help.CountriesList(countries=[country], hash=1)


@on(api.help.DismissSuggestion)
def dismiss_suggestion(ctx: Context, request: api.help.DismissSuggestion) -> bool:
    """Source: https://core.telegram.org/method/help.dismissSuggestion."""
    return True
