// Loaded by every Node that a test starts (NODE_OPTIONS): nothing but this machine is reached.
"use strict";

const dns = require("node:dns");
const net = require("node:net");

const isHere = (host) => host === undefined || host === null
  || /^(|localhost|::1?|0\.0\.0\.0|127\..*|::ffff:127\..*)$/i.test(String(host));

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guarded(...given) {
  const first = Array.isArray(given[0]) ? given[0][0] : given[0];
  const host = typeof first === "object" && first !== null ? first.host : typeof given[1] === "string" ? given[1] : undefined;
  if (!isHere(host)) throw new Error(`a test would reach ${host}; only loopback is allowed`);
  return connect.apply(this, given);
};

for (const home of [dns, dns.promises]) {
  const lookup = home.lookup;
  home.lookup = function guarded(host, ...rest) {
    if (!isHere(host)) throw new Error(`a test would look up ${host}; only loopback is allowed`);
    return lookup.call(this, host, ...rest);
  };
}
