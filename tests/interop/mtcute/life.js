// A user logs in, by questions and then by the string of that; dialogs, history, edits, deletions, files, a supergroup.
import { createHash } from "crypto";
import { tl } from "@mtcute/node";
import { Heard, ask, makeClient, report } from "./sandbox.js";

async function logIn() {
  const client = makeClient();
  const questions = {
    phone: () => ask("number"),
    code: () => ask("code"),
    password: () => ask("password"),
    invalidCodeCallback: (what) => report({ invalid: what }),
  };
  const me = await client.start(questions);
  const sent = await client.sendText("me", "Hello!");
  report({ id: me.id, sent: sent.id });
  const session = await client.exportSession();
  await client.disconnect();
  return session;
}

async function comeBack(session) {
  const client = makeClient();
  await client.importSession(session);
  await client.start();
  return client;
}

async function talk(client, heard) {
  const first = await client.sendText("grace", "first");
  const second = await client.sendText("grace", "second");
  await client.editMessage({ message: first, text: "first, edited" });
  await client.deleteMessages([second]);
  report({ history: (await client.getHistory("grace")).map((message) => message.text) });
  const dialogs = [];
  for await (const dialog of client.iterDialogs()) dialogs.push(dialog.peer.displayName);
  report({ dialogs });
  await ask("ready to hear");
  report({ heard: (await heard.until((message) => message.text === "hi Ada")).sender.displayName });
  await client.readHistory("grace");
}

async function files(client) {
  const bytes = Buffer.alloc(10 * 1024 * 1024);
  for (let at = 0, i = 0; at < bytes.length; at += 32) createHash("sha256").update(`${i++}`).digest().copy(bytes, at);
  const message = await client.sendMedia("me", { type: "document", file: bytes, fileName: "ten.bin" });
  report({ same: Buffer.from(await client.downloadAsBuffer(message.media)).equals(bytes) });
}

async function group(client) {
  const made = await client.createSupergroup({ title: "Club" });
  await client.addChatMembers(made.id, "grace", {});
  await client.sendText(made.id, "welcome");
  const members = await client.getChatMembers(made.id);
  const history = (await client.getHistory(made.id)).filter((message) => message.text);
  report({ members: members.map((member) => member.user.firstName).sort(), club: history.map(({ text }) => text) });
}

const client = await comeBack(await logIn());
const heard = new Heard();
client.onNewMessage.add((message) => heard.push(message));
try {
  await client.sendText("nobody_at_all", "?");
} catch (error) {
  report({ refused: tl.RpcError.is(error) ? error.text : error.constructor.name });
}
await talk(client, heard);
await files(client);
await group(client);
await client.logOut();
process.exit(0);
