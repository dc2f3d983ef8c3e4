"""Updates come in order, each once, and a gap is filled or told.

The server of these tests keeps a log of what happened in the account and in each channel, as Telegram does; what it
pushes is dropped, doubled and shuffled, and the box has to give the log.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegram import api
from cablegram.errors import ConnectionLost, DecodeError, RpcError, rpc_error
from cablegram.mtproto.updates import (
    ChannelParked,
    FetchChannel,
    FetchDifference,
    FetchState,
    GapTooLong,
    MessageBox,
    Ready,
)
from cablegram.mtproto.updates.channel_box import CHANNEL_ATTEMPTS
from tests.support.rules import rule


class Server:
    """An account with some channels: every message is an entry of its log, and its ``pts`` the position."""

    def __init__(self, *, slice_size: int = 1_000_000) -> None:
        self.account: list[int] = []
        self.channels: dict[int, list[int]] = {}
        self.slice_size = slice_size
        self.sent = 0
        self.unreadable: set[int] = set()
        self.seq = 0

    def post(self, channel: int | None = None) -> Any:
        """Something new, and the update that tells of it."""
        self.sent += 1
        if channel is None:
            self.account.append(self.sent)
            update: api.TypeUpdate = api.UpdateNewMessage(
                message=message(self.sent), pts=len(self.account), pts_count=1
            )
        else:
            log = self.channels.setdefault(channel, [])
            log.append(self.sent)
            update = api.UpdateNewChannelMessage(message=message(self.sent, channel), pts=len(log), pts_count=1)
        return api.Updates(updates=[update], users=[], chats=[], date=self.sent, seq=0)

    def answer(self, fetch: Any) -> Any:
        """What the server says to a request of the box. Raises DecodeError where that cannot be read."""
        made = self._answer(fetch)
        if {item.id for item in getattr(made, "new_messages", ())} & self.unreadable:
            raise DecodeError("unknown constructor")
        return made

    def _answer(self, fetch: Any) -> Any:
        if isinstance(fetch, FetchState):
            return api.updates.State(pts=len(self.account), qts=0, date=1, seq=0, unread_count=0)
        if isinstance(fetch, FetchChannel):
            log = self.channels[fetch.channel_id]
            part = log[fetch.pts : fetch.pts + min(self.slice_size, fetch.limit)]
            pts = fetch.pts + len(part)
            if not part:
                return api.updates.ChannelDifferenceEmpty(final=True, pts=pts)
            return api.updates.ChannelDifference(
                final=pts == len(log),
                pts=pts,
                new_messages=[message(number, fetch.channel_id) for number in part],
                other_updates=[],
                chats=[],
                users=[],
            )
        part = self.account[fetch.pts : fetch.pts + (fetch.limit or self.slice_size)]
        pts = fetch.pts + len(part)
        if not part:
            return api.updates.DifferenceEmpty(date=1, seq=self.seq)
        state = api.updates.State(pts=pts, qts=0, date=1, seq=0, unread_count=0)
        rest = [api.UpdateChannelTooLong(channel_id=number, pts=len(log)) for number, log in self.channels.items()]
        common = {"new_messages": [message(n) for n in part], "new_encrypted_messages": [], "chats": [], "users": []}
        if pts < len(self.account):
            return api.updates.DifferenceSlice(**common, other_updates=[], intermediate_state=state)
        return api.updates.Difference(**common, other_updates=rest, state=state)


class World:
    """The server, a box, and a clock."""

    def __init__(self, server: Server | None = None, **options: Any) -> None:
        self.now = 1000.0
        self.server = server or Server()
        self.box = MessageBox(lambda: self.now, **options)
        self.box.begin(0, 0, 1, 0)
        self.got: list[Any] = []
        self.asked: list[Any] = []

    def run(self, error: Any = None) -> None:
        """Answer what is asked for (or fail it), and take what is ready."""
        for _ in range(50):
            fetches = self.box.requests()
            for fetch in fetches:
                self.asked.append(fetch)
                if error is not None:
                    self.box.failed(fetch, error)
                    continue
                try:
                    self.box.answer(fetch, self.server.answer(fetch))
                except DecodeError as unreadable:
                    self.box.failed(fetch, unreadable)
            self.take()
            if not fetches or error is not None:
                return
        raise AssertionError("the box asks without end")

    def take(self) -> list[Any]:
        """Take what is ready, and deal with it at once."""
        given = self.box.ready()
        for ticket, _ in given:
            self.box.ended(ticket)
        self.got += [item for _, item in given]
        return [item for _, item in given]

    def advance(self, seconds: float, error: Any = None) -> None:
        self.now += seconds
        deadline = self.box.next_deadline()
        if deadline is not None and deadline <= self.now:
            self.box.on_deadline()
        self.run(error)

    def settle(self) -> None:
        """Let every gap close, and make sure that nothing was missed at the end."""
        for _ in range(30):
            self.advance(2.0)
        self.box.catch_up()
        for number in self.server.channels:
            self.box.feed(api.UpdateShort(update=api.UpdateChannelTooLong(channel_id=number), date=1))
        self.run()

    def numbers(self, channel: int | None = None) -> list[int]:
        """The messages that were given out for one log, in the order in which they were."""
        return [
            item.update.message.id
            for item in self.got
            if isinstance(item, Ready)
            and isinstance(item.update, api.UpdateNewMessage | api.UpdateNewChannelMessage)
            and getattr(item.update.message.peer_id, "channel_id", None) == channel
        ]


def message(number: int, channel: int | None = None) -> Any:
    peer = api.PeerUser(user_id=1) if channel is None else api.PeerChannel(channel_id=channel)
    return api.Message(id=number, peer_id=peer, date=1, message=str(number))


FATES = st.sampled_from(["deliver", "deliver", "deliver", "drop", "double", "hold"])


@settings(max_examples=300)
@given(
    posts=st.lists(st.tuples(st.sampled_from([None, None, 7, 8]), FATES, st.floats(0, 1.5)), max_size=60),
    slice_size=st.sampled_from([1, 3, 1_000]),
    fail=st.booleans(),
)
def test_the_log_is_given_out_whatever_is_lost(
    posts: list[tuple[int | None, str, float]], slice_size: int, fail: bool
) -> None:
    """Rule: for any order, loss and doubling, the messages given out are those of the server's log, each once."""
    world = World(Server(slice_size=slice_size))
    world.server.channels.update({7: [], 8: []})
    world.box.begin(0, 0, 1, 0, {7: 0, 8: 0})
    held: list[Any] = []
    for channel, fate, pause in posts:
        update = world.server.post(channel)
        if fate == "hold":
            held.append(update)
        elif fate != "drop":
            for _ in range(2 if fate == "double" else 1):
                world.box.feed(update)
            while held:
                world.box.feed(held.pop())
        world.run()
        world.advance(pause, rpc_error(500, "TIMEOUT") if fail and fate == "drop" else None)
    world.settle()
    assert world.numbers() == world.server.account
    for number, log in world.server.channels.items():
        assert world.numbers(number) == log
    assert not [item for item in world.got if not isinstance(item, Ready)]
    assert world.box.state[0] == len(world.server.account)


