"""An oracle for updates: a slow, plain Telegram that keeps its logs, and the rules of what a client must give out.

It is written from the page alone and shares no line with ``cablegram.mtproto.updates``, which it judges. The server
part numbers events and answers differences; the judge part compares what the handlers got, life by life of the process,
with the logs.

Sources: https://core.telegram.org/api/updates, https://core.telegram.org/method/updates.getDifference,
https://core.telegram.org/method/updates.getChannelDifference
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from cablegram import api

Box = str | int
"""``"pts"``, ``"qts"``, ``"rest"`` (updates without a number, by ``seq``), or a channel's id."""
USER_ID, PEER_CHAT = 77, 5


@dataclass
class Entry:
    """One event of a log. ``uid`` is in the update; ``end`` and ``count`` are its number, ``own``: done by the client
    itself, so that it need not be given out."""

    uid: int
    box: Box
    end: int
    count: int
    date: int
    own: bool = False


class Server:
    """Numbers, logs and answers."""

    def __init__(self, rng: Random, channels: Iterable[int]) -> None:
        self.rng = rng
        self.now = 1_000
        self.uid = 0
        self.pts, self.qts, self.seq = rng.randint(1, 50), rng.randint(0, 50), rng.randint(0, 50)
        self.floor = 0
        self.log: list[Entry] = []  # of the account, in the order of their making: pts and qts
        self.rests: list[Entry] = []
        self.channels: dict[int, list[Entry]] = {}
        self.channel_pts: dict[int, int] = {}
        self.at_least_once: dict[int, Entry] = {}
        self.batches: dict[int, set[int]] = {}
        self.batch = 0
        for number in channels:
            self.open(number)

    # -- events -------------------------------------------------------------------------------------------------------

    def open(self, number: int) -> None:
        """A channel."""
        self.channels[number], self.channel_pts[number] = [], self.rng.randint(1, 50)

    def _entry(self, box: Box, end: int, count: int, own: bool = False) -> Entry:
        self.uid += 1
        entry = Entry(self.uid, box, end, count, self.now, own)
        self.at_least_once[entry.uid] = entry
        return entry

    def account_event(self, *, own: bool = False) -> Entry:
        """A message, or a deletion that stands for several events."""
        count = self.rng.choice((1, 1, 1, 3))
        self.pts += count
        entry = self._entry("pts", self.pts, count, own)
        self.log.append(entry)
        return entry

    def qts_event(self) -> Entry:
        """Somebody stopped the bot."""
        self.qts += 1
        entry = self._entry("qts", self.qts, 1)
        self.log.append(entry)
        return entry

    def rest_event(self) -> Entry:
        """A change without a number: it travels in a container with a ``seq``."""
        entry = self._entry("rest", self.uid + 1, 0)
        self.rests.append(entry)
        return entry

    def channel_event(self, number: int, *, own: bool = False) -> Entry:
        """A post."""
        count = self.rng.choice((1, 1, 1, 2))
        self.channel_pts[number] += count
        entry = self._entry(number, self.channel_pts[number], count, own)
        self.channels[number].append(entry)
        return entry

    # -- as updates ---------------------------------------------------------------------------------------------------

    def update(self, entry: Entry, *, missed: bool = False) -> Any:
        """The update of an event; ``missed``: as a difference has it, where the count may be 0."""
        count = 0 if missed and entry.uid % 2 else entry.count
        ids = [entry.uid] * entry.count
        match entry.box:
            case "qts":
                return api.UpdateBotStopped(user_id=entry.uid, date=entry.date, stopped=True, qts=entry.end)
            case "rest":
                peer = api.DialogPeer(peer=api.PeerUser(user_id=USER_ID))
                return api.UpdateDialogUnreadMark(unread=True, peer=peer, saved_peer_id=api.PeerUser(user_id=entry.uid))
            case "pts" if entry.count == 1:
                return api.UpdateNewMessage(message=self.message(entry), pts=entry.end, pts_count=count)
            case "pts":
                return api.UpdateDeleteMessages(messages=ids, pts=entry.end, pts_count=count)
            case int() if entry.count == 1:
                return api.UpdateNewChannelMessage(message=self.message(entry), pts=entry.end, pts_count=count)
            case _:
                number = int(entry.box)
                return api.UpdateDeleteChannelMessages(channel_id=number, messages=ids, pts=entry.end, pts_count=count)

    def message(self, entry: Entry) -> Any:
        peer: Any = api.PeerUser(user_id=USER_ID)
        if isinstance(entry.box, int):
            peer = api.PeerChannel(channel_id=entry.box)
        return api.Message(id=entry.uid, peer_id=peer, date=entry.date, message=str(entry.uid))

    def pushed(self, entries: list[Entry]) -> Any:
        """One Updates object for some events, in one of the forms that the server has for them."""
        updates = [self.update(entry) for entry in entries]
        rests = any(entry.box == "rest" for entry in entries)
        common: dict[str, Any] = {"updates": updates, "users": [], "chats": [], "date": self.now}
        if rests or self.rng.random() < 0.2:
            self.seq += 1
            if self.rng.random() < 0.2:
                self.seq += 1
                return api.UpdatesCombined(**common, seq_start=self.seq - 1, seq=self.seq)
            return api.Updates(**common, seq=self.seq)
        if len(entries) == 1:
            [entry] = entries
            if isinstance(updates[0], api.UpdateNewMessage) and self.rng.random() < 0.5:
                return api.UpdateShortMessage(
                    id=entry.uid, user_id=USER_ID, message="", pts=entry.end, pts_count=1, date=entry.date
                )
            if self.rng.random() < 0.3:
                return api.UpdateShort(update=updates[0], date=self.now)
        return api.Updates(**common, seq=0)

    # -- answers ------------------------------------------------------------------------------------------------------

    def state(self) -> Any:
        """updates.getState."""
        return api.updates.State(pts=self.pts, qts=self.qts, date=self.now, seq=self.seq, unread_count=0)

    def difference(self, pts: int, qts: int, date: int, limit: int) -> Any:
        """updates.getDifference: what came after a state, whole or in parts."""
        assert 0 < pts <= self.pts, "a client never claims to be ahead"
        assert 0 <= qts <= self.qts
        if pts < self.floor:
            return api.updates.DifferenceTooLong(pts=self.floor)
        missed = [e for e in self.log if e.end > (pts if e.box == "pts" else qts)]
        part = missed[: min(limit or 1_000, self.rng.choice((1, 2, 5, 1_000)))]
        final = len(part) == len(missed)
        self._together(part)
        others = [self.update(e, missed=True) for e in part if e.box == "qts" or e.count > 1]
        messages = [self.message(e) for e in part if e.box == "pts" and e.count == 1]
        if final:
            others += [self.update(entry) for entry in self.rests if entry.date >= date]
            for number, log in self.channels.items():
                if log and log[-1].date >= date:
                    at = self.channel_pts[number] if self.rng.random() < 0.8 else None
                    others.append(api.UpdateChannelTooLong(channel_id=number, pts=at))
        if not messages and not others and final:
            return api.updates.DifferenceEmpty(date=self.now, seq=self.seq)
        reached = (
            self.pts if final else max([pts, *(e.end for e in part if e.box == "pts")]),
            self.qts if final else max([qts, *(e.end for e in part if e.box == "qts")]),
        )
        state = api.updates.State(
            pts=reached[0], qts=reached[1], date=self.now if final else date, seq=self.seq, unread_count=0
        )
        common: dict[str, Any] = {"new_messages": messages, "new_encrypted_messages": [], "other_updates": others}
        if final:
            return api.updates.Difference(**common, chats=[], users=[], state=state)
        return api.updates.DifferenceSlice(**common, chats=[], users=[], intermediate_state=state)

    def _together(self, part: list[Entry]) -> None:
        """A difference has messages in one list and all else in another: between the two there is no order."""
        self.batch += 1
        for entry in part:
            self.batches.setdefault(entry.uid, set()).add(self.batch)

    def channel_difference(self, number: int, pts: int, limit: int) -> Any:
        """updates.getChannelDifference: too long beyond ``pts + limit``, else whole or in parts."""
        newest = self.channel_pts[number]
        assert 0 < pts <= newest, "a client never claims to be ahead"
        if pts + limit < newest:
            return api.updates.ChannelDifferenceTooLong(
                final=True, dialog=dialog(number, newest), messages=[], chats=[], users=[], timeout=1
            )
        missed = [entry for entry in self.channels[number] if entry.end > pts]
        if not missed:
            return api.updates.ChannelDifferenceEmpty(final=True, pts=newest, timeout=1)
        part = missed[: self.rng.choice((1, 3, 1_000))]
        final = len(part) == len(missed)
        self._together(part)
        return api.updates.ChannelDifference(
            final=final,
            pts=newest if final else part[-1].end,
            new_messages=[self.message(e) for e in part if e.count == 1],
            other_updates=[self.update(e, missed=True) for e in part if e.count > 1],
            chats=[],
            users=[],
            timeout=1,
        )


