"""All that these programs know of the sandbox: its public key, and a Unix socket that leads to its data centers.

TDLib itself is not changed but for its public keys, which are text in the library: a copy of it has the sandbox's key
in their place, of the same length. It knows no addresses but those of Telegram, so it gets a SOCKS5 proxy on loopback,
which leads each of them to the data center of that number. It runs where there is no other interface than loopback (a
network namespace of its own), so nothing can leave, whatever it tries.
"""

from __future__ import annotations

import asyncio
import fcntl
import json
import os
import shutil
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

CONFIG = json.loads(os.environ["SANDBOX"])
OURS = {f"{host}:{port}": int(dc) for dc, (host, port) in CONFIG["dcs"].items()}
# Telegram's data centers by the addresses that TDLib has in it (td/telegram/net/ConnectionCreator.cpp).
PLACES = {
    "149.154.175.50": 1, "149.154.167.51": 2, "149.154.175.100": 3, "149.154.167.91": 4, "149.154.171.5": 5,
    "95.161.76.100": 2,
}  # fmt: skip
KEY_HEAD, KEY_END = b"-----BEGIN RSA PUBLIC KEY-----", b"-----END RSA PUBLIC KEY-----"


def with_our_key(home: Path) -> Path:
    """A copy of the package with the sandbox's key where Telegram's are; the folder to import it from."""
    import importlib.util

    found = importlib.util.find_spec("tdjson")
    if found is None or found.origin is None:
        raise SystemExit("tdjson is not installed")
    source = Path(found.origin).parent
    folder = home / "with_our_key"
    if folder.exists():
        return folder
    shutil.copytree(source, folder / "tdjson")
    shutil.copytree(source.parent / "tdjson.libs", folder / "tdjson.libs")
    (library,) = (folder / "tdjson.libs").glob("libtdjson*")
    data = bytearray(library.read_bytes())
    ours, replaced, at = CONFIG["keys"][0]["pem"].strip().encode(), 0, 0
    while (at := data.find(KEY_HEAD, at)) >= 0:
        end = data.index(KEY_END, at) + len(KEY_END)
        if end - at == len(ours):
            data[at:end] = ours
            replaced += 1
        at = end
    if replaced < 2:
        raise SystemExit(f"{replaced} keys of {len(ours)} bytes were found in {library.name}")
    library.write_bytes(data)
    return folder


class Proxy(threading.Thread):
    """The SOCKS5 proxy, on a thread of its own; ``port`` is where it listens."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.port = 0
        self.targets: list[str] = []
        self._ready = threading.Event()
        self._server: asyncio.AbstractServer | None = None

    def begin(self) -> int:
        self.start()
        self._ready.wait(10)
        return self.port

    def run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._server = await asyncio.start_server(self._connection, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._server.serve_forever()

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readexactly((await reader.readexactly(2))[1])
            writer.write(b"\x05\x00")
            kind = (await reader.readexactly(4))[3]
            if kind == 1:
                host = ".".join(map(str, await reader.readexactly(4)))
            else:
                raw = await reader.readexactly(16 if kind == 4 else (await reader.readexactly(1))[0])
                host = raw.hex() if kind == 4 else raw.decode()
            port = int.from_bytes(await reader.readexactly(2), "big")
            dc = PLACES.get(host) or OURS.get(f"{host}:{port}")
            self.targets.append(f"{host}:{port}")
            if dc is None:
                writer.write(b"\x05\x04\x00\x01" + bytes(6))
                return
            upstream, down = await asyncio.open_unix_connection(CONFIG["socket"])
            down.write(bytes([dc]))
            writer.write(b"\x05\x00\x00\x01" + bytes(6))
            await asyncio.gather(pipe(reader, down), pipe(upstream, writer))
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


class WebProxy(Proxy):
    """A proxy that passes requests of HTTP on, and makes no tunnels; the address in a request says to which server."""

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            line = await reader.readuntil(b"\r\n")  # POST HTTP://149.154.167.51:80/api HTTP/1.1
            host = line.split(b"/")[2].partition(b":")[0].decode()
            self.targets.append(line.decode().strip())
            upstream, down = await asyncio.open_unix_connection(CONFIG["socket"])
            down.write(bytes([PLACES.get(host) or CONFIG["dc"]]) + line)
            await asyncio.gather(pipe(reader, down), pipe(upstream, writer))
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


async def pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One direction."""
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


def loopback_only() -> None:
    """Switch loopback on; refuse to run where anything else could be reached."""
    others = [name for _, name in socket.if_nameindex() if name != "lo"]
    if others:
        raise SystemExit(f"TDLib runs in a network namespace of its own only; here are {others}")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        request = struct.pack("16sh14x", b"lo", 0)
        (flags,) = struct.unpack_from("h", fcntl.ioctl(control, 0x8913, request), 16)  # SIOCGIFFLAGS
        fcntl.ioctl(control, 0x8914, struct.pack("16sh14x", b"lo", flags | 1))  # SIOCSIFFLAGS, IFF_UP


class Failed(Exception):
    """TDLib answered with an error."""


