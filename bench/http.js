/** Requests per second: the headline query over HTTP, compared with a minimal Apollo server on Fastify that returns a constant. */
import os from "node:os";
import autocannon from "autocannon";
import { stopInBackground } from "../dist/store/managed/managed-database.js";
import { freshHome, removeHome } from "./home.js";
import { serve, stop } from "./serving.js";
import { median } from "./timing.js";

const ROUNDS = 5;
const SECONDS = 5;
const CONNECTIONS = 10;
const HEADLINE = `query Headline {
  coParticipation(first: 10) { totalCount nodes { rank sharedCount a { id nameZh } b { id nameZh } } }
}`;

/** @returns requests per second of both (medians of the rounds), and the 99th percentile in milliseconds */
export async function measureHttp(progress) {
  const home = freshHome();
  const servers = [];
  try {
    progress("starting both");
    const ours = await serve(servers, ["bin/xietong.js", "serve"], { XIETONG_HOME: home, PORT: "0" });
    const answer = await (await post(ours)).json();
    const bare = await serve(servers, ["bench/peers/bare-apollo.js", JSON.stringify(answer.data)], {});
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round++) {
      progress(`round ${round}`);
      const run = { ours: await fire(ours), bare: await fire(bare) };
      if (round > 0) rounds.push(run);
    }
    return { ...summary(rounds), load: os.loadavg() };
  } finally {
    for (const server of servers) await stop(server);
    await stopInBackground(home).catch(() => undefined);
    removeHome(home);
  }
}

const summary = (rounds) =>
  Object.fromEntries(
    ["ours", "bare"].map((who) => [
      who,
      {
        perSecond: median(rounds.map((round) => round[who].requests.average)),
        slowestMs: median(rounds.map((round) => round[who].latency.p99)),
      },
    ]),
  );

const body = JSON.stringify({ query: HEADLINE });
const headers = { "content-type": "application/json" };
const post = (url) => fetch(url, { method: "POST", headers, body });

async function fire(url) {
  const result = await autocannon({
    ...{ url, method: "POST", headers, body },
    ...{ connections: CONNECTIONS, duration: SECONDS },
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url} failed ${result.non2xx + result.errors} times`);
  return result;
}
