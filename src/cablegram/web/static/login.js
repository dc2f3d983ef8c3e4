// The page works without this; with it, it follows what happens, counts down, and sends a complete code by itself.
"use strict";

const { base, version, kind } = document.body.dataset;

for (const form of document.forms) {
  form.addEventListener("submit", () => {
    // Later, so that the pressed button still is part of what is sent.
    setTimeout(() => form.querySelectorAll("button").forEach((button) => { button.disabled = true; }));
  });
}

for (const input of document.querySelectorAll("input[data-length]")) {
  const wrong = document.querySelector(".error") !== null;
  input.addEventListener("input", () => {
    const digits = input.value.replace(/\D/g, "");
    if (!wrong && digits.length === Number(input.dataset.length)) input.form.requestSubmit();
  });
}

for (const input of document.querySelectorAll("input[type=password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "show";
  button.setAttribute("aria-pressed", "false");
  button.textContent = "Show";
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.textContent = shown ? "Hide" : "Show";
    button.setAttribute("aria-pressed", String(shown));
    input.focus();
  });
  const frame = document.createElement("div");
  frame.className = "secret";
  input.before(frame);
  frame.append(input, button);
  input.form.addEventListener("submit", () => { input.type = "password"; });
}

for (const button of document.querySelectorAll("button[data-seconds]")) {
  const text = button.textContent;
  const end = Date.now() + Number(button.dataset.seconds) * 1000;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    button.disabled = left > 0;
    button.textContent = left > 0 ? `${text} (in ${left} s)` : text;
    if (left > 0) setTimeout(tick, 1000);
  };
  tick();
}

// Where something may happen without a form: the QR code is scanned or replaced, or Telegram answers at last.
async function follow(since) {
  for (let failures = 0; failures < 30;) {
    try {
      const answer = await fetch(`${base}state?since=${since}`, { credentials: "same-origin", cache: "no-store" });
      const state = await answer.json();
      failures = 0;
      if (state.version === since) continue;
      const picture = document.querySelector("img.qr");
      if (state.kind !== "qr" || picture === null) {
        location.replace(base);
        return;
      }
      since = state.version;
      picture.src = `${base}qr.svg?${since}`;
    } catch {
      failures += 1;
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
}

if (kind === "qr" || kind === "busy") follow(Number(version));
