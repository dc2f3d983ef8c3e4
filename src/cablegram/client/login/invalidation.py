"""Login codes that are about to leave the account: they are invalidated first.

Somebody who asks for a code that "came by mistake" asks for the account. So a code in a message of the service account
(777000) is worthless from the moment in which the message is forwarded, whoever asked for that.
Source: https://core.telegram.org/api/auth#invalidating-login-codes
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cablegram import api

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

SERVICE = 777000
_DIGITS = re.compile(r"[0-9][0-9-]*")
_LENGTHS = range(5, 8)


def codes_in(text: str) -> list[str]:
    """The codes in a text: five to seven digits, with any number of hyphens among and behind them."""
    found = (match.replace("-", "") for match in _DIGITS.findall(text))
    return [code for code in found if len(code) in _LENGTHS]


async def invalidate_codes(client: ClientCore, peer: api.TypeInputPeer | None, ids: list[int]) -> None:
    """Invalidate the codes in these messages of a chat, if it is the service account's."""
    if not isinstance(peer, api.InputPeerUser) or peer.user_id != SERVICE:
        return
    answer = await client.invoke(api.messages.GetMessages(id=[api.InputMessageID(id=one) for one in ids]))
    if isinstance(answer, api.messages.MessagesNotModified):
        return
    texts = [m.message for m in answer.messages if isinstance(m, api.Message) and _is_text_of_service(m)]
    codes = [code for text in texts for code in codes_in(text)]
    if codes:
        await client.invoke(api.account.InvalidateSignInCodes(codes=codes))


def _is_text_of_service(message: api.Message) -> bool:
    sender = message.from_id or message.peer_id
    is_text = message.media is None or isinstance(message.media, api.MessageMediaWebPage | api.MessageMediaEmpty)
    return is_text and not message.out and isinstance(sender, api.PeerUser) and sender.user_id == SERVICE
