"""Tests of cablegram.client.sync.client and cablegram.client.sync.thread_bridge: a client whose every call waits."""

from __future__ import annotations

import asyncio
import inspect
import signal
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import Any

import pytest

from cablegram import MemorySession, StringSession, SyncClient, TelegramClient, errors, events
from cablegram.sandbox import Sandbox, UserActor
from cablegram.testing import eventually

INTERNAL = {"carry", "invoke_plain", "jitter", "on_update", "open", "pause", "revive", "switch_home"}


class Town:
    """A sandbox on the test's loop, with Ada, Bob, and Ada's synchronous client, which threads may use."""

    def __init__(self, telegram: Sandbox) -> None:
        self.telegram = telegram
        self.ada = telegram.add_user(first_name="Ada", username="ada_lovelace")
        self.bob = telegram.add_user(first_name="Bob", username="bob_builder")
        self.loop = asyncio.get_running_loop()

    def client(self, session: Any = None, **options: Any) -> SyncClient:
        telegram = self.telegram
        options = {"network": telegram.network, **options}
        return SyncClient(session or MemorySession(), telegram.api_id, telegram.api_hash, **options)

    def here(self, act: Callable[[], Any]) -> Any:
        """Have the actors do something, from another thread."""

        async def work() -> Any:
            return act()

        return asyncio.run_coroutine_threadsafe(work(), self.loop).result()


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    async with Sandbox() as telegram:
        yield Town(telegram)


def log_in(client: SyncClient, user: UserActor) -> None:
    client.start(phone_number=user.phone, phone_code=user.read_code)


def test_it_has_every_method() -> None:
    """Whatever the client can do for its user, the synchronous one can, under the same name with the same arguments."""
    names = {name for name in dir(TelegramClient) if not name.startswith("_")}
    assert names - INTERNAL <= set(dir(SyncClient))
    for name in names - INTERNAL - {"action", "ask", "conversation", "streaming"}:
        theirs, ours = getattr(TelegramClient, name), getattr(SyncClient, name)
        assert not inspect.iscoroutinefunction(inspect.unwrap(ours)) or inspect.unwrap(ours) is theirs, name
        if callable(theirs):
            expected = [*inspect.signature(theirs).parameters][1:]
            assert [*inspect.signature(ours).parameters][1:] == expected, name


async def test_a_script(town: Town) -> None:
    """Log in, write, read, iterate, send a file: each call waits, callbacks run in the calling thread."""
    threads = []

    def code(sent: Any) -> str:
        threads.append(threading.current_thread())
        return town.ada.read_code()

    def script() -> str:
        with town.client(StringSession()) as client:
            me = client.start(phone_number=lambda: town.ada.phone, phone_code=code)
            assert (me.first_name, client.connected) == ("Ada", True)
            for number in range(3):
                client.send_message("@bob_builder", f"message {number}")
            found = [getattr(message, "message", "") for message in client.iter_messages("@bob_builder")]
            assert found == ["message 2", "message 1", "message 0"]
            sizes: list[tuple[int, int | None, threading.Thread]] = []
            sent = client.send_file(
                "me",
                b"x" * 1_000_000,
                name="a.bin",
                progress=lambda done, whole: sizes.append((done, whole, threading.current_thread())),
            )
            assert sizes[-1] == (1_000_000, 1_000_000, threading.current_thread())
            assert client.download_media(sent) == b"x" * 1_000_000
            for message in client.iter_messages("@bob_builder"):
                assert message.id
                break
            return str(client.session.save())

    def again(saved: str) -> bool:
        with town.client(StringSession(saved)) as client:
            return client.is_user_authorized()

    before = set(threading.enumerate())
    saved = await asyncio.to_thread(script)
    assert await asyncio.to_thread(again, saved)
    assert [thread.name.startswith("asyncio_") for thread in threads] == [True]  # the test's own, not the client's
    left = set(threading.enumerate()) - before
    assert not [thread for thread in left if thread.name == "cablegram"]


async def test_what_a_callback_raises_reaches_the_caller(town: Town) -> None:
    """An error in a callback ends the call that it was made for, as it does in the other client."""

    class Mine(Exception):
        pass

    def code(sent: Any) -> str:
        raise Mine

    def script() -> None:
        with town.client() as client:
            with pytest.raises(Mine):
                client.start(phone_number=town.ada.phone, phone_code=code)
            log_in(client, town.ada)
            assert client.get_me().first_name == "Ada"

    await asyncio.to_thread(script)


