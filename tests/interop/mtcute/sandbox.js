// All that these programs know of the sandbox: its address, its public key, and an application's id and hash.
// mtcute itself is not changed: the key goes in by `addPublicKey`, the address by the option `defaultDcs`.
import { createInterface } from "readline";
import { MemoryStorage, TelegramClient } from "@mtcute/node";
import { NodeCryptoProvider, addPublicKey } from "@mtcute/node/utils.js";

export const config = JSON.parse(process.env.SANDBOX);
const crypto = new NodeCryptoProvider();
await crypto.initialize();
for (const key of config.keys) addPublicKey(crypto, key.pem);
const home = { id: config.dc, ipAddress: config.host, port: config.port };

export function makeClient() {
  const { apiId, apiHash } = config;
  return new TelegramClient({ apiId, apiHash, storage: new MemoryStorage(), defaultDcs: { main: home, media: home } });
}

// One question a line out, one answer a line in.
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
export async function ask(question) {
  console.log(`? ${question}`);
  const { value, done } = await lines.next();
  if (done) throw new Error(`no answer to: ${question}`);
  return value;
}

// Results go out as JSON, one a line.
export function report(fields) {
  console.log(`= ${JSON.stringify(fields)}`);
}

// What is awaited by many hands: `heard.push(x)` here, `await heard.until(x => …)` there.
export class Heard {
  all = [];
  wake = () => {};
  push(what) {
    this.all.push(what);
    this.wake();
  }
  until(wanted) {
    return new Promise((resolve) => {
      this.wake = () => this.all.some(wanted) && resolve(this.all.find(wanted));
      this.wake();
    });
  }
}
