"""Reading the recent actions of a channel or supergroup.

Source: https://core.telegram.org/api/recent-actions. Errors of channels.getAdminLog: CHAT_ADMIN_REQUIRED,
CHANNEL_INVALID.
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.features import admin_log
from cablegram.sandbox.world.features.admin_log import LogEntry

MAX_PAGE = 100


_KINDS: dict[type, str] = {
    api.ChannelAdminLogEventActionParticipantJoin: "join",
    api.ChannelAdminLogEventActionParticipantJoinByInvite: "join",
    api.ChannelAdminLogEventActionParticipantLeave: "leave",
    api.ChannelAdminLogEventActionParticipantInvite: "invite",
    api.ChannelAdminLogEventActionUpdatePinned: "pinned",
    api.ChannelAdminLogEventActionEditMessage: "edit",
    api.ChannelAdminLogEventActionDeleteMessage: "delete",
    api.ChannelAdminLogEventActionChangeTitle: "info",
    api.ChannelAdminLogEventActionChangeAbout: "info",
    api.ChannelAdminLogEventActionChangeUsername: "info",
    api.ChannelAdminLogEventActionToggleForum: "forums",
    api.ChannelAdminLogEventActionCreateTopic: "forums",
    api.ChannelAdminLogEventActionEditTopic: "forums",
    api.ChannelAdminLogEventActionDeleteTopic: "forums",
}
"""Which field of a filter lets an action through; others are "settings"."""


def _kind(action: api.TypeChannelAdminLogEventAction) -> str:
    match action:
        case api.ChannelAdminLogEventActionParticipantToggleBan():
            return _ban_kind(action)
        case api.ChannelAdminLogEventActionParticipantToggleAdmin():
            return "promote" if isinstance(action.new_participant, api.ChannelParticipantAdmin) else "demote"
    return _KINDS.get(type(action), "settings")


def _ban_kind(action: api.ChannelAdminLogEventActionParticipantToggleBan) -> str:
    """A restriction is a "ban", a ban from reading a "kick"."""
    before, after = action.prev_participant, action.new_participant
    if isinstance(after, api.ChannelParticipantBanned):
        return "kick" if after.banned_rights.view_messages else "ban"
    if isinstance(before, api.ChannelParticipantBanned):
        return "unkick" if before.banned_rights.view_messages else "unban"
    return "ban"


def _says(entry: LogEntry, words: str) -> bool:
    """Whether a search finds an action: in the texts that it has."""
    texts = (getattr(entry.action, name, "") for name in ("prev_value", "new_value"))
    messages = (getattr(entry.action, name, None) for name in ("message", "prev_message", "new_message"))
    said = [text for text in texts if isinstance(text, str)]
    said += [getattr(message, "message", "") for message in messages if message is not None]
    return any(words in text.lower() for text in said)


@on(api.channels.GetAdminLog, bots=False)
def get_admin_log(ctx: Context, request: api.channels.GetAdminLog) -> api.channels.TypeAdminLogResults:
    """Source: https://core.telegram.org/method/channels.getAdminLog.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED.
    """
    channel = ctx.channel(request.channel)
    me = channel.member(ctx.account.id)
    if me is None or (me.admin is None and channel.creator != ctx.account.id):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    admins = {ctx.user(one).id for one in request.admins or ()}
    wanted = request.events_filter
    kinds = None if wanted is None else {name for name in wanted.__match_args__ if getattr(wanted, name)}
    found = [
        entry
        for entry in admin_log.recent(ctx.world, channel)
        if (not request.max_id or entry.id < request.max_id)
        and entry.id > request.min_id
        and (not admins or entry.user_id in admins)
        and (kinds is None or _kind(entry.action) in kinds)
        and (not request.q or _says(entry, request.q.lower()))
    ][: max(1, min(request.limit, MAX_PAGE))]
    view = ctx.view()
    view.mention(channel.peer)
    for entry in found:
        view.mention(entry.user_id, *entry.mentioned)
    return api.channels.AdminLogResults(
        events=[
            api.ChannelAdminLogEvent(id=entry.id, date=entry.date, user_id=entry.user_id, action=entry.action)
            for entry in found
        ],
        chats=view.chats(),
        users=view.users(),
    )
