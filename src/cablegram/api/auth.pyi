# Made by tools/build_schema.py; do not edit.
# ruff: noqa
# fmt: off
from builtins import bytes as _bytes
from collections.abc import Sequence as _Sequence
from typing import TypeAlias as _TypeAlias, final as _final
from cablegram import api as _api
from cablegram.api import account as _account
from cablegram.api import help as _help
from cablegram._kernel import TLObject as _TLObject
from cablegram.tl.abstract import TLFunction as _TLFunction
@_final
class AcceptLoginToken(_TLFunction[_api.TypeAuthorization]):
    __match_args__ = ("token",)
    token: bytes
    def __init__(
        self,
        *,
        token: bytes,
    ) -> None: ...
@_final
class Authorization(_TLObject):
    __match_args__ = ("setup_password_required", "otherwise_relogin_days", "tmp_sessions", "future_auth_token", "user",)
    setup_password_required: bool
    otherwise_relogin_days: int | None
    tmp_sessions: int | None
    future_auth_token: bytes | None
    user: _api.TypeUser
    def __init__(
        self,
        *,
        user: _api.TypeUser,
        setup_password_required: bool = False,
        otherwise_relogin_days: int | None = None,
        tmp_sessions: int | None = None,
        future_auth_token: bytes | None = None,
    ) -> None: ...
@_final
class AuthorizationSignUpRequired(_TLObject):
    __match_args__ = ("terms_of_service",)
    terms_of_service: _help.TypeTermsOfService | None
    def __init__(
        self,
        *,
        terms_of_service: _help.TypeTermsOfService | None = None,
    ) -> None: ...
@_final
class BindTempAuthKey(_TLFunction[bool]):
    __match_args__ = ("perm_auth_key_id", "nonce", "expires_at", "encrypted_message",)
    perm_auth_key_id: int
    nonce: int
    expires_at: int
    encrypted_message: bytes
    def __init__(
        self,
        *,
        perm_auth_key_id: int,
        nonce: int,
        expires_at: int,
        encrypted_message: bytes,
    ) -> None: ...
@_final
class CancelCode(_TLFunction[bool]):
    __match_args__ = ("phone_number", "phone_code_hash",)
    phone_number: str
    phone_code_hash: str
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
    ) -> None: ...
@_final
class CheckPaidAuth(_TLFunction[TypeSentCode]):
    __match_args__ = ("phone_number", "phone_code_hash", "form_id",)
    phone_number: str
    phone_code_hash: str
    form_id: int
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
        form_id: int,
    ) -> None: ...
@_final
class CheckPassword(_TLFunction[TypeAuthorization]):
    __match_args__ = ("password",)
    password: _api.TypeInputCheckPasswordSRP
    def __init__(
        self,
        *,
        password: _api.TypeInputCheckPasswordSRP,
    ) -> None: ...
@_final
class CheckRecoveryPassword(_TLFunction[bool]):
    __match_args__ = ("code",)
    code: str
    def __init__(
        self,
        *,
        code: str,
    ) -> None: ...
@_final
class CodeTypeCall(_TLObject):
    def __init__(self) -> None: ...
@_final
class CodeTypeFlashCall(_TLObject):
    def __init__(self) -> None: ...
@_final
class CodeTypeFragmentSms(_TLObject):
    def __init__(self) -> None: ...
@_final
class CodeTypeMissedCall(_TLObject):
    def __init__(self) -> None: ...
@_final
class CodeTypeSms(_TLObject):
    def __init__(self) -> None: ...
@_final
class DropTempAuthKeys(_TLFunction[bool]):
    __match_args__ = ("except_auth_keys",)
    except_auth_keys: list[int]
    def __init__(
        self,
        *,
        except_auth_keys: _Sequence[int],
    ) -> None: ...
@_final
class ExportAuthorization(_TLFunction[TypeExportedAuthorization]):
    __match_args__ = ("dc_id",)
    dc_id: int
    def __init__(
        self,
        *,
        dc_id: int,
    ) -> None: ...
@_final
class ExportLoginToken(_TLFunction[TypeLoginToken]):
    __match_args__ = ("api_id", "api_hash", "except_ids",)
    api_id: int
    api_hash: str
    except_ids: list[int]
    def __init__(
        self,
        *,
        api_id: int,
        api_hash: str,
        except_ids: _Sequence[int],
    ) -> None: ...
@_final
class ExportedAuthorization(_TLObject):
    __match_args__ = ("id", "bytes",)
    id: int
    bytes: _bytes
    def __init__(
        self,
        *,
        id: int,
        bytes: _bytes,
    ) -> None: ...
