"""Log in by a QR code."""

from __future__ import annotations

from sandbox import TDLib, ask, report

td = TDLib()
td("requestQrCodeAuthentication", other_user_ids=[])
td.past("authorizationStateWaitPhoneNumber")
ask(f"scan {td.state['link']}")
td.past("authorizationStateWaitOtherDeviceConfirmation")
me = td.log_in()
report(id=me["id"])
td.end()
