"""Inline mode: somebody asks a bot from any chat, the bot answers with results, one is chosen and sent.

Source: https://core.telegram.org/api/bots/inline. Errors of messages.getInlineBotResults: BOT_INLINE_DISABLED,
BOT_INVALID, BOT_RESPONSE_TIMEOUT; of messages.setInlineBotResults: ARTICLE_TITLE_EMPTY, MESSAGE_EMPTY,
MESSAGE_TOO_LONG, NEXT_OFFSET_INVALID, QUERY_ID_INVALID, RESULTS_TOO_MUCH, RESULT_ID_DUPLICATE, RESULT_ID_INVALID,
RESULT_TYPE_INVALID, START_PARAM_EMPTY, START_PARAM_INVALID, SWITCH_PM_TEXT_EMPTY; of messages.sendInlineBotResult:
INLINE_RESULT_EXPIRED, QUERY_ID_EMPTY, RESULT_ID_EMPTY; of messages.editInlineBotMessage: MESSAGE_ID_INVALID,
MESSAGE_NOT_MODIFIED.
"""

from __future__ import annotations

import asyncio

from cablegram import api
from cablegram.sandbox.services.files.upload import known_file
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import render_objects, sending
from cablegram.sandbox.world.accounts import Account
from cablegram.sandbox.world.features.inline import InlineQuery, Prepared, inline_message_id
from cablegram.sandbox.world.files import Media
from cablegram.sandbox.world.messages import Content
from cablegram.sandbox.world.peers import is_user
from cablegram.sandbox.world.render import View

from .sending import MAX_TEXT, deliver, kept_text, writable

ANSWER_WITHIN = 10.0
"""How long a bot may take to answer (seconds)."""
MOST_RESULTS, LONGEST_ID, LONGEST_OFFSET = 50, 64, 64
EXPIRES_AFTER = 3600
"""How long a result can be sent after it was shown (seconds)."""
TYPES = frozenset((
    "article", "audio", "contact", "file", "game", "gif", "location", "mpeg4_gif", "photo", "sticker", "venue",
    "video", "voice",
))  # fmt: skip


def ask(ctx: Context, bot: Account, peer: int, text: str, offset: str) -> InlineQuery:
    """Notify the bot of a query, unless an answer to the same one is cached."""
    world, asker = ctx.world, ctx.account
    for known in world.inline.values():
        if known.serves(bot.id, asker.id, text, offset, world.clock.time()):
            return known
    query = InlineQuery(world.long(), bot.id, asker.id, text, offset, world.clock.time())
    query.waiting = asyncio.get_running_loop().create_future()
    world.inline[query.id] = query
    kind = _peer_type(ctx, bot, peer)

    def make(view: View) -> api.TypeUpdate:
        view.mention(asker.id)
        return api.UpdateBotInlineQuery(query_id=query.id, user_id=asker.id, query=text, peer_type=kind, offset=offset)

    world.notify_now(bot.id, make)
    return query


def _peer_type(ctx: Context, bot: Account, peer: int) -> api.TypeInlineQueryPeerType | None:
    channel = ctx.world.channel(peer)
    if channel is not None:
        return api.InlineQueryPeerTypeBroadcast() if channel.broadcast else api.InlineQueryPeerTypeMegagroup()
    if ctx.world.group(peer) is not None:
        return api.InlineQueryPeerTypeChat()
    if not is_user(peer):
        return None
    if peer == bot.id:
        return api.InlineQueryPeerTypeSameBotPM()
    return api.InlineQueryPeerTypeBotPM() if ctx.world.accounts[peer].bot else api.InlineQueryPeerTypePM()


async def answered(ctx: Context, query: InlineQuery) -> api.messages.BotResults:
    """The bot's answer. BOT_RESPONSE_TIMEOUT if there is none."""
    if query.answer is None and query.waiting is not None:
        try:
            await asyncio.wait_for(asyncio.shield(query.waiting), ANSWER_WITHIN)
        except TimeoutError:
            ctx.fail("BOT_RESPONSE_TIMEOUT")
    if query.answer is None:
        ctx.fail("BOT_RESPONSE_TIMEOUT")
    return query.answer


@on(api.messages.GetInlineBotResults, bots=False)
async def get_inline_bot_results(
    ctx: Context, request: api.messages.GetInlineBotResults
) -> api.messages.TypeBotResults:
    """Source: https://core.telegram.org/method/messages.getInlineBotResults.

    Errors: BOT_INLINE_DISABLED, BOT_INVALID, BOT_RESPONSE_TIMEOUT.
    """
    bot = ctx.user(request.bot, "BOT_INVALID")
    if not bot.bot:
        ctx.fail("BOT_INVALID")
    if not bot.inline:
        ctx.fail("BOT_INLINE_DISABLED")
    peer = 0 if isinstance(request.peer, api.InputPeerEmpty) else ctx.peer(request.peer)
    query = ask(ctx, bot, peer, request.query, request.offset)
    ctx.world.flush()
    return await answered(ctx, query)