@rule("api/updates#recovering-gaps", "A gap is given half a second to close by itself", role="client")
def test_updates_that_overtook_one_another_need_no_difference() -> None:
    """Rule: a gap may close by itself for half a second."""
    world = World()
    first, second, third = (world.server.post() for _ in range(3))
    for update in (third, first, second):
        world.box.feed(update)
    world.advance(0.4)
    assert world.numbers() == [1, 2, 3]
    assert world.asked == []


@rule(
    "api/updates#recovering-gaps",
    "A gap is filled by one difference, and what waited behind it comes once",
    role="client",
)
def test_a_gap_is_filled_by_one_difference() -> None:
    """Rule: after half a second the difference is asked for, once, and what waited is not given out twice."""
    world = World()
    world.server.post()
    world.box.feed(world.server.post())
    world.advance(0.6)
    assert world.numbers() == [1, 2]
    assert world.asked == [FetchDifference(0, 0, 1)]


def test_a_failing_difference_is_repeated_until_it_comes() -> None:
    """Rule: five failures in a row delay the next message by less than ten seconds, and lose nothing."""
    world = World()
    world.server.post()
    world.box.feed(world.server.post())
    failures, started = 0, world.now
    world.advance(0.6, rpc_error(500, "TIMEOUT"))
    while failures < 5:
        failures = len(world.asked)
        world.advance(0.25, ConnectionLost("x") if failures % 2 else rpc_error(500, "RPC_CALL_FAIL"))
    world.box.feed(world.server.post())
    while world.numbers() != [1, 2, 3]:
        world.advance(0.25)
        assert world.now - started < 18
    assert len(world.asked) <= 7


