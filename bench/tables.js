/** Coding tables of growing size, imported by the program and by a bare loader, each in a process of its own. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openSource } from "../dist/services/files/open-source.js";
import { importFiles } from "../dist/services/importing/import.js";
import { migrate } from "../dist/store/migrate.js";
import { PACKAGE_ROOT } from "../dist/package-root.js";
import { DEFAULT_MEMORY, openDatabase } from "./database.js";

export const ROWS = [5_000, 20_000, 50_000];
const BODIES = [
  "教育部",
  "财政部",
  "民政部",
  "公安部",
  "交通运输部",
  "商务部",
  "水利部",
  "司法部",
  "国家发展改革委",
];

export async function measureTables(progress, sizes = ROWS) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-tables-"));
  const measured = [];
  try {
    for (const rows of sizes) {
      const file = path.join(folder, `${rows}.csv`);
      writeFileSync(file, tableOf(rows));
      const own = await alone("own", file, progress);
      const bare = await alone("bare", file, progress);
      measured.push({ rows, own, bare });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { measured, load: os.loadavg() };
}

/** A row for each document, with one to four issuers. */
function tableOf(rows) {
  const lines = Array.from({ length: rows }, (_, at) => {
    const issuers = Array.from({ length: 1 + (at % 4) }, (__, next) => BODIES[(at + next) % BODIES.length]);
    const date = `${2014 + (at % 4)}-${String(1 + (at % 12)).padStart(2, "0")}-15`;
    return `关于做好第${at}项工作的通知,测发〔${2014 + (at % 4)}〕${at}号,${date},${issuers.join("、")}`;
  });
  return ["标题,文号,发文日期,发文机关", ...lines, ""].join("\n");
}

/** Into an empty database with the bodies of the seed, with the memory of the managed one. */
async function alone(how, file, progress) {
  const { graph, connection, close } = await openDatabase(progress, DEFAULT_MEMORY);
  try {
    await migrate(graph);
    const seed = await openSource(path.join(PACKAGE_ROOT, "seed", "authority"));
    await importFiles(graph, seed.files, { by: "bench", reason: "bodies" }, () => {});
    await seed.close();
    progress(`${how}: ${path.basename(file)}`);
    const child = fork(path.join(import.meta.dirname, "table-once.js"));
    const end = once(child, "exit");
    const answer = once(child, "message");
    child.send({ how, connection, file });
    const failed = end.then(([code]) => Promise.reject(new Error(`The import ended with ${code}`)));
    failed.catch(() => undefined);
    const [measured] = await Promise.race([answer, failed]);
    await end;
    return measured;
  } finally {
    await close();
  }
}
