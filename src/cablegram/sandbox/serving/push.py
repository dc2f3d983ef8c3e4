"""From what changed in a world to updates on the sessions of those whom it concerns.

Theory of operation
    The world's outbox says, for each account, which notes concern it, see :mod:`cablegram.sandbox.world.world`. Each
    session of the account's home data center that wants updates is sent them, in one Updates with everybody whom it
    mentions; rendered once for each account, not for each session. A single new message goes in its short form
    (updateShortMessage) to a session that knows those whom it names. The session whose request caused the change is
    sent nothing that its answer carries.

    Example. Ada sends "hi" to Bob from her phone, her laptop is connected, and so is Bob's phone. Ada's phone gets
    updateShortSentMessage as the answer to messages.sendMessage (pts 11); her laptop updateShortMessage with ``out``
    (pts 11), Bob's phone updateShortMessage (pts 41), or the whole updateNewMessage if Bob has never seen Ada.
    A session without a connection keeps what it is sent for ``session_keep`` seconds. After that it is sent
    updatesTooLong when it comes back, and asks for the difference.

Source: https://core.telegram.org/api/updates
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.sandbox.world.messages import BoxEvent, Message
from cablegram.sandbox.world.peers import bare, is_user
from cablegram.sandbox.world.render import View
from cablegram.sandbox.world.world import Note

from .client_session import Caller, account_of
from .connection import ServedLink
from .dispatch import Origin

if TYPE_CHECKING:
    from cablegram.sandbox.sandbox import Sandbox


class Pusher:
    """The world's listener."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    def __call__(self, account: int, notes: list[Note], origin: Origin | None) -> None:
        """Notify the sessions of an account."""
        lag = max((self.sandbox.faults.lag.get(note.box, 0.0) for note in notes), default=0.0)
        if lag and (origin is None or account_of(origin.caller) != account):
            asyncio.get_running_loop().call_later(lag, self._notify, account, notes, None)
        else:
            self._notify(account, notes, origin)

    def _notify(self, account: int, notes: list[Note], origin: Origin | None) -> None:
        made = _Made(self, account, notes)
        for caller in self.listeners(account):
            if origin is not None and origin.caller is caller:  # it got its own part as an answer
                rest = [] if origin.taken else [note for note in notes if note.event is None]
                if rest:
                    self.push(caller, account, _Made(self, account, rest).whole(caller))
            else:
                self.push(caller, account, made.best(caller))

    def notify_key(self, dc: int, key_id: int, update: api.TypeUpdates) -> None:
        """The world's listener for keys that nobody is logged in on yet."""
        key, center = self.sandbox.world.keys.get(key_id), self.sandbox.dcs.get(dc)
        if key is not None and center is not None:
            for caller in center.sessions_of(key):
                self._send(caller, update)

    def listeners(self, account: int) -> list[Caller]:
        """The sessions that an account's updates go to: in its home data center, unless they asked for none."""
        sandbox = self.sandbox
        home = sandbox.dcs.get(sandbox.world.accounts[account].dc)
        if home is None:
            return []
        found: list[Caller] = []
        for authorization in sandbox.world.accounts[account].logins:
            key = sandbox.world.keys.get(authorization.key_id)
            if key is not None:
                found.extend(caller for caller in home.sessions_of(key) if caller.wants_updates)
        return found

    def push(self, caller: Caller, account: int, update: api.TypeUpdates | None) -> None:
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

    def _send(self, caller: Caller, update: api.TypeUpdates) -> None:
        session = caller.session
        carrier = session.carrier
        if carrier is None:
            away = self.sandbox.timekeeper.monotonic() - session.heard_at
            if caller.missed or away > self.sandbox.options.session_keep:
                caller.missed = True
                return
        self.sandbox.pushed += 1
        session.push(update)
        if carrier is not None and isinstance(carrier.owner, ServedLink):
            carrier.owner.flush_soon()


class _Made:
    """The Updates that some notes of an account become, each form made once."""

    def __init__(self, pusher: Pusher, account: int, notes: list[Note]) -> None:
        self.sandbox, self.account, self.notes = pusher.sandbox, account, notes
        self._whole: api.Updates | None = None
        self._mentioned: set[int] = set()
        self._short: api.TypeUpdates | None = None
        self._needs: tuple[int, ...] = ()
        self._looked = False

    def best(self, caller: Caller) -> api.TypeUpdates | None:
        """The short form where Telegram uses it, if the session knows those whom it names; else the whole."""
        if self.sandbox.options.short_updates and len(self.notes) == 1:
            if not self._looked:
                self._looked = True
                self._short = self._shorten(self.notes[0])
            if self._short is not None and caller.known.issuperset(self._needs):
                return self._short
        return self.whole(caller)

    def whole(self, caller: Caller) -> api.Updates | None:
        """Updates with all users and chats; None if nothing is left to say."""
        if self._whole is None:
            view = self._view()
            seq = max((note.seq for note in self.notes), default=0)
            made = [update for note in self.notes if (update := view.update(note)) is not None]
            self._whole = view.updates(made, seq) if made else None
            self._mentioned = set(view.mentioned)
        caller.known.update(self._mentioned)
        return self._whole

    def _view(self) -> View:
        world = self.sandbox.world
        return View(world, world.accounts[self.account])

    def _shorten(self, note: Note) -> api.TypeUpdates | None:
        event, view = note.event, self._view()
        if event is None:
            update = None if note.seq else view.update(note)
            self._needs = tuple(view.mentioned)
            if isinstance(update, api.UpdateUserTyping | api.UpdateUserStatus):
                return api.UpdateShort(update=update, date=view.world.now)
            return None
        if note.box != self.account or event.kind != "new" or view.account is None or view.account.bot:
            return None  # bots get the whole, as on Telegram
        message = view.account.box.messages.get(event.args[0])
        return None if message is None or not _plain(message) else self._short_message(view, message, event)

    def _short_message(self, view: View, message: Message, event: BoxEvent) -> api.TypeUpdates:
        content = message.content
        common: dict[str, Any] = {
            "id": message.id,
            "out": message.out,
            "mentioned": message.mentioned,
            "media_unread": message.media_unread,
            "silent": content.silent,
            "message": content.text,
            "pts": event.pts,
            "pts_count": event.grown,
            "date": content.date,
            "reply_to": view.reply(message),
            "entities": content.entities or None,
        }
        self._needs = (content.sender, message.peer)
        if is_user(message.peer):
            return api.UpdateShortMessage(user_id=message.peer, **common)
        return api.UpdateShortChatMessage(from_id=content.sender, chat_id=bare(message.peer), **common)


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
