"""What a bot shows of itself: its commands, by place and language, and its menu button.

Source: https://core.telegram.org/api/bots/commands
"""

from __future__ import annotations

import re

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on

_NAME = re.compile(r"[a-z0-9_]{1,32}")
MOST = 100


def _place(ctx: Context, scope: api.TypeBotCommandScope, language: str) -> str:
    """The key of a place and a language."""
    if language and not re.fullmatch(r"[a-z]{2}", language):
        ctx.fail("LANG_CODE_INVALID")
    peer = ctx.peer(scope.peer) if isinstance(scope, _OF_A_PEER) else 0
    user = ctx.user(scope.user_id).id if isinstance(scope, api.BotCommandScopePeerUser) else 0
    return f"{type(scope).__name__} {peer} {user} {language}"


_OF_A_PEER = (api.BotCommandScopePeer, api.BotCommandScopePeerAdmins, api.BotCommandScopePeerUser)


@on(api.bots.SetBotCommands, users=False)
def set_bot_commands(ctx: Context, request: api.bots.SetBotCommands) -> bool:
    """Source: https://core.telegram.org/method/bots.setBotCommands.

    Errors: BOT_COMMAND_DESCRIPTION_INVALID, BOT_COMMAND_INVALID, LANG_CODE_INVALID, PEER_ID_INVALID, USER_ID_INVALID.
    """
    place = _place(ctx, request.scope, request.lang_code)
    if len(request.commands) > MOST or any(not _NAME.fullmatch(one.command) for one in request.commands):
        ctx.fail("BOT_COMMAND_INVALID")
    if any(not 1 <= len(one.description) <= 256 for one in request.commands):
        ctx.fail("BOT_COMMAND_DESCRIPTION_INVALID")
    ctx.account.commands[place] = list(request.commands)
    return True


@on(api.bots.GetBotCommands, users=False)
def get_bot_commands(ctx: Context, request: api.bots.GetBotCommands) -> list[api.BotCommand]:
    """Source: https://core.telegram.org/method/bots.getBotCommands."""
    return ctx.account.commands.get(_place(ctx, request.scope, request.lang_code), [])


@on(api.bots.ResetBotCommands, users=False)
def reset_bot_commands(ctx: Context, request: api.bots.ResetBotCommands) -> bool:
    """Source: https://core.telegram.org/method/bots.resetBotCommands. Errors: LANG_CODE_INVALID."""
    ctx.account.commands.pop(_place(ctx, request.scope, request.lang_code), None)
    return True


@on(api.bots.SetBotMenuButton, users=False)
def set_bot_menu_button(ctx: Context, request: api.bots.SetBotMenuButton) -> bool:
    """Source: https://core.telegram.org/method/bots.setBotMenuButton. Errors: BUTTON_INVALID."""
    if isinstance(request.button, api.BotMenuButton) and not request.button.url.startswith("https://"):
        ctx.fail("BUTTON_INVALID")
    user = 0 if isinstance(request.user_id, api.InputUserEmpty) else ctx.user(request.user_id).id
    ctx.account.menu_buttons[user] = request.button
    return True


@on(api.bots.GetBotMenuButton, users=False)
def get_bot_menu_button(ctx: Context, request: api.bots.GetBotMenuButton) -> api.TypeBotMenuButton:
    """Source: https://core.telegram.org/method/bots.getBotMenuButton."""
    user = 0 if isinstance(request.user_id, api.InputUserEmpty) else ctx.user(request.user_id).id
    return ctx.account.menu_buttons.get(user, api.BotMenuButtonDefault())
