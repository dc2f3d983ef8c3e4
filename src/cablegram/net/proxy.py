"""Proxies: what a user writes, and the dialers that go through one.

SOCKS4, SOCKS5 and HTTP CONNECT carry any connection; they need the package ``python-socks``
(``pip install cablegram[proxy]``). An MTProxy speaks MTProto's obfuscated transport and needs nothing.
Sources: https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation,
https://core.telegram.org/api/links#mtproxy-links and https://core.telegram.org/api/links#socks5-proxy-links
"""

from __future__ import annotations

import asyncio
from typing import Any, NamedTuple

from cablegram.errors import ConnectionLost, ProxyRefused, UsageError, described
from cablegram.mtproto.framing import Transport
from cablegram.net.offline import check_reachable
from cablegram.net.streams import Dialer, Factory, report

KINDS = ("socks5", "socks4", "http", "mtproxy")
_LONGEST_SECRET = 17 + 255
_REFUSALS = (None, 2, 401, 403, 407)
"""Codes of ``python-socks`` for a proxy that will not let this user through: none is a failed authentication, 2 is
"not allowed by ruleset" of SOCKS5, the others are HTTP's."""


class Proxy(NamedTuple):
    """One proxy. ``secret`` (bytes) is an MTProxy's, user name and password are the others'; no repr shows them."""

    kind: str
    host: str
    port: int
    username: str | None = None
    password: str | None = None
    secret: bytes | None = None

    def __repr__(self) -> str:
        return f"<Proxy {self.kind} {self.host}:{self.port}>"

    @property
    def is_mtproxy(self) -> bool:
        """Whether it speaks MTProto itself."""
        return self.kind == "mtproxy"

    @property
    def transport(self) -> Transport:
        """What an MTProxy with this secret expects."""
        long = self.secret is not None and len(self.secret) > 16
        return Transport.OBFUSCATED_PADDED if long else Transport.OBFUSCATED_INTERMEDIATE

    @property
    def domain(self) -> str | None:
        """The site that a proxy with an ``ee`` secret pretends to be."""
        secret = self.secret
        return secret[17:].decode("ascii") if secret is not None and secret[0] == 0xEE and len(secret) > 17 else None

    def dialer(self, dial: Dialer, time: Any, rand: Any) -> Dialer:
        """Connects through this proxy; ``dial`` reaches an MTProxy itself."""
        if not self.is_mtproxy:
            return self._dial
        if self.domain is None or self.secret is None:
            return dial
        from cablegram.net.dialers.faketls import fake_tls

        return fake_tls(dial, self.secret[1:17], self.domain, time, rand)

    async def _dial(self, host: str, port: int, factory: Factory) -> asyncio.Transport:
        try:
            from python_socks import ProxyError, ProxyType
            from python_socks.async_.asyncio import Proxy as Client
        except ImportError:
            raise UsageError("this proxy needs the package python-socks: pip install 'cablegram[proxy]'") from None
        kinds = {"socks5": ProxyType.SOCKS5, "socks4": ProxyType.SOCKS4, "http": ProxyType.HTTP}
        client = Client(kinds[self.kind], self.host, self.port, self.username, self.password)
        check_reachable(self.host, self.port)
        check_reachable(host, port)  # the proxy would go there for us
        report("proxy")
        try:
            link = await client.connect(host, port, timeout=3600)  # the caller sets the deadline
        except ProxyError as error:
            text = f"the {self.kind} proxy {self.host}:{self.port} says: {error}"
            if error.error_code in _REFUSALS:
                raise ProxyRefused(f"{text}; check its user name and password", sent="no") from error
            raise OSError(text) from error
        except OSError as error:
            raise OSError(f"the {self.kind} proxy {self.host}:{self.port}: {error}") from error
        transport, _ = await asyncio.get_running_loop().create_connection(factory, sock=link)
        return transport

    def silence(self) -> ConnectionLost:
        """The end of tries that this MTProxy has answered with nothing."""
        return ProxyRefused(
            f"the MTProxy {self.host}:{self.port} closes every connection without a word; is its secret right?",
            sent="no",
        )


def parse_proxy(value: Any) -> Proxy | None:
    """A proxy from a :class:`Proxy`, or from a link: ``socks5://user:password@host:port``, ``socks4://``, ``http://``,
    ``mtproxy://secret@host:port``, ``tg://proxy?…``, ``https://t.me/proxy?…``, ``tg://socks?…``, ``https://t.me/socks?…``.

    None is None. Raises UsageError for anything else; no message shows a secret.
    """
    if value is None:
        return None
    if isinstance(value, Proxy):
        return _checked(value)
    if not isinstance(value, str):
        raise UsageError(f"a proxy is a link (socks5://user:password@host:port) or a Proxy, not {described(value)}")
    from urllib.parse import parse_qs, unquote, urlsplit

    try:
        link = urlsplit(value.strip())
        port = link.port
    except ValueError:
        raise UsageError("this is no link of a proxy: host or port cannot be read") from None
    where = link.netloc if link.scheme == "tg" else link.path.strip("/") if _is_telegram(link.hostname) else ""
    if where in ("proxy", "socks"):
        fields = {name: values[0] for name, values in parse_qs(link.query).items()}
        number = fields.get("port", "")
        made = Proxy(
            "mtproxy" if where == "proxy" else "socks5",
            fields.get("server", ""),
            int(number) if number.isdigit() else 0,
            fields.get("user"),
            fields.get("pass"),
            parse_secret(fields.get("secret", "")) if where == "proxy" else None,
        )
        return _checked(made)
    username = unquote(link.username) if link.username else None
    password = unquote(link.password) if link.password else None
    kind = {"socks": "socks5", "socks5h": "socks5", "https": "http"}.get(link.scheme, link.scheme)
    if kind == "mtproxy":
        return _checked(Proxy(kind, link.hostname or "", port or 0, secret=parse_secret(username or "")))
    return _checked(Proxy(kind, link.hostname or "", port or 0, username, password))


def parse_secret(text: str) -> bytes:
    """An MTProxy's secret from hex, base64 or base64url. Raises UsageError, which does not show it."""
    import base64
    import binascii

    try:
        secret = bytes.fromhex(text)
    except ValueError:
        plain = text.replace("-", "+").replace("_", "/").rstrip("=")
        try:
            secret = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
        except (binascii.Error, ValueError):
            raise UsageError("the secret of this MTProxy is neither hex nor base64") from None
    return secret


def _is_telegram(host: str | None) -> bool:
    return host in ("t.me", "telegram.me", "telegram.dog")


def _checked(proxy: Proxy) -> Proxy:
    if proxy.kind not in KINDS:
        kind = repr(proxy.kind) if proxy.kind else "a proxy without a kind"
        raise UsageError(
            f"{kind} is no kind of proxy; there are {', '.join(KINDS)}, as in socks5://user:password@host:port"
        )
    if not proxy.host or not 0 < proxy.port < 65536:
        raise UsageError("a proxy needs a host and a port from 1 to 65535")
    if proxy.is_mtproxy:
        _check_secret(proxy.secret or b"")
    return proxy


def _check_secret(secret: bytes) -> None:
    size, first = len(secret), secret[:1]
    plain, padded = size == 16, size == 17 and first == b"\xdd"
    fake_tls = 17 < size <= _LONGEST_SECRET and first == b"\xee" and secret[17:].isascii()
    if not (plain or padded or fake_tls):
        raise UsageError(
            f"the secret of an MTProxy has 16 bytes, 17 that begin with dd, or ee and a site's name, not {size} bytes"
        )
