// The jobs of every client, one after the other: each reports what came of it.
import { createHash } from "crypto";
import { setTimeout } from "timers/promises";
import { ask, config, makeClient, report } from "./sandbox.js";

// Report what a job answers, or the error that it ends with. The others are done all the same.
async function job(name, work) {
  const late = setTimeout(20000, null, { ref: false }).then(() => Promise.reject(new Error("20 s passed")));
  try {
    report({ job: name, got: await Promise.race([work(), late]) });
  } catch (error) {
    console.error(error);
    report({ job: name, got: String(error) });
  }
}

// What arrives after somebody was asked to write: again, until it is heard, since mtcute does not say when it has begun.
async function hear(client, who) {
  const heard = [];
  client.onNewMessage.add((message) => message.isOutgoing || heard.push(message.text));
  while (heard.length === 0) {
    await ask(`write to the ${who}`);
    await setTimeout(200);
  }
  return heard[0];
}

async function logIn() {
  const client = makeClient();
  await job("user login", async () => {
    const questions = { phone: () => ask("number"), code: () => ask("code"), password: () => ask("password") };
    return (await client.start(questions)).id;
  });
  const session = await client.exportSession();
  await client.disconnect();
  return session;
}

async function sendAndRead(client) {
  let first;
  await job("send", async () => (first = await client.sendText("grace", "first")).text);
  const second = await client.sendText("grace", "second");
  await job("edit", async () => (await client.editMessage({ message: first, text: "first, edited" })).text);
  await job("delete", async () => (await client.deleteMessages([second])) ?? 1);
  await job("history", async () => (await client.getHistory("grace")).map((message) => message.text));
}

async function upAndDown(client, type, fileName, bytes) {
  const message = await client.sendMedia("me", { type, file: bytes, fileName });
  return message.media.type === type && bytes.equals(Buffer.from(await client.downloadAsBuffer(message.media)));
}

const bot = makeClient();
const botToken = await ask("token");
await job("bot login", async () => (await bot.start({ botToken })).id);
await job("bot hears", () => hear(bot, "bot"));
await bot.disconnect();

const session = await logIn();
const client = makeClient();
await job("session", async () => {
  await client.importSession(session);
  return (await client.start()).id;
});
await sendAndRead(client);
await job("events", () => hear(client, "user"));
await job("photo", () => upAndDown(client, "photo", "dot.png", Buffer.from(config.photo, "hex")));
const bytes = createHash("shake128", { outputLength: config.size }).update("file").digest();
await job("12 MB file", () => upAndDown(client, "document", "twelve.bin", bytes));
process.exit(0);
