"""Tests of cablegram.sandbox.services.messages.forbidden_kinds."""

from __future__ import annotations

import pytest

from cablegram import api
from tests.sandbox.services.files.test_media import document, png, send, upload
from tests.support.rules import rule

VIDEO = api.DocumentAttributeVideo(duration=1.0, w=2, h=2)
ROUND = api.DocumentAttributeVideo(duration=1.0, w=2, h=2, round_message=True)
KINDS = [
    ("send_plain", None, "CHAT_SEND_PLAIN_FORBIDDEN"),
    ("send_photos", "photo", "CHAT_SEND_PHOTOS_FORBIDDEN"),
    ("send_media", "photo", "CHAT_SEND_MEDIA_FORBIDDEN"),
    ("send_docs", (), "CHAT_SEND_DOCS_FORBIDDEN"),
    ("send_videos", (VIDEO,), "CHAT_SEND_VIDEOS_FORBIDDEN"),
    ("send_roundvideos", (ROUND,), "CHAT_SEND_ROUNDVIDEOS_FORBIDDEN"),
    ("send_audios", (api.DocumentAttributeAudio(duration=1),), "CHAT_SEND_AUDIOS_FORBIDDEN"),
    ("send_voices", (api.DocumentAttributeAudio(duration=1, voice=True),), "CHAT_SEND_VOICES_FORBIDDEN"),
    ("send_gifs", (VIDEO, api.DocumentAttributeAnimated()), "CHAT_SEND_GIFS_FORBIDDEN"),
]


def media(client, kind, number):
    if kind == "photo":
        return api.InputMediaUploadedPhoto(file=upload(client, png(), number=number))
    made = document(upload(client, b"data", number=number))
    made.attributes = list(kind)
    return made


@rule(
    "constructor/chatBannedRights",
    "Each kind of media, and plain text, has a right of its own and the error that names it",
    role="server",
)
@rule("api/rights#default-rights", "What everybody may not send, owners and admins may", role="server")
@pytest.mark.parametrize(("right", "kind", "error"), KINDS, ids=[row[0] for row in KINDS])
@pytest.mark.parametrize("megagroup", [True, False])
def test_each_kind_has_its_right(telegram, desk, right, kind, error, megagroup):
    """Rule: a member is refused by the kind's own error; the owner, and the others' kinds, are not."""
    ada, bob = telegram.add_user(), telegram.add_user()
    chat = ada.create_channel("C", bob, broadcast=False) if megagroup else ada.create_group("G", bob)
    owner, member = desk(telegram, ada), desk(telegram, bob)
    forbidden = api.ChatBannedRights(until_date=0, **{right: True})
    owner(api.messages.EditChatDefaultBannedRights(peer=owner.peer(chat), banned_rights=forbidden))
    for client, number in ((owner, 1), (member, 2)):
        peer = client.peer(chat)
        request = (
            api.messages.SendMessage(peer=peer, message="x", random_id=number)
            if kind is None
            else api.messages.SendMedia(peer=peer, media=media(client, kind, number), message="", random_id=number)
        )
        if client is owner:
            client(request)
        else:
            assert client.refused(request) == error
    if kind is None:
        send(member, member.peer(chat), media(member, "photo", 3))
    else:
        member.say(member.peer(chat), "a text")


@rule("api/rights#banned-rights", "One member may be forbidden one kind of media", role="server")
def test_one_member_is_forbidden_one_kind(telegram, desk):
    """Rule: photos for one alone, also when they are forwarded; the others send them."""
    ada, bob, eve = telegram.add_user(), telegram.add_user(), telegram.add_user()
    chat = ada.create_channel("C", bob, eve, broadcast=False)
    owner, member, other = desk(telegram, ada), desk(telegram, bob), desk(telegram, eve)
    no_photos = api.ChatBannedRights(until_date=0, send_photos=True)
    owner(api.channels.EditBanned(channel=owner.channel(chat), participant=owner.peer(bob), banned_rights=no_photos))
    send(other, other.peer(chat), media(other, "photo", 1))
    send(member, api.InputPeerSelf(), media(member, "photo", 2))
    number = bob.messages("me")[-1].id
    forward = api.messages.ForwardMessages(
        from_peer=api.InputPeerSelf(), id=[number], random_id=[5], to_peer=member.peer(chat)
    )
    assert member.refused(forward) == "CHAT_SEND_PHOTOS_FORBIDDEN"
    member.say(member.peer(chat), "a text")
