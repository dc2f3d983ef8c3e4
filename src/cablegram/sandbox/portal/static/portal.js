// The pages work without this; with it, what changes by itself is shown as it changes.
"use strict";

const live = document.getElementById("live");
const scroller = live?.classList.contains("lines") ? live : null;

for (const form of document.forms) {
  form.addEventListener("submit", () => {
    // Later, so that the pressed button still is part of what is sent.
    setTimeout(() => form.querySelectorAll("button").forEach((button) => { button.disabled = true; }));
  });
}

const text = document.querySelector("textarea[name=text]");
text?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && text.value.trim()) {
    event.preventDefault();
    text.form.requestSubmit();
  }
});

function addCopyButtons(where) {
  if (!navigator.clipboard) return;
  for (const item of where.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(item.textContent);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    item.after(button);
  }
}

const bottom = () => {
  if (scroller !== null && scroller.scrollHeight > scroller.clientHeight) scroller.scrollTop = scroller.scrollHeight;
};

// What is in use must not be taken away: a button half pressed, text being marked.
const busy = () => live.querySelector(":active") !== null
  || (!getSelection().isCollapsed && live.contains(getSelection().anchorNode));

function replace(html) {
  const open = [...live.querySelectorAll("details[open]")].map((item) => item.id);
  const all = () => [...document.querySelectorAll("#live :is(a, button, summary), #aside :is(a, button)")];
  const focused = all().indexOf(document.activeElement);
  const low = scroller === null || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const part of fresh.querySelectorAll("[data-part]")) {
    document.getElementById(part.dataset.part)?.replaceChildren(...part.childNodes);
  }
  for (const id of open) {
    const item = document.getElementById(id);
    if (item !== null) item.open = true;
  }
  addCopyButtons(live);
  if (focused >= 0) all()[focused]?.focus({ preventScroll: true });
  if (low) bottom();
}

async function follow() {
  for (;;) {
    await new Promise((done) => setTimeout(done, 1000));
    if (document.hidden || busy()) continue;
    const query = new URLSearchParams(location.search);
    query.set("live", live.dataset.mark);
    try {
      const answer = await fetch(`${location.pathname}?${query}`, { credentials: "same-origin", cache: "no-store" });
      if (answer.status === 200 && answer.headers.has("X-Mark")) {
        const html = await answer.text();
        if (busy()) continue;
        live.dataset.mark = answer.headers.get("X-Mark");
        replace(html);
      }
    } catch {
      // The sandbox is gone for the moment, or for good: try again.
    }
  }
}

addCopyButtons(document);
if (live !== null) {
  bottom();
  follow();
}
