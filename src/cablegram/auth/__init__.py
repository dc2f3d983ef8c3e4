"""Every way into Telegram, as a state machine without I/O: by phone, by QR code, as a bot, by a web token.

`Login` says what to do next and is told what came of it; `steps` has the table of steps and verbs, `flow`,
`error_rules` and `decisions` the rules. A login can be written down at any step and go on in another process.
Source: https://core.telegram.org/api/auth
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram._lazy import lazily

if TYPE_CHECKING:
    from .app import Limits
    from .login import Login
    from .questions import (
        BotTokenQuestion,
        CodeQuestion,
        EmailCodeQuestion,
        EmailQuestion,
        NamesQuestion,
        NewPasswordQuestion,
        PasswordQuestion,
        PhoneQuestion,
        Question,
        RecoveryCodeQuestion,
        Step,
        Terms,
        WebTokenQuestion,
    )
    from .sent import SentCode
    from .steps import (
        Cancel,
        ChangePhone,
        Decision,
        Done,
        Invoke,
        Recover,
        Report,
        ReportMissing,
        Resend,
        ResetEmail,
        Retry,
        ShowQr,
        SwitchDc,
        UseQr,
        Wait,
    )

__all__ = [
    "BotTokenQuestion",
    "Cancel",
    "ChangePhone",
    "CodeQuestion",
    "Decision",
    "Done",
    "EmailCodeQuestion",
    "EmailQuestion",
    "Invoke",
    "Limits",
    "Login",
    "NamesQuestion",
    "NewPasswordQuestion",
    "PasswordQuestion",
    "PhoneQuestion",
    "Question",
    "Recover",
    "RecoveryCodeQuestion",
    "Report",
    "ReportMissing",
    "Resend",
    "ResetEmail",
    "Retry",
    "SentCode",
    "ShowQr",
    "Step",
    "SwitchDc",
    "Terms",
    "UseQr",
    "Wait",
    "WebTokenQuestion",
]

_LAZY = {
    "BotTokenQuestion": ".questions",
    "Cancel": ".steps",
    "ChangePhone": ".steps",
    "CodeQuestion": ".questions",
    "Decision": ".steps",
    "Done": ".steps",
    "EmailCodeQuestion": ".questions",
    "EmailQuestion": ".questions",
    "Invoke": ".steps",
    "Limits": ".app",
    "Login": ".login",
    "NamesQuestion": ".questions",
    "NewPasswordQuestion": ".questions",
    "PasswordQuestion": ".questions",
    "PhoneQuestion": ".questions",
    "Question": ".questions",
    "Recover": ".steps",
    "RecoveryCodeQuestion": ".questions",
    "Report": ".steps",
    "ReportMissing": ".steps",
    "Resend": ".steps",
    "ResetEmail": ".steps",
    "Retry": ".steps",
    "SentCode": ".sent",
    "ShowQr": ".steps",
    "Step": ".questions",
    "SwitchDc": ".steps",
    "Terms": ".questions",
    "UseQr": ".steps",
    "Wait": ".steps",
    "WebTokenQuestion": ".questions",
}

if not TYPE_CHECKING:
    # A client only needs `checks` to be made; the machine is loaded by the first login.
    __getattr__, __dir__ = lazily(globals(), _LAZY)
