"""A SOCKS5 proxy, with or without a user name and password.

Sources: https://www.rfc-editor.org/rfc/rfc1928 and https://www.rfc-editor.org/rfc/rfc1929
"""

from __future__ import annotations

import hmac
import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import quote

from cablegram.errors import UsageError

from .front import Front, Gate

if TYPE_CHECKING:
    from cablegram.net.streams import Listening
    from cablegram.sandbox.sandbox import Sandbox

LONGEST = 255
_NO_AUTH, _PASSWORD, _NONE = 0x00, 0x02, 0xFF
_CONNECT, _IPV4, _NAME, _IPV6 = 0x01, 0x01, 0x03, 0x04
_GRANTED, _NOT_ALLOWED, _NO_COMMAND, _NO_KIND = 0x00, 0x02, 0x07, 0x08
_BOUND = b"\x00\x01" + bytes(6)
"""The end of an answer: where the proxy is bound, which no client needs."""


class SocksFront(Front):
    """See the module."""

    def __init__(self, sandbox: Sandbox, listening: Listening, username: str, password: str) -> None:
        super().__init__(sandbox, listening)
        if len(username.encode()) > LONGEST or len(password.encode()) > LONGEST:
            raise UsageError(f"SOCKS5 has room for {LONGEST} bytes of a user name, and as many of a password")
        self.username, self.password = username, password
        who = f"{quote(username, safe='')}:{quote(password, safe='')}@" if username else ""
        self.link = f"socks5://{who}{self.host}:{self.port}"

    def gate(self) -> Gate:
        return _SocksGate(self)


class _SocksGate(Gate):
    """METHODS, then PASSWORD if that is wanted, then REQUEST."""

    def __init__(self, front: SocksFront) -> None:
        super().__init__(front)
        self._wanted = front
        self._stage = "methods"

    def read(self) -> None:
        while not self._over and getattr(self, f"_{self._stage}")():
            pass

    def _take(self, size: int) -> bytes:
        data = bytes(self.buffer[:size])
        del self.buffer[:size]
        return data

    def _methods(self) -> bool:
        buffer = self.buffer
        if bytes(buffer[:1]) not in (b"", b"\x05"):
            self.refuse()
            return False
        if len(buffer) < 2 or len(buffer) < 2 + buffer[1]:
            return False
        offered = self._take(2 + buffer[1])[2:]
        method = _PASSWORD if self._wanted.username else _NO_AUTH
        if method not in offered:
            self.refuse(bytes((5, _NONE)))
            return False
        self.say(bytes((5, method)))
        self._stage = "password" if method == _PASSWORD else "request"
        return True

    def _password(self) -> bool:
        buffer = self.buffer
        if len(buffer) < 2 or len(buffer) < 3 + buffer[1] or len(buffer) < 3 + buffer[1] + buffer[2 + buffer[1]]:
            return False
        name = self._take(2 + buffer[1])[2:]
        password = self._take(1 + buffer[0])[1:]
        given, wanted = name + b"\0" + password, f"{self._wanted.username}\0{self._wanted.password}".encode()
        if not hmac.compare_digest(given, wanted):
            self.refuse(b"\x01\x01")
            return False
        self.say(b"\x01\x00")
        self._stage = "request"
        return True

    def _request(self) -> bool:
        buffer = self.buffer
        if len(buffer) < 5:
            return False
        kind = buffer[3]
        size = {_IPV4: 4, _IPV6: 16, _NAME: 1 + buffer[4]}.get(kind)
        if size is None:
            self.refuse(bytes((5, _NO_KIND)) + _BOUND)
            return False
        if len(buffer) < 4 + size + 2:
            return False
        command = self._take(4)[1]
        raw, port = self._take(size), int.from_bytes(self._take(2), "big")
        host = raw[1:].decode("latin-1") if kind == _NAME else str(ipaddress.ip_address(raw))
        center = self.front.center_at(host, port)
        if command != _CONNECT:
            self.refuse(bytes((5, _NO_COMMAND)) + _BOUND)
        elif center is None:
            self.refuse(bytes((5, _NOT_ALLOWED)) + _BOUND)
        else:
            self.say(bytes((5, _GRANTED)) + _BOUND)
            self.hand_on(center)
        return False