@on(api.messages.SetInlineBotResults, users=False)
def set_inline_bot_results(ctx: Context, request: api.messages.SetInlineBotResults) -> bool:
    """Source: https://core.telegram.org/method/messages.setInlineBotResults.

    Errors: ARTICLE_TITLE_EMPTY, DOCUMENT_INVALID, MESSAGE_EMPTY, MESSAGE_TOO_LONG, NEXT_OFFSET_INVALID, PHOTO_INVALID,
    QUERY_ID_INVALID, RESULTS_TOO_MUCH, RESULT_ID_DUPLICATE, RESULT_ID_INVALID, RESULT_TYPE_INVALID,
    SEND_MESSAGE_TYPE_INVALID, START_PARAM_EMPTY, START_PARAM_INVALID, SWITCH_PM_TEXT_EMPTY.
    """
    query = ctx.world.inline.get(request.query_id)
    if query is None or query.bot != ctx.account.id or query.answer is not None:
        ctx.fail("QUERY_ID_INVALID")
    _check_answer(ctx, request)
    prepared = [_prepared(ctx, result) for result in request.results]
    query.prepared = {one.shown.id: one for one in prepared}
    query.private, query.good_until = request.private, ctx.world.clock.time() + max(0, request.cache_time)
    query.answer = api.messages.BotResults(
        gallery=request.gallery,
        query_id=query.id,
        next_offset=request.next_offset or None,
        switch_pm=request.switch_pm,
        switch_webview=request.switch_webview,
        results=[one.shown for one in prepared],
        cache_time=request.cache_time,
        users=[],
    )
    if query.waiting is not None and not query.waiting.done():
        query.waiting.set_result(None)
    return True


