"""Logging in by a picture: the code that is shown, and what the device that scans it does.

Source: https://core.telegram.org/api/qr-login
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram import api
from cablegram.client.callbacks import a_text
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

PREFIX = "tg://login?token="


class QrCode(NamedTuple):
    """What another device of the account must scan. ``url`` is to be drawn as a QR code; ``expires`` is a Unix time,
    ``seconds`` what is left of it. Whoever scans it logs this client in: show it to the account's owner only.

    :meth:`svg`, :meth:`png` and :meth:`text` draw it; they need the extra ``qr`` (UsageError without it).
    """

    url: str
    expires: int
    seconds: float

    def __repr__(self) -> str:
        return f"<QrCode for {self.seconds:.0f} s>"

    def svg(self, *, scale: float = 8) -> bytes:
        """The picture as an SVG document; ``scale`` is the side of a module (pixels)."""
        return self._drawn("svg", scale=scale, light="#fff")

    def png(self, *, scale: int = 8) -> bytes:
        """The picture as a PNG file; ``scale`` is the side of a module (pixels)."""
        return self._drawn("png", scale=scale)

    def text(self) -> str:
        """The picture in block characters, two lines of it in one of text, for a terminal with a dark background."""
        from io import StringIO

        out = StringIO()
        _segno().make(self.url, error="l").terminal(out, compact=True)
        return out.getvalue()

    def _drawn(self, kind: str, **how: float | str) -> bytes:
        from io import BytesIO

        out = BytesIO()
        _segno().make(self.url, micro=False).save(out, kind=kind, border=4, **how)
        return out.getvalue()


def _segno() -> Any:
    try:
        import segno
    except ModuleNotFoundError:
        raise UsageError("drawing a QR code needs the extra: pip install 'cablegram[qr]'") from None
    return segno


async def accept_qr_login(client: ClientCore, url: str) -> api.Authorization:
    """Let the device in that shows this QR code (``tg://login?token=…``): what scanning it in an app does.

    Answers the new login, for :meth:`terminate_session` should it not be one's own. Raises UsageError for another kind
    of link, ``errors.AuthTokenExpired`` for an old code, ``errors.AuthTokenAlreadyAccepted``.
    Source: https://core.telegram.org/method/auth.acceptLoginToken
    """
    from base64 import urlsafe_b64decode

    text = a_text(url, "url").strip().removeprefix(PREFIX).partition("&")[0]
    try:
        token = urlsafe_b64decode(text + "=" * (-len(text) % 4)) if url.strip().startswith(PREFIX) else b""
    except ValueError:
        token = b""
    if not token:
        raise UsageError(f"this is no link of a login's QR code; those begin with {PREFIX}")
    return await client.invoke(api.auth.AcceptLoginToken(token=token))
