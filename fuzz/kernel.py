"""Mutated bytes, objects, tables and buffers for the kernel in use, the native one where it was built.

The invariant: reading fails with DecodeError alone, constructing and writing with EncodeError alone; what was read can
be written, and reads back equal; a damaged table is a ValueError. ``python -m fuzz.kernel N=100000 SEED=1`` runs as
many inputs; a failure prints the line to put into a file of ``corpus/kernel``, which an ordinary test replays.
``fuzz/sanitize.sh`` runs it on a build with AddressSanitizer and UndefinedBehaviorSanitizer.
"""

from __future__ import annotations

import copy
import pickle
import random
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import cablegram._kernel as kernel
from cablegram import tl
from cablegram.errors import DecodeError, EncodeError
from cablegram.tl import history
from tests.support.tl_random import RandomValues

CORPUS = Path(__file__).parent / "corpus" / "kernel"
BLOB = (Path(tl.__file__).parent / "schema.bin").read_bytes()
OLDER = (158, 198, 214, 223)
WORDS = [0, 1, 2, 3, 4, 127, 128, 253, 254, 255, 256, 0x1CB5C415, 0x997275B5, 0xBC799737, 0x3FEDD339, 0x56730BCC]
WORDS += [0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x1000000, 0xFFFFFE, 0xFFFFFFFE]
HOSTILE: list[Any] = [None, True, False, 0, -1, 1 << 31, 1 << 63, 1 << 64, -(1 << 63) - 1, 1.5, float("nan"), 10**400]
HOSTILE += [
    "",
    "\ud800",
    "x" * 300,
    "\U0001f642" * 90,
    b"",
    b"\0" * 16,
    b"\xff" * 300,
    bytearray(32),
    memoryview(b"ab"),
]
HOSTILE += [[], [None], [[]], (), (1, 2), {}, object(), int, ["a", 1], [b""], memoryview(b"abcd")[::2]]

Feed = Callable[[bytes], None]


