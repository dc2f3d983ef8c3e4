"""Log in by number, code and password, and stay logged in."""

from __future__ import annotations

from sandbox import TDLib, report, text

td = TDLib()
me = td.log_in()
report(id=me["id"], name=me["first_name"])
chat = td("createPrivateChat", user_id=me["id"], force=False)
report(sent=td.sent(chat["id"], text("Hello!"))["content"]["text"]["text"])
td.end()
