"""An HTTP proxy that makes tunnels (CONNECT), with or without a user name and password.

Source: https://www.rfc-editor.org/rfc/rfc9110#name-connect
"""

from __future__ import annotations

import base64
import hmac
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from cablegram.errors import UsageError

from .front import Front, Gate

if TYPE_CHECKING:
    from cablegram.net.streams import Listening
    from cablegram.sandbox.sandbox import Sandbox


class HttpFront(Front):
    """See the module."""

    def __init__(self, sandbox: Sandbox, listening: Listening, username: str, password: str) -> None:
        super().__init__(sandbox, listening)
        if ":" in username:
            raise UsageError("a user name of HTTP has no colon: it stands between the name and the password")
        who = f"{quote(username, safe='')}:{quote(password, safe='')}@" if username else ""
        self.link = f"http://{who}{self.host}:{self.port}"
        token = base64.b64encode(f"{username}:{password}".encode()).decode()
        self.wanted = f"Basic {token}" if username else ""

    def gate(self) -> Gate:
        return _HttpGate(self)


class _HttpGate(Gate):
    def __init__(self, front: HttpFront) -> None:
        super().__init__(front)
        self._wanted = front.wanted

    def read(self) -> None:
        end = self.buffer.find(b"\r\n\r\n")
        if end < 0:
            return
        lines = bytes(self.buffer[:end]).decode("latin-1").split("\r\n")
        del self.buffer[: end + 4]
        method, _, rest = lines[0].partition(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        if method != "CONNECT":
            self.refuse(_answer("405 Method Not Allowed"))
            return
        given = headers.get("proxy-authorization", "").encode("latin-1")
        if self._wanted and not hmac.compare_digest(given, self._wanted.encode()):
            self.refuse(_answer("407 Proxy Authentication Required", 'Proxy-Authenticate: Basic realm="sandbox"\r\n'))
            return
        try:
            where = urlsplit(f"//{rest.partition(' ')[0]}")
            host, port = where.hostname or "", where.port or 0
        except ValueError:
            self.refuse(_answer("400 Bad Request"))
            return
        center = self.front.center_at(host, port)
        if center is None:
            self.refuse(_answer("403 Forbidden"))
        else:
            self.say(b"HTTP/1.1 200 Connection established\r\n\r\n")
            self.hand_on(center)


def _answer(status: str, more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\n{more}Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
