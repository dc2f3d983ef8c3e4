"""Come back on the folder of another program: nothing is asked, and what was missed is there. Then log out."""

from __future__ import annotations

from sandbox import TDLib, ask, report

td = TDLib()
report(state=td.state["@type"])
words = ask("what was missed")
got = td.come("updateNewMessage", lambda it: it["message"]["content"].get("text", {}).get("text") == words)
report(missed=got["message"]["content"]["text"]["text"])
td.end("logOut")
report(state=td.state["@type"])
