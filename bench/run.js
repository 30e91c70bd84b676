/** Measures the program beside its peers and writes what came of it; see README.md in this folder. */
import path from "node:path";
import { ensureBuilt } from "../bin/build.js";

const ROOT = path.dirname(import.meta.dirname);
const progress = (line) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);

if (!(await ensureBuilt(ROOT, ["program"]))) process.exit(1);
// The build must stand before anything is imported from it.
const { measureAll } = await import("./measure.js");
const { writeReport } = await import("./report.js");
const results = await measureAll(progress);
const files = writeReport(path.join(ROOT, "bench", "results"), results);
progress(`wrote ${files.map((file) => path.relative(ROOT, file)).join(", ")}`);
process.exitCode = Object.values(results.met).every(Boolean) ? 0 : 1;
