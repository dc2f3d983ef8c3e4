"""What no general rule could know about the differences between layers: renamed fields, methods and buttons.

Data for `cablegram.tl.converter`. The generator of the tables reads `FIELDS`, `REPLIES` and `MONTHS` too, to give
what is named there a class of its own in an older layer. Source: https://core.telegram.org/api/layers
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
}
RENAMED_FIELDS = {"channel": "peer", "channel_id": "peer", "user_id": "peer"}

# The constructor that stands for a type when a plain value becomes an object.
WRAPPERS = {"Peer": "peerUser"}

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


def _privacy(value: Any, make: Make) -> Any:
    return make("paidReactionPrivacyAnonymous" if value else "paidReactionPrivacyDefault")


# (from, to): conversions of whole values between types.
CONVERSIONS: dict[tuple[str, str], Callable[[Any, Make], Any]] = {
    ("InputChannel", "InputPeer"): _channel_to_peer,
    ("InputPeer", "InputChannel"): _peer_to_channel,
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
