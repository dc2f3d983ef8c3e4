"""From what changed in a world to updates on the sessions of those whom it concerns.

Source: https://core.telegram.org/api/updates
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import api
from .dispatch import Origin
from .server import Caller, Wire
from .world.messages import Message
from .world.peers import bare, is_group, is_user
from .world.view import View
from .world.world import Note

if TYPE_CHECKING:
    from .sandbox import Sandbox


class Pusher:
    """The world's listener."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    def __call__(self, account: int, notes: list[Note], origin: Any) -> None:
        """Tell the sessions of an account; the one that asked got its own part as an answer."""
        whole: Any = None
        for caller in self.listeners(account):
            if isinstance(origin, Origin) and origin.caller is caller:
                rest = [] if origin.taken else [note for note in notes if note.event is None]
                if rest:
                    self.push(caller, account, self.render(account, rest))
                continue
            if whole is None:
                whole = self.render(account, notes)
            self.push(caller, account, whole)

    def listeners(self, account: int) -> list[Caller]:
        """The sessions that an account's updates go to: in its home data center, unless they asked for none."""
        sandbox = self.sandbox
        home = sandbox.dcs.get(sandbox.world.accounts[account].dc)
        if home is None:
            return []
        found = []
        for authorization in sandbox.world.accounts[account].logins:
            key = sandbox.world.keys.get(authorization.key_id)
            if key is not None:
                found.extend(caller for caller in home.sessions_of(key) if caller.wants_updates)
        return found

    def render(self, account: int, notes: list[Note]) -> Any:
        """The Updates that tell an account of some notes, in the short form where Telegram uses it; None: nothing."""
        world = self.sandbox.world
        view = View(world, world.accounts[account])
        if self.sandbox.options.short_updates and len(notes) == 1:
            short = self._short(view, account, notes[0])
            if short is not None:
                return short
        seq = max((note.seq for note in notes), default=0)
        made = [update for note in notes if (update := view.update(note)) is not None]
        return view.updates(made, seq) if made else None

    def _short(self, view: View, account: int, note: Note) -> Any:
        event = note.event
        if event is None:
            if note.seq:
                return None
            update = view.update(note)
            if isinstance(update, api.UpdateUserTyping | api.UpdateUserStatus):
                return api.UpdateShort(update=update, date=view.world.now)
            return None
        if note.box != account or event.kind != "new":
            return None
        message = view.account.box.messages.get(event.args[0]) if view.account else None
        if message is None or not _plain(message):
            return None
        content = message.content
        common = {
            "id": message.id,
            "out": message.out,
            "mentioned": message.mentioned,
            "media_unread": message.media_unread,
            "silent": content.silent,
            "message": content.text,
            "pts": event.pts,
            "pts_count": event.count,
            "date": content.date,
            "reply_to": view.reply(message),
            "entities": content.entities or None,
        }
        if is_user(message.peer):
            return api.UpdateShortMessage(user_id=message.peer, **common)
        if is_group(message.peer):
            return api.UpdateShortChatMessage(from_id=content.sender, chat_id=bare(message.peer), **common)
        return None

    def push(self, caller: Caller, account: int, update: Any) -> None:
        """Send one update to one session, or what the faults make of it."""
        faults = self.sandbox.faults
        if update is None or account in faults.muted or 0 in faults.muted:
            return
        rule = faults.update_rule(account) if faults.update_rules else None
        kind = None if rule is None else rule.kind
        if kind == "drop":
            return
        if kind == "reorder" and caller.held is None:
            caller.held = update
            return
        self._send(caller, update)
        if kind == "duplicate":
            self._send(caller, update)
        if caller.held is not None:
            update, caller.held = caller.held, None
            self._send(caller, update)

    def _send(self, caller: Caller, update: Any) -> None:
        self.sandbox.pushed += 1
        caller.session.push(update)
        carrier = caller.session.carrier
        if carrier is not None and isinstance(carrier.owner, Wire):
            carrier.owner.flush_soon()


def _plain(message: Message) -> bool:
    """Whether the short form can carry a message: text, from somebody known, with nothing attached."""
    content = message.content
    return not (
        content.action is not None
        or content.media is not None
        or content.forward is not None
        or content.markup is not None
        or content.grouped_id
        or content.noforwards
        or content.via_bot
    )
