/** Entry point of the benchmarks; see README.md in this folder. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "../bin/build.js";

const ROOT = path.dirname(import.meta.dirname);
const RESULTS = path.join(ROOT, "bench", "results");
const KILLS = 20;
const progress = (line) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);

if (!(await ensureBuilt(ROOT, ["program"]))) process.exit(1);
const written = await (
  {
    bulk,
    kills,
    compute,
    crowded,
    clients,
    growth,
    http,
    explorer,
    reading,
    served,
    spark,
    export: files,
    tables,
  }[process.argv[2]] ?? measurements
)();
progress(`wrote ${written.map((file) => path.relative(ROOT, file)).join(", ")}`);

// build before importing anything from dist/
async function measurements() {
  const { measureAll } = await import("./measure.js");
  const { writeReport } = await import("./report.js");
  const results = await measureAll(progress);
  process.exitCode = Object.values(results.met).every(Boolean) ? 0 : 1;
  return writeReport(RESULTS, results);
}

async function compute() {
  const { measureCompute } = await import("./compute.js");
  const { writeCompute } = await import("./report.js");
  return writeCompute(RESULTS, await measureCompute(progress));
}

async function files() {
  const { measureExport } = await import("./export.js");
  const { writeExport } = await import("./report.js");
  return writeExport(RESULTS, await measureExport(progress));
}

async function http() {
  const { measureHttp } = await import("./http.js");
  const { writeHttp } = await import("./report.js");
  return writeHttp(RESULTS, await measureHttp(progress));
}

async function explorer() {
  const { measureExplorer } = await import("./explorer.js");
  const { writeExplorer } = await import("./explorer-report.js");
  return writeExplorer(RESULTS, await measureExplorer(progress));
}

async function reading() {
  const { measureReading } = await import("./reading.js");
  const { writeReading } = await import("./reading-report.js");
  return writeReading(RESULTS, await measureReading(progress));
}

async function crowded() {
  const { measureCrowded } = await import("./crowded.js");
  const { writeCrowded } = await import("./report.js");
  return writeCrowded(RESULTS, await measureCrowded(progress));
}

async function clients() {
  const { measureClients } = await import("./clients.js");
  const { writeClients } = await import("./clients-report.js");
  return writeClients(RESULTS, await measureClients(progress));
}

async function tables() {
  const { measureTables } = await import("./tables.js");
  const { writeTables } = await import("./table-report.js");
  return writeTables(RESULTS, await measureTables(progress));
}

async function bulk() {
  const { bulkTable, measureBulk } = await import("./bulk.js");
  return writeTable("bulk", "Bulk load into an empty database", bulkTable(await measureBulk(progress)));
}

async function growth() {
  const { growthTable, measureGrowth } = await import("./growth.js");
  const table = growthTable(await measureGrowth(progress));
  const units = "Bytes are those of a participation, the last two of the resident memory. ";
  return writeTable("growth", "Growth of a start from a kept index", table, units);
}

async function served() {
  const { measureServed, servedTable } = await import("./served.js");
  const table = servedTable(await measureServed(progress));
  return writeTable("served", "The whole program on data loaded in bulk", table);
}

async function spark() {
  const { measureSpark, sparkTable } = await import("./spark.js");
  const table = sparkTable(await measureSpark(progress));
  return writeTable("spark", "Co-participation asked of Spark within 4 GB", table);
}

function writeTable(name, title, table, units = "") {
  const file = path.join(RESULTS, `${name}.md`);
  writeFileSync(file, `# ${title}\n\n${units}Measured as bench/README.md says.\n\n${table}`);
  return [file];
}

async function kills() {
  const { measureKills } = await import("./kills.js");
  const { writeKills } = await import("./report.js");
  return writeKills(RESULTS, await measureKills(KILLS, progress));
}