def test_a_channel_that_cannot_be_fetched_is_parked() -> None:
    """Rule: a channel's difference is asked for at most eight times; then that is told, and others go on."""
    world = World()
    world.server.post(7)
    world.server.post(7)
    world.box.begin(0, 0, 1, 0, {7: 0})
    world.box.feed(world.server.post(7))
    for _ in range(400):
        world.advance(1.0, rpc_error(500, "HISTORY_GET_FAILED"))
    assert len(world.asked) == CHANNEL_ATTEMPTS
    parked = [item for item in world.got if isinstance(item, ChannelParked)]
    assert parked == [ChannelParked(7, "HISTORY_GET_FAILED")]
    world.box.feed(world.server.post(7))
    world.box.feed(world.server.post())
    world.run()
    assert world.numbers(7) == [3, 4]
    assert world.numbers() == [5]


@rule(
    "method/updates.getChannelDifference#possible-errors",
    "A channel that cannot be read any more is not asked about again",
    role="client",
)
def test_a_channel_that_is_gone_is_not_asked_again() -> None:
    """Rule: CHANNEL_PRIVATE and kin are final at the first answer."""
    world = World()
    world.box.begin(0, 0, 1, 0, {7: 0})
    world.server.post(7)
    world.box.feed(world.server.post(7))
    world.advance(0.6, RpcError(400, "CHANNEL_PRIVATE"))
    world.advance(100.0)
    assert len([fetch for fetch in world.asked if isinstance(fetch, FetchChannel)]) == 1
    assert ChannelParked(7, "CHANNEL_PRIVATE") in world.got


@rule(
    "api/updates#recovering-gaps",
    "After differenceTooLong the client goes on from the state that came",
    role="client",
)
def test_what_is_too_long_is_told() -> None:
    """Rule: a gap that the server will not fill is an event that names it, never silence."""
    world = World()
    world.box.feed(api.UpdatesTooLong())
    (fetch,) = world.box.requests()
    world.box.answer(fetch, api.updates.DifferenceTooLong(pts=500))
    (again,) = world.box.requests()
    assert again == FetchDifference(500, 0, 1)
    world.box.answer(again, api.updates.DifferenceEmpty(date=2, seq=0))
    assert world.take() == [GapTooLong(None, 0, 500)]
    assert world.box.state[0] == 500
    assert not world.box.behind


def test_a_channel_too_long_is_told() -> None:
    """Rule: likewise for a channel, with its id and range."""
    world = World()
    world.box.begin(0, 0, 1, 0, {7: 5})
    world.box.feed(api.UpdateShort(update=api.UpdateChannelTooLong(channel_id=7, pts=900), date=1))
    (fetch,) = world.box.requests()
    dialog = api.Dialog(
        peer=api.PeerChannel(channel_id=7),
        top_message=1,
        read_inbox_max_id=0,
        read_outbox_max_id=0,
        unread_count=0,
        unread_mentions_count=0,
        unread_reactions_count=0,
        unread_poll_votes_count=0,
        notify_settings=api.PeerNotifySettings(),
        pts=900,
    )
    answer = api.updates.ChannelDifferenceTooLong(final=True, dialog=dialog, messages=[], chats=[], users=[])
    world.box.answer(fetch, answer)
    assert world.take() == [GapTooLong(7, 5, 900)]
    assert world.box.channels == {7: 900}


@rule("api/updates#recovering-gaps", "When no update came for long the difference is asked for", role="client")
def test_silence_is_asked_about() -> None:
    """Rule: a server that pushes nothing for too long is asked for the difference (a mute server is found out)."""
    world = World(silence=2.0)
    world.server.post()
    world.advance(1.0)
    assert world.asked == []
    world.advance(1.5)
    assert world.numbers() == [1]
    world.advance(2.5)
    assert len(world.asked) == 2


def test_own_answers_move_the_counter_and_are_not_given_out() -> None:
    """Rule: what an own request did is no news, and makes no gap."""
    world = World()
    world.server.account += [1, 2]
    world.server.sent = 2
    world.box.feed(api.UpdateShortSentMessage(id=1, pts=1, pts_count=1, date=1), own=True)
    world.box.affected(2, 1)
    world.box.feed(world.server.post())
    world.advance(1.0)
    assert world.numbers() == [3]
    assert world.asked == []


@rule("api/updates#updates-sequence", "The short constructors carry a pts as any update does", role="client")
def test_short_messages_count_too() -> None:
    """Rule: updateShortMessage carries pts as any other update."""
    world = World()
    short = api.UpdateShortMessage(id=1, user_id=2, message="hi", pts=1, pts_count=1, date=1)
    world.box.feed(short)
    world.box.feed(short)
    world.run()
    assert [item.update for item in world.got] == [short]


