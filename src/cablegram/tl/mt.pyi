# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from collections.abc import Sequence as _Sequence
from typing import Any as _Any, TypeAlias as _TypeAlias, final as _final
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class AccessPointRule(_TLObject):
    __match_args__ = ("phone_prefix_rules", "dc_id", "ips",)
    phone_prefix_rules: str
    dc_id: int
    ips: list[TypeIpPort]
    def __init__(
        self,
        *,
        phone_prefix_rules: str,
        dc_id: int,
        ips: _Sequence[TypeIpPort],
    ) -> None: ...
@_final
class BadMsgNotification(_TLObject):
    __match_args__ = ("bad_msg_id", "bad_msg_seqno", "error_code",)
    bad_msg_id: int
    bad_msg_seqno: int
    error_code: int
    def __init__(
        self,
        *,
        bad_msg_id: int,
        bad_msg_seqno: int,
        error_code: int,
    ) -> None: ...
@_final
class BadServerSalt(_TLObject):
    __match_args__ = ("bad_msg_id", "bad_msg_seqno", "error_code", "new_server_salt",)
    bad_msg_id: int
    bad_msg_seqno: int
    error_code: int
    new_server_salt: int
    def __init__(
        self,
        *,
        bad_msg_id: int,
        bad_msg_seqno: int,
        error_code: int,
        new_server_salt: int,
    ) -> None: ...
@_final
class BindAuthKeyInner(_TLObject):
    __match_args__ = ("nonce", "temp_auth_key_id", "perm_auth_key_id", "temp_session_id", "expires_at",)
    nonce: int
    temp_auth_key_id: int
    perm_auth_key_id: int
    temp_session_id: int
    expires_at: int
    def __init__(
        self,
        *,
        nonce: int,
        temp_auth_key_id: int,
        perm_auth_key_id: int,
        temp_session_id: int,
        expires_at: int,
    ) -> None: ...
@_final
class ClientDHInnerData(_TLObject):
    __match_args__ = ("nonce", "server_nonce", "retry_id", "g_b",)
    nonce: bytes
    server_nonce: bytes
    retry_id: int
    g_b: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        retry_id: int,
        g_b: bytes,
    ) -> None: ...
@_final
class ConfigSimple(_TLObject):
    __match_args__ = ("date", "expires", "rules",)
    date: int
    expires: int
    rules: list[TypeAccessPointRule]
    def __init__(
        self,
        *,
        date: int,
        expires: int,
        rules: _Sequence[TypeAccessPointRule],
    ) -> None: ...
@_final
class DestroyAuthKey(_TLFunction[TypeDestroyAuthKeyRes]):
    def __init__(self) -> None: ...
@_final
class DestroyAuthKeyFail(_TLObject):
    def __init__(self) -> None: ...
@_final
class DestroyAuthKeyNone(_TLObject):
    def __init__(self) -> None: ...
@_final
class DestroyAuthKeyOk(_TLObject):
    def __init__(self) -> None: ...
@_final
class DestroySession(_TLFunction[TypeDestroySessionRes]):
    __match_args__ = ("session_id",)
    session_id: int
    def __init__(
        self,
        *,
        session_id: int,
    ) -> None: ...
@_final
class DestroySessionNone(_TLObject):
    __match_args__ = ("session_id",)
    session_id: int
    def __init__(
        self,
        *,
        session_id: int,
    ) -> None: ...
@_final
class DestroySessionOk(_TLObject):
    __match_args__ = ("session_id",)
    session_id: int
    def __init__(
        self,
        *,
        session_id: int,
    ) -> None: ...
@_final
class DhGenFail(_TLObject):
    __match_args__ = ("nonce", "server_nonce", "new_nonce_hash3",)
    nonce: bytes
    server_nonce: bytes
    new_nonce_hash3: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        new_nonce_hash3: bytes,
    ) -> None: ...
@_final
class DhGenOk(_TLObject):
    __match_args__ = ("nonce", "server_nonce", "new_nonce_hash1",)
    nonce: bytes
    server_nonce: bytes
    new_nonce_hash1: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        new_nonce_hash1: bytes,
    ) -> None: ...
@_final
class DhGenRetry(_TLObject):
    __match_args__ = ("nonce", "server_nonce", "new_nonce_hash2",)
    nonce: bytes
    server_nonce: bytes
    new_nonce_hash2: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        new_nonce_hash2: bytes,
    ) -> None: ...
@_final
class Error(_TLObject):
    __match_args__ = ("code", "text",)
    code: int
    text: str
    def __init__(
        self,
        *,
        code: int,
        text: str,
    ) -> None: ...