async def test_handlers(town: Town) -> None:
    """Handlers are plain functions with events whose methods wait; their errors go to on_error; one may disconnect."""
    told = []

    def script() -> None:
        client = town.client(on_error=lambda error, event, handler: told.append((error, event.text)))

        @client.on(events.NewMessage(incoming=True))
        def answer(event: Any) -> None:
            assert event.client is client
            event.reply(f"You said {event.text}, {event.get_sender().first_name}")

        @client.on(events.NewMessage(incoming=True, pattern="boom"))
        def fail(event: Any) -> None:
            raise ValueError("on purpose")

        @client.on(events.NewMessage(incoming=True, pattern="stop"))
        def stop(event: Any) -> None:
            client.disconnect()

        assert [handler for handler, _ in client.list_event_handlers()] == [answer, fail, stop]
        log_in(client, town.ada)
        for text in ("hello", "boom", "stop"):
            town.here(partial(town.bob.send, town.ada, text))
        client.run_until_disconnected()
        assert client.disconnected
        assert (client.remove_event_handler(fail), client.remove_event_handler(fail)) == (1, 0)

    await asyncio.to_thread(script)
    assert [(str(error), text) for error, text in told] == [("on purpose", "boom")]
    replies = [text for text in town.ada.texts(town.bob) if text.startswith("You said")]
    assert replies == ["You said hello, Bob", "You said boom, Bob", "You said stop, Bob"]


async def test_routers(town: Town) -> None:
    """A router's plain functions run in threads: handlers, what is around them and waits, and what deals with errors;
    a coroutine function beside them is called on the loop."""
    log: list[str] = []
    here = threading.current_thread()

    def script() -> None:
        client, router = town.client(), events.Router()

        @router.around
        def around(event: Any, following: Any) -> Any:
            assert threading.current_thread() is not here
            log.append("in")
            try:
                return following(event)
            finally:
                log.append("out")

        @router.around
        async def inner(event: Any, following: Any) -> Any:
            log.append("loop")
            return await following(event)

        @router.on(events.Command("stop"))
        def stop(event: Any) -> None:
            client.disconnect()

        @router.on(events.NewMessage(events.F.private & events.F.incoming))
        def answer(event: Any) -> None:
            event.reply(f"You said {event.text}")
            raise ValueError("on purpose")

        @router.on_error(ValueError)
        def deal(error: ValueError, event: Any) -> None:
            event.reply(f"An error {error}")

        client.include(router)
        log_in(client, town.ada)
        for text in ("hello", "/stop"):
            town.here(partial(town.bob.send, town.ada, text))
        client.run_until_disconnected()

    await asyncio.to_thread(script)
    replies = [text for text in town.ada.texts(town.bob) if text.startswith(("You said", "An error"))]
    assert replies[:2] == ["You said hello", "An error on purpose"]
    assert log[:4] == ["in", "loop", "out", "in"]


async def test_conversations(town: Town) -> None:
    """`with client.conversation(...)`, `ask`, and a conversation inside of a handler."""

    def script() -> str:
        with town.client() as client:
            log_in(client, town.ada)

            @client.on(events.NewMessage(incoming=True, pattern="/order"))
            def order(event: Any) -> None:
                with client.conversation(event.chat_id) as talk:
                    dish = talk.ask("What?")
                    dish.reply(f"{dish.text} it is")

            answer = client.ask("@bob_builder", "Well?", timeout=20)
            town.here(lambda: town.bob.send(town.ada, "/order"))
            asyncio.run_coroutine_threadsafe(
                eventually(lambda: "Pizza it is" in town.bob.texts(town.ada)), town.loop
            ).result()
            return str(answer.text)

    running = asyncio.create_task(asyncio.to_thread(script))
    await eventually(lambda: "Well?" in town.bob.texts(town.ada))
    town.bob.send(town.ada, "good")
    await eventually(lambda: "What?" in town.bob.texts(town.ada))
    town.bob.send(town.ada, "Pizza")
    assert await running == "good"


