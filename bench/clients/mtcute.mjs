// mtcute in Node, with its AES in WebAssembly; storage in memory, updates not asked for.
import { pathToFileURL } from "url";
import harness from "./harness.js";

// Node looks for modules beside the program, where mtcute is not.
const at = (file) => pathToFileURL(`${process.env.NODE_PATH}/@mtcute/node/${file}`).href;
const { MemoryStorage, TelegramClient } = await import(at("index.js"));
const { NodeCryptoProvider, addPublicKey } = await import(at("utils.js"));
const { config, main, wantsUpdates } = harness;

const crypto = new NodeCryptoProvider();
await crypto.initialize();
for (const key of config.keys) addPublicKey(crypto, key.pem);
const home = { id: config.dc, ipAddress: config.host, port: config.port };

const make = () =>
  new TelegramClient({
    apiId: config.apiId,
    apiHash: config.apiHash,
    storage: new MemoryStorage(),
    defaultDcs: { main: home, media: home },
    disableUpdates: !wantsUpdates,
    logLevel: 0,
  });

main({
  async connect() {
    const client = make();
    await client.connect();
    return client;
  },
  async logIn(number) {
    const client = make();
    await client.start({ botToken: config.tokens[number] });
    return client;
  },
  request: (client) => client.call({ _: "help.getNearestDc" }),
  async hear(client, callback) {
    client.onNewMessage.add((message) => callback(message.text));
    await client.call({ _: "updates.getState" }); // answered after its own, before which it hears nothing
  },
  upload: (client, path) => client.uploadFile({ file: path, partSize: 512 }),
  send: (client, path) => client.sendMedia("ada_lovelace", { type: "document", file: `file:${path}` }),
  download: (client, message, path) => client.downloadToFile(path, message.media),
});
