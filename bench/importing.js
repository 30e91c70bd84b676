/** Compares the program's import with the minimal peer, each into an empty database with the memory of the managed one. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "../dist/store/migrate.js";
import { bareCreate } from "./bare-create.js";
import { DEFAULT_MEMORY, openDatabase } from "./database.js";
import { writeInterchange } from "./interchange.js";
import { timed } from "./timing.js";

/** Clock ticks per second in /proc/<pid>/stat; Linux only, where it is nearly always 100. */
const TICKS_PER_SECOND = 100;

/** @returns the measurements, and the directory of the stopped database that the import filled */
export async function importBesideBare(data, progress) {
  const peer = await bare(data, progress);
  const folder = await writeInterchange(data);
  const { graph, home, connection, pid, stop } = await openDatabase(progress, DEFAULT_MEMORY);
  try {
    await migrate(graph);
    progress(`importing ${data.chains} chains`);
    const before = os.loadavg()[0];
    const own = await importInOwnProcess({ connection, folder });
    const load = [before, os.loadavg()[0]];
    const databaseSeconds = processorSeconds(pid);
    await graph.command("CALL db.awaitIndexes(300)");
    return { home, ...own, ...peer, load, databaseSeconds, ratio: own.ms / peer.bareMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await stop();
  }
}

async function bare(data, progress) {
  const { graph, pid, close } = await openDatabase(progress, DEFAULT_MEMORY);
  try {
    await migrate(graph);
    progress(`creating bare ${data.chains} chains`);
    const before = os.loadavg()[0];
    const { ms } = await timed(() => bareCreate(graph, data, progress));
    return { bareMs: ms, bareLoad: [before, os.loadavg()[0]], bareDatabaseSeconds: processorSeconds(pid) };
  } finally {
    await close();
  }
}

/** CPU time of a process, which varies less under other load than wall time. */
function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}

async function importInOwnProcess(order) {
  const child = fork(path.join(import.meta.dirname, "import-once.js"));
  const answer = once(child, "message");
  const end = once(child, "exit");
  child.send(order);
  const failed = end.then(([code]) => Promise.reject(new Error(`The import ended with ${code}`)));
  const [measured] = await Promise.race([answer, failed]);
  failed.catch(() => undefined);
  await end;
  return measured;
}
