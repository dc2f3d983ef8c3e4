"""What the native kernel does with memory: the collector, reference counts, leaks, and the depth of what it frees."""

from __future__ import annotations

import copy
import gc
import sys
import time
import tracemalloc
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from typing import Any

import pytest

from cablegram._kernel import _native
from cablegram.errors import DecodeError, EncodeError
from tests._kernel.conftest import BLOB, schema_of
from tests.support.history import history
from tests.support.tl_random import RandomValues


@pytest.fixture(scope="module")
def schema() -> Any:
    """The newest schema of the native kernel."""
    return schema_of("_native")


class Names:
    """The classes of a schema, spelt as in `cablegram.api`."""

    def __init__(self, schema: Any, prefix: str = "") -> None:
        self._schema, self._prefix = schema, prefix

    def __getattr__(self, name: str) -> Any:
        if name == "messages":
            return Names(self._schema, "messages.")
        return self._schema.by_name(f"{self._prefix}{name[0].lower()}{name[1:]}")


def nested(schema: Any, levels: int) -> Any:
    """textBold in textBold."""
    bold, value = schema.by_name("textBold"), schema.by_name("textEmpty")()
    for _ in range(levels):
        value = bold(text=value)
    return value


def test_objects_and_their_lists_are_unknown_to_the_collector(schema: Any) -> None:
    """Nothing that was decoded is walked through by the garbage collector, but for untyped vectors."""
    value = schema.decode(schema.encode(history(Names(schema))))
    assert not gc.is_tracked(value)
    assert not gc.is_tracked(value.messages)
    assert not gc.is_tracked(value.messages[0])
    assert not gc.is_tracked(value.messages[0].replies.recent_repliers)
    assert gc.is_tracked(schema.decode(bytes.fromhex("15c4b51c00000000")))


def test_four_hundred_histories(schema: Any) -> None:
    """Decoding and keeping 400 histories of 100 messages never takes more than 20 ms of the processor at once."""
    data = schema.encode(history(Names(schema)))
    kept, longest = [], 0.0
    gc.collect()
    gc.freeze()  # what the other tests left is not what is measured
    try:
        for _ in range(400):
            start = time.thread_time()
            kept.append(schema.decode(data))
            longest = max(longest, time.thread_time() - start)
    finally:
        gc.unfreeze()
    assert longest < 0.020


@contextmanager
def flat(kibibytes: float) -> Iterator[Callable[[], None]]:
    """Fail when more memory stays allocated between every two marks of the body: a leak grows each time, a table of
    the interpreter's that doubles grows once."""
    found: list[int] = []

    def mark() -> None:
        gc.collect()
        found.append(tracemalloc.get_traced_memory()[0])

    tracemalloc.start()
    try:
        yield mark
    finally:
        tracemalloc.stop()
    grown = min(after - before for before, after in pairwise(found))
    assert grown < kibibytes * 1024, f"{grown / 1024:.1f} KiB more"


