"""Small proxies on loopback for tests: SOCKS5, SOCKS4 and HTTP CONNECT, with user names and passwords."""

from __future__ import annotations

import asyncio
import base64
import contextlib

RELAYS = ("socks5", "socks4", "http")


class Relay:
    """One proxy. Without ``user`` it takes everybody; ``silent`` accepts links and says nothing.

    ``mute_at`` is where it falls silent later: it does not answer a SOCKS5 user's name ("auth"), or the wish for a
    connection ("request").
    """

    def __init__(
        self, kind: str, *, user: str = "", password: str = "", silent: bool = False, mute_at: str = ""
    ) -> None:
        self.kind, self.user, self.password, self.silent, self.mute_at = kind, user, password, silent, mute_at
        self.targets: list[tuple[str, int]] = []
        self.connections = 0
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> int:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        if self._server is not None:
            self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        task.set_name("relay")
        self._tasks.add(task)
        self.connections += 1
        try:
            if self.silent:
                await reader.read()
                return
            with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
                await getattr(self, f"_{self.kind}")(reader, writer)
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _socks5(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        count = (await reader.readexactly(2))[1]
        await reader.readexactly(count)
        writer.write(b"\x05\x02" if self.user else b"\x05\x00")
        if self.user:
            name = await reader.readexactly((await reader.readexactly(2))[1])
            password = await reader.readexactly((await reader.readexactly(1))[0])
            if self.mute_at == "auth":
                await reader.read()
            good = (name.decode(), password.decode()) == (self.user, self.password)
            writer.write(b"\x01\x00" if good else b"\x01\x01")
            if not good:
                return
        kind = (await reader.readexactly(4))[3]
        raw = await reader.readexactly(4 if kind == 1 else (await reader.readexactly(1))[0])
        host = ".".join(map(str, raw)) if kind == 1 else raw.decode()
        port = int.from_bytes(await reader.readexactly(2), "big")
        tail = b"\x00\x01" + bytes(6)
        await self._join(reader, writer, host, port, b"\x05\x00" + tail, b"\x05\x05" + tail)

    async def _socks4(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readexactly(8)
        await reader.readuntil(b"\0")
        host, port = ".".join(map(str, head[4:])), int.from_bytes(head[2:4], "big")
        await self._join(reader, writer, host, port, b"\x00\x5a" + bytes(6), b"\x00\x5b" + bytes(6))

    async def _http(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        token = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        if self.user and f"Basic {token}" not in head:
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
            return
        host, _, port = head.split(" ")[1].rpartition(":")
        await self._join(
            reader, writer, host, int(port), b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 502 Bad Gateway\r\n\r\n"
        )

    async def _join(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int, yes: bytes, no: bytes
    ) -> None:
        if self.mute_at == "request":
            await reader.read()
            return
        try:
            far_reader, far_writer = await asyncio.open_connection(host, port)
        except OSError:
            writer.write(no)
            return
        self.targets.append((host, port))
        writer.write(yes)
        back = asyncio.ensure_future(_pipe(far_reader, writer))
        try:
            await _pipe(reader, far_writer)
        finally:
            back.cancel()
            far_writer.close()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
    writer.close()