class Kernel:
    """The schemas, samples of every constructor, and what is fed with their mutations."""

    def __init__(self) -> None:
        self.schema = kernel.Schema(BLOB)
        older = [history.table(number) for number in OLDER]
        self.schemas = [self.schema, *(kernel.Schema(blob, self.schema) for blob in older)]
        self.names = self.schema.names()
        self.functions = [name for name in self.names if self.schema.by_name(name).__tl_function__]
        self.ids = [self.schema.by_name(name).__tl_id__ for name in self.names]
        self.values = RandomValues(self.schema, 1, depth=2)
        self.samples = [self.schema.encode(self.values.object(name)) for name in self.names]
        older_values = [RandomValues(schema, 1, depth=2, base=self.schema) for schema in self.schemas[1:]]
        self.older = [list(self._older_samples(values)) for values in older_values]

    @staticmethod
    def _older_samples(values: RandomValues) -> Iterator[bytes]:
        for name in values.schema.names()[::7]:
            with suppress(EncodeError):
                yield values.schema.encode(values.object(name))

    # ---- bytes ----

    def decode(self, data: bytes) -> None:
        """The newest layer, then whatever layer and budget the first byte says."""
        read_and_write(self.schema, data)
        pick = data[0] if data else 0
        schema = self.schemas[pick % len(self.schemas)]
        for call in (
            lambda: schema.decode(data, budget=pick % 9),
            lambda: schema.decode(memoryview(data), pick % 5),
            lambda: self.schema.decode_result(self.schema.by_name(self.functions[pick]), data),
            lambda: self.schema.decode_result(self.schema.by_name("users.getUsers"), data[pick % 8 :]),
        ):
            with suppress(DecodeError):
                call()
        with suppress(DecodeError):
            value, end = schema.read(data, pick % 3)
            assert 0 <= end <= len(data)
            _ = value == value

    def decode_older(self, data: bytes) -> None:
        """Every older layer."""
        for schema in self.schemas[1:]:
            read_and_write(schema, data)

    # ---- objects ----

    def objects(self, source: random.Random) -> None:
        """An object with fields that are missing or of any type: all that can be done with it."""
        self.values.random = source
        value = self.values.object(source.choice(self.names), level=2)
        fields = type(value).__match_args__
        for _ in range(source.randint(0, 3) if fields else 0):
            name = source.choice(fields)
            if source.random() < 0.2:
                with suppress(AttributeError):
                    delattr(value, name)
            else:
                setattr(value, name, source.choice(HOSTILE))
        with suppress(EncodeError):
            read_and_write(self.schema, self.schema.encode(value))
        for call in (repr, type(value).to_dict, copy.copy, copy.deepcopy, pickle.dumps, lambda it: it == copy.copy(it)):
            with suppress(AttributeError, TypeError, pickle.PicklingError):
                call(value)
        with suppress(TypeError, AttributeError, ValueError, BufferError):
            value.to_json()
        given = {name: source.choice(HOSTILE) for name in fields if source.random() < 0.7}
        with suppress(EncodeError):
            self.schema.encode(type(value)(**given))

    def results(self, source: random.Random) -> None:
        """Answers of functions, right or not."""
        function = self.schema.by_name(source.choice(self.functions))
        with suppress(EncodeError):
            data = self.schema.encode_result(function, source.choice(HOSTILE))
            self.schema.decode_result(function, data)
        with suppress(EncodeError):
            self.schema.encode(source.choice(HOSTILE))

    def tables(self, source: random.Random) -> None:
        """A table with changed records and a right checksum is refused, or does no harm.

        The twin trusts a table whose checksum is right: it cannot reach memory that is not its own.
        """
        if kernel.NAME == "pure":
            return
        blob, parts = bytearray(BLOB), int.from_bytes(BLOB[36:40], "little")
        for _ in range(source.randint(1, 4)):
            at = source.choice((source.randrange(8, 48), source.randrange(64, parts)))
            blob[at] = source.choice((0, 1, 255, source.randrange(256)))
        blob[44:48] = zlib.crc32(blob[64:]).to_bytes(4, "little")
        try:
            schema = kernel.Schema(bytes(blob), source.choice((None, self.schema)))
        except ValueError:
            return
        for data in source.sample(self.samples, 20):
            with suppress(DecodeError, EncodeError, UnicodeDecodeError, ValueError):
                schema.encode(schema.decode(data))

    # ---- ciphers and numbers ----

    @staticmethod
    def ciphers(source: random.Random) -> None:
        """Any length and place of the buffers."""
        size = source.choice((0, 1, 15, 16, 17, 32, 160, 4096, 20_000))
        data = bytearray(source.randbytes(size))
        key, iv = source.randbytes(source.choice((32, 32, 32, 31))), source.randbytes(source.choice((32, 32, 32, 16)))
        with suppress(ValueError):
            sealed = kernel.ige_encrypt(data, key, iv)
            assert kernel.ige_decrypt(sealed, key, iv) == data
            start = source.choice((0, 16, 3)) if size > 32 else 0
            kernel.ige_decrypt_into(memoryview(data)[: size - start], key, iv, memoryview(data)[start:])
        with suppress(ValueError):
            stream = kernel.Ctr(key, iv[:16])
            for _ in range(4):
                stream.update(data[: source.randint(0, size)])

    @staticmethod
    def numbers(source: random.Random) -> None:
        """Modular powers and factors of any size."""
        bits = source.choice((0, 1, 63, 64, 65, 128, 500))
        base, exponent, modulus = (source.getrandbits(bits) - source.choice((0, 1)) for _ in range(3))
        with suppress(ValueError, ZeroDivisionError):
            assert kernel.powmod(base, exponent, modulus) == pow(base, exponent, modulus)
        with suppress(ValueError):
            pq = source.getrandbits(source.choice((1, 8, 32, 40, 65)))
            small, large = kernel.factorize(pq)
            assert 1 < small <= large
            assert small * large == pq

    def mutate(self, data: bytes, source: random.Random) -> bytes:
        """One to four changes of the usual kinds, and those that TL suggests."""
        changed = bytearray(data)
        for _ in range(source.choice((1, 1, 1, 2, 4))):
            at = source.randint(0, len(changed))
            word = at & ~3
            kind = source.randrange(9)
            if kind == 0 and changed:
                changed[at % len(changed)] ^= 1 << source.randrange(8)
            elif kind == 1 and changed:
                changed[at % len(changed)] = source.choice(WORDS) & 0xFF
            elif kind == 2:
                changed[word : word + 4] = source.choice(WORDS).to_bytes(4, "little")
            elif kind == 3:
                changed[word : word + 4] = source.choice(self.ids).to_bytes(4, "little")
            elif kind == 4:
                del changed[at:]
            elif kind == 5:
                del changed[word : word + 4 * source.randint(1, 4)]
            elif kind == 6:
                changed[word:word] = source.choice(self.samples)[:200]
            elif kind == 7:
                changed[word:word] = changed[max(0, word - 4 * source.randint(1, 16)) : word]
            else:
                changed[at:at] = source.randbytes(source.randint(1, 9))
        return bytes(changed)

    def step(self, source: random.Random) -> tuple[str, bytes] | None:
        """One input. What it was, where bytes describe it."""
        kind = source.random()
        if kind < 0.80:
            return "decode", self.mutate(source.choice(self.samples), source)
        if kind < 0.90:
            return "decode_older", self.mutate(source.choice(source.choice(self.older)), source)
        calls = (self.objects, self.objects, self.results, self.ciphers, self.numbers)
        (self.tables if kind > 0.9995 else source.choice(calls))(source)
        return None