@_final
class FutureSalt(_TLObject):
    __match_args__ = ("valid_since", "valid_until", "salt",)
    valid_since: int
    valid_until: int
    salt: int
    def __init__(
        self,
        *,
        valid_since: int,
        valid_until: int,
        salt: int,
    ) -> None: ...
@_final
class FutureSalts(_TLObject):
    __match_args__ = ("req_msg_id", "now", "salts",)
    req_msg_id: int
    now: int
    salts: list[FutureSalt]
    def __init__(
        self,
        *,
        req_msg_id: int,
        now: int,
        salts: _Sequence[FutureSalt],
    ) -> None: ...
@_final
class GetFutureSalts(_TLFunction[TypeFutureSalts]):
    __match_args__ = ("num",)
    num: int
    def __init__(
        self,
        *,
        num: int,
    ) -> None: ...
@_final
class GzipPacked(_TLObject):
    __match_args__ = ("packed_data",)
    packed_data: bytes
    def __init__(
        self,
        *,
        packed_data: bytes,
    ) -> None: ...
@_final
class HttpWait(_TLObject):
    __match_args__ = ("max_delay", "wait_after", "max_wait",)
    max_delay: int
    wait_after: int
    max_wait: int
    def __init__(
        self,
        *,
        max_delay: int,
        wait_after: int,
        max_wait: int,
    ) -> None: ...
@_final
class IpPort(_TLObject):
    __match_args__ = ("ipv4", "port",)
    ipv4: int
    port: int
    def __init__(
        self,
        *,
        ipv4: int,
        port: int,
    ) -> None: ...
@_final
class IpPortSecret(_TLObject):
    __match_args__ = ("ipv4", "port", "secret",)
    ipv4: int
    port: int
    secret: bytes
    def __init__(
        self,
        *,
        ipv4: int,
        port: int,
        secret: bytes,
    ) -> None: ...
@_final
class Message(_TLObject):
    __match_args__ = ("msg_id", "seqno", "bytes", "body",)
    msg_id: int
    seqno: int
    bytes: int
    body: _Any
    def __init__(
        self,
        *,
        msg_id: int,
        seqno: int,
        bytes: int,
        body: _Any,
    ) -> None: ...
@_final
class MsgContainer(_TLObject):
    __match_args__ = ("messages",)
    messages: list[Message]
    def __init__(
        self,
        *,
        messages: _Sequence[Message],
    ) -> None: ...
@_final
class MsgCopy(_TLObject):
    __match_args__ = ("orig_message",)
    orig_message: TypeMessage
    def __init__(
        self,
        *,
        orig_message: TypeMessage,
    ) -> None: ...
@_final
class MsgDetailedInfo(_TLObject):
    __match_args__ = ("msg_id", "answer_msg_id", "bytes", "status",)
    msg_id: int
    answer_msg_id: int
    bytes: int
    status: int
    def __init__(
        self,
        *,
        msg_id: int,
        answer_msg_id: int,
        bytes: int,
        status: int,
    ) -> None: ...
@_final
class MsgNewDetailedInfo(_TLObject):
    __match_args__ = ("answer_msg_id", "bytes", "status",)
    answer_msg_id: int
    bytes: int
    status: int
    def __init__(
        self,
        *,
        answer_msg_id: int,
        bytes: int,
        status: int,
    ) -> None: ...
@_final
class MsgResendAnsReq(_TLObject):
    __match_args__ = ("msg_ids",)
    msg_ids: list[int]
    def __init__(
        self,
        *,
        msg_ids: _Sequence[int],
    ) -> None: ...
@_final
class MsgResendReq(_TLObject):
    __match_args__ = ("msg_ids",)
    msg_ids: list[int]
    def __init__(
        self,
        *,
        msg_ids: _Sequence[int],
    ) -> None: ...
@_final
class MsgsAck(_TLObject):
    __match_args__ = ("msg_ids",)
    msg_ids: list[int]
    def __init__(
        self,
        *,
        msg_ids: _Sequence[int],
    ) -> None: ...
@_final
class MsgsAllInfo(_TLObject):
    __match_args__ = ("msg_ids", "info",)
    msg_ids: list[int]
    info: bytes
    def __init__(
        self,
        *,
        msg_ids: _Sequence[int],
        info: bytes,
    ) -> None: ...
@_final
class MsgsStateInfo(_TLObject):
    __match_args__ = ("req_msg_id", "info",)
    req_msg_id: int
    info: bytes
    def __init__(
        self,
        *,
        req_msg_id: int,
        info: bytes,
    ) -> None: ...
@_final
class MsgsStateReq(_TLObject):
    __match_args__ = ("msg_ids",)
    msg_ids: list[int]
    def __init__(
        self,
        *,
        msg_ids: _Sequence[int],
    ) -> None: ...