def use(schema: Any, values: list[Any], samples: list[bytes]) -> None:
    """Everything that can be done, right and wrong."""
    for value, data in zip(values, samples, strict=True):
        for length in (len(data), len(data) - 4, len(data) // 2, 7):
            with suppress(DecodeError):
                schema.decode(data[:length])
        with suppress(DecodeError):
            schema.decode(data, budget=2)
        assert schema.encode(value) == data
        again = copy.deepcopy(value)
        assert again == value
        assert repr(again)
        assert again.to_dict()
        assert again.__reduce_ex__(4)
        for field in again.__match_args__[:3]:
            setattr(again, field, object())
            with suppress(EncodeError):
                schema.encode(again)
            delattr(again, field)
            with suppress(EncodeError):
                schema.encode(again)
        for fields in ({}, {"nothing": 1}, dict.fromkeys(again.__match_args__, 1.5)):
            with suppress(EncodeError):
                type(value)(**fields)
        with suppress(EncodeError):
            type(value)(1)


def test_nothing_leaks(schema: Any) -> None:
    """As many rounds again of every operation, failures included, leave no more memory behind than the first ones."""
    values = RandomValues(schema, 3, depth=2)
    names = [*schema.names()[::80], "message", "user", "messages.sendMessage", "mt.msg_container"]
    objects = [values.object(name) for name in names]
    samples = [schema.encode(value) for value in objects]
    with flat(10) as mark:  # a leak of one small object for each use would be 27
        for rounds in (24, 24):
            for _ in range(rounds):
                use(schema, objects, samples)
            mark()


def test_schemas_do_not_leak(schema: Any) -> None:
    """A schema and the classes that it made are freed once nothing uses them."""
    blob, values = BLOB.read_bytes(), RandomValues(schema, 1, depth=2)
    samples = [schema.encode(values.object(name)) for name in ("message", "user", "messages.sendMessage", "mt.resPQ")]
    # A class left over in each round would be 100 KiB each time; the table of interned strings may double once.
    with flat(64) as mark:
        for rounds in (3, 100, 100):
            for _ in range(rounds):
                newest = _native.Schema(blob)
                older = _native.Schema(blob, newest)
                for data in samples:
                    assert newest.encode(older.decode(data)) == older.encode(newest.decode(data)) == data
                    assert older.by_id(int.from_bytes(data[:4], "little")).__doc__
                del newest, older
            mark()


def test_a_class_lives_as_long_as_an_object() -> None:
    """The collector frees a class with its schema, but not while an object of it is left."""
    schema = _native.Schema(BLOB.read_bytes())
    cls = schema.by_name("peerUser")
    watch = weakref.ref(cls)
    value = cls(user_id=5)
    del cls, schema
    gc.collect()
    assert watch() is type(value)
    assert repr(value) == "PeerUser(user_id=5)"
    assert type(value)(user_id=6) != value
    del value
    gc.collect()
    assert watch() is None


def test_references_are_counted(schema: Any) -> None:
    """The constants and the values of fields have as many references after the work as before it."""
    values = RandomValues(schema, 5, depth=2)
    objects = [values.object(name) for name in schema.names()[::10]]
    samples = [schema.encode(value) for value in objects]
    use(schema, objects, samples)
    text = "a text that no one else has " + str(len(samples))
    constants = (None, True, False, text)
    before = list(map(sys.getrefcount, constants))
    for _ in range(20):
        for data in samples:
            schema.decode(data)
            with suppress(DecodeError):
                schema.decode(data[:-4])
        message = schema.by_name("messages.sendMessage")(
            peer=schema.by_name("inputPeerSelf")(), message=text, random_id=1
        )
        schema.encode(message)
        assert sys.getrefcount(text) == before[3] + 1
        with suppress(EncodeError):
            type(message)(message=text, peer=None, random_id=1)
        with suppress(EncodeError):
            type(message)(message=text, other=text)
        del message
    after = list(map(sys.getrefcount, constants))
    assert after[3] == before[3]
    assert all(abs(new - old) < 50 for new, old in zip(after[:3], before[:3], strict=True))


def test_a_million_levels_are_freed(schema: Any) -> None:
    """Freeing a chain of a million objects takes no more of the stack than freeing a hundred."""
    value = nested(schema, 1_000_000)
    del value
    concat = schema.by_name("textConcat")
    value = schema.by_name("textEmpty")()
    for _ in range(300_000):
        value = concat(texts=[value])
    del value


@pytest.mark.parametrize("call", [repr, lambda it: it.to_dict(), lambda it: it == it.text, copy.deepcopy])
def test_too_deep_for_the_stack(schema: Any, call: Callable[[Any], Any]) -> None:
    """What recurses in Python's way ends in Python's way: RecursionError."""
    value = nested(schema, 200_000)
    with pytest.raises(RecursionError):
        call(value)


def test_a_cycle_by_hand(schema: Any) -> None:
    """An object that contains itself is refused by the writer and by repr; nothing crashes."""
    value = nested(schema, 2)
    value.text.text = value
    with pytest.raises(EncodeError, match="nested more than 128 deep"):
        schema.encode(value)
    with pytest.raises(RecursionError):
        repr(value)
    value.text.text = None


def test_code_that_runs_in_between() -> None:
    """The collector may run anyone's code whenever a list or a class is made: also code that decodes and encodes."""
    outer: Any = _native.Schema(BLOB.read_bytes())
    values = RandomValues(schema_of("_native"), 6, depth=2)
    names = outer.names()[::15]
    samples = [schema_of("_native").encode(values.object(name)) for name in names]
    running, runs = False, 0

    def meddle(phase: str, info: dict[str, int]) -> None:
        nonlocal running, runs
        if running:
            return
        running, runs = True, runs + 1
        data = samples[runs % len(samples)]
        assert outer.encode(outer.decode(data)) == data
        with suppress(DecodeError):
            outer.decode(data[:-4])
        with suppress(EncodeError):
            outer.encode(object())
        running = False

    threshold = gc.get_threshold()
    gc.callbacks.append(meddle)
    gc.set_threshold(1)
    try:
        for data in samples:
            value = outer.decode(data)
            assert outer.encode(value) == data
            with suppress(EncodeError):
                type(value)(nothing=0)
    finally:
        gc.set_threshold(*threshold)
        gc.callbacks.remove(meddle)
    assert runs > 10


def test_unset_fields(schema: Any) -> None:
    """An object without its fields, as copy makes it for a moment, is refused wherever a field is needed."""
    cls = schema.by_name("peerUser")
    empty = cls.__new__(cls)
    with pytest.raises(AttributeError):
        _ = empty.user_id
    with pytest.raises(EncodeError, match="user_id is missing"):
        schema.encode(empty)
    with pytest.raises(AttributeError):
        empty.to_dict()
    with pytest.raises(AttributeError):
        _ = empty == cls(user_id=1)
    assert repr(empty) == "PeerUser()"
    empty.__init__(user_id=7)
    assert empty == cls(user_id=7)
    with pytest.raises(TypeError):
        object.__new__(cls)
