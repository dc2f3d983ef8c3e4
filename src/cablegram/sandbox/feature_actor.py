"""What actors do with what messages can do: schedules, reactions, polls, inline mode, requests to join."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from cablegram.errors import UsageError

from .actor_base import ActorBase, Target
from .world.features import scheduled
from .world.features.asking import Refused, Waiting

if TYPE_CHECKING:
    from cablegram import api

    from .chat import Chat
    from .world.messages import Message, WaitingMessage


class FeatureActor(ActorBase):
    """Part of :class:`~.actors.Actor`; each act answers, and refuses, as Telegram would."""

    def schedule(self, to: Target, text: str, date: int, *, reply_to: int = 0) -> WaitingMessage:
        """Write a message that is sent at ``date`` (Unix seconds); answers it as it waits in the queue."""
        peer = self._peer(to)
        content = self._content(peer, text)
        content.date = date
        made = scheduled.schedule(self.sandbox.world, self.account, peer, content, reply_to=reply_to)
        self.sandbox.world.flush()
        return made

    def scheduled(self, chat: Target) -> list[WaitingMessage]:
        """What waits in the schedule queue of a chat, in the order in which it will be sent."""
        self.sandbox.world.ring()
        queue = scheduled.queue_of(self.sandbox.world, self.account, self._peer(chat))
        return sorted(queue.messages.values(), key=lambda message: (message.content.date, message.id))

    def react(self, message: Message, *emoji: str, big: bool = False) -> None:
        """React to a message by emoji; without any, take one's reactions back. Raises RpcError as Telegram would."""
        from cablegram import api

        from .services.messages.reactions import send_reaction

        chosen: list[api.TypeReaction] = [api.ReactionEmoji(emoticon=one) for one in emoji]
        peer = self.sandbox.input_peer(self.account, self._own_copy(message).peer)
        request = api.messages.SendReaction(peer=peer, msg_id=self._own_copy(message).id, reaction=chosen, big=big)
        send_reaction(self.sandbox.as_context(self.account), request)
        self.sandbox.world.flush()

    def send_poll(self, to: Target, question: str, *answers: str, **poll: Any) -> Message:
        """Ask a question; the answers' options are their texts. ``poll`` are fields of api.Poll (``quiz=True``), and
        ``correct_answers`` and ``solution``. Raises RpcError as Telegram would.
        """
        from cablegram import api

        from .services.messages.polls import new_poll
        from .world.features import polls
        from .world.files import Media

        correct, solution = poll.pop("correct_answers", None), poll.pop("solution", None)
        entities: list[api.TypeMessageEntity] | None = None if solution is None else []
        shown: list[api.TypePollAnswer] = [
            api.PollAnswer(text=api.TextWithEntities(text=text, entities=[]), option=text.encode()) for text in answers
        ]
        asked = api.Poll(id=0, question=api.TextWithEntities(text=question, entities=[]), answers=shown, hash=0, **poll)
        media = api.InputMediaPoll(poll=asked, correct_answers=correct, solution=solution, solution_entities=entities)
        record = new_poll(self.sandbox.as_context(self.account), media)
        polls.create(self.sandbox.world, record)
        message = self._send(self._peer(to), "", 0, media=Media(poll=record.id))
        self.sandbox.world.flush()
        return message

    def vote(self, message: Message, *answers: str | bytes) -> None:
        """Vote in a poll by the answers' options; without any, take the vote back."""
        from cablegram import api

        from .services.messages.polls import send_vote

        mine = self._own_copy(message)
        options = [answer.encode() if isinstance(answer, str) else answer for answer in answers]
        peer = self.sandbox.input_peer(self.account, mine.peer)
        context = self.sandbox.as_context(self.account)
        send_vote(context, api.messages.SendVote(peer=peer, msg_id=mine.id, options=options))
        self.sandbox.world.flush()

    def invite_link(self, chat: Chat, *, approval: bool = False) -> str:
        """Make an invitation link to a chat; ``approval``: who follows it waits for an admin."""
        from cablegram import api

        from .services.chats.invites import export_chat_invite

        peer = self.sandbox.input_peer(self.account, chat.peer)
        request = api.messages.ExportChatInvite(peer=peer, request_needed=approval)
        made = export_chat_invite(self.sandbox.as_context(self.account), request)
        return made.link if isinstance(made, api.ChatInviteExported) else ""

    def ask_to_join(self, link: str) -> None:
        """Follow an invitation link that needs an admin's approval."""
        from cablegram import api
        from cablegram.errors import RpcError

        from .services.chats.invites import import_chat_invite, link_hash

        request = api.messages.ImportChatInvite(hash=link_hash(link))
        try:
            import_chat_invite(self.sandbox.as_context(self.account), request)
        except RpcError as refused:
            if refused.name != "INVITE_REQUEST_SENT":
                raise
        self.sandbox.world.flush()

    def approve(self, chat: Chat, who: ActorBase, *, decline: bool = False) -> None:
        """Let somebody in who asked, or not."""
        from cablegram import api

        from .services.chats.join_requests import hide_chat_join_request

        world = self.sandbox.world
        user = api.InputUser(user_id=who.id, access_hash=world.access_hash(self.id, who.id))
        peer = self.sandbox.input_peer(self.account, chat.peer)
        request = api.messages.HideChatJoinRequest(approved=not decline, peer=peer, user_id=user)
        hide_chat_join_request(self.sandbox.as_context(self.account), request)
        world.flush()

    async def ask(self, bot: ActorBase, text: str, *, chat: Target | None = None, timeout: float = 10.0) -> Message:
        """Write to a bot, or to a chat that it is in, and wait for what it writes there; answers that message.

        Raises :class:`~cablegram.errors.UsageError` at once when the bot has no session that would get the message, or
        when a request of its was refused; and when it has written nothing after ``timeout`` seconds, with what it asked
        the server for meanwhile.
        """
        world, where = self.sandbox.world, bot.id if chat is None else self._peer(chat)
        if world.is_listening is not None and not world.is_listening(bot.id):
            raise UsageError(f"{bot.username or bot.id} is not connected, so it cannot answer {text!r}")
        waiting = Waiting(self.id, bot.id, where, asyncio.get_running_loop().create_future(), [])
        world.waiting.append(waiting)
        try:
            self._send(where, text, 0)
            world.flush()
            return await asyncio.wait_for(waiting.reply, timeout)
        except Refused as refused:
            raise UsageError(f"the bot did not answer {text!r}: {refused}") from None
        except TimeoutError:
            what = f"it called {', '.join(waiting.calls)}" if waiting.calls else "it called nothing"
            raise UsageError(f"the bot did not answer {text!r} within {timeout:g} s; {what}") from None
        finally:
            world.waiting.remove(waiting)

    async def inline(self, bot: ActorBase, query: str = "", *, offset: str = "") -> api.messages.BotResults:
        """Ask a bot in inline mode; answers its results.

        Raises :class:`~cablegram.errors.RpcError` (BOT_INLINE_DISABLED, BOT_RESPONSE_TIMEOUT).
        """
        from .services.messages import inline

        context = self.sandbox.as_context(self.account)
        if not bot.account.inline:
            context.fail("BOT_INLINE_DISABLED")
        asked = inline.ask(context, bot.account, self.id, query, offset)
        self.sandbox.world.flush()
        return await inline.answered(context, asked)

    def choose(self, results: api.messages.BotResults, result: str, to: Target) -> None:
        """Send one of a bot's results, named by its id, to a chat."""
        from cablegram import api

        from .services.messages.inline import send_inline_bot_result

        world = self.sandbox.world
        request = api.messages.SendInlineBotResult(
            peer=self.sandbox.input_peer(self.account, self._peer(to)),
            query_id=results.query_id,
            id=result,
            random_id=world.long(),
        )
        send_inline_bot_result(self.sandbox.as_context(self.account), request)
        world.flush()
