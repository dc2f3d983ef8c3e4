"""Fields whose values never appear in a repr: they open an account, or a key follows from them."""

from __future__ import annotations

# A field's name, wherever it occurs, or ``constructor.field`` in TL spelling. Text, bytes and lists are hidden; a flag
# or an object of the same name is shown.
REDACTED: frozenset[str] = frozenset(
    {
        "api_hash",
        "bot_auth_token",
        "phone_code",
        "future_auth_token",
        "logout_tokens",
        "tmp_password",
        "web_auth_token",
        "new_password_hash",
        "A",
        "M1",
        "google_token",
        "pnv_token",
        "autologin_token",
        "new_nonce",
        "auth.loginToken.token",
        "auth.loginTokenMigrateTo.token",
        "auth.importLoginToken.token",
        "auth.acceptLoginToken.token",
        "auth.exportedAuthorization.bytes",
        "auth.importAuthorization.bytes",
        "auth.recoverPassword.code",
        "auth.checkRecoveryPassword.code",
        "account.confirmPasswordEmail.code",
        "account.registerDevice.secret",
        "emailVerificationCode.code",
        "emailVerificationGoogle.token",
        "emailVerificationApple.token",
        "bots.exportedBotToken.token",
        "invokeWithApnsSecret.secret",
        "secureSecretSettings.secure_secret",
        "inputMediaInvoice.provider",
        "mt.client_DH_inner_data.g_b",
        "mt.p_q_inner_data.p",
        "mt.p_q_inner_data.q",
    }
)
