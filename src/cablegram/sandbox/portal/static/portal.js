// The pages work without this; with it, what changes by itself is shown as it changes.
"use strict";

const live = document.querySelector("[data-live]");

async function follow() {
  const source = live.dataset.live;
  for (;;) {
    await new Promise((done) => setTimeout(done, 1000));
    if (document.hidden || live.contains(document.activeElement) || !getSelection().isCollapsed) continue;
    try {
      const answer = await fetch(source, { credentials: "same-origin", cache: "no-store" });
      if (!answer.ok) continue;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-live]") ?? page.body;
      if (fresh.innerHTML !== live.innerHTML) {
        const open = [...live.querySelectorAll("details[open]")].map((item) => item.id);
        const scrolled = [...live.querySelectorAll(".scroll")].map((item) => item.scrollTop);
        live.replaceChildren(...fresh.childNodes);
        open.forEach((id) => { const item = id && document.getElementById(id); if (item) item.open = true; });
        live.querySelectorAll(".scroll").forEach((item, index) => { item.scrollTop = scrolled[index] ?? 0; });
      }
    } catch {
      // The sandbox is being restarted, or is gone: try again.
    }
  }
}

if (live !== null) follow();