@_final
class NewSessionCreated(_TLObject):
    __match_args__ = ("first_msg_id", "unique_id", "server_salt",)
    first_msg_id: int
    unique_id: int
    server_salt: int
    def __init__(
        self,
        *,
        first_msg_id: int,
        unique_id: int,
        server_salt: int,
    ) -> None: ...
@_final
class PQInnerData(_TLObject):
    __match_args__ = ("pq", "p", "q", "nonce", "server_nonce", "new_nonce",)
    pq: bytes
    p: bytes
    q: bytes
    nonce: bytes
    server_nonce: bytes
    new_nonce: bytes
    def __init__(
        self,
        *,
        pq: bytes,
        p: bytes,
        q: bytes,
        nonce: bytes,
        server_nonce: bytes,
        new_nonce: bytes,
    ) -> None: ...
@_final
class PQInnerDataDc(_TLObject):
    __match_args__ = ("pq", "p", "q", "nonce", "server_nonce", "new_nonce", "dc",)
    pq: bytes
    p: bytes
    q: bytes
    nonce: bytes
    server_nonce: bytes
    new_nonce: bytes
    dc: int
    def __init__(
        self,
        *,
        pq: bytes,
        p: bytes,
        q: bytes,
        nonce: bytes,
        server_nonce: bytes,
        new_nonce: bytes,
        dc: int,
    ) -> None: ...
@_final
class PQInnerDataTemp(_TLObject):
    __match_args__ = ("pq", "p", "q", "nonce", "server_nonce", "new_nonce", "expires_in",)
    pq: bytes
    p: bytes
    q: bytes
    nonce: bytes
    server_nonce: bytes
    new_nonce: bytes
    expires_in: int
    def __init__(
        self,
        *,
        pq: bytes,
        p: bytes,
        q: bytes,
        nonce: bytes,
        server_nonce: bytes,
        new_nonce: bytes,
        expires_in: int,
    ) -> None: ...
@_final
class PQInnerDataTempDc(_TLObject):
    __match_args__ = ("pq", "p", "q", "nonce", "server_nonce", "new_nonce", "dc", "expires_in",)
    pq: bytes
    p: bytes
    q: bytes
    nonce: bytes
    server_nonce: bytes
    new_nonce: bytes
    dc: int
    expires_in: int
    def __init__(
        self,
        *,
        pq: bytes,
        p: bytes,
        q: bytes,
        nonce: bytes,
        server_nonce: bytes,
        new_nonce: bytes,
        dc: int,
        expires_in: int,
    ) -> None: ...
@_final
class Ping(_TLFunction[TypePong]):
    __match_args__ = ("ping_id",)
    ping_id: int
    def __init__(
        self,
        *,
        ping_id: int,
    ) -> None: ...
@_final
class PingDelayDisconnect(_TLFunction[TypePong]):
    __match_args__ = ("ping_id", "disconnect_delay",)
    ping_id: int
    disconnect_delay: int
    def __init__(
        self,
        *,
        ping_id: int,
        disconnect_delay: int,
    ) -> None: ...
@_final
class Pong(_TLObject):
    __match_args__ = ("msg_id", "ping_id",)
    msg_id: int
    ping_id: int
    def __init__(
        self,
        *,
        msg_id: int,
        ping_id: int,
    ) -> None: ...
@_final
class ReqDHParams(_TLFunction[TypeServerDHParams]):
    __match_args__ = ("nonce", "server_nonce", "p", "q", "public_key_fingerprint", "encrypted_data",)
    nonce: bytes
    server_nonce: bytes
    p: bytes
    q: bytes
    public_key_fingerprint: int
    encrypted_data: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        p: bytes,
        q: bytes,
        public_key_fingerprint: int,
        encrypted_data: bytes,
    ) -> None: ...
@_final
class ReqPq(_TLFunction[TypeResPQ]):
    __match_args__ = ("nonce",)
    nonce: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
    ) -> None: ...
@_final
class ReqPqMulti(_TLFunction[TypeResPQ]):
    __match_args__ = ("nonce",)
    nonce: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
    ) -> None: ...
@_final
class ResPQ(_TLObject):
    __match_args__ = ("nonce", "server_nonce", "pq", "server_public_key_fingerprints",)
    nonce: bytes
    server_nonce: bytes
    pq: bytes
    server_public_key_fingerprints: list[int]
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        pq: bytes,
        server_public_key_fingerprints: _Sequence[int],
    ) -> None: ...
@_final
class RpcAnswerDropped(_TLObject):
    __match_args__ = ("msg_id", "seq_no", "bytes",)
    msg_id: int
    seq_no: int
    bytes: int
    def __init__(
        self,
        *,
        msg_id: int,
        seq_no: int,
        bytes: int,
    ) -> None: ...
@_final
class RpcAnswerDroppedRunning(_TLObject):
    def __init__(self) -> None: ...
