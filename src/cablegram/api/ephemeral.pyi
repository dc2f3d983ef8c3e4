# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram.api import messages as _messages
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class DeleteAllWelcomeMessages(_TLFunction[bool]):
    __match_args__ = ("peer",)
    peer: _api.TypeInputPeer
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
    ) -> None: ...
@_final
class DeleteMessage(_TLFunction[bool]):
    __match_args__ = ("peer", "receiver_id", "id",)
    peer: _api.TypeInputPeer | None
    receiver_id: _api.TypeInputUser
    id: int
    def __init__(
        self,
        *,
        receiver_id: _api.TypeInputUser,
        id: int,
        peer: _api.TypeInputPeer | None = None,
    ) -> None: ...
@_final
class DeleteWelcomeMessage(_TLFunction[bool]):
    __match_args__ = ("peer", "id",)
    peer: _api.TypeInputPeer
    id: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
    ) -> None: ...
@_final
class EditMessage(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("invert_media", "welcome", "peer", "receiver_id", "id", "message", "media", "entities", "reply_markup", "rich_message",)
    invert_media: bool
    welcome: bool
    peer: _api.TypeInputPeer | None
    receiver_id: _api.TypeInputUser
    id: int
    message: str | None
    media: _api.TypeInputMedia | None
    entities: list[_api.TypeMessageEntity] | None
    reply_markup: _api.TypeReplyMarkup | None
    rich_message: _api.TypeInputRichMessage | None
    def __init__(
        self,
        *,
        receiver_id: _api.TypeInputUser,
        id: int,
        invert_media: bool = False,
        welcome: bool = False,
        peer: _api.TypeInputPeer | None = None,
        message: str | None = None,
        media: _api.TypeInputMedia | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        reply_markup: _api.TypeReplyMarkup | None = None,
        rich_message: _api.TypeInputRichMessage | None = None,
    ) -> None: ...
@_final
class GetCallbackAnswer(_TLFunction[_messages.TypeBotCallbackAnswer]):
    __match_args__ = ("peer", "id", "data",)
    peer: _api.TypeInputPeer
    id: int
    data: bytes | None
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        data: bytes | None = None,
    ) -> None: ...
@_final
class GetWelcomeMessages(_TLFunction[TypeWelcomeMessages]):
    __match_args__ = ("peer", "hash",)
    peer: _api.TypeInputPeer
    hash: int
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        hash: int,
    ) -> None: ...
@_final
class ReportMessage(_TLFunction[_api.TypeReportResult]):
    __match_args__ = ("peer", "id", "option", "message",)
    peer: _api.TypeInputPeer
    id: int
    option: bytes
    message: str
    def __init__(
        self,
        *,
        peer: _api.TypeInputPeer,
        id: int,
        option: bytes,
        message: str,
    ) -> None: ...
@_final
class SendMessage(_TLFunction[_api.TypeUpdates]):
    __match_args__ = ("invert_media", "welcome", "anchor", "noforwards", "peer", "receiver_id", "query_id", "message", "entities", "media", "reply_markup", "rich_message", "random_id", "reply_to",)
    invert_media: bool
    welcome: bool
    anchor: bool
    noforwards: bool
    peer: _api.TypeInputPeer | None
    receiver_id: _api.TypeInputUser
    query_id: int | None
    message: str
    entities: list[_api.TypeMessageEntity] | None
    media: _api.TypeInputMedia | None
    reply_markup: _api.TypeReplyMarkup | None
    rich_message: _api.TypeInputRichMessage | None
    random_id: int
    reply_to: _api.TypeInputReplyTo | None
    def __init__(
        self,
        *,
        receiver_id: _api.TypeInputUser,
        message: str,
        random_id: int,
        invert_media: bool = False,
        welcome: bool = False,
        anchor: bool = False,
        noforwards: bool = False,
        peer: _api.TypeInputPeer | None = None,
        query_id: int | None = None,
        entities: _Sequence[_api.TypeMessageEntity] | None = None,
        media: _api.TypeInputMedia | None = None,
        reply_markup: _api.TypeReplyMarkup | None = None,
        rich_message: _api.TypeInputRichMessage | None = None,
        reply_to: _api.TypeInputReplyTo | None = None,
    ) -> None: ...
@_final
class WelcomeMessages(_TLObject):
    __match_args__ = ("hash", "messages",)
    hash: int
    messages: list[_api.TypeEphemeralMessage]
    def __init__(
        self,
        *,
        hash: int,
        messages: _Sequence[_api.TypeEphemeralMessage],
    ) -> None: ...
@_final
class WelcomeMessagesNotModified(_TLObject):
    def __init__(self) -> None: ...
TypeWelcomeMessages: _TypeAlias = WelcomeMessages | WelcomeMessagesNotModified