def dialog(number: int, pts: int) -> Any:
    """A channel's dialog."""
    return api.Dialog(
        peer=api.PeerChannel(channel_id=number),
        top_message=1,
        read_inbox_max_id=0,
        read_outbox_max_id=0,
        unread_count=0,
        unread_mentions_count=0,
        unread_reactions_count=0,
        unread_poll_votes_count=0,
        notify_settings=api.PeerNotifySettings(),
        pts=pts,
    )


def uid_of(update: Any) -> int:
    """Which event an update that was given out is."""
    match update:
        case api.UpdateBotStopped():
            return update.user_id
        case api.UpdateDialogUnreadMark(saved_peer_id=api.PeerUser() as peer):
            return peer.user_id
        case api.UpdateNewMessage(message=api.Message() as message):
            return message.id
        case api.UpdateNewChannelMessage(message=api.Message() as message):
            return message.id
        case api.UpdateShortMessage():
            return update.id
        case api.UpdateDeleteMessages() | api.UpdateDeleteChannelMessages():
            return update.messages[0]
    raise AssertionError(f"the oracle never made {update!r}")


@dataclass
class Life:
    """What the handlers got from one start of the process to its end; ``stored``: where it started from."""

    stored: Any
    stored_channels: dict[int, int]
    got: list[int] = field(default_factory=list)
    gaps: list[tuple[int | None, int, int]] = field(default_factory=list)


