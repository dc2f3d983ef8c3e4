"""What no general rule could know about the differences between layers: renamed fields, methods and buttons.

Data for `cablegram.tl.converter`. Source: https://core.telegram.org/api/layers
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

# constructor: {older field: newer field}; the values are converted as fields of one name are.
FIELDS: dict[str, dict[str, str]] = {
    "messageActionSetChatTheme": {"emoticon": "theme"},
    "messages.setChatTheme": {"emoticon": "theme"},
    "messageActionRequestedPeer": {"peer": "peers"},
    "messages.sendBotRequestedPeer": {"requested_peer": "requested_peers"},
    "updateMessagePollVote": {"user_id": "peer"},
    "starsTransaction": {"stars": "amount"},
    "starGiftAttributeModel": {"rarity_permille": "rarity"},
    "starGiftAttributePattern": {"rarity_permille": "rarity"},
    "starGiftAttributeBackdrop": {"rarity_permille": "rarity"},
    "channels.toggleSignatures": {"enabled": "signatures_enabled"},
    "payments.getStarsRevenueWithdrawalUrl": {"stars": "amount"},
    "userFull": {"theme_emoticon": "theme"},
    "updateGroupCall": {"chat_id": "peer"},
    "invoice": {"recurring_terms_url": "terms_url"},
    "messageMediaDocument": {"alt_document": "alt_documents"},
    "connectedBot": {"can_reply": "rights"},
    "account.updateConnectedBot": {"can_reply": "rights"},
    "botBusinessConnection": {"can_reply": "rights"},
    "messageActionStarGiftUnique": {"resale_stars": "resale_amount"},
    "starGiftUnique": {"resell_stars": "resell_amount"},
    "payments.updateStarGiftPrice": {"resell_stars": "resell_amount"},
    "payments.saveStarGift": {"msg_id": "stargift"},
    "payments.convertStarGift": {"msg_id": "stargift"},
    "payments.upgradeStarGift": {"msg_id": "stargift"},
    "payments.transferStarGift": {"msg_id": "stargift"},
    "inputInvoiceStarGiftUpgrade": {"msg_id": "stargift"},
    "inputInvoiceStarGiftTransfer": {"msg_id": "stargift"},
    "inputInvoiceStarGift": {"user_id": "peer"},
    # Stories were users' alone in the first layers that had them.
    "stories.allStories": {"user_stories": "peer_stories"},
    "inputMediaStory": {"user_id": "peer"},
    "messageMediaStory": {"user_id": "peer"},
    "messageReplyStoryHeader": {"user_id": "peer"},
    "inputReplyToStory": {"user_id": "peer"},
    "webPageAttributeStory": {"user_id": "peer"},
    "updateStory": {"user_id": "peer"},
    "updateReadStories": {"user_id": "peer"},
    "updateSentStoryReaction": {"user_id": "peer"},
    "stories.getPinnedStories": {"user_id": "peer"},
    "stories.getStoriesByID": {"user_id": "peer"},
    "stories.readStories": {"user_id": "peer"},
    "stories.incrementStoryViews": {"user_id": "peer"},
    "stories.exportStoryLink": {"user_id": "peer"},
    "stories.report": {"user_id": "peer"},
    "stories.sendReaction": {"user_id": "peer"},
}

# Here a message to reply to was a number (and a topic), and is an InputReplyTo now.
REPLIES = frozenset(
    {
        "draftMessage",
        "messages.sendMessage",
        "messages.sendMedia",
        "messages.sendInlineBotResult",
        "messages.saveDraft",
        "messages.sendScreenshotNotification",
        "messages.sendMultiMedia",
        "messages.requestWebView",
        "messages.prolongWebView",
    }
)

# Here a duration was in months and is in days now.
MONTHS = frozenset({"messageActionGiftPremium", "messageActionGiftCode", "payments.checkedGiftCode"})
DAYS_A_MONTH = 30
MOST_MONTHS = 1200  # what comes from the network must not overflow

# Methods and constructors that changed their name: {older: newer}, with their renamed fields.
RENAMED = {
    "channels.createForumTopic": "messages.createForumTopic",
    "channels.getForumTopics": "messages.getForumTopics",
    "channels.getForumTopicsByID": "messages.getForumTopicsByID",
    "channels.editForumTopic": "messages.editForumTopic",
    "channels.updatePinnedForumTopic": "messages.updatePinnedForumTopic",
    "channels.deleteTopicHistory": "messages.deleteTopicHistory",
    "channels.reorderPinnedForumTopics": "messages.reorderPinnedForumTopics",
    "channels.editCreator": "messages.editChatCreator",
    "channels.getFutureCreatorAfterLeave": "messages.getFutureChatCreatorAfterLeave",
    "updateChannelPinnedTopic": "updatePinnedForumTopic",
    "updateChannelPinnedTopics": "updatePinnedForumTopics",
    "emojiStatusUntil": "emojiStatus",
    "messageUserVote": "messagePeerVote",
    "messageUserVoteInputOption": "messagePeerVoteInputOption",
    "messageUserVoteMultiple": "messagePeerVoteMultiple",
    "messageActionSetSameChatWallPaper": "messageActionSetChatWallPaper",
    "simpleWebViewResultUrl": "webViewResultUrl",
    "appWebViewResultUrl": "webViewResultUrl",
    "channels.getSponsoredMessages": "messages.getSponsoredMessages",
    "channels.viewSponsoredMessage": "messages.viewSponsoredMessage",
    "channels.clickSponsoredMessage": "messages.clickSponsoredMessage",
    "channels.reportSponsoredMessage": "messages.reportSponsoredMessage",
    "userStories": "peerStories",
    "stories.userStories": "stories.peerStories",
    "stories.getUserStories": "stories.getPeerStories",
    "stories.getAllReadUserStories": "stories.getAllReadPeerStories",
    "users.getStoriesMaxIDs": "stories.getPeerMaxIDs",
    "contacts.toggleStoriesHidden": "stories.togglePeerStoriesHidden",
    "stories.boostsStatus": "premium.boostsStatus",
    "stories.getBoostsStatus": "premium.getBoostsStatus",
    "userStarGift": "savedStarGift",
    "payments.userStarGifts": "payments.savedStarGifts",
    "payments.getUserStarGifts": "payments.getSavedStarGifts",
    "payments.getUserStarGift": "payments.getSavedStarGift",
    "payments.canPurchasePremium": "payments.canPurchaseStore",
    "account.addNoPaidMessagesException": "account.toggleNoPaidMessagesException",
}
RENAMED_FIELDS = {"channel": "peer", "channel_id": "peer", "user_id": "peer"}
RENAMED_FIELDS_OF = {"payments.getUserStarGift": {"msg_id": "stargift"}}  # by the older name: these instead

# The constructor that stands for a type when a plain value becomes an object.
WRAPPERS = {"Peer": "peerUser", "StarsAmount": "starsAmount"}

# Which of a type's constructors answers for one that the layer does not have, by the end of its name.
NEAREST = ("Unsupported", "Unknown", "Empty")

Make = Callable[..., Any]


def _channel_to_peer(value: Any, make: Make) -> Any:
    name = value.__tl_name__.replace("inputChannel", "inputPeerChannel").replace("ChannelEmpty", "Empty")
    return make(name, **{field: getattr(value, field) for field in value.__match_args__})


def _peer_to_channel(value: Any, make: Make) -> Any:
    name = value.__tl_name__.replace("inputPeerChannel", "inputChannel")
    if name == value.__tl_name__:
        return make("inputChannelEmpty")
    return make(name, **{field: getattr(value, field) for field in value.__match_args__})


def _user_to_peer(value: Any, make: Make) -> Any:
    name = value.__tl_name__.replace("inputUser", "inputPeerUser").replace("UserEmpty", "Empty")
    return make(name.replace("UserSelf", "Self"), **{field: getattr(value, field) for field in value.__match_args__})


def _peer_to_user(value: Any, make: Make) -> Any:
    name = value.__tl_name__.replace("inputPeerUser", "inputUser").replace("inputPeerSelf", "inputUserSelf")
    if name == value.__tl_name__:
        return make("inputUserEmpty")
    return make(name, **{field: getattr(value, field) for field in value.__match_args__})


def _privacy(value: Any, make: Make) -> Any:
    return make("paidReactionPrivacyAnonymous" if value else "paidReactionPrivacyDefault")


# (from, to): conversions of whole values between types.
CONVERSIONS: dict[tuple[str, str], Callable[[Any, Make], Any]] = {
    ("InputChannel", "InputPeer"): _channel_to_peer,
    ("InputPeer", "InputChannel"): _peer_to_channel,
    ("InputUser", "InputPeer"): _user_to_peer,
    ("InputPeer", "InputUser"): _peer_to_user,
    ("Bool", "BusinessBotRights"): lambda value, make: make("businessBotRights", reply=value),
    ("BusinessBotRights", "Bool"): lambda value, make: value.reply,
    ("Bool", "PaidReactionPrivacy"): _privacy,
    ("PaidReactionPrivacy", "Bool"): lambda value, make: value.__tl_name__ == "paidReactionPrivacyAnonymous",
    ("WebViewResult", "SimpleWebViewResult"): lambda value, make: make("simpleWebViewResultUrl", url=value.url),
    ("WebViewResult", "AppWebViewResult"): lambda value, make: make("appWebViewResultUrl", url=value.url),
    ("Bool", "stories.CanSendStoryCount"): lambda value, make: make("stories.canSendStoryCount", count_remains=+value),
}

# Up to layer 223 a button of a keyboard was one of many constructors; now it is one of two, with a type inside.


def older_button(type_name: str) -> str:
    """The older constructor of a button's type: ``inputInlineButtonTypeUrlAuth`` is ``inputKeyboardButtonUrlAuth``."""
    is_input = type_name.startswith("input")
    kind = type_name.partition("uttonType")[2]
    return ("inputKeyboardButton" if is_input else "keyboardButton") + ("" if kind == "Default" else kind)


def newer_button(name: str, *, inline: bool) -> str:
    """The newer type of an older button's constructor."""
    is_input = name.startswith("input")
    kind = name.partition("eyboardButton")[2] or "Default"
    if inline:
        return ("inputInlineButtonType" if is_input else "inlineButtonType") + kind
    return ("inputButtonType" if is_input else "buttonType") + kind
