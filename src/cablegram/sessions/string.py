"""A session in a string: what to keep in an environment variable or a secret store."""

from __future__ import annotations

from collections.abc import Mapping

from cablegram.errors import BadPassphrase, UsageError, described
from cablegram.sessions.base import Session
from cablegram.sessions.formats import read
from cablegram.sessions.types import Changes, SecretText

from .persistence import records as codec


class StringSession(Session):
    """A session that is read from a string and written to one by ``save()``.

    ``StringSession("")`` is a new one. Strings of GramJS, teleproto, Telethon, Pyrogram, Kurigram and mtcute are read
    as well; ``export("telethon")`` and the like write them. ``format`` says what the string was.

    A string holds the keys, the data center, the network and the user, not the peers and not the state of updates:
    a client that starts from it begins at now. Errors: `SessionFormatError` names what the string is and where it
    breaks, and never repeats any of it.
    """

    CACHED_PEERS = 20_000  # nothing else remembers the others

    def __init__(self, string: str | None = "") -> None:
        super().__init__()
        self._stored = False  # save() writes; persist serves the encryption around it
        self._sealed: dict[str, bytes] = {}
        if string is not None and not isinstance(string, str):
            raise UsageError(f"a session string is text, not {described(string)}")
        # nothing below holds the plain string in a local variable: tracebacks may print those
        string = SecretText("" if string is None else "".join(string.split()))
        self.format = "cablegram"
        if string:
            contents, self.format = read(string)
            if "seal" in contents:
                self._sealed = {name: codec.seal(name, value) for name, value in contents.items()}
            else:
                self.restore({name: codec.seal(name, value) for name, value in contents.items()})

    def load(self) -> None:
        """Nothing to do: the string was read when the session was made."""
        if "seal" in self._sealed:
            raise BadPassphrase("this session string is encrypted: wrap it in EncryptedSession with its passphrase")

    def save(self) -> str:
        """The string to log in with next time, empty while there is nothing to keep. Treat it as a password."""
        from cablegram.sessions.formats import own

        if self._sealed:
            return own.encode({name: codec.unseal(name, value) for name, value in self._sealed.items()})
        return own.encode(self.snapshot())

    def fetch(self) -> Mapping[str, bytes]:
        """The sealed records, for the encryption around this session."""
        return self._sealed or {name: codec.seal(name, content) for name, content in self._records()}

    def persist(self, changes: Changes) -> None:
        """Keep sealed records, for the encryption around this session."""
        for name, value in changes.records.items():
            if value is None:
                self._sealed.pop(name, None)
            else:
                self._sealed[name] = value

    def erase(self) -> None:
        """Forget the sealed records."""
        self._sealed.clear()