def _check_answer(ctx: Context, request: api.messages.SetInlineBotResults) -> None:
    if len(request.results) > MOST_RESULTS:
        ctx.fail("RESULTS_TOO_MUCH")
    ids = [result.id for result in request.results]
    if any(not 0 < len(id.encode()) <= LONGEST_ID for id in ids):
        ctx.fail("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        ctx.fail("RESULT_ID_DUPLICATE")
    if len((request.next_offset or "").encode()) > LONGEST_OFFSET:
        ctx.fail("NEXT_OFFSET_INVALID")
    switch = request.switch_pm
    if switch is not None:
        if not switch.text:
            ctx.fail("SWITCH_PM_TEXT_EMPTY")
        if not switch.start_param:
            ctx.fail("START_PARAM_EMPTY")
        if len(switch.start_param) > 64 or not switch.start_param.replace("-", "_").replace("_", "a").isalnum():
            ctx.fail("START_PARAM_INVALID")


def _prepared(ctx: Context, result: api.TypeInputBotInlineResult) -> Prepared:
    """What is shown of a result, and what is sent if it is chosen."""
    if isinstance(result, api.InputBotInlineResultGame) or result.type not in TYPES:
        ctx.fail("RESULT_TYPE_INVALID")
    media, message = Media(), result.send_message
    if isinstance(result, api.InputBotInlineResultPhoto):
        if not isinstance(result.photo, api.InputPhoto):
            ctx.fail("PHOTO_INVALID")
        media.file_id = known_file(ctx, result.photo, photo=True).id
    elif isinstance(result, api.InputBotInlineResultDocument):
        if not isinstance(result.document, api.InputDocument):
            ctx.fail("DOCUMENT_INVALID")
        media.file_id = known_file(ctx, result.document, photo=False).id
    elif result.type == "article" and not result.title:
        ctx.fail("ARTICLE_TITLE_EMPTY")
    if not isinstance(message, api.InputBotInlineMessageText | api.InputBotInlineMessageMediaAuto):
        ctx.fail("SEND_MESSAGE_TYPE_INVALID")
    text, entities = kept_text(ctx, message.message, message.entities or [])
    if isinstance(message, api.InputBotInlineMessageText):
        media = Media()
        if not text:
            ctx.fail("MESSAGE_EMPTY")
    if len(text) > MAX_TEXT:
        ctx.fail("MESSAGE_TOO_LONG")
    markup = message.reply_markup
    shown_message: api.TypeBotInlineMessage
    if isinstance(message, api.InputBotInlineMessageText):
        shown_message = api.BotInlineMessageText(
            no_webpage=message.no_webpage, message=text, entities=entities or None, reply_markup=markup
        )
    else:
        shown_message = api.BotInlineMessageMediaAuto(message=text, entities=entities or None, reply_markup=markup)
    return Prepared(_shown(ctx, result, media, shown_message), text, entities, media, markup)


def _shown(
    ctx: Context, result: api.TypeInputBotInlineResult, media: Media, message: api.TypeBotInlineMessage
) -> api.TypeBotInlineResult:
    if isinstance(result, api.InputBotInlineResult):
        return api.BotInlineResult(
            id=result.id,
            type=result.type,
            title=result.title,
            description=result.description,
            url=result.url,
            send_message=message,
        )
    file = ctx.world.files[media.file_id] if media.file_id else None
    view = ctx.view()
    return api.BotInlineMediaResult(
        id=result.id,
        type="" if isinstance(result, api.InputBotInlineResultGame) else result.type,
        photo=render_objects.photo(view, file) if file is not None and file.photo else None,
        document=render_objects.document(view, file) if file is not None and not file.photo else None,
        send_message=message,
    )


@on(api.messages.SendInlineBotResult, bots=False)
def send_inline_bot_result(ctx: Context, request: api.messages.SendInlineBotResult) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.sendInlineBotResult.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, CHAT_SEND_AUDIOS_FORBIDDEN, CHAT_SEND_GIFS_FORBIDDEN,
    CHAT_SEND_MEDIA_FORBIDDEN, CHAT_SEND_PHOTOS_FORBIDDEN, CHAT_SEND_VOICES_FORBIDDEN, CHAT_WRITE_FORBIDDEN,
    INLINE_RESULT_EXPIRED, INPUT_USER_DEACTIVATED, PEER_ID_INVALID, QUERY_ID_EMPTY, RANDOM_ID_DUPLICATE,
    RESULT_ID_EMPTY, SLOWMODE_WAIT, TOPIC_DELETED, USER_BANNED_IN_CHANNEL, YOU_BLOCKED_USER.
    """
    peer = writable(ctx, request.peer)
    if not request.query_id:
        ctx.fail("QUERY_ID_EMPTY")
    if not request.id:
        ctx.fail("RESULT_ID_EMPTY")
    query = ctx.world.inline.get(request.query_id)
    chosen = None if query is None else query.prepared.get(request.id)
    if query is None or chosen is None or ctx.world.clock.time() > query.asked + EXPIRES_AFTER:
        ctx.fail("INLINE_RESULT_EXPIRED")
    channel = ctx.world.channel(peer)
    post, now = channel is not None and channel.broadcast, ctx.world.now
    content = Content(peer if post else ctx.account.id, now, chosen.text, list(chosen.entities), markup=chosen.markup)
    content.media = chosen.media if chosen.media.file_id else None
    content.post, content.author, content.views = post, ctx.account.id if post else 0, int(post)
    content.via_bot = 0 if request.hide_via else query.bot
    content.silent = request.silent
    message = deliver(ctx, peer, content, request, request.random_id)
    _notify_chosen(ctx, query, request.id, content)
    return ctx.updates(api.UpdateMessageID(id=message.id, random_id=request.random_id))


def _notify_chosen(ctx: Context, query: InlineQuery, result: str, content: Content) -> None:
    """updateBotInlineSend, for bots that asked for it; with the id of the message if it has buttons."""
    world, asker = ctx.world, ctx.account
    bot = world.accounts[query.bot]
    number: api.InputBotInlineMessageID64 | None = None
    if content.markup is not None and content.via_bot:
        content.inline_id = world.long()
        world.inline_messages[content.inline_id] = content
        number = inline_message_id(world, content)
    if not bot.inline_feedback:
        return

    def make(view: View) -> api.TypeUpdate:
        view.mention(asker.id)
        return api.UpdateBotInlineSend(user_id=asker.id, query=query.text, id=result, msg_id=number)

    world.notify_now(bot.id, make)


@on(api.messages.EditInlineBotMessage, users=False)
def edit_inline_bot_message(ctx: Context, request: api.messages.EditInlineBotMessage) -> bool:
    """Source: https://core.telegram.org/method/messages.editInlineBotMessage.

    Errors: ENTITY_BOUNDS_INVALID, MESSAGE_EMPTY, MESSAGE_ID_INVALID, MESSAGE_NOT_MODIFIED.
    """
    number = request.id
    content = ctx.world.inline_messages.get(number.access_hash)
    if content is None or content.via_bot != ctx.account.id or not content.copies:
        ctx.fail("MESSAGE_ID_INVALID")
    text, entities = content.text, content.entities
    if request.message is not None:
        text, entities = kept_text(ctx, request.message, request.entities or [])
    if not text and content.media is None:
        ctx.fail("MESSAGE_EMPTY")
    if (text, entities, request.reply_markup) == (content.text, content.entities, content.markup):
        ctx.fail("MESSAGE_NOT_MODIFIED")
    content.text, content.entities, content.markup = text, entities, request.reply_markup
    content.edit_date = ctx.world.now
    sending.edited(ctx.world, content)
    return True
