/** One step of the table on Spark, in a process of its own: writes data as a lake, or asks the index about them. */
import { writeTables } from "../dist/services/lake/write-lake.js";
import { generate } from "./generate.js";
import { named, topPage, viewOf } from "./index.js";
import { bodyId, collaborationOf, participationCount, recordsOf, statementsOf, VERSION } from "./records.js";

const MB = 1e6;
const MICROSECONDS = 1e6;
/** Pairs that the command prints. */
const SHOWN = 10;
const NONE = { affiliations: [], successions: [] };

process.once("message", async ({ folder, ...size }) => {
  const data = generate(size);
  process.send(folder === undefined ? ask(data) : await write(data, folder), () => process.disconnect());
});

/** By the writer of `xietong lake`, from the generator instead of a database. */
async function write(data, folder) {
  const records = { ...recordsOf(data), ...NONE };
  const cpu = process.cpuUsage();
  const files = await writeTables(folder, { version: VERSION, records, statements: statementsOf(data) });
  return {
    participations: participationCount(data),
    ...countedIn(sharedOf(data), data.bodies),
    lakeMb: files.reduce((sum, { bytes }) => sum + bytes, 0) / MB,
    lakeSeconds: processorSeconds(cpu),
  };
}

/** How often two bodies are members of one chain, counted plainly; the members of a chain stand together. */
function sharedOf({ body, chain, members, bodies }) {
  const shared = new Uint32Array(bodies * bodies);
  for (let member = 0, start = 0; member < members; member++) {
    if (chain[member] !== chain[start]) start = member;
    for (let other = start; other < member; other++) shared[body[other] * bodies + body[member]]++;
  }
  return shared;
}

/** What any engine has to answer. */
function countedIn(shared, bodies) {
  const [counts, wedges] = [shared.filter(Boolean), shared.reduce((sum, count) => sum + count, 0)];
  const [bar, tiesCut] = [counts.sort().at(-SHOWN), counts.at(-SHOWN) === counts.at(-SHOWN - 1)];
  const pairs = [];
  shared.forEach((count, at) => count >= bar && pairs.push([Math.floor(at / bodies), at % bodies, count]));
  pairs.sort((one, other) => other[2] - one[2] || one[0] - other[0] || one[1] - other[1]);
  const named = pairs.slice(0, SHOWN).map(([a, b, count]) => ({ a: bodyId(a), b: bodyId(b), shared: count }));
  return { wedges, answer: { totalCount: counts.length, tiesCut, pairs: named } };
}

function ask(data) {
  const collaboration = collaborationOf(data);
  const cpu = process.cpuUsage();
  const view = viewOf(collaboration);
  const page = topPage(view);
  return {
    answer: { totalCount: page.total, tiesCut: page.tiesCut, pairs: named(view, page) },
    indexSeconds: processorSeconds(cpu),
    indexMb: process.memoryUsage.rss() / MB,
  };
}

function processorSeconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / MICROSECONDS;
}
