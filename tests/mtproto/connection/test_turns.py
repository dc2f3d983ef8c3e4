"""When requests of HTTP are answered: the rule of http_wait, and a client and a server that keep to it."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, tl
from cablegram.mtproto import events
from cablegram.mtproto.connection.turns import LONGEST_WAIT, HttpWait, Turn
from cablegram.mtproto.framing import Transport
from cablegram.mtproto.framing.http import Http, HttpStream, frame
from tests.support.pair import Pair
from tests.support.rules import rule


def answered(wait: HttpWait | None, *messages: int) -> float:
    """When the answer leaves (milliseconds) to a request at 0, with messages at these moments; looked at every 10."""
    turn, now = Turn(), 0
    turn.begin(0.0, wait)
    while True:
        count = sum(1 for at in messages if at <= now)
        if turn.answer_at(count, now / 1000) <= now / 1000 + 1e-9:
            return now
        now += 10


@rule(
    "mtproto/service_messages#http-wait-long-poll",
    "max_delay counts from the first message, wait_after from the latest, max_wait from the request",
    role="server",
)
@pytest.mark.parametrize(
    ("wait", "messages", "at"),
    [
        ((0, 0, 25_000), (300,), 300),
        ((0, 0, 25_000), (), 25_000),
        ((500, 200, 25_000), (100,), 300),
        ((500, 200, 25_000), (100, 250), 450),
        ((500, 200, 25_000), (100, 250, 400), 600),
        ((500, 200, 25_000), (100, 250, 400, 550), 600),
        ((500, 500, 25_000), (0,), 500),
        ((0, 500, 25_000), (100,), 100),
        ((5000, 5000, 1000), (100,), 1000),
        ((100, 100, 0), (50,), 0),
        ((-5, -5, -5), (50,), 0),
    ],
)
def test_when_an_answer_leaves(wait: tuple[int, int, int], messages: tuple[int, ...], at: int) -> None:
    """The soonest of the three moments; max_delay goes before wait_after, max_wait before both."""
    assert answered(HttpWait.of(*wait), *messages) == at


@rule(
    "mtproto/service_messages#http-wait-long-poll",
    "Without http_wait: max_delay 0, wait_after 0, max_wait 25000",
    role="server",
)
def test_the_defaults() -> None:
    """A request that says nothing is answered with the first message, or after 25 s; and no wait is without end."""
    assert answered(None, 120) == 120
    assert answered(None) == 25_000
    assert HttpWait() == HttpWait.of(0, 0, 25_000)
    assert HttpWait.of(0, 0, 1 << 31).max_wait == LONGEST_WAIT


class Web(Pair):
    """A pair over HTTP: requests are made of what the client packs, on several connections where they wait."""

    def connect(self) -> None:
        self.asked: dict[Any, int] = {}
        self.waits: list[tl.TLObject] = []
        super().connect()
        self.lines = [self.down]

    def line(self) -> Any:
        """A connection where no answer is waited for."""
        for line in self.lines:
            if line not in self.asked and not line.closed:
                return line
        super_pair = Pair.connect
        before = self.up
        super_pair(self)
        self.up, made = before, self.down
        self.lines.append(made)
        self.down = self.lines[0]
        return made

    def post(self, line: Any, number: int, payload: bytes) -> None:
        self.asked[line] = number
        head = f"POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: {len(payload)}\r\n\r\n"
        line.receive_data(head.encode() + payload)

    def exchange(self, rounds: int = 50) -> None:
        for _ in range(rounds):
            data, moved = self.up.data_to_send(), False
            while data:
                size, number = int.from_bytes(data[:4], "little"), int.from_bytes(data[4:8], "little")
                self.post(self.line(), number, data[8 : 8 + size])
                data, moved = data[8 + size :], True
            self.collect()
            for line in self.lines:
                answer = line.data_to_send()
                if answer:
                    moved = True
                    head, _, body = answer.partition(b"\r\n\r\n")
                    assert head.startswith(b"HTTP/1.1 200 ")
                    self.up.receive_data(frame(self.asked.pop(line), body))
                    self.collect()
            if not moved:
                return
        raise AssertionError("the two sides never stop talking")

    def collect(self) -> None:
        for line in self.lines if hasattr(self, "lines") else []:
            self.down = line
            super().collect()

    def advance(self, seconds: float) -> None:
        self.clock.now += seconds
        self.client_clock.now += seconds
        for end in (self.up, *self.lines):
            deadline = end.next_deadline()
            if deadline is not None and deadline <= self.client_clock.monotonic():
                end.on_deadline()

    @property
    def polls(self) -> int:
        return len(self.asked)


@rule(
    "mtproto/service_messages#http-wait-long-poll",
    "Updates come in the answer to a request that waits; when nothing comes, it is an empty container",
    role="both",
)
def test_long_polling() -> None:
    """With nothing to say one request waits; an update is its answer; after 25 s of nothing it is answered with an
    empty container, and the next one waits."""
    pair = Web(transport=Transport.HTTP)
    call = pair.call()
    pair.exchange()
    assert call.result == api.NearestDc(country="NL", this_dc=2, nearest_dc=2)
    assert pair.polls == 1
    server = next(iter(pair.server_key.sessions.values()))
    server.push(api.UpdatesTooLong())
    pair.exchange()
    assert [event.body for event in pair.of(events.Update)] == [api.UpdatesTooLong()]
    assert pair.polls == 1
    pair.advance(2)  # acknowledgements leave
    pair.exchange()
    waits: list[float] = []
    for _ in range(3):
        (number,), before, waited = pair.asked.values(), len(pair.client), 0.0
        while (later := next(iter(pair.asked.values()))) == number:
            waited += 0.5
            pair.advance(0.5)
            pair.exchange()
        assert later > number  # answered, and asked again
        waits.append(waited)
        assert pair.polls == 1
        assert [type(event) for event in pair.client[before:] if not isinstance(event, events.Pong)] == []
    assert max(waits) == 25  # a pong ends one of them sooner
    assert pair.breaches == []


@rule(
    "mtproto/service_messages#http-wait-long-poll",
    "A client may speak while a request of its own waits: over another connection",
    role="client",
)
def test_speaking_while_polling() -> None:
    """Calls do not wait for the long poll, and what they are answered by later comes in its answer."""
    pair = Web(transport=Transport.HTTP)
    pair.exchange()
    assert pair.polls == 1
    pair.answering = False
    call = pair.call()
    pair.exchange()
    assert len(pair.requests) == 1
    assert pair.polls == 1  # the request that carried the call was answered at once, with nothing
    pair.answer(pair.requests[0])
    pair.exchange()
    assert call.result is not None
    assert pair.polls == 1
    assert pair.breaches == []


def test_a_connection_that_is_lost() -> None:
    """What went out on a connection that was lost comes again on the next one, once."""
    pair = Web(transport=Transport.HTTP)
    pair.exchange()
    server = next(iter(pair.server_key.sessions.values()))
    server.push(api.UpdatesTooLong())
    (line,) = pair.asked
    assert line.data_to_send()  # never arrives
    for end in (pair.up, *pair.lines):
        end.receive_eof()
    pair.collect()
    pair.session.on_disconnect()
    pair.connect()
    pair.exchange()
    assert len(pair.of(events.Update)) == 1


@rule("mtproto/service_messages#http-wait-long-poll", "http_wait belongs to HTTP alone", role="server")
def test_http_wait_elsewhere() -> None:
    """Over TCP it changes nothing, and is noted."""
    pair = Pair()
    pair.exchange()
    pair.session.send_service(tl.schema().encode(tl.mt.HttpWait(max_delay=0, wait_after=0, max_wait=1)))
    call = pair.call()
    pair.exchange()
    assert call.result is not None
    assert pair.breaches == ["http_wait"]


def test_a_large_message_and_its_wait() -> None:
    """A message that fills a packet by itself travels with the word of how long its answer may wait."""
    pair = Web(transport=Transport.HTTP)
    pair.exchange()
    pair.answering = False
    call = pair.call(api.upload.SaveFilePart(file_id=1, file_part=0, bytes=pair.rand(500_000)))
    pair.exchange()
    pair.requests[0].session.reply(pair.requests[0].msg_id, api.upload.SaveFilePart, True)
    pair.exchange()
    assert call.result is True
    assert pair.polls == 1
    assert isinstance(pair.up._framing, HttpStream)
    assert isinstance(pair.lines[0]._framing, Http)
