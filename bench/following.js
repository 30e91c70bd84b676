/** Measures how the index follows a write: the refresh, the longest blocking of the event loop, and the first answer after it. */
import os from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { Analysis } from "../dist/services/questions/analysis.js";
import { computerFor } from "../dist/services/computing/computer.js";
import { CurrentCollaboration } from "../dist/services/data/current-collaboration.js";
import { closeThreads } from "../dist/services/computing/threads.js";
import { commit } from "../dist/services/writing/commit.js";
import { participationRecord } from "./records.js";
import { median, timed } from "./timing.js";

const TIMES = 5;
const LIMITS = { defaultPageSize: 10, maxPageSize: 200 };
const COMPUTER = computerFor(new AbortController().signal, 60_000);
const TOP_10 = { unit: "BUSINESS_CHAIN", filter: {}, minShared: 1, first: 10 };

/** Medians over several writes of one accepted statement each, and the longest stall of all. */
export async function following(graph, data, progress) {
  const current = new CurrentCollaboration(graph);
  progress("loading the index");
  const load = await timed(() => current.refresh());
  const runs = [];
  for (let time = 0; time <= TIMES; time++) {
    progress(`following write ${time}`);
    const run = await followOne(graph, current, {
      ...participationRecord(data, time, 2),
      id: `bench:new:${time}`,
    });
    if (time > 0) runs.push(run);
  }
  await closeThreads();
  const of = (name) => runs.map((run) => run[name]);
  return {
    loadMs: load.ms,
    commitMs: median(of("commitMs")),
    refreshMs: median(of("refreshMs")),
    slowestRefreshMs: Math.max(...of("refreshMs")),
    longestStallMs: Math.max(...of("stallMs")),
    firstAnswerMs: median(of("answerMs")),
    load: os.loadavg()[0],
  };
}

async function followOne(graph, current, statement) {
  const upserts = { statements: [statement] };
  const writing = { by: "bench", reason: "one more" };
  const written = await timed(() => commit(graph, writing, () => ({ upserts, withdrawals: [] })));
  const delays = monitorEventLoopDelay({ resolution: 1 });
  await pause(50);
  delays.enable();
  const refresh = await timed(() => current.refresh());
  await pause(5);
  delays.disable();
  const answer = await timed(() => new Analysis(current.current, LIMITS, null, COMPUTER).rankPairs(TOP_10));
  return {
    commitMs: written.ms,
    refreshMs: refresh.ms,
    stallMs: delays.max / 1e6,
    answerMs: answer.ms,
  };
}
