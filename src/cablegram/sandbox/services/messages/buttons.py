"""Buttons under messages: who presses one waits until the bot answers.

Source: https://core.telegram.org/api/bots/buttons#callback-queries
"""

from __future__ import annotations

import asyncio

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.accounts import Account
from cablegram.sandbox.world.features.inline import inline_message_id
from cablegram.sandbox.world.messages import Content, Message
from cablegram.sandbox.world.peers import is_channel, is_user
from cablegram.sandbox.world.render import View
from cablegram.sandbox.world.sending import copy_in, send

from .sending import writable

ANSWER_WITHIN = 10.0
"""How long a bot may take to answer (seconds)."""


def bot_of(ctx: Context, content: Content) -> Account:
    """The bot that gave a message its buttons."""
    bot = ctx.world.accounts.get(content.via_bot or content.sender)
    if bot is None or not bot.bot:
        ctx.fail("MESSAGE_ID_INVALID")
    return bot


Answer = asyncio.Future[api.messages.BotCallbackAnswer]


def ask(ctx: Context, peer: int, message: Message, data: bytes | None) -> Answer:
    """Notify the bot that a button was pressed; its answer comes later."""
    world, content = ctx.world, message.content
    bot, presser = bot_of(ctx, content), ctx.account
    query_id = world.long()
    waiting: Answer = asyncio.get_running_loop().create_future()
    world.queries[query_id] = (bot.id, waiting)
    waiting.add_done_callback(lambda _: world.queries.pop(query_id, None))
    number = message.id if is_channel(peer) else copy_in(content, bot.id)
    seen = presser.id if is_user(peer) else peer
    instance = world.access_hash(bot.id, seen)

    def make(view: View) -> api.TypeUpdate:
        view.mention(presser.id)
        if content.inline_id:
            return api.UpdateInlineBotCallbackQuery(
                query_id=query_id,
                user_id=presser.id,
                msg_id=inline_message_id(world, content),
                chat_instance=instance,
                data=data,
            )
        return api.UpdateBotCallbackQuery(
            query_id=query_id,
            user_id=presser.id,
            peer=view.peer(seen),
            msg_id=number,
            chat_instance=instance,
            data=data,
        )

    world.notify_now(bot.id, make)
    return waiting


async def answered(
    ctx: Context, waiting: asyncio.Future[api.messages.BotCallbackAnswer]
) -> api.messages.BotCallbackAnswer:
    """The bot's answer. BOT_RESPONSE_TIMEOUT if there is none."""
    try:
        return await asyncio.wait_for(waiting, ANSWER_WITHIN)
    except TimeoutError:
        return ctx.fail("BOT_RESPONSE_TIMEOUT")


@on(api.messages.GetBotCallbackAnswer, bots=False)
async def get_bot_callback_answer(
    ctx: Context, request: api.messages.GetBotCallbackAnswer
) -> api.messages.TypeBotCallbackAnswer:
    """Source: https://core.telegram.org/method/messages.getBotCallbackAnswer.

    Errors: BOT_RESPONSE_TIMEOUT, CHANNEL_PRIVATE, MESSAGE_ID_INVALID, PEER_ID_INVALID.
    """
    peer = ctx.readable(request.peer)
    waiting = ask(ctx, peer, ctx.message(peer, request.msg_id), request.data)
    ctx.world.flush()
    return await answered(ctx, waiting)


@on(api.messages.SetBotCallbackAnswer, users=False)
def set_bot_callback_answer(ctx: Context, request: api.messages.SetBotCallbackAnswer) -> bool:
    """Source: https://core.telegram.org/method/messages.setBotCallbackAnswer. Errors: QUERY_ID_INVALID."""
    bot, waiting = ctx.world.queries.pop(request.query_id, (0, None))
    if waiting is None or bot != ctx.account.id:
        ctx.fail("QUERY_ID_INVALID")
    if not waiting.done():
        waiting.set_result(
            api.messages.BotCallbackAnswer(
                alert=request.alert,
                has_url=request.url is not None,
                message=request.message,
                url=request.url,
                cache_time=request.cache_time,
            )
        )
    return True


@on(api.messages.StartBot, bots=False)
def start_bot(ctx: Context, request: api.messages.StartBot) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.startBot.

    Errors: BOT_INVALID, CHAT_ADMIN_REQUIRED, CHAT_WRITE_FORBIDDEN, INPUT_USER_DEACTIVATED, PEER_ID_INVALID,
    RANDOM_ID_DUPLICATE.
    """
    bot = ctx.user(request.bot, "BOT_INVALID")
    if not bot.bot:
        ctx.fail("BOT_INVALID")
    peer = bot.id if isinstance(request.peer, api.InputPeerEmpty) else writable(ctx, request.peer)
    if request.random_id in ctx.account.box.random_ids:
        ctx.fail("RANDOM_ID_DUPLICATE")
    text = f"/start {request.start_param}".strip()
    content = Content(ctx.account.id, ctx.world.now, text)
    message = send(ctx.world, ctx.account, peer, content, random_id=request.random_id)
    return ctx.updates(api.UpdateMessageID(id=message.id, random_id=request.random_id))
