"""Inline mode, from the user's side: asking a bot, and sending one of its results.

Source: https://core.telegram.org/api/bots/inline
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

from cablegram import api
from cablegram.client import dates
from cablegram.client.chats.peers import get_input_entity, input_user
from cablegram.client.messages.deduplication import written
from cablegram.client.messages.reply_to import reply_in
from cablegram.client.messages.send import sender
from cablegram.client.requests.random_ids import random_id
from cablegram.errors import CablegramError, UsageError

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment
    from cablegram.client.messages.reply_to import ReplyTo


class InlineChoice:
    """One result of a bot: ``id``, ``type`` (``"article"``, ``"photo"``...), ``title``, ``description``, ``url``,
    ``photo``, ``document``, ``text`` (of the message that it becomes), and ``result``, the TL object."""

    def __init__(self, client: ClientCore, results: InlineResults, result: api.TypeBotInlineResult) -> None:
        self._client, self._results = client, results
        self.result = result
        self.id: str = result.id
        self.type: str = result.type
        self.title: str | None = result.title
        self.description: str | None = result.description
        self.url: str | None = getattr(result, "url", None)
        photo, document = getattr(result, "photo", None), getattr(result, "document", None)
        self.photo: api.Photo | None = photo if isinstance(photo, api.Photo) else None
        self.document: api.Document | None = document if isinstance(document, api.Document) else None
        self.text: str = getattr(result.send_message, "message", "")

    def __repr__(self) -> str:
        return f"<InlineChoice {self.id!r} {self.type} {self.title!r}>"

    async def click(
        self,
        peer: PeerLike | None = None,
        *,
        reply_to: ReplyTo | None = None,
        topic: int | None = None,
        silent: bool = False,
        clear_draft: bool = False,
        hide_via: bool = False,
        schedule: Moment | None = None,
        send_as: PeerLike | None = None,
    ) -> api.Message:
        """Send it to a chat, by default the one that the bot was asked for; returns the message.

        ``hide_via``: without the bot's name, which Telegram allows for a few bots of its own. The other options are
        those of :meth:`TelegramClient.send_message`.
        Source: https://core.telegram.org/method/messages.sendInlineBotResult
        """
        client = self._client
        where = self._results.peer if peer is None else peer
        if where is None:
            raise UsageError("say where it is to be sent: click(peer), or inline_query(..., peer=peer)")
        target = await get_input_entity(client, where)
        request = api.messages.SendInlineBotResult(
            peer=target, query_id=self._results.query_id, id=self.id, random_id=random_id(client), silent=silent,
            clear_draft=clear_draft, hide_via=hide_via, reply_to=await reply_in(client, target, reply_to, topic),
            schedule_date=dates.optional(client, schedule), send_as=await sender(client, send_as),
        )  # fmt: skip
        found = written(await client.invoke(request))
        wanted = client._sent_ids.get(request.random_id)
        for message in found:
            if wanted is None or message.id == wanted:
                return message
        raise CablegramError("messages.sendInlineBotResult was answered without the message that was sent")


class InlineResults(Sequence[InlineChoice]):
    """What a bot answered: its results in order, ``next_offset`` (None on the last page), ``gallery``, ``switch_pm``
    (a line above the results that opens the chat with the bot), and ``answer``, the TL object."""

    def __init__(
        self, client: ClientCore, request: api.messages.GetInlineBotResults, answer: api.messages.BotResults,
        peer: PeerLike | None,
    ) -> None:  # fmt: skip
        self._client, self._request = client, request
        self.answer, self.peer = answer, peer
        self.query_id: int = answer.query_id
        self.next_offset: str | None = answer.next_offset or None
        self.gallery: bool = answer.gallery
        self.switch_pm: api.InlineBotSwitchPM | None = answer.switch_pm
        self._results = [InlineChoice(client, self, result) for result in answer.results]

    @overload
    def __getitem__(self, index: int) -> InlineChoice: ...
    @overload
    def __getitem__(self, index: slice) -> list[InlineChoice]: ...
    def __getitem__(self, index: int | slice) -> InlineChoice | list[InlineChoice]:
        return self._results[index]

    def __len__(self) -> int:
        return len(self._results)

    def __iter__(self) -> Iterator[InlineChoice]:
        return iter(self._results)

    def __repr__(self) -> str:
        return f"<InlineResults {self._results!r}>"

    async def next_page(self) -> InlineResults | None:
        """The results after these; None when there are no more."""
        if self.next_offset is None:
            return None
        request = self._request
        following = api.messages.GetInlineBotResults(
            bot=request.bot, peer=request.peer, geo_point=request.geo_point, query=request.query,
            offset=self.next_offset,
        )  # fmt: skip
        return InlineResults(self._client, following, await self._client.invoke(following), self.peer)


async def inline_query(
    client: ClientCore,
    bot: PeerLike,
    query: str = "",
    *,
    peer: PeerLike | None = None,
    offset: str = "",
    geo: tuple[float, float] | None = None,
) -> InlineResults:
    """Ask a bot in inline mode, as ``@bot query`` does in an app; for users only.

    ``peer``: the chat in which it is asked, which the bot learns the kind of, and where results are sent to;
    ``offset``: of another page; ``geo``: latitude and longitude (degrees), for bots that ask for it::

        results = await client.inline_query("@gif", "cats")
        await results[0].click("@bob")

    Raises ``errors.BotInlineDisabled``, ``errors.BotResponseTimeout`` when the bot does not answer within ten seconds.
    Source: https://core.telegram.org/method/messages.getInlineBotResults
    """
    where: api.TypeInputPeer = api.InputPeerEmpty() if peer is None else await get_input_entity(client, peer)
    point = None if geo is None else _point(geo)
    target = input_user(await get_input_entity(client, bot))
    request = api.messages.GetInlineBotResults(bot=target, peer=where, geo_point=point, query=query, offset=offset)
    return InlineResults(client, request, await client.invoke(request), peer)


def _point(geo: tuple[float, float]) -> api.InputGeoPoint:
    """A place in degrees. Source: https://core.telegram.org/constructor/inputGeoPoint"""
    match geo:
        case (int() | float() as lat, int() | float() as long) if -90 <= lat <= 90 and -180 <= long <= 180:
            return api.InputGeoPoint(lat=lat, long=long)
    raise UsageError("geo= is latitude and longitude in degrees, such as (52.5, 13.4)")
