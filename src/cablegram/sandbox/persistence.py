"""A world kept in a directory, in one SQLite file: ``Sandbox(data="…")``.

Accounts, chats, keys, logins, messages and files survive a restart; uploads under way, QR codes and updates outside
boxes do not. What a change touched is written within a second of it, the rest when the sandbox stops.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cablegram.errors import UsageError

from .world.accounts import SERVICE_ID
from .world.features import polls, scheduled
from .world.messages import Box, Content, Message
from .world.packing import pack, unpack, was_pinned

if TYPE_CHECKING:
    from .world.world import World

VERSION = 1
DELAY = 0.5
"""Changes wait so long (seconds) for others to be written with."""

_KEYS = {
    "apps": "api_id", "accounts": "id", "groups": "id", "channels": "id", "files": "id", "keys": "id",
    "authorizations": "hash", "codes": "hash", "polls": "id",
}  # fmt: skip
"""The tables of a world, and by which field each is kept."""

_TABLES = """
CREATE TABLE IF NOT EXISTS record (kind TEXT, id TEXT, body TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS content (id INTEGER PRIMARY KEY, body TEXT);
CREATE TABLE IF NOT EXISTS message (box INTEGER, id INTEGER, content INTEGER, body TEXT, PRIMARY KEY (box, id))
    WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS event (box INTEGER, pts INTEGER, body TEXT, PRIMARY KEY (box, pts)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file (id INTEGER PRIMARY KEY, data BLOB);
"""


class Store:
    """Reads a world at the start, and writes what changes."""

    def __init__(self, directory: str | os.PathLike[str], world: World) -> None:
        self.world = world
        os.makedirs(directory, mode=0o700, exist_ok=True)
        self.path = os.path.join(directory, "world.db")
        fresh = not os.path.exists(self.path)
        if fresh:
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))  # it holds keys: nobody else may read it
        self._saved_pts: dict[int, int] = {}
        self._bodies: dict[tuple[str, str], int] = {}
        self._numbers: dict[Content, int] = {}
        self._files: set[int] = set()
        self._touched: set[int] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._next_content = 1
        self._database: sqlite3.Connection | None = None
        database = self.open()
        try:
            self._prepare(database, fresh)
        except BaseException as error:
            self._database = None
            database.close()
            if isinstance(error, sqlite3.DatabaseError):
                raise UsageError(f"{self.path} is not the world of a sandbox: {error}") from error
            raise

    def open(self) -> sqlite3.Connection:
        """Open the file, if it is not open."""
        if self._database is None:
            self._database = sqlite3.connect(self.path, isolation_level=None)
        return self._database

    def _prepare(self, database: sqlite3.Connection, fresh: bool) -> None:
        run = database.execute
        if not fresh and int(run("PRAGMA user_version").fetchone()[0]) not in (0, VERSION):
            raise UsageError(f"{self.path} was written by another version of the sandbox")
        run("PRAGMA journal_mode=WAL")
        run("PRAGMA synchronous=NORMAL")
        database.executescript(_TABLES)
        run(f"PRAGMA user_version={VERSION}")
        if run("SELECT 1 FROM record LIMIT 1").fetchone() is not None:
            self._load()

    # -- reading ------------------------------------------------------------------------------------------------------

    def _records(self, kind: str) -> Iterable[Any]:
        for number, body in self.open().execute("SELECT id, body FROM record WHERE kind = ?", (kind,)):
            self._bodies[kind, number] = hash(body)
            yield unpack(body)

    def _load(self) -> None:
        world = self.world
        for state in self._records("world"):
            world.secret, world._next, world.banned_phones = state["secret"], state["next"], set(state["banned"])
        for name, key in _KEYS.items():
            table = getattr(world, name)
            for made in self._records(name):
                table[getattr(made, key)] = made
        for number, data in self.open().execute("SELECT id, data FROM file"):
            world.files[number].data = data
            self._files.add(number)
        self._load_messages()
        self._link()

    def _load_messages(self) -> None:
        contents: dict[int, Content] = {}
        pinned: set[int] = set()
        for number, body in self.open().execute("SELECT id, body FROM content"):
            contents[number] = unpack(body)
            if was_pinned(body):
                pinned.add(number)
            self._numbers[contents[number]] = number
            self._next_content = max(self._next_content, number + 1)
        boxes = self._boxes()
        for owner, content, body in self.open().execute("SELECT box, content, body FROM message ORDER BY box, id"):
            message: Message = unpack(body)
            message.content = contents[content]
            message.pinned = message.pinned or content in pinned
            message.content.copies.append((owner, message.id))
            boxes[owner].add(message)
        for owner, body in self.open().execute("SELECT box, body FROM event ORDER BY box, pts"):
            boxes[owner].log.append(unpack(body))
        self._saved_pts = {owner: box.pts for owner, box in boxes.items()}

    def _link(self) -> None:
        world = self.world
        for account in world.accounts.values():
            if account.phone and account.id != SERVICE_ID and not account.deleted:
                world.phones[account.phone] = account.id
            if account.bot_token:
                world.tokens[account.bot_token] = account.id
            if account.username:
                world.usernames[account.username.lower()] = account.id
        for channel in world.channels.values():
            if channel.username:
                world.usernames[channel.username.lower()] = channel.peer
            for member in channel.present():
                world.memberships.setdefault(member.user_id, set()).add(channel.peer)
        scheduled.arm_all(world)
        polls.link(world, self._numbers)
        world.inline_messages.update({content.inline_id: content for content in self._numbers if content.inline_id})
        for authorization in world.authorizations.values():
            world.accounts[authorization.account].logins.append(authorization)
            for number in authorization.keys:
                if number in world.keys:
                    world.keys[number].authorization = authorization

    def _boxes(self) -> dict[int, Box]:
        boxes = {account.id: account.box for account in self.world.accounts.values()}
        return boxes | {channel.peer: channel.box for channel in self.world.channels.values()}

    # -- writing ------------------------------------------------------------------------------------------------------

    def touch(self, *accounts: int) -> None:
        """These accounts changed: write them soon."""
        self._touched.update(accounts)
        if self._timer is None and self._database is not None:
            try:
                self._timer = asyncio.get_running_loop().call_later(DELAY, self.save)
            except RuntimeError:  # a world being built before anything runs: the end will write it
                return

    def save(self, *, everything: bool = False) -> None:
        """Write what changed, in one transaction."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        world, run = self.world, self.open().execute
        run("BEGIN")
        state = {"secret": world.secret, "next": world._next, "banned": list(world.banned_phones)}
        self._write("world", "1", state)
        accounts = world.accounts if everything else {id: world.accounts[id] for id in self._touched}
        self._table("accounts", accounts)
        for name in ("apps", "groups", "channels", "keys", "authorizations", "codes", "files", "polls"):
            self._table(name, getattr(world, name))
        for number in world.files.keys() - self._files:
            run("INSERT OR REPLACE INTO file VALUES (?, ?)", (number, world.files[number].data))
            self._files.add(number)
        for owner, box in self._boxes().items():
            if box.pts != self._saved_pts.get(owner, 1):
                self._save_box(owner, box)
        for content in world.changed:
            if content in self._numbers:
                self._save_content(content)
        world.changed.clear()
        self._drop_gone()
        run("COMMIT")
        self._touched.clear()

    def _table(self, name: str, table: dict[Any, Any]) -> None:
        for number, made in table.items():
            self._write(name, str(number), made)

    def _write(self, kind: str, number: str, made: Any) -> None:
        body = pack(made)
        if self._bodies.get((kind, number)) != hash(body):
            self._bodies[kind, number] = hash(body)
            self.open().execute("INSERT OR REPLACE INTO record VALUES (?, ?, ?)", (kind, number, body))

    def _drop_gone(self) -> None:
        for kind in ("keys", "authorizations", "codes"):
            table = getattr(self.world, kind)
            known = {str(number) for number in table}
            for found in [key for key in self._bodies if key[0] == kind and key[1] not in known]:
                del self._bodies[found]
                self.open().execute("DELETE FROM record WHERE kind = ? AND id = ?", found)

    def _save_box(self, owner: int, box: Box) -> None:
        run = self.open().execute
        changed: set[int] = set()
        for event in box.since(self._saved_pts.get(owner, 1)):
            run("INSERT OR REPLACE INTO event VALUES (?, ?, ?)", (owner, event.pts, pack(event)))
            argument = event.args[1] if event.kind == "pin" else event.args[0]
            if event.kind in ("new", "edit", "delete", "pin", "contents"):
                changed.update([argument] if isinstance(argument, int) else argument)
        if box.floor > self._saved_pts.get(owner, 1):
            run("DELETE FROM event WHERE box = ? AND pts <= ?", (owner, box.floor))
            changed.update(box.messages)
        for number in changed:
            message = box.messages.get(number)
            if message is None:
                run("DELETE FROM message WHERE box = ? AND id = ?", (owner, number))
                continue
            row = (owner, number, self._save_content(message.content), pack(message))
            run("INSERT OR REPLACE INTO message VALUES (?, ?, ?, ?)", row)
        self._saved_pts[owner] = box.pts

    def _save_content(self, content: Content) -> int:
        number = self._numbers.get(content)
        if number is None:
            number = self._numbers[content] = self._next_content
            self._next_content += 1
        self.open().execute("INSERT OR REPLACE INTO content VALUES (?, ?)", (number, pack(content)))
        return number

    def close(self) -> None:
        """Write everything, and close the file."""
        self.save(everything=True)
        database = self.open()
        database.execute("DELETE FROM content WHERE id NOT IN (SELECT content FROM message)")
        database.close()
        self._database = None
