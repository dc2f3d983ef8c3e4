// Lists the public names of GramJS, as JSON: nothing is connected.
"use strict";
const { TelegramClient, Api } = require("telegram");
const { CustomMessage } = require("telegram/tl/custom/message");

function ofPrototypes(start) {
  const found = new Set();
  for (let p = start; p && p !== Object.prototype; p = Object.getPrototypeOf(p)) {
    Object.getOwnPropertyNames(p).forEach((name) => found.add(name));
  }
  return [...found].filter((name) => !name.startsWith("_") && name !== "constructor").sort();
}

const files = require("fs").readdirSync(require("path").dirname(require.resolve("telegram/events")));
const events = files.map((name) => name.replace(/\.d\.ts$|\.js$/, "")).filter((name) => /^[A-Z]/.test(name));
const found = {
  method: ofPrototypes(TelegramClient.prototype),
  event: [...new Set(events)].sort(),
  message: [...new Set([...ofPrototypes(CustomMessage.prototype), ...ofPrototypes(Api.Message.prototype)])].sort(),
};
console.log(JSON.stringify(found));
process.exit();