class Judge:
    """The rules. ``begun``: the number of each box from which on the client can know of events."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.lives: list[Life] = []
        self.begun: dict[Box, int] = {}

    def once_and_in_order(self) -> None:
        """In one life no event comes twice, and the events of a box come in the order of their numbers."""
        for life in self.lives:
            assert len(set(life.got)) == len(life.got), f"something came twice: {life.got}"
            last: dict[Box, int] = {}
            batches = self.server.batches
            for uid in life.got:
                entry = self.server.at_least_once[uid]
                before = last.get(entry.box, 0)
                together = batches.get(uid, set()) & batches.get(before, set())
                assert before < uid or together, f"{entry} came after {before}"
                last[entry.box] = max(uid, before)

    def repeats_are_named(self) -> None:
        """What was before the state that a life started from does not come again in it."""
        for life in self.lives:
            for uid in life.got if life.stored is not None else ():
                entry = self.server.at_least_once[uid]
                match entry.box:
                    case "pts":
                        assert entry.end > life.stored.pts, f"{entry} was stored as dealt with"
                    case "qts":
                        assert entry.end > life.stored.qts, f"{entry} was stored as dealt with"
                    case "rest":
                        assert entry.date >= life.stored.date, f"{entry} was stored as dealt with"
                    case number:
                        assert entry.end > life.stored_channels.get(int(number), 0), f"{entry} was dealt with"

    def nothing_is_lost(self, reached: dict[Box, int]) -> None:
        """Every event up to ``reached`` came in some life, or is in a gap that was told."""
        got = {uid for life in self.lives for uid in life.got}
        gaps = [gap for life in self.lives for gap in life.gaps]
        for entry in self.server.at_least_once.values():
            start = self.begun.get(entry.box)
            if entry.own or entry.uid in got or start is None or entry.end <= start:
                continue
            if entry.end > reached.get(entry.box, 0):
                continue
            channel = entry.box if isinstance(entry.box, int) else None
            told = entry.box not in ("qts", "rest") and any(
                number == channel and first < entry.end <= last for number, first, last in gaps
            )
            assert told, f"{entry} never came, and no gap was told: {gaps}"