def read_and_write(schema: Any, data: bytes) -> None:
    """What can be read can be written, and gives an equal value when it is read again."""
    try:
        value = schema.decode(data)
    except DecodeError as error:
        if not 0 <= error.offset <= len(data):
            raise AssertionError("the offset of an error is outside the data") from error
        return
    again = schema.encode(value)
    second = schema.decode(again)
    assert schema.encode(second) == again
    assert repr(second) == repr(value)  # not ==: a NaN equals nothing


def replay(target: Kernel, corpus: Path = CORPUS) -> int:
    """Feed every line of the corpus (``target hex``, ``#`` starts a comment) to its target; how many there were."""
    count = 0
    for path in sorted(corpus.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            name, _, data = line.partition("#")[0].strip().partition(" ")
            if name:
                getattr(target, name)(bytes.fromhex(data))
                count += 1
    return count


def run(target: Kernel, count: int, seed: int, seconds: float = float("inf")) -> int:
    """Up to ``count`` inputs within so many seconds; how many there were. The first failure is printed and raised."""
    end = time.monotonic() + seconds
    for index in range(count):
        if index % 256 == 0 and time.monotonic() > end:
            return index
        source = random.Random(f"{seed} {index}")
        line = None
        try:
            line = target.step(source)
            if line is not None:
                getattr(target, line[0])(line[1])
        except BaseException:
            print(f"seed {seed}, input {index}: {line[0] + ' ' + line[1].hex() if line else ''}", file=sys.stderr)
            raise
    return count


def main() -> None:
    """``N=`` inputs with ``SEED=``, after the corpus."""
    options = dict(argument.split("=", 1) for argument in sys.argv[1:])
    count, seed, first = int(options.get("N", "20000")), int(options.get("SEED", "0")), time.monotonic()
    target = Kernel()
    print(f"kernel: {kernel.NAME}; {replay(target)} lines of the corpus hold")
    run(target, count, seed)
    print(f"{count} inputs with seed {seed} hold ({time.monotonic() - first:.0f} s)")


if __name__ == "__main__":
    main()
