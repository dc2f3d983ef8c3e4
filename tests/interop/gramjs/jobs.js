// The jobs of every client, one after the other: each reports what came of it.
const { createHash } = require("crypto");
const { TelegramClient } = require("telegram");
const { StringSession } = require("telegram/sessions");
const { CustomFile } = require("telegram/client/uploads");
const { NewMessage } = require("telegram/events");
const { apiId, apiHash, params, input, report, run, config } = require("./sandbox");

// A new session begins at the sandbox's own data center, not at the fourth: uploads look it up in help.getConfig.
function makeClient(text) {
  const session = new StringSession(text);
  if (!text) session.setDC(config.dc, config.host, config.port);
  return new TelegramClient(session, apiId, apiHash, params);
}

// Report what a job answers, or the error that it ends with. The others are done all the same.
async function job(name, work) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("20 s passed")), 20000).unref());
  try {
    report({ job: name, got: await Promise.race([work(), late]) });
  } catch (error) {
    console.error(error);
    report({ job: name, got: String(error) });
  }
}

// What arrives after somebody was asked to write.
async function hear(client, who) {
  const heard = new Promise((resolve) => {
    client.addEventHandler((event) => resolve(event.message.text), new NewMessage({ incoming: true }));
  });
  await input.text(`write to the ${who}`);
  return await heard;
}

async function logIn() {
  const client = makeClient("");
  await job("user login", async () => {
    await client.start({
      phoneNumber: () => input.text("number"),
      phoneCode: () => input.text("code"),
      password: () => input.text("password"),
      onError: (error) => report({ error: String(error) }),
    });
    return Number((await client.getMe()).id);
  });
  const session = client.session.save();
  await client.disconnect();
  return session;
}

async function sendAndRead(client) {
  let first;
  await job("send", async () => (first = await client.sendMessage("grace", { message: "first" })).message);
  const second = await client.sendMessage("grace", { message: "second" });
  await job("edit", async () => {
    return (await client.editMessage("grace", { message: first.id, text: "first, edited" })).message;
  });
  await job("delete", async () => (await client.deleteMessages("grace", [second.id], { revoke: true }))[0].ptsCount);
  await job("history", async () => (await client.getMessages("grace", { limit: 10 })).map(({ message }) => message));
}

async function upAndDown(client, name, bytes) {
  const file = new CustomFile(name, bytes.length, "", bytes);
  const message = await client.sendFile("me", { file, workers: 4 });
  const back = await client.downloadMedia(message, {});
  return bytes.equals(back) && Boolean(name.endsWith(".png") ? message.photo : message.document);
}

run(async () => {
  const bot = makeClient("");
  const token = await input.text("token");
  await job("bot login", async () => {
    await bot.start({ botAuthToken: token });
    return Number((await bot.getMe()).id);
  });
  await job("bot hears", () => hear(bot, "bot"));
  await bot.disconnect();

  const client = makeClient(await logIn());
  await job("session", async () => {
    await client.connect();
    return Number((await client.getMe()).id);
  });
  await sendAndRead(client);
  await job("events", () => hear(client, "user"));
  await job("photo", () => upAndDown(client, "dot.png", Buffer.from(config.photo, "hex")));
  const bytes = createHash("shake128", { outputLength: config.size }).update("file").digest();
  await job("12 MB file", () => upAndDown(client, "twelve.bin", bytes));
  await client.disconnect();
});
