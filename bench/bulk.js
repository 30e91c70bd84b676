/** How a bulk load into an empty database grows: the command as an operator runs it, step by step, beside the import part by part. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { generate } from "./generate.js";
import { freshHome, removeHome, ROOT } from "./home.js";
import { writeInterchange } from "./interchange.js";
import { processorSeconds } from "./own-process.js";
import { participationCount } from "./records.js";
import { command } from "./serving.js";

/** 100 k and 1 M participations; CHAINS gives others, such as 1000000 for 10 M. */
const CHAINS = (process.env.CHAINS ?? "10000,100000").split(",").map(Number);
const SIZE = { bodies: 2_000, seed: 2014 };
/** With more chains than this, an import part by part would take hours. */
const MOST_PART_BY_PART = 100_000;
const SAMPLE_MS = 200;
const KIB = 1_024;

/** What the command says when a step begins. */
const STEPS = { load: /importer reads/, index: /Making constraints/ };

export async function measureBulk(progress) {
  const rows = [];
  for (const chains of CHAINS) {
    const data = generate({ ...SIZE, chains });
    progress(`writing ${chains} chains`);
    const folder = await writeInterchange(data);
    try {
      progress("loading them");
      const loaded = await inFreshHome((home) => bulkLoad(home, folder));
      progress("importing them part by part");
      const parts = chains > MOST_PART_BY_PART ? null : await inFreshHome((home) => partByPart(home, folder));
      if (parts && parts.contentHash !== loaded.contentHash) throw new Error("The content hashes differ");
      rows.push({ participations: participationCount(data), ...loaded, parts: parts?.whole ?? Number.NaN });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function inFreshHome(work) {
  const home = freshHome();
  try {
    return await work(home);
  } finally {
    removeHome(home);
  }
}

async function partByPart(home, folder) {
  const start = performance.now();
  const said = await command(home, ["import", "--no-bulk", folder]);
  return { whole: (performance.now() - start) / 1_000, contentHash: hashIn(said) };
}

const hashIn = (said) => /Content hash (\w+)/.exec(said)?.[1];

/**
 * A new home is filled at once without being told. The shell tells the processor time of the program, its threads and
 * the Java processes that it ran.
 */
async function bulkLoad(home, folder) {
  const program = [process.execPath, path.join(ROOT, "bin", "xietong.js"), "import", folder];
  const start = performance.now();
  const at = {};
  const before = os.loadavg()[0];
  const child = spawn("sh", ["-c", '"$@"; times', "sh", ...program], {
    env: { ...process.env, XIETONG_HOME: home, NEO4J_URI: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [most, said, told] = [0, "", ""];
  const watch = setInterval(() => (most = Math.max(most, residentOf(folder))), SAMPLE_MS);
  child.stdout.on("data", (text) => (said += text));
  createInterface(child.stderr).on("line", (line) => {
    told += `${line}\n`;
    for (const [step, words] of Object.entries(STEPS)) if (words.test(line)) at[step] = performance.now();
  });
  await once(child, "close");
  clearInterval(watch);
  const contentHash = hashIn(said);
  if (contentHash === undefined) throw new Error(`The load failed: ${told}`);
  const end = performance.now();
  const seconds = (from, to) => (to - from) / 1_000;
  return {
    contentHash,
    files: seconds(start, at.load),
    importer: seconds(at.load, at.index),
    indexes: seconds(at.index, end),
    whole: seconds(start, end),
    processor: processorSeconds(said),
    resident: most,
    load: [before, os.loadavg()[0]],
  };
}

/** Resident MB of the program, found by the folder that it loads; Linux only. */
function residentOf(folder) {
  try {
    const pid = Number(readFileSync("/proc/self/stat", "utf8").split(" ")[0]);
    return Math.max(...descendants(pid, folder).map((one) => memoryOf(one)), 0);
  } catch {
    return Number.NaN;
  }
}

function descendants(pid, folder) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean);
  return children.flatMap((child) => {
    const words = readFileSync(`/proc/${child}/cmdline`, "utf8").split("\0");
    const isProgram = words[0] === process.execPath && words.includes(folder);
    return [...(isProgram ? [child] : []), ...descendants(child, folder)];
  });
}

const memoryOf = (pid) =>
  (Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * KIB) / 1e6;

/** A table in Markdown. */
export function bulkTable(rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const text = (number) =>
    Number.isNaN(number) ? "" : number.toLocaleString("en", { maximumFractionDigits: number < 20 ? 1 : 0 });
  const columns = {
    participations: "participations",
    "prove and write files s": "files",
    "importer s": "importer",
    "constraints and indexes s": "indexes",
    "whole s": "whole",
    "part by part s": "parts",
    "processor s": "processor",
    "program, resident MB": "resident",
  };
  const names = [...Object.keys(columns), "load before, after"];
  const body = rows.map((row) =>
    line([...Object.values(columns).map((name) => text(row[name])), row.load.map(text).join(", ")]),
  );
  return [line(names), line(names.map(() => "---:")), ...body, ""].join("\n");
}