@_final
class FinishFirebasePnvLogin(_TLFunction[TypeAuthorization]):
    __match_args__ = ("google_token",)
    google_token: str
    def __init__(
        self,
        *,
        google_token: str,
    ) -> None: ...
@_final
class FinishPasskeyLogin(_TLFunction[TypeAuthorization]):
    __match_args__ = ("credential", "from_dc_id", "from_auth_key_id",)
    credential: _api.TypeInputPasskeyCredential
    from_dc_id: int | None
    from_auth_key_id: int | None
    def __init__(
        self,
        *,
        credential: _api.TypeInputPasskeyCredential,
        from_dc_id: int | None = None,
        from_auth_key_id: int | None = None,
    ) -> None: ...
@_final
class FirebasePnvIntent(_TLObject):
    __match_args__ = ("nonce", "digital_credential_payload",)
    nonce: str
    digital_credential_payload: str
    def __init__(
        self,
        *,
        nonce: str,
        digital_credential_payload: str,
    ) -> None: ...
@_final
class FirebasePnvSignUp(_TLFunction[TypeAuthorization]):
    __match_args__ = ("no_joined_notifications", "first_name", "last_name",)
    no_joined_notifications: bool
    first_name: str
    last_name: str
    def __init__(
        self,
        *,
        first_name: str,
        last_name: str,
        no_joined_notifications: bool = False,
    ) -> None: ...
@_final
class ImportAuthorization(_TLFunction[TypeAuthorization]):
    __match_args__ = ("id", "bytes",)
    id: int
    bytes: _bytes
    def __init__(
        self,
        *,
        id: int,
        bytes: _bytes,
    ) -> None: ...
@_final
class ImportBotAuthorization(_TLFunction[TypeAuthorization]):
    __match_args__ = ("flags", "api_id", "api_hash", "bot_auth_token",)
    flags: int
    api_id: int
    api_hash: str
    bot_auth_token: str
    def __init__(
        self,
        *,
        flags: int,
        api_id: int,
        api_hash: str,
        bot_auth_token: str,
    ) -> None: ...
@_final
class ImportLoginToken(_TLFunction[TypeLoginToken]):
    __match_args__ = ("token",)
    token: bytes
    def __init__(
        self,
        *,
        token: bytes,
    ) -> None: ...
@_final
class ImportWebTokenAuthorization(_TLFunction[TypeAuthorization]):
    __match_args__ = ("api_id", "api_hash", "web_auth_token",)
    api_id: int
    api_hash: str
    web_auth_token: str
    def __init__(
        self,
        *,
        api_id: int,
        api_hash: str,
        web_auth_token: str,
    ) -> None: ...
@_final
class InitFirebasePnvLogin(_TLFunction[TypeFirebasePnvIntent]):
    __match_args__ = ("api_id", "api_hash",)
    api_id: int
    api_hash: str
    def __init__(
        self,
        *,
        api_id: int,
        api_hash: str,
    ) -> None: ...
@_final
class InitPasskeyLogin(_TLFunction[TypePasskeyLoginOptions]):
    __match_args__ = ("api_id", "api_hash",)
    api_id: int
    api_hash: str
    def __init__(
        self,
        *,
        api_id: int,
        api_hash: str,
    ) -> None: ...
@_final
class LogOut(_TLFunction[TypeLoggedOut]):
    def __init__(self) -> None: ...
@_final
class LoggedOut(_TLObject):
    __match_args__ = ("future_auth_token",)
    future_auth_token: bytes | None
    def __init__(
        self,
        *,
        future_auth_token: bytes | None = None,
    ) -> None: ...
@_final
class LoginToken(_TLObject):
    __match_args__ = ("expires", "token",)
    expires: int
    token: bytes
    def __init__(
        self,
        *,
        expires: int,
        token: bytes,
    ) -> None: ...
@_final
class LoginTokenMigrateTo(_TLObject):
    __match_args__ = ("dc_id", "token",)
    dc_id: int
    token: bytes
    def __init__(
        self,
        *,
        dc_id: int,
        token: bytes,
    ) -> None: ...
@_final
class LoginTokenSuccess(_TLObject):
    __match_args__ = ("authorization",)
    authorization: TypeAuthorization
    def __init__(
        self,
        *,
        authorization: TypeAuthorization,
    ) -> None: ...
@_final
class PasskeyLoginOptions(_TLObject):
    __match_args__ = ("options",)
    options: _api.TypeDataJSON
    def __init__(
        self,
        *,
        options: _api.TypeDataJSON,
    ) -> None: ...
