"""Drafts: saving, listing, removing. Sending with ``clear_draft`` removes one too, see :func:`.sending.deliver`.

Source: https://core.telegram.org/api/drafts. Errors of https://core.telegram.org/method/messages.saveDraft:
ENTITY_BOUNDS_INVALID, INPUT_USER_DEACTIVATED, MSG_ID_INVALID, PEER_ID_INVALID.
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.services.messages import sending
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.features import drafts
from cablegram.sandbox.world.peers import is_user


@on(api.messages.SaveDraft, bots=False)
def save_draft(ctx: Context, request: api.messages.SaveDraft) -> bool:
    """Keep a draft as it was written, white space and all; empty values remove it.

    Source: https://core.telegram.org/method/messages.saveDraft.
    Errors: ENTITY_BOUNDS_INVALID, INPUT_USER_DEACTIVATED, MSG_ID_INVALID, PEER_ID_INVALID.
    """
    peer = ctx.readable(request.peer)
    if is_user(peer) and ctx.world.accounts[peer].deleted:
        ctx.fail("INPUT_USER_DEACTIVATED")
    if isinstance(request.reply_to, api.InputReplyToMessage):
        chat = request.reply_to.reply_to_peer_id
        ctx.message(peer if chat is None else ctx.readable(chat), request.reply_to.reply_to_msg_id, "MSG_ID_INVALID")
    entities = request.entities or []
    sending.check_bounds(ctx, request.message, entities)
    if request.message or request.reply_to is not None or request.media is not None:
        draft = api.DraftMessage(
            message=request.message,
            date=ctx.world.now,
            entities=[sending.kept_entity(ctx, entity) for entity in entities] or None,
            reply_to=request.reply_to,
            media=request.media,
            no_webpage=request.no_webpage,
            invert_media=request.invert_media,
            effect=request.effect,
            suggested_post=request.suggested_post,
        )
        drafts.save(ctx.world, ctx.account, peer, draft)
    else:
        drafts.clear(ctx.world, ctx.account, peer)
    ctx.take()  # the session that asked knows
    return True


@on(api.messages.GetAllDrafts, bots=False)
def get_all_drafts(ctx: Context, request: api.messages.GetAllDrafts) -> api.TypeUpdates:
    """Each draft as the update that told of it.

    Source: https://core.telegram.org/method/messages.getAllDrafts.
    """
    view = ctx.view()
    found = drafts.drafts_of(ctx.account)
    return view.updates([api.UpdateDraftMessage(peer=view.peer(peer), draft=draft) for peer, draft in found.items()])


@on(api.messages.ClearAllDrafts, bots=False)
def clear_all_drafts(ctx: Context, request: api.messages.ClearAllDrafts) -> bool:
    """Remove every draft.

    Source: https://core.telegram.org/method/messages.clearAllDrafts.
    """
    for peer in drafts.drafts_of(ctx.account):
        drafts.clear(ctx.world, ctx.account, peer)
    ctx.take()
    return True
