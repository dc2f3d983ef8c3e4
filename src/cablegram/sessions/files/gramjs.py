"""GramJS's and teleproto's store folder: one small file for each value, named ``NAME%3Akey``.

The key is kept as JSON of a Node Buffer, peers as arrays of strings under their marked ids. teleproto also keeps keys
of other data centers and a flag for the test servers.
"""

from __future__ import annotations

import json
import os
from typing import Any
from urllib.parse import quote, unquote

from cablegram.errors import SessionError, SessionFormatError, UsageError
from cablegram.sessions.files import foreign
from cablegram.sessions.formats.login import Login, checked
from cablegram.sessions.persistence.private_files import write_file
from cablegram.sessions.types import Peer, Secret

NAME = "a GramJS store"


def belongs(path: str) -> bool:
    """Whether a path is such a folder."""
    return os.path.isdir(path) and any(unquote(name).endswith(":authKey") for name in os.listdir(path))


def read(path: str) -> tuple[foreign.Foreign, dict[int, bytes]]:
    """What the folder holds, and the keys of other data centers. Errors: `SessionFormatError`."""
    values: dict[str, Any] = {}
    try:
        for name in os.listdir(path):
            _, divider, key = unquote(name).rpartition(":")
            if divider and os.path.isfile(os.path.join(path, name)):
                with open(os.path.join(path, name), encoding="utf-8") as file:
                    values[key] = json.load(file)
        if not values.get("authKey"):
            raise SessionFormatError(f"{path} is {NAME} that was never logged in: it has no key")
        dc_id, key_bytes = checked(f"{NAME} ({path})", int(values["dcId"]), _buffer(values["authKey"]))
        test = True if values.get("testServers") else None
        login = Login(dc_id, key_bytes, values.get("serverAddress") or None, values.get("port") or None, test=test)
        peers = [_peer(value) for key, value in values.items() if key.lstrip("-").isdigit()]
        others = {int(dc): _buffer(key) for dc, key in (values.get("dcAuthKeys") or {}).items()}
        return foreign.Foreign(login, peers, None, {}), {dc: key for dc, key in others.items() if len(key) == 256}
    except OSError as error:
        raise SessionError(f"cannot read {path}: {error.strerror}") from None
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise SessionFormatError(f"{path} is {NAME}, but a file in it is damaged ({type(error).__name__})") from None


def write(path: str, content: foreign.Foreign) -> None:
    """Make a folder that GramJS's ``StoreSession(NAME)`` opens, NAME its name. Errors: `UsageError`, `SessionError`."""
    login = content.login
    if login is None:
        raise UsageError("there is no login to write: the session has no data center or no key")
    address, port = login.with_address("a GramJS store")
    name = os.path.basename(path)
    values: dict[str, Any] = {
        "dcId": login.dc_id,
        "port": port,
        "serverAddress": address,
        "authKey": {"type": "Buffer", "data": list(login.key)},
    }
    for peer in content.peers:
        if peer.weight == 2:
            username = peer.usernames[0].lower() if peer.usernames else None
            values[str(peer.id)] = [str(peer.id), str(peer.access_hash or 0), username, peer.phone, peer.name]
    try:
        os.mkdir(path, 0o700)
        for key, value in values.items():
            file = os.path.join(path, quote(f"{name}:{key}", safe="-_.!~*'()"))
            write_file(file, json.dumps(value, separators=(",", ":")).encode())
    except FileExistsError:
        raise SessionError(f"{path} is there already; name another folder") from None
    except OSError as error:
        raise SessionError(f"cannot write {path}: {error.strerror}") from None


def _buffer(value: Any) -> Secret:
    return Secret(bytes(value["data"]))


def _peer(row: list[Any]) -> Peer:
    marked, access_hash, username, phone, name = row[:5]
    kind = foreign.kind_of(int(marked))
    return Peer(
        int(marked),
        None if kind == "chat" else int(access_hash),
        kind,
        (username,) if username else (),
        str(phone) if phone else None,
        name or None,
    )
