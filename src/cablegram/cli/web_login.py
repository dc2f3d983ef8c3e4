"""`cablegram web-login`: the login page in a browser on this machine."""

from __future__ import annotations

from cablegram.cli import accounts, console
from cablegram.cli.login import tell
from cablegram.errors import UsageError


async def web_login(wanted: accounts.WantedAccount, *, port: int, open_browser: bool) -> int:
    """Serve the page until somebody has logged in; returns the exit status."""
    try:
        from cablegram.web import serve
    except ModuleNotFoundError as error:
        raise UsageError(f"the login page needs {error.name}: pip install 'cablegram[web]'") from None
    account = accounts.for_login(wanted)
    client = await accounts.client_of(account, wanted)

    def announce(link: str) -> None:
        console.say("Open this link in a browser on this machine; it works once:")
        console.result(link)
        if open_browser:
            import webbrowser

            webbrowser.open(link)

    try:
        me = await serve(client, announce=announce, port=port)
    finally:
        await client.disconnect()
    tell(account, me)
    return 0
