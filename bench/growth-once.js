/** One step of the growth table, in a process of its own so that its memory can be told: writes or reads a kept index. */
import { setTimeout as pause } from "node:timers/promises";
import v8 from "node:v8";
import vm from "node:vm";
import { KeptIndexes } from "../dist/services/data/kept-indexes.js";
import { generate } from "./generate.js";
import { bytesOf, topPairs, viewOf, wedgesOf } from "./index.js";
import { collaborationOf, VERSION } from "./records.js";
import { timed } from "./timing.js";

v8.setFlagsFromString("--expose-gc");
const collect = vm.runInNewContext("gc");
const warn = (line) => process.stderr.write(`${line}\n`);

process.once("message", async ({ chains, bodies, seed, folder }) => {
  const kept = new KeptIndexes({ folder, minFreeMb: 0, writes: chains !== undefined }, warn);
  const measured = chains === undefined ? await read(kept) : await write(kept, { bodies, chains, seed });
  process.send(measured, () => process.disconnect());
});

async function write(kept, size) {
  const collaboration = collaborationOf(generate(size));
  const { ms } = await timed(() => {
    kept.keep(collaboration);
    return kept.settled();
  });
  return { writeMs: ms };
}

async function read(kept) {
  const before = await resident();
  const cpu = process.cpuUsage();
  const { ms, answer } = await timed(() => kept.read(VERSION));
  const { user, system } = process.cpuUsage(cpu);
  const participations = answer.records.statements.length;
  const index = (await resident()) - before;
  const view = await timed(() => viewOf(answer));
  const top = await timed(() => topPairs(view.answer));
  const { statements, statementIds } = bytesOf(view.answer);
  return {
    participations,
    wedges: wedgesOf(view.answer),
    readMs: ms,
    readProcessorMs: (user + system) / 1_000,
    viewMs: view.ms,
    topMs: top.ms,
    columns: statements / participations,
    ids: statementIds / participations,
    index: index / participations,
    withView: ((await resident()) - before) / participations,
  };
}

/** Bytes of the process that are in memory after a garbage collection. */
async function resident() {
  collect();
  await pause(200);
  collect();
  return process.memoryUsage.rss();
}