@rule(
    "api/updates#seq-checking-and-applying",
    "Containers are applied in the order of seq, and those before it are ignored",
    role="client",
)
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_sequence_numbers_order_containers(order: tuple[int, ...]) -> None:
    """Rule: containers with a seq are opened in its order; those before it are dropped."""
    world = World()
    world.box.begin(0, 0, 1, 10)
    typing = [api.UpdateUserTyping(user_id=n, action=api.SendMessageTypingAction()) for n in range(3)]
    parts = [api.Updates(updates=[typing[n]], users=[], chats=[], date=1, seq=11 + n) for n in range(3)]
    for index in order:
        world.box.feed(parts[index])
        world.box.feed(parts[index])
    world.run()
    assert [item.update for item in world.got] == typing
    assert world.box.state[3] == 13


@rule("api/updates#seq-checking-and-applying", "A gap in seq or qts is filled by updates.getDifference", role="client")
def test_a_gap_in_seq_or_qts_asks_for_the_difference() -> None:
    """Rule: every counter of the account is filled by the account's difference."""
    world = World()
    world.box.begin(0, 4, 1, 10)
    world.server.seq = 13
    world.box.feed(api.Updates(updates=[], users=[], chats=[], date=1, seq=13))
    world.advance(0.6)
    assert world.asked == [FetchDifference(0, 4, 1)]
    world.box.feed(api.UpdateShort(update=api.UpdateBotStopped(user_id=1, date=1, stopped=True, qts=6), date=1))
    world.advance(0.6)
    assert len(world.asked) == 2


@rule("api/updates#fetching-state", "A first start asks for the state, and for no difference", role="client")
def test_beginning_now_asks_for_the_state_and_no_difference() -> None:
    """Rule: a fresh start begins at now: one request, no storm of differences."""
    world = World()
    world.server.account = [1, 2, 3]
    world.server.sent = 3
    world.box = MessageBox(lambda: world.now)
    assert not world.box.started
    world.box.begin_now()
    world.run()
    assert world.asked == [FetchState()]
    world.box.feed(world.server.post())
    world.run()
    assert world.numbers() == [4]


@given(
    early=st.integers(0, 5),
    late=st.integers(0, 5),
    fates=st.lists(FATES, min_size=10, max_size=10),
    tries=st.integers(0, 2),
)
def test_what_is_pushed_while_the_state_is_asked_for(early: int, late: int, fates: list[str], tries: int) -> None:
    """Rule: whatever overtakes the answer that says where the account is, each update is given out once, in order."""
    world = World()
    for _ in range(3):
        world.server.post()
    world.box = MessageBox(lambda: world.now)
    world.box.begin_now()
    [fetch] = world.box.requests()
    pushed = [world.server.post() for _ in range(early)]
    state = world.server.answer(fetch)
    pushed += [world.server.post() for _ in range(late)]
    for post, fate in zip(pushed, fates, strict=False):
        for _ in range(0 if fate == "drop" else 2 if fate == "double" else 1):
            world.box.feed(post)
    for number in range(tries):
        world.box.failed(fetch, ConnectionLost("away", sent="no"))
        assert world.box.requests() == []
        world.now += 0.5 * 2**number
        assert world.box.requests() == [fetch]
    world.box.answer(fetch, state)
    world.run()
    world.settle()
    world.box.feed(world.server.post())
    world.run()
    lost = {3 + n for n, fate in enumerate(fates[:early], 1) if fate == "drop"}
    numbers = world.numbers()
    assert numbers == sorted(set(numbers))
    if not tries:  # a server that does not say where the account is holds nothing up, and what it drops is not known
        assert {*range(4, world.server.sent + 1)} - lost <= set(numbers)


def test_what_waits_is_bounded() -> None:
    """Rule: however much comes while a difference cannot be had, memory does not grow; the difference brings it."""
    world = World()
    world.server.post()
    for _ in range(6_000):
        world.box.feed(world.server.post())
        assert world.box._account.pts.waiting <= 2_001
    world.settle()
    assert world.numbers() == world.server.account


@rule(
    "api/updates#recovering-gaps",
    "An update that cannot be read costs itself alone: the difference brings the others",
    role="client",
)
@given(st.sets(st.integers(0, 199), max_size=12))
def test_what_cannot_be_read_costs_nothing_else(bad: set[int]) -> None:
    """Rule: an update that nobody here can read is passed over and told of; all others of its difference come, but for
    those right behind several in a row."""
    world = World()
    for _ in range(200):
        world.server.post()
    world.server.unreadable = {number + 1 for number in bad}
    world.box.catch_up()
    for _ in range(6):  # it does not matter how often it has failed otherwise
        world.advance(60.0, rpc_error(500, "TIMEOUT"))
    world.settle()
    for _ in range(30):
        world.advance(2.0)
    told = {pts + 1 for item in world.got if isinstance(item, GapTooLong) for pts in range(item.first, item.last)}
    assert world.server.unreadable <= told
    assert world.numbers() == [number for number in range(1, 201) if number not in told]
    alone = all(number + 1 not in bad for number in bad)
    assert told == world.server.unreadable or not alone
    assert world.box.state[0] == 200
    assert len(world.asked) <= 8 + 32 * len(bad)
    world.box.feed(world.server.post())
    assert world.take()[0].update.message.id == 201


