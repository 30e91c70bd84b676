/** The named questions by many clients at once: errors, times and memory, beside a minimal Apollo server. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { stopInBackground } from "../dist/store/managed/managed-database.js";
import { freshHome, removeHome, ROOT } from "./home.js";
import { serve, stop } from "./serving.js";

const EXAMPLES = path.join(ROOT, "examples");
const CLIENTS = (process.env.CLIENTS ?? "16,200").split(",").map(Number);
const SECONDS = Number(process.env.SECONDS ?? 600);
const BARE_SECONDS = 20;
/** The first part of a run fills caches; memory is compared after it. */
const WARM_UP = 0.25;
const CONSTANT = { coParticipation: { totalCount: 296, nodes: [] } };
const HEADLINE = { query: "{ coParticipation(first: 10) { totalCount nodes { rank } } }", variables: {} };
const LIGHT = { query: '{ body(id: "mca") { id nameZh } }', variables: {} };

/** @returns for each number of clients the outcomes and times of the service and of the other server */
export async function measureClients(progress) {
  const home = freshHome();
  const servers = [];
  try {
    progress("starting both");
    const settings = { XIETONG_HOME: home, PORT: "0", TRUST_PROXY: "127.0.0.1" };
    const ours = await serve(servers, ["bin/xietong.js", "serve"], settings);
    const bare = await serve(servers, ["bench/peers/bare-apollo.js", JSON.stringify(CONSTANT)], {});
    const questions = await answered(ours, namedQuestions());
    const runs = [];
    for (const clients of CLIENTS) {
      progress(`${clients} clients for ${SECONDS} s`);
      const own = await run(ours, clients, SECONDS, { questions, light: LIGHT }, memoryOf(ours));
      runs.push({
        clients,
        own,
        bare: await run(bare, clients, BARE_SECONDS, { questions: [HEADLINE], light: HEADLINE }),
      });
    }
    return { seconds: SECONDS, questions: questions.length, runs, load: os.loadavg() };
  } finally {
    for (const server of servers) await stop(server);
    await stopInBackground(home).catch(() => undefined);
    removeHome(home);
  }
}

function namedQuestions() {
  const files = fs.readdirSync(EXAMPLES).filter((file) => file.endsWith(".graphql"));
  return files.map((file) => {
    const name = file.replace(".graphql", "");
    const { variables } = JSON.parse(fs.readFileSync(path.join(EXAMPLES, `${name}.json`), "utf8"));
    return { name, query: fs.readFileSync(path.join(EXAMPLES, file), "utf8"), variables };
  });
}

/** Without those about data that are not loaded. */
async function answered(url, questions) {
  const outcomes = [];
  for (const question of questions) outcomes.push(await ask(url, question, 0, 0));
  return questions.filter((_, at) => outcomes[at] === "answered");
}

/** Each client asks one question after another, each fifth time a light one. */
async function run(url, clients, seconds, { questions, light: small }, memory) {
  const [times, light, outcomes, mebibytes] = [[], [], {}, []];
  const end = performance.now() + seconds * 1_000;
  const client = async (number) => {
    for (let turn = number; performance.now() < end; turn++) {
      const isLight = turn % 5 === 0;
      const started = performance.now();
      const outcome = await ask(url, isLight ? small : questions[turn % questions.length], number, turn);
      (isLight ? light : times).push(performance.now() - started);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  const watch = setInterval(() => void memory?.().then((found) => mebibytes.push(found)), 1_000);
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  clearInterval(watch);
  const steady = mebibytes.slice(Math.floor(mebibytes.length * WARM_UP));
  const part = Math.max(1, Math.floor(steady.length / 10));
  return {
    ...{ outcomes, times: summary(times), light: summary(light) },
    memory: { start: mean(steady.slice(0, part)), end: mean(steady.slice(-part)), most: Math.max(...steady) },
  };
}

/** Half of the requests have a text of their own, so that they are not answered from the cache. */
async function ask(url, { query, variables }, number, turn) {
  const own = Math.random() < 0.5 ? `\n# ${number} ${turn}` : "";
  const headers = {
    "content-type": "application/json",
    "x-forwarded-for": `10.0.${number >> 8}.${number & 255}`,
  };
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify({ query: query + own, variables }),
    });
    const { errors } = await answer.json();
    return errors?.[0]?.extensions?.code ?? (answer.ok ? "answered" : `status ${answer.status}`);
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}

const memoryOf = (url) => async () => {
  const text = await (await fetch(url.replace("/graphql", "/metrics"))).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1_048_576;
};

const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}