@_final
class PasswordRecovery(_TLObject):
    __match_args__ = ("email_pattern",)
    email_pattern: str
    def __init__(
        self,
        *,
        email_pattern: str,
    ) -> None: ...
@_final
class RecoverPassword(_TLFunction[TypeAuthorization]):
    __match_args__ = ("code", "new_settings",)
    code: str
    new_settings: _account.TypePasswordInputSettings | None
    def __init__(
        self,
        *,
        code: str,
        new_settings: _account.TypePasswordInputSettings | None = None,
    ) -> None: ...
@_final
class ReportMissingCode(_TLFunction[bool]):
    __match_args__ = ("phone_number", "phone_code_hash", "mnc",)
    phone_number: str
    phone_code_hash: str
    mnc: str
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
        mnc: str,
    ) -> None: ...
@_final
class RequestFirebaseSms(_TLFunction[bool]):
    __match_args__ = ("phone_number", "phone_code_hash", "safety_net_token", "play_integrity_token", "ios_push_secret",)
    phone_number: str
    phone_code_hash: str
    safety_net_token: str | None
    play_integrity_token: str | None
    ios_push_secret: str | None
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
        safety_net_token: str | None = None,
        play_integrity_token: str | None = None,
        ios_push_secret: str | None = None,
    ) -> None: ...
@_final
class RequestPasswordRecovery(_TLFunction[TypePasswordRecovery]):
    def __init__(self) -> None: ...
@_final
class ResendCode(_TLFunction[TypeSentCode]):
    __match_args__ = ("phone_number", "phone_code_hash", "reason",)
    phone_number: str
    phone_code_hash: str
    reason: str | None
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
        reason: str | None = None,
    ) -> None: ...
@_final
class ResetAuthorizations(_TLFunction[bool]):
    def __init__(self) -> None: ...
@_final
class ResetLoginEmail(_TLFunction[TypeSentCode]):
    __match_args__ = ("phone_number", "phone_code_hash",)
    phone_number: str
    phone_code_hash: str
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
    ) -> None: ...
@_final
class SendCode(_TLFunction[TypeSentCode]):
    __match_args__ = ("phone_number", "api_id", "api_hash", "settings",)
    phone_number: str
    api_id: int
    api_hash: str
    settings: _api.TypeCodeSettings
    def __init__(
        self,
        *,
        phone_number: str,
        api_id: int,
        api_hash: str,
        settings: _api.TypeCodeSettings,
    ) -> None: ...
@_final
class SentCode(_TLObject):
    __match_args__ = ("type", "phone_code_hash", "next_type", "timeout",)
    type: TypeSentCodeType
    phone_code_hash: str
    next_type: TypeCodeType | None
    timeout: int | None
    def __init__(
        self,
        *,
        type: TypeSentCodeType,
        phone_code_hash: str,
        next_type: TypeCodeType | None = None,
        timeout: int | None = None,
    ) -> None: ...
@_final
class SentCodePaymentRequired(_TLObject):
    __match_args__ = ("store_product", "phone_code_hash", "support_email_address", "support_email_subject", "premium_days", "currency", "amount",)
    store_product: str
    phone_code_hash: str
    support_email_address: str
    support_email_subject: str
    premium_days: int
    currency: str
    amount: int
    def __init__(
        self,
        *,
        store_product: str,
        phone_code_hash: str,
        support_email_address: str,
        support_email_subject: str,
        premium_days: int,
        currency: str,
        amount: int,
    ) -> None: ...
@_final
class SentCodeSuccess(_TLObject):
    __match_args__ = ("authorization",)
    authorization: TypeAuthorization
    def __init__(
        self,
        *,
        authorization: TypeAuthorization,
    ) -> None: ...
@_final
class SentCodeTypeApp(_TLObject):
    __match_args__ = ("length",)
    length: int
    def __init__(
        self,
        *,
        length: int,
    ) -> None: ...
@_final
class SentCodeTypeCall(_TLObject):
    __match_args__ = ("length",)
    length: int
    def __init__(
        self,
        *,
        length: int,
    ) -> None: ...
@_final
class SentCodeTypeEmailCode(_TLObject):
    __match_args__ = ("apple_signin_allowed", "google_signin_allowed", "email_pattern", "length", "reset_available_period", "reset_pending_date",)
    apple_signin_allowed: bool
    google_signin_allowed: bool
    email_pattern: str
    length: int
    reset_available_period: int | None
    reset_pending_date: int | None
    def __init__(
        self,
        *,
        email_pattern: str,
        length: int,
        apple_signin_allowed: bool = False,
        google_signin_allowed: bool = False,
        reset_available_period: int | None = None,
        reset_pending_date: int | None = None,
    ) -> None: ...
