// GramJS in Node: the same measures as harness.py, the CPU seconds of this process.
const bigInt = require("big-integer");
const { TelegramClient, Api } = require("telegram");
const { StringSession } = require("telegram/sessions");
const { PromisedNetSockets } = require("telegram/extensions");
const { Logger } = require("telegram/extensions/Logger");
const { _serverKeys } = require("telegram/crypto/RSA");

const config = JSON.parse(process.env.SANDBOX);
for (const key of config.keys) {
  _serverKeys.set(key.fingerprint, { fingerprint: bigInt(key.fingerprint), n: bigInt(key.n), e: key.e });
}

class SandboxSocket extends PromisedNetSockets {
  connect() {
    return super.connect(config.port, config.host);
  }
}

async function logIn(number) {
  const options = { connectionRetries: 5, networkSocket: SandboxSocket, baseLogger: new Logger("none") };
  const client = new TelegramClient(new StringSession(""), config.apiId, config.apiHash, options);
  await client.start({ botAuthToken: config.tokens[number] });
  return client;
}

const request = (client) => client.invoke(new Api.help.GetNearestDc());

async function measured(count, work) {
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  await work();
  const used = process.cpuUsage(before);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  return { cpu: (used.user + used.system) / 1e6, wall, count, rss: 0 };
}

const measures = {
  async login(count) {
    await logIn(0);
    return measured(count, async () => {
      for (let number = 1; number <= count; number++) await logIn(number);
    });
  },
  async one_at_a_time(count) {
    const client = await logIn(0);
    for (let i = 0; i < 50; i++) await request(client);
    return measured(count, async () => {
      for (let i = 0; i < count; i++) await request(client);
    });
  },
  async in_flight_64(count) {
    const client = await logIn(0);
    const share = Math.floor(count / 64);
    const worker = async (n) => {
      for (let i = 0; i < n; i++) await request(client);
    };
    await Promise.all(Array.from({ length: 64 }, () => worker(5)));
    return measured(share * 64, () => Promise.all(Array.from({ length: 64 }, () => worker(share))));
  },
};

measures[process.argv[2]](Number(process.argv[3])).then(
  (result) => {
    console.log(JSON.stringify(result));
    process.exit(0);
  },
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
