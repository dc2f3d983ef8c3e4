"""What a message answers, as requests take it."""

from __future__ import annotations

from cablegram import api
from cablegram.errors import UsageError


def reply(
    reply_to: int | api.Message | api.MessageService | api.TypeInputReplyTo | None,
) -> api.TypeInputReplyTo | None:
    """The ``InputReplyTo`` of a message, its id, or one made by hand. Raises UsageError for anything else."""
    match reply_to:
        case None:
            return None
        case bool():
            pass
        case int():
            return api.InputReplyToMessage(reply_to_msg_id=reply_to)
        case api.Message() | api.MessageService():
            return api.InputReplyToMessage(reply_to_msg_id=reply_to.id)
        case (
            api.InputReplyToMessage()
            | api.InputReplyToStory()
            | api.InputReplyToMonoForum()
            | api.InputReplyToEphemeralMessage()
        ):
            return reply_to
    raise UsageError(f"reply_to= is a message or its id (a number), not {reply_to!r}")
