// Make and read mtcute's session strings, and other libraries' through its converter, without a network.
import { readStringSession, writeStringSession } from "@mtcute/core/utils.js";

const task = JSON.parse(process.env.SANDBOX);
const hex = (bytes) => Buffer.from(bytes).toString("hex");

function shown(text) {
  const { version, primaryDcs, self, authKey } = readStringSession(text);
  const { id, ipAddress, port } = primaryDcs.main;
  return { version, dc: id, address: ipAddress, port, user: self?.userId ?? null, bot: self?.isBot ?? null, key: hex(authKey) };
}

function make() {
  const main = { id: task.dc, ipAddress: task.address, port: task.port };
  const self = { userId: task.user, isBot: true, isPremium: false, usernames: [] };
  const base = { version: 3, authKey: Buffer.from(task.key, "hex") };
  return {
    strings: [
      writeStringSession({ ...base, primaryDcs: { main, media: main }, self }),
      writeStringSession({ ...base, primaryDcs: { main, media: { ...main, ipAddress: "1.2.3.4", mediaOnly: true } }, self }),
      writeStringSession({ ...base, primaryDcs: { main, media: main } }),
      writeStringSession({ ...base, primaryDcs: { main: { ...main, ipAddress: "2001:67c:4e8:f002::a", ipv6: true }, media: main } }),
    ],
  };
}

async function read() {
  // It is not made for the newest mtcute.
  const { convertFromGramjsSession, convertFromPyrogramSession, convertFromTelethonSession } = await import("@mtcute/convert");
  return {
    own: shown(task.mtcute),
    telethon: hex(convertFromTelethonSession(task.telethon).authKey),
    gramjs: hex(convertFromGramjsSession(task.gramjs).authKey),
    pyrogram: hex(convertFromPyrogramSession(task.pyrogram).authKey),
  };
}

console.log(`= ${JSON.stringify(task.do === "make" ? make() : await read())}`);
