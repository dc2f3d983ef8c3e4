"""``python -m tools.update_kinds docs/update-kinds.md``: write what each constructor of Update becomes into a page.

The constructors are those of the schema, their events are found by the filters of ``cablegram.events``; what has no
event has a reason in `REASONS`. A test compares the three. Without a page the table is printed.
"""

from __future__ import annotations

import sys

from cablegram import api, events, tl
from cablegram.client.updates.filter_base import Filter

START, END = "<!-- update-kinds -->\n", "<!-- /update-kinds -->"

ENCRYPTED = "secret chats are not part of this library"
INTERNAL = "the client itself follows it"
APPS = "a list or setting of apps has changed: ask for it when it is needed"

REASONS: dict[str, str] = {
    "updateMessageID": f"{INTERNAL}: which message a `random_id` became",
    "updateStoryID": f"{INTERNAL}: which story a `random_id` became",
    "updateChannelTooLong": f"{INTERNAL}: the channel's difference is fetched",
    "updatePtsChanged": f"{INTERNAL}: the state is asked for again",
    "updateDcOptions": "addresses are those of the network that the client was given",
    "updateConfig": "the client asks for the configuration when it needs it",
    "updateLoginToken": f"{INTERNAL}: the QR code was accepted",
    "updateSentPhoneCode": f"{INTERNAL}: a code is on its way",
    "updateNewEncryptedMessage": ENCRYPTED,
    "updateEncryptedChatTyping": ENCRYPTED,
    "updateEncryption": ENCRYPTED,
    "updateEncryptedMessagesRead": ENCRYPTED,
    "updateNewStickerSet": APPS,
    "updateStickerSetsOrder": APPS,
    "updateStickerSets": APPS,
    "updateMoveStickerSetToTop": APPS,
    "updateSavedGifs": APPS,
    "updateReadFeaturedStickers": APPS,
    "updateReadFeaturedEmojiStickers": APPS,
    "updateRecentStickers": APPS,
    "updateFavedStickers": APPS,
    "updateRecentEmojiStatuses": APPS,
    "updateRecentReactions": APPS,
    "updateSavedReactionTags": APPS,
    "updateSavedRingtones": APPS,
    "updateAttachMenuBots": APPS,
    "updateTheme": APPS,
    "updateAutoSaveSettings": APPS,
    "updatePrivacy": APPS,
    "updateStoriesStealthMode": APPS,
    "updatePaidReactionPrivacy": APPS,
    "updateMonoForumNoPaidException": APPS,
    "updateAiComposeTones": APPS,
    "updateWebBrowserSettings": APPS,
    "updateWebBrowserException": APPS,
    "updateEmojiGameInfo": APPS,
    "updateContactsReset": "the contacts were deleted on another device: ask for them when they are needed",
    "updatePeerLocated": "people nearby were taken out of Telegram",
    "updateLangPackTooLong": "translations of apps",
    "updateLangPack": "translations of apps",
    "updateBotWebhookJSON": "webhooks of the Bot API's own server",
    "updateBotWebhookJSONQuery": "webhooks of the Bot API's own server",
    "updateWebViewResultSent": "a mini app that only an app can show has sent its result",
    "updateJoinChatWebViewDecision": "a mini app that only an app can show has decided",
    "updateSmsJob": "an app on a phone sends SMS for Telegram",
    "updateGroupCallConnection": "the media of a call, which are not part of this library",
    "updateGroupCallChainBlocks": "the keys of an encrypted conference, which is not part of this library",
    "updateGroupCallEncryptedMessage": "the keys of an encrypted conference, which is not part of this library",
    "updateStarGiftCraftFail": "the answer to a request, given by apps as an animation",
}
"""Why there is no event for an update; `events.Raw` has them all."""


def constructors() -> list[str]:
    """The TL names of the constructors of Update, in alphabetical order."""
    found = (getattr(api, name) for name in dir(api) if name.startswith("Update"))
    return sorted(str(one.__tl_name__) for one in found if isinstance(one, type) and issubclass(one, api.TypeUpdate))


def by_event() -> dict[str, list[str]]:
    """The filters of ``cablegram.events`` that look at each constructor, but for those that look at all."""
    found: dict[str, list[str]] = {}
    for name in events.__all__:
        wanted = getattr(events, name)
        if isinstance(wanted, type) and issubclass(wanted, Filter):
            for cls in wanted.classes():
                found.setdefault(cls.__tl_name__, []).append(name)
    return found


def markdown() -> str:
    """The table."""
    known, names = by_event(), constructors()
    with_event = sum(name in known for name in names)
    lines = [
        f"{len(names)} constructors of layer {tl.schema().layer}: {with_event} have an event, "
        f"{len(names) - with_event} have a reason.\n",
        "| update | event |",
        "|---|---|",
    ]
    for name in names:
        page = f"[`{name}`](https://core.telegram.org/constructor/{name})"
        what = ", ".join(f"`{event}`" for event in known[name]) if name in known else f"none: {REASONS[name]}"
        lines.append(f"| {page} | {what} |")
    return "\n".join(lines) + "\n"


def rewritten(page: str) -> str:
    """The page with the table as it is now."""
    before, _, rest = page.partition(START)
    return before + START + "\n" + markdown() + "\n" + END + rest.partition(END)[2]


def main() -> None:
    if len(sys.argv) < 2:
        sys.stdout.write(markdown())
        return
    with open(sys.argv[1], encoding="utf-8") as file:
        page = file.read()
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(rewritten(page))


if __name__ == "__main__":
    main()
