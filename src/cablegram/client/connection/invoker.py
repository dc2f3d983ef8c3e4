"""What the client needs of the network: ``cablegram.net.Pool`` has it, and so does any stand-in for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from cablegram.tl import TLFunction

T = TypeVar("T")


class Invoker(Protocol):
    """One account's connections to every data center."""

    @property
    def home_dc(self) -> int:
        """The number of the data center where the account lives."""

    async def connect(self, timeout: float | None = None) -> None:
        """Connect to the home data center, making a key when there is none."""

    async def disconnect(self) -> None:
        """Close everything; calls that wait end with ``ConnectionLost``."""

    async def invoke(self, request: TLFunction[T], *, dc: int | None = None, timeout: float | None = None) -> T:
        """Send a request to a data center (None: home) and give its result or raise its error."""

    async def destroy_keys(self, timeout: float = 5.0) -> None:
        """Let the data centers forget the keys of a login that has ended; at most so long (seconds). Never raises."""

    async def switch_home(self, dc: int) -> None:
        """Make another data center the home one."""
