"""Mutated session strings of every library, and mutated backups.

The invariant: a string is a session or a `SessionFormatError` (`BadPassphrase` once it is loaded, if it is encrypted);
a message never repeats a part of it; what was read can be written and read again. ``python -m fuzz.session_strings
N=100000 SEED=1`` runs as many mutations; a failure prints the line to add to ``session_strings.json``, which an
ordinary test replays.
"""

from __future__ import annotations

import base64
import json
import random
import sys
from pathlib import Path

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions import SelfUser, StringSession
from cablegram.sessions.formats import WRITERS
from cablegram.sessions.persistence import backup

CORPUS = Path(__file__).with_suffix(".json")
KEY = bytes(range(256))
ADDRESSES = ("149.154.167.51", "2001:67c:4e8:f002::a", "1.2.3.4")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=1 \n$é"


def samples() -> list[str]:
    """A sound string of each format and kind of address."""
    found = []
    for address in ADDRESSES:
        session = StringSession()
        session.set_network("test:00112233")
        session.set_dc(2, address, 443)
        session.set_auth_key(KEY)
        session.set_auth_key(KEY[::-1], 4)
        session.set_user(SelfUser(2**31, True, -1, "Ada"))
        found += [session.export(form) for form in WRITERS]
    return found


def feed(text: str) -> None:
    """Read a string; raises what nobody documented."""
    try:
        session = StringSession(text)
    except SessionFormatError as error:
        message = str(error)
        compact = "".join(text.split())
        leaked = [at for at in range(0, len(compact) - 16, 8) if compact[at : at + 16] in message]
        if leaked:
            raise AssertionError(f"the message repeats the string: {message}") from None
        return
    again = StringSession(session.save())
    if again.snapshot() != session.snapshot():
        raise AssertionError("what was read is not what is written")
    for form in WRITERS:
        try:
            session.export(form)
        except UsageError:  # the format has no room for something in it
            continue


def feed_backup(data: bytes) -> None:
    """Read a backup; raises what nobody documented."""
    try:
        found = backup.unpack(data)
    except SessionFormatError:
        return
    if backup.unpack(found.pack()) != found:
        raise AssertionError("what was read is not what is written")


def mutate(text: str, source: random.Random) -> str:
    """Cut, change, insert, or change the bytes below the base64 and encode them again."""
    kind = source.randrange(6)
    if kind == 0:
        return text[: source.randrange(len(text))]
    if kind == 1:
        at = source.randrange(len(text))
        return text[:at] + source.choice(ALPHABET) + text[at + source.randrange(2) :]
    if kind == 2:
        return text + text[: source.randrange(40)]
    prefix = "cablegram1_" if text.startswith("cablegram1_") else "1" if text.startswith("1") else ""
    encoded = text[len(prefix) :].rstrip("=").replace("+", "-").replace("/", "_")
    data = bytearray(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
    for _ in range(source.choice((1, 1, 2, 8))):
        data[source.randrange(min(len(data), 24) if kind == 3 else len(data))] = source.choice((0, 1, 0xFE, 0xFF, 64))
    if kind == 5:
        del data[source.randrange(len(data)) :]
    return prefix + base64.urlsafe_b64encode(bytes(data)).decode().rstrip("=")


def replay(corpus: Path = CORPUS) -> int:
    """Feed every line of the corpus; how many there were."""
    lines: list[str] = json.loads(corpus.read_text("utf-8"))
    for line in lines:
        feed(line)
    return len(lines)


def run(count: int, seed: int) -> None:
    """``count`` mutations; the first failure is printed and raised."""
    source, texts = random.Random(seed), samples()
    spare = backup.Backup("id", 3, {"key/2": KEY, "dc": b"2 443 1.2.3.4"}).pack()
    for index in range(count):
        text = mutate(source.choice(texts), source)
        data = bytearray(spare[: source.randrange(len(spare) + 1)])
        if data:
            data[source.randrange(len(data))] ^= 1 << source.randrange(8)
        try:
            feed(text)
            feed_backup(bytes(data))
        except BaseException:
            print(f"seed {seed}, mutation {index}: {json.dumps(text)}", file=sys.stderr)
            raise


def main() -> None:
    options = dict(argument.split("=", 1) for argument in sys.argv[1:])
    count, seed = int(options.get("N", "20000")), int(options.get("SEED", "0"))
    print(f"{replay()} lines of the corpus hold")
    run(count, seed)
    print(f"{count} mutations with seed {seed} hold")


if __name__ == "__main__":
    main()
