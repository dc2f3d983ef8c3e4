"""A bot that answers a message."""

from __future__ import annotations

from sandbox import TDLib, ask, report, text

td = TDLib()
td("checkAuthenticationBotToken", token=ask("token"))
me = td.ready()
report(id=me["id"], kind=me["type"]["@type"])
ask("write to it")
message = td.come("updateNewMessage", lambda it: not it["message"]["is_outgoing"])["message"]
words = message["content"]["text"]["text"]
report(got=words)
td.sent(message["chat_id"], text(f"You said: {words}"))
td.end()