async def test_several_threads(town: Town) -> None:
    """Threads share one client; each gets the answers of its own calls."""

    def one(client: SyncClient, number: int) -> bool:
        return client.send_message("me", f"number {number}").message == f"number {number}"

    def script() -> list[bool]:
        with town.client() as client:
            log_in(client, town.ada)
            results: list[bool] = []
            threads = [threading.Thread(target=lambda n=n: results.append(one(client, n))) for n in range(20)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            return results

    assert await asyncio.to_thread(script) == [True] * 20


async def test_its_own_loop_is_no_place_to_wait(town: Town) -> None:
    """A waiting call on the client's own loop would never end; it is refused with the way out. So is a bad argument."""

    def script() -> None:
        with town.client() as client:
            log_in(client, town.ada)

            async def wrong() -> None:
                client.get_me()

            with pytest.raises(errors.WrongLoop, match="would wait for itself"):
                client.wait(wrong)
            with pytest.raises(errors.UsageError, match="empty"):
                client.send_message("me", "")

    await asyncio.to_thread(script)


async def test_connecting_may_fail() -> None:
    """A server that is not there is an error of the constructor's `with`, and no thread is left behind."""
    async with Sandbox() as telegram:
        gone = telegram.network
        api_id, api_hash = telegram.api_id, telegram.api_hash

    def script() -> None:
        before = set(threading.enumerate())  # of other tests, which may still be about to end
        client = SyncClient(MemorySession(), api_id, api_hash, network=gone, connection_retries=0)
        with pytest.raises(errors.ConnectionLost), client:
            pass
        assert client.disconnected
        ours = [thread for thread in set(threading.enumerate()) - before if thread.name == "cablegram"]
        for thread in ours:
            thread.join(10)
        assert not [thread for thread in ours if thread.is_alive()]

    await asyncio.to_thread(script)


PROGRAM = """
import asyncio, os, signal, sys, threading, warnings
from cablegram import MemorySession, SyncClient, errors
from cablegram.sandbox import Sandbox

signal.signal(signal.SIGINT, signal.default_int_handler)  # also where the tests run in the background
warnings.simplefilter("ignore", DeprecationWarning)  # of forks with threads, which is what this is about
up, made = threading.Event(), []

def serve():
    async def main():
        async with Sandbox() as telegram:
            made.extend([telegram, telegram.add_user(first_name="Ada")])
            up.set()
            await asyncio.sleep(60)
    asyncio.run(main())

threading.Thread(target=serve, daemon=True).start()
up.wait()
telegram, ada = made
client = SyncClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)
"""


def program(code: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM + code]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("where", ["ask", "run"])
def test_ctrl_c(where: str) -> None:
    """Ctrl-C ends the wait for an answer and for the end, and the client can be closed after it."""
    ask = "client.start(phone_number=ada.phone, phone_code=lambda: (print('up', flush=True), time.sleep(60)))"
    run = (
        "client.start(phone_number=ada.phone, phone_code=ada.read_code)\n        print('up', flush=True)\n"
        "        client.run_until_disconnected()"
    )
    running = program(f"""
import time
try:
    with client:
        {ask if where == "ask" else run}
except KeyboardInterrupt:
    print("interrupted", client.connected)
""")
    with running:
        assert running.stdout is not None
        assert running.stdout.readline() == "up\n"
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)
    assert (out, err) == ("interrupted False\n", "")


def test_a_fork() -> None:
    """A connected client is refused in a copy of the process, where its thread is missing; one made there works."""
    running = program("""
client.start(phone_number=ada.phone, phone_code=ada.read_code)
other = SyncClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)
child = os.fork()
if not child:
    try:
        client.get_me()
    except errors.WrongLoop as error:
        print("refused:", "after the fork" in str(error), flush=True)
    with other:
        print("connected:", other.connected, flush=True)
    os._exit(0)
os.waitpid(child, 0)
print("parent:", client.get_me().first_name)
client.disconnect()
""")
    with running:
        out, err = running.communicate(timeout=30)
    assert out.splitlines() == ["refused: True", "connected: True", "parent: Ada"], err


def test_what_cannot_be_waited_for() -> None:
    """A coroutine, or nothing, in the function's place: the error says how to write it, and nothing warns later."""

    async def reply() -> None: ...

    client = SyncClient(MemorySession(), 1, "0" * 32)
    for wrong in (reply(), None, "reply"):
        with pytest.raises(errors.UsageError, match="takes the function and its arguments apart"):
            client.wait(wrong)  # type: ignore[arg-type]
