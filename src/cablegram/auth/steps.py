"""What a login asks its driver to do, and what may be decided after an error.

A driver is a loop over steps: it does what the step says and reports back with the verb in the right column.

=============  =================================================  =====================================
step           do                                                 then
=============  =================================================  =====================================
`Invoke`       send ``request`` to the home data center           ``login.result(x)`` / ``failed(error)``
`Question`     ask it                                             ``login.answer(value)``
`SwitchDc`     make ``dc`` the home data center                   ``login.switched()``
`Wait`         let ``seconds`` pass                               ``login.waited()``
`ShowQr`       show ``url`` as a QR code until it is scanned      ``login.scanned()`` / ``expired()``
`Report`       tell ``error``, ask what to do                     ``login.decide(decision)``
`Done`         the session is logged in                           nothing
=============  =================================================  =====================================
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .questions import Question, Step

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.errors import CablegramError
    from cablegram.tl import TLFunction


@dataclass(frozen=True, slots=True)
class Invoke(Step):
    """Send ``request`` to the home data center."""

    request: TLFunction[Any]


@dataclass(frozen=True, slots=True)
class SwitchDc(Step):
    """Make ``dc`` the home data center; the login goes on there."""

    dc: int


@dataclass(frozen=True, slots=True)
class Wait(Step):
    """Let ``seconds`` pass; ``reason`` completes "waiting ... s: ". Also a decision: wait, then go on."""

    seconds: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ShowQr(Step):
    """Show ``url`` as a QR code for ``seconds`` (it dies at ``expires``, Unix time), and wait for the scan.

    The scan is told by the update ``updateLoginToken``. Source: https://core.telegram.org/api/qr-login
    """

    url: str = field(repr=False)
    expires: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Report(Step):
    """Something went wrong and a decision is due. ``question``: what is asked again after `Retry`, if anything."""

    error: CablegramError
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Done(Step):
    """Logged in."""

    authorization: api.auth.Authorization

    @property
    def user(self) -> api.TypeUser:
        """Who logged in."""
        return self.authorization.user


class Decision:
    """What to do after an error, or instead of answering a question."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Retry(Decision):
    """Ask the same question again."""


@dataclass(frozen=True, slots=True)
class Resend(Decision):
    """Send the code again: in the next way once its time has come, else a new one."""


@dataclass(frozen=True, slots=True)
class ChangePhone(Decision):
    """Drop the code and ask for another phone number."""


@dataclass(frozen=True, slots=True)
class UseQr(Decision):
    """Go on with a QR code instead."""


@dataclass(frozen=True, slots=True)
class Recover(Decision):
    """The password is lost: send a code to the recovery e-mail address."""


@dataclass(frozen=True, slots=True)
class ResetEmail(Decision):
    """The login e-mail address is lost: ask Telegram to use the phone number instead."""


@dataclass(frozen=True, slots=True)
class ReportMissing(Decision):
    """Tell Telegram that the SMS did not come. ``mnc``: the mobile network code of the user's network."""

    mnc: str


@dataclass(frozen=True, slots=True)
class Cancel(Decision):
    """Give up: the code is cancelled and `LoginCancelled` raised."""