def test_a_long_run_of_what_cannot_be_read() -> None:
    """Rule: when none of twenty thousand updates can be read, a hundred requests are enough to know."""
    world = World(Server(slice_size=1000))
    for _ in range(20_000):
        world.server.post()
    world.server.unreadable = set(range(1, 20_001))
    world.settle()
    while world.box.behind:
        world.advance(1.0)
    assert len(world.asked) < 150
    world.box.feed(world.server.post())
    world.run()
    assert world.numbers() == [20_001]


def test_what_can_be_read_again() -> None:
    """Rule: when only some answers could not be read, nothing is passed over, and parts grow again."""
    world = World()
    for _ in range(2_000):
        world.server.post()
    world.box.catch_up()
    for _ in range(5):
        world.advance(1.0, DecodeError("half of it"))
    for _ in range(10):
        world.advance(1.0)
    assert world.numbers() == world.server.account
    assert len(world.asked) < 2_000 / 64 + 16


def test_what_cannot_be_read_of_a_channel() -> None:
    """Rule: a channel's difference that cannot be read is tried six times; then its beginning is passed over, one by
    one, which is told, and the rest comes. A smaller limit would make it too long."""
    world = World()
    world.box.begin(0, 0, 1, 0, {7: 0})
    for _ in range(40):
        world.server.post(7)
    world.server.unreadable = {5, 6, 30}
    world.settle()
    for _ in range(60):
        world.advance(60.0)
    gaps = [item for item in world.got if not isinstance(item, Ready)]
    told = {pts + 1 for gap in gaps for pts in range(gap.first, gap.last)}
    assert {5, 6, 30} <= told
    assert world.numbers(7) == [number for number in range(1, 41) if number not in told]
    assert world.numbers(7)[-1] == 40
    limits = {fetch.limit for fetch in world.asked if isinstance(fetch, FetchChannel)}
    assert limits == {100}
    assert not world.box.behind


def test_a_channel_that_is_unreadable_now_and_then() -> None:
    """Rule: five answers that cannot be read lose nothing."""
    world = World()
    world.box.begin(0, 0, 1, 0, {7: 0})
    world.server.post(7)
    world.box.feed(world.server.post(7))
    for _ in range(5):
        world.advance(60.0, DecodeError("unknown constructor"))
    world.advance(60.0)
    assert world.numbers(7) == [1, 2]
    assert not [item for item in world.got if not isinstance(item, Ready)]


def test_what_cannot_be_read_and_has_no_number() -> None:
    """Rule: where the unreadable part is none of the counted updates, the counters go to where the server is; a server
    that does not say where that is, is asked again."""
    world = World()
    world.server.post()
    world.box.feed(world.server.post())
    world.now += 0.6
    for limit in (0, 64, 16, 4, 1, 1):
        assert world.box.requests() == [FetchDifference(0, 0, 1, limit)]
        world.box.failed(FetchDifference(0, 0, 1, limit), DecodeError("unknown"))
        world.now += 0.5 if limit == 1 else 0.0
    world.box._account.pts.value = 2
    assert world.box.requests() == [FetchState()]
    world.box.failed(FetchState(), ConnectionLost("away", sent="no"))
    assert world.box.requests() == []
    world.advance(0.6)
    assert world.asked == [FetchState()]
    assert world.box.state == (2, 0, 1, 0)
    assert not world.box.behind
    assert not [item for item in world.got if isinstance(item, GapTooLong)]


@rule("api/updates#example-implementations", "Only one difference of a sequence is on its way at a time", role="client")
def test_one_difference_at_a_time() -> None:
    """Rule: a second reason to ask while an answer is under way asks once more afterwards; nothing comes twice."""
    world = World()
    world.server.post()
    world.box.catch_up()
    (fetch,) = world.box.requests()
    answer = world.server.answer(fetch)
    world.server.post()
    world.box.catch_up()
    assert world.box.requests() == []
    world.box.answer(fetch, answer)
    world.run()
    assert world.numbers() == [1, 2]
    assert world.asked == [FetchDifference(1, 0, 1)]
