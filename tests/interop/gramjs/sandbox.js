// All that these programs know of the sandbox: its address, its public key, and an application's id and hash.
// GramJS itself is not changed: the key goes into its list of server keys, the address comes through the documented
// `networkSocket` parameter, since GramJS dials port 80 whatever port its session holds.
const bigInt = require("big-integer");
const readline = require("readline");
const { PromisedNetSockets, PromisedWebSockets } = require("telegram/extensions");
const { ConnectionTCPObfuscated } = require("telegram/network");
const { _serverKeys } = require("telegram/crypto/RSA");

const config = JSON.parse(process.env.SANDBOX);
for (const key of config.keys) {
  _serverKeys.set(key.fingerprint, { fingerprint: bigInt(key.fingerprint), n: bigInt(key.n), e: key.e });
}

class SandboxSocket extends PromisedNetSockets {
  connect(port, ip) {
    return super.connect(config.port, config.host);
  }
}

class SandboxWebSocket extends PromisedWebSockets {
  connect(port, ip, testServers) {
    return super.connect(config.port, config.host, testServers);
  }
}

const params = config.websocket
  ? { connectionRetries: 5, networkSocket: SandboxWebSocket, connection: ConnectionTCPObfuscated }
  : { connectionRetries: 5, networkSocket: SandboxSocket };

// What the page's `input` package does, for a program whose other end is another program: one question a line out, one
// answer a line in.
const lines = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
async function text(question) {
  console.log(`? ${question}`);
  const { value, done } = await lines.next();
  if (done) throw new Error(`no answer to: ${question}`);
  return value;
}

// Results go out as JSON, one a line.
function report(fields) {
  console.log(`= ${JSON.stringify(fields)}`);
}

// A program ends when its work is done, whatever GramJS still waits for.
function run(main) {
  main().then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
}

module.exports = {
  config,
  apiId: config.apiId,
  apiHash: config.apiHash,
  params,
  input: { text },
  report,
  run,
};
