"""The fronts of one sandbox: opened when they are asked for, closed with it, and open again when it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from .http import HttpFront
from .mtproxy import Kind, MtProxyFront
from .socks import SocksFront

if TYPE_CHECKING:
    from cablegram.net.streams import Listening
    from cablegram.sandbox.sandbox import Sandbox

    from .front import Front, Listen

F = TypeVar("F", bound="Front")


class Fronts:
    """See the module."""

    def __init__(self, sandbox: Sandbox, listen: Listen) -> None:
        self._sandbox, self._listen = sandbox, listen
        self._open: list[Front] = []

    async def mtproxy(self, kind: Kind, secret: bytes | None, domain: str, port: int) -> MtProxyFront:
        """See `Sandbox.mtproxy`."""
        chosen = self._sandbox.rand(16) if secret is None else secret
        return await self._start(lambda listening: MtProxyFront(self._sandbox, listening, kind, chosen, domain), port)

    async def socks5(self, username: str, password: str, port: int) -> SocksFront:
        """See `Sandbox.socks5`."""
        return await self._start(lambda listening: SocksFront(self._sandbox, listening, username, password), port)

    async def http(self, username: str, password: str, port: int) -> HttpFront:
        """See `Sandbox.http_proxy`."""
        return await self._start(lambda listening: HttpFront(self._sandbox, listening, username, password), port)

    async def _start(self, make: Callable[[Listening], F], port: int) -> F:
        waiting: list[F] = []
        listening = await self._listen(lambda: waiting[0].accept(), port)
        try:
            waiting.append(make(listening))
        except BaseException:
            await listening.close()
            raise
        self._open.append(waiting[0])
        return waiting[0]

    async def close(self) -> None:
        """Close all."""
        for front in self._open:
            await front.close()

    async def reopen(self) -> None:
        """Open again what was open, on the same ports."""
        for front in self._open:
            await front.reopen(self._listen)
