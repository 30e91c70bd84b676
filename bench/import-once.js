/** Runs one import in its own process, so that its memory can be measured separately. */
import v8 from "node:v8";
import vm from "node:vm";
import { importFiles } from "../dist/services/importing/import.js";
import { openSource } from "../dist/services/files/open-source.js";
import { Graph } from "../dist/store/graph.js";

const QUERY_LIMIT_MS = 600_000;
/** The heap is measured after this many progress reports, each of which is one transaction. */
const LOOK_EVERY = 5;

v8.setFlagsFromString("--expose-gc");
const collect = vm.runInNewContext("gc");

process.once("message", async ({ connection, folder }) => {
  const graph = new Graph(connection, QUERY_LIMIT_MS);
  const source = await openSource(folder);
  try {
    process.send(await measured(graph, source.files));
  } finally {
    await source.close();
    await graph.close();
    process.disconnect();
  }
});

/** Heap and typed arrays in use after a garbage collection: the memory that the import retains. */
async function measured(graph, files) {
  const start = performance.now();
  const held = [];
  let reports = 0;
  const look = () => {
    if (++reports % LOOK_EVERY !== 2) return;
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    held.push({ heapUsed, arrayBuffers });
  };
  const report = await importFiles(graph, files, { by: "bench", reason: "measurement" }, look);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage();
  const most = (part) => Math.max(...held.map((one) => one[part]));
  return {
    ms,
    programSeconds: (user + system) / 1e6,
    heap: most("heapUsed"),
    arrays: most("arrayBuffers"),
    resident: process.resourceUsage().maxRSS * 1024,
    contentHash: report.versions.last.contentHash,
    versions: report.versions.last.number,
    refused: report.refused,
  };
}
