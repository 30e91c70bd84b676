/** Co-participation asked of Spark within 4 GB, beside the index and a plain count: from 1 M participations to 30 M. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { ROOT } from "./home.js";
import { inOwnProcess, processorSeconds } from "./own-process.js";

/** 1 M, 10 M and 30 M participations; CHAINS gives others. */
const CHAINS = (process.env.CHAINS ?? "100000,1000000,3000000").split(",").map(Number);
const SIZE = { bodies: 2_000, seed: 2014 };
/** The index is not asked about more: building it from the generator takes 9 GB at 10 M. */
const MOST_FOR_INDEX = Number(process.env.INDEX_CHAINS ?? 1_000_000);
/** Driver and executors are one process; what is not heap needs the rest of the 4 GB. */
const MASTER = "local[2]";
const DRIVER_MEMORY = "3g";
const SAMPLE_MS = 200;
const KIB = 1_024;

export async function measureSpark(progress) {
  const rows = [];
  for (const chains of CHAINS) {
    const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-bench-spark-"));
    try {
      progress(`writing the lake of ${chains} chains`);
      const written = await inOwnProcess("spark-once.js", {
        ...SIZE,
        chains,
        folder: path.join(folder, "lake"),
      });
      progress("asking Spark");
      const spark = await askSpark(folder);
      const index = chains > MOST_FOR_INDEX ? null : await inOwnProcess("spark-once.js", { ...SIZE, chains });
      for (const { answer } of [spark, ...(index ? [index] : [])])
        if (!isDeepStrictEqual(answer, written.answer)) throw new Error("The answers differ");
      rows.push({ ...written, ...index, ...spark });
      progress(sparkTable(rows));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return rows;
}

/** By the command, whose Java processes are watched. */
async function askSpark(folder) {
  const events = path.join(folder, "events");
  mkdirSync(events);
  const settings = {
    "spark.driver.memory": DRIVER_MEMORY,
    "spark.local.dir": folder,
    "spark.sql.warehouse.dir": path.join(folder, "tables"),
    "spark.eventLog.enabled": true,
    "spark.eventLog.rolling.enabled": false,
    "spark.eventLog.compress": false,
    "spark.eventLog.dir": events,
  };
  const words = [
    "spark",
    "co-participation",
    "--lake",
    path.join(folder, "lake"),
    "--master",
    MASTER,
    "--json",
  ];
  const conf = Object.entries(settings).flatMap(([name, value]) => ["--conf", `${name}=${value}`]);
  const program = [process.execPath, path.join(ROOT, "bin", "xietong.js"), ...words, ...conf];
  const before = os.loadavg()[0];
  const start = performance.now();
  const child = spawn("sh", ["-c", '"$@"; times >&2', "sh", ...program], {
    env: { ...process.env, SPARK_HOME: process.env.SPARK_HOME ?? sparkHome() },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [most, said, told] = [0, "", ""];
  const watch = setInterval(() => (most = Math.max(most, residentJava(child.pid))), SAMPLE_MS);
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (told += text));
  await once(child, "close");
  clearInterval(watch);
  if (said === "") throw new Error(`Spark failed: ${told}`);
  return {
    answer: answerIn(JSON.parse(said).data.coParticipation),
    wall: (performance.now() - start) / 1_000,
    processor: processorSeconds(told),
    resident: most,
    ...(await spilledIn(path.join(events, readdirSync(events)[0]))),
    load: [before, os.loadavg()[0]],
  };
}

function answerIn({ totalCount, tiesCut, nodes }) {
  const pairs = nodes.map(({ a, b, sharedCount }) => ({ a: a.id, b: b.id, shared: sharedCount }));
  return { totalCount, tiesCut, pairs };
}

/** The pyspark that `.ci/run` installs. */
function sparkHome() {
  const library = path.join(ROOT, ".cache", "spark", "lib");
  return path.join(library, readdirSync(library)[0], "site-packages", "pyspark");
}

/** Resident MB of all Java processes below one; Linux only. */
function residentJava(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const own = /^Name:\s+java$/m.test(status) ? (Number(/VmRSS:\s+(\d+)/.exec(status)[1]) * KIB) / 1e6 : 0;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean),
    );
    return children.reduce((sum, child) => sum + residentJava(child), own);
  } catch {
    return 0; // it has ended
  }
}

/** What the tasks in an event log wrote for others, and what did not fit into memory, in MB. */
async function spilledIn(log) {
  const sum = { shuffled: 0, spilled: 0 };
  for await (const line of createInterface(createReadStream(log))) {
    if (!line.startsWith('{"Event":"SparkListenerTaskEnd"')) continue;
    const metrics = JSON.parse(line)["Task Metrics"] ?? {};
    sum.shuffled += (metrics["Shuffle Write Metrics"]?.["Shuffle Bytes Written"] ?? 0) / 1e6;
    sum.spilled += (metrics["Disk Bytes Spilled"] ?? 0) / 1e6;
  }
  return sum;
}

const COLUMNS = [
  ["participations", ({ participations }) => participations],
  ["wedges", ({ wedges }) => wedges],
  ["pairs", ({ answer }) => answer.totalCount],
  ["lake MB", ({ lakeMb }) => lakeMb],
  ["lake, processor s", ({ lakeSeconds }) => lakeSeconds],
  ["Spark, processor s", ({ processor }) => processor],
  ["wall s", ({ wall }) => wall],
  ["load before", ({ load }) => load[0]],
  ["after", ({ load }) => load[1]],
  ["Java, resident MB", ({ resident }) => resident],
  ["shuffled MB", ({ shuffled }) => shuffled],
  ["spilled MB", ({ spilled }) => spilled],
  ["ns a wedge", ({ processor, wedges }) => (1e9 * processor) / wedges],
  ["index, processor s", ({ indexSeconds }) => indexSeconds],
  ["index, resident MB", ({ indexMb }) => indexMb],
];
const GROWING = new Set(["wedges", "lake MB", "lake, processor s", "Spark, processor s"]);

/** A table in Markdown, with the exponent from the first row to the last. */
export function sparkTable(rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const text = (number) =>
    number?.toLocaleString("en", { maximumFractionDigits: number < 20 ? 1 : 0 }) ?? "not asked";
  return [
    line(COLUMNS.map(([name]) => name)),
    line(COLUMNS.map(() => "---:")),
    ...rows.map((row) => line(COLUMNS.map(([, of]) => text(of(row))))),
    ...(rows.length > 1 ? [line(exponents(rows[0], rows.at(-1)))] : []),
    "",
  ].join("\n");
}

function exponents(first, last) {
  const exponent = (of) =>
    Math.log(of(last) / of(first)) / Math.log(last.participations / first.participations);
  const [, ...others] = COLUMNS;
  return ["exponent", ...others.map(([name, of]) => (GROWING.has(name) ? exponent(of).toFixed(2) : ""))];
}
