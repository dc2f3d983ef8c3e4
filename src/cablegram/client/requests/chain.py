"""What every call of a client passes on its way to the network: the user's middlewares, then the built-in policies."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING, Any

from cablegram._backoff import fraction
from cablegram.client.updates.client_events import FloodWaiting
from cablegram.errors import CablegramError, ConnectionLost

from .invoke import carry
from .middleware import Call, Middleware, Next, compose
from .policies import Floods, Migration, Retries, remaining

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore, ConnectionPart


class Chain:
    """One client's. ``carry`` is the whole way of a call; ``plain`` the way without the policies."""

    __slots__ = ("_client", "_connection", "_policies", "_timeout", "carry", "floods", "plain")

    def __init__(self, client: ClientCore, connection: ConnectionPart, middleware: Sequence[Middleware]) -> None:
        self._client = client
        self._connection = connection
        self._timeout = client._settings.timeout
        self._policies: Next | None = None
        self.floods: Floods | None = None
        """The policy on floods, once there was one."""
        self.carry: Next = compose(middleware, self._carry)
        self.plain: Next = compose(middleware, self._send)

    def invoke(self, call: Call) -> Awaitable[Any]:
        """The whole way of a call, and what its answer says beside the result."""
        return carry(self._client, call)

    async def _carry(self, call: Call) -> object:
        """The built-in policies; while nothing is wrong they have nothing to do, and the call is just sent."""
        if not self._client.session.flooded:
            try:
                return await self._send(call)
            except CablegramError as error:
                call.failed = error
        return await (self._policies or self._make_policies())(call)

    def _make_policies(self) -> Next:
        """Made when something is wrong for the first time: of a thousand clients most have no need of them."""
        client, connection = self._client, self._connection
        settings, pause, now = client._settings, connection.pause, connection.now
        self.floods = Floods(client.session, pause, client._clock.time, now, self._flooded)
        retries = Retries(settings.request_retries, settings.retry_delay, pause, now, lambda: fraction(client._rand))
        migration = Migration(connection.home_dc, connection.switch_home)
        self._policies = compose([self.floods, retries, migration], self._send)
        return self._policies

    def _send(self, call: Call) -> Awaitable[object]:
        if call.failed is not None:  # the first attempt was made before the policies were asked
            error, call.failed = call.failed, None
            raise error
        call.attempts += 1
        left = None if call.deadline is None else remaining(call, self._connection.now)
        timeout, pool = self._timeout if left is None else min(left, self._timeout), self._connection.pool
        if pool is None:
            raise ConnectionLost("the client is disconnected", sent="no")
        request = call.request if call.wrap is None else call.wrap(call.request)
        return pool.invoke(request, dc=call.dc, timeout=timeout)

    def _flooded(self, call: Call, seconds: float, name: str) -> None:
        self._client.logger.warning("%s: waiting %.0f s (%s)", call.method, seconds, name)
        self._client._dispatcher.put_own(FloodWaiting(call.method, seconds, name))