@_final
class SentCodeTypeFirebaseSms(_TLObject):
    __match_args__ = ("nonce", "play_integrity_project_id", "play_integrity_nonce", "receipt", "push_timeout", "length",)
    nonce: bytes | None
    play_integrity_project_id: int | None
    play_integrity_nonce: bytes | None
    receipt: str | None
    push_timeout: int | None
    length: int
    def __init__(
        self,
        *,
        length: int,
        nonce: bytes | None = None,
        play_integrity_project_id: int | None = None,
        play_integrity_nonce: bytes | None = None,
        receipt: str | None = None,
        push_timeout: int | None = None,
    ) -> None: ...
@_final
class SentCodeTypeFlashCall(_TLObject):
    __match_args__ = ("pattern",)
    pattern: str
    def __init__(
        self,
        *,
        pattern: str,
    ) -> None: ...
@_final
class SentCodeTypeFragmentSms(_TLObject):
    __match_args__ = ("url", "length",)
    url: str
    length: int
    def __init__(
        self,
        *,
        url: str,
        length: int,
    ) -> None: ...
@_final
class SentCodeTypeMissedCall(_TLObject):
    __match_args__ = ("prefix", "length",)
    prefix: str
    length: int
    def __init__(
        self,
        *,
        prefix: str,
        length: int,
    ) -> None: ...
@_final
class SentCodeTypeSetUpEmailRequired(_TLObject):
    __match_args__ = ("apple_signin_allowed", "google_signin_allowed",)
    apple_signin_allowed: bool
    google_signin_allowed: bool
    def __init__(
        self,
        *,
        apple_signin_allowed: bool = False,
        google_signin_allowed: bool = False,
    ) -> None: ...
@_final
class SentCodeTypeSms(_TLObject):
    __match_args__ = ("length",)
    length: int
    def __init__(
        self,
        *,
        length: int,
    ) -> None: ...
@_final
class SentCodeTypeSmsPhrase(_TLObject):
    __match_args__ = ("beginning",)
    beginning: str | None
    def __init__(
        self,
        *,
        beginning: str | None = None,
    ) -> None: ...
@_final
class SentCodeTypeSmsWord(_TLObject):
    __match_args__ = ("beginning",)
    beginning: str | None
    def __init__(
        self,
        *,
        beginning: str | None = None,
    ) -> None: ...
@_final
class SignIn(_TLFunction[TypeAuthorization]):
    __match_args__ = ("phone_number", "phone_code_hash", "phone_code", "email_verification",)
    phone_number: str
    phone_code_hash: str
    phone_code: str | None
    email_verification: _api.TypeEmailVerification | None
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
        phone_code: str | None = None,
        email_verification: _api.TypeEmailVerification | None = None,
    ) -> None: ...
@_final
class SignUp(_TLFunction[TypeAuthorization]):
    __match_args__ = ("no_joined_notifications", "phone_number", "phone_code_hash", "first_name", "last_name",)
    no_joined_notifications: bool
    phone_number: str
    phone_code_hash: str
    first_name: str
    last_name: str
    def __init__(
        self,
        *,
        phone_number: str,
        phone_code_hash: str,
        first_name: str,
        last_name: str,
        no_joined_notifications: bool = False,
    ) -> None: ...
TypeAuthorization: _TypeAlias = Authorization | AuthorizationSignUpRequired
TypeCodeType: _TypeAlias = CodeTypeCall | CodeTypeFlashCall | CodeTypeFragmentSms | CodeTypeMissedCall | CodeTypeSms
TypeExportedAuthorization: _TypeAlias = ExportedAuthorization
TypeFirebasePnvIntent: _TypeAlias = FirebasePnvIntent
TypeLoggedOut: _TypeAlias = LoggedOut
TypeLoginToken: _TypeAlias = LoginToken | LoginTokenMigrateTo | LoginTokenSuccess
TypePasskeyLoginOptions: _TypeAlias = PasskeyLoginOptions
TypePasswordRecovery: _TypeAlias = PasswordRecovery
TypeSentCode: _TypeAlias = SentCode | SentCodePaymentRequired | SentCodeSuccess
TypeSentCodeType: _TypeAlias = SentCodeTypeApp | SentCodeTypeCall | SentCodeTypeEmailCode | SentCodeTypeFirebaseSms | SentCodeTypeFlashCall | SentCodeTypeFragmentSms | SentCodeTypeMissedCall | SentCodeTypeSetUpEmailRequired | SentCodeTypeSms | SentCodeTypeSmsPhrase | SentCodeTypeSmsWord
