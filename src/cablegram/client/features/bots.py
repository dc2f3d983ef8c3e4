"""What a bot shows of itself: its commands, its menu button, its description.

Sources: https://core.telegram.org/api/bots/commands, https://core.telegram.org/api/bots/menu
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from cablegram import api
from cablegram.client.callbacks import a_list, a_text
from cablegram.client.chats.peers import get_input_entity, input_user
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

Where: TypeAlias = Literal["everywhere", "private", "groups", "admins"]
_SCOPES: dict[str, Callable[[], api.TypeBotCommandScope]] = {
    "everywhere": api.BotCommandScopeDefault,
    "private": api.BotCommandScopeUsers,
    "groups": api.BotCommandScopeChats,
    "admins": api.BotCommandScopeChatAdmins,
}
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


async def set_commands(
    client: ClientCore,
    commands: Mapping[str, str] | Sequence[api.BotCommand],
    *,
    where: Where = "everywhere",
    chat: PeerLike | None = None,
    admins: bool = False,
    user: PeerLike | None = None,
    language: str = "",
) -> None:
    """Say which commands the bot has, ``{"start": "Begin", "help": "What I can do"}``, in the place of what was said.

    ``where``: ``"everywhere"``, ``"private"`` chats, ``"groups"``, or to the ``"admins"`` of groups; ``chat``: in this
    one alone, with ``admins=True`` to its administrators, with ``user=`` to this member; ``language``: to those whose
    app speaks it (two letters). The narrowest that fits is shown. For bots only.
    Source: https://core.telegram.org/method/bots.setBotCommands
    """
    if isinstance(commands, Mapping):
        listed = [
            api.BotCommand(command=a_text(name, "commands").removeprefix("/"), description=a_text(text, "commands"))
            for name, text in commands.items()
        ]
    else:
        listed = a_list(commands, "commands", api.BotCommand, "BotCommand objects")
    for one in listed:
        if not _COMMAND.fullmatch(one.command):
            raise UsageError(f"a command has 1 to 32 of a-z, 0-9 and _, not {one.command!r}")
        if not 1 <= len(one.description) <= 256:
            raise UsageError(f"what /{one.command} does is said in 1 to 256 characters")
    scope = await _scope(client, where, chat, admins, user)
    await client.invoke(api.bots.SetBotCommands(scope=scope, lang_code=language, commands=listed))


async def get_commands(
    client: ClientCore,
    *,
    where: Where = "everywhere",
    chat: PeerLike | None = None,
    admins: bool = False,
    user: PeerLike | None = None,
    language: str = "",
) -> dict[str, str]:
    """The commands that were set for a place and a language, and what they do; options as :meth:`set_commands`.

    Source: https://core.telegram.org/method/bots.getBotCommands
    """
    scope = await _scope(client, where, chat, admins, user)
    found = await client.invoke(api.bots.GetBotCommands(scope=scope, lang_code=language))
    return {one.command: one.description for one in found}


async def delete_commands(
    client: ClientCore,
    *,
    where: Where = "everywhere",
    chat: PeerLike | None = None,
    admins: bool = False,
    user: PeerLike | None = None,
    language: str = "",
) -> None:
    """Forget the commands that were set for a place and a language: those of the wider place are shown again.

    Source: https://core.telegram.org/method/bots.resetBotCommands
    """
    scope = await _scope(client, where, chat, admins, user)
    await client.invoke(api.bots.ResetBotCommands(scope=scope, lang_code=language))


async def set_menu_button(
    client: ClientCore,
    button: Literal["default", "commands"] | tuple[str, str] = "default",
    *,
    user: PeerLike | None = None,
) -> None:
    """Set the button beside the input field: ``"commands"`` lists the commands, ``(text, address)`` opens a mini app,
    ``"default"`` is what was set for all. ``user``: in the chat with this user alone. For bots only.

    Source: https://core.telegram.org/method/bots.setBotMenuButton
    """
    made: api.TypeBotMenuButton
    match button:
        case "default":
            made = api.BotMenuButtonDefault()
        case "commands":
            made = api.BotMenuButtonCommands()
        case (str() as text, str() as address):
            made = api.BotMenuButton(text=text, url=address)
        case _:
            raise UsageError(f"a menu button is 'default', 'commands' or (text, address), not {button!r}")
    whom = api.InputUserEmpty() if user is None else input_user(await get_input_entity(client, user))
    await client.invoke(api.bots.SetBotMenuButton(user_id=whom, button=made))


async def _scope(
    client: ClientCore, where: Where, chat: PeerLike | None, admins: bool, user: PeerLike | None
) -> api.TypeBotCommandScope:
    if chat is None:
        if admins or user is not None:
            raise UsageError("admins= and user= are of one chat: give chat= too")
        if not isinstance(where, str) or where not in _SCOPES:
            raise UsageError(f"where= is one of {', '.join(_SCOPES)}, not {where!r}")
        return _SCOPES[where]()
    target = await get_input_entity(client, chat)
    if user is not None:
        member = input_user(await get_input_entity(client, user))
        return api.BotCommandScopePeerUser(peer=target, user_id=member)
    return api.BotCommandScopePeerAdmins(peer=target) if admins else api.BotCommandScopePeer(peer=target)
