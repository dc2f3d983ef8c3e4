// GramJS in Node; sessions in memory. It has no way not to ask for updates.
const fs = require("fs");
const bigInt = require("big-integer");
const { TelegramClient, Api } = require("telegram");
const { CustomFile } = require("telegram/client/uploads");
const { NewMessage } = require("telegram/events");
const { StringSession } = require("telegram/sessions");
const { PromisedNetSockets } = require("telegram/extensions");
const { Logger } = require("telegram/extensions/Logger");
const { _serverKeys } = require("telegram/crypto/RSA");
const { config, main } = require("./harness");

for (const key of config.keys) {
  _serverKeys.set(key.fingerprint, { fingerprint: bigInt(key.fingerprint), n: bigInt(key.n), e: key.e });
}

class SandboxSocket extends PromisedNetSockets {
  connect() {
    return super.connect(config.port, config.host);
  }
}

const WORKERS = 8;

function make() {
  const session = new StringSession("");
  session.setDC(config.dc, config.host, config.port);
  const options = { connectionRetries: 5, networkSocket: SandboxSocket, baseLogger: new Logger("none") };
  return new TelegramClient(session, config.apiId, config.apiHash, options);
}

main({
  async connect() {
    const client = make();
    await client.connect();
    return client;
  },
  async logIn(number) {
    const client = make();
    await client.start({ botAuthToken: config.tokens[number] });
    return client;
  },
  request: (client) => client.invoke(new Api.help.GetNearestDc()),
  async hear(client, callback) {
    client.addEventHandler((event) => callback(event.message.message), new NewMessage({ incoming: true }));
  },
  async upload(client, path) {
    const file = new CustomFile("file.bin", fs.statSync(path).size, path);
    await client.uploadFile({ file, workers: WORKERS });
  },
  send: (client, path) => client.sendFile("ada_lovelace", { file: path, forceDocument: true, workers: WORKERS }),
  download: (client, message, path) => client.downloadMedia(message, { outputFile: path }),
});
