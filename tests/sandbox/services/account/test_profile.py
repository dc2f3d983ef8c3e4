"""One's own account."""

from __future__ import annotations

from cablegram import api


def test_names_and_usernames(telegram, desk):
    """Changed, told to those who know the account, and refused where Telegram refuses."""
    ada, bob = telegram.add_user(first_name="Ada", username="taken_name"), telegram.add_user()
    bob.send(ada, "hi")
    client, other = desk(telegram, bob), desk(telegram, ada)
    changed = client(api.account.UpdateProfile(first_name="Robert", last_name="B", about="me"))
    assert (changed.first_name, changed.last_name) == ("Robert", "B")
    assert other.pushed[-1].updates[0].first_name == "Robert"
    assert client(api.users.GetFullUser(id=api.InputUserSelf())).full_user.about == "me"
    assert client.refused(api.account.UpdateProfile(first_name=" ")) == "FIRSTNAME_INVALID"
    assert client.refused(api.account.UpdateProfile(about="x" * 71)) == "ABOUT_TOO_LONG"
    update = api.account.UpdateUsername
    assert client(update(username="robert_b")).username == "robert_b"
    assert client.refused(update(username="robert_b")) == "USERNAME_NOT_MODIFIED"
    assert client.refused(update(username="no")) == "USERNAME_INVALID"
    assert client.refused(update(username="taken_name")) == "USERNAME_OCCUPIED"
    assert client(api.account.CheckUsername(username="taken_name")) is False
    assert client(api.account.CheckUsername(username="free_name")) is True
    client(update(username=""))
    assert client.refused(api.contacts.ResolveUsername(username="robert_b")) == "USERNAME_NOT_OCCUPIED"


def test_presence(telegram, desk):
    """Online for five minutes, then "last seen"."""
    ada, bob = telegram.add_user(), telegram.add_user()
    bob.send(ada, "hi")
    client, other = desk(telegram, bob), desk(telegram, ada)
    client(api.account.UpdateStatus(offline=False))
    status = other.pushed[-1].updates[0].status
    assert status.expires == telegram.world.now + 300
    telegram.clock.advance(301)
    assert isinstance(other(api.users.GetUsers(id=[other.user(bob)]))[0].status, api.UserStatusOffline)


def test_notifications_and_small_settings(telegram, desk):
    """Kept per chat; the rest has an answer."""
    ada, bob = telegram.add_user(), telegram.add_user()
    bob.send(ada, "hi")
    client = desk(telegram, ada)
    peer = api.InputNotifyPeer(peer=client.peer(bob))
    client(api.account.UpdateNotifySettings(peer=peer, settings=api.InputPeerNotifySettings(mute_until=99)))
    assert client(api.account.GetNotifySettings(peer=peer)).mute_until == 99
    assert client(api.account.GetNotifySettings(peer=api.InputNotifyUsers())).mute_until is None
    assert client(api.account.GetPrivacy(key=api.InputPrivacyKeyStatusTimestamp())).rules
    assert (
        client.refused(api.account.RegisterDevice(token_type=1, token="", app_sandbox=False, secret=b"", other_uids=[]))
        == "TOKEN_EMPTY"
    )


def test_the_end_of_an_account(telegram, desk):
    """Deleted with its password; its sessions end, its number is free, others see a deleted account."""
    ada, bob = telegram.add_user(username="ada_l"), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    assert client(api.account.DeleteAccount(reason="")) is True
    assert client.refused(api.updates.GetState()) == "USER_DEACTIVATED"
    assert other(api.users.GetUsers(id=[other.user(ada)]))[0].deleted
    assert telegram.world.by_phone(ada.phone) is None


def test_what_apps_ask_for_at_start(telegram, desk):
    """The many small questions have empty answers, not refusals."""
    client = desk(telegram, telegram.add_user())
    for request in (
        api.messages.GetAllStickers(hash=0),
        api.messages.GetAvailableReactions(hash=0),
        api.messages.GetDialogFilters(),
        api.messages.GetAttachMenuBots(hash=0),
        api.account.GetGlobalPrivacySettings(),
        api.account.GetContentSettings(),
        api.help.GetPromoData(),
        api.help.GetTermsOfServiceUpdate(),
        api.help.GetCountriesList(lang_code="en", hash=0),
        api.help.GetAppUpdate(source=""),
        api.help.GetSupport(),
        api.help.GetInviteText(),
        api.help.GetCdnConfig(),
        api.langpack.GetLangPack(lang_pack="", lang_code="en"),
        api.langpack.GetDifference(lang_pack="", lang_code="en", from_version=1),
        api.contacts.GetTopPeers(offset=0, limit=1, hash=0),
        api.messages.GetDhConfig(version=0, random_length=16),
        api.account.InitTakeoutSession(),
        api.messages.GetWebPagePreview(message="https://example.org"),
    ):
        assert client(request) is not None
    config = client(api.help.GetAppConfig(hash=0))
    assert isinstance(client(api.help.GetAppConfig(hash=config.hash)), api.help.AppConfigNotModified)
