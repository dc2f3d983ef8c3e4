"""A bot over HTTP: what TDLib speaks where a proxy lets nothing but requests pass."""

from __future__ import annotations

from sandbox import TDLib, ask, report, text

td = TDLib(web=True)
td("checkAuthenticationBotToken", token=ask("token"))
me = td.ready()
report(id=me["id"])
ask("write to it")
message = td.come("updateNewMessage", lambda it: not it["message"]["is_outgoing"])["message"]
words = message["content"]["text"]["text"]
td.sent(message["chat_id"], text(f"You said: {words}"))
report(got=words, over=sorted({target.split(" ")[0] for target in td.proxy.targets}))
td.end()
