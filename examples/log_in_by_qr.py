"""Log in by a QR code that another device scans.

    pip install "cablegram[qr]"
    python examples/log_in_by_qr.py

Topic: Accounts and sessions
"""

from getpass import getpass

import cablegram
from cablegram import TelegramClient


async def main() -> None:
    async with TelegramClient.from_env("qr") as client:
        async for qr in client.qr_login(password=lambda hint: getpass(f"Password ({hint})? ")):
            print(qr.text())
            print("On your phone: Settings, Devices, Link Desktop Device. Or open", qr.url, flush=True)
        me = await client.get_me()
        print("logged in as", me.first_name if me else "nobody")


if __name__ == "__main__":
    cablegram.run(main())