@_final
class RpcAnswerUnknown(_TLObject):
    def __init__(self) -> None: ...
@_final
class RpcDropAnswer(_TLFunction[TypeRpcDropAnswer]):
    __match_args__ = ("req_msg_id",)
    req_msg_id: int
    def __init__(
        self,
        *,
        req_msg_id: int,
    ) -> None: ...
@_final
class RpcError(_TLObject):
    __match_args__ = ("error_code", "error_message",)
    error_code: int
    error_message: str
    def __init__(
        self,
        *,
        error_code: int,
        error_message: str,
    ) -> None: ...
@_final
class RpcResult(_TLObject):
    __match_args__ = ("req_msg_id", "result",)
    req_msg_id: int
    result: _Any
    def __init__(
        self,
        *,
        req_msg_id: int,
        result: _Any,
    ) -> None: ...
@_final
class ServerDHInnerData(_TLObject):
    __match_args__ = ("nonce", "server_nonce", "g", "dh_prime", "g_a", "server_time",)
    nonce: bytes
    server_nonce: bytes
    g: int
    dh_prime: bytes
    g_a: bytes
    server_time: int
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        g: int,
        dh_prime: bytes,
        g_a: bytes,
        server_time: int,
    ) -> None: ...
@_final
class ServerDHParamsFail(_TLObject):
    __match_args__ = ("nonce", "server_nonce", "new_nonce_hash",)
    nonce: bytes
    server_nonce: bytes
    new_nonce_hash: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        new_nonce_hash: bytes,
    ) -> None: ...
@_final
class ServerDHParamsOk(_TLObject):
    __match_args__ = ("nonce", "server_nonce", "encrypted_answer",)
    nonce: bytes
    server_nonce: bytes
    encrypted_answer: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        encrypted_answer: bytes,
    ) -> None: ...
@_final
class SetClientDHParams(_TLFunction[TypeSetClientDHParamsAnswer]):
    __match_args__ = ("nonce", "server_nonce", "encrypted_data",)
    nonce: bytes
    server_nonce: bytes
    encrypted_data: bytes
    def __init__(
        self,
        *,
        nonce: bytes,
        server_nonce: bytes,
        encrypted_data: bytes,
    ) -> None: ...
TypeAccessPointRule: _TypeAlias = AccessPointRule
TypeBadMsgNotification: _TypeAlias = BadMsgNotification | BadServerSalt
TypeBindAuthKeyInner: _TypeAlias = BindAuthKeyInner
TypeClientDHInnerData: _TypeAlias = ClientDHInnerData
TypeDestroyAuthKeyRes: _TypeAlias = DestroyAuthKeyFail | DestroyAuthKeyNone | DestroyAuthKeyOk
TypeDestroySessionRes: _TypeAlias = DestroySessionNone | DestroySessionOk
TypeError: _TypeAlias = Error
TypeFutureSalt: _TypeAlias = FutureSalt
TypeFutureSalts: _TypeAlias = FutureSalts
TypeHttpWait: _TypeAlias = HttpWait
TypeIpPort: _TypeAlias = IpPort | IpPortSecret
TypeMessage: _TypeAlias = Message
TypeMessageContainer: _TypeAlias = MsgContainer
TypeMessageCopy: _TypeAlias = MsgCopy
TypeMsgDetailedInfo: _TypeAlias = MsgDetailedInfo | MsgNewDetailedInfo
TypeMsgResendReq: _TypeAlias = MsgResendAnsReq | MsgResendReq
TypeMsgsAck: _TypeAlias = MsgsAck
TypeMsgsAllInfo: _TypeAlias = MsgsAllInfo
TypeMsgsStateInfo: _TypeAlias = MsgsStateInfo
TypeMsgsStateReq: _TypeAlias = MsgsStateReq
TypeNewSession: _TypeAlias = NewSessionCreated
TypeObject: _TypeAlias = GzipPacked
TypePQInnerData: _TypeAlias = PQInnerData | PQInnerDataDc | PQInnerDataTemp | PQInnerDataTempDc
TypePong: _TypeAlias = Pong
TypeResPQ: _TypeAlias = ResPQ
TypeRpcDropAnswer: _TypeAlias = RpcAnswerDropped | RpcAnswerDroppedRunning | RpcAnswerUnknown
TypeRpcError: _TypeAlias = RpcError
TypeRpcResult: _TypeAlias = RpcResult
TypeServerDHParams: _TypeAlias = ServerDHParamsFail | ServerDHParamsOk
TypeServerDHInnerData: _TypeAlias = ServerDHInnerData
TypeSetClientDHParamsAnswer: _TypeAlias = DhGenFail | DhGenOk | DhGenRetry
TypeConfigSimple: _TypeAlias = ConfigSimple