class TDLib:
    """One client of it, in a folder of this name. ``updates``: all that came unasked, in order. ``web``: over HTTP."""

    def __init__(self, name: str = "user", *, web: bool = False) -> None:
        loopback_only()
        sys.path.insert(0, str(with_our_key(Path(CONFIG["library"]))))
        import tdjson

        self.td = tdjson
        self.td.td_execute(json.dumps({"@type": "setLogVerbosityLevel", "new_verbosity_level": 1}).encode())
        self.id = self.td.td_create_client_id()
        self.folder = Path.cwd() / name
        self.proxy = WebProxy() if web else Proxy()
        self.updates: list[dict[str, Any]] = []
        self.answers: dict[str, dict[str, Any]] = {}
        self.count = 0
        self.state: dict[str, Any] = {"@type": ""}
        self._begin()

    def _begin(self) -> None:
        """From nothing to the state in which it asks who is there, or knows it."""
        self("getOption", name="version")  # it begins to work when it is first asked something
        self.until(lambda: self.state["@type"] == "authorizationStateWaitTdlibParameters", "the first state")
        self(
            "setTdlibParameters",
            use_test_dc=False,
            database_directory=str(self.folder),
            files_directory=str(self.folder / "files"),
            use_file_database=True,
            use_chat_info_database=True,
            use_message_database=True,
            use_secret_chats=False,
            api_id=CONFIG["apiId"],
            api_hash=CONFIG["apiHash"],
            system_language_code="en",
            device_model="TDLib",
            application_version="1",
        )
        kind: dict[str, Any] = {"@type": "proxyTypeSocks5"}
        if isinstance(self.proxy, WebProxy):
            kind = {"@type": "proxyTypeHttp", "http_only": True}
        proxy = {"@type": "proxy", "server": "127.0.0.1", "port": self.proxy.begin(), "type": kind}
        self("addProxy", proxy=proxy, enable=True)
        self.past("authorizationStateWaitTdlibParameters")

    def past(self, state: str) -> str:
        """Wait for the state after this one."""
        self.until(lambda: self.state["@type"] != state, f"the state after {state}")
        return str(self.state["@type"])

    def log_in(self) -> dict[str, Any]:
        """Answer what it asks until it is logged in; who it is."""
        steps = {
            "authorizationStateWaitPhoneNumber": ("setAuthenticationPhoneNumber", "phone_number", "number"),
            "authorizationStateWaitCode": ("checkAuthenticationCode", "code", "code"),
            "authorizationStateWaitPassword": ("checkAuthenticationPassword", "password", "password"),
        }
        while (state := self.state["@type"]) != "authorizationStateReady":
            kind, field, question = steps[state]
            self(kind, **{field: ask(question)})
            self.past(state)
        return self.ready()

    def ready(self) -> dict[str, Any]:
        """Wait until it is in step with the server: what comes from now on is an update. Who it is."""

        def steady() -> bool:
            """Logged in, and what it says of its connection is the same for a second."""
            states = [it["state"]["@type"] for it in self.updates if it["@type"] == "updateConnectionState"]
            if self.state["@type"] != "authorizationStateReady" or states[-1:] != ["connectionStateReady"]:
                since[0] = time.monotonic()
            return time.monotonic() - since[0] > 1

        since = [time.monotonic()]
        self.until(steady, "being in step")
        return self("getMe")

    def send(self, kind: str, **fields: Any) -> str:
        """Ask without waiting."""
        self.count += 1
        tag = str(self.count)
        self.td.td_send(self.id, json.dumps({"@type": kind, "@extra": tag, **fields}).encode())
        return tag

    def __call__(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Ask, and wait for the answer."""
        tag = self.send(kind, **fields)
        self.until(lambda: tag in self.answers, f"an answer to {kind}")
        answer = self.answers.pop(tag)
        if answer["@type"] == "error":
            raise Failed(f"{kind}: {answer['code']} {answer['message']}")
        return answer

    def until(self, true: Callable[[], Any], what: str, within: float = 20.0) -> None:
        """Read what comes until something is true."""
        ends = time.monotonic() + within
        while not true():
            if time.monotonic() > ends:
                raise TimeoutError(f"{what} did not come in {within:g} s; last: {self.updates[-5:]}")
            self._pump()

    def pause(self) -> bool:
        """Read what comes for a moment."""
        self._pump()
        return True

    def _pump(self) -> None:
        got = self.td.td_receive(0.2)
        if not got:
            return
        data = json.loads(got)
        if "@extra" in data:
            self.answers[data["@extra"]] = data
            return
        if data["@type"] == "updateAuthorizationState":
            self.state = data["authorization_state"]
        self.updates.append(data)

    def come(self, kind: str, true: Callable[[dict[str, Any]], Any] = bool) -> dict[str, Any]:
        """Wait for an update; those that came before count too. The newest one that fits."""

        def found() -> list[dict[str, Any]]:
            return [update for update in self.updates if update["@type"] == kind and true(update)]

        self.until(found, kind)
        return found()[-1]

    def sent(self, chat: int, content: dict[str, Any]) -> dict[str, Any]:
        """Send a message, and wait until the server has it: the message as the server made it."""
        old = self("sendMessage", chat_id=chat, input_message_content=content)["id"]

        def about(update: dict[str, Any]) -> bool:
            return bool(update.get("old_message_id") == old and update["message"]["chat_id"] == chat)

        def done() -> list[dict[str, Any]]:
            kinds = ("updateMessageSendSucceeded", "updateMessageSendFailed")
            return [update for update in self.updates if update["@type"] in kinds and about(update)]

        self.until(done, "the end of sending")
        (update,) = done()
        if update["@type"] == "updateMessageSendFailed":
            raise Failed(f"sendMessage: {update['error']}")
        message: dict[str, Any] = update["message"]
        return message

    def end(self, kind: str = "close") -> None:
        """Close it, or log out."""
        self.send(kind)
        self.until(lambda: self.state["@type"] == "authorizationStateClosed", "the end")


def text(words: str) -> dict[str, Any]:
    """A text to send."""
    return {"@type": "inputMessageText", "text": {"@type": "formattedText", "text": words}}


def ask(question: str) -> str:
    """A question to whoever runs this program."""
    print(f"? {question}", flush=True)
    return sys.stdin.readline().rstrip("\n")


def report(**fields: Any) -> None:
    """Something for whoever runs this program."""
    print(f"= {json.dumps(fields)}", flush=True)
