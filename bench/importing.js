/** The program's import beside the bare peer: each into an empty database with the memory of the managed one. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { migrate } from "../dist/store/migrate.js";
import { bareCreate } from "./bare-create.js";
import { DEFAULT_MEMORY, openDatabase } from "./database.js";
import { writeInterchange } from "./interchange.js";
import { timed } from "./timing.js";

/** @returns what was measured, and the directory of the database that the import filled, stopped */
export async function importBesideBare(data, progress) {
  const bareMs = await bare(data, progress);
  const folder = await writeInterchange(data);
  const { graph, home, connection, stop } = await openDatabase(progress, DEFAULT_MEMORY);
  try {
    await migrate(graph);
    progress(`importing ${data.chains} chains`);
    const own = await importInOwnProcess(connection, folder);
    await graph.command("CALL db.awaitIndexes(300)");
    return { home, measured: { ...own, bareMs, ratio: own.ms / bareMs } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await stop();
  }
}

async function bare(data, progress) {
  const { graph, close } = await openDatabase(progress, DEFAULT_MEMORY);
  try {
    await migrate(graph);
    progress(`creating bare ${data.chains} chains`);
    return (await timed(() => bareCreate(graph, data, progress))).ms;
  } finally {
    await close();
  }
}

async function importInOwnProcess(connection, folder) {
  const child = fork(path.join(import.meta.dirname, "import-once.js"));
  child.send({ connection, folder });
  const answer = once(child, "message");
  const end = once(child, "exit");
  const [measured] = await Promise.race([
    answer,
    end.then(([code]) => Promise.reject(new Error(`ended with ${code}`))),
  ]);
  await end;
  return measured;
}
