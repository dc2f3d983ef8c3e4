"""Tests of cablegram.client.chats.links: every form of https://core.telegram.org/api/links, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram.client.chats import links
from tests.support.rules import rule

FORMS: dict[str, links.Link] = {
    # Public username links, and <username>.t.me
    "t.me/durov": links.PublicChat("durov"),
    "http://t.me/durov": links.PublicChat("durov"),
    "HTTPS://T.ME/durov/": links.PublicChat("durov"),
    "https://telegram.me/durov": links.PublicChat("durov"),
    "https://www.telegram.dog/durov#x": links.PublicChat("durov"),
    "https://t.me/durov?unknown=1": links.PublicChat("durov"),
    "https://t.me/s/durov": links.PublicChat("durov"),
    "https://t.me/%73/durov": links.PublicChat("durov"),
    "https://durov.t.me": links.PublicChat("durov"),
    "durov.t.me/5": links.Message("durov", 5),
    "https://durov.t.me?start=x": links.BotStart("durov", "x"),
    "tg:resolve?domain=durov": links.PublicChat("durov"),
    "TG://resolve/?domain=durov": links.PublicChat("durov"),
    # Temporary profile links, phone numbers, invitations, folders
    "t.me/contact/abc_-": links.ContactToken("abc_-"),
    "tg://contact?token=abc": links.ContactToken("abc"),
    "t.me/+12025550123": links.PhoneNumber("12025550123"),
    "t.me/%2B12025550123": links.PhoneNumber("12025550123"),
    "tg://resolve?phone=12025550123": links.PhoneNumber("12025550123"),
    "tg://resolve?phone=+12025550123": links.PhoneNumber("12025550123"),
    "t.me/+AbC_-9": links.Invite("AbC_-9"),
    "t.me/joinchat/AbC": links.Invite("AbC"),
    "tg://join?invite=AbC": links.Invite("AbC"),
    "t.me/addlist/slug": links.Named("folder", "slug"),
    "tg://addlist?slug=slug": links.Named("folder", "slug"),
    # Messages
    "t.me/durov/7?single&thread=3&comment=4&t=10:23": links.Message("durov", 7, 3, 4, True, 623),
    "t.me/durov/3/7": links.Message("durov", 7, 3),
    "t.me/c/777/7?t=1h2m3s": links.Message(777, 7, timestamp=3723),
    "t.me/c/777/3/7?single": links.Message(777, 7, 3, single=True),
    "tg://resolve?domain=durov&post=7&single&thread=3": links.Message("durov", 7, 3, single=True),
    "tg://privatepost?channel=777&post=7&comment=4&t=9": links.Message(777, 7, None, 4, timestamp=9),
    "t.me/c/777": links.PrivateChat(777),
    # Sharing, video chats, stickers, stories, boosts
    "t.me/share?url=https%3A%2F%2Fx.y&text=a%20b": links.Share("https://x.y", "a b"),
    "t.me/share/url?url=x": links.Share("x"),
    "tg://msg_url?url=x&text=y": links.Share("x", "y"),
    "t.me/club?videochat": links.VideoChat("club"),
    "t.me/club?voicechat=h": links.VideoChat("club", "h"),
    "tg://resolve?domain=club&livestream=h": links.VideoChat("club", "h", livestream=True),
    "t.me/addstickers/Cats": links.Named("stickers", "Cats"),
    "tg://addstickers?set=Cats": links.Named("stickers", "Cats"),
    "t.me/addemoji/Cats": links.Named("emoji", "Cats"),
    "t.me/durov/s/9": links.Story("durov", 9),
    "tg://resolve?domain=durov&story=9": links.Story("durov", 9),
    "t.me/boost/club": links.Boost("club"),
    "t.me/club?boost": links.Boost("club"),
    "t.me/boost?c=777": links.Boost(777),
    "t.me/c/777?boost": links.Boost(777),
    "tg://boost?domain=club": links.Boost("club"),
    "tg://boost?channel=777": links.Boost(777),
    # Proxies, themes, wallpapers
    "t.me/proxy?server=a.b&port=443&secret=dd00": links.Proxy("https://t.me/proxy?server=a.b&port=443&secret=dd00"),
    "tg://socks?server=a&port=1080&user=u&pass=p": links.Proxy("https://t.me/socks?server=a&port=1080&user=u&pass=p"),
    "t.me/addtheme/dusk": links.Named("theme", "dusk"),
    "tg://addtheme?slug=dusk": links.Named("theme", "dusk"),
    "t.me/bg/slug?mode=blur+motion": links.Wallpaper("slug", (("mode", "blur+motion"),)),
    "t.me/bg/aaaaaa~bbbbbb~cccccc": links.Wallpaper("aaaaaa~bbbbbb~cccccc"),
    "tg://bg?color=aabbcc": links.Wallpaper("aabbcc"),
    "tg://bg?gradient=aabbcc-ddeeff&rotation=45": links.Wallpaper("aabbcc-ddeeff", (("rotation", "45"),)),
    # Bots
    "t.me/some_bot?start=p-1": links.BotStart("some_bot", "p-1"),
    "tg://resolve?domain=some_bot&start=p": links.BotStart("some_bot", "p"),
    "t.me/some_bot?startgroup=p&admin=pin_messages+invite_users": links.BotAdd(
        "some_bot", "p", ("pin_messages", "invite_users")
    ),
    "t.me/some_bot?startgroup": links.BotAdd("some_bot"),
    "tg://resolve?domain=some_bot&startchannel&admin=post_messages": links.BotAdd(
        "some_bot", "", ("post_messages",), channel=True
    ),
    "t.me/some_bot?game=chess": links.Game("some_bot", "chess"),
    "t.me/some_bot?startapp": links.MiniApp("some_bot", None, ""),
    "t.me/some_bot/shop?startapp=p": links.MiniApp("some_bot", "shop", "p"),
    "tg://resolve?domain=some_bot&appname=shop": links.MiniApp("some_bot", "shop"),
    "t.me/some_bot?startattach": links.AttachMenu("some_bot"),
    "t.me/some_bot?startattach=p&choose=users+bots": links.AttachMenu("some_bot", None, "p", ("users", "bots")),
    "t.me/durov?attach=some_bot&startattach=p": links.AttachMenu("some_bot", "@durov", "p"),
    "t.me/+12025550123?attach=some_bot": links.AttachMenu("some_bot", "+12025550123"),
    # Settings, logging in, invoices, languages, passports, the rest
    "tg://settings": links.Settings(),
    "tg://settings/devices": links.Settings("devices"),
    "t.me/login/12345": links.LoginCode("12345"),
    "tg://login?token=Zm9v": links.LoginToken("Zm9v"),
    "t.me/invoice/slug": links.Named("invoice", "slug"),
    "t.me/$slug": links.Named("invoice", "slug"),
    "t.me/setlanguage/de": links.Named("language", "de"),
    "tg://setlanguage?lang=de": links.Named("language", "de"),
    "tg://passport?bot_id=5": links.Other("passport", (("bot_id", "5"),)),
    "tg://resolve?domain=telegrampassport&bot_id=5": links.Other("passport", (("bot_id", "5"),)),
    "t.me/confirmphone?phone=12025550123&hash=h": links.ConfirmPhone("12025550123", "h"),
    "tg://premium_offer?ref=r": links.Other("premium_offer", (("ref", "r"),)),
    "t.me/giftcode/slug": links.Named("giftcode", "slug"),
    "tg://user?id=5": links.UserId(5),
    "tg://emoji?id=6": links.CustomEmoji(6),
    "tg:some_unsupported_feature?test=b": links.Other("some_unsupported_feature", (("test", "b"),)),
}
NONE = (
    "", "  ", "durov", "@durov", "https://example.com/durov", "https://t.me", "https://t.me/", "ftp://t.me/durov",
    "https://t.me.example.com/durov", "https://evil@t.me/durov", "https://t.me:8443/durov", "https://[::1/durov",
    "https://t.me:x/durov", "https://joinchat.t.me/x", "https://a.t.me/b", "https://x.durov.t.me/", "t.me/_durov",
    "t.me/du__rov", "t.me/durov_", "t.me/c/0", "t.me/c/x/5", "t.me/c/99999999999999999999", "t.me/+", "t.me/joinchat",
    "t.me/iv?url=x", "t.me/proxy?server=a", "tg:", "tg://", "tg://resolve", "tg://resolve?domain=", "tg://user?id=x",
    "t.me/durov\0", "t.me/" + "a" * 10_000, "t.me/" + "a" * 33,
)  # fmt: skip


@rule("api/links", "Each form of link on the page is read, and written again", role="client")
@pytest.mark.parametrize(("link", "meaning"), FORMS.items())
def test_every_form_of_the_page(link: str, meaning: links.Link) -> None:
    """Each form of the page is read as what it says, and what it says gives a link that says the same."""
    assert links.parse(link) == meaning
    assert type(links.parse(link)) is type(meaning)
    assert links.parse(meaning.url) == meaning


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_link(text: str) -> None:
    """Other hosts, ports, users in front of the host, reserved words, broken names: None, and no exception."""
    assert links.parse(text) is None


def test_what_names_a_peer() -> None:
    """Links to people, chats and what is in them name a peer; links to stickers, settings and proxies do not."""
    named = {link: links.peer_of(meaning) for link, meaning in FORMS.items()}
    assert named["t.me/durov/7?single&thread=3&comment=4&t=10:23"] == "@durov"
    assert named["t.me/c/777/3/7?single"] == named["t.me/boost?c=777"] == -1_000_000_000_777
    assert named["t.me/+12025550123?attach=some_bot"] == "+12025550123"
    assert named["tg://user?id=5"] == 5
    assert [link for link, peer in named.items() if peer is None and "resolve?domain" in link] == [
        "tg://resolve?domain=telegrampassport&bot_id=5"
    ]
    assert named["t.me/addstickers/Cats"] is named["tg://settings"] is named["t.me/+AbC_-9"] is None


def test_what_is_a_key_is_not_shown() -> None:
    """Login codes, tokens and proxies with their secrets do not appear in a repr."""
    for link in ("t.me/login/12345", "tg://login?token=Zm9v", "t.me/proxy?server=a&port=443&secret=dd00"):
        shown = repr(links.parse(link))
        assert not any(secret in shown for secret in ("12345", "Zm9v", "dd00"))


@given(st.text(max_size=60), st.sampled_from(["", "t.me/", "https://t.me/", "tg:", "tg://resolve?", "https://a.t.me/"]))
def test_any_text(text: str, head: str) -> None:
    """Nothing that may be found in a message raises, and what is understood survives being written."""
    found = links.parse(head + text)
    if found is not None and not isinstance(found, links.Other):
        assert links.parse(found.url) == found
