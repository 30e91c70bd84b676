/** The whole program on data that were loaded in bulk: both starts, questions, a file, and a write that is followed. */
import { readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { stopInBackground } from "../dist/store/managed/managed-database.js";
import { request, signedIn } from "./asking.js";
import { generate } from "./generate.js";
import { freshHome, removeHome } from "./home.js";
import { writeInterchange } from "./interchange.js";
import { bodyId, participationCount } from "./records.js";
import { command, serve, stop } from "./serving.js";

/** 100 k, 1 M and 10 M participations; CHAINS gives others. */
const CHAINS = (process.env.CHAINS ?? "10000,100000,1000000").split(",").map(Number);
const SIZE = { bodies: 2_000, seed: 2014 };
const SECRET = "a secret for this measurement alone, 0123456789";
/** The first start holds all rows of Neo4j, and a first view of 10 M takes longer than a request may by default. */
const SETTINGS = {
  PORT: "0",
  AUTH_SECRET: SECRET,
  REQUEST_TIMEOUT_MS: "300000",
  NODE_OPTIONS: "--max-old-space-size=12000",
};
const KIB = 1_024;
const AS_OF = `identity: { mode: AS_OF, date: "2018-01-01" }`;

const pairs = (words) => (first) =>
  `{ coParticipation(first: ${first}, ${words}) { nodes { sharedCount } } }`;
/** Each is asked twice, with another number of rows: first with a view to be made, then with one that is there. */
const QUESTIONS = {
  "pairs by chain": pairs("unit: BUSINESS_CHAIN"),
  "pairs by project": pairs("unit: PROJECT"),
  "pairs by document": pairs("unit: DOCUMENT"),
  "pairs, identity at the document's date": pairs("filter: { identity: { mode: AT_DOCUMENT_DATE } }"),
  "pairs, identity as of 2018": pairs(`filter: { ${AS_OF} }`),
  "pairs of leads": pairs("filter: { roles: [LEAD] }"),
  "pairs of five years": pairs(`filter: { period: { from: "2010", to: "2014" } }`),
  "network of one body": (first) =>
    `{ network(seeds: { bodies: ["${bodyId(1)}"] }, maxNodes: ${100 + first}) { totals { links } } }`,
};
const SECOND = 11;

export async function measureServed(progress) {
  const rows = [];
  for (const chains of CHAINS) {
    progress(`writing ${chains} chains`);
    const { folder, participations } = await written(chains);
    const home = freshHome();
    try {
      progress("loading them");
      const load = await seconds(() => command(home, ["import", "--bulk", folder]));
      rmSync(folder, { recursive: true });
      rows.push({ participations, load, ...(await served(home, progress)) });
      progress(servedTable(rows));
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await stopInBackground(home).catch(() => undefined);
      removeHome(home);
    }
  }
  return rows;
}

/** The generated data take gigabytes, and are not kept. */
async function written(chains) {
  const data = generate({ ...SIZE, chains });
  return { folder: await writeInterchange(data), participations: participationCount(data) };
}

async function served(home, progress) {
  const first = await withServer(home, (url) => ask(url, QUESTIONS["pairs by chain"](1)));
  progress(`first start ${JSON.stringify(first)}`);
  const times = {};
  const second = await withServer(home, async (url) => {
    for (const [name, query] of Object.entries(QUESTIONS)) {
      const made = await seconds(() => ask(url, query(SECOND - 1)));
      times[name] = [made, await seconds(() => ask(url, query(SECOND)))];
    }
    times["GEXF of 10,000 links"] = [
      await seconds(() => download(new URL("/export/gexf?maxLinks=10000", url))),
    ];
    // Neo4j plans the queries of a write when they are first asked for
    times["write, until it is answered"] = [
      await seconds(() => write(url, 1)),
      await seconds(() => write(url, 2)),
    ];
  });
  return { first, second, times, cpuLoad: os.loadavg()[0] };
}

/** Times of a start, to the printed address and to the end of the work, and resident memory then. */
async function withServer(home, work) {
  const servers = [];
  const start = performance.now();
  const since = () => (performance.now() - start) / 1_000;
  try {
    const url = await serve(servers, ["bin/xietong.js", "serve"], { XIETONG_HOME: home, ...SETTINGS });
    const ready = since();
    await work(url);
    const { pid } = JSON.parse(readFileSync(path.join(home, "neo4j", "instance.json"), "utf8"));
    return { ready, answered: since(), program: residentMb(servers[0].pid), java: residentMb(pid) };
  } finally {
    for (const server of servers) await stop(server);
  }
}

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

async function ask(url, query, headers = {}) {
  const { data, errors } = await (await fetch(url, request(query, headers))).json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function download(url) {
  const response = await fetch(url);
  const length = (await response.arrayBuffer()).byteLength;
  if (!response.ok || length === 0) throw new Error(`${url}: ${response.status}`);
}

/** Until a question is answered from the version that it made. */
async function write(url, number) {
  const editor = await signedIn(SECRET, { sub: "bench", role: "EDITOR" });
  const body = `body: { id: "one-more-${number}", nameZh: "另一机构${number}", kind: STATE_COUNCIL_MINISTRY }`;
  const mutation = `mutation { recordBody(${body}) { dataVersion { number } } }`;
  const { recordBody } = await ask(url, mutation, editor);
  const version = async () => (await ask(url, "{ meta { dataVersion { number } } }")).meta.dataVersion.number;
  while ((await version()) < recordBody.dataVersion.number) await pause(20);
  await ask(url, pairs("unit: BUSINESS_CHAIN")(9));
}

const residentMb = (pid) =>
  (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) * KIB) / 1e6;

/** A table in Markdown, one line a figure, with the exponent from the first size to the last. */
export function servedTable(rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const text = (number) => number?.toLocaleString("en", { maximumFractionDigits: number < 10 ? 2 : 0 }) ?? "";
  const [first, last] = [rows[0], rows.at(-1)];
  const grown = Math.log(last.participations / first.participations);
  const exponent = (of) => (rows.length > 1 ? (Math.log(of(last) / of(first)) / grown).toFixed(2) : "");
  const row = (name, of) => line([name, ...rows.map((one) => text(of(one))), exponent(of)]);
  return [
    line(["", ...rows.map(({ participations }) => text(participations)), "exponent"]),
    line(["---", ...rows.map(() => "---:"), "---:"]),
    row("bulk load, s", ({ load }) => load),
    row("first start: address, s", (one) => one.first.ready),
    row("first start: first answer, s", (one) => one.first.answered),
    row("first start: program, resident MB", (one) => one.first.program),
    row("second start: address, s", (one) => one.second.ready),
    row("after all questions: program, resident MB", (one) => one.second.program),
    row("after all questions: Neo4j, resident MB", (one) => one.second.java),
    ...Object.entries(first.times).flatMap(([name, { length }]) => [
      row(`${name}, s`, ({ times }) => times[name][0]),
      ...(length > 1 ? [row(`${name}, again, s`, ({ times }) => times[name][1])] : []),
    ]),
    row("load of the machine at the end", ({ cpuLoad }) => cpuLoad),
    "",
  ].join("\n");
}
