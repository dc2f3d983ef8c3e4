"""What Telegram says about itself: limits that may change, addresses, and words that are meant for a person.

``help.getAppConfig`` is asked for when a value is first needed, and kept: the next question carries its hash. After
``updateConfig`` both configurations are fetched again, and ``updateDcOptions`` brings addresses by itself, also before
a login. An error of code 406 comes without words: they follow in an ``updateServiceNotification``, which is waited for
a moment, so that the exception can say them. Of a frozen account the configuration says since when it is frozen.

Sources: https://core.telegram.org/api/config, https://core.telegram.org/api/errors#406-not-acceptable and
https://core.telegram.org/api/auth#frozen-accounts
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.errors import CablegramError, Flood, FrozenAccount, RpcError
from cablegram.net.learned_addresses import learn

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore, ConfigurationPart

PATIENCE = 1.0
"""So long (seconds) the words of an error of code 406 are waited for; they follow it at once."""
ASK_AGAIN = 3600.0
"""A configuration that was fetched so many seconds ago is asked for again when it is needed."""
ANNOUNCED = (api.UpdateConfig, api.UpdateDcOptions, api.UpdateServiceNotification)


class Configuration:
    """One client's. ``values``: the keys of help.getAppConfig that are known."""

    __slots__ = ("_client", "_hash", "_heard_at", "_known_until", "_refreshing", "_waiting", "_words", "values")

    def __init__(self, client: ClientCore) -> None:
        self._client = client
        self._hash = 0
        self._known_until = 0.0
        self._refreshing: asyncio.Task[None] | None = None
        self._words = ""
        self._heard_at = 0.0
        self._waiting: asyncio.Future[str] | None = None
        self.values: dict[str, api.TypeJSONValue] = {}

    async def number(self, key: str, default: int) -> int:
        """A whole number of the client configuration; ``default`` where Telegram does not say, or refuses to.

        Source: https://core.telegram.org/api/config#client-configuration
        """
        await self._fetch()
        value = self.values.get(key)
        return int(value.value) if isinstance(value, api.JsonNumber) else default

    async def text(self, key: str) -> str:
        """A text of the client configuration; empty where Telegram does not say."""
        await self._fetch()
        value = self.values.get(key)
        return value.value if isinstance(value, api.JsonString) else ""

    async def _fetch(self) -> None:
        now = self._client._connection.now()
        if now < self._known_until:
            return
        try:
            answer = await self._client.invoke(api.help.GetAppConfig(hash=self._hash))
        except RpcError:
            return  # what is known, or the default, goes on
        self._known_until = now + ASK_AGAIN
        if isinstance(answer, api.help.AppConfig) and isinstance(answer.config, api.JsonObject):
            self._hash = answer.hash
            self.values = {entry.key: entry.value for entry in answer.config.value}

    def announced(self, update: api.UpdateConfig | api.UpdateDcOptions | api.UpdateServiceNotification) -> None:
        """One of the updates that are about all this came."""
        match update:
            case api.UpdateDcOptions():
                learn(self._client.session, self._client.network, update.dc_options)
            case api.UpdateConfig():
                self._known_until = 0.0
                if self._refreshing is None or self._refreshing.done():
                    self._refreshing = asyncio.get_running_loop().create_task(self._refresh())
            case api.UpdateServiceNotification(popup=True):
                waiting, self._waiting = self._waiting, None
                if waiting is not None:
                    waiting.set_result(update.message)
                else:
                    self._words, self._heard_at = update.message, self._client._connection.now()

    async def _refresh(self) -> None:
        try:
            config = await self._client.invoke(api.help.GetConfig())
            learn(self._client.session, self._client.network, config.dc_options)
            await self._fetch()
        except CablegramError as error:
            self._client.logger.warning("the configuration could not be fetched again: %s", error)

    async def explain(self, error: RpcError) -> None:
        """Let an error say what the server says beside its name. Where nothing can be learnt, it stays as it is."""
        try:
            if error.code == 406 and error.name != "AUTH_KEY_DUPLICATED":
                error.words = await self._next_words()
            elif isinstance(error, Flood) and error.name == "FROZEN_METHOD_INVALID":
                self._known_until = 0.0  # these fields were not there before
                since = await self.number("freeze_since_date", 0)
                until = await self.number("freeze_until_date", 0)
                error.frozen = FrozenAccount(since or None, until or None, await self.text("freeze_appeal_url"))
        except CablegramError as reason:
            self._client.logger.debug("nothing more is known of %s: %s", error.name, reason)

    async def _next_words(self) -> str:
        words, self._words = self._words, ""
        if words and self._client._connection.now() - self._heard_at < PATIENCE:
            return words  # they came in the packet of the error, before anybody could see that
        if self._waiting is None:
            self._waiting = asyncio.get_running_loop().create_future()
        try:
            return await asyncio.wait_for(asyncio.shield(self._waiting), PATIENCE)
        except TimeoutError:
            return ""


def of(client: ClientCore) -> ConfigurationPart:
    """The client's, made when it is first needed."""
    if client._configuration is None:
        client._configuration = Configuration(client)
    return client._configuration


def on_updates(client: ClientCore, updates: object) -> None:
    """Updates came: those about the configuration are dealt with here, whoever else is given them."""
    match updates:
        case api.Updates() | api.UpdatesCombined():
            for update in updates.updates:
                if isinstance(update, ANNOUNCED):
                    of(client).announced(update)
        case api.UpdateShort(update=update) if isinstance(update, ANNOUNCED):
            of(client).announced(update)
