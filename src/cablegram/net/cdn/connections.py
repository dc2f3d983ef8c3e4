"""Connections to CDN data centers, which are not Telegram's: they hold encrypted files, and are believed in nothing.

Each has RSA keys of its own, which the master names (``help.getCdnConfig``), as it names their addresses
(``help.getConfig``). They are told nothing of the user: no authorization is brought there, and ``initConnection`` says
nothing of the device. Of what they push nothing is looked at, of their errors only those about the file are passed on.
Their keys are worth nothing and live in memory: one that a CDN has forgotten (-404) is replaced at once.
Source: https://core.telegram.org/cdn#how-cdn-dcs-are-different-from-the-master-dcs
"""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from cablegram import api, tl
from cablegram.crypto.rsa import PublicKey
from cablegram.errors import ConnectionLost, Migrate, SecurityError, Unauthorized, UsageError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.net.cdn.memory_keys import MemoryKeys
from cablegram.net.options import Device
from cablegram.net.sender import Sender
from cablegram.net.sender_state import SenderState

if TYPE_CHECKING:
    from cablegram.net.options import Options

Ask = Callable[[tl.TLObject], Awaitable[Any]]
REFRESH = 3600.0
"""What the master says of the CDNs is asked again after so long (seconds)."""


class Cdns:
    """One account's connections to CDNs. ``ask`` sends a request to the master: the home data center."""

    __slots__ = ("_ask", "_asked_at", "_asking", "_found", "_network", "_options", "_senders")

    def __init__(self, network: Network, options: Options, ask: Ask) -> None:
        self._network = network
        self._ask = ask
        self._options = copy.copy(options)
        self._options.device = Device(
            options.device.api_id, device_model="n/a", system_version="n/a", app_version="n/a"
        )
        self._options.forget_prefix()
        self._options.pfs = False
        self._options.keys_are_disposable = True
        self._senders: dict[int, Sender] = {}
        self._found: dict[int, tuple[list[DataCenter], list[PublicKey]]] = {}
        self._asked_at: float | None = None
        self._asking = asyncio.Lock()

    @property
    def senders(self) -> tuple[Sender, ...]:
        """Those that were asked something."""
        return tuple(self._senders.values())

    async def invoke(self, dc: int, request: tl.TLObject, timeout: float | None) -> Any:
        """Send ``upload.getCdnFile`` to a CDN. Raises ConnectionLost, DeadlineExceeded, SecurityError, RpcError."""
        sender = await self._sender(dc)
        if sender.state is SenderState.IDLE:
            sender.start()
        try:
            return await sender.invoke(request, timeout)
        except (Migrate, Unauthorized) as error:
            raise SecurityError(f"the CDN {dc} answered {error.name}, which is not its to say") from error
        except ConnectionLost:
            self._asked_at = None  # it may have other keys or addresses by now
            raise

    async def _sender(self, dc: int) -> Sender:
        async with self._asking:  # the chunks of a file come here at the same time
            now = self._options.clock.monotonic()
            if self._asked_at is None or now - self._asked_at > REFRESH or dc not in self._found:
                await self._refresh()
                self._asked_at = now
        found = self._senders.get(dc)
        if found is not None:
            return found
        addresses, keys = self._found.get(dc, ([], []))
        if not addresses or not keys:
            raise UsageError(f"there is no CDN {dc}: the server names {'its key' if keys else 'no key'} and no address")
        network = Network(f"{self._network.name}-cdn", addresses, keys, is_test=self._network.is_test)
        sender = self._senders[dc] = Sender(
            dc,
            network=network,
            options=self._options,
            store=MemoryKeys(),
            on_event=_ignore,
            on_state=_ignore,
        )
        return sender

    async def _refresh(self) -> None:
        """Ask the master where the CDNs are, and by which keys they are known."""
        config = await self._ask(api.help.GetConfig())
        known = await self._ask(api.help.GetCdnConfig())
        found: dict[int, tuple[list[DataCenter], list[PublicKey]]] = {}
        for option in config.dc_options:
            if option.cdn and not option.tcpo_only and 0 < option.port < 65536:
                address = DataCenter(option.id, option.ip_address, option.port, ipv6=option.ipv6)
                found.setdefault(option.id, ([], []))[0].append(address)
        for entry in known.public_keys:
            found.setdefault(entry.dc_id, ([], []))[1].append(PublicKey.from_pem(entry.public_key))
        for dc, now in found.items():
            if dc in self._senders and self._found.get(dc) != now:
                self._senders.pop(dc).stop()
        self._found = found

    def stop(self) -> None:
        """Close all."""
        for sender in self._senders.values():
            sender.stop()

    def reap(self, now: float, limit: float) -> bool:
        """Close what nobody has used for so long (seconds); True if something is still open."""
        others = False
        for sender in self._senders.values():
            if sender.state is not SenderState.IDLE:
                if not sender.pending and now - sender.used_at >= limit:
                    sender.stop()
                else:
                    others = True
        return others


def _ignore(*what: object) -> None:
    """Nothing that a CDN pushes is looked at."""
